import type { Cell, Encoding, LineEnd } from "./read-bytes.ts";

/** What is wrong with one cell, in words; undefined when nothing is. */
export type CellRule = (cell: Cell, hashed: boolean) => string | undefined;

export interface Column {
  readonly name: string;
  readonly rule?: CellRule;
}

/** A file without its line ends: names where it has a header, and the people. */
export interface Sheet {
  readonly names: readonly string[];
  readonly people: readonly (readonly Cell[])[];
  readonly hashed: boolean;
}

export interface Target {
  /** The first is taken where the caller names none. */
  readonly encodings: readonly Encoding[];
  readonly mark: "must" | "may" | "never";
  readonly ends: readonly LineEnd[];
  /** "none": the receiver takes the marks for letters. */
  readonly quotes: "where needed" | "none";
  /** Whether the first row holds names; "may": only if it begins with `headerStart`. */
  readonly header: "must" | "may" | "none";
  readonly headerStart?: string;
  /** What is wrong with the names. */
  readonly names?: (names: readonly string[], hashed: boolean) => string[];
  /** The rule of a column, by its name or, without a header, its place. */
  readonly rule: (name: string, place: number) => CellRule | undefined;
  /** How many columns a file without a header has. */
  readonly columns?: readonly [least: number, most: number];
  readonly hashable?: true;
  readonly mostRows?: (hashed: boolean) => number;
  /** MB are taken as 1,000,000 bytes, the smaller reading. */
  readonly mostMegabytes?: (hashed: boolean) => number;
  /** Of a line in UTF-8, whatever the file's encoding. */
  readonly mostLineBytes?: number;
  /** Text that a spreadsheet would take for a formula: kept as text, or kept as it is. */
  readonly formulas: "apostrophe" | "as they are";
  readonly lineBreaks?: true;
  /** The keys no two rows may share. */
  readonly keys: (sheet: Sheet, row: readonly Cell[]) => string[];
  /** What else has to hold of a row. */
  readonly row?: (sheet: Sheet, row: readonly Cell[]) => string | undefined;
}

export const textOf = (row: readonly Cell[], place: number): string => row[place]?.text ?? "";

/** The cells of all columns of a name. */
export const named = (sheet: Sheet, row: readonly Cell[], name: string): string[] =>
  sheet.names.flatMap((other, place) => (other === name ? [textOf(row, place)] : []));

/** The first filled one of some columns: the contact two rows may not share. */
export function firstOf(...names: readonly string[]): Target["keys"] {
  return (sheet, row) => {
    const contact = names.flatMap((name) => named(sheet, row, name)).find((text) => text !== "");
    return contact === undefined ? [] : [contact];
  };
}

export const firstCell: Target["keys"] = (_, row) => (textOf(row, 0) === "" ? [] : [textOf(row, 0)]);

export const wholeRow: Target["keys"] = (_, row) => [joined(row)];

/** Some columns, counted from 1, together: one letter to one name at one address. */
export const together =
  (from: number, to: number): Target["keys"] =>
  (_, row) => [joined(row.slice(from - 1, to))];

const joined = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join("\n");

/** Exactly these names in this order. */
export const exactly =
  (...wanted: readonly string[]) =>
  (names: readonly string[]): string[] =>
    names.join("\n") === wanted.join("\n")
      ? []
      : [`the header is ${names.join(",")}, not ${wanted.join(",")}`];

export function columnsOf(columns: readonly Column[]): Target["rule"] {
  const rules = new Map(columns.map(({ name, rule }) => [name, rule]));
  return (name) => rules.get(name);
}
