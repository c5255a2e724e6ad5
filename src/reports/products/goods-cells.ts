import { sameText } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { About, Cell, Style } from "../../catalog/report-model.ts";
import type { ProductRow } from "../../core/facts/products.ts";
import type { Entry } from "../../core/products/entries.ts";
import { type Goods, hasLineAmounts, repeatShare } from "../../core/products/products.ts";
import { cohortEnds } from "../../core/facts/cohort-requests.ts";
import type { BegunSet } from "../../core/segments/begun-sets.ts";
import type { GoodsSet } from "../../core/segments/goods-sets.ts";
import { rateOf } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { about } from "../page/about.ts";
import { money, num } from "../page/grid.ts";
import type { GoodsPage } from "./product-page.ts";
import { rowName } from "./product-words.ts";

/** How a cell looks, and the words it is told in. */
interface Shown {
  readonly style: Style;
  readonly words: Words;
}

/** Whose number a cell is: the people of a product, or of all that have no row of their own. */
function whose(goods: Goods, row: ProductRow, words: Words) {
  const line = sameText(rowName(row, words));
  return (did: GoodsSet["did"]): Pick<About, "line" | "set"> =>
    row.kind === "all"
      ? { line }
      : { set: { kind: "goods", by: goods.by, name: row.kind === "others" ? null : row.name, did } };
}

/** The numbers of a row of the table of products, from left to right. */
export function rowCells(goods: Goods, row: ProductRow, { style, words }: Shown) {
  const of = whose(goods, row, words);
  const line = { line: sameText(rowName(row, words)) };
  const share = repeatShare(row);
  const sales = hasLineAmounts(goods);
  const count = (value: number | null, metric: MetricId, rest: Omit<About, "metric">): Cell =>
    about(num(value, "count", style), metric, rest);
  const amount = (minor: number, metric: MetricId): Cell =>
    about(money(sales ? minor : null, style), metric, line);
  const repeated = { numerator: row.repeatSales, denominator: sales ? row.sales : 0 };
  return {
    buyers: count(row.buyers, "goodsBuyers", of("bought")),
    repeaters: count(row.repeaters, "goodsRepeaters", of("again")),
    rate: about(num(rateOf(share), "rate", style), "goodsRepeatRate", { ...of("again"), share }),
    once: count(row.buyers - row.repeaters, "goodsOnce", of("once")),
    orders: count(row.orders, "goodsOrders", line),
    sales: amount(row.sales, "goodsSales"),
    repeatSales: amount(row.repeatSales, "goodsRepeatSales"),
    repeatSalesShare: about(num(rateOf(repeated), "rate", style), "goodsRepeatSalesShare", {
      ...line,
      share: repeated,
    }),
    quantity: count(row.quantity, "goodsQuantity", line),
  };
}

/** The row of the table of products that tells of the same people; undefined = they have none. */
const rowOf = (goods: Goods, { name }: Entry): ProductRow | undefined =>
  goods.rows.find((row) => row.kind === "named" && row.name === name);

/** People whose first order holds a product, any of the rarer ones, or names none. */
export function entryPeople(page: GoodsPage, entry: Entry, style: Style): Cell {
  const { goods, context } = page;
  const cell = num(entry.people, "count", style);
  const { anchor } = context.analysis.facts.meta;
  const unsaid = entry.name ? undefined : begunSet(page, entry, { end: anchor, within: null });
  return about(cell, "entryPeople", unsaid ? { set: unsaid } : entrySet(goods, entry, "entered"));
}

/** The people of an entry from the first day on; undefined = no set has them. */
export function begunSet(
  { goods, context }: GoodsPage,
  entry: Entry,
  until: Pick<BegunSet, "end" | "within">,
): BegunSet | undefined {
  const { name } = entry;
  if (entry === goods.entries.everybody) return undefined;
  const { meta } = context.analysis.facts;
  const [before = meta.anchor] = cohortEnds("month", meta);
  return { kind: "begun", by: goods.by, name, start: before + 1, ...until };
}

/** Of them, those with a second order up to the anchor. */
export function againCell(goods: Goods, entry: Entry, style: Style): Cell {
  const row = entry === goods.entries.everybody ? goods.all : rowOf(goods, entry);
  const share = { numerator: row?.enteredAgain ?? 0, denominator: row?.entered ?? 0 };
  return about(num(rateOf(share), "rate", style), "entryAgain", {
    ...entrySet(goods, entry, "enteredAgain"),
    share,
  });
}

function entrySet(goods: Goods, entry: Entry, did: GoodsSet["did"]): Pick<About, "set"> {
  const row = rowOf(goods, entry);
  return row ? { set: { kind: "goods", by: goods.by, name: row.name, did } } : {};
}
