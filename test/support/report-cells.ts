import type { Language } from "../../src/catalog/language.ts";
import { settingsOf } from "../../src/catalog/settings/setting-values.ts";
import { STYLES } from "../../src/catalog/look.ts";
import type { About, Area, Cell, ReportModel } from "../../src/catalog/report-model.ts";
import type { Analysis } from "../../src/core/analysis.ts";
import { latestMonthEnd } from "../../src/core/values/day.ts";
import { countedMonths } from "../../src/core/history/monthly-history.ts";
import { type ReportId, REPORTS } from "../../src/reports/index.ts";
import { recordHistory } from "../../src/core/history/history-versions.ts";
import type { ReportContext } from "../../src/reports/context.ts";
import { textPixels } from "../../src/reports/page/grid.ts";
import { numberText, percentText } from "../../src/reports/page/words.ts";
import { currencyForm } from "../../src/catalog/currency.ts";

export function contextOf(analysis: Analysis, language: Language = "ja", currency = "JPY"): ReportContext {
  return {
    analysis,
    open: [],
    monthly: monthlyOf(analysis),
    language,
    currency,
    source: language === "ja" ? "注文" : "Orders",
    madeAt: "2026/11/22 14:30",
    zone: "Asia/Tokyo",
    adCosts: null,
    settings: settingsOf({ currency }, language),
    qualitySheetId: 12,
    slice: null,
    erased: [],
    erasedOn: null,
    comparison: { whole: analysis, slices: [] },
  };
}

/** The sheet of a report. */
export function reportModel(id: ReportId, context: ReportContext): ReportModel {
  const found = REPORTS.find((one) => one.id === id);
  if (!found) throw new Error(`no report ${id}`);
  return found.model(context);
}

/** The cells of a report that can be explained. */
export function explainedCells(id: ReportId, analysis: Analysis): { cell: Cell; about: About }[] {
  const cells = reportModel(id, contextOf(analysis)).rows.flat();
  return cells.flatMap((cell) => (cell.about ? [{ cell, about: cell.about }] : []));
}

/** As after the first run: every finished month is recorded once. */
function monthlyOf({ facts, settings }: Analysis): ReportContext["monthly"] {
  const months = countedMonths(facts, settings.stageThresholds).filter(
    ({ anchor }) => latestMonthEnd(anchor) === anchor,
  );
  const basis = "";
  return { ...recordHistory([], { basis, day: facts.meta.anchor + 5, months }), basis, first: true };
}

/** The numbers of the first row whose first cell is a label. */
export function numbersOf(model: ReportModel, label: string, column = 0): unknown[] {
  const row = model.rows.find((cells) => cells[column]?.value === label);
  if (!row) throw new Error(`${model.sheetName} has no row "${label}"`);
  return row
    .slice(column + 1)
    .flatMap((cell) => (cell.unit === "text" || cell.value === "" ? [] : [shownBy(cell)]));
}

export function cellsIn(model: ReportModel, area: Area): Cell[] {
  const rows = model.rows.slice(area.row, area.row + area.rows);
  return rows.flatMap((row) => row.slice(area.column, area.column + area.columns));
}

/** A cell's value; of a formula what it shows by our own arithmetic. */
export function shownBy({ value }: Cell): string | number | boolean | null {
  return typeof value === "object" && value !== null ? (value.shows ?? value.formula) : value;
}

/** A cell's text; a number as JavaScript writes it. */
export function textOf(cell: Cell | undefined): string {
  const said = cell === undefined ? "" : String(shownBy(cell) ?? "");
  // Where a line breaks behind a mark of the sentence is a matter of the sheet's width.
  return said.replace(/(?<=[。、])\n/g, "");
}

