import type { AskOf, RowOf, TableName } from "../../core/facts/tables.ts";
import type { Answer } from "./runner.ts";
import type { SqlShop } from "./view.ts";

/** How one facts table is asked in SQL, and read from the answer. */
export interface TableSql<N extends TableName> {
  /** The rows where they are known without a query; null = not known. A table that is never asked has no others. */
  at?(ask: AskOf<N>, shop: SqlShop): readonly RowOf<N>[] | null;
  /** A query over what `ledgerSteps` makes. */
  sql(ask: AskOf<N>, shop: SqlShop): string;
  /** The columns of the answer by which its rows stand; absent, or none = any order. */
  order?(ask: AskOf<N>): string | undefined;
  rows(answers: readonly Answer[], ask: AskOf<N>): readonly RowOf<N>[];
}

/**
 * A number of an answer; nothing = 0.
 *
 * @example
 * [numberOf({ n: 3 }, "n"), numberOf({ n: null }, "n")] //=> [3, 0]
 */
export const numberOf = (row: Answer | undefined, name: string): number => Number(row?.[name] ?? 0);

/**
 * A query of numbered values, one row each: `place` from 0, and the value.
 *
 * @example
 * placesOf([5, 9], "last_day") //=> "SELECT 0 AS place, 5 AS last_day UNION ALL SELECT 1 AS place, 9 AS last_day"
 */
export const placesOf = (values: readonly number[], name: string): string =>
  values.map((value, place) => `SELECT ${place} AS place, ${value} AS ${name}`).join(" UNION ALL ");

/**
 * A query that says for each day of a table in which of the periods it lies that end on the given days; days after the
 * last one are left out.
 *
 * @example
 * periodsOf("ledger", [5, 9]).startsWith("SELECT day AS of_day, MIN(place) AS period FROM ") //=> true
 */
export const periodsOf = (table: string, ends: readonly number[]): string =>
  `SELECT day AS of_day, MIN(place) AS period FROM (SELECT DISTINCT day FROM ${table}) AS met JOIN (${placesOf(ends, "last_day")}) AS ends ON day <= last_day GROUP BY day`;
