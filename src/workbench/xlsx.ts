/** Sheets of a book as an xlsx file: o-spreadsheet's own export, with what it leaves out. */
import { strToU8, zipSync } from "fflate";
import type { Book } from "./book.ts";
import type { Model } from "./engine/library.ts";
import { chartPart } from "./xlsx/chart-part.ts";
import { chartPlans } from "./xlsx/chart-plan.ts";
import { addNotes, type Note } from "./xlsx/notes-part.ts";
import { addPageSetup } from "./xlsx/page-setup.ts";
import { withPaperRows } from "./xlsx/paper-rows.ts";
import { exportedParts, type Parts } from "./xlsx/parts.ts";
import { reducedFile, withoutMarks } from "./xlsx/reduced-file.ts";

/** A fixed time for every entry of the zip, so that the same book gives the same bytes. */
const ENTRY_TIME = new Date(2000, 0, 1);

/**
 * Some sheets of a book as an xlsx file: values, formats, charts, notes and page setup. Formulas stay where the file
 * has all they read; those that call the add-on, or read a sheet left behind, become their values.
 *
 * @param book the file they stand in
 * @param sheetNames which sheets, in the order they get [at least one]
 * @returns the file's bytes
 */
export async function bookToXlsx(
  book: Pick<Book, "model"> & Partial<Pick<Book, "sheets">>,
  sheetNames: readonly string[],
): Promise<Uint8Array> {
  const names = new Map(book.sheets?.().map(({ sheetId, name }) => [sheetId, name]));
  const data = withPaperRows(reducedFile(book.model, sheetNames, names), book.model);
  const { parts, model } = await exportedParts(data);
  redrawCharts(parts, model);
  addPageSetup(parts, model);
  data.sheets.forEach((sheet, index) => addNotes(parts, index, notesOf(sheet)));
  const files = [...parts].map(([path, xml]) => [path, strToU8(withoutMarks(xml))] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: ENTRY_TIME });
}

/** The exporter numbers the charts of all sheets in one row, from 1. */
function redrawCharts(parts: Parts, model: Model): void {
  const plans = model.getters.getSheetIds().flatMap((sheetId) => chartPlans(model, sheetId));
  plans.forEach((plan, index) => {
    if (plan !== null) parts.set(`xl/charts/chart${index + 1}.xml`, chartPart(plan));
  });
}

function notesOf(sheet: object): Note[] {
  const { notes = {} } = sheet as { notes?: Readonly<Record<string, string>> };
  return Object.entries(notes).map(([key, text]) => {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    return { row, column, text };
  });
}
