/** The cell the user is on, whether its row still stands as a report wrote it, and whose row it is on a list. */
import { cellName } from "../catalog/formula.ts";
import { NO_ANSWER } from "../catalog/look.ts";
import { LIST_TEXTS } from "../catalog/texts/customer-set-texts.ts";
import type { Cell } from "../catalog/report-model.ts";
import { isFormula, type Rows } from "./report/arrays.ts";
import { openFile, type Sheet } from "./book.ts";
import { same } from "./report/inputs.ts";
import { markerOf } from "./marker.ts";
import type { Marker } from "./marker-kinds.ts";

export interface ActiveCell {
  readonly sheet: Sheet;
  readonly sheetName: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** In A1 notation. */
  readonly name: string;
  /** What the sheet is to us; see `markerOf`. */
  readonly marker: Marker | "copy" | null;
}

/** The cell under the cursor of the user who asks; null when there is none, as on a chart sheet. */
export function activeCell(): ActiveCell | null {
  const range = openFile().getCurrentCell();
  if (range === null) return null;
  const sheet = range.getSheet();
  const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
  const place = { sheet, sheetName: sheet.getName(), row, column };
  return { ...place, name: cellName(row, column), marker: markerOf(sheet) };
}

/** What stands in a cell that a report wrote. */
export type Standing =
  /** As written. */
  | { readonly kind: "written" }
  /** An input, or a formula of ours, that shows another value now. */
  | { readonly kind: "other"; readonly value: unknown }
  /** What another run wrote: the sheet's title is ours, the line below it, with anchor and time, is not this run's. */
  | { readonly kind: "otherRun" }
  /** Not what was written there: rows or columns moved, or somebody wrote over it. */
  | { readonly kind: "moved" };

/** True where the title of a report stands above another anchor, source or time than it was written with. */
function isOfOtherRun(sheet: Sheet, rows: Rows): boolean {
  const [title, sources] = sheet.getRange(1, 1, 2, 1).getValues() as unknown[][];
  const isAsWritten = (row: number, now: unknown): boolean => {
    const cell = rows[row]?.[0];
    return cell === undefined || same(now, textOrNumber(cell));
  };
  return isAsWritten(0, title?.[0]) && !isAsWritten(1, sources?.[0]);
}

/**
 * Compares a row of a report with what stands in its place now; two reads.
 *
 * @param rows the report as it was written
 */
export function standing({ sheet, row, column }: ActiveCell, rows: Rows): Standing {
  if (isOfOtherRun(sheet, rows)) return { kind: "otherRun" };
  const written = rows[row] ?? [];
  const columns = Math.min(written.length, sheet.getMaxColumns());
  const range = sheet.getRange(row + 1, 1, 1, columns);
  const now: readonly unknown[] = range.getValues()[0] ?? [];
  if (
    columns < written.length ||
    written.some((cell, i) => isFixed(cell) && !same(now[i], textOrNumber(cell)))
  )
    return { kind: "moved" };
  const cell = written[column];
  if (cell === undefined || isFixed(cell)) return { kind: "written" };
  if (isFormula(cell.value) && !cell.style?.startsWith("input") && range.getFormulas()[0]?.[column] === "")
    return { kind: "moved" };
  return same(now[column], textOrNumber(cell)) ? { kind: "written" } : { kind: "other", value: now[column] };
}

/** Cells nobody should have touched: neither inputs nor formulas, whose values follow inputs. */
const isFixed = ({ value, style }: Cell): boolean => !isFormula(value) && !style?.startsWith("input");

function textOrNumber({ value }: Cell): unknown {
  return isFormula(value) ? value.shows : (value ?? NO_ANSWER);
}

const HEADERS: readonly unknown[] = Object.values(LIST_TEXTS.customerId);

/**
 * The customer ID in the row of a cell on a list of ours; two reads. The list may have been sorted: the row says who it is.
 *
 * @returns null = the cell is on no such list, or in no row of a person
 */
export function listedPerson(cell: ActiveCell | null): string | null {
  if (cell === null || cell.marker === null || cell.marker === "copy" || cell.marker.role !== "list")
    return null;
  const { sheet, row } = cell;
  const header = sheet.getFrozenRows();
  if (header === 0 || row < header) return null;
  const firstIn = (at: number): unknown => sheet.getRange(at, 1, 1, 1).getValues()[0]?.[0];
  if (!HEADERS.includes(firstIn(header))) return null;
  const id = firstIn(row + 1);
  return typeof id === "string" && id !== "" ? id : null;
}
