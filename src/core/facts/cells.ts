import { type Ledger, lifetime } from "../ledger.ts";
import type { Day } from "../values/day.ts";

/** What a person is classed by, up to the anchor: days since the last purchase, purchases, sales [minor units]. */
export type AxisName = "idleDays" | "purchases" | "sales";

/** One axis of the cells: classes count from 0, and class k begins at the k-th lower end. */
export interface Axis {
  readonly of: AxisName;
  /** Strictly rising. */
  readonly lowerEnds: readonly number[];
}

/** 区分: people by their classes on each axis as of a day. */
export interface CellsAsk {
  readonly anchor: Day;
  readonly axes: readonly Axis[];
}

/** The people of one combination of classes, with what they bought up to the anchor. */
export interface CellRow {
  /** One class an axis, in the order asked. */
  readonly classes: readonly number[];
  readonly customers: number;
  readonly purchases: number;
  /** Minor units. */
  readonly sales: number;
}

/**
 * The class of a value, counted from 0: how many lower ends it has reached.
 *
 * @example
 * classOf(5, [2, 3, 5, 7, 10]) //=> 3
 */
export function classOf(value: number, lowerEnds: readonly number[]): number {
  let k = 0;
  while (k < lowerEnds.length && value >= (lowerEnds[k] ?? Infinity)) k++;
  return k;
}

/**
 * The table `cells`, in one sweep.
 *
 * @returns one row per combination that occurs; people without a purchase up to the anchor are in none
 *
 * @example
 * // one bought on day 5 and on day 20, the other on day 30, after the anchor
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 30), Float64Array.of(100, 250, 80)];
 * const axes = [{ of: "idleDays", lowerEnds: [3, 9] }, { of: "purchases", lowerEnds: [2] }];
 * cellRows({ customers: 2, start, day, amount }, { anchor: 25, axes })
 * //=> [{ classes: [1, 1], customers: 1, purchases: 2, sales: 350 }]
 */
export function cellRows(ledger: Ledger, { anchor, axes }: CellsAsk): CellRow[] {
  const cells = new Map<number, { -readonly [K in keyof CellRow]: CellRow[K] }>();
  for (let c = 0; c < ledger.customers; c++) {
    const { purchases, sales, last } = lifetime(ledger, c, anchor);
    if (purchases === 0) continue;
    const values = { idleDays: anchor - last, purchases, sales };
    let key = 0;
    for (const { of, lowerEnds } of axes) key = key * (lowerEnds.length + 1) + classOf(values[of], lowerEnds);
    let cell = cells.get(key);
    if (!cell) {
      const classes = axes.map(({ of, lowerEnds }) => classOf(values[of], lowerEnds));
      cells.set(key, (cell = { classes, customers: 0, purchases: 0, sales: 0 }));
    }
    cell.customers++;
    cell.purchases += purchases;
    cell.sales += sales;
  }
  return [...cells.values()];
}
