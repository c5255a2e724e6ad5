import { describe, expect, it } from "vitest";
import { GOOGLE_PRICES, googleFunction, googleRun } from "../../src/catalog/google-prices.ts";
import { type Cost, secondsOf, type Span, type Work } from "../../src/core/estimate/estimate.ts";
import { textOf } from "../../src/core/values/cells.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { MEASURE } from "../../src/tools/estimate-page.ts";
import { bookWith } from "../support/bundle.ts";
import { answer, at, bookOf, opened, requestOf, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const SHEETS = REPORTS.filter(({ only }) => only === null).length;
/** The worked shop's orders as `bookOf` lays them out. */
const SIZE = { rows: WORKED_ROWS.length, columns: 5, sheets: SHEETS };

const just = (count: number): Span => ({ low: count, high: count });

/** Characters of one run's stored facts. */
function factsOf(book: Book): number {
  return book.values("CPM_DATA").reduce((sum, [last]) => sum + textOf(last).length, 0);
}

/** What the calls since the last reset took, but for what the facts cost. */
function workOf(book: Book): Work {
  const { byKind, byMethod, cellsRead, cellsWritten } = book.calls();
  return {
    start: just(1),
    wait: just(byKind.committingReads),
    call: just(byKind.getters + byKind.setters),
    flush: just(byMethod["SpreadsheetApp.flush"] ?? 0),
    cellRead: just(cellsRead),
    cellWritten: just(cellsWritten),
  };
}

/** A run's work, step by step: begin, read, one for each report, formulas. */
function stepsOf(book: Book, anchor: ReturnType<typeof at>): Work[] {
  const request = requestOf(opened(book), anchor);
  book.resetCalls();
  let progress = answer(book, "start", { ...request, language: "ja" });
  const steps = [workOf(book)];
  while (progress.state === "running") {
    book.resetCalls();
    progress = answer(book, "step", { runId: progress.runId, language: "ja" });
    steps.push(workOf(book));
  }
  return steps;
}

const seconds = (steps: readonly Work[]): Span => {
  const all = steps.map((work) => secondsOf(work, GOOGLE_PRICES));
  const sum = (end: keyof Span) => all.reduce((total, span) => total + span[end], 0);
  return { low: sum("low"), high: sum("high") };
};

/** The facts are read or written by the step, and its rows are counted. */
const also = (steps: readonly Work[], more: Work): Work[] => steps.map((step) => ({ ...step, ...more }));

describe("the estimate of a run", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const runs = {
    first: stepsOf(book, at("2024-03-31")),
    again: stepsOf(book, at("2024-03-31")),
    changed: stepsOf(book, at("2024-02-29")),
  };
  const facts = just(Math.max(100_000, factsOf(book)));
  const rows = just(SIZE.rows);

  it.each(Object.entries(runs))(
    "holds what the local spreadsheet counts of the run that is %s",
    (_, steps) => {
      expect(steps).toHaveLength(SHEETS + 3);
      const { read, reports, formulas, total } = googleRun(SIZE);
      const parts: [string, Span, Work[]][] = [
        ["read", read, also(steps.slice(1, 2), { letterWritten: facts, row: rows })],
        ["reports", reports, also(steps.slice(2, -1), { letterRead: facts })],
        ["formulas", formulas, also(steps.slice(-1), { letterRead: facts, letterWritten: facts })],
      ];
      for (const [name, estimate, work] of parts) {
        const counted = seconds(work);
        expect(counted.high, name).toBeLessThanOrEqual(estimate.high);
        expect(counted.low, name).toBeGreaterThanOrEqual(estimate.low);
      }
      const all = seconds([...steps.slice(0, 1), ...parts.flatMap(([, , work]) => work)]);
      expect(all.high).toBeLessThanOrEqual(total.high);
      expect(all.low).toBeGreaterThanOrEqual(total.low);
    },
  );

  it("holds what a function in a cell asks", () => {
    book.resetCalls();
    book.evaluate("=CPM_RETENTION()");
    const counted = seconds(also([workOf(book)], { letterRead: facts }));
    const estimate = googleFunction();
    expect(counted.high).toBeLessThanOrEqual(estimate.high);
    expect(counted.low).toBeGreaterThanOrEqual(estimate.low);
  });
});

it("the function that measures the prices runs, leaves no sheet behind, and names costs of the table", () => {
  const book = bookWith(MEASURE);
  const before = book.sheets().length;
  const costs = book.call("measureCosts") as Partial<Record<Cost, number>>;
  expect(book.sheets()).toHaveLength(before);
  const measured = Object.keys(costs);
  expect(measured.sort()).toEqual(
    Object.keys(GOOGLE_PRICES)
      .filter((cost) => cost !== "start" && cost !== "row")
      .sort(),
  );
  expect(Object.values(costs).every(Number.isFinite)).toBe(true);
});
