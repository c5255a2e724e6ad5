/** Whether the orders are still as they were: told without reading them. */
import { packCells } from "../../core/rows/packed-cells.ts";
import { sheetOf } from "../book.ts";
import { loadValue, saveValue } from "../stores/properties.ts";
import type { ReadPlaces } from "./reading.ts";

/** Where it is kept when orders were last imported. */
const NAME = "merged";

/** Says that an import changes the orders, also where no row is added. */
export const ordersChange = (): void => saveValue(NAME, Date.now());

/** What the orders are known by: their sheet, its first and last row, where that stands, and the last import. Two reads. */
export function ordersStand({ sheetId, headerRow, columns }: ReadPlaces): string {
  const sheet = sheetOf(sheetId);
  const lastRow = sheet.getLastRow();
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  const edge = (row: number, rows: number): string =>
    packCells(sheet.getRange(row, left + 1, rows, width).getValues() as unknown[][]);
  return JSON.stringify([
    sheetId,
    lastRow,
    loadValue(NAME),
    edge(headerRow, 2),
    edge(Math.max(1, lastRow), 1),
  ]);
}
