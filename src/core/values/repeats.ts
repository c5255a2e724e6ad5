/** Finds the few of many that may be equal, so that only they need to be compared. */
export interface RepeatSieve {
  /** @param hash a whole number that equals have in common */
  add(hash: number): void;
  /** True where this number was added twice or more; by chance also for up to about one in eight of the others. */
  mayRepeat(hash: number): boolean;
}

/**
 * An empty sieve.
 *
 * @param most how many will be added at most [count]
 *
 * @example
 * const sieve = repeatSieve(3);
 * [5, 7, 5].forEach((hash) => sieve.add(hash));
 * [5, 7].map((hash) => sieve.mayRepeat(hash)) //=> [true, false]
 */
export function repeatSieve(most: number): RepeatSieve {
  let size = 16;
  while (size < most * 8) size *= 2;
  const met = new Uint8Array(size);
  const mask = size - 1;
  return {
    add(hash) {
      const place = hash & mask;
      met[place] = met[place] === 0 ? 1 : 2;
    },
    mayRepeat: (hash) => met[hash & mask] === 2,
  };
}
