import { yearsBefore } from "../../../core/values/day.ts";
import { numberOf, periodsOf, type TableSql } from "../table-sql.ts";

/** Days between two purchases from which on a whole year lies between them; one day less does but without a 29 February. */
const SURELY_A_YEAR = 367;

/** People who bought after a whole year without a purchase. */
export const returns: TableSql<"returns"> = {
  sql: ({
    ends,
  }) => `WITH gaps AS (SELECT day, LAG(day) OVER (PARTITION BY person ORDER BY nth) AS before FROM ledger)
SELECT period, day, CASE WHEN day - before >= ${SURELY_A_YEAR} THEN 1 ELSE 0 END AS is_sure, COUNT(*) AS n FROM gaps JOIN (${periodsOf("ledger", ends)}) AS p ON of_day = day
 WHERE day - before >= ${SURELY_A_YEAR - 1} GROUP BY 1, 2, 3`,
  rows: (answers, { ends }) =>
    ends.map((end, i) => {
      const mine = answers.filter(
        (row) => row["period"] === i && isBack(numberOf(row, "day"), row["is_sure"] === 1),
      );
      return { end, returned: mine.reduce((sum, row) => sum + numberOf(row, "n"), 0) };
    }),
};

/** Of a gap of 366 days the calendar decides, of longer ones nothing. */
const isBack = (day: number, isSure: boolean): boolean =>
  isSure || day - (SURELY_A_YEAR - 1) <= yearsBefore(day - 1, 1);
