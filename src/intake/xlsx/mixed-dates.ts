import { dayOfIso } from "../../core/values/day.ts";
import { halfConverted, readDates } from "../../core/values/date-column.ts";
import { serialOf } from "./cell-text.ts";
import type { KeptAs } from "./sheet-reader.ts";

const ISO_DAY = /^\d{4}-\d\d-\d\d(?= |$)/;

/**
 * Shows dates as a spreadsheet's day numbers in a column where texts that do not begin with their year stand among
 * them: the spreadsheet took what it could for its own dates, with day and month as it thought, and left the rest as
 * text. A column of such numbers and texts is refused, whoever wrote it.
 *
 * @param table is changed
 * @param kept how the cells of its columns were kept
 */
export function showHalfConverted(table: string[][], kept: KeptAs): void {
  kept.dates.forEach((dates, column) => {
    // The header is a text.
    if (dates > 0 && (kept.texts[column] ?? 0) > 1) showIn(table, column);
  });
}

function showIn(table: string[][], column: number): void {
  const texts = table.map((row) => asSerial(row[column] ?? ""));
  const counts = texts.map(() => 1);
  if (halfConverted({ texts, readings: readDates(texts), counts }) === null) return;
  table.forEach((row, i) => {
    if (row[column] !== undefined) row[column] = texts[i] ?? "";
  });
}

function asSerial(cell: string): string {
  const day = dayOfIso(ISO_DAY.exec(cell)?.[0] ?? "");
  return day === null ? cell : serialOf(day);
}
