/**
 * What the sidebar may ask, and what it gets. The page imports these types and nothing else.
 * Everything here is plain data: dates travel as ISO text, "no answer" is null, nothing is undefined.
 */

import type { SIDEBAR_LIST_TEXTS } from "../catalog/sidebar/sidebar-lists.ts";
import type { SIDEBAR_TEXTS } from "../catalog/sidebar/sidebar.ts";
import type { Language } from "../catalog/language.ts";
import type { ChosenSettings } from "../catalog/settings/setting-values.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { LongRun } from "../core/estimate/run-estimate.ts";
import type { ColumnRole } from "../core/rows/order-rows.ts";
import type { Slice, SliceField } from "../core/slices/slices.ts";
import type { DateQuestion } from "../intake/date-survey.ts";
import type { SampleRow } from "../intake/sample-rows.ts";
import type { SliceChoice } from "../reports/comparison/slice-choices.ts";
import type { RunResult } from "../reports/page/run-result.ts";
import type { CustomersCalls } from "./customers/customers-contract.ts";
import type { ExplainCalls } from "./explain/explain-contract.ts";
import type { ImportCalls, ImportProgress } from "./import/import-contract.ts";
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

/** Which column holds what, counted from 0; absent or null = the sheet has none. */
export type OrderColumns = { [R in ColumnRole]?: number | null };

export type {
  ColumnRole,
  DateQuestion,
  Language,
  LongRun,
  RunResult,
  SampleRow,
  Slice,
  SliceChoice,
  SliceField,
};
export type { ExcludedRows, ReportLink, Share } from "../reports/page/run-result.ts";
export type { SliceValue } from "../reports/comparison/slice-choices.ts";

/** How the dates of a column are written: year first, or which of day and month comes first; `unknown` = ask. */
export type DateOrder = "YMD" | "MDY" | "DMY";

export interface SheetChoice {
  sheetId: number;
  name: string;
  /** True when a header row with date, customer and amount was found. */
  orderLike: boolean;
  rows: number;
}

/** The chosen orders sheet as the product reads it, before anything is computed. */
export interface OrdersPreview {
  sheetId: number;
  name: string;
  rows: number;
  /** The header's row as the sheet counts it (1 = first). */
  headerRow: number;
  headers: string[];
  columns: OrderColumns;
  /** As asked for, stored or decided from the first rows; null when both readings fit (the user is asked). */
  dateOrder: DateOrder | null;
  /** The user's own cell to ask about; null = nothing to ask, or no such cell at hand. */
  dateQuestion: DateQuestion | null;
  /** Up to three rows. */
  samples: SampleRow[];
  /** One sentence saying why this sheet was chosen. */
  why: string;
  /** Sentences that stop a run, e.g. a missing column (not the open question of the date order); empty = ready. */
  problems: string[];
  /** How long its run would take on Google; null = not long enough to be said. */
  long: LongRun | null;
}

export interface InspectRequest {
  sheetId: number;
  headerRow: number | null;
  columns: OrderColumns | null;
  dateOrder: DateOrder | null;
}

export type AnchorChoice =
  { kind: "default" } | { kind: "date"; date: string } | { kind: "daysAgo"; days: number };

export type { ChosenSettings, Settings };

/** Where the values to slice by stand. */
export type SliceRequest = Pick<RunRequest, "sheetId" | "headerRow" | "headers" | "columns">;

export interface RunRequest {
  sheetId: number;
  headerRow: number;
  /** The header as shown: columns are remembered for it. */
  headers: string[];
  columns: OrderColumns;
  dateOrder: DateOrder | null;
  anchor: AnchorChoice;
  /** What the user chose; the others stay as stored in the file. */
  settings: ChosenSettings;
  /** Report ids; empty = all. */
  reports: string[];
  /** The part of the shop that the reports are made of; null = all of it. */
  slice: Slice | null;
  /** Up to four parts that stand side by side on a sheet of their own. */
  compare: Slice[];
}

