/** Order files as tables of a warehouse: every column as text, under a name of its own, with its mapping. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Answer } from "../../src/engines/sql/runner.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";

/** A table, as BigQuery's console tells its schema. */
export const schemaOf = (names: readonly string[]): string =>
  JSON.stringify(names.map((name) => ({ name, type: "STRING", mode: "NULLABLE" })));

/** Fills a table with a CSV whose columns get the given names. */
export async function fillWithCsv(
  runner: KeepingRunner,
  {
    table,
    names,
    path,
  }: { readonly table: string; readonly names: readonly string[]; readonly path: string },
): Promise<void> {
  const { data } = Papa.parse<string[]>(readFileSync(path, "utf8").trim(), { header: false });
  const rows = data.slice(1);
  const columns = names.map((name, i) => ({
    name,
    type: "VARCHAR" as const,
    at: (row: number) => rows[row]?.[i] ?? null,
  }));
  await runner.fill(table, columns, rows.length);
}

/** Rows as the console saves them. */
export const asCsv = (rows: readonly Answer[]): string =>
  Papa.unparse(
    rows.map((row) => ({ ...row })),
    { newline: "\n" },
  );
