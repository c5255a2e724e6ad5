import { hasColumn } from "../slices/slice-columns.ts";
import type { GoodsField } from "../slices/slices.ts";
import type { Day } from "../values/day.ts";
import { groupedBy, indices } from "../values/grouping.ts";
import { median } from "../values/median.ts";
import { sumOf } from "../values/sum.ts";
import { type GoodsLines, goodsLines, type LinesPart } from "./product-lines.ts";
import { type SweptGoods, sweptGoods } from "./product-sweep.ts";
import type { Tally } from "./product-tally.ts";

/** 商品: who bought what, who came back for it, who entered by it, and what they bought next. */
export interface ProductsAsk {
  readonly anchor: Day;
  /** Products, called by their name, else by their code; or categories. */
  readonly by: GoodsField;
  /** How many stand by themselves, those with the most buyers; the rest is one row as if it were one product [count]. */
  readonly most: number;
}

/** How many goods stand in rows of their own, on the sheet as in formulas [count]. */
export const MOST_GOODS = 100;

/** The table of products, or of categories, as of an anchor. */
export const productsRequest = (anchor: Day, by: GoodsField) =>
  ({ table: "products", anchor, by, most: MOST_GOODS }) as const;

/** What a row is of: one product, all that have no row of their own, lines that name none; everything together. */
export type GoodsKind = "named" | "others" | "unnamed" | "all";

/**
 * One product up to the anchor, of identified people. An order holds a product where one of its lines names it, unless as
 * much was taken back in the same order.
 */
export interface ProductRow {
  readonly kind: GoodsKind;
  /** "" but for a product that is named. */
  readonly name: string;
  /** How many products it stands for [count]. */
  readonly goods: number;
  /** People with an order that holds it; of those, with two such orders or more. */
  readonly buyers: number;
  readonly repeaters: number;
  /**
   * People whose first order holds it; of those, with two orders or more of anything. What they bought within some days, and
   * whether they have come so far, is in the table `cohorts`.
   */
  readonly entered: number;
  readonly enteredAgain: number;
  /** Orders that hold it; its lines, and those that state no amount. */
  readonly orders: number;
  readonly lines: number;
  readonly unpriced: number;
  /** Pieces, less those taken back; null where the sheet has no such column. */
  readonly quantity: number | null;
  /** What its lines come to; of those in orders after a person's first one that holds it [minor units]. */
  readonly sales: number;
  readonly repeatSales: number;
  /** People with another order after their first one that holds it; what that next order holds, the most first. */
  readonly followed: number;
  readonly next: readonly NextGoods[];
}

/** A product of the next order, one that stands by itself. */
export interface NextGoods {
  /** Its row in the table, counted from 0. */
  readonly row: number;
  readonly people: number;
  /** In the middle, from the order before to this one. */
  readonly medianDays: number;
}

/** How many goods of the next order are kept [count]. */
const MOST_NEXT = 5;

/**
 * The table `products`: goods with the most buyers first, then all others, then lines that name none, then everything.
 * An order with several products counts for each, so rows come to more people and orders than `all`; amounts, pieces and
 * lines are those of `all`. One pass counts buyers to choose by, one all the rest.
 *
 * @returns none where the sheet has no such column; the rows of others and of nothing said only where there are lines
 */
export function productRows(part: LinesPart, { anchor, by, most }: ProductsAsk): ProductRow[] {
  if (!hasColumn(part.purchases.rows, by)) return [];
  const goods = goodsLines(part, { anchor, by, most });
  const swept = sweptGoods(part, goods, anchor);
  const shown = shownSlots(swept, goods);
  const nextOf = nextGoods(swept, goods.names.length);
  const hasPieces = part.purchases.rows.quantity !== null;
  const rows = shown.map((slot) => rowOf(swept.tally, slot, { ...kindOf(slot, goods), hasPieces }));
  const each = rows.map((row, at) => ({ ...row, next: nextOf(shown[at] ?? 0) }));
  return [...each, allRow(rowOf(swept.tally, swept.all, { ...ALL, hasPieces }), each)];
}

const ALL = { kind: "all", name: "", goods: 0 } as const;

function shownSlots({ tally, all }: SweptGoods, { names }: GoodsLines): number[] {
  const { lines } = tally.sums;
  return [...indices(all)].filter((slot) => slot < names.length || lines[slot] !== 0);
}

type RowKind = Pick<ProductRow, "kind" | "name" | "goods">;

function kindOf(slot: number, { names, others }: GoodsLines): RowKind {
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
