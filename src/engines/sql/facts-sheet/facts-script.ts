import { RESULT_COLUMNS } from "../../../core/facts/result-table.ts";
import { GOOGLESQL } from "../dialect.ts";
import type { Step } from "../view.ts";
import type { Asked, AskedQuery } from "./asked-queries.ts";

/*
 * What is asked as one text for the warehouse. Every step is a temporary table of its own: a WITH clause would be read
 * anew wherever its name stands, which for these steps is some 200,000 times.
 */

/** How many answers one statement collects [count]: fewer statements are billed, more make each of them too complex. */
const ANSWERS_EACH = 10;

/** What stands around the answers. */
export interface ScriptFrame {
  /** Comments. */
  readonly head: string;
  /** The query that makes the view `orders`. */
  readonly view: string;
  /** The first row of the result, and the last one. */
  readonly first: string;
  readonly last: string;
}

/**
 * The text: statements for temporary tables, and one that gives the result.
 */
export function factsScript({ steps, queries }: Asked, { head, view, first, last }: ScriptFrame): string {
  const groups = inGroups(queries).map((group, i): Step => ({
    name: `lines_${i + 1}`,
    sql: linesOf(group, i * ANSWERS_EACH + 1),
  }));
  const tables = [{ name: "orders", sql: view }, ...steps, ...groups];
  const row = (part: number, value: string) => `SELECT ${part}, 0, ${GOOGLESQL.quoted(value)}`;
  const result = [
    `SELECT 0 AS part, 0 AS line, ${GOOGLESQL.quoted(first)} AS value`,
    ...groups.map(({ name }) => `SELECT part, line, value FROM ${name}`),
    row(queries.length + 1, last),
  ];
  return [
    head,
    ...tables.map(tempTable),
    `SELECT ${RESULT_COLUMNS.join(", ")} FROM (\n${result.join("\nUNION ALL ")}) AS result\nORDER BY part, line;\n`,
  ].join("\n");
}

/** A step as a statement. */
export const tempTable = ({ name, sql }: Step): string => `CREATE TEMP TABLE ${name} AS\n${sql};\n`;

const inGroups = (queries: readonly AskedQuery[]): AskedQuery[][] =>
  Array.from({ length: Math.ceil(queries.length / ANSWERS_EACH) }, (_, i) =>
    queries.slice(i * ANSWERS_EACH, (i + 1) * ANSWERS_EACH),
  );

/** The rows of some answers, each answer closed by a row that says how many there are, and their digest. */
function linesOf(group: readonly AskedQuery[], first: number): string {
  const answers = group.map(
    ({ sql, order }, i) =>
      `SELECT ${first + i} AS part, ARRAY_AGG(TO_JSON_STRING(answer) ORDER BY ${order === undefined ? "" : `${order}, `}TO_JSON_STRING(answer)) AS texts FROM (${sql}) AS answer`,
  );
  return `SELECT part, line, value FROM (
SELECT part, IFNULL(texts, ARRAY<STRING>[]) AS texts FROM (
${answers.join("\nUNION ALL ")}) AS answered) AS listed
CROSS JOIN UNNEST(ARRAY_CONCAT(texts, [CONCAT('{"rows":', CAST(ARRAY_LENGTH(texts) AS STRING), ',"sha256":"', TO_HEX(SHA256(ARRAY_TO_STRING(texts, '\\n'))), '"}')])) AS value WITH OFFSET AS line`;
}
