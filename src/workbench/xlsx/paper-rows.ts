/** Row heights of the exported file: every row says its own, so that programs do not guess differently. */
import type { Model } from "../engine/library.ts";

type FileData = ReturnType<Model["exportData"]>;
type SheetData = FileData["sheets"][number];

/** Pixels of a row in Google Sheets that nobody made taller or lower; charts are laid out by it. */
const GOOGLES_ROW = 21;
/** Enough for text of 12 points, and a tenth more rows on a page. */
const PAPER_ROW = 19;
/** What o-spreadsheet gives a row of one line; a taller one has grown with its text. */
const ONE_LINE = 25;

/**
 * The file with all row heights written out and its charts as tall as the rows they were laid over.
 *
 * @param data sheets as `exportData` gives them
 * @param model the file they come from
 */
export function withPaperRows(data: FileData, model: Model): FileData {
  return { ...data, sheets: data.sheets.map((sheet) => paperSheet(sheet, model)) };
}

function paperSheet(sheet: SheetData, model: Model): SheetData {
  const rows: SheetData["rows"] = {};
  for (let row = 0; row < sheet.rowNumber; row++)
    rows[row] = { ...sheet.rows[row], size: sheet.rows[row]?.size ?? paperHeight(model, sheet.id, row) };
  const figures = sheet.figures.map((figure) => ({
    ...figure,
    height: Math.round((figure.height * PAPER_ROW) / GOOGLES_ROW),
  }));
  return { ...sheet, rows, figures };
}

function paperHeight(model: Model, sheetId: string, row: number): number {
  const natural = model.getters.getRowSize(sheetId, row);
  return natural > ONE_LINE ? natural : PAPER_ROW;
}
