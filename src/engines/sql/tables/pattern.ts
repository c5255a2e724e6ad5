import type { PatternRow } from "../../../core/facts/pattern.ts";
import { numberOf, type TableSql } from "../table-sql.ts";

/** Customers by how often they bought in each window. */
export const pattern: TableSql<"pattern"> = {
  sql: ({ windows: { anchor, previousEnd, olderEnd }, cap }) => {
    const older = `day <= ${olderEnd}`;
    const previous = `day > ${olderEnd} AND day <= ${previousEnd}`;
    const current = `day > ${previousEnd}`;
    const count = (when: string) => `SUM(CASE WHEN ${when} THEN 1 ELSE 0 END)`;
    const sum = (when: string) => `SUM(CASE WHEN ${when} THEN amount ELSE 0 END)`;
    return `WITH placed_rows AS (SELECT person, day, amount, nth, ${count(`day <= ${previousEnd}`)} OVER (PARTITION BY person) AS known FROM ledger WHERE day <= ${anchor}),
 counted AS (SELECT person, ${count(older)} AS older, ${count(previous)} AS previous, ${count(current)} AS current_n, ${sum(previous)} AS previous_amount,
  ${sum(current)} AS current_amount, ${sum(`nth = known + 2`)} AS second_amount FROM placed_rows GROUP BY person)
SELECT LEAST(older, ${cap}) AS older, LEAST(previous, ${cap}) AS previous, LEAST(current_n, ${cap}) AS current_n, COUNT(*) AS customers,
 SUM(previous) AS previous_purchases, SUM(previous_amount) AS previous_amount, SUM(current_n) AS current_purchases, SUM(current_amount) AS current_amount,
 SUM(second_amount) AS second_amount FROM counted GROUP BY 1, 2, 3`;
  },
  order: () => "older, previous, current_n",
  rows: (answers) =>
    answers.map((row): PatternRow => ({
      older: numberOf(row, "older"),
      previous: numberOf(row, "previous"),
      current: numberOf(row, "current_n"),
      customers: numberOf(row, "customers"),
      previousPurchases: numberOf(row, "previous_purchases"),
      previousAmount: numberOf(row, "previous_amount"),
      currentPurchases: numberOf(row, "current_purchases"),
      currentAmount: numberOf(row, "current_amount"),
      secondAmount: numberOf(row, "second_amount"),
    })),
};
