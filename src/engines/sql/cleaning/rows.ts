import { dayOfIso } from "../../../core/values/day.ts";
import { type ExclusionReason, reasonCode } from "../../../core/orders/exclusions.ts";
import type { SqlShop, Step, ViewColumn } from "../view.ts";
import { columnOf } from "../view.ts";
import { isItem, ITEM, itemTexts, leavesOut, saidByOthers, withoutItems } from "./items.ts";
import { isTest, statusStep } from "./statuses.ts";

/* Single rows: which order each is part of, what its order's other rows say for it, and the reason against it. */

/** What rows are judged by; lines and people's attributes stay in the view. */
const ROW_COLUMNS: readonly ViewColumn[] = [
  ...([
    "order_id",
    "customer",
    "email",
    "phone",
    "buyer_name",
    "channel",
    "status",
    "row_kind",
    "file",
  ] as const),
  ...(["day", "day_unread", "ship_day", "ship_day_unread", "amount", "order_total"] as const),
  ...(["shipping", "tax", "discount", "refund", "product", "product_name"] as const),
];

/**
 * The steps from the view `orders` to `judged`: every row with its order `ord` and the reason against it, 0 = none.
 */
export function rowSteps(shop: SqlShop): Step[] {
  const read = [channelled(shop), placed(shop), statusStep(shop), trials(shop)];
  if (leavesOut(shop)) read.push(itemTexts(shop));
  return [...read, grouped, stated, ...judgingSteps(shop, true, "stated")];
}

/** A blank channel is the one that the order ID stands under elsewhere, if it is one. */
function channelled(shop: SqlShop): Step {
  const own = ROW_COLUMNS.filter((column) => column !== "channel");
  const one = "PARTITION BY order_id";
  const channel = shop.columns.has("channel")
    ? `CASE WHEN channel IS NULL AND order_id IS NOT NULL AND MIN(channel) OVER (${one}) = MAX(channel) OVER (${one}) THEN MIN(channel) OVER (${one}) ELSE channel END`
    : columnOf(shop, "channel");
  const listed = own.map((column) => `${columnOf(shop, column)} AS ${column}`).join(", ");
  const source = shop.columns.has("order_id") ? channel : shop.columns.has("channel") ? "channel" : channel;
  return {
    name: "channelled",
    isPassing: true,
    sql: `SELECT row_no, ${listed}, ${source} AS channel, ${unreadMoney(shop)} AS money_unread FROM orders`,
  };
}

/** Whether a row has an order-level amount that changes its order's and cannot be read. */
function unreadMoney({ columns, rules }: SqlShop): string {
  const used: readonly (readonly [ViewColumn, boolean])[] = [
    ["order_total_unread", true],
    ["shipping_unread", !rules.includeShipping],
    ["tax_unread", !rules.includeTax],
    ["discount_unread", true],
    ["refund_unread", true],
  ];
  const there = used.filter(([column, isUsed]) => isUsed && columns.has(column));
  return there.length === 0 ? "FALSE" : `(${there.map(([column]) => `${column} IS NOT NULL`).join(" OR ")})`;
}

/** Rows of one order ID within a channel, or of one of its days, are an order; one without an ID is an order of its own. */
function placed(shop: SqlShop): Step {
  const keyed = `SELECT ${orderKeyOf(shop)} AS ord, channelled.* FROM channelled`;
  const isDated = shop.rules.orderKey === "idAndDate" && shop.columns.has("order_id");
  return { name: "placed", isPassing: true, sql: isDated ? datedOrders(shop, keyed) : keyed };
}

function orderKeyOf({ dialect: d, columns }: SqlShop): string {
  const row = `'r' || CAST(row_no AS ${d.text})`;
  if (!columns.has("order_id")) return row;
  const inChannel = columns.has("channel") ? "COALESCE('c' || channel, '-') || '\t' || " : "";
  return `CASE WHEN order_id IS NULL THEN ${row} ELSE 'i' || ${inChannel}order_id END`;
}

/** Orders by their days as well; a blank day is the one that the order ID stands under elsewhere, if it is one. */
function datedOrders({ dialect: d }: SqlShop, keyed: string): string {
  const others = [...ROW_COLUMNS.filter((column) => column !== "day"), "money_unread"].join(", ");
  const first = "MIN(day) OVER (PARTITION BY ord)";
  const isOnly = `day IS NULL AND day_unread IS NULL AND ${first} = MAX(day) OVER (PARTITION BY ord)`;
  return `WITH keyed AS (${keyed}),
 dated AS (SELECT ord, row_no, ${others}, CASE WHEN ${isOnly} THEN ${first} ELSE day END AS day FROM keyed)
SELECT CASE WHEN order_id IS NULL THEN ord ELSE ord || '\t' || COALESCE(CAST(day AS ${d.text}), '-') END AS ord, row_no, ${others}, day FROM dated`;
}

/**
 * The steps from rows that are `stated` to `judged`.
 *
 * @param from where those rows are
 * @param isOffAtAll false = no status takes a row out
 */
export function judgingSteps(shop: SqlShop, isOffAtAll: boolean, from: string): Step[] {
  const reasons = reasoned(shop, isOffAtAll, from);
  if (!leavesOut(shop)) return [reasons, { name: "judged", sql: carried(shop, "reasoned") }];
  return [
    reasons,
    { name: "said_once", isPassing: true, sql: saidByOthers("reasoned") },
    { name: "carried", isPassing: true, sql: carried(shop, "said_once") },
    { name: "judged", sql: withoutItems("carried") },
  ];
}

