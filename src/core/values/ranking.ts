/** Values that differ by less than this share of what they were made from differ by rounding alone [ratio]. */
export const ROUNDING_SHARE = 1e-12;

/**
 * The greatest first; values that rounding alone sets apart are equal, and equals keep their order; no answer comes last.
 *
 * A comparison that calls near values equal would not be one that a sort can follow (a ≈ b ≈ c, but not a ≈ c). So
 * values are sorted as they are, and a run of them that lies within the rounding of its greatest goes back to the order
 * it came in.
 *
 * @param valueOf what a thing is ranked by; null = no answer
 * @param rounding what two values that are meant to be equal may differ by at most
 *
 * @example
 * greatestFirst([0.3, 0.1 + 0.2, 1, null, 2], (value) => value, 1e-12) //=> [2, 1, 0.3, 0.30000000000000004, null]
 */
export function greatestFirst<T>(
  things: readonly T[],
  valueOf: (thing: T) => number | null,
  rounding: number,
): T[] {
  const placed = things.map((thing, place) => ({ thing, place, value: valueOf(thing) ?? -Infinity }));
  placed.sort((a, b) => (a.value === b.value ? a.place - b.place : b.value - a.value));
  const ranked: typeof placed = [];
  for (let i = 0; i < placed.length; i = ranked.length) {
    const least = (placed[i]?.value ?? 0) - rounding;
    const equals = placed.slice(i).filter(({ value }, at) => at === 0 || value >= least);
    ranked.push(...equals.sort((a, b) => a.place - b.place));
  }
  return ranked.map(({ thing }) => thing);
}
