import type { Analysis } from "../analysis.ts";
import { patternRowsIn } from "../cpm/balance.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import { sumOf } from "../values/sum.ts";
import { rankOfClasses, rfmCells, type RfmClasses, type RfmRank } from "./rfm.ts";
import { type CustomerYears, isInYearSet, type YearSet } from "./year-sets.ts";

/** A set by recency and frequency. */
export type RfmSet =
  | { readonly kind: "rank"; readonly rank: RfmRank }
  /** A field of the RFM board: its F and R class, counted from 0. */
  | { readonly kind: "board"; readonly f: number; readonly r: number };

/** Names a group of customers that a number counts. */
export type CustomerSet = PlainSet | RestSet;
/** A set that is none of the rest of another. */
export type PlainSet = YearSet | RfmSet;

/** Those of a set who are not in a part of it. */
export interface RestSet {
  readonly kind: "rest";
  readonly whole: PlainSet;
  readonly part: PlainSet;
}

/** Whether somebody is in a set. */
export function isIn(set: CustomerSet, person: CustomerYears & RfmClasses): boolean {
  if (set.kind === "rest") return isIn(set.whole, person) && !isIn(set.part, person);
  return isRfmSet(set) ? isInRfmSet(set, person) : isInYearSet(set, person);
}

const isRfmSet = (set: CustomerSet): set is RfmSet => set.kind === "rank" || set.kind === "board";

function isInRfmSet(set: RfmSet, { r, f }: RfmClasses): boolean {
  return set.kind === "rank" ? rankOfClasses(r, f) === set.rank : r === set.r && f === set.f;
}

/** How many people a set has, from the facts [count]. */
export function peopleIn(analysis: Analysis, set: CustomerSet): number {
  if (set.kind === "rest") return peopleIn(analysis, set.whole) - peopleIn(analysis, set.part);
  return isRfmSet(set)
    ? sumOf(cellsIn(analysis, set), "customers")
    : sumOf(rowsIn(analysis, set), "customers");
}

/**
 * What the people of a set bought for up to the anchor, from the facts [minor units].
 *
 * @param since the current year, or all they ever bought
 * @returns null where the facts do not say: they hold the year of sets by years, and the lifetime of the others and of all
 */
export function salesIn(analysis: Analysis, set: CustomerSet, since: "current" | "lifetime"): number | null {
  if (set.kind === "rest") return null;
  if (since === "current") return isRfmSet(set) ? null : sumOf(rowsIn(analysis, set), "currentAmount");
  if (set.kind === "everybody") return sumOf(rfmCells(analysis), "sales");
  return isRfmSet(set) ? sumOf(cellsIn(analysis, set), "sales") : null;
}

const cellsIn = (analysis: Analysis, set: RfmSet) =>
  rfmCells(analysis).filter((cell) => isInRfmSet(set, cell));

function rowsIn({ facts, settings }: Analysis, set: YearSet) {
  const { stageThresholds } = settings;
  const rows = rowsOf(facts, patternRequest(facts.meta.anchor, stageThresholds));
  return patternRowsIn(rows, stageThresholds, set);
}
