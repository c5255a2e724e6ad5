/** What the workbench's server needs of a book to show it in a page. */
import type { Book } from "./book.ts";

export type LiveBook = Pick<
  Book,
  | "model"
  | "call"
  | "visibleSheets"
  | "menu"
  | "openedSidebar"
  | "setUserLocale"
  | "functionNames"
  | "customFunctions"
  | "callFunction"
  | "timeZone"
  | "rawSheets"
  | "rawRows"
  | "times"
>;

/** A sheet's name and its rows. */
export interface NamedSheet {
  readonly sheetName: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table to open as a file, header first. */
export interface NamedTable extends NamedSheet {
  readonly fileName: string;
  /** A sheet behind it to write on, where the table is too large for the grid; absent = none. */
  readonly beside?: NamedSheet;
}

/** Opens a new file with one table in it, and what stands beside it. */
export type OpenTable = (table: NamedTable, userLocale: string) => Promise<LiveBook>;
