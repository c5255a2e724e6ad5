import { readFileSync } from "node:fs";
import { readSheets } from "./xlsx-readers.ts";

/** The line that says where the orders are from, and when the sheet was made. */
const SOURCE = "A2";

/** The sheets of an xlsx by name: all values but the line of the source, by cell, and that line. */
export async function sheetsAt(path: string) {
  const sheets = await readSheets(readFileSync(path));
  return sheets.map(({ name, values }) => ({
    name,
    source: values.get(SOURCE),
    cells: [...values].filter(([cell]) => cell !== SOURCE).sort(([a], [b]) => (a < b ? -1 : 1)),
  }));
}
