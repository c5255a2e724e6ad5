/** What a value given to `setValues` becomes in a cell: text is read as if it had been typed. */
import { types } from "node:util";
import type { Workbook } from "../engine/workbook.ts";
import type { Input } from "../engine/grid-writing.ts";
import { isText } from "../engine/formats.ts";
import { typedCell } from "../engine/typing.ts";
import { mismatch, requireShort, text as textOf } from "./arguments.ts";

/**
 * A value as the cell takes it.
 *
 * @param value as the bundle gave it
 * @param format the format the cell has: under plain text nothing is read as anything else
 */
export function cellInput(value: unknown, format: string | undefined, workbook: Workbook): Input {
  if (value === null || value === undefined) return { value: "" };
  if (types.isDate(value)) return dateInput(value, workbook);
  if (typeof value === "string") return textInput(value, format, workbook);
  if (typeof value === "boolean") return { value };
  if (typeof value !== "number") throw mismatch("Range.setValues", value);
  return { value: Number.isFinite(value) ? value : "#NUM!" };
}

function dateInput(date: Date, { clock, locale }: Workbook): Input {
  const serial = clock.serial(date.getTime());
  return {
    value: serial,
    format: Number.isInteger(serial) ? locale.dateFormat : `${locale.dateFormat} hh:mm:ss`,
  };
}

function textInput(text: string, format: string | undefined, workbook: Workbook): Input {
  requireShort(text);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isText(format)) return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const cell = typedCell(text, workbook.options.locale, thisYear(workbook));
  if (cell.kind === "blank") return { value: "" };
  if (cell.kind === "text") return { value: cell.text };
  return cell.kind === "number" ? { value: cell.value, format: cell.format } : { value: cell.value };
}

const thisYear = ({ clock }: Workbook): number =>
  new Date(Math.floor(clock.serial(Date.now()) - 25_569) * 86_400_000).getUTCFullYear();

/** A formula given to `setFormulas`, with or without its sign; "" empties the cell. */
export function formulaInput(formula: unknown): { formula: string } | { value: string } {
  const typed = textOf(formula ?? "", "Range.setFormulas");
  if (typed === "") return { value: "" };
  return { formula: typed.startsWith("=") ? typed : `=${typed}` };
}
