import { describe, expect, it } from "vitest";
import { REPORTS } from "../../src/reports/index.ts";
import { answer, at, bookOf, opened, requestOf, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;
type Kinds = ReturnType<Book["calls"]>["byKind"];

type Anchor = ReturnType<typeof at>;

/** What each call of a run costs the sidebar: begin, read, one for each report, formulas. */
function callsByStep(book: Book, anchor: Anchor): Kinds[] {
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
 * read once more, whole. A later run asks five things of each sheet of ours before it reads: 育成セグメント, CPM10群 and 顧客の動き made
 * them fifteen more. The dearest report is 顧客BS: three charts, rules for its inputs, warnings at six stretches of
 * original values; where a report has no sheet yet, one that an earlier version marked is looked for among all sheets of
 * ours. Again means with the same layout: values and formulas are written where the old ones stand. Changed
 * means another one: rows came or went, so the report is staged, kept and swapped in. The last step writes a time when a
 * minute has passed.
 */
const MOST: Record<string, Record<string, readonly [number, number]>> = {
  first: {
    start: [15, 0],
    read: [58, 2],
    summary: [80, 1],
    dataQuality: [81, 1],
    customerBalanceSheet: [152, 2],
    goldCustomerMap: [93, 2],
    levers: [84, 1],
    monthlyHistory: [108, 1],
    newRepeat: [101, 1],
    rfm: [93, 1],
    nurture: [96, 1],
    cpmGroups: [97, 1],
    flows: [104, 1],
    finish: [145, 3],
  },
  again: {
    start: [19, 0],
    read: [114, 1],
    summary: [37, 1],
    dataQuality: [35, 1],
    customerBalanceSheet: [39, 1],
    goldCustomerMap: [37, 1],
    levers: [37, 1],
    monthlyHistory: [38, 1],
    newRepeat: [37, 1],
    rfm: [37, 1],
    nurture: [37, 1],
    cpmGroups: [37, 1],
    flows: [35, 1],
    finish: [56, 2],
  },
  changed: {
    start: [19, 0],
    read: [114, 1],
    summary: [38, 1],
    dataQuality: [97, 2],
    customerBalanceSheet: [132, 2],
    goldCustomerMap: [96, 2],
    levers: [90, 2],
    monthlyHistory: [114, 2],
    newRepeat: [104, 2],
    rfm: [92, 2],
    nurture: [92, 2],
    cpmGroups: [92, 2],
    flows: [91, 2],
    finish: [56, 2],
  },
};

describe("service calls of a run", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  const [march, february] = [at("2024-03-31"), at("2024-02-29")];
  const runs: Record<string, Kinds[]> = {
    first: callsByStep(book, march),
    again: callsByStep(book, march),
    changed: callsByStep(book, february),
  };

  it.each(["first", "again", "changed"])("the %s time stay within their bounds, step by step", (which) => {
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
