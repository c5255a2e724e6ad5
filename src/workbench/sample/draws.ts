/** Chance from a seed: the same seed gives the same shop on every machine. */

/** Numbers from 0 to 1 that look random (the mulberry32 scheme: one 32-bit state, mixed and shifted). */
export function randomNumbers(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Pairs of numbers from 0 to 1 that fill the square evenly. Chance that clumps less than real chance: a shop of 3,000
 * customers then shows its trend as clearly as one of 30,000.
 *
 * @param random gives the starting point
 */
export function evenPairs(random: () => number): () => readonly [number, number] {
  const [startX, startY] = [random(), random()];
  let step = 0;
  return () => {
    step += 1;
    // The powers of 1/1.3247… (the root of x³ = x + 1) spread points evenly over a square.
    return [(startX + step * 0.7548776662466927) % 1, (startY + step * 0.5698402909980532) % 1];
  };
}

/**
 * The item at a place in the weights' cumulated share.
 *
 * @param at 0 to 1, 1 excluded
 *
 * @example
 * pick([{ name: "a", weight: 1 }, { name: "b", weight: 3 }], 0.3).name //=> "b"
 */
export function pick<T extends { readonly weight: number }>(items: readonly [T, ...T[]], at: number): T {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  let left = at * total;
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return items[0];
}
