import { GAP_ENDS, SETTLED_DAYS, type StepRow } from "../../../core/facts/steps.ts";
import { numberOf, type TableSql } from "../table-sql.ts";

/** From the k-th purchase to the next, and after how many days. */
export const steps: TableSql<"steps"> = {
  sql: ({ anchor, since, most }, { dialect: d }) => {
    const low = `CASE WHEN gap_place = ${d.quotient("next_n + 1", "2")} THEN gap END`;
    const high = `CASE WHEN gap_place = ${d.quotient("next_n", "2")} + 1 THEN gap END`;
    const gaps = [...GAP_ENDS.keys(), GAP_ENDS.length].map(
      (i) => `SUM(CASE WHEN ${between(i)} THEN 1 ELSE 0 END) AS gap_${i}`,
    );
    return `WITH bought AS (SELECT person, nth, day, LEAD(day) OVER (PARTITION BY person ORDER BY nth) - day AS gap, MAX(day) OVER (PARTITION BY person) AS last_day FROM ledger WHERE day <= ${anchor}),
 ranked AS (SELECT nth, day, gap, last_day, COUNT(gap) OVER (PARTITION BY nth) AS next_n, ROW_NUMBER() OVER (PARTITION BY nth, CASE WHEN gap IS NULL THEN 1 ELSE 0 END ORDER BY gap) AS gap_place FROM bought WHERE nth <= ${most})
SELECT nth AS step, COUNT(*) AS people, SUM(CASE WHEN last_day > ${since} THEN 1 ELSE 0 END) AS active, COUNT(gap) AS next_n,
 SUM(CASE WHEN day <= ${anchor - SETTLED_DAYS} THEN 1 ELSE 0 END) AS settled, SUM(CASE WHEN day <= ${anchor - SETTLED_DAYS} AND gap <= ${SETTLED_DAYS} THEN 1 ELSE 0 END) AS settled_next,
 MAX(${low}) AS low_middle, MAX(${high}) AS high_middle, ${gaps.join(", ")}
FROM ranked GROUP BY nth`;
  },
  order: () => "step",
  rows: (answers) =>
    answers.map((row): StepRow => ({
      step: numberOf(row, "step"),
      people: numberOf(row, "people"),
      active: numberOf(row, "active"),
      settled: numberOf(row, "settled"),
      settledNext: numberOf(row, "settled_next"),
      next: numberOf(row, "next_n"),
      gaps: [...GAP_ENDS.keys(), GAP_ENDS.length].map((i) => numberOf(row, `gap_${i}`)),
      lowMiddle: row["low_middle"] === null ? null : numberOf(row, "low_middle"),
      highMiddle: row["high_middle"] === null ? null : numberOf(row, "high_middle"),
    })),
};

/** Gaps of the i-th class of days. */
function between(i: number): string {
  const above = i === 0 ? "" : `gap > ${GAP_ENDS[i - 1]}`;
  const upTo = GAP_ENDS[i] === undefined ? "" : `gap <= ${GAP_ENDS[i]}`;
  return [above, upTo].filter((one) => one !== "").join(" AND ");
}
