import { foldedItem } from "../../../core/orders/excluded-items.ts";
import { reasonCode } from "../../../core/orders/exclusions.ts";
import type { SqlShop, Step } from "../view.ts";

/* Lines of products that are left out, as `core/orders/excluded-items.ts` finds them and what it leaves of their orders. */

/** The reason against such a line. */
export const ITEM = reasonCode("excludedItem");

/** The blanks that JavaScript sees once letters and signs are in one width. */
const BLANKS = "[\\s\\x{000b}\\x{1680}\\x{2028}\\x{2029}\\x{feff}]";

/** Whether a shop's rules leave products out. */
export const leavesOut = ({ rules }: Pick<SqlShop, "rules">): boolean => rules.excludedItems.length > 0;

/** The columns that may name such a product. */
export const itemColumns = ({ columns }: Pick<SqlShop, "columns">) =>
  (["product", "product_name"] as const).filter((one) => columns.has(one));

/** The texts that name one, and each as names are compared. */
export function itemTexts(shop: SqlShop): Step {
  const { dialect: d, rules } = shop;
  const texts = itemColumns(shop).map((one) => `SELECT ${one} AS text FROM placed`);
  const all = texts.join(" UNION DISTINCT ") || `SELECT CAST(NULL AS ${d.text}) AS text`;
  const names = [...new Set(rules.excludedItems.map(foldedItem))].map((name) => d.quoted(name));
  const plain = `LOWER(${d.replaced(d.normal("text"), BLANKS, "")})`;
  return {
    name: "items",
    sql: `SELECT text, plain FROM (SELECT text, ${plain} AS plain FROM (${all}) AS met) AS folded WHERE plain IN (${names.join(", ")})`,
  };
}

/** Whether a row is such a line. */
export const isItem = (shop: SqlShop): string =>
  itemColumns(shop)
    .map((one) => `COALESCE(${one} IN (SELECT text FROM items), FALSE)`)
    .join(" OR ") || "FALSE";

/** What an order says once, and when what a left-out line says of it is its order's. */
const SAID_ONCE = [
  // A total below zero is what was given back for the line.
  ["order_total", "order_total > 0"],
  ["shipping", "TRUE"],
  ["tax", "TRUE"],
  ["discount", "TRUE"],
  ["refund", "has_total = 1"],
] as const;

/** Rows that stand take what a left-out line says of their order where they are blank. */
export function saidByOthers(from: string): string {
  const said = SAID_ONCE.map(
    ([column, when]) =>
      `MIN(CASE WHEN reason = ${ITEM} AND ${when} THEN ${column} END) OVER (PARTITION BY ord) AS said_${column}`,
  );
  const taken = SAID_ONCE.map(
    ([column]) =>
      `CASE WHEN reason = 0 THEN COALESCE(${column}, said_${column}) ELSE ${column} END AS ${column}`,
  );
  return `WITH told AS (SELECT ${from}.*, ${said.join(", ")} FROM ${from})
SELECT * REPLACE (${taken.join(", ")}) FROM told`;
}

/**
 * What left-out lines cost goes from the one row that carries their order's total to the lines, at most the total; of two
 * totals nobody knows which one holds the line.
 */
export function withoutItems(from: string): string {
  const standing = "reason = 0 AND worth > 0";
  const ofOrder = "OVER (PARTITION BY ord)";
  return `WITH of_orders AS (SELECT ${from}.*, SUM(CASE WHEN ${standing} THEN 1 ELSE 0 END) ${ofOrder} AS carriers, SUM(CASE WHEN ${standing} THEN worth ELSE 0 END) ${ofOrder} AS carried,
  SUM(CASE WHEN reason = ${ITEM} THEN COALESCE(amount, 0) ELSE 0 END) ${ofOrder} AS cost,
  ROW_NUMBER() OVER (PARTITION BY ord, reason ORDER BY is_test, COALESCE(status, ''), COALESCE(file, ''), row_no) AS of_reason FROM ${from})
SELECT * REPLACE (CASE WHEN has_total = 0 OR carriers <> 1 OR cost <= 0 THEN worth WHEN ${standing} THEN worth - LEAST(cost, carried)
 WHEN reason = ${ITEM} THEN worth + CASE WHEN cost <= carried THEN COALESCE(amount, 0) WHEN of_reason = 1 THEN carried ELSE 0 END ELSE worth END AS worth) FROM of_orders`;
}
