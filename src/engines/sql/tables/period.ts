import { numberOf, periodsOf, type TableSql } from "../table-sql.ts";

/** What was bought in periods that follow one another, by new and by known customers. */
export const period: TableSql<"period"> = {
  sql: ({ ends, rule }) => {
    const isNew = rule === "order" ? "nth = 1" : "period = first_period";
    return `WITH placed_days AS (SELECT person, amount, nth, period, MIN(period) OVER (PARTITION BY person) AS first_period
  FROM ledger JOIN (${periodsOf("ledger", ends)}) AS p ON of_day = day),
 told AS (SELECT person, amount, period, CASE WHEN nth = 1 OR ${isNew} THEN 1 ELSE 0 END AS is_new FROM placed_days),
 named AS (SELECT period, COUNT(DISTINCT person) AS customers, COUNT(DISTINCT CASE WHEN is_new = 1 THEN person END) AS new_customers,
  COUNT(DISTINCT CASE WHEN is_new = 0 THEN person END) AS repeat_customers, SUM(is_new) AS new_purchases, SUM(is_new * amount) AS new_sales,
  SUM(1 - is_new) AS repeat_purchases, SUM((1 - is_new) * amount) AS repeat_sales FROM told GROUP BY period),
 others AS (SELECT period, COUNT(*) AS purchases, SUM(amount) AS sales FROM nameless JOIN (${periodsOf("nameless", ends)}) AS p ON of_day = day GROUP BY period)
SELECT COALESCE(named.period, others.period) AS period, customers, new_customers, repeat_customers, new_purchases, new_sales, repeat_purchases, repeat_sales,
 others.purchases AS nameless_purchases, others.sales AS nameless_sales FROM named FULL JOIN others ON others.period = named.period`;
  },
  rows: (answers, { ends }) =>
    ends.map((end, i) => {
      const row = answers.find((one) => one["period"] === i);
      return {
        end,
        customers: numberOf(row, "customers"),
        newCustomers: numberOf(row, "new_customers"),
        repeatCustomers: numberOf(row, "repeat_customers"),
        newPurchases: numberOf(row, "new_purchases"),
        newSales: numberOf(row, "new_sales"),
        repeatPurchases: numberOf(row, "repeat_purchases"),
        repeatSales: numberOf(row, "repeat_sales"),
        unidentifiedPurchases: numberOf(row, "nameless_purchases"),
        unidentifiedSales: numberOf(row, "nameless_sales"),
      };
    }),
};
