import { hasColumn } from "../slices/slice-columns.ts";
import { groupedBy, indices } from "../values/grouping.ts";
import { median } from "../values/median.ts";
import { sumOf } from "../values/sum.ts";
import { goodsSlots, type RankedGoods } from "./goods-slots.ts";
import type { SharedLines } from "./product-lines.ts";
import { type SweptGoods, sweptGoods } from "./product-sweep.ts";
import type { Tally } from "./product-tally.ts";
import type { NextGoods, ProductRow, ProductsAsk } from "./products.ts";

/** How many goods of the next order are kept [count]. */
const MOST_NEXT = 5;

/**
 * The table `products`: goods with the most buyers first, then all others, then lines that name none, then everything.
 * An order with several products counts for each, so rows come to more people and orders than `all`; amounts, pieces and
 * lines are those of `all`. One pass counts buyers to choose by, one all the rest.
 *
 * @returns none where the sheet has no such column; the rows of others and of nothing said only where there are lines
 */
export function productRows(part: SharedLines, { anchor, by, most }: ProductsAsk): ProductRow[] {
  if (!hasColumn(part.purchases.rows, by)) return [];
  const lines = part.lines();
  const slots = goodsSlots(part, { anchor, by, most });
  const swept = sweptGoods(part.ledger, { lines, goods: part.orderGoods(by), slots, anchor });
  const shown = shownSlots(swept, slots);
  const nextOf = nextGoods(swept, slots.names.length);
  const hasPieces = lines.quantity !== null;
  const rows = shown.map((slot) => rowOf(swept.tally, slot, { ...kindOf(slot, slots), hasPieces }));
  const each = rows.map((row, at) => ({ ...row, next: nextOf(shown[at] ?? 0) }));
  return [...each, allRow(rowOf(swept.tally, swept.all, { ...ALL, hasPieces }), each)];
}

const ALL = { kind: "all", name: "", goods: 0 } as const;

function shownSlots({ tally, all }: SweptGoods, { names }: RankedGoods): number[] {
  const { lines } = tally.sums;
  return [...indices(all)].filter((slot) => slot < names.length || lines[slot] !== 0);
}

type RowKind = Pick<ProductRow, "kind" | "name" | "goods">;

function kindOf(slot: number, { names, others }: RankedGoods): RowKind {
  const name = names[slot];
  if (name !== undefined) return { kind: "named", name, goods: 1 };
  return slot === names.length
    ? { kind: "others", name: "", goods: others }
    : { kind: "unnamed", name: "", goods: 0 };
}

function rowOf(
  { sums }: Tally,
  slot: number,
  { hasPieces, ...kind }: RowKind & { readonly hasPieces: boolean },
): ProductRow {
  const sum = (name: keyof typeof sums): number => sums[name][slot] ?? 0;
  return {
    ...kind,
    ...{ buyers: sum("buyers"), repeaters: sum("repeaters") },
    ...{ entered: sum("entered"), enteredAgain: sum("enteredAgain") },
    ...{ orders: sum("orders"), lines: sum("lines"), unpriced: sum("unpriced") },
    quantity: hasPieces ? sum("quantity") : null,
    ...{ sales: sum("sales"), repeatSales: sum("repeatSales") },
    ...{ followed: sum("followed"), next: [] },
  };
}

/** Everything together: what adds up over lines is added up. */
const allRow = (all: ProductRow, each: readonly ProductRow[]): ProductRow => ({
  ...all,
  goods: sumOf(each, "goods"),
  lines: sumOf(each, "lines"),
  unpriced: sumOf(each, "unpriced"),
  quantity: all.quantity === null ? null : each.reduce((sum, row) => sum + (row.quantity ?? 0), 0),
  sales: sumOf(each, "sales"),
});

/**
 * The goods of the next orders after a slot's. Days in the middle do not add up over people; kept day by day they would be
 * as many rows as people.
 *
 * @param named how many goods stand by themselves: the first slots, as the first rows [count]
 */
function nextGoods({ tally: { slots }, next }: SweptGoods, named: number) {
  const { start, items } = groupedBy(indices(next.pair.length), (i) => next.pair[i] ?? 0, slots * slots);
  return (from: number): NextGoods[] => {
    const first = (to: number): number => start[from * slots + to] ?? 0;
    const people = (to: number): number => first(to + 1) - first(to);
    const daysOf = (to: number): Int32Array =>
      items.subarray(first(to), first(to + 1)).map((i) => next.days[i] ?? 0);
    return [...indices(named)]
      .filter((to) => people(to) > 0)
      .sort((a, b) => people(b) - people(a))
      .slice(0, MOST_NEXT)
      .map((to) => ({ row: to, people: people(to), medianDays: median(daysOf(to)) ?? 0 }));
  };
}
