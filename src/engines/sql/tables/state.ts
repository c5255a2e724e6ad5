import { LAPSES, OUTLOOK_STAGES, type StateRow } from "../../../core/facts/state.ts";
import { numberOf, placesOf, type TableSql } from "../table-sql.ts";

/** People by stage and lapse at each year's end, and what the year after brought. */
export const state: TableSql<"state"> = {
  sql: ({ ends, pairs }, { dialect: d }) => {
    const places = placesOf(ends, "last_day");
    return `WITH ends AS (${places}),
 years AS (SELECT day AS of_day, MAX(place) AS years_back FROM (SELECT DISTINCT day FROM ledger) AS met JOIN ends ON day <= last_day GROUP BY day),
 bought AS (SELECT person, years_back, COUNT(*) AS n, SUM(amount) AS sales FROM ledger JOIN years ON of_day = day GROUP BY person, years_back),
 standing AS (SELECT bought.person AS person, place AS k, SUM(n) AS n, MIN(years_back) AS last_year FROM bought JOIN ends ON years_back >= place WHERE place <= ${pairs} GROUP BY bought.person, place),
 told AS (SELECT k, LEAST(standing.n, ${OUTLOOK_STAGES}) AS stage, LEAST(last_year - k, ${LAPSES - 1}) AS lapse, CASE WHEN bought.person IS NULL THEN 0 ELSE 1 END AS active, COALESCE(sales, 0) AS sales
  FROM standing LEFT JOIN bought ON bought.person = standing.person AND bought.years_back = k - 1)
SELECT k, stage, lapse, COUNT(*) AS people, SUM(active) AS active, SUM(sales) AS sales,
 CAST(${d.wideQuotient(`SUM(CAST(sales AS ${d.wide}) * CAST(sales AS ${d.wide}))`, "10000")} AS ${d.real}) AS squares,
 CAST(${d.wideRest(`SUM(CAST(sales AS ${d.wide}) * CAST(sales AS ${d.wide}))`, "10000")} AS ${d.real}) AS rest
FROM told GROUP BY k, stage, lapse`;
  },
  order: () => "k, stage, lapse",
  rows: (answers) =>
    answers.map((row): StateRow => ({
      yearsBack: numberOf(row, "k"),
      stage: numberOf(row, "stage"),
      lapse: numberOf(row, "lapse"),
      people: numberOf(row, "people"),
      active: numberOf(row, "active"),
      sales: numberOf(row, "sales"),
      squares: numberOf(row, "squares") + numberOf(row, "rest") / UNIT,
    })),
};

/** Minor units in a whole currency unit, squared. */
const UNIT = 10_000;
