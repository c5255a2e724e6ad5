import type { Ledger } from "../ledger.ts";
import { type Day, YEAR_DAYS, type YearDay, yearDayOf } from "../values/day.ts";
import type { Share } from "../values/share.ts";

/**
 * More days than this without a purchase part two seasons [days]. Any limit from 60 to 303 would give the same answers:
 * who buys only in an arc of 61 days has at most 60 days without a purchase within a season, and at least 304 between two.
 */
const SEASON_GAP = 180;
/** From this many seasons on somebody is 季節客; with one less, which may be chance, 季節客かも [count]. */
const SURE_SEASONS = 3;
/** The longest a season may be, both ends counted [days]. */
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
      /** The day on which the season begins next; the anchor itself where it lies in the season. */
      readonly next: Day;
    };

const NONE: Seasonality = { kind: "none", arc: null, next: null };

/**
 * How likely somebody is 季節客かも by chance alone. Think of people who bought once in each of two years, the second time on
 * any day of the year alike: those count whose second day is at most 60 days before or after the first in the year, or the
 * same. For people with several purchases a season it is less likely.
 */
export const CHANCE_OF_MAYBE: Share = { numerator: 2 * LONGEST_SEASON - 1, denominator: YEAR_DAYS };

/**
 * Whether a customer buys in one season of the year only, and which (definitions.md 8.1): 季節客 with three seasons or more,
 * 季節客かも with two. A season is a run of purchases, parted from the next by more than 180 days without one. All purchases
 * have to lie in one arc of the year of at most 61 days; there is but one, as it leaves 304 days or more without any.
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

/** The shortest arc of the year around the purchases `begin` … `end` − 1; null = it is longer than a season. */
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
