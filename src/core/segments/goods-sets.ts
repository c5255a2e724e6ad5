import type { Analysis } from "../analysis.ts";
import type { GoodsField } from "../slices/slices.ts";
import { type ProductRow, productsRequest } from "../facts/products.ts";
import { rowsOf } from "../facts/tables.ts";

/** People by what they did with one product, or category, up to the anchor. */
export interface GoodsSet {
  readonly kind: "goods";
  readonly by: GoodsField;
  /** null = all that have no row of their own, as if they were one; "" = lines that name none. */
  readonly name: string | null;
  readonly did: GoodsDeed;
}

/** How many people of a product's row did it. */
const PEOPLE = {
  /** An order holds it; of those two or more do, or one alone. */
  bought: ({ buyers }: ProductRow) => buyers,
  again: ({ repeaters }: ProductRow) => repeaters,
  once: ({ buyers, repeaters }: ProductRow) => buyers - repeaters,
  /** The first order holds it; of those with two orders or more of anything, or with that one alone. */
  entered: ({ entered }: ProductRow) => entered,
  enteredAgain: ({ enteredAgain }: ProductRow) => enteredAgain,
  enteredOnly: ({ entered, enteredAgain }: ProductRow) => entered - enteredAgain,
} as const;
export type GoodsDeed = keyof typeof PEOPLE;
export const GOODS_DEEDS = Object.keys(PEOPLE) as readonly GoodsDeed[];

/** What a part is a part of, and who else is. */
const PARTS = {
  again: { whole: "bought", rest: "once" },
  enteredAgain: { whole: "entered", rest: "enteredOnly" },
} as const;

/**
 * The set that a set is a part of, and the rest of that; null = it is no part.
 *
 * @example
 * const again = { kind: "goods", by: "product", name: "石けん", did: "again" };
 * [goodsWhole(again)?.whole.did, goodsWhole(again)?.rest.did] //=> ["bought", "once"]
 */
export function goodsWhole(set: GoodsSet): Readonly<Record<"whole" | "rest", GoodsSet>> | null {
  const { did } = set;
  if (did !== "again" && did !== "enteredAgain") return null;
  const { whole, rest } = PARTS[did];
  return { whole: { ...set, did: whole }, rest: { ...set, did: rest } };
}

/**
 * How many people such a set has, from the facts [count]; none where the product has no row of its own.
 *
 * @throws RangeError when nobody asked for the products of the anchor
 */
export function goodsSetPeople({ facts }: Pick<Analysis, "facts">, { by, name, did }: GoodsSet): number {
  const rows = rowsOf(facts, productsRequest(facts.meta.anchor, by));
  const kind = name === null ? "others" : name === "" ? "unnamed" : "named";
  const row = rows.find((one) => one.kind === kind && one.name === (name ?? ""));
  return row ? PEOPLE[did](row) : 0;
}
