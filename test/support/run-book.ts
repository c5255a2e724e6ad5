import type {
  Contract,
  Method,
  Reply,
  RunProgress,
  RunRequest,
  SidebarState,
} from "../../src/entry/contract.ts";
import type { Book, BookOptions, CellTyping } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import type { Row } from "./shop.ts";

export const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "注文ステータス"];

/** A book whose one orders sheet holds a table, header first. */
export function bookOf(
  table: readonly (readonly string[])[],
  typing: CellTyping = "text",
  options: BookOptions = {},
) {
  const book = openBook(options);
  book.addTable("注文", table, typing);
  return book;
}

export function tableOf(rows: readonly Row[]): string[][] {
  return [HEADER, ...rows.map((row) => HEADER.map((_, i) => cellText(row[i])))];
}

const cellText = (cell: unknown): string =>
  typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";

/** What the sidebar would get, problem or answer. */
export function ask<M extends Method>(book: Book, method: M, args: Contract[M]["args"]): Reply<M> {
  return book.call("cpmCall", { method, args }) as Reply<M>;
}

/** The answer; a problem fails the test with its sentence. */
export function answer<M extends Method>(
  book: Book,
  method: M,
  args: Contract[M]["args"],
): Contract[M]["answer"] {
  const reply = ask(book, method, args);
  if (!reply.ok)
    throw new Error(
      `${method}: ${reply.problem.code} ${reply.problem.message} ${reply.problem.details.join()}`,
    );
  return reply.value;
}

export function opened(book: Book): SidebarState {
  return answer(book, "open", { language: "ja" });
}

const NO_SLICE = { reports: [], slice: null, compare: [] };

/** The request the sidebar would make of what it is shown, with changes. */
export function requestOf(state: SidebarState, changes: Partial<RunRequest> = {}): RunRequest {
  const { orders, anchor, settings } = state;
  if (orders === null) throw new Error("no orders sheet");
  const { sheetId, headerRow, headers, columns, dateOrder } = orders;
  return { sheetId, headerRow, headers, columns, dateOrder, anchor, settings, ...NO_SLICE, ...changes };
}

export const at = (date: string): Pick<RunRequest, "anchor"> => ({ anchor: { kind: "date", date } });

export function start(book: Book, changes: Partial<RunRequest> = {}): RunProgress {
  return answer(book, "start", { ...requestOf(opened(book), changes), language: "ja" });
}

export function step(book: Book, runId: string): RunProgress {
  return answer(book, "step", { runId, language: "ja" });
}

/** What the last run of a book told of people and purchases. */
const told = new WeakMap<Book, object>();

/** A whole run as the sidebar drives it; the step that reads the orders is asked for people and purchases, as the command line asks. */
export function run(book: Book, changes: Partial<RunRequest> = {}): RunProgress {
  const people = { customers: true, purchases: true };
  let progress = start(book, changes);
  while (progress.state === "running") {
    progress = answer(book, "step", { runId: progress.runId, people, goOn: true, language: "ja" });
    if (progress.people !== undefined) told.set(book, progress.people);
  }
  return progress;
}

/** The numbers, people and purchases of the last `run`. */
export function runJson(book: Book) {
  const numbers = answer(book, "runJson", { language: "ja" });
  return { ...numbers, ...told.get(book) } as {
    anchorDate: string;
    quality: Record<string, unknown>;
    metrics: Record<string, unknown>;
    customers: unknown[];
    purchases: unknown[];
    refused: unknown[];
  };
}
