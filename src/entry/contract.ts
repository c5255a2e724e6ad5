/**
 * What the sidebar may ask, and what it gets. The page imports these types and nothing else.
 * Everything here is plain data: dates travel as ISO text, "no answer" is null, nothing is undefined.
 */

import type { Language } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { OrdersOffered } from "../intake/sheet-choice.ts";
import type { Failure } from "../reports/page/failure-words.ts";
import type { QueryCalls } from "./bigquery/query-contract.ts";
import type { EraseCalls } from "./erase/erase-contract.ts";
import type { ExplainCalls } from "./explain/explain-contract.ts";
import type { ImportCalls, ImportProgress } from "./import/import-contract.ts";
import type { ListCalls } from "./lists/list-contract.ts";
import type { ManagementCalls } from "./management/management-contract.ts";
import type { MonthlyCalls } from "./monthly/monthly-contract.ts";
import type { HomeState, RunCalls, RunProgress, RunRequest, RunResult } from "./run/run-contract.ts";
import type { SettingsCalls } from "./settings/settings-contract.ts";
import type { WarehouseCalls } from "./warehouse/warehouse-contract.ts";

export type * from "../catalog/sidebar/sidebar-texts.ts";
export type * from "./bigquery/query-contract.ts";
export type * from "./erase/erase-contract.ts";
export type * from "./explain/explain-contract.ts";
export type * from "./import/import-contract.ts";
export type * from "./lists/list-contract.ts";
export type * from "./management/management-contract.ts";
export type * from "./monthly/monthly-contract.ts";
export type * from "./run/run-contract.ts";
export type * from "./settings/settings-contract.ts";
export type * from "./warehouse/warehouse-contract.ts";

export type { Failure, Language, Settings };

export interface SidebarState extends OrdersOffered {
  language: Language;
  /** False for a viewer: the sidebar says so in one sentence and offers nothing that writes. */
  canEdit: boolean;
  /** True for a file that was copied of another one and has not let go yet of what came along. */
  isCopy: boolean;
  /** The zone's today, ISO. */
  today: string;
  anchor: RunRequest["anchor"];
  /** Every setting as stored in the file, defaults filled in. */
  settings: Settings;
  /** A run that was begun and neither finished nor cancelled. */
  unfinished: RunProgress | null;
  /** The last finished run of this file. */
  last: RunResult | null;
  /** How the reports stand. */
  home: HomeState;
  /** An import that was begun and neither merged nor cancelled. */
  unfinishedImport: ImportProgress | null;
  /** The file's time zone: order files are read in it. */
  timeZone: string;
  /** The currency of the file's locale (ISO 4217): amounts that say none are in it. */
  homeCurrency: string;
}

/** Every call but the first: method name → argument and answer. */
interface Calls
  extends
    EraseCalls,
    ImportCalls,
    ExplainCalls,
    ListCalls,
    ManagementCalls,
    MonthlyCalls,
    QueryCalls,
    RunCalls,
    SettingsCalls,
    WarehouseCalls {
  /** The script of what the page needs only now and then, see `sidebar/parts.ts` and `sidebar/warehouse`; the page puts each in once. */
  parts: { args: { name: "parts" | "warehouse" }; answer: { script: string } };
  /** Brings a sheet to the front. */
  show: { args: { sheetId: number }; answer: null };
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

export type Method = keyof Contract;

/** What every bundle answers; the others are of what somebody adds to it. */
export type BaseMethod = Exclude<Method, keyof MonthlyCalls | keyof QueryCalls>;

export type Reply<M extends Method> =
  { ok: true; value: Contract[M]["answer"] } | { ok: false; problem: Failure };
