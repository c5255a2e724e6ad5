/** People of a campaign who get it, and people held back for comparison [count]. */
export interface GroupSizes {
  readonly sent: number;
  readonly control: number;
}

/** The normal quantiles of a two-sided test at 5 %, and of a power of 80 %. */
const [Z_TEST, Z_POWER] = [1.959964, 0.841621];

/** Halvings of the range: after them two neighbouring numbers are left. */
const HALVINGS = 60;

/**
 * By how much a campaign has to raise the rate of buyers so that it is found, four times in five, by a two-sided test at
 * 5 % (definitions.md 12.3): known before anything is sent, from the sizes of the two groups alone.
 *
 * @param rate buyers among people who get nothing [ratio, 0 to 1]
 * @returns what is added to the rate [ratio, below 1 − rate]; null = with so few people no rise can be found
 *
 * @example
 * Math.round(smallestLift({ sent: 900, control: 100 }, 0.05) * 10000) //=> 906
 * @example
 * smallestLift({ sent: 20, control: 0 }, 0.05) //=> null
 */
export function smallestLift(groups: GroupSizes, rate: number): number | null {
  if (!(groups.sent > 0 && groups.control > 0) || !(rate >= 0 && rate < 1)) return null;
  const isFound = (lift: number): boolean => lift > noise(groups, rate, lift);
  // What chance makes of a lift is concave in it: below one place no lift is larger, above it every one is.
  let [below, found] = [0, 1 - rate];
  if (!isFound(found)) return null;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (below + found) / 2;
    if (isFound(middle)) found = middle;
    else below = middle;
  }
  return found;
}

/** The lift that chance hides, where the true one is `lift` [ratio]. */
function noise({ sent, control }: GroupSizes, rate: number, lift: number): number {
  const raised = rate + lift;
  const pooled = (rate * control + raised * sent) / (sent + control);
  const spread = (share: number): number => Math.max(0, share * (1 - share));
  return (
    Z_TEST * Math.sqrt(spread(pooled) * (1 / sent + 1 / control)) +
    Z_POWER * Math.sqrt(spread(rate) / control + spread(raised) / sent)
  );
}
