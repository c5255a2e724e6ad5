import type { GoodsField, OrderFilter } from "../../../core/slices/slices.ts";
import type { Day } from "../../../core/values/day.ts";
import { calledGoods, goodsColumns, goodsWord } from "../tables/goods-lines.ts";
import { LINES } from "../tables/people-values.ts";
import { isKeptOf } from "../tables/taken-back.ts";
import { orderColumn, type SqlShop } from "../view.ts";

/** Fields of what was bought, and whether in two orders or more. */
export const BOUGHT: Readonly<Record<string, { readonly field: OrderFilter; readonly again: boolean }>> = {
  product: { field: "product", again: false },
  category: { field: "category", again: false },
  productAgain: { field: "product", again: true },
  categoryAgain: { field: "category", again: true },
  channel: { field: "channel", again: false },
};

/** What was bought, and when: days, both included, null = open. */
export interface BoughtAsked {
  readonly field: OrderFilter;
  /** Only what was bought in two orders or more. */
  readonly again: boolean;
  /** "" = nothing is said. */
  readonly values: readonly string[];
  readonly first: boolean;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly anchor: Day;
}

/** A query of the people who bought one of some things, as `boughtColumn` and `againColumn` tell it. */
export function boughtBy(asked: BoughtAsked, shop: SqlShop): string {
  const { values, first, from, to } = asked;
  const wanted = values.map((value) => shop.dialect.quoted(value)).join(", ");
  const tests = [
    `word IN (${wanted})`,
    ...(first ? ["is_first = 1"] : []),
    ...(from === null ? [] : [`day >= ${from}`]),
    ...(to === null ? [] : [`day <= ${to}`]),
  ];
  return `SELECT person FROM (${boughtThings(asked, shop)}) AS bought_goods WHERE ${tests.join(" AND ")}`;
}

/** A query of what people bought: `person`, `ord`, `day`, `word` ("" = nothing is said), `is_first`. */
export function boughtThings(
  { field, again, anchor }: Pick<BoughtAsked, "field" | "again" | "anchor">,
  shop: SqlShop,
): string {
  const entries = field === "channel" ? channels(anchor) : goods(field, anchor, shop);
  if (!again) return entries;
  const order = shop.rules.mergeSameDayOrders ? "day" : "ord";
  return `SELECT entries.* FROM (${entries}) AS entries JOIN (SELECT person AS who, word AS what, COUNT(DISTINCT ${order}) AS times FROM (${entries}) AS e GROUP BY person, word) AS often ON who = person AND what = word WHERE times > 1`;
}

/** Whether the orders say it. */
export const saysBought = (shop: Pick<SqlShop, "columns">, field: OrderFilter): boolean =>
  field === "channel" ? shop.columns.has("channel") : goodsColumns(shop, field).length > 0;

const FIRSTS =
  "(SELECT person AS who, ord AS first_ord, day AS first_of_all FROM ledger WHERE nth = 1) AS firsts ON who = bought.person";

const channels = (anchor: Day): string =>
  `SELECT bought.person AS person, bought.ord AS ord, bought.day AS day, COALESCE(bought.channel, '') AS word, CASE WHEN bought.ord = first_ord THEN 1 ELSE 0 END AS is_first
 FROM purchases AS bought JOIN ${FIRSTS} WHERE bought.day <= ${anchor}`;

function goods(field: GoodsField, anchor: Day, shop: SqlShop): string {
  const pieces = orderColumn(shop, "quantity");
  const first = shop.rules.mergeSameDayOrders ? "day = first_of_all" : "ord = first_ord";
  const called = calledGoods(shop, field);
  const lines = `SELECT bought.person AS person, bought.ord AS ord, bought.day AS day, first_ord, first_of_all, ${goodsWord(shop, field)} AS written, orders.amount AS amount, ${pieces} AS pieces
 FROM purchases AS bought JOIN ${FIRSTS} JOIN ${LINES} WHERE bought.day <= ${anchor}`;
  return `SELECT person, ord, day, COALESCE(word, '') AS word, CASE WHEN ${first} THEN 1 ELSE 0 END AS is_first FROM (
 SELECT person, ord, day, first_ord, first_of_all, ${called.word} AS word, ${isKeptOf({ amount: "amount", pieces: "pieces", over: "" })} AS is_kept
 FROM (${lines}) AS lines ${called.join} GROUP BY 1, 2, 3, 4, 5, 6) AS g WHERE is_kept`;
}
