/** What stands on a report sheet now, and the fingerprint that tells whether the user wrote on it. */
import { withoutOlder } from "../../catalog/texts/erase-texts.ts";
import type { Place } from "./areas.ts";
import { hasFormulas, hasNotes, type Rows } from "./arrays.ts";
import type { Range } from "../book.ts";
import { checksum } from "../../core/values/checksum.ts";
import { isDate } from "../../core/values/cells.ts";

/** A sheet's cells as read: value, formula ("" = none) and note ("" = none), from the upper left corner. */
export interface Content {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/**
 * Reads everything that is written in cells: three calls at most, however many.
 *
 * @param written the cells as they were just written; absent = somebody else may have written there
 */
export function readContent(range: Range, written?: Rows): Content {
  return {
    values: range.getValues(),
    formulas: written === undefined || hasFormulas(written) ? range.getFormulas() : [],
    notes: written === undefined || hasNotes(written) ? range.getNotes() : [],
  };
}

/** How a formula, and a number, are told in a fingerprint. */
interface Telling {
  readonly formula: (formula: string) => string;
  readonly number: (value: number) => number;
}

const EXACTLY: Telling = { formula: (formula) => formula, number: (value) => value };

/** Before it was read back: Sheets may spell a formula its own way, and keep a number to 15 digits. */
const AS_HANDED_OVER: Telling = { formula: () => "=", number: (value) => Number(value.toPrecision(15)) };

/** What a cell holds, as text: its formula where it has one, because the shown value may follow an input. */
function cellText({ values, formulas }: Content, { row, column }: Place, telling: Telling): string {
  const formula = formulas[row]?.[column] ?? "";
  if (formula !== "") return telling.formula(formula);
  const found = values[row]?.[column] ?? "";
  const value = typeof found === "number" ? telling.number(found) : found;
  if (isDate(value)) return `date ${value.getTime()}`;
  if (typeof value === "string") return value === "" ? "" : `string ${JSON.stringify(withoutOlder(value))}`;
  return `${typeof value} ${JSON.stringify(value)}`;
}

const key = ({ row, column }: Place): string => `${row} ${column}`;

/**
 * Fingerprint of everything written on a sheet outside its inputs: cells and notes, not looks.
 *
 * @param inputs cells the user may change without it counting as writing on the sheet
 */
export function fingerprint(content: Content, inputs: readonly Place[]): string {
  return printOf(content, inputs, EXACTLY);
}

/**
 * The same for cells that were handed over and have not been read back since: equal before and after.
 *
 * @example
 * const [row, note] = [[0.1 + 0.2, 7], [["", ""]]];
 * const print = (formula: string) => handedOverPrint({ values: [row], formulas: [["", formula]], notes: note }, []);
 * print("=a1*2") === print("=A1*2") //=> true
 */
export function handedOverPrint(content: Content, inputs: readonly Place[]): string {
  return printOf(content, inputs, AS_HANDED_OVER);
}

function printOf(content: Content, inputs: readonly Place[], telling: Telling): string {
  const skipped = new Set(inputs.map(key));
  const parts: string[] = [];
  content.values.forEach((cells, row) =>
    cells.forEach((_, column) => {
      const text = skipped.has(key({ row, column })) ? "" : cellText(content, { row, column }, telling);
      const note = content.notes[row]?.[column] ?? "";
      if (text !== "" || note !== "") parts.push(JSON.stringify([row, column, text, note]));
    }),
  );
  return checksum(parts.join("\n"));
}
