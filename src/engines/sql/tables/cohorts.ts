import type { CohortRow, CohortsAsk } from "../../../core/facts/cohorts.ts";
import { calendarMonths } from "../../../core/values/day.ts";
import type { Dialect } from "../dialect.ts";
import type { Answer } from "../runner.ts";
import { numberOf, periodsOf, placesOf, type TableSql } from "../table-sql.ts";
import { saysGoods } from "./goods-lines.ts";
import { saysAxis, valuesOf } from "./people-values.ts";
import { ledgerSince } from "./product-starts.ts";

/** People by when they first bought, and what they had bought some time later. */
export const cohorts: TableSql<"cohorts"> = {
  at: ({ axis, since }, shop) => {
    const isTold = axis === null || saysAxis(shop, axis);
    return isTold && (since === undefined || saysGoods(shop, "product")) ? null : [];
  },
  sql: (ask, shop) => {
    const { ends, steps, months, axis, most } = ask;
    const anchor = ends[ends.length - 1] ?? 0;
    const [from, first] =
      ask.since === undefined
        ? ["ledger", ""]
        : ["begun", `begun AS (${ledgerSince(shop, ask.since, anchor)}),\n `];
    return `WITH ${first}starters AS (SELECT person, day AS first_day, amount AS first_amount, period, ${monthNumber(shop.dialect, "day")} AS first_month
  FROM ${from} JOIN (${periodsOf(from, ends)}) AS p ON of_day = day WHERE nth = 1),
 own AS (SELECT v.person AS person, v.value AS value FROM (${valuesOf(shop, axis, anchor)}) AS v JOIN starters ON starters.person = v.person),
 common AS (SELECT value, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, value) AS place FROM own GROUP BY value),
 told AS (SELECT DISTINCT own.person AS person, CASE WHEN place <= ${most} THEN place ELSE ${most + 1} END AS place, CASE WHEN place <= ${most} THEN own.value END AS value FROM own JOIN common ON common.value = own.value),
 bought AS (SELECT ${from}.person AS person, place, value, period, nth, amount, day - first_day AS since, ${monthNumber(shop.dialect, "day")} - first_month AS month
  FROM ${from} JOIN starters ON starters.person = ${from}.person JOIN told ON told.person = ${from}.person WHERE day <= ${anchor}),
 stepped AS (SELECT place, value, period, MIN(step.place_of) AS slot, person, nth, amount FROM bought JOIN (SELECT place AS place_of, days FROM (${placesOf(steps, "days")}) AS s) AS step ON since <= days GROUP BY place, value, period, person, nth, amount)
SELECT 'people' AS kind, place, value, period, 0 AS slot, COUNT(*) AS n, SUM(first_amount) AS amount, 0 AS people FROM starters JOIN told ON told.person = starters.person GROUP BY place, value, period
UNION ALL SELECT 'step', place, value, period, slot, COUNT(*), SUM(amount), SUM(CASE WHEN nth = 2 THEN 1 ELSE 0 END) FROM stepped GROUP BY place, value, period, slot
UNION ALL SELECT 'month', place, value, period, month, COUNT(*), SUM(amount), COUNT(DISTINCT person) FROM bought WHERE month < ${months} GROUP BY place, value, period, month`;
  },
  rows: (answers, ask) => {
    const cells = new Map<string, Answer[]>();
    for (const row of answers) {
      const key = `${numberOf(row, "place")} ${numberOf(row, "period")}`;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [row]);
      else known.push(row);
    }
    return [...cells.values()].sort(byPlace).map((rows) => rowOf(rows, ask));
  },
};

const byPlace = ([a]: readonly Answer[], [b]: readonly Answer[]): number =>
  numberOf(a, "place") - numberOf(b, "place") || numberOf(a, "period") - numberOf(b, "period");

function rowOf(rows: readonly Answer[], { ends, steps, months }: CohortsAsk): CohortRow {
  const people = rows.find(({ kind }) => kind === "people");
  const end = ends[numberOf(people, "period")] ?? 0;
  const shown = Math.min(months, calendarMonths(end, ends[ends.length - 1] ?? 0) + 1);
  const list = (of: "step" | "month", length: number, name: string): number[] => {
    const numbers = Array.from({ length }, () => 0);
    for (const row of rows)
      if (row["kind"] === of && numberOf(row, "slot") < length)
        numbers[numberOf(row, "slot")] = numberOf(row, name);
    return numbers;
  };
  const running = (name: string): number[] => {
    let sum = 0;
    return list("step", steps.length, name).map((one) => (sum += one));
  };
  const value = people?.["value"];
  return {
    ...{ value: value === null || value === undefined ? null : String(value), end },
    ...{ customers: numberOf(people, "n"), firstSales: numberOf(people, "amount") },
    ...{ seconds: running("people"), purchases: running("n"), sales: running("amount") },
    active: list("month", shown, "people"),
    monthPurchases: list("month", shown, "n"),
    monthSales: list("month", shown, "amount"),
  };
}

/** Days from 1 March 0000 to 1970-01-01, and those of 400 years. */
const MARCH_0000 = 719_468;
const ERA = 146_097;

/** Calendar months since March 0000 of a day, so that their differences count months. */
function monthNumber(d: Dialect, day: string): string {
  const since = `(${day} + ${MARCH_0000})`;
  const inEra = `MOD(${since}, ${ERA})`;
  const leap = `${d.quotient(inEra, "1460")} - ${d.quotient(inEra, "36524")} + ${d.quotient(inEra, `${ERA - 1}`)}`;
  const year = d.quotient(`${inEra} - (${leap})`, "365");
  const inYear = `(${inEra} - 365 * ${year} - ${d.quotient(year, "4")} + ${d.quotient(year, "100")})`;
  return `(4800 * ${d.quotient(since, `${ERA}`)} + 12 * ${year} + ${d.quotient(`5 * ${inYear} + 2`, "153")})`;
}
