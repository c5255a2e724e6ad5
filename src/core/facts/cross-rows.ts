import { hasColumn } from "../slices/slice-columns.ts";
import { bitsOf, wordsFor } from "./cross-baskets.ts";
import { type Crossed, crossed } from "./cross-sweep.ts";
import type { CrossAsk, CrossChoice, CrossRow } from "./cross.ts";
import { likeNames } from "./like-names.ts";
import { goodsSlots, type RankedGoods } from "./goods-slots.ts";
import { type LinesPart, type SharedLines, sharedLines } from "./product-lines.ts";

/** How many names are proposed in the place of one that is not there [count]. */
export const MOST_LIKE = 3;

/**
 * The table `cross` (definitions.md 11.3): the products with the most buyers in the period, those of the base at their end
 * where they are others; all others, where there are some; the base, where one is chosen; everything. One pass counts
 * buyers to choose by, one all the rest; no more than `most` products and the base's are crossed, however many there are.
 *
 * @returns none where the sheet has no such column
 */
export function crossRows(part: SharedLines, ask: CrossAsk): CrossRow[] {
  if (!hasColumn(part.purchases.rows, ask.by)) return [];
  const { by, most, from, to, base } = ask;
  const slots = goodsSlots(part, { by, most, from, anchor: to, anyway: base });
  const found = crossed(part.ledger, { ...ask, goods: part.orderGoods(by), slots });
  const named = slots.names.map((name, slot) => namedRow(found, slots, { name, slot }));
  const others = slots.others > 0 ? [othersRow(found, slots)] : [];
  const all = { ...NOTHING, kind: "all", goods: named.length + slots.others, ...found.all } as const;
  return [...named, ...others, ...baseRow(part, found, ask), all];
}

const NOTHING = { name: "", goods: 0, also: [], rest: 0, unknown: [] } as const;

function namedRow(
  { buyers, orders, also, rest }: Crossed,
  { names }: RankedGoods,
  { name, slot }: { readonly name: string; readonly slot: number },
): CrossRow {
  const columns = names.length + 1;
  const place = (row: number): number => slot * columns + row;
  return {
    ...{ ...NOTHING, kind: "named", name, goods: 1 },
    ...{ buyers: buyers[slot] ?? 0, orders: orders[slot] ?? 0 },
    also: [...also.subarray(place(0), place(names.length))],
    rest: rest[slot] ?? 0,
  };
}

const othersRow = ({ buyers, orders }: Crossed, { names, others }: RankedGoods): CrossRow => ({
  ...{ ...NOTHING, kind: "others", goods: others },
  ...{ buyers: buyers[names.length] ?? 0, orders: orders[names.length] ?? 0 },
});

function baseRow(part: LinesPart, { base }: Crossed, { by, base: asked }: CrossAsk): CrossRow[] {
  if (asked.length === 0) return [];
  const unknown = likeNames(part.purchases, { by, asked, most: MOST_LIKE });
  const { also, ...sums } = base;
  return [{ ...NOTHING, kind: "base", goods: asked.length, ...sums, also: [...also.slice(0, -1)], unknown }];
}

/**
 * Where the people stand in the ledger who bought a base, and another product beside it or not.
 *
 * @param other null = all who bought the base
 */
export function crossPeople(
  part: LinesPart,
  ask: CrossChoice,
  { other, did }: { readonly other: string | null; readonly did: "also" | "not" },
): number[] {
  const anyway = [...ask.base, ...(other === null ? [] : [other])];
  const { by, from, to } = ask;
  const shared = sharedLines(part);
  const slots = goodsSlots(shared, { by, most: 0, from, anchor: to, anyway });
  const bit = bitsOf(other === null ? [] : [slots.names.indexOf(other)], wordsFor(slots.names.length + 1));
  const people: number[] = [];
  const see = (person: number, beside: Int32Array): void => {
    const has = beside.some((word, w) => (word & (bit[w] ?? 0)) !== 0);
    if (other === null || has === (did === "also")) people.push(person);
  };
  crossed(part.ledger, { ...ask, goods: shared.orderGoods(by), slots, most: 0, shown: 0, see });
  return people;
}
