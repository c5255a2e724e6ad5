import type { Day } from "../values/day.ts";
import type { Analysis } from "../analysis.ts";
import { classOf } from "../facts/cells.ts";
import { rowsOf } from "../facts/tables.ts";
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

/** Customers of one R, F and M class; classes count from 0 in the order of their limits. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly customers: number;
  readonly purchases: number;
  /** Minor units, lifetime up to the anchor. */
  readonly sales: number;
}

/** The request for the cells of R, F and M as of a day; an upper end of R is left one day later. */
export const rfmRequest = (anchor: Day) =>
  ({
    table: "cells",
    anchor,
    axes: [
      { of: "idleDays", lowerEnds: RFM_LIMITS.r.map((days) => days + 1) },
      { of: "purchases", lowerEnds: RFM_LIMITS.f },
      { of: "sales", lowerEnds: RFM_LIMITS.m },
    ],
  }) as const;

/** The cells of an analysis: one per combination that occurs. */
export function rfmCells({ facts }: Pick<Analysis, "facts">): RfmCell[] {
  return rowsOf(facts, rfmRequest(facts.meta.anchor)).map(({ classes, ...sums }) => {
    const [r = 0, f = 0, m = 0] = classes;
    return { r, f, m, ...sums };
  });
}

/** The people of one rank with their lifetime purchases [count] and sales [minor units]. */
export interface RankRow {
  readonly rank: RfmRank;
  readonly customers: number;
  readonly purchases: number;
  readonly sales: number;
}

/** The seven ranks with their people and lifetime sales [minor units], best first, empty ones included. */
export function rankTable(analysis: Pick<Analysis, "facts">): readonly RankRow[] {
  const cells = rfmCells(analysis);
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
export function rfmBoard(analysis: Pick<Analysis, "facts">): readonly (readonly number[])[] {
  const cells = rfmCells(analysis);
  return RFM_MATRIX.map((row, f) =>
    row.map((_, r) => cells.reduce((n, cell) => n + (cell.f === f && cell.r === r ? cell.customers : 0), 0)),
  );
}
