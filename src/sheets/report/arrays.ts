/** A report model as the whole-range arrays that the service takes, one entry per cell. */
import type { Language } from "../../catalog/language.ts";
import { NO_ANSWER, NO_ANSWER_LOOK, PALETTE, STYLES, numberFormat, type Look } from "../../catalog/look.ts";
import type { Cell, Formula } from "../../catalog/report-model.ts";
import { TEXT_FORMAT, plainText } from "../plain-text.ts";

/** The file's language and currency (ISO 4217). */
export interface Showing {
  readonly language: Language;
  readonly currency: string;
  /** Whether its cells take our formulas among values (`takesOurFormulas`); absent = the file has to be asked. */
  readonly takesFormulas?: boolean | undefined;
}

export type Rows = readonly (readonly Cell[])[];

/** True for a formula of ours, the only thing that may become one. */
export function isFormula(value: Cell["value"]): value is Formula {
  return typeof value === "object" && value !== null;
}

/** How a cell looks; one without an answer is centred and muted. */
export function lookOf(cell: Cell): Look {
  const look = STYLES[cell.style ?? "plain"];
  if (cell.value !== null) return look;
  return { ...look, ink: NO_ANSWER_LOOK.ink, horizontal: NO_ANSWER_LOOK.horizontal };
}

/**
 * What keeps a cell's value as it is. The sign of no answer is never read as a number: it takes the format of the number
 * that may stand in its place, which would otherwise turn a number that stands there still into text.
 */
function formatOf({ value, unit }: Cell, { currency, language }: Showing): string {
  if (typeof value === "string" && value !== "") return TEXT_FORMAT;
  if (unit === undefined || unit === "text") return "General";
  return numberFormat(unit, currency, language);
}

/** A cell's value for `setValues`: only our own formula type may begin with the sign of a formula. */
function valueOf({ value }: Cell, withFormulas: boolean): string | number | boolean {
  if (value === null) return NO_ANSWER;
  if (isFormula(value)) return withFormulas ? value.formula : "";
  return typeof value === "string" ? plainText(value) : value;
}

/** Formats and values of a whole range: what a re-run writes when the looks are as before. */
interface ValueArrays {
  readonly formats: string[][];
  readonly values: (string | number | boolean)[][];
}

/** One array per property of how a whole range looks, and its notes. */
interface LookArrays {
  readonly backgrounds: string[][];
  readonly inks: string[][];
  readonly sizes: number[][];
  readonly weights: Look["weight"][][];
  readonly horizontals: Look["horizontal"][][];
  readonly wraps: boolean[][];
  /** null when no cell has a note. */
  readonly notes: string[][] | null;
}

const each = <T>(rows: Rows, of: (cell: Cell) => T): T[][] => rows.map((row) => row.map((cell) => of(cell)));

/**
 * Formats and values of a report's cells.
 *
 * @param withFormulas false = cells of formulas stay empty, as the file's locale would read ours wrongly among values
 */
export function valueArrays(rows: Rows, showing: Showing, withFormulas: boolean): ValueArrays {
  return {
    formats: each(rows, (cell) => formatOf(cell, showing)),
    values: each(rows, (cell) => valueOf(cell, withFormulas)),
  };
}

/** True when a cell has a note. */
export const hasNotes = (rows: Rows): boolean =>
  rows.some((row) => row.some((cell) => cell.note !== undefined));

/** True when a cell has a formula of ours. */
export const hasFormulas = (rows: Rows): boolean =>
  rows.some((row) => row.some(({ value }) => isFormula(value)));

/** How cells look, and their notes. */
export function lookArrays(rows: Rows): LookArrays {
  return {
    backgrounds: each(rows, (cell) => lookOf(cell).background ?? PALETTE.ground),
    inks: each(rows, (cell) => lookOf(cell).ink),
    sizes: each(rows, (cell) => lookOf(cell).size),
    weights: each(rows, (cell) => lookOf(cell).weight),
    horizontals: each(rows, (cell) => lookOf(cell).horizontal),
    wraps: each(rows, (cell) => lookOf(cell).wrap && cell.open !== true),
    notes: hasNotes(rows) ? each(rows, (cell) => cell.note ?? "") : null,
  };
}
