/** What a user sees of a file's reports: cells with their formulas and looks, charts and notes, times apart. */
import type { Style } from "@odoo/o-spreadsheet";
import type { Book } from "../../src/workbench/book.ts";

const TIME = /\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/g;

/** A style without what holds where nothing is said. */
function usual(style: Style, value: unknown): Style {
  const { fontSize = 10, align = typeof value === "number" ? "right" : "left", ...rest } = style;
  return { ...rest, fontSize, align };
}

/** A sheet cell by cell; of cells under a merge, and of blank ones on white, nothing is seen. */
export function sheetShown(book: Book, name: string): unknown {
  const { getters } = book.model;
  const sheetId = book.sheet(name)!.id;
  const cells = book.values(name).flatMap((values, row) =>
    values.flatMap((value, col) => {
      const at = { sheetId, row, col };
      if (getters.getMainCellPosition(at).col !== col || getters.getMainCellPosition(at).row !== row)
        return [];
      const { fillColor = "#FFFFFF", verticalAlign: _, ...style } = usual(getters.getCellStyle(at), value);
      const border = getters.getCellBorder(at);
      if (value === "" && fillColor === "#FFFFFF" && border === null) return [];
      const text = getters.getCellText(at, { showFormula: true });
      return [
        [row, col, value, text.startsWith("=") ? text : "", fillColor, value === "" ? {} : style, border],
      ];
    }),
  );
  const charts = getters.getChartIds(sheetId).map((id) => {
    const { title, type } = getters.getChartDefinition(id);
    return [type, title];
  });
  const merges = getters.getMerges(sheetId).map(({ left, top, right, bottom }) => [left, top, right, bottom]);
  const shown = { cells, charts, merges: merges.map(String).sort(), notes: book.notes(name) };
  return JSON.parse(JSON.stringify(shown).replace(TIME, "")) as unknown;
}

/** The same of several sheets, by their names. */
export const sheetsShown = (book: Book, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, sheetShown(book, name)]));
