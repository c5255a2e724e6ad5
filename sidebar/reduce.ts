import type { DateOrder } from "../src/core/settings.ts";
import type { OrdersPreview } from "../src/intake/preview.ts";
import type { HomeState, ImportProgress, Language, SidebarState } from "../src/entry/contract.ts";
import type { Trouble } from "./client.ts";
import { withListing } from "./explain-state.ts";
import type { Listing } from "./explain-state.ts";
import { focusOn } from "./folds.ts";
import { reduceImport } from "./import-reduce.ts";
import type { ImportAction } from "./import-reduce.ts";
import { reduceLevers, withoutAnswer } from "./lever-state.ts";
import type { LeverAction } from "./lever-state.ts";
import type { SettingsForm } from "./settings-form.ts";
import { NO_SLICES, reduceSlices } from "./slice-state.ts";
import type { SliceAction, SliceState } from "./slice-state.ts";
import { reduceRun } from "./run-reduce.ts";
import type { RunAction } from "./run-reduce.ts";
import { asks, homeIn, openedState } from "./state.ts";
import type { AnchorForm, Spot, State } from "./state.ts";

/** Everything that can happen to the page. */
export type Action =
  | { type: "opening" }
  | { type: "opened"; answer: SidebarState }
  | { type: "openFailed"; trouble: Trouble }
  | { type: "language"; language: Language }
  | { type: "translated"; answer: SidebarState }
  | { type: "inspecting"; inspection: number; sheetId: number }
  | { type: "inspected"; inspection: number; orders: OrdersPreview }
  | { type: "inspectFailed"; inspection: number; trouble: Trouble }
  | { type: "dateOrder"; order: DateOrder | null }
  | { type: "anchor"; change: Partial<AnchorForm> }
  | { type: "setting"; change: Partial<SettingsForm> }
  | { type: "fold"; name: keyof State["folds"]; open: boolean }
  | RunAction
  | ImportAction
  | { type: "importFailed"; trouble: Trouble; resumable: boolean }
  /** The sheets and lists of statuses as they stand after an import. */
  | ({ type: "sheets" } & Pick<State, "sheets" | "fileRules" | "stale">)
  /** How the reports stand after a run that wrote some of them and ended early. */
  | { type: "home"; home: HomeState }
  | SliceAction
  | LeverAction
  | { type: "lists"; lists: State["lists"] }
  | { type: "warehouse"; warehouse: State["warehouse"] }
  | { type: "joins"; joins: State["joins"] }
  | { type: "steps"; steps: State["steps"] }
  | { type: "adCosts"; adCosts: State["adCosts"] }
  | { type: "management"; management: State["management"] }
  | { type: "inputs"; inputs: State["inputs"] }
  | { type: "explaining"; explaining: State["explaining"] }
  | { type: "listing"; listing: Listing }
  | { type: "failed"; trouble: Trouble }
  | { type: "troubleClosed" }
  | { type: "erasing"; erasing: State["erasing"] }
  | { type: "removal"; removal: State["removal"] }
  | { type: "focus"; spot: Spot };

