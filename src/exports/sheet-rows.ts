import type { ExportTarget } from "../catalog/targets/export-target.ts";
import { layoutOf } from "./cells.ts";
import type { FilePeople } from "./choices.ts";
import type { Encoder } from "./encoder.ts";

/** A sheet's cells hold every letter, however many. */
const CELLS: Encoder = {
  fold: (text) => text,
  lacking: () => [],
  size: () => 0,
  encode: () => new Uint8Array(0),
};

/** The people of a file as the rows of a sheet, in the target's columns: not hashed, not cut, inputs left empty. */
export function sheetRowsOf(target: ExportTarget, people: FilePeople) {
  const plain: ExportTarget = { ...target, quoting: "minimal", inputs: [] };
  const { header, cellsOf } = layoutOf(plain, people, {}, CELLS);
  return { header, rows: people.rows.map((row) => cellsOf(row).texts) };
}
