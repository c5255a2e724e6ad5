import type { Day } from "../../../core/values/day.ts";
import { PURCHASE_ORDER } from "../cleaning/ledger.ts";
import { nobodiesAmong } from "../cleaning/placeholders.ts";
import { columnOf, orderColumn, type SqlShop } from "../view.ts";
import { deliveryNames, numberIn, saidIn } from "./delivery-names.ts";
import { goodsColumns, goodsWord, saysGoods } from "./goods-lines.ts";
import { LINES } from "./people-values.ts";
import { isKeptOf } from "./taken-back.ts";

/* Which lines are of a subscription, as `core/subscriptions/delivery-lines.ts` reads them. */

/**
 * Whether a shop's orders tell subscriptions.
 *
 * @example
 * tellsDeliveries({ columns: new Set(["subscription_id"]) }) //=> true
 */
export const tellsDeliveries = ({ columns }: Pick<SqlShop, "columns">): boolean =>
  columns.has("order_kind") || columns.has("subscription_id") || columns.has("delivery_number");

/**
 * Queries that follow a WITH: `made` (known people's purchases, counted from 1 by `spot`), `said_lines` (their lines up to
 * the anchor with what each `said`: 1 = 定期, 0 = 通常, null = nothing; `is_unknown` = of neither kind) and `taken` (the lines of
 * subscriptions: what each names as `written`, and by `word` without a delivery in it, the `sub` it is of, and the `number`
 * that it says, 0 = none; that of 定期回数 alone is its `column_number`).
 */
export function deliverySteps(shop: SqlShop, anchor: Day): string {
  const { dialect: d } = shop;
  const [kind, id, number, pieces] = (
    ["order_kind", "subscription_id", "delivery_number", "quantity"] as const
  ).map((column) => orderColumn(shop, column));
  const word = saysGoods(shop, "product") ? goodsWord(shop, "product") : `CAST(NULL AS ${d.text})`;
  const only = (column: string) =>
    `CASE WHEN MIN(${column}) OVER (PARTITION BY ord) = MAX(${column}) OVER (PARTITION BY ord) THEN MIN(${column}) OVER (PARTITION BY ord) END`;
  return `made AS (SELECT person, day, ord, channel, ROW_NUMBER() OVER (PARTITION BY person ORDER BY ${PURCHASE_ORDER}) AS spot FROM purchases WHERE person IS NOT NULL),
 kinds AS (${kindsOf(shop)}),
 delivery_numbers AS (${numbersOf(shop)}),
 delivery_names AS (${deliveryNames(shop, `SELECT DISTINCT ${word} AS text FROM orders`)}),
 no_ids AS (${nobodiesAmong(shop, `SELECT DISTINCT ${columnOf(shop, "subscription_id")} AS customer FROM orders`)}),
 row_goods AS (SELECT bought.person AS person, bought.day AS day, bought.spot AS spot, bought.ord AS ord, orders.row_no AS row_no, ${word} AS word, orders.amount AS amount, ${pieces} AS pieces, ${kind} AS kind_text, ${id} AS sub_id, ${number} AS number_text
  FROM made AS bought JOIN ${LINES} WHERE bought.day <= ${anchor}),
 summed_goods AS (SELECT row_goods.*, ${isKeptOf({ amount: "amount", pieces: "pieces", over: " OVER (PARTITION BY ord, plain)" })} AS is_kept
  FROM row_goods LEFT JOIN delivery_names AS called ON called.text = word),
 kept_goods AS (SELECT person, day, spot, ord, row_no, summed_goods.word AS word, kind_text, number_text, number, CASE WHEN no_ids.customer IS NULL THEN sub_id END AS sub_id
  FROM summed_goods LEFT JOIN delivery_numbers ON delivery_numbers.text = number_text LEFT JOIN no_ids ON no_ids.customer = sub_id WHERE is_kept),
 said_lines AS (SELECT kept_goods.*, CASE WHEN kind_text IS NOT NULL THEN COALESCE(kind, 0) WHEN number > 0 OR sub_id IS NOT NULL THEN 1 END AS said,
  CASE WHEN kind_text IS NOT NULL AND kind IS NULL THEN 1 ELSE 0 END AS is_unknown FROM kept_goods LEFT JOIN kinds ON kinds.text = kind_text),
 orders_said AS (SELECT ord, MAX(said) AS has_subscription, MAX(1 - said) AS has_one_off FROM said_lines GROUP BY ord),
 own_lines AS (SELECT person, day, spot, said_lines.ord AS ord, row_no, word, sub_id, number_text FROM said_lines JOIN orders_said ON orders_said.ord = said_lines.ord
  WHERE has_subscription = 1 AND COALESCE(said, 1 - has_one_off) = 1),
 filled_lines AS (SELECT person, day, spot, ord, row_no, word, COALESCE(sub_id, ${only("sub_id")}) AS sub_id, COALESCE(number_text, ${only("number_text")}) AS number_text FROM own_lines),
 taken AS (SELECT person, day, spot, ord, row_no, word AS written, plain AS word, sub_id, number_text, COALESCE('i' || sub_id, 'g' || plain, '-') AS sub,
  COALESCE(delivery_numbers.number, 0) AS column_number, COALESCE(delivery_numbers.number, delivery_names.number, 0) AS number
  FROM filled_lines LEFT JOIN delivery_numbers ON delivery_numbers.text = number_text LEFT JOIN delivery_names ON delivery_names.text = word)`;
}

/** Whether any row of the orders names goods, or a channel: `has_goods`, `has_channels`. */
export const saidAtAll = (shop: SqlShop): string => {
  const counted = (columns: readonly string[]) =>
    columns.length === 0 ? "0" : `COUNT(COALESCE(${[...columns, "NULL"].join(", ")}))`;
  const channels = shop.columns.has("channel") ? ["channel"] : [];
  const goods = saysGoods(shop, "product") ? goodsColumns(shop, "product") : [];
  return `SELECT ${counted(goods)} AS has_goods, ${counted(channels)} AS has_channels FROM orders`;
};

/** What each text of 注文種別 says, see `kindReader`; null = neither. */
function kindsOf(shop: SqlShop): string {
  const { dialect: d, rules } = shop;
  const folded = (words: readonly string[]) => words.map((word) => word.normalize("NFKC").toLowerCase());
  const [subscription, oneOff] = [folded(rules.subscriptionWords), folded(rules.oneOffWords)];
  const denied = oneOff.filter((word) => subscription.some((other) => word.includes(other)));
  const holds = (words: readonly string[]) =>
    words.map((word) => `STRPOS(folded, ${d.quoted(word)}) > 0`).join(" OR ") || "FALSE";
  const text = columnOf(shop, "order_kind");
  return `SELECT text, CASE WHEN ${holds(denied)} THEN 0 WHEN ${holds(subscription)} THEN 1 WHEN ${holds(oneOff)} THEN 0 END AS kind
 FROM (SELECT text, LOWER(${d.normal("text")}) AS folded FROM (SELECT DISTINCT ${text} AS text FROM orders) AS met WHERE text IS NOT NULL) AS folds`;
}

/** The number that each text of 定期回数 says; null = none. */
const numbersOf = (shop: SqlShop): string =>
  `SELECT text, ${numberIn(shop, "said")} AS number
 FROM (SELECT text, ${saidIn(shop, "text")} AS said FROM (SELECT DISTINCT ${columnOf(shop, "delivery_number")} AS text FROM orders) AS met WHERE text IS NOT NULL) AS plains`;
