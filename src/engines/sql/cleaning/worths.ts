import { ADJUSTMENTS, type Adjustment, isTakenOff } from "../../../core/orders/deductions.ts";
import { reasonCode } from "../../../core/orders/exclusions.ts";
import type { SqlShop, Step } from "../view.ts";

/* What orders are worth, and the reason against each that does not lie in its people. */

/** A refund on every row is one of the whole order where this share of the orders of several rows repeat theirs [percent]. */
const REPEATED_PERCENT = 90;

/**
 * The steps from `judged` to `worths`: for each order with a row that stands its day, its total, what is taken off it,
 * what is left (`net`) and the reason against it.
 */
export function worthSteps(shop: SqlShop): Step[] {
  const kinds = adjustmentsOf(shop);
  return [sums, ...kinds.map(deducted), worths(shop, kinds)];
}

/** What a shop's rows say that orders are adjusted by. */
export const adjustmentsOf = ({ columns }: Pick<SqlShop, "columns">): Adjustment[] =>
  ADJUSTMENTS.filter((kind) => columns.has(kind));

const sums: Step = {
  name: "sums",
  sql: `SELECT ord, MAX(order_id) AS order_id, MAX(channel) AS channel, MIN(row_no) AS first_row, COUNT(*) AS standing, MIN(counted_day) AS day,
 SUM(worth) AS total, MAX(has_total) AS has_total, SUM(CASE WHEN worth > 0 THEN 1 ELSE 0 END) AS positives,
 SUM(CASE WHEN worth < 0 THEN 1 ELSE 0 END) AS negatives, CASE WHEN MIN(worth) = MAX(worth) THEN 0 ELSE 1 END AS differs,
 SUM(CASE WHEN is_negative THEN 0 ELSE 1 END) AS selling
FROM judged WHERE reason = 0 GROUP BY ord`,
};

/** What stands beside the orders' totals: rows that repeat a value state it once, unless it is the rows' own refund. */
function deducted(kind: Adjustment): Step {
  const value = kind === "discount" || kind === "refund" ? `ABS(${kind})` : kind;
  const once = `SELECT ord, SUM(DISTINCT ${value}) AS amount FROM judged WHERE reason = 0 AND ${kind} IS NOT NULL GROUP BY ord`;
  if (kind !== "refund") return { name: `${kind}s`, sql: once };
  return {
    name: "refunds",
    sql: `WITH stated AS (SELECT ord, has_total, COALESCE(${value}, 0) AS refund, refund IS NOT NULL AS is_stated FROM judged WHERE reason = 0),
 said AS (SELECT ord, MAX(has_total) AS has_total, MIN(refund) AS least, MAX(refund) AS most, COUNT(*) AS n, SUM(refund) AS each_row,
  SUM(DISTINCT CASE WHEN is_stated THEN refund END) AS once, MAX(CASE WHEN is_stated THEN 1 ELSE 0 END) AS is_stated FROM stated GROUP BY ord),
 habits AS (SELECT COALESCE(SUM(CASE WHEN has_total = 0 AND least = most AND n > 1 AND most > 0 THEN 1 ELSE 0 END), 0) AS repeated,
  COALESCE(SUM(CASE WHEN has_total = 0 AND least <> most THEN 1 ELSE 0 END), 0) AS others FROM said)
SELECT ord, CASE WHEN has_total = 1 OR (repeated > 0 AND repeated * 100 >= (repeated + others) * ${REPEATED_PERCENT}) THEN once ELSE each_row END AS amount
FROM said CROSS JOIN habits WHERE is_stated = 1`,
  };
}

function worths({ rules }: SqlShop, kinds: readonly Adjustment[]): Step {
  const stated = ADJUSTMENTS.map((kind) =>
    kinds.includes(kind) ? `COALESCE(${kind}s.amount, 0) AS ${kind}` : `0 AS ${kind}`,
  );
  const joins = kinds.map((kind) => `LEFT JOIN ${kind}s ON ${kind}s.ord = sums.ord`);
  const off = kinds.filter((kind) => isTakenOff(kind, rules));
  const zero = rules.countZeroYenOrders ? `WHEN net = 0 THEN 0 ` : "";
  return {
    name: "worths",
    sql: `WITH netted AS (SELECT sums.*, ${stated.join(", ")} FROM sums ${joins.join(" ")}),
 left_over AS (SELECT netted.*, total${off.map((kind) => ` - ${kind}`).join("")} AS net FROM netted),
 off AS (SELECT ord, MAX(CASE WHEN reason = ${reasonCode("cancelled")} THEN 1 ELSE 0 END) AS is_cancelled FROM judged GROUP BY ord)
SELECT left_over.*, CASE WHEN has_total = 1 AND positives > 1 THEN ${reasonCode("totalConflict")}
 WHEN positives > 0 THEN CASE WHEN net > 0 THEN 0 ELSE ${reasonCode("refundedOrder")} END
 WHEN negatives > 0 THEN CASE WHEN is_cancelled = 1 AND selling = 0 THEN ${reasonCode("cancelled")} ELSE ${reasonCode("unmatchedNegative")} END
 ${zero}ELSE ${reasonCode("zeroYen")} END AS own_reason
FROM left_over JOIN off ON off.ord = left_over.ord`,
  };
}
