import type { TwinOrderFacts } from "../../../core/quality/twin-orders.ts";
import type { Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";

/* Purchases that look like one order written twice, as `core/quality/twin-orders.ts` tells them. */

/** IDs that differ in a last number tell no fault where they are so few of the orders. */
const LEAST_PARTS = 2;
const LEAST_SHARE = 0.01;
const UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]";

/** Null = none. */
export async function twinOrderFacts(runner: Runner, shop: SqlShop): Promise<TwinOrderFacts | null> {
  const d = shop.dialect;
  const folded = `LOWER(${d.replaced(d.normal("order_id"), UNSEEN, "")})`;
  const bare = d.replaced(d.replaced(folded, "[^\\p{L}\\p{N}]", ""), "^0+(.)", "\\1");
  const written = await pairsOf(runner, bare);
  const parts = await pairsOf(runner, d.replaced("order_id", "^(.*[0-9].{2,})[-_/][0-9]{1,2}$", "\\1"));
  const [all] = await runner.query("SELECT COUNT(DISTINCT ord) AS n FROM judged");
  const areParts = parts.orders >= LEAST_PARTS && parts.orders >= Number(all?.["n"] ?? 0) * LEAST_SHARE;
  const found = areParts ? parts : written;
  return found.orders === 0 ? null : found;
}

/** Each purchase beside the first of its day that has its amount, and an ID that reads the same. */
async function pairsOf(runner: Runner, plain: string): Promise<TwinOrderFacts> {
  const [row] =
    await runner.query(`WITH met AS (SELECT ord AS seen, MIN(row_no) AS seen_row FROM judged GROUP BY ord),
 bought AS (SELECT person, day, amount, order_id, seen_row, ${plain} AS plain, ROW_NUMBER() OVER (PARTITION BY person, day ORDER BY seen_row) AS of_day
  FROM purchases JOIN met ON seen = ord WHERE person IS NOT NULL AND order_id IS NOT NULL),
 second AS (SELECT person, day, seen_row AS second_row FROM bought WHERE of_day = 2),
 firsts AS (SELECT bought.*, second_row, FIRST_VALUE(order_id) OVER (PARTITION BY bought.person, bought.day, amount, plain ORDER BY seen_row) AS first_id
  FROM bought JOIN second ON second.person = bought.person AND second.day = bought.day),
 pairs AS (SELECT first_id, order_id, second_row, seen_row FROM firsts WHERE order_id <> first_id)
SELECT first_id, order_id, (SELECT COUNT(*) FROM pairs) AS n FROM pairs ORDER BY second_row, seen_row LIMIT 1`);
  return {
    orders: Number(row?.["n"] ?? 0),
    id: String(row?.["first_id"] ?? ""),
    other: String(row?.["order_id"] ?? ""),
  };
}
