/** Things that belong together, pair by pair. */
export interface SameGroups {
  join(one: number, other: number): void;
  /** One of the group, the same for all of it. */
  of(one: number): number;
}

/**
 * Each of `count` things in a group of its own, to be joined.
 *
 * @example
 * const groups = sameGroups(4);
 * groups.join(0, 2);
 * groups.join(2, 3);
 * [0, 1, 2, 3].map((one) => groups.of(one) === groups.of(3)) //=> [true, false, true, true]
 */
export function sameGroups(count: number): SameGroups {
  const above = Int32Array.from({ length: count }, (_, one) => one);
  const of = (one: number): number => {
    let at = one;
    while (above[at] !== at) {
      above[at] = above[above[at] ?? at] ?? at;
      at = above[at] ?? at;
    }
    return at;
  };
  return {
    of,
    join(one, other) {
      above[of(one)] = of(other);
    },
  };
}
