import type { WrittenAnchor } from "../src/core/cpm/anchor.ts";
import type { DateOrder } from "../src/core/settings.ts";
import type { OrdersPreview } from "../src/intake/preview.ts";
import type { SheetChoice } from "../src/intake/sheet-choice.ts";
import type {
  AdCostAnswer,
  InputsPutBack,
  JoinsAnswer,
  Language,
  ManagementAnswer,
  ReportLink,
  RunProgress,
  RunResult,
  SidebarState,
  StepCalendar,
  UndoOffer,
} from "../src/entry/contract.ts";
import type { Trouble } from "./client.ts";
import type { Erasing } from "./erase-state.ts";
import type { Explaining } from "./explain-state.ts";
import type { Given } from "./lists/list-state.ts";
import { NO_IMPORT } from "./import-state.ts";
import type { ImportState } from "./import-state.ts";
import { NO_LEVERS, withoutAnswer } from "./lever-state.ts";
import type { LeverState } from "./lever-state.ts";
import { settingsForm } from "./settings-form.ts";
import type { SettingsForm } from "./settings-form.ts";
import { NO_SLICES } from "./slice-state.ts";
import type { SliceState } from "./slice-state.ts";
import { fileRules, NO_RULES } from "./file-rules.ts";
import type { FileRules } from "./file-rules.ts";

/** The anchor date's fields; `date` is ISO or empty, `days` stays as typed. */
export interface AnchorForm {
  how: WrittenAnchor["kind"];
  date: string;
  days: string;
}

/** Where the keyboard goes after something happened. */
export type Spot =
  | "trouble"
  | "progress"
  | "question"
  | "result"
  | "create"
  | "sheet"
  | "reportLanguage"
  | "columns"
  | "dateOrder"
  | "anchor"
  | "settings"
  | "removal"
  | "erase"
  | "putBack"
  | "management"
  | "reports"
  | "explained"
  | "listing"
  | "import"
  | "importFile"
  | "importCurrency"
  | "choose"
  | "imported";

/** Ways to have reports written: all, one, those before, those that stand in another language. */
export type Writing = "start" | "remake" | "undo" | "translate" | "resultStart" | "resultAnew";

/** What folds, and stays as it was left. */
export type Folds = Readonly<Record<FoldName, boolean>>;
export type FoldName =
  "columns" | "settings" | "slices" | "levers" | SectionName | `group_${ReportLink["group"]}`;
/** The sections of the page once there are reports; settings are one, too. */
export type SectionName = "reports" | "people" | "orders";

/** The groups of reports in their order, and which of them are open at first. */
const GROUPS: Readonly<Record<ReportLink["group"], boolean>> = {
  assets: true,
  value: false,
  lasting: false,
  meeting: false,
};
export const GROUP_NAMES = Object.keys(GROUPS) as readonly ReportLink["group"][];

const FOLDS: Folds = {
  ...{ columns: false, settings: false, slices: false, levers: false },
  ...{ reports: true, people: false, orders: false },
  ...(Object.fromEntries(Object.entries(GROUPS).map(([name, open]) => [`group_${name}`, open])) as Folds),
};

export type Removal =
  | { step: "idle" }
  | { step: "asking" }
  | { step: "removing" }
  | { step: "done"; removed: number; lists: string[]; left: string[] };

/** Everything the page shows. */
export interface State {
  language: Language;
  /** `stuck` = the first call failed and there is nothing to fill in. */
  phase: "opening" | "stuck" | "form" | "running" | "importing";
  canEdit: boolean;
  /** Copied of another file, whose reports stand in it. */
  isCopy: boolean;
  today: string;
  /** The file's time zone; times with a zone of their own become its days. */
  timeZone: string;
  sheets: SheetChoice[];
  /** The sheet picked in the select, also while it is still being looked at. */
  sheetId: number | null;
  orders: OrdersPreview | null;
  /** The number of the last inspection of a sheet; an answer to an earlier one is ignored. */
  inspection: number;
  inspecting: boolean;
  /** True once the date order had to be asked for this sheet's date column. */
  asksDateOrder: boolean;
  dateOrder: DateOrder | null;
  anchor: AnchorForm;
  settings: SettingsForm;
  /** True once the user said which language the reports are in. */
  languageSaid: boolean;
  fileRules: FileRules;
  folds: Folds;
  slices: SliceState;
  levers: LeverState;
  progress: RunProgress | null;
  cancelling: boolean;
  /** Why reports are being written, or were last. */
  writing: Writing;
  unfinished: RunProgress | null;
  imports: ImportState;
  /** The last run's, with every report that stands. */
  result: RunResult | null;
  /** What changed since; null = nothing that can be told. */
  stale: string | null;
  /** The reports that may come back. */
  undo: UndoOffer | null;
  /** Settings and anchor as the file has them: what is changed in the form waits for the next run. */
  asInFile: Pick<State, "settings" | "anchor">;
  /** How the last run of this session ended. */
  ended: "not" | "done" | "cancelled";
  trouble: Trouble | null;
  removal: Removal;
  erasing: Erasing;
  /** The number under the cursor, once it was asked for. */
  explaining: Explaining;
  /** リストを渡す in place of the page: whom it begins with, null = nobody yet. */
  lists: { given: Given | null } | "coming" | null;
  /** BigQueryから in place of the page. */
  warehouse: "open" | "coming" | null;
  /** The join proposals, once they were asked for. */
  joins: JoinsAnswer | "working" | null;
  /** Who is due when by 配信計画, once it was asked for. */
  steps: StepCalendar | "working" | null;
  /** 広告費, once it was asked for. */
  adCosts: AdCostAnswer | "working" | null;
  /** The copy for management, once it was asked for. */
  management: ManagementAnswer | "working" | null;
  /** What became of the reports' yellow cells, once they were asked back. */
  inputs: InputsPutBack | "working" | null;
  /** The turn counts up whenever the keyboard should move. */
  focus: { spot: Spot | null; turn: number };
}

