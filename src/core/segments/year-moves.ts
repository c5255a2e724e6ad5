import { type CustomerYears, isInYearSet, type YearCounts } from "./year-sets.ts";

/** How somebody went from the previous year into the current one: everybody is exactly one of these, by an example. */
const EXAMPLES = {
  newOnce: { older: 0, previous: 0, current: 1 },
  newAgain: { older: 0, previous: 0, current: 2 },
  newKept: { older: 0, previous: 1, current: 1 },
  olderKept: { older: 1, previous: 1, current: 1 },
  returned: { older: 1, previous: 0, current: 1 },
  newLost: { older: 0, previous: 1, current: 0 },
  olderLost: { older: 1, previous: 1, current: 0 },
  stillAway: { older: 1, previous: 0, current: 0 },
} as const satisfies Readonly<Record<string, YearCounts>>;
export type YearMove = keyof typeof EXAMPLES;
export const YEAR_MOVES = Object.keys(EXAMPLES) as readonly YearMove[];

/**
 * The move of a customer with at least one purchase.
 *
 * @example
 * yearMoveOf({ older: 4, previous: 0, current: 3 }) //=> "returned"
 */
export function yearMoveOf({ older, previous, current }: YearCounts): YearMove | null {
  const isNew = older === 0 && previous === 0;
  const once = (count: number): number => Math.min(count, 1);
  const seen = {
    older: once(older),
    previous: once(previous),
    current: isNew ? Math.min(current, 2) : once(current),
  };
  const alike = (move: YearMove): boolean => {
    const { older: o, previous: p, current: c } = EXAMPLES[move];
    return o === seen.older && p === seen.previous && c === seen.current;
  };
  return YEAR_MOVES.find(alike) ?? null;
}

/** Whether last year's stage was left upwards. */
export const STAGE_MOVES = ["up", "same"] as const;
export type StageMove = (typeof STAGE_MOVES)[number];

/**
 * Whether somebody's stage rose during the current year; null = no purchase by the end of the previous year.
 *
 * @example
 * stageMoveOf({ stageBefore: 2, stage: 3 }) //=> "up"
 */
export function stageMoveOf({ stageBefore, stage }: CustomerYears): StageMove | null {
  if (stageBefore === 0) return null;
  return stage > stageBefore ? "up" : "same";
}

/** Bought in the current year, or not. */
export const STATUSES = ["active", "lapsed"] as const;
/**
 * Whether somebody bought in the current year.
 *
 * @example
 * statusOf({ older: 1, previous: 1, current: 0, stageBefore: 2, stage: 2 }) //=> "lapsed"
 */
export const statusOf = (one: CustomerYears): (typeof STATUSES)[number] =>
  isInYearSet({ kind: "active", stage: null }, one) ? "active" : "lapsed";

/** One customer of every kind that the sets by years tell apart. */
export const YEAR_EXAMPLES: readonly CustomerYears[] = YEAR_MOVES.flatMap((move) => {
  const years = EXAMPLES[move];
  const stageBefore = Math.min(years.older + years.previous, 1);
  const stages = years.current > 0 && stageBefore > 0 ? [1, 2] : [1];
  return stages.map((stage) => ({ ...years, stageBefore, stage }));
});
