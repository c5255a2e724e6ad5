import type { Analysis } from "../analysis.ts";
import { type CrossChoice, crossRequest, type CrossRow } from "../facts/cross.ts";
import { rowsOf } from "../facts/tables.ts";
import { isoOf } from "../values/day.ts";
import type { Condition, Period } from "./segment.ts";

/** People who bought a base of products, and another one beside it or not (definitions.md 11.3). */
export interface CrossSet {
  readonly kind: "cross";
  readonly choice: CrossChoice;
  /** The other product; null = all who bought the base. */
  readonly other: string | null;
  readonly did: CrossDeed;
}

export const CROSS_DEEDS = ["also", "not"] as const;
export type CrossDeed = (typeof CROSS_DEEDS)[number];

/**
 * The set that a set is a part of, and the rest of that; null = it is no part.
 *
 * @example
 * const also = { kind: "cross", choice: {}, other: "化粧水", did: "also" };
 * const { whole, rest } = crossWhole(also);
 * [whole.other, rest.did, crossWhole(whole)] //=> [null, "not", null]
 */
export function crossWhole(set: CrossSet): Readonly<Record<"whole" | "rest", CrossSet>> | null {
  if (set.other === null) return null;
  return {
    whole: { ...set, other: null, did: "also" },
    rest: { ...set, did: set.did === "also" ? "not" : "also" },
  };
}

/**
 * How many people such a set has, from the facts [count]; none where the facts are of another choice.
 *
 * @throws RangeError when nobody asked for the products of the settings
 */
export function crossSetPeople({ facts, settings }: Analysis, { choice, other, did }: CrossSet): number {
  const asked = crossRequest(facts.meta, settings);
  const rows = rowsOf(facts, asked);
  const row = rows.find((one) => isBase(one, choice.base, asked.base));
  if (row === undefined) return 0;
  if (other === null) return row.buyers;
  const also = row.also[rows.findIndex(({ kind, name }) => kind === "named" && name === other)] ?? 0;
  return did === "also" ? also : row.buyers - also;
}

/** Whether a row is that of a base: the chosen one, or one product by itself. */
const isBase = ({ kind, name }: CrossRow, base: readonly string[], chosen: readonly string[]): boolean =>
  isSame(base, chosen) ? kind === "base" : kind === "named" && base.length === 1 && base[0] === name;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether conditions choose just these people: they cannot say in which order something was bought.
 *
 * @example
 * const set = (sameOrder) => ({ kind: "cross", choice: { sameOrder, afterFirst: false }, other: "化粧水" });
 * [set(true), set(false)].map(isSaidByConditions) //=> [true, false]
 */
export const isSaidByConditions = ({ choice, other }: CrossSet): boolean =>
  other === null || (choice.sameOrder && !choice.afterFirst);

/**
 * Who bought the base and the other product in the period, whatever the orders.
 *
 * @example
 * const choice = { by: "product", base: ["石けん"], match: "any", from: null, to: 30 };
 * const conditions = crossConditions({ choice, other: "化粧水", did: "not" });
 * conditions.map(({ values, not = false, when }) => [values, not, when.to])
 * //=> [[["石けん"], false, "1970-01-31"], [["化粧水"], true, "1970-01-31"]]
 */
export function crossConditions({ choice, other, did }: CrossSet): Condition[] {
  const { by, base, match, from, to } = choice;
  const when: Period = { from: from === null ? null : isoOf(from), to: isoOf(to) };
  const bought = (values: readonly string[]): Condition => ({ field: by, test: "bought", values, when });
  return [
    ...(match === "any" ? [bought(base)] : base.map((one) => bought([one]))),
    ...(other === null ? [] : [{ ...bought([other]), ...(did === "not" && { not: true }) }]),
  ];
}
