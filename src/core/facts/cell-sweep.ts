import type { Ledger } from "../ledger.ts";
import { seasonalityOf } from "../segments/seasons.ts";
import { add } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { Cuts } from "./bins.ts";
import {
  axisCuts,
  type CellAxis,
  type CellRow,
  type CellsAsk,
  classesOf,
  cutClass,
  type Life,
  measured,
  SEASON_PLACES,
} from "./cells.ts";

/**
 * The tables `cells` of several requests in one sweep over the ledger: each person's purchases are walked once, past all
 * the days that anybody asks for, and each axis is looked at once, however many requests have it.
 *
 * @returns for each request one row per combination that occurs; people without a purchase up to its anchor are in none
 *
 * @example
 * // one bought on day 5 and on day 20, the other on day 30, after the anchor
 * const [start, day, amount] = [Int32Array.of(0, 2, 3), Int32Array.of(5, 20, 30), Float64Array.of(100, 250, 80)];
 * const axes = [{ of: "idleDays", at: 25, lowerEnds: [3, 9] }, { of: "purchases", at: 10, lowerEnds: [2] }];
 * cellTables({ customers: 2, start, day, amount }, [{ anchor: 25, since: 10, axes }])
 * //=> [[{ classes: [1, 0], customers: 1, purchases: 2, sales: 350, salesSince: 250, tenureDays: 15 }]]
 */
export function cellTables(ledger: Ledger, asks: readonly CellsAsk[]): CellRow[][] {
  const sweep = sweepOf(ledger, asks);
  for (let c = 0; c < ledger.customers; c++) {
    walk(sweep.lives, ledger, c);
    place(sweep, ledger, c);
    for (const table of sweep.tables) addPerson(table, sweep.places);
  }
  return sweep.tables.map((table) => table.met.map((cell) => rowOf(table, cell)));
}

/** All that is asked for, and where one person stands in it. */
interface Sweep {
  /** What the person bought up to each of the days, which rise. */
  readonly lives: readonly LifeTo[];
  readonly axes: readonly SweptAxis[];
  /** The person's class on each of the axes. */
  readonly places: Int32Array;
  readonly tables: readonly Table[];
}

/** One record a day, of which everybody is the owner in turn. */
type LifeTo = { -readonly [K in keyof Life]: Life[K] } & { readonly day: Day };

interface SweptAxis {
  readonly axis: CellAxis;
  readonly life: LifeTo;
  readonly cuts: Partial<Cuts>;
}

/** One request, and its sums so far. */
interface Table {
  readonly now: LifeTo;
  readonly since: LifeTo;
  /** Its axes as their places among all of the sweep, and how many classes each has, −1 included. */
  readonly axes: Int32Array;
  readonly classes: Int32Array;
  /** `MEASURES` of each combination of classes, whether it occurs or not. */
  readonly sums: Float64Array;
  /** The combinations that occur. */
  readonly met: number[];
}

const MEASURES = 5;

function sweepOf(ledger: Ledger, asks: readonly CellsAsk[]): Sweep {
  const all = asks.flatMap(({ axes }) => axes);
  const days = asks.flatMap(({ anchor, since, axes }) => [anchor, since, ...axes.map(({ at }) => at)]);
  const rising = [...new Set(days)].sort((a, b) => a - b);
  const lives = new Map(rising.map((day) => [day, { day, ...NOTHING }]));
  const lifeAt = (day: Day): LifeTo => lives.get(day) ?? { day, ...NOTHING };
  const axes = new Map(all.map((axis) => [JSON.stringify(axis), axis]));
  const keys = [...axes.keys()];
  return {
    lives: [...lives.values()],
    axes: [...axes.values()].map((axis) => ({ axis, life: lifeAt(axis.at), cuts: axisCuts(ledger, axis) })),
    places: new Int32Array(keys.length),
    tables: asks.map(({ anchor, since, axes }) => ({
      now: lifeAt(anchor),
      since: lifeAt(since),
      axes: Int32Array.from(axes, (axis) => keys.indexOf(JSON.stringify(axis))),
      classes: Int32Array.from(axes, (axis) => classesOf(axis) + 1),
      sums: new Float64Array(MEASURES * axes.reduce((all, axis) => all * (classesOf(axis) + 1), 1)),
      met: [],
    })),
  };
}

const NOTHING: Life = { purchases: 0, sales: 0, first: 0, last: 0 };

/** Notes what somebody bought up to each of the days. */
function walk(lives: readonly LifeTo[], { start, day, amount }: Ledger, c: number): void {
  const begin = start[c] ?? 0;
  const end = start[c + 1] ?? 0;
  let i = begin;
  let sales = 0;
  for (const life of lives) {
    for (; i < end && (day[i] ?? 0) <= life.day; i++) sales += amount[i] ?? 0;
    life.purchases = i - begin;
    life.sales = sales;
    life.first = day[begin] ?? 0;
    life.last = day[i - 1] ?? 0;
  }
}

/** Notes somebody's class on each axis; −1 = no purchase by the axis's day. */
function place({ axes, places }: Sweep, ledger: Ledger, c: number): void {
  for (let a = 0; a < axes.length; a++) {
    const swept = axes[a] as SweptAxis;
    places[a] = swept.life.purchases === 0 ? -1 : classOn(swept, ledger, c);
  }
}

function classOn({ axis: { of, at }, life, cuts }: SweptAxis, ledger: Ledger, c: number): number {
  return cutClass(of === "seasonal" ? seasonAt(ledger, c, at) : measured(of, at, life), cuts);
}

const seasonAt = (ledger: Ledger, c: number, day: Day): number =>
  SEASON_PLACES.indexOf(seasonalityOf(ledger, c, day).kind);

function addPerson({ now, since, axes, classes, sums, met }: Table, places: Int32Array): void {
  if (now.purchases === 0) return;
  let cell = 0;
  for (let i = 0; i < axes.length; i++) cell = cell * (classes[i] ?? 0) + (places[axes[i] ?? 0] ?? 0) + 1;
  const at = cell * MEASURES;
  if (sums[at] === 0) met.push(cell);
  add(sums, at, 1);
  add(sums, at + 1, now.purchases);
  add(sums, at + 2, now.sales);
  add(sums, at + 3, now.sales - since.sales);
  add(sums, at + 4, now.last - now.first);
}

function rowOf({ classes, sums }: Table, cell: number): CellRow {
  const [customers = 0, purchases = 0, sales = 0, salesSince = 0, tenureDays = 0] = sums.subarray(
    cell * MEASURES,
  );
  return { classes: classesAt(classes, cell), customers, purchases, sales, salesSince, tenureDays };
}

/** The classes of a combination, which counts the last axis fastest. */
function classesAt(counts: Int32Array, cell: number): number[] {
  const classes: number[] = [];
  let rest = cell;
  for (const count of [...counts].reverse()) {
    classes.unshift((rest % count) - 1);
    rest = Math.floor(rest / count);
  }
  return classes;
}
