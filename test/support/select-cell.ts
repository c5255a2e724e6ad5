import type { Book } from "../../src/workbench/book.ts";

/** The column letters and row of a cell's name, counted from 0. */
function placeOf(name: string): { col: number; row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { col: column - 1, row: Number(digits) - 1 };
}

/** Puts the user's cursor on a cell, its sheet in front. */
export function selectCell(book: Book, sheetName: string, name: string): void {
  const { model } = book;
  const sheetIdTo = book.sheet(sheetName)?.id;
  if (sheetIdTo === undefined) throw new Error(`the book has no sheet "${sheetName}"`);
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetIdTo) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
  const { col, row } = placeOf(name);
  model.selection.selectCell(col, row);
}
