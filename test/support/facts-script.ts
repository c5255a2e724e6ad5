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
    else await runner.keep(name, statement.slice(head.length));
  }
  return rows;
}
