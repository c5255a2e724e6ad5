import { type Bins, type Cuts, cutsOf } from "./bins.ts";
import { type Ledger, lifetime } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import { minorOf } from "../values/money.ts";
import { type SeasonalKind, seasonalityOf } from "../segments/seasons.ts";
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
type CellAxis = Axis<AxisName | "seasonal">;
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
 * The table `cells`: people, purchases and sales of each combination of classes, counted in one sweep over the ledger.
 *
 * @returns one row per combination that occurs; people without a purchase up to the anchor are in none
 *
 * @example
 * // one bought on day 5 and on day 20, the other on day 30, after the anchor
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 30), Float64Array.of(100, 250, 80)];
 * const axes = [{ of: "idleDays", at: 25, lowerEnds: [3, 9] }, { of: "purchases", at: 10, lowerEnds: [2] }];
 * cellRows({ customers: 2, start, day, amount }, { anchor: 25, since: 10, axes })
 * //=> [{ classes: [1, 0], customers: 1, purchases: 2, sales: 350, salesSince: 250, tenureDays: 15 }]
 */
export function cellRows(ledger: Ledger, { anchor, since, axes }: CellsAsk): CellRow[] {
  const days = [...new Set([anchor, since, ...axes.map(({ at }) => at)])];
  const lifeAt = axes.map(({ at }) => days.indexOf(at));
  const cuts = axes.map((axis) => axisCuts(ledger, axis));
  const cells = new Map<number, { -readonly [K in keyof CellRow]: CellRow[K] }>();
  const seasons = axes.map((axis) => (axis.of === "seasonal" ? seasonsAt(ledger, axis.at) : null));
  const lives: Life[] = [];
  const classes: number[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const now = lifetime(ledger, c, anchor);
    if (now.purchases === 0) continue;
    for (let d = 0; d < days.length; d++) lives[d] = d === 0 ? now : lifetime(ledger, c, days[d] ?? anchor);
    let key = 0;
    for (let a = 0; a < axes.length; a++) {
      const axis = axes[a] as CellAxis;
      const place = placeOn(axis, cuts[a] ?? axis, {
        life: lives[lifeAt[a] ?? 0] ?? now,
        season: seasons[a]?.[c],
      });
      classes[a] = place;
      key = key * ((axis.bins?.count ?? axis.lowerEnds.length + 1) + 1) + place + 1;
    }
    let cell = cells.get(key);
    if (!cell) {
      cell = { classes: [...classes], customers: 0, purchases: 0, sales: 0, salesSince: 0, tenureDays: 0 };
      cells.set(key, cell);
    }
    cell.customers++;
    cell.purchases += now.purchases;
    cell.sales += now.sales;
    cell.salesSince += now.sales - (lives[days.indexOf(since)]?.sales ?? 0);
    cell.tenureDays += now.last - now.first;
  }
  return [...cells.values()];
}

type Life = ReturnType<typeof lifetime>;

/** Somebody's class on an axis; −1 = no purchase by the axis's day. */
function placeOn(
  { of, at }: CellAxis,
  cuts: Partial<Cuts>,
  { life, season = 0 }: { readonly life: Life; readonly season: number | undefined },
): number {
  if (life.purchases === 0) return -1;
  return cutClass(of === "seasonal" ? season : measured(of, at, life), cuts);
}

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

/** Where the classes of an axis begin among the people of a ledger, in the units of the axis (see `AxisName`). */
export function axisCuts(ledger: Ledger, { of, at, lowerEnds, bins }: CellAxis): Partial<Cuts> {
  if (bins === undefined || of === "seasonal") return { lowerEnds };
  const values: number[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const life = lifetime(ledger, c, at);
    if (life.purchases > 0) values.push(measured(of, at, life));
  }
  return cutsOf(values, { ...bins, lowIsBetter: of === "idleDays", unit: of === "sales" ? minorOf(1) : 1 });
}

/** Everybody's place among `SEASON_PLACES`. */
function seasonsAt(ledger: Ledger, day: Day): Uint8Array {
  const seasons = new Uint8Array(ledger.customers);
  for (let c = 0; c < seasons.length; c++)
    seasons[c] = SEASON_PLACES.indexOf(seasonalityOf(ledger, c, day).kind);
  return seasons;
}

function measured(of: AxisName, at: Day, { purchases, sales, first, last }: Life): number {
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
