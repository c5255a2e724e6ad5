/**
 * What the sidebar may ask, and what it gets. The page imports these types and nothing else.
 * Everything here is plain data: dates travel as ISO text, "no answer" is null, nothing is undefined.
 */

import type { SIDEBAR_LIST_TEXTS } from "../catalog/sidebar/sidebar-lists.ts";
import type { SIDEBAR_TEXTS } from "../catalog/sidebar/sidebar.ts";
import type { Language } from "../catalog/language.ts";
import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { WrittenAnchor } from "../core/cpm/anchor.ts";
import type { DateOrder } from "../core/settings.ts";
import type { Slice } from "../core/slices/slices.ts";
import type { ImportProgress } from "../intake/import-job.ts";
import type { InspectRequest, OrderColumns, OrdersPreview } from "../intake/preview.ts";
import type { SheetChoice } from "../intake/sheet-choice.ts";
import type { SliceChoice, SliceValue } from "../reports/comparison/slice-choices.ts";
import type { JoinsAnswer } from "../reports/lists/join-sheet.ts";
import type { Failure } from "../reports/page/failure-words.ts";
import type { ExcludedRows, ReportLink, RunResult, Share } from "../reports/page/run-result.ts";
import type { RunProgress } from "../reports/run-steps.ts";
import type { CustomersCalls } from "./customers/customers-contract.ts";
import type { ExplainCalls } from "./explain/explain-contract.ts";
import type { ImportCalls } from "./import/import-contract.ts";
import type { ListCalls } from "./lists/list-contract.ts";
import type { ManagementCalls } from "./management/management-contract.ts";

export type * from "./customers/customers-contract.ts";
export type * from "./explain/explain-contract.ts";
export type * from "./import/import-contract.ts";
export type * from "./lists/list-contract.ts";
export type * from "./management/management-contract.ts";

/** The page's own texts, put into it when it is built, and those of the parts. */
export type SidebarTexts = typeof SIDEBAR_TEXTS;
export type SidebarListTexts = typeof SIDEBAR_LIST_TEXTS;

export type { ChosenSettings, DateOrder, Language, Settings, Slice, SliceChoice, SliceValue };
export type { InspectRequest, OrderColumns, OrdersPreview, SheetChoice };
export type { ExcludedRows, Failure, JoinsAnswer, ReportLink, RunProgress, RunResult, Share };
export type { WrittenAnchor as AnchorChoice };

/** Where the values to slice by stand. */
export type SliceRequest = Pick<RunRequest, "sheetId" | "headerRow" | "headers" | "columns">;

export interface RunRequest {
  sheetId: number;
  headerRow: number;
  /** The header as shown: columns are remembered for it. */
  headers: string[];
  columns: OrderColumns;
  dateOrder: DateOrder | null;
  anchor: WrittenAnchor;
  /** What the user chose; the others stay as stored in the file. */
  settings: ChosenSettings;
  /** Report ids; empty = all. */
  reports: string[];
  /** The part of the shop that the reports are made of; null = all of it. */
  slice: Slice | null;
  /** Up to four parts that stand side by side on a sheet of their own. */
  compare: Slice[];
}

export interface SidebarState {
  language: Language;
  /** False for a viewer: the sidebar says so in one sentence and offers nothing that writes. */
  canEdit: boolean;
  /** The zone's today, ISO. */
  today: string;
  sheets: SheetChoice[];
  orders: OrdersPreview | null;
  anchor: WrittenAnchor;
  /** Every setting as stored in the file, defaults filled in. */
  settings: Settings;
  /** A run that was begun and neither finished nor cancelled. */
  unfinished: RunProgress | null;
  /** The last finished run of this file. */
  last: RunResult | null;
  /** An import that was begun and neither merged nor cancelled. */
  unfinishedImport: ImportProgress | null;
  /** The file's time zone: order files are read in it. */
  timeZone: string;
  /** The currency of the file's locale (ISO 4217): amounts that say none are in it. */
  homeCurrency: string;
}

/** What became of the reports' inputs. */
export interface InputsPutBack {
  /** Yellow cells that hold their original value again [count]; 0 and nothing `left` = none was changed. */
  cells: number;
  /** The sheets they stand on. */
  sheets: string[];
  /** A sentence for each thing that stays as it is. */
  left: string[];
}

/** Every call but the first: method name → argument and answer. */
interface Calls extends ImportCalls, CustomersCalls, ExplainCalls, ListCalls, ManagementCalls {
  /** The script of what the page needs only now and then, see `sidebar/parts.ts`; the page puts it in once. */
  parts: { args: object; answer: { script: string } };
  /** Another orders sheet, or other columns or date order for it (null = detect). */
  inspect: { args: InspectRequest; answer: OrdersPreview };
  /** Begins a run: checks the request, stores the cursor. The work is done by `step`. */
  start: { args: RunRequest; answer: RunProgress };
  /**
   * Does the next step of a run; may be repeated when its answer was lost.
   * After the reading it may answer with a `question`, and does nothing more until it is asked with `goOn`.
   * An answered problem ends the run, except `busy` and `platform` (Google failed inside the step).
   */
  step: { args: { runId: string; people?: PeopleRequest; goOn?: boolean }; answer: RunProgress };
  /** What the shop may be sliced by, from the columns that say it; fields without a column are left out. */
  sliceValues: { args: SliceRequest; answer: SliceChoice[] };
  /** Ends a run between steps; previous reports stay as they were. */
  cancel: { args: { runId: string }; answer: RunProgress };
  /** Brings a sheet to the front. */
  show: { args: { sheetId: number }; answer: null };
  /**
   * Writes the sheet of proposals to join one person's customer IDs (名寄せ候補). What the user decided there stays;
   * nothing is joined before the next run, and only what was accepted.
   */
  joins: { args: object; answer: JoinsAnswer };
  /**
   * Writes or updates the sheet that shows and edits the settings (設定). What the user changed on it is read at the
   * start of a run and of an import, and wins over what the sidebar asks for.
   */
  settingsSheet: { args: object; answer: { sheetId: number; name: string } };
  /** Puts the original value back into every input (yellow cell) of the reports that was changed. */
  putInputsBack: { args: object; answer: InputsPutBack };
  /** The numbers of the last run as the command line writes them; the page does not call it. */
  runJson: { args: object; answer: object };
  /**
   * Removes everything the product stored in this file (hidden sheets, properties, metadata); reports stay as plain
   * sheets, and so do lists of customers, whose names come back because they hold personal data.
   */
  removeAll: { args: object; answer: { removed: number; lists: string[]; left: string[] } };
}

/**
 * Every call: method name → argument and answer. `cpmCall({ method, args })` is the one door. Whatever is asked, sentences
 * come in the language that is sent along.
 */
export type Contract = {
  [M in keyof Calls]: { args: Calls[M]["args"] & { language: Language }; answer: Calls[M]["answer"] };
} & {
  /**
   * Everything the sidebar shows first. `language` null = the user's last choice, else by the user's locale;
   * a given one is remembered for the user.
   */
  open: { args: { language: Language | null }; answer: SidebarState };
};

/** What the command line asks for besides the numbers; the page asks for nothing of it. */
export interface PeopleRequest {
  customers: boolean;
  purchases: boolean;
}

export type Method = keyof Contract;

export type Reply<M extends Method> =
  { ok: true; value: Contract[M]["answer"] } | { ok: false; problem: Failure };