/** Blank days become the earliest, other blank cells the smallest text of their order. */
const grouped: Step = {
  name: "grouped",
  isPassing: true,
  sql: `SELECT ord, row_no, order_id, channel, status, row_kind, file, product, product_name,
 CASE WHEN day IS NULL AND day_unread IS NULL THEN MIN(day) OVER (PARTITION BY ord) ELSE day END AS day, day_unread,
 CASE WHEN ship_day IS NULL AND ship_day_unread IS NULL THEN MIN(ship_day) OVER (PARTITION BY ord) ELSE ship_day END AS ship_day, ship_day_unread,
 COALESCE(customer, MIN(customer) OVER (PARTITION BY ord)) AS customer,
 COALESCE(email, MIN(email) OVER (PARTITION BY ord)) AS email,
 COALESCE(phone, MIN(phone) OVER (PARTITION BY ord)) AS phone,
 COALESCE(buyer_name, MIN(buyer_name) OVER (PARTITION BY ord)) AS buyer_name,
 amount, order_total, shipping, tax, discount, refund, money_unread,
 MAX(CASE WHEN order_total IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY ord) AS has_total
FROM placed`,
};

/** A blank status takes that of the order's other rows: one that does not cancel before one that does; a refund's is none. */
const stated: Step = {
  name: "stated",
  sql: `WITH signed AS (SELECT grouped.*,
  COALESCE(CASE WHEN has_total = 1 THEN order_total ELSE amount END < 0, FALSE) AS is_negative FROM grouped),
 ranked AS (SELECT signed.*, MIN(CASE WHEN is_negative OR signed.status IS NULL THEN NULL WHEN said.plain = 1 THEN '1' || signed.status ELSE '0' || signed.status END)
  OVER (PARTITION BY ord) AS order_status
  FROM signed LEFT JOIN (SELECT status, MAX(plain) AS plain FROM said GROUP BY status) AS said ON said.status = signed.status)
SELECT ord, row_no, order_id, channel, COALESCE(status, SUBSTR(order_status, 2)) AS status, row_kind, file, product, product_name,
 day, day_unread, ship_day, ship_day_unread, customer, email, phone, buyer_name,
 amount, order_total, shipping, tax, discount, refund, money_unread, has_total, is_negative
FROM ranked`,
};

/** The columns that may say test. */
export const trialColumns = ({ columns }: Pick<SqlShop, "columns">) =>
  (["buyer_name", "email", "product", "product_name"] as const).filter((one) => columns.has(one));

/** The texts that say that a row is a shop's own trial; each distinct one is looked at once. */
function trials(shop: SqlShop): Step {
  const texts = trialColumns(shop).map((one) => `SELECT ${one} AS text FROM placed`);
  const all = texts.join(" UNION DISTINCT ") || `SELECT CAST(NULL AS ${shop.dialect.text}) AS text`;
  return {
    name: "trials",
    sql: `SELECT text FROM (${all}) AS met WHERE text IS NOT NULL AND ${isTest(shop.dialect, "text")}`,
  };
}

/** The reason against each row, in the order of `rowJudge`. */
function reasoned(shop: SqlShop, isOffAtAll: boolean, from: string): Step {
  const { rules } = shop;
  const byShip = rules.dateBasis === "ship";
  const [day, unread] = byShip ? ["ship_day", "ship_day_unread"] : ["day", "day_unread"];
  const code = (reason: ExclusionReason) => reasonCode(reason);
  const test = trialColumns(shop).map((one) => `COALESCE(${one} IN (SELECT text FROM trials), FALSE)`);
  const earliest = dayOfIso(rules.earliestDate) ?? 0;
  const whens = [
    `row_kind = 'total' THEN ${code("totalRow")}`,
    `row_kind = 'header' THEN ${code("headerRow")}`,
    ...(isOffAtAll ? [`decision = 1 AND NOT is_negative THEN ${code("cancelled")}`] : []),
    `counted_day IS NULL${byShip ? " AND day_text IS NOT NULL" : ""} THEN ${code("badDate")}`,
    ...(rules.excludeTestOrders ? [`is_test THEN ${code("testRow")}`] : []),
    ...(leavesOut(shop) ? [`${isItem(shop)} THEN ${ITEM}`] : []),
    ...(byShip ? [`counted_day IS NULL THEN ${code("notShipped")}`] : []),
    `counted_day > ${rules.today} THEN ${code("futureDate")}`,
    `counted_day < ${earliest} THEN ${code("tooOld")}`,
    `(has_total = 0 AND amount IS NULL) OR money_unread THEN ${code("badAmount")}`,
  ];
  return {
    name: "reasoned",
    isPassing: true,
    sql: `WITH decided AS (SELECT ${from}.*, COALESCE(said.decision, 0) AS decision, said.word AS word,
  ${day} AS counted_day, ${unread} AS day_text, (${test.join(" OR ") || "FALSE"}) AS is_test
  FROM ${from} LEFT JOIN said ON said.status = ${from}.status AND COALESCE(said.channel, '') = COALESCE(${from}.channel, ''))
SELECT decided.*, CASE ${whens.map((one) => `WHEN ${one}`).join(" ")} ELSE 0 END AS reason FROM decided`,
  };
}

/** What each row adds to the sum of all: an order's total stands on one row, each other value of it once. */
function carried({ columns }: SqlShop, from: string): string {
  const carrier =
    "ROW_NUMBER() OVER (PARTITION BY ord, order_total ORDER BY reason, is_test, COALESCE(status, ''), COALESCE(file, ''), row_no) = 1";
  const worth = columns.has("order_total")
    ? `CASE WHEN has_total = 0 THEN amount WHEN order_total IS NOT NULL AND ${carrier} THEN order_total ELSE 0 END`
    : "amount";
  return `SELECT ${from}.*, ${worth} AS worth FROM ${from}`;
}
