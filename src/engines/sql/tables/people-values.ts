import type { CohortAxis } from "../../../core/facts/cohorts.ts";
import { lastBirthdays } from "../../../core/slices/age-bands.ts";
import { orderColumn, type SqlShop, type ViewColumn } from "../view.ts";
import { deliveryNames } from "./delivery-names.ts";
import { isKeptOf } from "./taken-back.ts";

/* What people are told apart by, as `core/facts/cohort-values.ts` finds it: `person` and `value`, "" = nothing is said. */

/** The columns that say an axis; a value is shown as the first one says it. */
const COLUMNS: Readonly<Record<CohortAxis, readonly ViewColumn[]>> = {
  firstProduct: ["product_name", "product"],
  firstCategory: ["category"],
  firstChannel: ["channel"],
  prefecture: ["prefecture"],
  sex: ["sex"],
  ageBand: ["birthday"],
  attribute: ["attribute"],
};

/**
 * Whether a shop's orders can say an axis.
 *
 * @example
 * const shop = { columns: new Set(["product"]) };
 * [saysAxis(shop, "firstProduct"), saysAxis(shop, "sex")] //=> [true, false]
 */
export const saysAxis = ({ columns }: Pick<SqlShop, "columns">, axis: CohortAxis): boolean =>
  COLUMNS[axis].some((column) => columns.has(column));

/** Those of them that a shop's orders have. */
export const columnsSaying = ({ columns }: Pick<SqlShop, "columns">, axis: CohortAxis): ViewColumn[] =>
  COLUMNS[axis].filter((column) => columns.has(column));

/** A query of everybody's values, by purchases up to a day; one value a person but for goods. */
export function valuesOf(shop: SqlShop, axis: CohortAxis | null, anchor: number): string {
  if (axis === null) return "SELECT person, '' AS value FROM ledger WHERE nth = 1";
  if (axis === "firstChannel")
    return "SELECT person, COALESCE(channel, '') AS value FROM ledger WHERE nth = 1";
  const word = wordOf(shop, axis);
  if (axis === "firstProduct" || axis === "firstCategory") return goods(shop, axis);
  const said = latest(word, anchor);
  return axis === "ageBand" ? ofBirthdays(said, bandOf(anchor)) : said;
}

/**
 * What a row of the view says of an axis: the first of its columns that says anything.
 *
 * @example
 * wordOf({ columns: new Set(["product", "product_name"]) }, "firstProduct") //=> "COALESCE(orders.product_name, orders.product)"
 */
export function wordOf(shop: Pick<SqlShop, "columns">, axis: CohortAxis): string {
  const said = columnsSaying(shop, axis).map((one) => `orders.${one}`);
  return said.length === 1 ? (said[0] ?? "") : `COALESCE(${said.join(", ")})`;
}

/** What lines that name goods as `written` call them, without the delivery in a product's name; and the join it needs. */
export function calledBy(shop: SqlShop, axis: CohortAxis): Readonly<Record<"word" | "join", string>> {
  if (axis !== "firstProduct") return { word: "written", join: "" };
  const names = deliveryNames(shop, `SELECT DISTINCT ${wordOf(shop, axis)} AS text FROM orders`);
  return { word: "plain", join: `LEFT JOIN (${names}) AS called ON called.text = written` };
}

/** A query of the months that people were born in, 1 to 12; "" = no birthday that somebody can have is said. */
export function birthMonthsOf(shop: SqlShop, anchor: number): string {
  const { dialect: d } = shop;
  const month = `CAST(CAST(SUBSTR(${d.dayText("born")}, 6, 2) AS ${d.int}) AS ${d.text})`;
  const value = `CASE WHEN ${bandOf(anchor)} <> '' THEN ${month} ELSE '' END`;
  return ofBirthdays(latest(wordOf(shop, "ageBand"), anchor), value);
}

/** The band of the age that a birthday makes on a day. */
function bandOf(on: number): string {
  const whens = lastBirthdays(on).map(({ band, day }) => `WHEN born <= ${day} THEN '${band ?? ""}'`);
  return `CASE ${whens.join(" ")} ELSE '' END`;
}

/** What follows from the birthdays that are said, `born` being the day. */
const ofBirthdays = (
  said: string,
  value: string,
): string => `SELECT said.person AS person, ${value} AS value FROM (${said}) AS said
LEFT JOIN (SELECT birthday, MIN(born) AS born FROM orders WHERE birthday IS NOT NULL GROUP BY birthday) AS births ON births.birthday = said.value`;

/** The lines of purchases. */
export const LINES =
  "judged ON judged.ord = bought.ord AND judged.reason = 0 JOIN orders ON orders.row_no = judged.row_no";

/** A query of everybody's first order, or of all orders of the first day where these are one: `person` and `ord`. */
export const firstOrders = ({ rules }: Pick<SqlShop, "rules">): string =>
  rules.mergeSameDayOrders
    ? "SELECT purchases.person AS person, purchases.ord AS ord FROM purchases JOIN ledger ON ledger.person = purchases.person AND ledger.nth = 1 AND ledger.day = purchases.day"
    : "SELECT person, ord FROM ledger WHERE nth = 1";

/** Goods of the first purchase, or of the first day where its orders are one, but for what was taken back. */
function goods(shop: SqlShop, axis: "firstProduct" | "firstCategory"): string {
  const word = wordOf(shop, axis);
  const called = calledBy(shop, axis);
  const pieces = orderColumn(shop, "quantity");
  return `SELECT starters.person AS person, COALESCE(held.value, '') AS value FROM (SELECT person FROM ledger WHERE nth = 1) AS starters
LEFT JOIN (SELECT DISTINCT person, value FROM (
 SELECT person, ord, ${called.word} AS value, ${isKeptOf({ amount: "amount", pieces: "pieces", over: "" })} AS is_kept
 FROM (SELECT bought.person AS person, bought.ord AS ord, ${word} AS written, orders.amount AS amount, ${pieces} AS pieces FROM (${firstOrders(shop)}) AS bought JOIN ${LINES}) AS lines
 ${called.join} WHERE written IS NOT NULL GROUP BY 1, 2, 3) AS g WHERE is_kept) AS held ON held.person = starters.person`;
}

/** One customer's purchases from the last to the first, as `PURCHASE_ORDER` backwards. */
export const LATEST_FIRST =
  "day DESC, amount DESC, COALESCE(order_id, '') DESC, COALESCE(channel, '') DESC, first_row DESC";

/** What the latest purchase says that says anything: of its lines the first by their texts. */
const latest = (word: string, anchor: number): string =>
  `SELECT starters.person AS person, COALESCE(told.value, '') AS value FROM (SELECT person FROM ledger WHERE nth = 1) AS starters
LEFT JOIN (SELECT person, value FROM (SELECT person, value, ROW_NUMBER() OVER (PARTITION BY person ORDER BY ${LATEST_FIRST}) AS nth_last FROM (
 SELECT bought.person AS person, bought.ord AS ord, bought.day AS day, bought.amount AS amount, bought.order_id AS order_id, bought.channel AS channel, bought.first_row AS first_row, MIN(${word}) AS value
 FROM purchases AS bought JOIN ${LINES} WHERE bought.person IS NOT NULL AND bought.day <= ${anchor} AND ${word} IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7) AS s) AS r WHERE nth_last = 1) AS told ON told.person = starters.person`;
