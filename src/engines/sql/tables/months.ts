import type { CountedMonth } from "../../../core/facts/months.ts";
import { STAGES } from "../../../core/cpm/stages.ts";
import { latestMonthEnd, yearsBefore } from "../../../core/values/day.ts";
import type { Answer } from "../runner.ts";
import { numberOf, type TableSql } from "../table-sql.ts";

/*
 * Counts at many anchors. A customer's state changes only where one of their purchases comes into the current year, the
 * previous one or what is older, so the answer holds changes: what is added at one anchor, and taken off at a later one.
 */
export const months: TableSql<"months"> = {
  sql: ({ anchors, limits }) => {
    const ends = anchors.map(
      (anchor, m) =>
        `SELECT ${m} AS m, ${anchor} AS now_end, ${yearsBefore(anchor, 1)} AS previous_end, ${yearsBefore(anchor, 2)} AS older_end`,
    );
    const all = anchors.length;
    const first = (end: string) => `COALESCE(MIN(CASE WHEN day <= ${end} THEN m END), ${all})`;
    const stage = (n: string) =>
      `CASE ${[...limits.keys()]
        .reverse()
        .map((i) => `WHEN ${n} >= ${limits[i]} THEN ${i + 1}`)
        .join(" ")} ELSE 0 END`;
    const monthStart = latestMonthEnd((anchors[0] ?? 0) - 1) + 1;
    const key = "known_stage, now_stage, is_known, is_previous, is_current, is_second";
    return `WITH ends AS (${ends.join(" UNION ALL ")}),
 days AS (SELECT day AS of_day, ${first("now_end")} AS now_m, ${first("previous_end")} AS previous_m, ${first("older_end")} AS older_m
  FROM (SELECT DISTINCT day FROM ledger) AS met CROSS JOIN ends GROUP BY day),
 events AS (SELECT person, now_m AS m, 1 AS entered, 0 AS aged, 0 AS gone, amount AS money FROM ledger JOIN days ON of_day = day
  UNION ALL SELECT person, previous_m, 0, 1, 0, -amount FROM ledger JOIN days ON of_day = day
  UNION ALL SELECT person, older_m, 0, 0, 1, 0 FROM ledger JOIN days ON of_day = day),
 changes AS (SELECT person, m, SUM(entered) AS entered, SUM(aged) AS aged, SUM(gone) AS gone, SUM(money) AS money FROM events WHERE m < ${all} GROUP BY person, m),
 states AS (SELECT m, LEAD(m, 1, ${all}) OVER (PARTITION BY person ORDER BY m) AS until_m, SUM(entered) OVER (PARTITION BY person ORDER BY m) AS bought,
  SUM(aged) OVER (PARTITION BY person ORDER BY m) AS known, SUM(gone) OVER (PARTITION BY person ORDER BY m) AS older, SUM(money) OVER (PARTITION BY person ORDER BY m) AS money FROM changes),
 told AS (SELECT m, until_m, ${stage("known")} AS known_stage, ${stage("bought")} AS now_stage, CASE WHEN known > 0 THEN 1 ELSE 0 END AS is_known,
  CASE WHEN known > older THEN 1 ELSE 0 END AS is_previous, CASE WHEN bought > known THEN 1 ELSE 0 END AS is_current, CASE WHEN bought > known + 1 THEN 1 ELSE 0 END AS is_second, money FROM states),
 both_ends AS (SELECT m, ${key}, 1 AS people, money FROM told UNION ALL SELECT until_m, ${key}, -1, -money FROM told),
 sold AS (SELECT now_m, previous_m, SUM(amount) AS amount, SUM(CASE WHEN day >= ${monthStart} THEN amount ELSE 0 END) AS of_month FROM ledger JOIN days ON of_day = day GROUP BY now_m, previous_m)
SELECT 'people' AS kind, m, ${key}, SUM(people) AS people, SUM(money) AS money FROM both_ends GROUP BY m, ${key}
UNION ALL SELECT 'year', now_m, 0, 0, 0, 0, 0, 0, 0, SUM(amount) FROM sold GROUP BY now_m
UNION ALL SELECT 'year', previous_m, 0, 0, 0, 0, 0, 0, 0, -SUM(amount) FROM sold GROUP BY previous_m
UNION ALL SELECT 'month', now_m, 0, 0, 0, 0, 0, 0, 0, SUM(of_month) FROM sold GROUP BY now_m`;
  },
  rows: (answers, { anchors }) => {
    const running = new Map<string, number>();
    const at = byMonth(answers);
    return anchors.map((anchor, m) => {
      let monthSales = 0;
      for (const row of at.get(m) ?? []) {
        if (row["kind"] === "month") monthSales += numberOf(row, "money");
        else
          for (const [measure, value] of measures(row))
            running.set(measure, (running.get(measure) ?? 0) + value);
      }
      return monthOf(anchor, running, monthSales);
    });
  },
};

function byMonth(answers: readonly Answer[]): Map<number, Answer[]> {
  const at = new Map<number, Answer[]>();
  for (const row of answers) at.set(numberOf(row, "m"), [...(at.get(numberOf(row, "m")) ?? []), row]);
  return at;
}

/** What a change adds to which measure. */
function measures(row: Answer): [string, number][] {
  const n = (name: string): number => numberOf(row, name);
  if (row["kind"] === "year") return [["annualSales", n("money")]];
  const people = n("people");
  const active: [string, number][] = n("is_current") === 1 ? [[`active${n("now_stage")}`, people]] : [];
  if (n("is_known") === 0)
    return [
      ...active,
      ["newCustomers", people],
      ...(n("is_second") === 1 ? [["newWithSecond", people] as [string, number]] : []),
    ];
  const [before, after, sales] =
    n("is_previous") === 1 ? ["base", "kept", "keptSales"] : ["dormant", "returned", "returnedSales"];
  const stage = n("known_stage");
  const back: [string, number][] =
    n("is_current") === 1
      ? [
          [`${after}${stage}`, people],
          [`${sales}${stage}`, n("money")],
        ]
      : [];
  return [...active, [`${before}${stage}`, people], ...back];
}

function monthOf(anchor: number, running: ReadonlyMap<string, number>, monthSales: number): CountedMonth {
  const one = (measure: string): number => running.get(measure) ?? 0;
  const list = (measure: string): number[] => STAGES.map((_, i) => one(`${measure}${i + 1}`));
  const [base, kept, dormant, returned] = [list("base"), list("kept"), list("dormant"), list("returned")];
  return {
    anchor,
    ...{ base, kept, dormant, returned },
    active: list("active"),
    lapsed: base.map((n, i) => n - (kept[i] ?? 0) + (dormant[i] ?? 0) - (returned[i] ?? 0)),
    keptSales: list("keptSales"),
    returnedSales: list("returnedSales"),
    newCustomers: one("newCustomers"),
    newWithSecond: one("newWithSecond"),
    annualSales: one("annualSales"),
    monthSales,
  };
}