/** The page after something happened. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "opening":
      return { ...state, phase: "opening", trouble: null };
    case "opened":
      return openedState(state, action.answer);
    case "openFailed":
      return focusOn({ ...state, phase: "stuck", trouble: action.trouble }, "trouble");
    case "language":
      return {
        ...state,
        language: action.language,
        explaining: { step: "idle" },
        ...{ inputs: null, steps: null, adCosts: null },
        erasing: { step: "idle" },
        levers: withoutAnswer(state.levers),
      };
    case "translated":
      return translated(state, action.answer);
    case "inspecting":
      return {
        ...state,
        inspection: action.inspection,
        inspecting: true,
        sheetId: action.sheetId,
        trouble: null,
      };
    case "inspected":
      return action.inspection === state.inspection ? inspected(state, action.orders) : state;
    case "inspectFailed":
      return action.inspection === state.inspection ? inspectFailed(state, action.trouble) : state;
    case "dateOrder":
      return { ...state, dateOrder: action.order };
    case "anchor":
      return { ...state, anchor: { ...state.anchor, ...action.change } };
    case "setting":
      return withSetting(state, action.change);
    case "fold":
      return { ...state, folds: { ...state.folds, [action.name]: action.open } };
    case "sheets":
      return { ...state, sheets: action.sheets, fileRules: action.fileRules, stale: action.stale };
    case "home":
      return { ...state, ...homeIn({ last: state.result, home: action.home }) };
    case "warehouse":
      return { ...state, warehouse: action.warehouse };
    case "lists":
    case "joins":
    case "steps":
    case "adCosts": {
      const { type: _, ...told } = action;
      return { ...state, ...told };
    }
    case "management": {
      const next = { ...state, management: action.management };
      return action.management === "working" ? next : focusOn(next, "management");
    }
    case "inputs": {
      const next = { ...state, inputs: action.inputs };
      return action.inputs === "working" ? next : focusOn(next, "putBack");
    }
    case "explaining":
      return explained(state, action.explaining);
    case "listing":
      return focusOn({ ...state, explaining: withListing(state.explaining, action.listing) }, "listing");
    case "failed":
      return focusOn({ ...state, trouble: action.trouble }, "trouble");
    case "troubleClosed":
      return focusOn({ ...state, trouble: null }, "create");
    case "erasing":
      return focusOn({ ...state, erasing: action.erasing, trouble: null }, "erase");
    case "removal":
      return focusOn({ ...state, removal: action.removal }, "removal");
    case "sliceChoices":
    case "sliceField":
    case "sliceValue":
    case "sliceOnly":
    case "sliceCompared":
    case "sliceDropped":
      return { ...state, slices: reduceSlices(state.slices, action) };
    case "leversAsked":
    case "leversAnswered":
    case "leversFailed":
    case "leverOrder":
    case "leverTarget":
      return { ...state, levers: reduceLevers(state.levers, action) };
    case "focus":
      return focusOn(state, action.spot);
    default:
      return isImport(action) ? withImport(state, action) : reduceRun(state, action);
  }
}

type OfImport = ImportAction | Extract<Action, { type: "importFailed" }>;

function isImport(action: OfImport | RunAction): action is OfImport {
  return action.type.startsWith("import");
}

/** What an import does to the page around it: which phase it is in, and where the keyboard goes. */
function withImport(state: State, action: OfImport): State {
  if (action.type === "importFailed") return importFailed(state, action.trouble, action.resumable);
  const next = { ...state, imports: reduceImport(state.imports, action) };
  switch (action.type) {
    case "importChosen":
    case "importRemoved":
    case "importBadLeftOut":
    case "importLeft":
      return focusOn({ ...next, trouble: null }, next.imports.files.length > 0 ? "import" : "choose");
    case "importStarted":
      return focusOn({ ...next, phase: "importing", trouble: null }, "progress");
    case "importStopped":
      return importProgressed(next, "cancelled");
    case "importProgress":
      return importProgressed(next, action.progress.state);
    default:
      return next;
  }
}

function importProgressed(state: State, reached: ImportProgress["state"]): State {
  if (reached === "done") return focusOn({ ...state, phase: "form", ended: "not" }, "imported");
  return reached === "cancelled" ? focusOn({ ...state, phase: "form", ended: "not" }, "create") : state;
}

function importFailed(state: State, trouble: Trouble, resumable: boolean): State {
  const { progress, unfinished } = state.imports;
  const left = resumable ? (progress ?? unfinished) : null;
  const imports = { ...state.imports, progress: null, cancelling: false, unfinished: left };
  return focusOn({ ...state, phase: "form", imports, trouble }, "trouble");
}

function inspected(state: State, orders: OrdersPreview): State {
  const sameDates =
    state.orders?.sheetId === orders.sheetId && state.orders.columns.date === orders.columns.date;
  const dateQuestion = orders.dateQuestion ?? (sameDates ? (state.orders?.dateQuestion ?? null) : null);
  return {
    ...state,
    inspecting: false,
    orders: { ...orders, dateQuestion },
    sheetId: orders.sheetId,
    asksDateOrder: asks(orders) || (sameDates && state.asksDateOrder),
    dateOrder: sameDates ? (state.dateOrder ?? orders.dateOrder) : orders.dateOrder,
    folds: { ...state.folds, slices: false, columns: state.folds.columns || orders.problems.length > 0 },
    slices: slicesOf(state, orders),
  };
}

/** The values are read anew; what was picked holds for its sheet. */
function slicesOf({ slices, orders: before }: State, orders: OrdersPreview): SliceState {
  const { only, compare } = before?.sheetId === orders.sheetId ? slices : NO_SLICES;
  return { ...NO_SLICES, only, compare };
}

function inspectFailed(state: State, trouble: Trouble): State {
  const sheetId = state.orders?.sheetId ?? null;
  return focusOn({ ...state, inspecting: false, sheetId, trouble }, "trouble");
}

function withSetting(state: State, change: Partial<SettingsForm>): State {
  const languageSaid = state.languageSaid || change.reportLanguage !== undefined;
  return { ...state, settings: { ...state.settings, ...change }, languageSaid };
}

/** The server's sentences in the new language; what the user filled in stays. */
function translated(state: State, answer: SidebarState): State {
  if (state.phase !== "form" || answer.language !== state.language) return state;
  const { sheets, unfinished, unfinishedImport } = answer;
  const imports = { ...state.imports, unfinished: unfinishedImport };
  return { ...state, sheets, unfinished, imports, ...homeIn(answer) };
}

/** The keyboard goes to the answer, not to the wait for it. */
function explained(state: State, explaining: State["explaining"]): State {
  const next = { ...state, explaining };
  return explaining.step === "answered" ? focusOn({ ...next, trouble: null }, "explained") : next;
}