/** The page before the first answer. */
export function initialState(language: Language): State {
  return {
    language,
    phase: "opening",
    canEdit: true,
    isCopy: false,
    today: "",
    timeZone: "UTC",
    sheets: [],
    sheetId: null,
    orders: null,
    inspection: 0,
    inspecting: false,
    asksDateOrder: false,
    dateOrder: null,
    anchor: { how: "default", date: "", days: "" },
    settings: settingsForm({}),
    languageSaid: false,
    fileRules: NO_RULES,
    folds: FOLDS,
    slices: NO_SLICES,
    levers: NO_LEVERS,
    progress: null,
    cancelling: false,
    writing: "start",
    unfinished: null,
    imports: NO_IMPORT,
    result: null,
    stale: null,
    undo: null,
    asInFile: { settings: settingsForm({}), anchor: anchorForm({ kind: "default" }) },
    ended: "not",
    trouble: null,
    removal: { step: "idle" },
    erasing: { step: "idle" },
    explaining: { step: "idle" },
    lists: null,
    warehouse: null,
    joins: null,
    steps: null,
    adCosts: null,
    management: null,
    inputs: null,
    focus: { spot: null, turn: 0 },
  };
}

/** The form filled from the add-on's first answer. */
export function openedState(state: State, answer: SidebarState): State {
  const { language, canEdit, isCopy, today, timeZone, sheets, orders, unfinished } = answer;
  return {
    ...state,
    ...{ language, canEdit, isCopy, today, timeZone, sheets, orders, unfinished },
    phase: "form",
    sheetId: orders?.sheetId ?? null,
    inspecting: false,
    asksDateOrder: orders !== null && asks(orders),
    dateOrder: orders?.dateOrder ?? null,
    ...inFile(answer),
    languageSaid: false,
    fileRules: fileRules(answer),
    folds: openedFolds(state.folds, orders),
    slices: NO_SLICES,
    levers: withoutAnswer(state.levers),
    progress: null,
    imports: { ...state.imports, unfinished: answer.unfinishedImport },
    ...homeIn(answer),
    ended: "not",
    trouble: null,
  };
}

/** What the file says, in the form and beside it. */
export function inFile(answer: Pick<SidebarState, "settings" | "anchor">) {
  const form = { settings: settingsForm(answer.settings), anchor: anchorForm(answer.anchor) };
  return { ...form, asInFile: form };
}

/** True where something in the form is not as the file has it. */
export const isFormChanged = ({ settings, anchor, asInFile }: State): boolean =>
  JSON.stringify([settings, anchor]) !== JSON.stringify([asInFile.settings, asInFile.anchor]);

/** How the last run and its reports stand. */
export const homeIn = ({ last, home }: Pick<SidebarState, "last" | "home">) => ({
  result: last && { ...last, reports: home.reports.length > 0 ? home.reports : last.reports },
  ...{ stale: home.stale, undo: home.undo },
});

/** Sections and groups stay as they were left; what asks for something is open. */
function openedFolds(folds: Folds, orders: OrdersPreview | null): Folds {
  const wanting = orders !== null && orders.problems.length > 0;
  const closed = { settings: false, slices: false, levers: false };
  return { ...folds, ...closed, columns: wanting, orders: folds.orders || wanting || orders === null };
}

/** The form again, no run being under way. */
export const stopped = (state: State): State => ({
  ...state,
  phase: "form",
  progress: null,
  unfinished: null,
  cancelling: false,
});

/** True when the user has to say which of day and month comes first. */
export function asks(orders: OrdersPreview): boolean {
  return orders.dateOrder === null && orders.columns.date !== null;
}

/** The anchor date as it travels; ask the readiness first. */
export function anchorChoice(form: AnchorForm, days: number | null): WrittenAnchor {
  if (form.how === "date") return { kind: "date", date: form.date };
  return form.how === "daysAgo" ? { kind: "daysAgo", days: days ?? 0 } : { kind: "default" };
}

/** The anchor's choice as fields. */
export function anchorForm(anchor: WrittenAnchor): AnchorForm {
  return {
    how: anchor.kind,
    date: anchor.kind === "date" ? anchor.date : "",
    days: anchor.kind === "daysAgo" ? String(anchor.days) : "",
  };
}
