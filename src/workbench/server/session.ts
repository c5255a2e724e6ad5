/** The one file that is open, and the pages that look at it. */
import type { LiveBook, OpenTable } from "../live-book.ts";
import type {
  Begins,
  BookSnapshot,
  CallAnswer,
  CellPlace,
  FunctionCall,
  FunctionResult,
  OpenRequest,
} from "../page-contract.ts";
import { pageLanguage } from "../words.ts";
import type { Events } from "./events.ts";
import type { Frames } from "./frame.ts";
import { playTime } from "./play-time.ts";
import { shareRevisions, type RevisionMessage, type SharedRevisions } from "./revisions.ts";
import { tableOf } from "./tables.ts";

export interface OpenFile {
  readonly fileName: string;
  readonly book: LiveBook;
  readonly revisions: SharedRevisions;
}

export interface Session {
  file(): OpenFile;
  /** Opens another file; every page begins anew. */
  open(request: OpenRequest): Promise<void>;
  /** What a new page begins with; the add-on knows from here on that this user looks at it. */
  snapshot(userLocale: string): BookSnapshot;
  /** Takes a page's edit; false when that page was behind. */
  accept(message: RevisionMessage): boolean;
  /** Runs a menu entry or a call from the sidebar, and tells the pages what came of it. */
  call(name: string, args: readonly unknown[]): Promise<CallAnswer>;
  /** Lets time pass until something ran by the clock; the time it then is [ms], null = nothing waits for the clock. */
  play(): number | null;
  functions(calls: readonly FunctionCall[]): readonly FunctionResult[];
  /** The user moved to another cell or sheet. */
  focus(place: CellPlace): void;
}

export interface SessionOptions {
  readonly openTable: OpenTable;
  readonly events: Events;
  readonly frames: (functions: () => readonly string[]) => Frames;
  readonly userLocale: string;
  readonly begins: Begins;
}

/** A session with its first file open. */
export async function newSession(options: SessionOptions, first: OpenRequest): Promise<Session & Frames> {
  const { events, openTable } = options;
  let { userLocale, begins } = options;
  let file = await openFile(first);
  const frames = options.frames(() => file.book.functionNames());

  async function openFile(request: OpenRequest): Promise<OpenFile> {
    const table = await tableOf(request, pageLanguage(userLocale));
    const book = await openTable(table, userLocale);
    const revisions = shareRevisions(book.model, (message) => events.send("revision", message));
    return { fileName: table.fileName, book, revisions };
  }

  async function open(request: OpenRequest): Promise<void> {
    const next = await openFile(request);
    file.revisions.stop();
    file = next;
    // What to begin with is asked once.
    if (begins === "choice") begins = "sidebar";
    events.send("reload", null);
  }

  function snapshot(locale: string): BookSnapshot {
    if (locale !== userLocale) file.book.setUserLocale(locale);
    userLocale = locale;
    return snapshotOf(file, begins);
  }

  async function call(name: string, args: readonly unknown[]): Promise<CallAnswer> {
    const { book } = file;
    const answer = seen(book, () => answerOf(book, name, args));
    const sidebar = book.openedSidebar();
    if (sidebar !== null) events.send("sidebar", await frames.add(sidebar));
    return answer;
  }

  /** Does something with the book, and shows the pages what changed. */
  function seen<T>(book: LiveBook, act: () => T): T {
    const { model } = book;
    const before = model.getters.getActiveSheetId();
    const result = act();
    const after = model.getters.getActiveSheetId();
    if (after !== before) events.send("activate", after);
    events.send("raw", book.rawSheets());
    events.send("results", null);
    return result;
  }

  return {
    ...frames,
    file: () => file,
    play: () => seen(file.book, () => playTime(file.book.times)),
    open,
    snapshot,
    call,
    accept: (message) => file.revisions.accept(message),
    functions: (calls) => calls.map((each) => file.book.callFunction(each)),
    focus: (place) => focusOn(file.book, place),
  };
}

/** What a bundle has that runs by the clock. */
const MONTHLY = "cpmMonthly";

function snapshotOf({ fileName, book }: OpenFile, begins: Begins): BookSnapshot {
  return {
    fileName,
    begins,
    data: book.model.exportData(),
    activeSheetId: book.model.getters.getActiveSheetId(),
    timeZone: book.timeZone(),
    rawSheets: book.rawSheets(),
    menu: book.menu(),
    timed: book.functionNames().includes(MONTHLY),
    functions: book.customFunctions(),
  };
}

function answerOf(book: LiveBook, name: string, args: readonly unknown[]): CallAnswer {
  if (!book.functionNames().includes(name)) {
    return { ok: false, name: "ReferenceError", message: `Script function not found: ${name}` };
  }
  try {
    return { ok: true, value: book.call(name, ...args) ?? null };
  } catch (error) {
    const { name: kind = "Error", message = String(error) } = (error ?? {}) as Partial<Error>;
    return { ok: false, name: kind, message };
  }
}

function focusOn(book: LiveBook, { sheetId, col, row }: CellPlace): void {
  const { model } = book;
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (!model.getters.tryGetSheet(sheetId)) return;
  if (sheetId !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
  model.selection.selectCell(col, row);
}
