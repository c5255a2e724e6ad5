import { numberOf, type TableSql } from "../table-sql.ts";
import { periodsOf } from "../table-sql.ts";

/** People known on a day, in the years after it. */
export const known: TableSql<"known"> = {
  sql: ({ known: day, ends }) =>
    `WITH those AS (SELECT person FROM ledger WHERE nth = 1 AND day <= ${day})
SELECT period, COUNT(DISTINCT ledger.person) AS customers, SUM(amount) AS sales FROM ledger JOIN those ON those.person = ledger.person
 JOIN (${periodsOf("ledger", [day, ...ends])}) AS p ON of_day = day GROUP BY period`,
  rows: (answers, { ends }) =>
    ends.map((end, i) => {
      const row = answers.find((one) => one["period"] === i + 1);
      return { end, customers: numberOf(row, "customers"), sales: numberOf(row, "sales") };
    }),
};
