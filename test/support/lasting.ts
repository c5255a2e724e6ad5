/** What may come in the way of a script and stay there, until somebody takes it away. */
import type { Book } from "../../src/workbench/book.ts";

/** Puts it on a sheet; without the sheet nothing happens. */
type Obstruct = (book: Book, name: string) => void;

const BLOCK = "A1:C9";

const idOf = (book: Book, name: string): string => book.sheet(name)!.id;

/** A user's rule on the cells of a block: nothing but one word may be entered. */
function forbid(book: Book, name: string): void {
  const sheetId = idOf(book, name);
  const zone = { top: 0, left: 0, bottom: 8, right: 2 };
  const criterion = { type: "isValueInList", values: ["only"], displayStyle: "arrow" };
  const rule = { id: RULE, criterion, isBlocking: true };
  book.model.dispatch("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    rule,
    ranges: [book.model.getters.getRangeDataFromZone(sheetId, zone)],
  } as never);
}

const RULE = "the user's rule";

/** A user freezes the first row and column, through whatever merges he broke apart for it. */
function freeze(book: Book, name: string): void {
  const sheetId = idOf(book, name);
  const target = book.model.getters.getMerges(sheetId).filter(({ left, top }) => left === 0 || top === 0);
  if (target.length > 0) book.model.dispatch("REMOVE_MERGE", { sheetId, target });
  book.model.dispatch("FREEZE_ROWS", { sheetId, quantity: 1 });
  book.model.dispatch("FREEZE_COLUMNS", { sheetId, quantity: 1 });
}

function remove(book: Book, name: string): void {
  const { id, hidden } = book.sheet(name)!;
  if (hidden) book.model.dispatch("SHOW_SHEET", { sheetId: id });
  book.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: name });
}

const rename: Obstruct = (book, name) =>
  void book.model.dispatch("RENAME_SHEET", { sheetId: idOf(book, name), oldName: name, newName: `${name}?` });

/** Every kind by its name. */
export const LASTING: Readonly<Record<string, Obstruct>> = {
  "protected sheet": (book, name) => book.obstruct("protected", name),
  "protected cell": (book, name) => book.obstruct("protected", name, "B3"),
  filter: (book, name) => book.obstruct("filter", name, BLOCK),
  "pivot table": (book, name) => book.obstruct("pivot", name, BLOCK),
  "frozen edge": freeze,
  "rejecting rule": forbid,
  "full store": (book) => book.fillStore(true),
  "renamed sheet": rename,
  "deleted sheet": remove,
};

/** Questions whose answer a kind changes. */
const ASKS: Readonly<Record<string, RegExp>> = {
  "protected sheet": /canEdit/,
  "protected cell": /canEdit/,
  filter: /getFilter/,
  "pivot table": /getPivotTables/,
  "frozen edge": /getFrozen/,
  "rejecting rule": /getDataValidations/,
  "full store": /^Properties\.set/,
  "renamed sheet": /getSheetByName|getSheets|^Sheet\.getName$/,
  "deleted sheet":
    /getSheet(s|By)|Location\.getSheet|^Sheet\.get(Range|DataRange|LastRow|MaxRows|Charts)$|^Range\.get/,
};

/** Calls that change nothing in a file, or nothing on a sheet. */
const IDLE =
  /Builder|Condition|SpreadsheetApp|Service|Lock|Utilities|Properties|\.(get|create|find|with|as|new|canEdit)/;

/** Whether a kind can come to light at a service call: as a refusal, or in its answer. */
const meets = (kind: string, call: string): boolean =>
  ASKS[kind]!.test(call) || (kind !== "full store" && !IDLE.test(call));

/** Kinds that are met in the same way take turns. */
const TURNS: readonly (readonly string[])[] = [
  ["protected sheet", "protected cell"],
  ["filter", "pivot table"],
  ["frozen edge"],
  ["rejecting rule"],
  ["full store"],
  ["renamed sheet", "deleted sheet"],
];

/** A kind, and the call before which it comes in the way [count, 1 = the first]. */
export interface Case {
  readonly kind: string;
  readonly nth: number;
  /** Counts the cases of those that take turns. */
  readonly turn: number;
}

/**
 * Every kind at every call that can meet it. What comes in the way before another call is met at the next such one, so
 * that nothing is left out.
 *
 * @param calls names of the service calls of the work, in their order
 */
export function atEveryCall(calls: readonly string[]): Case[] {
  return TURNS.flatMap((kinds) => {
    const places = calls.flatMap((call, i) => (kinds.some((kind) => meets(kind, call)) ? [i + 1] : []));
    return places.map((nth, turn) => ({ kind: kinds[turn % kinds.length] ?? "", nth, turn }));
  });
}

/**
 * Where what comes in the way before a call is met.
 *
 * @param calls names of the service calls of the work, in their order
 * @param nth the call before which it comes [count, 1 = the first]
 * @returns the first call from there on that the kind can meet; null = none
 */
export function metAt(kind: string, calls: readonly string[], nth: number): number | null {
  const found = calls.findIndex((call, i) => i >= nth - 1 && meets(kind, call));
  return found < 0 ? null : found + 1;
}

/** Does work, and gives the names of the service calls it made, in their order. */
export function callsOf(book: Book, work: () => void): string[] {
  const names: string[] = [];
  let before = book.calls().byMethod;
  const note = (): void => {
    const now = book.calls().byMethod;
    names.push(...Object.keys(now).filter((name) => now[name] !== before[name]));
    before = now;
  };
  const watch = (): void => {
    note();
    book.beforeCall(1, watch);
  };
  watch();
  work();
  note();
  return names;
}

/** Lets something come in the way just before the nth service call; of the sheets named, the first one there is. */
export function obstructAt(book: Book, nth: number, kind: string, sheets: readonly string[]): void {
  book.beforeCall(nth, () => {
    const name = sheets.find((one) => book.sheet(one) !== undefined);
    if (name !== undefined) LASTING[kind]?.(book, name);
  });
}

/** Takes away whatever was in the way and can be taken away. */
export function cure(book: Book): void {
  book.unobstruct();
  book.fillStore(false);
  for (const { id: sheetId } of book.sheets()) {
    const rules = book.model.getters.getDataValidationRules(sheetId);
    if (rules.some(({ id }) => id === RULE))
      book.model.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: RULE });
  }
}

/** Names of the sheets that only work under way leaves in a file, and copies of tabs it could not name yet. */
export const helpersIn = (book: Book): string[] =>
  book.sheets().flatMap(({ name }) => (/^(CPM_(work|backup|import|read)|Copy of )/.test(name) ? [name] : []));
