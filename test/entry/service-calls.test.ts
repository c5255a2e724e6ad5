import { describe, expect, it } from "vitest";
import { bookOf } from "../support/run-book.ts";
import { LASTING, padded, SUBSCRIPTION_HEADER } from "../support/subscription-shop.ts";
import {
  asked,
  callsIn,
  callsOfRuns,
  copiesOf,
  type Kinds,
  REPORT_IDS,
  RUNS,
  STEPS,
} from "../support/run-calls.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/** Calls of a report sheet by kind of run that are aimed at, and the reads among them that may wait for pending writes. */
const BUDGETS = { first: 60, again: 33, changed: 44 } as const;
/** Calls of a new report sheet on average over all reports. */
const AVERAGE = 60;
/** A report reads its cells back, and nothing else waits. */
const MOST_WAITS = { report: 1, other: 3 };

/**
 * Upper bounds [calls of the services without builders] of the steps beside the reports, and of the reports that need more
 * than the budget; a change that needs more has to say so here. A run begins by reading the 設定 sheet and ends by writing
 * it: as a whole the first time, then only what changed. The first rows of a pasted sheet are read once more, whole.
 * Without campaigns it is asked whether the file has 効果. Every step asks the file's id once: facts and markers of another
 * file came along with a copy of it. The dearest report is 顧客BS: three charts, five names, rules for
 * its inputs, warnings at six stretches of original values; KPI and 事業計画 have two charts and rules for theirs. The reading
 * of a later run asks each report sheet that stands there once. What the orders are known by is read with them: seven calls.
 * What a new sheet takes above its budget has no call for several places at once: columns and rows of many sizes, cards
 * that are merged, charts. Again means with the same layout: values and formulas are written where the old ones stand.
 * Changed means another one: looks and lines are made anew on the same cells, and cells merged where others are.
 */
const MOST: Record<(typeof RUNS)[number], Record<string, number>> = {
  first: {
    start: 16,
    read: 71,
    customerBalanceSheet: 93,
    goldCustomerMap: 64,
    businessPlan: 72,
    monthlyHistory: 63,
    newRepeat: 69,
    kpi: 70,
    ltv: 63,
    finish: 196,
  },
  again: { start: 18, read: 161, finish: 61 },
  changed: {
    start: 18,
    read: 161,
    customerBalanceSheet: 57,
    monthlyHistory: 47,
    newRepeat: 47,
    seasons: 50,
    kpi: 57,
    ltv: 46,
    finish: 62,
  },
};

/** 定期 of a shop that has subscriptions: cards, a chart, and with this shop's few data a notice of two lines. */
const MOST_OF_SUBSCRIPTIONS = { first: 62, again: 34, changed: 52 } as const;

const isReport = (step: string): boolean => REPORT_IDS.some((id) => id === step);

describe("service calls of a run", () => {
  const runs = callsOfRuns(WORKED_ROWS, RUNS);

  it.each(RUNS)("the %s time stay within their bounds, step by step", (which) => {
    const calls = runs[which];
    const measured = JSON.stringify(STEPS.map((step) => [step, asked(calls[step]!)]));
    for (const step of STEPS) {
      const kinds: Kinds = calls[step]!;
      const most = MOST[which][step] ?? BUDGETS[which];
      expect(asked(kinds), `calls of ${step}: ${measured}`).toBeLessThanOrEqual(most);
      const waits = MOST_WAITS[isReport(step) ? "report" : "other"];
      expect(kinds.committingReads, `waiting reads of ${step}`).toBeLessThanOrEqual(waits);
    }
  });

  it("are at most 60 for a new report sheet, on average", () => {
    const calls = REPORT_IDS.map((id) => asked(runs.first[id]!));
    const sum = calls.reduce((total, one) => total + one, 0);
    expect(sum / calls.length, calls.join()).toBeLessThanOrEqual(AVERAGE);
  });

  it("stay within them for 定期, too, where there are subscriptions to tell of", () => {
    const book = bookOf([SUBSCRIPTION_HEADER, ...padded(LASTING).map((line) => line.map(String))]);
    const calls = callsIn(book, RUNS);
    const measured = RUNS.map((which) => asked(calls[which]["subscription"]!));
    RUNS.forEach((which, i) =>
      expect(measured[i], measured.join()).toBeLessThanOrEqual(MOST_OF_SUBSCRIPTIONS[which]),
    );
  });

  it("do not grow with the orders: 20,000 take as many as 1,000, but for words that larger numbers make longer", () => {
    const ofReports = (rows: number): number[] => {
      const { first } = callsOfRuns(copiesOf(Math.round(rows / WORKED_ROWS.length)), ["first"]);
      return REPORT_IDS.map((id) => asked(first[id]!));
    };
    const few = ofReports(1_000);
    ofReports(20_000).forEach((calls, i) => expect(Math.abs(calls - few[i]!)).toBeLessThanOrEqual(2));
  });
});
