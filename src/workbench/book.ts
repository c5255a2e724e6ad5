/**
 * A local spreadsheet file with the built add-on inside: what the server page, the command line and the tests drive.
 * Behind it stand o-spreadsheet (cells, formulas, charts), the Apps Script adapters and the bundle in a bare vm context.
 */
import type { Model } from "@odoo/o-spreadsheet";

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
}

export interface ServiceCalls {
  readonly total: number;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

/** How cells of a CSV arrive: as text, or typed as Google Sheets types an imported file (dates, numbers). */
export type CellTyping = "text" | "typed";

export interface Book {
  readonly model: Model;
  /** Adds a sheet with a table; above 50,000 cells it is kept in raw columns, not in the engine. */
  addTable(name: string, rows: readonly (readonly string[])[], typing: CellTyping): void;
  /** Calls a top-level function of the bundle as Google would (menu, sidebar call): JSON in, JSON out, no Date. */
  call(name: string, ...args: unknown[]): unknown;
  /** Types a formula into a free cell and gives what it shows: a value, or a table when it spills. */
  evaluate(formula: string): unknown;
  /** Values of a sheet as Sheets would show them to a script. */
  values(sheetName: string): unknown[][];
  /** Names of the sheets a user sees, in tab order. */
  visibleSheets(): string[];
  calls(): ServiceCalls;
  resetCalls(): void;
}
