import type { SeasonBuyersRow } from "../../../core/facts/season-buyers.ts";
import { LONGEST_SEASON } from "../../../core/segments/seasons.ts";
import { YEAR_DAYS } from "../../../core/values/day.ts";
import { monthOf } from "../../../core/values/day.ts";
import type { Dialect } from "../dialect.ts";
import { numberOf, type TableSql } from "../table-sql.ts";

/* 季節客, as `core/segments/seasons.ts` tells them. */

/** More days than this without a purchase part two seasons [days]. */
const SEASON_GAP = 180;
/** Days from 1 March 0000 to 1970-01-01, and those of 400 years. */
const MARCH_0000 = 719_468;
const ERA = 146_097;

/** The day of the year, 0 … 364, as `yearDayOf` has it; of days since 1970-01-01 and not before the year 0. */
function yearDay(d: Dialect, source: string): string {
  const era = `SELECT s.*, MOD(day + ${MARCH_0000}, ${ERA}) AS in_era FROM (${source}) AS s`;
  const leap = `${d.quotient("in_era", "1460")} - ${d.quotient("in_era", "36524")} + ${d.quotient("in_era", `${ERA - 1}`)}`;
  const years = `SELECT e.*, ${d.quotient(`in_era - (${leap})`, `${YEAR_DAYS}`)} AS in_year FROM (${era}) AS e`;
  const fromMarch = `in_era - ${YEAR_DAYS} * in_year - ${d.quotient("in_year", "4")} + ${d.quotient("in_year", "100")}`;
  return `SELECT y.*, MOD(LEAST(${fromMarch}, ${YEAR_DAYS - 1}) + 59, ${YEAR_DAYS}) AS year_day FROM (${years}) AS y`;
}

/**
 * A query of the people who buy in one season: `person`, `kind` (1 = maybe, 2 = sure) and the day of the year on which
 * the season begins.
 */
export function seasonsAt(d: Dialect, anchor: number): string {
  const bought = `SELECT person, nth, day, LAG(day) OVER (PARTITION BY person ORDER BY nth) AS before FROM ledger WHERE day <= ${anchor}`;
  const forward = `MOD(year_day - origin + ${YEAR_DAYS}, ${YEAR_DAYS})`;
  return `SELECT person, CASE WHEN seasons >= 3 THEN 2 ELSE 1 END AS kind, MOD(origin + low + ${YEAR_DAYS}, ${YEAR_DAYS}) AS begins FROM (
 SELECT person, MAX(origin) AS origin, MIN(turned) AS low, MAX(turned) AS high, SUM(begins_season) AS seasons FROM (
 SELECT person, origin, begins_season, CASE WHEN ${forward} * 2 > ${YEAR_DAYS} THEN ${forward} - ${YEAR_DAYS} ELSE ${forward} END AS turned FROM (
 SELECT person, year_day, FIRST_VALUE(year_day) OVER (PARTITION BY person ORDER BY nth) AS origin,
  CASE WHEN before IS NULL OR day - before - 1 > ${SEASON_GAP} THEN 1 ELSE 0 END AS begins_season FROM (${yearDay(d, bought)}) AS yd) AS o) AS t GROUP BY person) AS p
WHERE seasons >= 2 AND high - low < ${LONGEST_SEASON}`;
}

const MONTHS = 12;

/** 季節客 by the month in which their season begins. */
export const seasonBuyers: TableSql<"seasonBuyers"> = {
  sql: ({ anchor }, { dialect }) =>
    `SELECT begins, kind, COUNT(*) AS people FROM (${seasonsAt(dialect, anchor)}) AS s GROUP BY begins, kind`,
  order: () => "begins, kind",
  rows: (answers) => {
    const rows = Array.from({ length: MONTHS }, (_, i) => ({ month: i + 1, seasonal: 0, maybe: 0 }));
    for (const answer of answers) {
      const row = rows[monthOf(numberOf(answer, "begins")) - 1];
      if (row) row[numberOf(answer, "kind") === 2 ? "seasonal" : "maybe"] += numberOf(answer, "people");
    }
    return rows satisfies SeasonBuyersRow[];
  },
};
