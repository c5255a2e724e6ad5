/** What server and page say to each other; both sides import these types and nothing else of the other. */

/** A line of the add-on's menu: an entry, a submenu, or null for a dividing line. */
export type MenuLine = MenuEntry | MenuBranch | null;

export interface MenuEntry {
  readonly caption: string;
  readonly functionName: string;
}

export interface MenuBranch {
  readonly caption: string;
  readonly items: readonly MenuLine[];
}

/** A custom function as the page must know it to complete and explain it while typing. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly args: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
}

/** A sheet the grid knows by name only. */
export interface RawSheet {
  readonly sheetId: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a page shows at first: the grid alone, the sidebar too, or both and the choice of a file to begin with. */
export type Begins = "grid" | "sidebar" | "choice";

/** Everything a page needs to begin; from here on it follows the revisions. */
export interface BookSnapshot {
  readonly fileName: string;
  readonly begins: Begins;
  /** o-spreadsheet's export of the book at one revision. */
  readonly data: unknown;
  readonly activeSheetId: string;
  /** IANA name; by it TODAY() and NOW() tell the day. */
  readonly timeZone: string;
  readonly rawSheets: readonly RawSheet[];
  readonly menu: readonly MenuBranch[];
  /** True where something of the add-on may run by the clock. */
  readonly timed: boolean;
  readonly functions: readonly FunctionHelp[];
}

/** A sidebar or dialog that the bundle opened; `path` leads to its page, usable by the frame only. */
export interface OpenFrame {
  readonly title: string;
  readonly path: string;
}

/** A cell, counted from 0. */
export interface CellPlace {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** One call of a custom function in a cell, with what o-spreadsheet handed to it. */
export interface FunctionCall extends CellPlace {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A value or a table as o-spreadsheet shows it: `value`, and `message` when it is an error. */
export type FunctionResult = unknown;

/** The answer to a call of the bundle. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Which file to open. */
export type OpenRequest =
  | { readonly kind: "sample" }
  | { readonly kind: "empty" }
  | { readonly kind: "example" }
  | { readonly kind: "csv"; readonly name: string; readonly text: string };

/** What a page offers to tests and pictures, as `window.workbench`. */
export interface PageInspector {
  /** True once the grid is drawn and its fonts have come. */
  drawn(): boolean;
  /** What cells show, row by row; the sheet in front when none is named. */
  texts(range: string, sheetName?: string): string[][];
  /** Names of the sheets whose tabs are shown. */
  tabs(): string[];
  activeTab(): string;
  /** Puts the cursor on a cell, ready to type. */
  select(cell: string): void;
  /** Width and height of the whole sheet in front [px]. */
  size(): { readonly width: number; readonly height: number };
}
