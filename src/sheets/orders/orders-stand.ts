/** Whether the orders are still as they were: told without reading them. */
import type { OrdersMark } from "../../core/rows/orders-mark.ts";
import { packCells } from "../../core/rows/packed-cells.ts";
import { checksum } from "../../core/values/checksum.ts";
import { openFile, sheetOf } from "../book.ts";
import { loadValue, saveValue } from "../stores/properties.ts";
import type { ReadPlaces } from "./reading.ts";

/** Where it is kept when orders were last imported. */
const NAME = "merged";

/** Says that an import changes the orders, also where no row is added. */
export const ordersChange = (): void => saveValue(NAME, Date.now());

interface Edges {
  readonly lastRow: number;
  /** The header with the first order, and the last order. */
  readonly texts: readonly [string, string];
}

/** Two reads. */
function edgesOf({ sheetId, headerRow, columns }: ReadPlaces): Edges {
  const sheet = sheetOf(sheetId);
  const lastRow = sheet.getLastRow();
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const edge = (row: number, rows: number): string =>
    packCells(sheet.getRange(row, left + 1, rows, width).getValues() as unknown[][]);
  return { lastRow, texts: [edge(headerRow, 2), edge(Math.max(1, lastRow), 1)] };
}

/** What the orders are known by: their sheet, its first and last row, where that stands, and the last import. */
export function ordersStand(places: ReadPlaces): string {
  const { lastRow, texts } = edgesOf(places);
  return JSON.stringify([places.sheetId, lastRow, loadValue(NAME), ...texts]);
}

/** The same without a text of theirs; null = no column of the sheet is read, or the file has no such sheet (any more). */
export function ordersMark(places: ReadPlaces): OrdersMark | null {
  if (places.columns.length === 0 || openFile().getSheetById(places.sheetId) === null) return null;
  const { lastRow, texts } = edgesOf(places);
  const changed = loadValue(NAME);
  return {
    rows: Math.max(0, lastRow - places.headerRow),
    changed: typeof changed === "number" ? changed : null,
    edges: checksum(JSON.stringify(texts)),
  };
}
