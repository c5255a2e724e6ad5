import type { CalledSegment, ResultSheet, ShownQuery } from "../../src/entry/contract.ts";
import type { SheetTerms } from "../../src/engines/sql/facts-sheet/sheet-terms.ts";
import type { Trouble } from "../client.ts";
import { NO_QUERY, type QueryPart, type QueryWaiting, UNASKED, withQuery } from "./query-state.ts";
import { BLANK_TABLE, formOfTerms, type TableForm, withSchema } from "./table-form.ts";

/** What is waited for. */
export type Waiting = "looking" | "writing" | "reading" | "starting" | QueryWaiting;

/** Everything the panel shows. */
export interface WarehouseState {
  readonly step: "table" | "result" | "people";
  readonly form: TableForm;
  /** The sheet whose result filled the form; null = somebody types it. */
  readonly filledFrom: string | null;
  /** The anchor that is in force, ISO; null = not known yet. */
  readonly anchor: string | null;
  /** null = nobody looked yet. */
  readonly sheets: readonly ResultSheet[] | null;
  readonly sheetId: number | null;
  readonly sql: string | null;
  /** Whom a list may be of, the chosen ones, and its text. */
  readonly people: readonly CalledSegment[];
  readonly listable: readonly CalledSegment[];
  readonly called: CalledSegment | null;
  readonly listSql: string | null;
  readonly copied: "not" | "yes" | "refused";
  readonly query: QueryPart;
  readonly waiting: Waiting | null;
  /** Why a table or a result is refused. */
  readonly refusal: string | null;
  readonly trouble: Trouble | null;
  /** The turn counts up whenever the keyboard should move. */
  readonly focus: { readonly spot: WarehouseSpot; readonly turn: number };
}

export type WarehouseSpot = "step" | "trouble" | "sql";

export type WarehouseAction =
  | { type: "asked"; waiting: Waiting }
  | { type: "failed"; trouble: Trouble }
  | { type: "refused"; sentence: string; days?: FoundDays }
  | {
      type: "looked";
      sheets: readonly ResultSheet[];
      anchor: string;
      people: readonly CalledSegment[];
      query?: ShownQuery | null;
    }
  /** What is known of a query, and what is waited for then. */
  | { type: "query"; change: Partial<QueryPart>; waiting?: Waiting }
  | { type: "called"; called: CalledSegment | null }
  /** Those of whom a list can be asked for. */
  | { type: "listable"; people: readonly CalledSegment[] }
  | { type: "listed"; sql: string }
  | { type: "form"; change: Partial<TableForm> }
  | { type: "schema"; schema: string }
  | { type: "sheet"; sheetId: number | null }
  | { type: "written"; sql: string }
  | { type: "copied"; copied: WarehouseState["copied"] }
  /** Reports of a result are begun. */
  | { type: "begun" }
  | { type: "step"; step: WarehouseState["step"] };

/** When the orders of a shop turned out to begin, and within each of its slices. */
interface FoundDays extends Pick<TableForm, "firstOrder" | "historyFrom"> {
  readonly firsts: readonly string[];
}

export const OPENED: WarehouseState = {
  step: "table",
  form: BLANK_TABLE,
  ...{ filledFrom: null, anchor: null, sheets: null, sheetId: null, sql: null },
  ...{ people: [], listable: [], called: null, listSql: null },
  query: NO_QUERY,
  ...{ copied: "not", waiting: null, refusal: null, trouble: null },
  focus: { spot: "step", turn: 0 },
};

/** The panel after something happened. Pure. */
export function reduceWarehouse(state: WarehouseState, action: WarehouseAction): WarehouseState {
  switch (action.type) {
    case "asked":
      return { ...state, waiting: action.waiting, refusal: null, trouble: null };
    case "failed":
      return focusOn({ ...state, waiting: null, trouble: action.trouble }, "trouble");
    case "refused":
      return focusOn(refused(state, action.sentence, action.days), "trouble");
    case "looked":
      return withSheets(looked(state, action), action.sheets);
    case "query":
      return { ...state, waiting: action.waiting ?? null, query: { ...state.query, ...action.change } };
    case "called":
      return { ...state, called: action.called, listSql: null, copied: "not", refusal: null };
    case "listable":
      return focusOn(
        { ...state, waiting: null, listable: action.people, called: null, listSql: null, step: "people" },
        "step",
      );
    case "listed":
      return { ...state, waiting: null, listSql: action.sql, copied: "not" };
    case "form":
      return edited(state, { ...state.form, ...action.change });
    case "schema":
      return edited(state, withSchema(state.form, action.schema));
    case "sheet":
      return { ...state, sheetId: action.sheetId, refusal: null };
    case "written":
      return focusOn(
        { ...state, ...unasked(state), waiting: null, sql: action.sql, copied: "not", step: "result" },
        "step",
      );
    case "copied":
      return action.copied === "refused"
        ? focusOn({ ...state, copied: "refused" }, "sql")
        : { ...state, copied: action.copied };
    case "begun":
      return { ...state, waiting: null, step: "table" };
    case "step":
      return focusOn({ ...state, step: action.step, copied: "not", refusal: null, trouble: null }, "step");
  }
}

/** Where the days turned out to be others, the text has to be written anew with them. */
function refused(state: WarehouseState, refusal: string, days?: FoundDays): WarehouseState {
  const next = { ...state, waiting: null, refusal };
  if (days === undefined) return next;
  const { firsts, ...ofShop } = days;
  const form = { ...state.form, ...ofShop, slices: { ...state.form.slices, firsts } };
  return { ...next, form, sql: null, step: "table" };
}

/** Whoever opens the panel sees a query that is under way. */
function looked(state: WarehouseState, { anchor, people, query }: Looked): WarehouseState {
  const step = query ? "result" : state.step;
  return { ...state, waiting: null, anchor, people, step, query: withQuery(state.query, query) };
}

type Looked = Extract<WarehouseAction, { type: "looked" }>;

/** What a dry run said of another text. */
const unasked = ({ query }: WarehouseState): Pick<WarehouseState, "query"> => ({
  query: { ...query, ...UNASKED },
});

/** What is changed is in no text that was written before. */
const edited = (state: WarehouseState, form: TableForm): WarehouseState => ({
  ...state,
  ...unasked(state),
  form,
  ...{ filledFrom: null, sql: null, listSql: null, refusal: null },
});

/** The newest result is likely the one that is meant; it fills a form that nobody began. */
function withSheets(state: WarehouseState, sheets: readonly ResultSheet[]): WarehouseState {
  const last = sheets[sheets.length - 1];
  const known = sheets.find(({ sheetId }) => sheetId === state.sheetId) ?? last ?? null;
  const next = { ...state, sheets, sheetId: known?.sheetId ?? null };
  const terms = state.form === BLANK_TABLE ? termsOf(known) : null;
  return terms === null || known === null
    ? next
    : { ...next, form: formOfTerms(terms), filledFrom: known.name };
}

/** What a result's first row says that its text was written for; null = nothing that can be read. */
export function termsOf(sheet: ResultSheet | null): SheetTerms | null {
  try {
    const terms = JSON.parse(sheet?.terms ?? "") as SheetTerms;
    return typeof terms.table === "string" && Array.isArray(terms.columns) ? terms : null;
  } catch {
    return null;
  }
}

const focusOn = (state: WarehouseState, spot: WarehouseSpot): WarehouseState => ({
  ...state,
  focus: { spot, turn: state.focus.turn + 1 },
});
