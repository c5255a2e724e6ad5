/** A text of statements run by the reference executor, as the warehouse runs it: a table a statement, then the result. */
import type { Answer } from "../../src/engines/sql/runner.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";

const TABLE = /^CREATE TEMP TABLE (\w+) AS\n/;

/** Comments between statements go; the statements stay as they are. */
const statementsOf = (text: string): string[] =>
  text
    .split(/;\n(?:\n|$)/)
    .map((one) => one.replace(/^(--.*\n|\s*\n)*/, ""))
    .filter((one) => one.trim() !== "");

/** The rows of the last statement. */
export async function runScript(runner: KeepingRunner, text: string): Promise<readonly Answer[]> {
  let rows: readonly Answer[] = [];
  for (const statement of statementsOf(text)) {
    const [head, name] = TABLE.exec(statement) ?? [];
    if (head === undefined || name === undefined) rows = await runner.query(statement);
    else await keep(runner, name, statement.slice(head.length));
  }
  return rows;
}

/** The executor is handed what a statement reads along with it, and takes 4 MB. */
const TOO_LARGE = /RESOURCE_EXHAUSTED: Received message larger than max/;

/** Answers that are collected by one statement are asked one by one where their tables are too large together. */
async function keep(runner: KeepingRunner, name: string, sql: string): Promise<void> {
  const apart = answersApart(sql);
  try {
    await runner.keep(name, sql);
  } catch (error) {
    if (apart.length < 2 || !(error instanceof Error && TOO_LARGE.test(error.message))) throw error;
    const parts = apart.map((one, i) => ({ table: `${name}_part_${i}`, one }));
    for (const { table, one } of parts) await runner.keep(table, one);
    await runner.keep(name, parts.map(({ table }) => `SELECT * FROM ${table}`).join("\nUNION ALL "));
    for (const { table } of parts) await runner.drop(table);
  }
}

/** A statement that collects answers, once for each of them; of any other one, itself. */
function answersApart(sql: string): string[] {
  const [, before, answers, behind] =
    /^(.*?FROM \(\n)(SELECT \d+ AS part, .*)(\) AS answered\b.*)$/s.exec(sql) ?? [];
  if (before === undefined || answers === undefined || behind === undefined) return [sql];
  return answers.split(/\nUNION ALL (?=SELECT \d+ AS part, )/).map((one) => `${before}${one}${behind}`);
}