export interface RunProgress {
  runId: string;
  state: "running" | "done" | "cancelled";
  /** What is done next (running) or was done last, as a sentence. */
  label: string;
  done: number;
  total: number;
  result: RunResult | null;
  /**
   * What the run uses, in the answer to `start` when the 設定 sheet was changed since it was last read: the form
   * shows it from now on.
   */
  taken?: { settings: Settings; anchor: AnchorChoice };
}

export interface SidebarState {
  language: Language;
  /** False for a viewer: the sidebar says so in one sentence and offers nothing that writes. */
  canEdit: boolean;
  /** The zone's today, ISO. */
  today: string;
  sheets: SheetChoice[];
  orders: OrdersPreview | null;
  anchor: AnchorChoice;
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

/** The sheet of join proposals as it now stands. */
export interface JoinsAnswer {
  sheetId: number;
  name: string;
  /** Proposed pairs of IDs on the sheet, decided ones included [count]. */
  proposals: number;
  /** Of these, pairs the user accepted; they count as one person from the next run on [count]. */
  accepted: number;
  /** What the user has to know: pairs that did not fit, changes of theirs that were kept beside. */
  notices: string[];
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

/** Every call: method name → argument and answer. `cpmCall({ method, args })` is the one door. */
export interface Contract extends ImportCalls, CustomersCalls, ExplainCalls, ListCalls, ManagementCalls {
  /**
   * Everything the sidebar shows first. `language` null = the user's last choice, else by the user's locale;
   * a given one is remembered for the user.
   */
  open: { args: { language: Language | null }; answer: SidebarState };
  /** The script of what the page needs only now and then, see `sidebar/parts.ts`; the page puts it in once. */
  parts: { args: { language: Language }; answer: { script: string } };
  /** Another orders sheet, or other columns or date order for it (null = detect). */
  inspect: { args: InspectRequest & { language: Language }; answer: OrdersPreview };
  /** Begins a run: checks the request, stores the cursor. The work is done by `step`. */
  start: { args: RunRequest & { language: Language }; answer: RunProgress };
  /**
   * Does the next step of a run; may be repeated when its answer was lost.
   * An answered problem ends the run, except `busy` and `platform` (Google failed inside the step).
   */
  step: { args: { runId: string; language: Language }; answer: RunProgress };
  /** What the shop may be sliced by, from the columns that say it; fields without a column are left out. */
  sliceValues: { args: SliceRequest & { language: Language }; answer: SliceChoice[] };
  /** Ends a run between steps; previous reports stay as they were. */
  cancel: { args: { runId: string; language: Language }; answer: RunProgress };
  /** Brings a sheet to the front. */
  show: { args: { sheetId: number; language: Language }; answer: null };
  /**
   * Writes the sheet of proposals to join one person's customer IDs (名寄せ候補). What the user decided there stays;
   * nothing is joined before the next run, and only what was accepted.
   */
  joins: { args: { language: Language }; answer: JoinsAnswer };
  /**
   * Writes or updates the sheet that shows and edits the settings (設定). What the user changed on it is read at the
   * start of a run and of an import, and wins over what the sidebar asks for.
   */
  settingsSheet: { args: { language: Language }; answer: { sheetId: number; name: string } };
  /** Puts the original value back into every input (yellow cell) of the reports that was changed. */
  putInputsBack: { args: { language: Language }; answer: InputsPutBack };
  /** The numbers of the last run as the command line writes them; the page does not call it. */
  runJson: { args: RunJsonRequest & { language: Language }; answer: object };
  /**
   * Removes everything the product stored in this file (hidden sheets, properties, metadata); reports stay as plain
   * sheets, and so do lists of customers, whose names come back because they hold personal data.
   */
  removeAll: { args: { language: Language }; answer: { removed: number; lists: string[]; left: string[] } };
}

/** What the command line asks for besides the numbers. */
export interface RunJsonRequest {
  customers: boolean;
  purchases: boolean;
}

export type Method = keyof Contract;

/** A readable failure: what happened, what to do next. */
export interface Failure {
  code: string;
  message: string;
  hint: string;
  details: string[];
}

export type Reply<M extends Method> =
  { ok: true; value: Contract[M]["answer"] } | { ok: false; problem: Failure };
