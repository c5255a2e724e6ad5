/** A report's cells and formulas as the local spreadsheet program computes them, with some cells changed. */
import type { ReportModel } from "../../src/catalog/report-model.ts";
import { cellName } from "../../src/catalog/formula.ts";
import { Model } from "../../src/workbench/engine/library.ts";

export interface ComputedSheet {
  /** What a cell, counted from 0, shows. */
  value(row: number, column: number): unknown;
  /** Types into a cell, as a reader of a shared copy does; "" empties it. */
  type(cell: string, content: number | string): void;
}

/** @param model any report; styles and charts are left out */
export function computed(model: ReportModel): ComputedSheet {
  const cells: Record<string, string> = {};
  model.rows.forEach((line, row) =>
    line.forEach(({ value }, column) => {
      const content = contentOf(value);
      if (content !== "") cells[cellName(row, column)] = content;
    }),
  );
  const size = { colNumber: model.columnWidths.length, rowNumber: model.rows.length };
  const grid = new Model({ version: "19.3.0", sheets: [{ id: "report", name: "Report", ...size, cells }] });
  return {
    value: (row, col) => grid.getters.getEvaluatedCell({ sheetId: "report", row, col }).value,
    type(cell, content) {
      const { row, col } = placeOf(cell);
      grid.dispatch("UPDATE_CELL", { sheetId: "report", row, col, content: String(content) });
    },
  };
}

function contentOf(value: ReportModel["rows"][number][number]["value"]): string {
  if (value === null) return "—";
  if (typeof value === "object") return value.formula;
  return typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : String(value);
}

function placeOf(cell: string): { row: number; col: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return {
    row: Number(row) - 1,
    col: [...letters].reduce((n, one) => n * 26 + one.charCodeAt(0) - 64, 0) - 1,
  };
}
