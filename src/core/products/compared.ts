import { maybeChance, rateOf, type Share } from "../values/share.ts";

/** What may be said of several shares beside each other (definitions.md D21). */
export type Compared<T> =
  /** None stands on enough people. */
  | { readonly kind: "few" }
  /** One alone does. */
  | { readonly kind: "one"; readonly best: T }
  /** Best and worst of so many are as far apart as chance alone sets them, or farther. */
  | {
      readonly kind: "chance" | "apart";
      readonly best: T;
      readonly worst: T;
      readonly compared: number;
      /** All that share the best rate, and the worst one, `best` and `worst` among them. */
      readonly bests: readonly T[];
      readonly worsts: readonly T[];
    };

/**
 * The best and the worst of several shares of people, among those that stand on enough.
 *
 * @param shareOf of each thing; null = it has none
 * @param minSample the smallest denominator that counts as enough [people]
 *
 * @example
 * const shares = [{ numerator: 90, denominator: 100 }, { numerator: 10, denominator: 100 }, { numerator: 1, denominator: 1 }];
 * const { kind, best } = comparedShares(shares, (share) => share, 30);
 * [kind, best] //=> ["apart", { numerator: 90, denominator: 100 }]
 */
export function comparedShares<T>(
  things: readonly T[],
  shareOf: (thing: T) => Share | null,
  minSample: number,
): Compared<T> {
  const known = things.flatMap((thing) => {
    const share = shareOf(thing);
    return share === null || share.denominator < Math.max(1, minSample) ? [] : [{ thing, share }];
  });
  known.sort((a, b) => (rateOf(b.share) ?? 0) - (rateOf(a.share) ?? 0));
  const [best, worst] = [known[0], known[known.length - 1]];
  if (best === undefined || worst === undefined) return { kind: "few" };
  if (known.length === 1) return { kind: "one", best: best.thing };
  const kind = maybeChance(best.share, worst.share, known.length) ? "chance" : "apart";
  const like = ({ share }: (typeof known)[number]): T[] =>
    known.filter((one) => isSameRate(one.share, share)).map(({ thing }) => thing);
  const ties = { bests: like(best), worsts: like(worst) };
  return { kind, best: best.thing, worst: worst.thing, compared: known.length, ...ties };
}

/** By whole numbers: 1 of 3 and 2 of 6 are one rate. */
const isSameRate = (a: Share, b: Share): boolean =>
  a.numerator * b.denominator === b.numerator * a.denominator;
