/**
 * The middle of numbers; of an even count the mean of the two in the middle.
 *
 * @returns null for none
 *
 * @example
 * [median([40, 10, 20]), median([40, 10, 20, 25]), median([])] //=> [20, 22.5, null]
 */
export function median(values: ArrayLike<number>): number | null {
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
