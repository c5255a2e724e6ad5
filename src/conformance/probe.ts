/** What is asked of Google: a probe is one record, and every list of probes is made of the records. */
import type { Text } from "../catalog/language.ts";
import { type Book, openFile, type Sheet } from "../sheets/book.ts";
import { refusalOf } from "../sheets/refusals.ts";

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What answers: the menu's call alone, cells after it, the page in the sidebar, Google alone, or whoever looks. */
export type Where = "menu" | "cells" | "sidebar" | "google" | "eye";

export interface Probe {
  readonly id: string;
  readonly asks: Text;
  /** What is documented or on public record; `OPEN` = neither is, or they disagree: the product does with either. */
  readonly expected: Json;
  /** Where that is said. */
  readonly source: string;
  readonly where: Where;
  /** Asks; what it throws is its answer. */
  run(desk: Desk): Json;
}

/** Nobody has published it. */
export const OPEN = "open";
/** The answer comes with a later press. */
export const LATER = "press again";
/** Asked of Google alone: the local spreadsheet has no such service. */
export const ABSENT = "not here";

/** What a probe works with. */
export interface Desk {
  /** How often the menu was pressed in this file [count, 1 = the first time]. */
  readonly press: number;
  /** The sheet on which cells answer. */
  readonly cells: Sheet;
  /** What somebody, or the page, wrote beside this probe before; "" = nothing. */
  readonly said: string;
}

let made = 0;

/** Does something on a new sheet of 1,000 × 26 cells, which goes afterwards. */
export function onNewSheet<T>(work: (sheet: Sheet, book: Book) => T): T {
  const book = openFile();
  const sheet = book.insertSheet(`probe ${++made}`, book.getNumSheets());
  try {
    return work(sheet, book);
  } finally {
    book.deleteSheet(sheet);
  }
}

/** How the product takes what something throws: its own code where it knows the words; "done" = nothing was thrown. */
export function outcome(work: () => unknown): string {
  try {
    work();
    SpreadsheetApp.flush();
    return "done";
  } catch (thrown) {
    return refusalOf(thrown)?.code ?? `unknown words: ${wordsOf(thrown)}`;
  }
}

export const wordsOf = (thrown: unknown): string =>
  String((thrown as { message?: unknown } | null)?.message ?? thrown);

/** "yes" where it works, else "no". */
export function works(work: () => unknown): string {
  try {
    work();
    SpreadsheetApp.flush();
    return "yes";
  } catch {
    return "no";
  }
}
