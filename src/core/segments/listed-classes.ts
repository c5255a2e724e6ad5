/** A list of people on which classes are looked up: what it has to be, as it was written, for that. Nothing of a person is kept. */
import type { SchemeName } from "../settings.ts";
import { checksum } from "../values/checksum.ts";
import type { CustomerRow } from "./customer-classes.ts";

/** The class of a customer in each scheme. */
export const CLASS_IN: { readonly [Scheme in SchemeName]: (row: CustomerRow) => string } = {
  stage: ({ stage, status }) => (status === "active" ? `F${stage}` : `F${stage}-lapsed`),
  rfm: ({ rfmRank }) => rfmRank,
  nurture: ({ nurtureSegment }) => nurtureSegment,
  cpm: ({ cpmGroup, cpmStatus }) => `${cpmGroup}-${cpmStatus}`,
};

/** What a list of people is known by. */
export interface PeopleMark {
  /** Sign of the run, the orders and the joins that it was made of. */
  readonly stand: string;
  /** Local time, as pages show it. */
  readonly madeAt: string;
  /** True where everybody who bought is on it: an ID that is not has no purchase. */
  readonly whole: boolean;
  /** People on it [count]. */
  readonly people: number;
  /** Sign of its IDs and classes in each scheme, whatever their order. */
  readonly signs: { readonly [Scheme in SchemeName]: string };
}

/** An ID and its class. */
export type Classed = readonly [id: string, is: string];

/**
 * A sign of people and their classes that their order does not change, but a person who is gone, added, twice there or
 * classed otherwise.
 *
 * @example
 * classesSign([["A", "loyal"], ["B", "new"]]) === classesSign([["B", "new"], ["A", "loyal"]]) //=> true
 * @example
 * classesSign([["A", "loyal"], ["B", "new"]]) === classesSign([["A", "new"], ["B", "loyal"]]) //=> false
 */
export function classesSign(people: readonly Classed[]): string {
  let [high, low] = [0, 0];
  for (const [id, is] of people) {
    const sum = checksum(`${is}\n${id}`);
    high = (high + parseInt(sum.slice(0, 8), 16)) % 2 ** 32;
    low = (low + parseInt(sum.slice(8), 16)) % 2 ** 32;
  }
  return `${people.length}.${high}.${low}`;
}

/**
 * The signs of people as a list shows them.
 *
 * @example
 * // who lapsed has another class than who did not
 * const row = { customerId: "A", stage: 2, status: "lapsed", rfmRank: "new" };
 * listSigns([row]).stage === classesSign([["A", "F2-lapsed"]]) //=> true
 */
export function listSigns(people: readonly CustomerRow[]): PeopleMark["signs"] {
  const sign = (scheme: SchemeName): string =>
    classesSign(people.map((row) => [row.customerId, CLASS_IN[scheme](row)]));
  return { stage: sign("stage"), rfm: sign("rfm"), nurture: sign("nurture"), cpm: sign("cpm") };
}
