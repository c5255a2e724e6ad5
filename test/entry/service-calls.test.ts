import { describe, expect, it } from "vitest";
import { REPORTS } from "../../src/reports/index.ts";
import { answer, at, bookOf, opened, requestOf, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;
type Kinds = ReturnType<Book["calls"]>["byKind"];

const REQUEST = at("2024-03-31");

/** What each call of a run costs the sidebar: begin, read, one for each report, formulas. */
function callsByStep(book: Book): Kinds[] {
  const request = requestOf(opened(book), REQUEST);
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
  return steps;
}

/** Calls that ask Google for something, and those among them that wait for pending writes. */
const asked = ({ getters, setters, committingReads }: Kinds): [number, number] => [
  getters + setters + committingReads,
  committingReads,
];

const REPORT_IDS = REPORTS.filter(({ ofSlices }) => !ofSlices).map(({ id }) => id);
const STEPS = ["start", "read", ...REPORT_IDS, "finish"];

/**
 * Upper bounds [calls of the services without builders, reads among them that wait for pending writes]; a change that
 * needs more has to say so here. A run begins by reading the 設定 sheet and ends by writing it: as a whole the first time,
 * with one rule for each kind of value and each list of choices, then only what changed. The first rows of a pasted sheet are
 * read once more, whole. The dearest report is 顧客BS: three charts, rules for its inputs, warnings at six stretches of
 * original values; a re-run leaves those as they are.
 */
const MOST: Record<string, Record<string, readonly [number, number]>> = {
  first: {
    start: [19, 0],
    read: [69, 3],
    summary: [91, 4],
    dataQuality: [94, 3],
    customerBalanceSheet: [180, 9],
    goldCustomerMap: [113, 5],
    levers: [96, 4],
    monthlyHistory: [120, 4],
    newRepeat: [113, 4],
    rfm: [105, 4],
    finish: [160, 4],
  },
  again: {
    start: [23, 0],
    read: [95, 1],
    summary: [112, 7],
    dataQuality: [119, 7],
    customerBalanceSheet: [147, 7],
    goldCustomerMap: [127, 7],
    levers: [113, 7],
    monthlyHistory: [124, 7],
    newRepeat: [120, 7],
    rfm: [115, 7],
    finish: [65, 2],
  },
};

describe("service calls of a run", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const runs: Record<string, Kinds[]> = { first: callsByStep(book), again: callsByStep(book) };

  it.each(["first", "again"] as const)("the %s time stay within their bounds, step by step", (which) => {
    const measured = Object.fromEntries(STEPS.map((step, i) => [step, asked(runs[which]![i]!)]));
    expect(runs[which]).toHaveLength(STEPS.length);
    for (const step of STEPS) {
      const [calls, waits] = MOST[which]?.[step] ?? [0, 0];
      const now = measured[step] ?? [Infinity, Infinity];
      expect(now[0], `calls of ${step}: ${JSON.stringify(measured)}`).toBeLessThanOrEqual(calls);
      expect(now[1], `waiting reads of ${step}: ${JSON.stringify(measured)}`).toBeLessThanOrEqual(waits);
    }
  });
});
