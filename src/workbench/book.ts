/**
 * A local spreadsheet file with the built add-on inside: what the server page, the command line and the tests drive.
 * Behind it stand o-spreadsheet (cells, formulas, charts), the Apps Script adapters and the bundle in a bare vm context.
 */
import type { Model } from "@odoo/o-spreadsheet";
import type { CallKinds } from "./gas/call-kinds.ts";
import type { ObstacleKind } from "./gas/obstacles.ts";
import type { LocalWarehouse } from "./local-warehouse.ts";
import type { Times } from "./times.ts";
import type { FunctionCall, FunctionHelp, FunctionResult, MenuBranch, RawSheet } from "./page-contract.ts";

/** A protection as a user sees it listed. */
export interface Guarded {
  readonly cells: string | null;
  readonly description: string;
  /** True = whoever types is asked back, and nobody is stopped. */
  readonly warns: boolean;
}

export interface BookOptions {
  /** The file's time zone and locale, as `getSpreadsheetTimeZone()` / `getSpreadsheetLocale()` answer. */
  readonly timeZone?: string;
  readonly locale?: string;
  /** What `Session.getActiveUserLocale()` answers. */
  readonly userLocale?: string;
  /** False = a viewer: every write throws what Google says to viewers. */
  readonly canEdit?: boolean;
  /** Where Code.js, sidebar.html and appsscript.json lie; default `dist`. */
  readonly dist?: string;
  /** What results of custom functions are remembered by: their cells (the usual), or function and arguments for good. */
  readonly remembers?: "cells" | "calls";
  /** Tables of more cells than this are kept in raw columns, not in the grid; default 50,000. */
  readonly rawAbove?: number;
  /** The file takes no more cells than this; default 10,000,000, as Google's. */
  readonly mostCells?: number;
  /** What BigQuery's service finds, for a bundle whose manifest names it; absent = there is no such service. */
  readonly warehouse?: LocalWarehouse;
}

export interface ServiceCalls {
  readonly total: number;
  /** The same by what they cost on Google. */
  readonly byKind: CallKinds;
  readonly byMethod: Readonly<Record<string, number>>;
  /** Cells of ranges that were read: values, formulas and notes, each reading. */
  readonly cellsRead: number;
  /** Cells of ranges that were written: contents and looks, each writing. */
  readonly cellsWritten: number;
}

/** How cells of a CSV arrive: as text, or typed as Google Sheets types an imported file (dates, numbers). */
export type CellTyping = "text" | "typed";

/** Takes a table row by row, so that nobody has to hold all of it. */
export interface TableReceiver {
  add(row: readonly string[]): void;
  /** The table becomes a sheet of the book. */
  done(): void;
}

/** A sheet of the book. */
export interface BookSheet {
  /** The grid's id. */
  readonly id: string;
  /** Google's id. */
  readonly sheetId: number;
  readonly name: string;
  readonly hidden: boolean;
  /** True when it is kept in raw columns. */
  readonly raw: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** A note on a cell, counted from 0. */
export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a formula shows: a value or a table, and the message of an error. */
export interface Evaluation {
  readonly value: unknown;
  readonly message: string | null;
}

/** How far `onOpen` may go: before the add-on is enabled in the file, and after. */
export type OpenMode = "none" | "limited" | "full";

export interface Book {
  readonly model: Model;
  /** Adds a sheet with a table; above 50,000 cells it is kept in raw columns, not in the engine. */
  addTable(name: string, rows: readonly (readonly string[])[], typing: CellTyping): void;
  /** The same, row by row. */
  tableBuilder(name: string, typing: CellTyping): TableReceiver;
  /** Calls a top-level function of the bundle as Google would (menu, sidebar call): JSON in, JSON out, no Date. */
  call(name: string, ...args: unknown[]): unknown;
  /** Opens the file in the eyes of the add-on: runs `onOpen`, which builds the menu anew. */
  open(mode?: OpenMode): void;
  /** The add-on's menu as `onOpen` built it; the file is opened first when nobody did. */
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
  /** Types a formula into a free cell and gives what it shows: a value, or a table when it spills. */
  evaluate(formula: string): unknown;
  /** The same with the message of an error, as the cell's hover text shows it. */
  explain(formula: string): Evaluation;
  /** Types text or a formula into a cell, as a user does. */
  setCell(sheetName: string, a1: string, text: string): void;
  /** Types a formula into a cell. */
  typeFormula(sheetName: string, a1: string, formula: string): void;
  /** What a cell shows. */
  cellText(sheetName: string, a1: string): string;
  /** The message of a cell's error; "" = it has none. */
  cellMessage(sheetName: string, a1: string): string;
  /** Values of a sheet as Sheets would show them to a script. */
  values(sheetName: string): unknown[][];
  notes(sheetName: string): readonly BookNote[];
  /** All sheets in tab order. */
  sheets(): readonly BookSheet[];
  /** The sheet of a name. */
  sheet(name: string): BookSheet | undefined;
  /** Names of the sheets a user sees, in tab order. */
  visibleSheets(): string[];
  /** IANA name. */
  timeZone(): string;
  /** Sheets kept in raw columns. */
  rawSheets(): readonly RawSheet[];
  /** First rows of such a sheet, as text. */
  rawRows(sheetId: string, count: number): readonly (readonly string[])[];
  /** Tells after each change made through this book; gives back a function that ends it. */
  onChange(listener: () => void): () => void;
  /** A file with the same content, properties and remembered results, which goes its own way from now on. */
  copy(): Book;
  /** ファイル → コピーを作成: another file with the same sheets, where nobody's properties are. */
  copyFile(): Book;
  /** Puts something in the way of scripts: on a whole sheet, or on some of its cells. */
  obstruct(kind: ObstacleKind, sheetName: string, a1?: string): void;
  /** The protections of a sheet, the oldest first: what Google lists beside it. `cells` null = the whole sheet. */
  protections(sheetName: string): readonly Guarded[];
  /** Takes away whatever is in the way of scripts. */
  unobstruct(): void;
  /** Somebody else's execution takes the file's lock, or lets go of it. */
  holdLock(held: boolean): void;
  /** Other add-ons fill the file's properties, so that they take no more than they hold now, or make room again. */
  fillStore(full: boolean): void;
  /** Somebody does something to the file just before the nth service call from now on [count, 1 = the next one]. */
  beforeCall(nth: number, act: () => void): void;
  /** The file's clock, triggers, mails and accounts. */
  readonly times: Times;
  /** What scripts keep with the file and with its user beside the cells: properties and developer metadata. */
  stored(): readonly string[];
  /** What the bundle wrote to its console. */
  log(): readonly string[];
  calls(): ServiceCalls;
  resetCalls(): void;
  /** Every service member the bundle ever used in this book, such as `Range.getValues`. */
  touchedMembers(): readonly string[];
}
