/** How people are divided by their place among all, instead of by limits. */
export interface Bins {
  /** How many classes there are at most [count]. */
  readonly count: number;
  /**
   * `share`: a class is how many of all are strictly worse, so that equal values are in one class and one may stay empty
   * (definitions.md 7.2). `rPackage`: as the R package rfm 0.3 has it, classes begin at type-7 quantiles plus one whole unit.
   */
  readonly rule: "share" | "rPackage";
}

/** How the values are compared: whether a low one is better, and how much a whole unit is in them. */
export interface BinnedBy extends Bins {
  readonly lowIsBetter: boolean;
  readonly unit: number;
}

/** Classes by value: those from `lowerEnds[i]` on are of `classes[i + 1]`, those below all of them of `classes[0]`. */
export interface Cuts {
  readonly lowerEnds: readonly number[];
  /** From 0, the worst; one more than the lower ends. */
  readonly classes: readonly number[];
}

/**
 * Where the classes of values begin.
 *
 * @example
 * // of five, none is worse than the 1s, two than the 4, three than the 9s
 * cutsOf([9, 1, 4, 9, 1], { count: 5, rule: "share", lowIsBetter: false, unit: 1 })
 * //=> { lowerEnds: [4, 9], classes: [0, 2, 3] }
 */
export function cutsOf(values: readonly number[], by: BinnedBy): Cuts {
  const sorted = Float64Array.from(values).sort();
  const classOf = by.rule === "share" ? shareClass(sorted, by) : quantileClass(sorted, by);
  const lowerEnds: number[] = [];
  const classes: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] ?? 0;
    if (i > 0 && value === sorted[i - 1]) continue;
    const found = classOf(value, i);
    if (classes.length > 0 && found === classes[classes.length - 1]) continue;
    if (classes.length > 0) lowerEnds.push(value);
    classes.push(found);
  }
  return { lowerEnds, classes: classes.length === 0 ? [0] : classes };
}

/** @returns the class of a value by its first place among the sorted */
function shareClass(sorted: Float64Array, { count, lowIsBetter }: BinnedBy) {
  const all = sorted.length;
  return (value: number, first: number): number => {
    let end = first;
    if (lowIsBetter) while (end < all && sorted[end] === value) end++;
    return Math.floor((count * (lowIsBetter ? all - end : first)) / all);
  };
}

function quantileClass(sorted: Float64Array, { count, lowIsBetter, unit }: BinnedBy) {
  const lowerEnds = Array.from({ length: count - 1 }, (_, i) => quantile(sorted, (i + 1) / count) + unit);
  return (value: number): number => {
    const reached = lowerEnds.filter((end) => value >= end).length;
    return lowIsBetter ? count - 1 - reached : reached;
  };
}

/**
 * A quantile between the values beside it, as R has it by default (type 7).
 *
 * @param sorted rising
 * @param share from 0 to 1
 *
 * @example
 * quantile([10, 20, 40], 0.75) //=> 30
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
