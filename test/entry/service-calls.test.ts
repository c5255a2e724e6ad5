import { describe, expect, it } from "vitest";
import { REPORTS } from "../../src/reports/index.ts";
import { answer, at, bookOf, opened, requestOf, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const REQUEST = at("2024-03-31");

/** What each call of a run costs the sidebar: begin, read, one for each report, formulas. */
function callsByStep(book: Book): number[] {
  const request = requestOf(opened(book), REQUEST);
  const taken = <T>(work: () => T): [T, number] => {
    book.resetCalls();
    return [work(), book.calls().total];
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

/**
 * Upper bounds [service calls]; a change that needs more has to say so here. A run begins by reading the 設定 sheet
 * and ends by writing it: as a whole the first time, with one rule for each kind of value and each list of choices, then only what changed. The first rows of a pasted sheet are
 * read once more, whole. The dearest report is 顧客BS: three charts, rules for its inputs, formulas in blocks, warnings at
 * six stretches of original values; a re-run leaves those as they are. A run under way remembers a place for each role,
 * which takes a second property that has to go at its end. Reading looks for the list of customers among the sheets of
 * ours, one call for each.
 */
const MOST = {
  first: { start: 22, read: 82, report: 256, finish: 235 },
  again: { start: 28, read: 116, report: 168, finish: 70 },
};

describe("service calls of a run", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const runs = { first: callsByStep(book), again: callsByStep(book) };

  it.each(["first", "again"] as const)("the %s time stay within their bounds, step by step", (which) => {
    const [start = Infinity, read = Infinity, ...rest] = runs[which];
    const reports = rest.slice(0, -1);
    const finish = rest.at(-1) ?? Infinity;
    const most = MOST[which];
    expect(reports).toHaveLength(REPORTS.filter(({ ofSlices }) => !ofSlices).length);
    expect(start).toBeLessThanOrEqual(most.start);
    expect(read).toBeLessThanOrEqual(most.read);
    expect(Math.max(...reports)).toBeLessThanOrEqual(most.report);
    expect(finish).toBeLessThanOrEqual(most.finish);
  });
});
