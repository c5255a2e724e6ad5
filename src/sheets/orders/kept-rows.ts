/** Order rows on their way from one call of a run to the next: texts in a hidden sheet that goes with the reading. */
import type { KeptText } from "../../core/rows/parted-reading.ts";
import { checksum } from "../../core/values/checksum.ts";
import {
  freeName,
  grow,
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  sheetOf,
  type Sheet,
  trim,
} from "../book.ts";
import { mark, markedAs } from "../marker.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import { attempt } from "../refusals.ts";
import { HELPER_NAMES, removeHelper } from "../report/helpers.ts";
import { pieces } from "../stores/properties.ts";

/** Code units per cell; Sheets takes 50,000. */
const PIECE = 45_000;
/** Before every piece, so that none starts with a character that means something to Sheets. */
const SHIELD = "|";
/** Cells that one call writes or reads: some two million characters. */
const CELLS = 40;

/**
 * Makes the sheet that keeps rows.
 *
 * @returns its id
 * @throws InputProblem "too-many-cells"
 */
export function openKept(): number {
  const book = openFile();
  requireRoom(book, NEW_SHEET_CELLS);
  const size = { rows: 1, columns: 1 };
  const sheet = insertHidden(book, freeName(book, HELPER_NAMES.reading), size, (made) =>
    mark(made, { role: "reading", sheetId: made.getSheetId() }),
  );
  trim(sheet, size);
  return sheet.getSheetId();
}

const keptSheet = (sheetId: number): Sheet | null =>
  markedAs("reading").find(({ marker }) => marker.sheetId === sheetId)?.sheet ?? null;

/** True while the sheet that keeps rows is there. */
export const isKept = (sheetId: number): boolean => keptSheet(sheetId) !== null;

/** Keeps one more text below those before; the same text again changes nothing. */
export function keepText(sheetId: number, before: readonly KeptText[], text: string): KeptText {
  const sheet = sheetOf(sheetId);
  const parts = pieces(text, PIECE).map((part) => [SHIELD + part]);
  const first = firstCellOf(before);
  grow(sheet, { rows: first + parts.length - 1, columns: 1 });
  sheet.getRange(first, 1, parts.length, 1).setNumberFormat(TEXT_FORMAT);
  for (let from = 0; from < parts.length; from += CELLS) {
    const some = parts.slice(from, from + CELLS);
    sheet.getRange(first + from, 1, some.length, 1).setValues(some);
  }
  return { cells: parts.length, checksum: checksum(text) };
}

const firstCellOf = (before: readonly KeptText[]): number =>
  1 + before.reduce((sum, { cells }) => sum + cells, 0);

/** All texts that are kept; null = the sheet is gone, or somebody wrote in it. */
export function keptTexts(sheetId: number, kept: readonly KeptText[]): string[] | null {
  const sheet = keptSheet(sheetId);
  if (sheet === null || sheet.getLastRow() < firstCellOf(kept) - 1) return null;
  const texts = kept.map(({ cells }, i) => textAt(sheet, firstCellOf(kept.slice(0, i)), cells));
  return texts.every((text, i) => checksum(text) === kept[i]?.checksum) ? texts : null;
}

function textAt(sheet: Sheet, first: number, cells: number): string {
  let text = "";
  for (let from = 0; from < cells; from += CELLS) {
    const rows = sheet.getRange(first + from, 1, Math.min(CELLS, cells - from), 1).getValues();
    for (const [cell] of rows as unknown[][]) text += String(cell).slice(SHIELD.length);
  }
  return text;
}

/** Removes every sheet that keeps rows; one that Google does not let go is left to the next run. */
export function dropKept(): void {
  for (const { sheet } of markedAs("reading")) attempt(() => removeHelper(sheet));
}

/** True when rows are kept in the file. */
export const hasKept = (): boolean => markedAs("reading").length > 0;
