/** What the workbench's server needs of a book to show it in a page. */
import type { Book } from "./book.ts";
import type { FunctionCall, FunctionHelp, FunctionResult, MenuBranch, RawSheet } from "./page-contract.ts";

export interface LiveBook extends Pick<Book, "model" | "call" | "visibleSheets"> {
  /** The add-on's menu as `onOpen` built it. */
  menu(): readonly MenuBranch[];
  /** The sidebar the bundle opened since this was last asked, or null. */
  openedSidebar(): { readonly title: string; readonly html: string } | null;
  /** Another user looks at the file: `Session.getActiveUserLocale()` answers this from now on. */
  setUserLocale(locale: string): void;
  /** Names the bundle declares at top level, without those that end in `_`. */
  functionNames(): readonly string[];
  /** The custom functions with their help. */
  customFunctions(): readonly FunctionHelp[];
  /** A custom function in a cell, remembered as long as Google would. */
  callFunction(call: FunctionCall): FunctionResult;
  /** Sheets kept in raw columns. */
  rawSheets(): readonly RawSheet[];
  /** First rows of such a sheet, as text. */
  rawRows(sheetId: string, count: number): readonly (readonly string[])[];
}

/** A table to open as a file: the sheet's name and its rows, header first. */
export interface NamedTable {
  readonly fileName: string;
  readonly sheetName: string;
  readonly rows: readonly (readonly string[])[];
}

/** Opens a new file with one table in it. */
export type OpenTable = (table: NamedTable, userLocale: string) => Promise<LiveBook>;
