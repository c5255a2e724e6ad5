import type { Answer, Runner } from "../runner.ts";

/** What was bought on each day, and who bought for the first time: few rows, of which anchors and spans are told. */
export interface ShopDays {
  readonly day: Int32Array;
  readonly purchases: Float64Array;
  readonly amount: Float64Array;
  /** People whose first purchase it is [count]. */
  readonly newcomers: Float64Array;
}

const KNOWN = `SELECT day, COUNT(*) AS purchases, SUM(amount) AS amount, SUM(CASE WHEN nth = 1 THEN 1 ELSE 0 END) AS newcomers FROM ledger GROUP BY day`;
const NAMELESS = `SELECT day, COUNT(*) AS purchases, SUM(amount) AS amount, 0 AS newcomers FROM nameless GROUP BY day`;

/** The days of known people, and those of nobody known. */
export async function shopDays(runner: Runner): Promise<{ known: ShopDays; nameless: ShopDays }> {
  return { known: await daysOf(runner, KNOWN), nameless: await daysOf(runner, NAMELESS) };
}

async function daysOf(runner: Runner, sql: string): Promise<ShopDays> {
  const rows = await runner.query(sql, "day");
  const column = (name: string) => rows.map((row) => Number(row[name]));
  return {
    day: daysIn(rows),
    purchases: Float64Array.from(column("purchases")),
    amount: Float64Array.from(column("amount")),
    newcomers: Float64Array.from(column("newcomers")),
  };
}

/** The days of an answer. */
export const daysIn = (rows: readonly Answer[]): Int32Array =>
  Int32Array.from(rows, ({ day }) => Number(day));

/**
 * A measure summed up to a day.
 *
 * @example
 * sumUntil({ day: [3, 5], purchases: [2, 1] }, "purchases", 4) //=> 2
 */
export function sumUntil(
  days: ShopDays,
  measure: "purchases" | "amount" | "newcomers",
  until: number,
): number {
  let sum = 0;
  days.day.forEach((day, i) => (sum += day <= until ? (days[measure][i] ?? 0) : 0));
  return sum;
}
