import { reasonCode } from "../../../core/orders/exclusions.ts";
import type { SqlShop, Step } from "../view.ts";
import { identitySteps } from "./identity.ts";
import { rowSteps } from "./rows.ts";
import { worthSteps } from "./worths.ts";

/**
 * All steps of cleaning, from the view `orders` to what every facts table is made of:
 * `ordered` (every order that has a row that stands, and the reason against it), `purchases`, `ledger` (the purchases of
 * known people, `nth` of each by day, amount, order ID and channel; merged days where the rules say so) and `nameless`.
 */
export function ledgerSteps(shop: SqlShop): Step[] {
  return [
    ...rowSteps(shop),
    ...worthSteps(shop),
    ...identitySteps(shop),
    { name: "ordered", sql: ORDERED },
    { name: "purchases", sql: PURCHASES },
    { name: "ledger", sql: ledgerSql(shop.rules) },
    { name: "nameless", sql: "SELECT day, amount FROM purchases WHERE person IS NULL" },
  ];
}

const ORDERED = `WITH whose AS (SELECT people.ord AS ord, MIN(person) AS person, COUNT(DISTINCT person) AS named, MIN(known_by) AS known_by
 FROM people JOIN judged ON judged.row_no = people.row_no WHERE judged.reason = 0 GROUP BY people.ord)
SELECT worths.*, whose.person AS person, whose.known_by AS known_by, named,
 CASE WHEN named > 1 THEN ${reasonCode("customerConflict")} ELSE own_reason END AS reason
FROM worths JOIN whose ON whose.ord = worths.ord`;

const PURCHASES = `SELECT ord, order_id, channel, person, known_by, day, net AS amount, first_row FROM ordered WHERE reason = 0`;

/** How one customer's purchases follow one another. */
export const PURCHASE_ORDER = "day, amount, COALESCE(order_id, ''), COALESCE(channel, ''), first_row";

/** A query of the ledger over `purchases`. */
export const ledgerSql = ({ mergeSameDayOrders }: SqlShop["rules"]): string =>
  mergeSameDayOrders ? MERGED : LEDGER;

const LEDGER = `SELECT person, day, amount, order_id, channel, ord, ROW_NUMBER() OVER (PARTITION BY person ORDER BY ${PURCHASE_ORDER}) AS nth
FROM purchases WHERE person IS NOT NULL`;

const MERGED = `WITH placed_days AS (SELECT person, day, order_id, channel, ord, ROW_NUMBER() OVER (PARTITION BY person, day ORDER BY ${PURCHASE_ORDER}) AS of_day,
  SUM(amount) OVER (PARTITION BY person, day) AS amount FROM purchases WHERE person IS NOT NULL)
SELECT person, day, amount, order_id, channel, ord, ROW_NUMBER() OVER (PARTITION BY person ORDER BY day) AS nth FROM placed_days WHERE of_day = 1`;
