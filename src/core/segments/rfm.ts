import type { Day } from "../values/day.ts";
import type { RfmCell } from "../facts.ts";
import type { Ledger } from "../ledger.ts";
import { sumOf } from "../values/sum.ts";

/** The seven ranks, best first. */
export const RFM_RANKS = ["loyal", "promising", "new", "atRisk", "wavering", "defecting", "lost"] as const;
/** One of the seven ranks. */
export type RfmRank = (typeof RFM_RANKS)[number];

/** Class limits: R upper ends [days, inclusive], F lower ends [purchases], M lower ends [minor units]; strictly rising. */
export interface RfmLimits {
  readonly r: readonly number[];
  readonly f: readonly number[];
  readonly m: readonly number[];
}

/** The limits of the product: days, purchases, and yen as minor units. */
export const RFM_LIMITS: RfmLimits = {
  r: [30, 60, 120, 180, 360],
  f: [2, 3, 5, 7, 10],
  m: [500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000],
};

const A = "loyal";
const B = "promising";
const C = "new";
const D = "atRisk";
const E = "wavering";
const F = "defecting";
const G = "lost";

/** Rank by F class (down: 1, 2, 3–4, 5–6, 7–9, ≥ 10) and R class (across: ≤ 30 … > 360). */
export const RFM_MATRIX: readonly (readonly RfmRank[])[] = [
  [C, C, C, E, F, G],
  [B, B, B, E, F, G],
  [B, B, B, E, F, G],
  [A, A, B, D, F, G],
  [A, A, A, D, F, G],
  [A, A, A, D, D, G],
];

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
 * The rank of one customer.
 *
 * @param idleDays days since the last purchase, 0 on the anchor
 * @param purchases lifetime purchases [count, ≥ 1]
 *
 * @example
 * rfmRankOf(30, 5) //=> "loyal"
 * @example
 * rfmRankOf(361, 12) //=> "lost"
 */
export function rfmRankOf(idleDays: number, purchases: number): RfmRank {
  const { r, f } = rfmClassesOf(idleDays, purchases);
  return rankOfClasses(r, f);
}

/** R and F class, counted from 0. */
export type RfmClasses = Pick<RfmCell, "r" | "f">;

/**
 * The classes of one customer; upper ends of R are inclusive, so a class is left one day later.
 *
 * @param idleDays days since the last purchase, 0 on the anchor
 * @param purchases lifetime purchases [count, ≥ 1]
 *
 * @example
 * rfmClassesOf(30, 5) //=> { r: 0, f: 3 }
 */
export function rfmClassesOf(idleDays: number, purchases: number): RfmClasses {
  return { r: classOf(idleDays - 1, RFM_LIMITS.r), f: classOf(purchases, RFM_LIMITS.f) };
}

/** The rank of an R and an F class. */
export function rankOfClasses(r: number, f: number): RfmRank {
  return RFM_MATRIX[f]?.[r] ?? G;
}

/**
 * Customers by R, F and M class at an anchor.
 *
 * @returns one entry per combination that occurs; purchases after the anchor are ignored
 */
export function rfmCells(ledger: Ledger, anchor: Day): readonly RfmCell[] {
  const cells = new Map<number, { -readonly [K in keyof RfmCell]: number }>();
  for (let c = 0; c < ledger.customers; c++) {
    const { purchases, sales, last } = lifetime(ledger, c, anchor);
    if (purchases === 0) continue;
    const { r, f } = rfmClassesOf(anchor - last, purchases);
    const m = classOf(sales, RFM_LIMITS.m);
    const key = (r * 6 + f) * 6 + m;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { r, f, m, customers: 0, purchases: 0, sales: 0 }));
    cell.customers++;
    cell.purchases += purchases;
    cell.sales += sales;
  }
  return [...cells.values()];
}

/** One customer's purchases up to a day: count, sum [minor units], first and last day. */
export function lifetime(ledger: Ledger, customer: number, until: Day) {
  const begin = ledger.start[customer] ?? 0;
  const end = ledger.start[customer + 1] ?? 0;
  let sales = 0;
  let i = begin;
  for (; i < end && (ledger.day[i] ?? 0) <= until; i++) sales += ledger.amount[i] ?? 0;
  return { purchases: i - begin, sales, first: ledger.day[begin] ?? 0, last: ledger.day[i - 1] ?? 0 };
}

/** The people of one rank with their lifetime purchases [count] and sales [minor units]. */
export interface RankRow {
  readonly rank: RfmRank;
  readonly customers: number;
  readonly purchases: number;
  readonly sales: number;
}

/** The seven ranks with their people and lifetime sales [minor units], best first, empty ones included. */
export function rankTable(cells: readonly RfmCell[]): readonly RankRow[] {
  return RFM_RANKS.map((rank) => {
    const mine = cells.filter((cell) => rankOfClasses(cell.r, cell.f) === rank);
    return {
      rank,
      customers: sumOf(mine, "customers"),
      purchases: sumOf(mine, "purchases"),
      sales: sumOf(mine, "sales"),
    };
  });
}

/** People per F class (down) and R class (across): the 6 × 6 board. */
export function rfmBoard(cells: readonly RfmCell[]): readonly (readonly number[])[] {
  return RFM_MATRIX.map((row, f) =>
    row.map((_, r) => cells.reduce((n, cell) => n + (cell.f === f && cell.r === r ? cell.customers : 0), 0)),
  );
}
