/** What stands on a report sheet now, and the fingerprint that tells whether the user wrote on it. */
import type { Place } from "./areas.ts";
import type { Sheet } from "../book.ts";
import { checksum } from "../../core/values/checksum.ts";
import { isDate } from "../../core/rows/order-rows.ts";

/** A sheet's cells as read: value, formula ("" = none) and note ("" = none), from the upper left corner. */
export interface Content {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/** Reads everything that is written on a sheet: three calls, whatever its size. */
export function readContent(sheet: Sheet): Content {
  const range = sheet.getDataRange();
  return { values: range.getValues(), formulas: range.getFormulas(), notes: range.getNotes() };
}

/** What a cell holds, as text: its formula where it has one, because the shown value may follow an input. */
function cellText({ values, formulas }: Content, { row, column }: Place): string {
  const formula = formulas[row]?.[column] ?? "";
  if (formula !== "") return formula;
  const value = values[row]?.[column] ?? "";
  if (isDate(value)) return `date ${value.getTime()}`;
  return value === "" ? "" : `${typeof value} ${JSON.stringify(value)}`;
}

const key = ({ row, column }: Place): string => `${row} ${column}`;

/**
 * Fingerprint of everything written on a sheet outside its inputs: cells and notes, not looks.
 *
 * @param inputs cells the user may change without it counting as writing on the sheet
 */
export function fingerprint(content: Content, inputs: readonly Place[]): string {
  const skipped = new Set(inputs.map(key));
  const parts: string[] = [];
  content.values.forEach((cells, row) =>
    cells.forEach((_, column) => {
      const text = skipped.has(key({ row, column })) ? "" : cellText(content, { row, column });
      const note = content.notes[row]?.[column] ?? "";
      if (text !== "" || note !== "") parts.push(JSON.stringify([row, column, text, note]));
    }),
  );
  return checksum(parts.join("\n"));
}
