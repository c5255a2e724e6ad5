import { LONGEST_SEASON, type SeasonalKind } from "./seasons.ts";
import type { Segment } from "./segment.ts";

/** A season is near from this many days before it begins [days]. */
export const SOON_DAYS = 30;

/**
 * People whose season is near or has begun, and who have not bought in it yet. The last purchase tells: one of this season
 * is at most 60 days ago, one of an earlier season longer.
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
