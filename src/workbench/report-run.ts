/** Drives the add-on in a book as its sidebar does: open, start, step by step to the end. */
import type { Book, ServiceCalls } from "./book.ts";
import type { ReportArgs } from "./report-args.ts";
import { isOfUsage } from "../warehouse/index.ts";
import { Stop } from "./report-stop.ts";
import type { Language } from "./report-texts.ts";

/** What the add-on answers; the parts this command reads. */
interface Preview {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: object;
  readonly dateOrder: string | null;
  readonly problems: readonly string[];
}

interface Progress {
  readonly runId: string;
  readonly state: "running" | "done" | "cancelled";
  readonly label: string;
  readonly result: RunResult | null;
  readonly people?: object;
}

export interface RunResult {
  readonly reports: readonly { readonly id: string; readonly name: string }[];
  readonly notices: readonly string[];
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly details: readonly string[];
}

type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Failure };
type Caller = Pick<Book, "call">;

/**
 * Asks the add-on one thing through its one door.
 *
 * @throws Stop with the add-on's own sentence
 */
export function ask(book: Caller, method: string, args: object, language: Language): unknown {
  const reply = book.call("cpmCall", { method, args: { ...args, language } }) as Reply;
  if (reply.ok) return reply.value;
  const { code, message, hint, details } = reply.problem;
  const sentence = [message, ...details, hint]
    .filter((part) => part !== "")
    .join(language === "ja" ? "" : " ");
  throw new Stop(isOfUsage(code) ? 2 : 1, sentence);
}

/**
 * Makes the reports of the one orders sheet in the book.
 *
 * @param step is told what is done next, for the phases' times
 * @returns the add-on's summary, the people and purchases that the JSON shall hold, and the calls of Google's services from
 *   start to end
 */
export function runReports(
  book: Pick<Book, "call" | "calls" | "resetCalls">,
  args: ReportArgs,
  step: (label: string) => void,
): { result: RunResult; people: object; calls: ServiceCalls } {
  step("open");
  const preview = ordersOf(ask(book, "open", {}, args.language));
  book.resetCalls();
  const begun = ask(book, "start", runRequest(preview, args), args.language) as Progress;
  return { ...finished(book, begun, { args, step }), calls: book.calls() };
}

/**
 * Makes the reports of facts that SQL counted, in a book without orders.
 *
 * @param counted as the add-on's `resultStart` takes it
 */
export function runCounted(
  book: Caller,
  counted: Readonly<Record<"facts" | "warehouse" | "table" | "zone", string>> & {
    readonly currency: string | null;
    readonly anchorDate: string;
    readonly settings: object;
  },
  args: ReportArgs,
  step: (label: string) => void,
): RunResult {
  const { anchorDate, ...taken } = counted;
  ask(book, "open", {}, args.language);
  const asked = { ...taken, anchor: { kind: "date", date: anchorDate }, notices: [] };
  const begun = ask(book, "resultStart", asked, args.language) as Progress;
  return finished(book, begun, { args, step }).result;
}

/** Goes on with a run step by step to its end. */
function finished(
  book: Caller,
  begun: Progress,
  { args, step }: { readonly args: ReportArgs; readonly step: (label: string) => void },
): { result: RunResult; people: object } {
  let [progress, people] = [begun, {}];
  while (progress.state === "running") {
    step(progress.label);
    const next = { runId: progress.runId, goOn: true, ...peopleOf(args) };
    progress = ask(book, "step", next, args.language) as Progress;
    people = { ...people, ...progress.people };
  }
  if (progress.result === null) throw new Stop(1, progress.label);
  return { result: progress.result, people };
}

/** Only the JSON holds people and purchases; they are told by the step that reads the orders. */
function peopleOf({ format, withCustomers, withPurchases }: ReportArgs): object {
  return format === "json" ? { people: { customers: withCustomers, purchases: withPurchases } } : {};
}

/** Among the reports of a command line: the copy for management. */
const MANAGEMENT = "management";
/** What is run where nothing but the copy is asked for, which is made of what any run stores. */
const ANY_REPORT = "customerBalanceSheet";

/**
 * Copies the reports for management where that is asked for.
 *
 * @param made the sheets of the run
 * @returns the sheets to be written: the copies, with the reports that are named beside them
 */
export function withCopies(
  book: Caller,
  { reports, language }: Pick<ReportArgs, "reports" | "language">,
  made: readonly string[],
): readonly string[] {
  if (!reports.includes(MANAGEMENT)) return made;
  const { sheets } = ask(book, "managementCopy", {}, language) as { sheets: readonly { name: string }[] };
  const copies = sheets.map(({ name }) => name);
  return reports.length === 1 ? copies : [...made, ...copies];
}

/** The reports that are named without the copy for management. */
export const withoutCopy = (reports: readonly string[]): readonly string[] =>
  reports.filter((id) => id !== MANAGEMENT);

/** The reports of the run itself; a list alone needs no more than what any run stores. */
function runOf({ reports, out }: Pick<ReportArgs, "reports" | "out">): readonly string[] {
  if (out === null) return [ANY_REPORT];
  const others = withoutCopy(reports);
  return others.length === 0 && reports.length > 0 ? [ANY_REPORT] : others;
}

function ordersOf(state: unknown): Preview {
  const { orders } = state as { orders: Preview | null };
  if (orders === null) throw new Error("the book has no sheet");
  if (orders.problems.length > 0) throw new Stop(1, orders.problems.join(" "));
  return orders;
}

function runRequest(preview: Preview, args: ReportArgs): object {
  const { sheetId, headerRow, headers, columns, dateOrder } = preview;
  const orders = { sheetId, headerRow, headers, columns, dateOrder };
  const { settings, slice, compare } = args;
  return { ...orders, anchor: anchorOf(args), settings, reports: runOf(args), slice, compare };
}

/** 分析基点日 as the add-on is asked for it. */
type AskedAnchor = { kind: "default" } | { kind: "date"; date: string } | { kind: "daysAgo"; days: number };

/** A number of days that is none is left to the add-on, which refuses the setting by name. */
export function anchorOf({ anchor, settings }: ReportArgs): AskedAnchor {
  if (anchor !== null) return { kind: "date", date: anchor };
  const days = settings["anchorDaysAgo"] ?? "";
  return /^\d+$/.test(days) ? { kind: "daysAgo", days: Number(days) } : { kind: "default" };
}
