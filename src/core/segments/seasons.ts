import type { Ledger } from "../ledger.ts";
import { type Day, YEAR_DAYS, type YearDay, yearDayOf } from "../values/day.ts";
import type { Share } from "../values/share.ts";

/**
 * More days than this without a purchase divide two seasons. Of people in an arc of 61 days there are 60 such days or less
 * within a season and 304 or more between two, so that no limit in between would count otherwise.
 */
const SEASON_GAP = 180;
/** So many seasons make 季節客; one less may be chance. */
const SURE_SEASONS = 3;
/** So many days the season of the year may take, both ends counted. */
export const LONGEST_SEASON = 61;

/** 季節客, 季節客かも, or neither. */
export const SEASONAL_KINDS = ["seasonal", "maybe", "none"] as const;
export type SeasonalKind = (typeof SEASONAL_KINDS)[number];

/** Days of the year, both ends included; from a later to an earlier one it runs over 31 December. */
export interface YearArc {
  readonly first: YearDay;
  readonly last: YearDay;
}

/** Whether somebody buys in one season of the year, which, and from when it comes again. */
export type Seasonality =
  | { readonly kind: "none"; readonly arc: null; readonly next: null }
  | {
      readonly kind: "seasonal" | "maybe";
      readonly arc: YearArc;
      /** Its first day on or after the anchor; within it the anchor. */
      readonly next: Day;
    };

const NONE: Seasonality = { kind: "none", arc: null, next: null };

/**
 * Of people who bought on one day in each of two years, the second on any day of the year alike, so many come to
 * 季節客かも by chance: those up to 60 days after the first on the circle, up to 60 before it, and on the same day. Where a season has
 * several days it is less.
 */
export const CHANCE_OF_MAYBE: Share = { numerator: 2 * LONGEST_SEASON - 1, denominator: YEAR_DAYS };

/**
 * Whether a customer is 季節客 (definitions.md 8.1). Seasons are runs of purchases divided by more than 180 days without
 * one; all their days of the year lie in the shortest arc that holds them, which has 61 days or less. There is but one such
 * arc: around it no purchase stands on 304 days or more of the year's 365, and that fits in once.
 *
 * @param customer index into the ledger
 * @returns as of the anchor; purchases after it are ignored
 *
 * @example
 * // each year on day 330 or 340, the third season running into January
 * const ledger = { start: Int32Array.of(0, 4), day: Int32Array.of(330, 340, 705, 1098) };
 * seasonalityOf(ledger, 0, 1200) //=> { kind: "seasonal", arc: { first: 330, last: 2 }, next: 1426 }
 * @example
 * seasonalityOf({ start: Int32Array.of(0, 2), day: Int32Array.of(330, 700) }, 0, 1200).kind //=> "maybe"
 */
export function seasonalityOf(
  { start, day }: Pick<Ledger, "start" | "day">,
  customer: number,
  anchor: Day,
): Seasonality {
  const begin = start[customer] ?? 0;
  let end = begin;
  let seasons = 0;
  for (; end < (start[customer + 1] ?? 0) && (day[end] ?? 0) <= anchor; end++)
    if (end === begin || (day[end] ?? 0) - (day[end - 1] ?? 0) - 1 > SEASON_GAP) seasons++;
  if (seasons < SURE_SEASONS - 1) return NONE;
  const arc = arcOf(day, begin, end);
  if (arc === null) return NONE;
  return { kind: seasons < SURE_SEASONS ? "maybe" : "seasonal", arc, next: nextDay(arc, anchor) };
}

/** The arc of the entries from `begin` on; null = it is longer than a season. */
function arcOf(days: Int32Array, begin: number, end: number): YearArc | null {
  const origin = yearDayOf(days[begin] ?? 0);
  let low = 0;
  let high = 0;
  for (let i = begin; i < end; i++) {
    const from = turnedFrom(origin, yearDayOf(days[i] ?? 0));
    if (from < low) low = from;
    if (from > high) high = from;
    if (high - low >= LONGEST_SEASON) return null;
  }
  return { first: onCircle(origin + low), last: onCircle(origin + high) };
}

const onCircle = (day: number): YearDay => (day + YEAR_DAYS) % YEAR_DAYS;

/** Days from one day of the year to another by the shorter way: −182 … 182. */
function turnedFrom(origin: YearDay, day: YearDay): number {
  const forward = onCircle(day - origin);
  return forward > YEAR_DAYS / 2 ? forward - YEAR_DAYS : forward;
}

function nextDay({ first, last }: YearArc, anchor: Day): Day {
  const today = yearDayOf(anchor);
  if (onCircle(today - first) <= onCircle(last - first)) return anchor;
  const day = anchor + onCircle(first - today);
  // Short by one where a 29 February lies between.
  return yearDayOf(day) === first ? day : day + 1;
}