/** What a cell shows, by its unit. */
function shown(cell: Cell, currency: string): string {
  const { unit } = cell;
  const value = shownBy(cell);
  if (value === null) return "—";
  if (typeof value !== "number") return textOf(cell);
  const { sign, digits } = currencyForm(currency);
  if (unit === "money") return sign + numberText(value, digits);
  if (unit === "moneyFilled") return `${sign}${numberText(value, digits)}*`;
  if (unit === "rate") return percentText(value);
  if (unit === "rateFilled") return `${percentText(value)}*`;
  if (unit === "multiple") return `${numberText(value, 2)}倍`;
  return numberText(value, unit === "decimal" ? 1 : unit === "ratio" ? 2 : 0);
}

/** Cells whose text is wider than what they have: their own column, merged ones, and empty ones a text may run over. */
export function cutCells(model: ReportModel, currency: string): string[] {
  const cut: string[] = [];
  model.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const { size, wrap, weight } = STYLES[cell.style ?? "plain"];
      const text = shown(cell, currency);
      if (text === "" || (wrap && cell.open !== true)) return;
      const pixels = textPixels(text) * (size / 10) * (weight === "bold" ? 1.06 : 1);
      if (pixels + 6 > room(model, r, c, cell))
        cut.push(`${model.sheetName} row ${r + 1} column ${c + 1}: ${text}`);
    });
  });
  return cut;
}

/** Headers whose lines are more than their row is high for, or hold a word wider than their column. */
export function cutHeaders(model: ReportModel): string[] {
  return model.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (!cell.style?.startsWith("header") || !STYLES[cell.style].wrap) return [];
      const inside = (model.columnWidths[c] ?? 0) - 6;
      const lines = linesOf(textOf(cell), inside);
      const height = model.rowHeights?.[r] ?? 21;
      return lines * 17 <= height ? [] : [`${model.sheetName} row ${r + 1} column ${c + 1}: ${textOf(cell)}`];
    }),
  );
}

/** Cells of several lines in rows that are not high enough for them, and texts beside numbers that would be wrapped. */
export function crampedCells(model: ReportModel): string[] {
  return model.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const { size, wrap } = STYLES[cell.style ?? "plain"];
      const value = textOf(cell);
      const merged = model.merges.some((area) => area.row === r && area.column === c);
      const lines = value.split("\n").length;
      const cut = lines > 1 && !merged && lines * 17 * (size / 10) > (model.rowHeights?.[r] ?? 21);
      const wide = textPixels(value) * (size / 10) + 6 > (model.columnWidths[c] ?? 0);
      const squeezed = value.startsWith("\u2003") && wrap && wide;
      return cut || squeezed ? [`${model.sheetName} row ${r + 1} column ${c + 1}: ${value}`] : [];
    }),
  );
}

/** About the width of Arial's bold letters at 10 points. */
function boldPixels(text: string): number {
  let pixels = 0;
  for (const letter of text)
    pixels +=
      letter > "\u2e7f" ? 13.5 : /[ijltfrI.,:;'|() -]/.test(letter) ? 4.3 : /[mwMW%]/.test(letter) ? 11 : 7.7;
  return pixels;
}

/** Lines of a bold text of 10 points; letters of Japanese break anywhere. Too many where a word is too wide. */
function linesOf(text: string, width: number): number {
  let [lines, left] = [1, width];
  for (const part of text.match(/[^\s\u3000-\uffff]+|[\u3000-\uffff]|\s/g) ?? []) {
    const pixels = boldPixels(part);
    if (pixels > width && part.trim() !== "") return Infinity;
    if (pixels > left && part.trim() !== "") [lines, left] = [lines + 1, width];
    left -= pixels;
  }
  return lines;
}

function room(model: ReportModel, r: number, c: number, cell: Cell): number {
  const merged = model.merges.find((area) => area.row === r && area.column === c);
  let columns = merged?.columns ?? 1;
  const mayRunOver = typeof shownBy(cell) === "string" && !merged;
  while (mayRunOver && c + columns < model.columnWidths.length && model.rows[r]?.[c + columns]?.value === "")
    columns++;
  return model.columnWidths.slice(c, c + columns).reduce((sum, width) => sum + width, 0);
}
