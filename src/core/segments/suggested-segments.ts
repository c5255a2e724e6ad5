import { LONGEST_SEASON, type SeasonalKind } from "./seasons.ts";
import type { Segment } from "./segment.ts";

/** Their season begins in so many days after the anchor, or it has begun. */
export const SOON_DAYS = 30;

/**
 * Whose season is near and who has not bought in it yet: within a season the last purchase of it is 60 days away or less,
 * before one the last season ended longer ago than that.
 */
const seasonSoon = (kind: SeasonalKind): Segment => ({
  conditions: [
    { field: "seasonal", test: "oneOf", values: [kind] },
    { field: "daysToSeason", test: "between", from: null, to: SOON_DAYS },
    { field: "idleDays", test: "between", from: LONGEST_SEASON, to: null },
  ],
});

/** Segments that are offered where people are chosen, in this order. */
export const SUGGESTED_SEGMENTS = {
  seasonSoon: seasonSoon("seasonal"),
  maybeSeasonSoon: seasonSoon("maybe"),
} as const satisfies Readonly<Record<string, Segment>>;
export type SuggestedId = keyof typeof SUGGESTED_SEGMENTS;
export const SUGGESTED_IDS = Object.keys(SUGGESTED_SEGMENTS) as readonly SuggestedId[];
