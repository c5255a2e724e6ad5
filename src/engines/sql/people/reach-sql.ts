import type { WordRole } from "../../../core/rows/column-roles.ts";
import { REACH_ROLES } from "../../../core/reach/reach.ts";
import type { Day } from "../../../core/values/day.ts";
import { PURCHASE_ORDER } from "../cleaning/ledger.ts";
import { TEXTS } from "../profiles/view-roles.ts";
import { LINES } from "../tables/people-values.ts";
import type { SqlShop, ViewColumn } from "../view.ts";

/*
 * What guards and rows of a list are made of, by the people whom a step `chosen` holds: not the rows of the orders, but
 * each thing that rows say of somebody once. So there is as much of it as there are people, however long they have bought.
 */

/** A column that says how somebody is reached, and the role of its words. */
export type ReachColumn = readonly [column: ViewColumn, role: WordRole];

const ROW_KIND: ReachColumn = ["row_kind", "rowKind"];
const rolesAmong = (roles: readonly string[]): ReachColumn[] =>
  TEXTS.filter((one): one is ReachColumn => one[1] !== "customer" && roles.includes(one[1]));

/** By what people are connected, and what they say of being written to. */
const SPOKEN = [...rolesAmong(["email", "phone", "lineUserId", "buyerName", "optOut", "consent"]), ROW_KIND];
/** What a row of a list is filled with. */
const WRITTEN = rolesAmong(REACH_ROLES);

const known = (columns: readonly ReachColumn[], shop: SqlShop): ReachColumn[] =>
  columns.filter(([column]) => shop.columns.has(column));

/** Every column that the shop's orders have. */
export const reachColumns = (shop: SqlShop): ReachColumn[] =>
  known([...new Set([...SPOKEN, ...WRITTEN])], shop);

/** What other rows of an order say for one whose cell is blank stands in `judged`. */
const OF_ORDER: readonly ViewColumn[] = ["email", "phone", "buyer_name"];
const cell = (column: ViewColumn): string => `${OF_ORDER.includes(column) ? "judged" : "orders"}.${column}`;
const listed = (columns: readonly ReachColumn[]): string =>
  columns.map(([column]) => `${cell(column)} AS ${column}`).join(", ");
const anySaid = (columns: readonly ReachColumn[]): string =>
  columns.map(([column]) => `${cell(column)} IS NOT NULL`).join(" OR ");
const names = (columns: readonly ReachColumn[]): string => columns.map(([column]) => column).join(", ");

/**
 * Everybody's contacts, names and refusals: each wording of a person once, with the last `day` up to today on which it
 * stands (null = it is said without a day, or later) and the rows that say it (`times`); null where no column says any.
 */
export function spokenSql(shop: SqlShop, today: Day): string | null {
  const columns = known(SPOKEN, shop);
  if (columns.length === 0) return null;
  const day = `CASE WHEN judged.day <= ${today} THEN judged.day END`;
  return `SELECT person, ${names(columns)}, MAX(said_on) AS day, COUNT(*) AS times FROM (
 SELECT people.person AS person, ${listed(columns)}, ${day} AS said_on FROM judged JOIN orders ON orders.row_no = judged.row_no LEFT JOIN people ON people.row_no = judged.row_no WHERE ${anySaid(columns)}) AS said_rows
GROUP BY person, ${names(columns)}, said_on IS NULL`;
}

/**
 * What orders of the chosen say of them: each wording of a person once, with the last of the purchases up to today that
 * has it; null where no column says any.
 */
export function writtenSql(shop: SqlShop, today: Day): string | null {
  const columns = known(WRITTEN, shop);
  if (columns.length === 0) return null;
  return `WITH bought AS (SELECT person, ord, day, amount, order_id, channel, ROW_NUMBER() OVER (PARTITION BY person ORDER BY ${PURCHASE_ORDER}) AS nth
 FROM purchases WHERE day <= ${today} AND person IN (SELECT person FROM chosen)),
 wordings AS (SELECT bought.person AS person, ${listed(columns)}, MAX(nth) AS nth FROM bought JOIN ${LINES} WHERE ${anySaid(columns)} GROUP BY bought.person, ${columns.map(([column]) => cell(column)).join(", ")})
SELECT wordings.*, bought.day AS day, bought.amount AS amount, bought.order_id AS bought_as, bought.channel AS bought_in
FROM wordings JOIN bought ON bought.person = wordings.person AND bought.nth = wordings.nth`;
}

/** The chosen, with the last day on which each bought, and for how much in all [minor units], up to today. */
export const boughtSql = (today: Day): string =>
  `SELECT chosen.person AS person, MAX(bought.day) AS day, SUM(bought.amount) AS amount FROM chosen LEFT JOIN purchases AS bought ON bought.person = chosen.person AND bought.day <= ${today} GROUP BY chosen.person`;
