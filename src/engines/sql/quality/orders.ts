import { reasonCode } from "../../../core/orders/exclusions.ts";
import type { ConflictFacts } from "../../../core/quality/order-conflicts.ts";
import type { SumLineFacts } from "../../../core/quality/sum-lines.ts";
import type { UnreadableFacts } from "../../../core/quality/unreadable.ts";
import type { Answer, Runner } from "../runner.ts";

/* Orders that contradict themselves, orders with their sum on a row, and rows that cannot be read. */

const count = (row: Answer | undefined, name: string): number => Number(row?.[name] ?? 0);
const word = (row: Answer | undefined): string => String(row?.["order_id"] ?? "");

/** Where each order is met first: examples are the first of their kind. */
const SEEN =
  "(SELECT ord AS seen, MIN(row_no) AS seen_row FROM judged GROUP BY ord) AS s ON seen = ordered.ord";

const first = (condition: string): string =>
  `SELECT order_id FROM ordered JOIN ${SEEN} WHERE ${condition} ORDER BY seen_row LIMIT 1`;

const TOTALS = `reason = ${reasonCode("totalConflict")}`;
const SEVERAL_CUSTOMERS = "order_id IS NOT NULL AND named > 1";

const CONFLICTS = `SELECT COUNT(*) AS all_of, SUM(CASE WHEN order_id IS NOT NULL THEN 1 ELSE 0 END) AS with_id,
 SUM(CASE WHEN ${SEVERAL_CUSTOMERS} THEN 1 ELSE 0 END) AS customers, SUM(CASE WHEN ${TOTALS} THEN 1 ELSE 0 END) AS totals FROM ordered`;

/** Sales of one order lie on one day; money is taken off it on a day of its own. */
const DAYS = `WITH sold AS (SELECT judged.ord AS ord, judged.row_no AS row_no, judged.day AS day, ordered.order_id AS order_id,
  FIRST_VALUE(judged.day) OVER (PARTITION BY judged.ord ORDER BY judged.row_no) AS first_day
  FROM judged JOIN ordered ON ordered.ord = judged.ord
  WHERE judged.reason = 0 AND ordered.reason = 0 AND judged.day IS NOT NULL AND NOT is_negative),
 several AS (SELECT ord, MAX(order_id) AS order_id, MIN(row_no) AS met FROM sold WHERE day <> first_day GROUP BY ord)
SELECT order_id, (SELECT COUNT(*) FROM several) AS orders FROM several ORDER BY met LIMIT 1`;

/** Order IDs under which several customers, totals or days stand. */
export async function conflictFacts(runner: Runner): Promise<ConflictFacts> {
  const [sums] = await runner.query(CONFLICTS);
  const exampleOf = async (condition: string) => word((await runner.query(first(condition)))[0]);
  const [orders, totals] = [count(sums, "customers"), count(sums, "totals")];
  const [days] = await runner.query(DAYS);
  return {
    orders,
    ofOrders: count(sums, "with_id"),
    example: await exampleOf(SEVERAL_CUSTOMERS),
    totals: { orders: totals, example: await exampleOf(TOTALS) },
    severalDays: { orders: count(days, "orders"), example: word(days) },
  };
}

/** Orders of several rows with an amount above 0, whose rows have amounts of their own. */
const SEVERAL_ROWS = "has_total = 0 AND standing > 1 AND positives > 0";
const HOLDS_SUM = `EXISTS (SELECT 1 FROM (SELECT ord AS half, worth FROM judged WHERE reason = 0 AND worth > 0) AS rows_of WHERE half = ordered.ord AND worth * 2 = total)`;
/** Fewer such orders [count], or a smaller share of all orders of several rows [ratio], may be chance. */
const LEAST = 2;
const NEARLY_ALL = 0.9;

const ROWS = `SELECT COUNT(*) AS several, SUM(CASE WHEN differs = 0 THEN 1 ELSE 0 END) AS repeated FROM ordered WHERE ${SEVERAL_ROWS}`;
const WITH_SUM = `SELECT COUNT(*) AS with_sum FROM ordered JOIN (SELECT judged.ord AS half FROM judged JOIN sums ON sums.ord = judged.ord
 WHERE reason = 0 AND worth > 0 AND worth * 2 = total GROUP BY judged.ord) AS h ON half = ordered.ord WHERE ${SEVERAL_ROWS}`;

/** Orders whose rows all hold one amount where nearly all such orders do, and those with their sum on a row of its own. */
export async function rowSumFacts(
  runner: Runner,
): Promise<{ readonly repeatedTotals: number; readonly sumLines: SumLineFacts | null }> {
  const [rows] = await runner.query(ROWS);
  const [several, repeated] = [count(rows, "several"), count(rows, "repeated")];
  const [sums] = await runner.query(WITH_SUM);
  const orders = count(sums, "with_sum");
  const isMany = orders >= LEAST && orders >= several * NEARLY_ALL;
  const found = await runner.query(first(`${SEVERAL_ROWS} AND differs = 1 AND ${HOLDS_SUM}`));
  return {
    repeatedTotals: repeated >= several * NEARLY_ALL ? repeated : 0,
    sumLines: !isMany || found.length === 0 ? null : { orders, all: several, example: word(found[0]) },
  };
}

const SET_ASIDE = (["totalRow", "headerRow", "zeroYen", "cancelled", "futureDate"] as const)
  .map(reasonCode)
  .join(", ");
const [DATE, AMOUNT] = [reasonCode("badDate"), reasonCode("badAmount")];
const UNREADABLE = `SELECT COUNT(*) AS of_rows, SUM(CASE WHEN why IN (${DATE}, ${AMOUNT}) THEN 1 ELSE 0 END) AS n, SUM(CASE WHEN why = ${DATE} THEN 1 ELSE 0 END) AS dates,
 SUM(ABS(COALESCE(worth, 0))) AS of_amount, SUM(CASE WHEN why = ${DATE} THEN ABS(COALESCE(worth, 0)) ELSE 0 END) AS amount
FROM (SELECT worth, CASE WHEN judged.reason > 0 THEN judged.reason ELSE COALESCE(ordered.reason, 0) END AS why FROM judged LEFT JOIN ordered ON ordered.ord = judged.ord) AS r
WHERE why NOT IN (${SET_ASIDE})`;

/** What of the rows cannot be read. */
export async function unreadableFacts(runner: Runner): Promise<UnreadableFacts> {
  const [row] = await runner.query(UNREADABLE);
  return {
    rows: count(row, "n"),
    dates: count(row, "dates"),
    ofRows: count(row, "of_rows"),
    amount: count(row, "amount"),
    ofAmount: count(row, "of_amount"),
  };
}
