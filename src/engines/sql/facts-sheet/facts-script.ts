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
  /** The first row of the result, and its digest. */
  readonly first: string;
  readonly sha256: string;
}

/**
 * The text: statements for temporary tables, and one that gives the result.
 */
export function factsScript({ steps, queries }: Asked, { head, view, first, sha256 }: ScriptFrame): string {
  const groups = inGroups(queries).map((group, i): Step => ({
    name: `lines_${i + 1}`,
    sql: linesOf(group, i * ANSWERS_EACH + 1),
  }));
  const collected = groups.map(({ name }) => `SELECT part, line, value FROM ${name}`);
  const tables = [{ name: "orders", sql: view }, ...steps, ...groups, closingOf(collected)];
  const result = [
    `SELECT 0 AS part, 0 AS line, ${GOOGLESQL.quoted(first)} AS value`,
    ...collected,
    `SELECT ${queries.length + 1}, 0, CONCAT(${GOOGLESQL.quoted(`{"answers":${queries.length},"sha256":"${sha256}","all":"`)}, ${ALL}, '"}') FROM closings`,
  ];
  return [
    head,
    ...tables.map(tempTable),
    `SELECT ${RESULT_COLUMNS.join(", ")} FROM (\n${result.join("\nUNION ALL ")}) AS result\nORDER BY part, line;\n`,
  ].join("\n");
}

/** The closing rows of all answers: by their digest rows of two runs are told apart. */
const closingOf = (collected: readonly string[]): Step => ({
  name: "closings",
  sql: `SELECT part, value FROM (SELECT part, line, value, MAX(line) OVER (PARTITION BY part) AS last_line FROM (\n${collected.join("\nUNION ALL ")}) AS listed) AS placed WHERE line = last_line`,
});
const ALL = "TO_HEX(SHA256(STRING_AGG(value, '\\n' ORDER BY part)))";

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
