import { type Bins, type Cuts, cutsOf } from "./bins.ts";
import { type Ledger, lifetime } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { minorOf } from "../values/money.ts";
import type { SeasonalKind } from "../segments/seasons.ts";
import { sumOf } from "../values/sum.ts";

/** What a person is classed by: days since the last purchase, purchases, sales [minor units], days from first to last purchase. */
export type AxisName = "idleDays" | "purchases" | "sales" | "tenureDays";

/** One axis of the cells: classes count from 0, and class k begins at the k-th lower end. */
export interface Axis<Of = AxisName> {
  readonly of: Of;
  /** By what was bought up to this day: the anchor, or one before it. */
  readonly at: Day;
  /** Strictly rising; empty where there are bins. */
  readonly lowerEnds: readonly number[];
  /** In place of lower ends, classes by a person's place among all: 0 is the worst; lately, often and much is better. */
  readonly bins?: Bins;
}

/** What the table `cells` (区分) is asked for: people counted by their classes on these axes. */
export interface CellsAsk {
  readonly anchor: Day;
  /** Sales after this day are also summed by themselves. */
  readonly since: Day;
  readonly axes: readonly CellAxis[];
}

/** An axis of `cells`: what schemes class by, or who is 季節客, by place among `SEASON_PLACES` (definitions.md 8.1). */
export type CellAxis = Axis<AxisName | "seasonal">;
export const SEASON_PLACES: readonly SeasonalKind[] = ["none", "maybe", "seasonal"];

/** What people bought up to the anchor. */
export interface CellSums {
  readonly customers: number;
  readonly purchases: number;
  /** Minor units. */
  readonly sales: number;
  /** The part of `sales` after `since` [minor units]. */
  readonly salesSince: number;
  /** Days from first to last purchase, summed over the people. */
  readonly tenureDays: number;
}

/** The people of one combination of classes. */
export interface CellRow extends CellSums {
  /** One class an axis, in the order asked; −1 = no purchase by the day of that axis. */
  readonly classes: readonly number[];
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
 * The sums of several cells, such as all that make one class.
 *
 * @example
 * const cell = { classes: [0], customers: 1, purchases: 2, sales: 350, salesSince: 100, tenureDays: 9 };
 * sumCells([cell, cell]) //=> { customers: 2, purchases: 4, sales: 700, salesSince: 200, tenureDays: 18 }
 */
export const sumCells = (cells: readonly CellSums[]): CellSums => ({
  customers: sumOf(cells, "customers"),
  purchases: sumOf(cells, "purchases"),
  sales: sumOf(cells, "sales"),
  salesSince: sumOf(cells, "salesSince"),
  tenureDays: sumOf(cells, "tenureDays"),
});

/**
 * The class of a value on an axis, counted from 0.
 *
 * @param cuts as `axisCuts` gives them; where they name no classes, class k begins at the k-th lower end
 *
 * @example
 * [1, 4, 9].map((value) => cutClass(value, { lowerEnds: [4, 9], classes: [0, 2, 3] })) //=> [0, 2, 3]
 */
export function cutClass(value: number, { lowerEnds = [], classes }: Partial<Cuts>): number {
  const k = classOf(value, lowerEnds);
  return classes?.[k] ?? k;
}

/**
 * How many classes an axis has at most [count].
 *
 * @example
 * const axis = { of: "purchases", at: 10, lowerEnds: [2, 6] };
 * [classesOf(axis), classesOf({ ...axis, lowerEnds: [], bins: { count: 5, rule: "share" } })] //=> [3, 5]
 */
export const classesOf = ({ bins, lowerEnds }: CellAxis): number => bins?.count ?? lowerEnds.length + 1;

/** What somebody bought up to a day, see `lifetime`. */
export type Life = ReturnType<typeof lifetime>;

/**
 * Where the classes of an axis begin among the people of a ledger, in the units of the axis (see `AxisName`).
 *
 * @example
 * // five people by their place among all: two spent less than the one with 4, three less than those with 9
 * const ledger = { customers: 5, start: [0, 1, 2, 3, 4, 5], day: [1, 1, 1, 1, 1], amount: [9, 1, 4, 9, 1] };
 * axisCuts(ledger, { of: "sales", at: 10, lowerEnds: [], bins: { count: 5, rule: "share" } })
 * //=> { lowerEnds: [4, 9], classes: [0, 2, 3] }
 */
export function axisCuts(ledger: Ledger, { of, at, lowerEnds, bins }: CellAxis): Partial<Cuts> {
  if (bins === undefined || of === "seasonal") return { lowerEnds };
  const values: number[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, at);
    if (life.purchases > 0) values.push(measured(of, at, life));
  }
  return cutsOf(values, { ...bins, lowIsBetter: of === "idleDays", unit: of === "sales" ? minorOf(1) : 1 });
}

/**
 * What somebody is classed by on an axis, by their life up to its day.
 *
 * @example
 * // two purchases for 5.00, on days 40 and 70, as of day 100
 * const life = { purchases: 2, sales: 500, first: 40, last: 70 };
 * ["idleDays", "purchases", "sales", "tenureDays"].map((of) => measured(of, 100, life)) //=> [30, 2, 500, 30]
 */
export function measured(of: AxisName, at: Day, { purchases, sales, first, last }: Life): number {
  switch (of) {
    case "idleDays":
      return at - last;
    case "purchases":
      return purchases;
    case "sales":
      return sales;
    case "tenureDays":
      return last - first;
  }
}
