import { type IdPair, joinsOf } from "./joins.ts";

/** What the user said about two IDs: one person, two, or nothing yet. */
export type JoinDecision = "join" | "apart" | null;

/** A pair of IDs with what the user said and wrote about it. */
export interface DecidedPair {
  readonly ids: IdPair;
  readonly decision: JoinDecision;
  readonly note: string;
}

/**
 * What a pair of IDs is found by, whichever stands first.
 *
 * @example
 * pairKey(["B", "A"]) === pairKey(["A", "B"]) //=> true
 */
export function pairKey([one, other]: IdPair): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/**
 * The joins that the user's decisions make, and the first pair that was refused although others make it one person's.
 *
 * @example
 * const pair = (a, b, decision) => ({ ids: [a, b], decision, note: "" });
 * decidedJoins([pair("A", "B", "join"), pair("B", "C", "join"), pair("A", "C", "apart")]).refused //=> ["A", "C"]
 */
export function decidedJoins(pairs: readonly DecidedPair[]): {
  readonly joins: Map<string, string>;
  readonly refused: IdPair | null;
} {
  const joins = joinsOf(pairs.filter(({ decision }) => decision === "join").map(({ ids }) => ids));
  const refused = pairs.find(({ ids: [one, other], decision }) => {
    return decision === "apart" && (joins.get(one) ?? one) === (joins.get(other) ?? other);
  });
  return { joins, refused: refused?.ids ?? null };
}
