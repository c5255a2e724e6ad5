import { isoMonthOf } from "../../../core/values/day.ts";
import { majorOf } from "../../../core/values/money.ts";
import { digitsOf } from "../../../core/values/currencies.ts";
import { ADJUSTMENTS, isTakenOff } from "../../../core/orders/deductions.ts";
import { reasonCode } from "../../../core/orders/exclusions.ts";
import { MANY_FRACTIONS } from "../../../core/quality/fraction-facts.ts";
import type { EffectFacts, QualityFacts } from "../../../core/quality/quality.ts";
import type { Answer, Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";

/* What the rules did to the money and what the switches that are off would do: a few sums each. */

const numbers = (row: Answer | undefined): Record<string, number> =>
  Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value ?? 0)]));

/** Amounts beside the orders' totals. */
export async function adjustmentFacts(
  runner: Runner,
  { columns, rules }: SqlShop,
): Promise<QualityFacts["adjustments"]> {
  const sums = ADJUSTMENTS.map(
    (kind) =>
      `SUM(CASE WHEN ${kind} <> 0 THEN 1 ELSE 0 END) AS ${kind}_orders, SUM(${kind}) AS ${kind}_amount`,
  );
  const [row] = await runner.query(`SELECT ${sums.join(", ")} FROM ordered WHERE reason = 0`);
  const found = numbers(row);
  const facts = ADJUSTMENTS.map((kind) => [
    kind,
    {
      hasColumn: columns.has(kind),
      takenOff: isTakenOff(kind, rules),
      orders: found[`${kind}_orders`] ?? 0,
      amount: found[`${kind}_amount`] ?? 0,
    },
  ]);
  return Object.fromEntries(facts) as QualityFacts["adjustments"];
}

/** Rows refused for something else first are no test rows. */
const BEFORE_TEST = (["badDate", "totalRow", "headerRow", "cancelled"] as const).map(reasonCode).join(", ");

/** Purchases of a day on which somebody bought before, and of these those of the same amount. */
const REPEATS = `(SELECT COALESCE(SUM(n - 1), 0) FROM (SELECT COUNT(*) AS n FROM purchases WHERE person IS NOT NULL GROUP BY person, day) AS days) AS same_day,
 (SELECT COALESCE(SUM(n - 1), 0) FROM (SELECT COUNT(*) AS n FROM purchases WHERE person IS NOT NULL GROUP BY person, day, amount) AS alike) AS identical_rows`;

const SUMS = `SELECT
 (SELECT COALESCE(SUM(worth), 0) FROM judged) AS raw_amount,
 (SELECT COUNT(*) FROM ordered WHERE reason = ${reasonCode("zeroYen")} OR (net = 0 AND reason = 0)) AS zero_orders,
 (SELECT COUNT(*) FROM judged WHERE is_test AND reason NOT IN (${BEFORE_TEST})) AS test_rows,
 (SELECT COALESCE(SUM(worth), 0) FROM judged WHERE is_test AND reason NOT IN (${BEFORE_TEST})) AS test_amount,
 (SELECT COUNT(*) FROM ordered WHERE reason = 0 AND (negatives > 0 OR refund <> 0)) AS netted_orders,
 (SELECT COALESCE(SUM(refund), 0) FROM ordered WHERE reason = 0 AND (negatives > 0 OR refund <> 0)) AS refunds,
 (SELECT COALESCE(SUM(worth), 0) FROM judged JOIN ordered ON ordered.ord = judged.ord WHERE judged.reason = 0 AND ordered.reason = 0 AND worth < 0) AS negatives,
 ${REPEATS}`;

const UNMATCHED = `SELECT day, COUNT(*) AS orders, SUM(total) AS amount FROM ordered WHERE reason = ${reasonCode("unmatchedNegative")} GROUP BY day`;

/** What the quieter rules do; rows that are equal to another one are of a shop without order IDs. */
export async function effectFacts(
  runner: Runner,
): Promise<{ readonly rawAmount: number; readonly identicalRows: number; readonly effects: EffectFacts }> {
  const [row] = await runner.query(SUMS);
  const found = numbers(row);
  const sum = (name: string): number => found[name] ?? 0;
  return {
    rawAmount: sum("raw_amount"),
    identicalRows: sum("identical_rows"),
    effects: {
      zeroYenOrders: sum("zero_orders"),
      testRows: { rows: sum("test_rows"), amount: sum("test_amount") },
      nettedRefunds: { orders: sum("netted_orders"), amount: sum("refunds") - sum("negatives") },
      unmatchedNegatives: unmatched(await runner.query(UNMATCHED, "day")),
      sameDayPurchases: sum("same_day"),
    },
  };
}

/** The same of the purchases alone, for a slice: what the rules did, they did to the whole shop. */
export async function repeatFacts(
  runner: Runner,
): Promise<{ readonly sameDayPurchases: number; readonly identicalRows: number }> {
  const [row] = await runner.query(`SELECT ${REPEATS}`);
  const { same_day: sameDayPurchases = 0, identical_rows: identicalRows = 0 } = numbers(row);
  return { sameDayPurchases, identicalRows };
}

function unmatched(days: readonly Answer[]): EffectFacts["unmatchedNegatives"] {
  const months = new Map<string, { orders: number; amount: number }>();
  for (const { day, orders, amount } of days) {
    const month = isoMonthOf(Number(day));
    const known = months.get(month) ?? { orders: 0, amount: 0 };
    months.set(month, { orders: known.orders + Number(orders), amount: known.amount + Number(amount) });
  }
  return [...months].map(([month, sum]) => ({ month, ...sum }));
}

/** Amounts that may be in another currency or unit, as `core/quality/fraction-facts.ts` tells them. */
export async function fractionFacts(
  runner: Runner,
  { rules, currency }: SqlShop,
): Promise<QualityFacts["fractions"]> {
  if (currency !== null || rules.currency !== "auto" || digitsOf(rules.homeCurrency) > 0) return null;
  const [row] = await runner.query(
    `SELECT COUNT(*) AS all_of, SUM(CASE WHEN MOD(amount, 100) <> 0 THEN 1 ELSE 0 END) AS parts FROM purchases`,
  );
  const { all_of: all = 0, parts: purchases = 0 } = numbers(row);
  const [first] = await runner.query(
    `SELECT amount FROM purchases JOIN (SELECT ord AS seen, MIN(row_no) AS seen_row FROM judged GROUP BY ord) AS s ON seen = ord
WHERE MOD(amount, 100) <> 0 ORDER BY seen_row LIMIT 1`,
  );
  if (purchases === 0 || purchases < all * MANY_FRACTIONS) return null;
  return { purchases, all, amount: majorOf(Number(first?.["amount"] ?? 0)) };
}
