/** Order files as tables of a warehouse: every column as text, under a name of its own, no cell of which is quoted, with its mapping. */
import { readFileSync } from "node:fs";
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
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const rows = lines.slice(1).map((line) => line.split(","));
  const columns = names.map((name, i) => ({
    name,
    type: "VARCHAR" as const,
    at: (row: number) => rows[row]?.[i] ?? null,
  }));
  await runner.fill(table, columns, rows.length);
}

/** Rows as the console saves them. */
export function asCsv(rows: readonly Answer[]): string {
  const quoted = (value: Answer[string]): string => {
    const text = String(value ?? "");
    return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const header = Object.keys(rows[0] ?? {}).join(",");
  return [header, ...rows.map((row) => Object.values(row).map(quoted).join(","))].join("\n");
}
