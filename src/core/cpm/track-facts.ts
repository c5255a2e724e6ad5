import { type Day, yearsBefore } from "../values/day.ts";
import type { PatternTable } from "../facts.ts";
import type { Ledger } from "../ledger.ts";
import { patternTable } from "./pattern.ts";
import { PROJECTION_YEARS } from "./projection.ts";
import { LATE_START_DAYS } from "./reach.ts";
import { windowsOf } from "./windows.ts";

/** What the projection's track record needs beside the patterns of the last years. */
export interface TrackFacts {
  /** Anchors that the ranges of earlier years need and `patterns` lacks. */
  readonly patterns: readonly PatternTable[];
  /** Entry k − 1 belongs to the anchor Y(k). */
  readonly followUps: readonly FollowUp[];
}

/** What the people known on a day did later, year by year. */
export interface FollowUp {
  /** Y(k): first purchase on or before. */
  readonly known: Day;
  /** Entry t − 1 is year t after it. */
  readonly years: readonly FollowUpYear[];
}

/** One later year of them. */
export interface FollowUpYear {
  /** Last day of the year; it begins the day after the end of the year before. */
  readonly end: Day;
  /** People with a purchase in the year, and what they bought for [minor units]. */
  readonly customers: number;
  readonly sales: number;
}

/** So many years back the projection is tried. */
const MOST_YEARS_BACK = 3;

/**
 * The days Y(1), Y(2), Y(3) as of which the projection can be tried: those with two full years of data before, of which
 * the first may begin a month late (definitions.md section 10.4).
 *
 * @example
 * // anchor 2023-09-30, data from 2020-10-31 on: 31 days late for 2022-09-30; 2021-09-30 would need 2019-10-31
 * rewindDays(19_630, 18_566) //=> [19_265]
 */
export function rewindDays(anchor: Day, dataStart: Day): Day[] {
  const days: Day[] = [];
  for (let k = 1; k <= MOST_YEARS_BACK && dataStart <= yearsBefore(anchor, k + 2) + LATE_START_DAYS; k++) {
    days.push(yearsBefore(anchor, k));
  }
  return days;
}

/**
 * The anchors whose rates make a projection's range: the day itself, then each year before with two full years of data.
 *
 * @returns at most five, newest first; none when two full years are missing before the day itself
 */
export function rangeDays(anchor: Day, dataStart: Day): Day[] {
  const days: Day[] = [];
  for (let k = 0; k < PROJECTION_YEARS && dataStart <= yearsBefore(anchor, k + 2); k++) {
    days.push(yearsBefore(anchor, k));
  }
  return days;
}

/**
 * The facts of the track record.
 *
 * @param cap highest count that matters, T5 [count, ≥ 1]
 * @param had anchors that have a pattern table already
 */
export function trackFacts(
  ledger: Ledger,
  span: { readonly anchor: Day; readonly dataStart: Day },
  cap: number,
  had: readonly Day[],
): TrackFacts {
  const rewinds = rewindDays(span.anchor, span.dataStart);
  const needed = new Set(rewinds.flatMap((day) => [day, ...rangeDays(day, span.dataStart)]));
  const missing = [...needed].filter((day) => !had.includes(day));
  return {
    patterns: missing.map((day) => patternTable(ledger, windowsOf(day), cap)),
    followUps: rewinds.map((known, i) => followUp(ledger, known, laterEnds(span.anchor, i + 1))),
  };
}

/** Ends of the years after Y(k): Y(k − 1) … Y(1), the anchor. */
function laterEnds(anchor: Day, k: number): Day[] {
  return Array.from({ length: k }, (_, i) => yearsBefore(anchor, k - 1 - i));
}

/**
 * What the people with a purchase up to a day did in the years after it.
 *
 * @param ends last days of the years, rising; the first year begins the day after `known`
 */
export function followUp(ledger: Ledger, known: Day, ends: readonly Day[]): FollowUp {
  const years = ends.map((end) => ({ end, customers: 0, sales: 0 }));
  for (let c = 0; c < ledger.customers; c++) {
    if ((ledger.day[ledger.start[c] ?? 0] ?? 0) <= known) addLater(ledger, c, known, years);
  }
  return { known, years };
}

type Tally = { -readonly [K in keyof FollowUpYear]: number };

function addLater({ start, day, amount }: Ledger, c: number, known: Day, years: readonly Tally[]): void {
  let seen: Tally | undefined;
  for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
    const at = day[i] ?? 0;
    const year = at <= known ? undefined : years.find(({ end }) => at <= end);
    if (!year) continue;
    if (year !== seen) year.customers++;
    year.sales += amount[i] ?? 0;
    seen = year;
  }
}
