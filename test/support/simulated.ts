/** Chance with a fixed seed, for simulations. */

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of so many people buy, each with the same probability: drawn by the sums of the binomial probabilities. */
export function buyersAmong(people: number, rate: number, random: () => number): () => number {
  const sums: number[] = [];
  let probability = (1 - rate) ** people;
  for (let buyers = 0; buyers <= people; buyers++) {
    sums.push((sums[buyers - 1] ?? 0) + probability);
    probability *= ((people - buyers) / (buyers + 1)) * (rate / (1 - rate));
  }
  return () => {
    const drawn = random();
    let [low, high] = [0, people];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 1) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
