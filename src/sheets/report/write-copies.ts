/** Writes reports as sheets of the user's: never written again, and nothing of ours on them but what one reads. */
import type { Language } from "../../catalog/language.ts";
import type { ReportModel } from "../../catalog/report-model.ts";
import { type Book, freeName, NEW_SHEET_CELLS, openFile, requireRoom, type Sheet, trim } from "../book.ts";
import { pdfLink } from "../file.ts";
import { markedAs, unmark } from "../marker.ts";
import { attempt } from "../refusals.ts";
import type { Showing } from "./arrays.ts";
import { makeCharts } from "./charts.ts";
import { dress, frameOf } from "./frame.ts";
import { removeHelper } from "./helpers.ts";
import { mendedWords } from "./leftovers.ts";
import { putRules } from "./rules.ts";
import { stageReport } from "./stage.ts";

/** Where a copy stands. */
export interface WrittenCopy {
  readonly sheetId: number;
  readonly name: string;
  /** Where Google prints it alone as a PDF. */
  readonly pdf: string;
}

/**
 * Writes copies of reports onto new sheets at the end of the file: all of them, or none. Until the last one is whole they
 * are hidden helpers, which the next run takes away should this one break off.
 *
 * @returns where they stand, with the wanted name or, where the file has such a sheet, with a number behind it
 * @throws InputProblem "too-many-cells" before anything is written
 */
export function writeCopies(models: readonly ReportModel[], showing: Showing): WrittenCopy[] {
  const book = openFile();
  requireRoom(
    book,
    models.map(cellsFor).reduce((sum, cells) => sum + cells, 0),
  );
  let whole: Sheet[] = [];
  try {
    whole = models.map((model) => wholeCopy(book, model, showing));
    const written = whole.map((sheet, i) => show(book, sheet, models[i]?.sheetName ?? ""));
    // From here on they are sheets of the user's.
    whole.forEach(unmark);
    return written;
  } catch (thrown) {
    const begun = markedAs("staging").map(({ sheet }) => sheet);
    for (const sheet of [...whole, ...begun]) attempt(() => removeHelper(sheet));
    throw thrown;
  }
}

/**
 * The same after what a broken run left behind was mended.
 *
 * @param language of the sentences that say what became of it
 */
export function writeMeetingCopies(models: readonly ReportModel[], showing: Showing, language: Language) {
  const notices = mendedWords(language);
  return { notices, sheets: writeCopies(models, showing) };
}

/** A sheet comes with more cells than it keeps. */
function cellsFor(model: ReportModel): number {
  const { rows, columns } = frameOf(model);
  return NEW_SHEET_CELLS + rows * columns;
}

/** A whole copy on a hidden helper. */
function wholeCopy(book: Book, model: ReportModel, showing: Showing): Sheet {
  const sheet = stageReport(book, model, model.rows, showing);
  const frame = frameOf(model);
  trim(sheet, frame);
  dress(sheet, frame, null);
  putRules(sheet, [], frame, null);
  makeCharts(sheet, model.charts);
  return sheet;
}

function show(book: Book, sheet: Sheet, wanted: string): WrittenCopy {
  const name = freeName(book, wanted);
  sheet.setName(name);
  sheet.showSheet();
  const sheetId = sheet.getSheetId();
  return { sheetId, name, pdf: pdfLink(sheetId) };
}
