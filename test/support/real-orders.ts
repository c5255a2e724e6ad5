/** Orders of real shops, `real-orders/README.md` says whose, as files and as tables of a warehouse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { KeepingRunner } from "../../src/warehouse/keeping-runner.ts";

const FOLDER = join(import.meta.dirname, "real-orders");

/** The header and the first lines of a file. */
export function realOrders(name: string, lines: number): string {
  const text = gunzipSync(readFileSync(join(FOLDER, `${name}.csv.gz`))).toString("utf8");
  return text
    .split("\n")
    .slice(0, lines + 1)
    .join("\n");
}

/** Fills a table of texts with a CSV, whose columns get the given names; empty cells are null. */
export async function fillWithTexts(
  runner: KeepingRunner,
  { table, names, csv }: { readonly table: string; readonly names: readonly string[]; readonly csv: string },
): Promise<void> {
  const [, ...rows] = csv.trim().split("\n").map(cellsOf);
  const columns = names.map((name, i) => ({
    name,
    type: "VARCHAR" as const,
    at: (row: number) => rows[row]?.[i] || null,
  }));
  await runner.fill(table, columns, rows.length);
}

const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
const cellsOf = (line: string): string[] =>
  [...line.trim().matchAll(CELL)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "");
