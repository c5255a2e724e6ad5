/** Order files as tables of a warehouse: every column as text, under a name of its own, with its mapping. */
import { readFileSync } from "node:fs";
import { parsedText } from "../../src/intake/csv-parser.ts";
import type { Answer } from "../../src/engines/sql/runner.ts";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";

/** A table, as BigQuery's console tells its schema. */
export const schemaOf = (names: readonly string[]): string =>
  JSON.stringify(names.map((name) => ({ name, type: "STRING", mode: "NULLABLE" })));

/** Where a CSV goes: its columns get the given names, empty cells are null. */
interface Filled {
  readonly table: string;
  readonly names: readonly string[];
}

/** Fills a table with a CSV. */
export async function fillWithText(
  runner: KeepingRunner,
  { table, names, csv }: Filled & { readonly csv: string },
): Promise<void> {
  const rows = parsedText(csv.trim(), ",", { part: "whole" }).rows.slice(1);
  const columns = names.map((name, i) => ({
    name,
    type: "VARCHAR" as const,
    at: (row: number) => rows[row]?.[i]?.trim() || null,
  }));
  await runner.fill(table, columns, rows.length);
}

/** The same with a file. */
export const fillWithCsv = (runner: KeepingRunner, { path, ...to }: Filled & { readonly path: string }) =>
  fillWithText(runner, { ...to, csv: readFileSync(path, "utf8") });

/** Rows as the console saves them. */
export function asCsv(rows: readonly Answer[]): string {
  const quoted = (value: Answer[string]): string => {
    const text = String(value ?? "");
    return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const header = Object.keys(rows[0] ?? {}).join(",");
  return [header, ...rows.map((row) => Object.values(row).map(quoted).join(","))].join("\n");
}
