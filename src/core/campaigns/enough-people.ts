import { smallestLift } from "./smallest-lift.ts";

/** What was found, and how people were divided. */
export interface FoundLift {
  /** Buyers among those held back [ratio, 0 to 1]. */
  readonly rate: number;
  /** How much larger the rate of the others was [ratio, > 0]. */
  readonly lift: number;
  /** The share that was held back [0 to 1]. */
  readonly share: number;
}

/**
 * How many people a campaign with the same share held back needs at least, so that a lift as large as the one seen would
 * be found four times in five (definitions.md 12.4).
 *
 * @returns [people]; null = nothing was held back, or the rate did not rise
 *
 * @example
 * // as many as 9,000 with it and 1,000 without find 2.30 points on 5 %
 * const people = enoughPeople({ rate: 0.05, lift: 0.023, share: 0.1 });
 * people > 9_900 && people < 10_100 //=> true
 */
export function enoughPeople({ rate, lift, share }: FoundLift): number | null {
  if (!(lift > 0) || !(share > 0 && share < 1)) return null;
  const isEnough = (people: number): boolean =>
    (smallestLift({ sent: people * (1 - share), control: people * share }, rate) ?? Infinity) <= lift;
  let [few, enough] = [1, 2];
  while (!isEnough(enough)) [few, enough] = [enough, enough * 2];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}
