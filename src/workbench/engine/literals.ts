/** A value against the text o-spreadsheet keeps for it: text stays text, whatever it looks like. */
import type { Cell } from "@odoo/o-spreadsheet";
import { TEXT_FORMAT, TEXT_FORMAT_TWIN, isText } from "./formats.ts";
import { registries } from "./library.ts";

export type Scalar = string | number | boolean;

/** Stands for a carriage return, which o-spreadsheet would turn into a line feed. */
const RETURN_MARK = "\uF8FD";

/** Made of nothing but what numbers, dates and times are made of. */
const NUMBER_OR_DATE = /^[\d+\-.,(¥$€£\s][\d\s/:.,\-+%¥$€£()eapm]*$/i;

/** What a cell is updated to: o-spreadsheet's content, and its format when that has to change. */
export interface Literal {
  readonly content: string;
  readonly format?: string;
}

/**
 * A value as o-spreadsheet's content.
 *
 * @param value "" empties the cell
 * @param format the format the cell has or gets
 */
export function literal(value: Scalar, format: string | undefined): Literal {
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") return { content: String(value) };
  const text = value.replaceAll("\r\n", "\n").replaceAll("\r", RETURN_MARK);
  if (!isText(format)) return { content: looksLikeMore(text) ? `'${text}` : text };
  if (text.startsWith("=")) return { content: `'${text}`, format: TEXT_FORMAT_TWIN };
  return { content: text, format: TEXT_FORMAT };
}

/** True for text that o-spreadsheet would read as a formula, a number, a date, a boolean or an error. */
function looksLikeMore(text: string): boolean {
  if (/^['=]/.test(text) || /^(?:true|false)$/i.test(text)) return true;
  return NUMBER_OR_DATE.test(text) || registries.errorTypes.has(text);
}

/** The value of a cell that holds no formula; null when it is empty. */
export function literalValue(cell: Extract<Cell, { isFormula: false }>): Scalar | null {
  if (cell.content === "") return null;
  const value = cell.format === TEXT_FORMAT ? cell.content : cell.parsedValue;
  return typeof value === "string" ? value.replaceAll(RETURN_MARK, "\r") : value;
}
