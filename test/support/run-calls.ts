/** What the steps of runs ask of the services: shared by the test of the budgets and the page of the call table. */
import { REPORTS } from "../../src/reports/index.ts";
import type { ServiceCalls } from "../../src/workbench/book.ts";
import { answer, at, bookOf, opened, requestOf, tableOf } from "./run-book.ts";
import type { Row } from "./shop.ts";
import { WORKED_ROWS } from "./worked-shop.ts";

type Book = ReturnType<typeof bookOf>;
export type Kinds = ServiceCalls["byKind"];

/** A file's first run, the same run again, and one a month earlier: rows come and go, so the layout is another one. */
export const RUNS = ["first", "again", "changed"] as const;
export type RunName = (typeof RUNS)[number];

export const REPORT_IDS = REPORTS.filter(({ only }) => only === null).map(({ id }) => id);

/** The calls of the sidebar, one for each step. */
export const STEPS = ["start", "read", ...REPORT_IDS, "finish"];

export type CallsOfRun = Readonly<Record<string, Kinds>>;

function callsByStep(book: Book, anchor: ReturnType<typeof at>): CallsOfRun {
  const request = requestOf(opened(book), anchor);
  const taken = <T>(work: () => T): [T, Kinds] => {
    book.resetCalls();
    return [work(), book.calls().byKind];
  };
  let [progress, calls] = taken(() => answer(book, "start", { ...request, language: "ja" }));
  const steps = [calls];
  while (progress.state === "running") {
    const { runId } = progress;
    [progress, calls] = taken(() => answer(book, "step", { runId, language: "ja" }));
    steps.push(calls);
  }
  if (steps.length !== STEPS.length) throw new Error(`${steps.length} steps instead of ${STEPS.length}`);
  return Object.fromEntries(STEPS.map((step, i) => [step, steps[i]!]));
}

/** Counts the calls of runs, one after the other in one file. */
export const callsOfRuns = <N extends RunName>(
  rows: readonly Row[],
  names: readonly N[],
): Record<N, CallsOfRun> => callsIn(bookOf(tableOf(rows)), names);

/** The same in a file that is there. */
export function callsIn<N extends RunName>(book: Book, names: readonly N[]): Record<N, CallsOfRun> {
  const anchorOf = (name: RunName) => at(name === "changed" ? "2024-02-29" : "2024-03-31");
  return Object.fromEntries(names.map((name) => [name, callsByStep(book, anchorOf(name))])) as Record<
    N,
    CallsOfRun
  >;
}

/** Calls that ask Google for something: all but those in the script's own memory. */
export const asked = ({ getters, setters, committingReads }: Kinds): number =>
  getters + setters + committingReads;

/** The worked shop so many times over, each time with customers and orders of its own. */
export function copiesOf(times: number): Row[] {
  return Array.from({ length: times }, (_, i) =>
    WORKED_ROWS.map(([customer, day, amount, order = ""]): Row => [
      customer === "" ? "" : `${customer}-${i}`,
      day,
      amount,
      order === "" ? "" : `${order}-${i}`,
    ]),
  ).flat();
}
