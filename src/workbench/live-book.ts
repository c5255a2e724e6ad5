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
  | "rawSheets"
  | "rawRows"
>;

/** A table to open as a file: the sheet's name and its rows, header first. */
export interface NamedTable {
  readonly fileName: string;
  readonly sheetName: string;
  readonly rows: readonly (readonly string[])[];
}

/** Opens a new file with one table in it. */
export type OpenTable = (table: NamedTable, userLocale: string) => Promise<LiveBook>;
