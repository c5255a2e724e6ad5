import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedMonth, type MonthCounts, monthRows } from "../../../src/core/facts/months.ts";
import {
  latestVersions,
  recordHistory,
  type RecordedMonth,
} from "../../../src/core/history/history-versions.ts";
import { historyAnchors } from "../../../src/core/history/monthly-history.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/core/cpm/stages.ts";
import { ledgerOfRows } from "../../support/random-shop.ts";
import { day, type Row } from "../../support/shop.ts";

const BASIS = "1/2/3/4/5";
const ANCHOR = day("2024-03-31");
const RUN = { basis: BASIS, day: day("2024-04-02") };

function months(rows: readonly Row[]): readonly CountedMonth[] {
  const ledger = ledgerOfRows(rows);
  const anchors = historyAnchors(ANCHOR, Math.min(...ledger.day));
  return monthRows(ledger, { anchors, limits: DEFAULT_THRESHOLDS });
}

const ORDERS: Row[] = [
  ["A", "2024-01-05", 1000, "1"],
  ["B", "2024-02-10", 2000, "2"],
  ["A", "2024-03-05", 500, "3"],
];
const first = recordHistory([], { ...RUN, months: months(ORDERS) });
const LATER = day("2024-04-20");
const standings = (stored: readonly RecordedMonth[], rows: readonly Row[]) =>
  recordHistory(stored, { basis: BASIS, day: LATER, months: months(rows) }).standings.map(
    (one) => one.standing,
  );

describe("the ledger of earlier runs", () => {
  it("starts with every month as its first version, dated by the run", () => {
    expect(first.standings.map(({ standing }) => standing)).toEqual(["new", "new", "new"]);
    expect(first.rows.map(({ version, recordedOn }) => [version, recordedOn])).toEqual(
      [1, 1, 1].map((version) => [version, RUN.day]),
    );
  });
  it("stays as it is when nothing changed, to the day of the first run", () => {
    const again = recordHistory(first.rows, { basis: BASIS, day: LATER, months: months(ORDERS) });
    expect(again.rows).toEqual(first.rows);
    expect(again.standings.map(({ standing }) => standing)).toEqual(["same", "same", "same"]);
  });
  it("gets a new version of each month that a refund reaches, and keeps the old one", () => {
    // February's order comes down to 1,500: January is as it was, February and March are not.
    const refunded = ORDERS.map((row): Row => (row[3] === "2" ? ["B", "2024-02-10", 1500, "2"] : row));
    const after = recordHistory(first.rows, { basis: BASIS, day: LATER, months: months(refunded) });
    expect(after.standings.map(({ standing }) => standing)).toEqual(["same", "changed", "changed"]);
    const rows = after.rows.map(({ month, version, recordedOn }) => [
      month.anchor,
      version,
      recordedOn,
      month.annualSales / 100,
    ]);
    expect(rows).toEqual([
      [day("2024-01-31"), 1, RUN.day, 1000],
      [day("2024-02-29"), 1, RUN.day, 3000],
      [day("2024-02-29"), 2, LATER, 2500],
      [day("2024-03-31"), 1, RUN.day, 3500],
      [day("2024-03-31"), 2, LATER, 3000],
    ]);
    expect(latestVersions(after.rows, BASIS).map(({ version }) => version)).toEqual([1, 2, 2]);
  });
  it("sees a change that leaves all sums alone: the same orders of another person", () => {
    const other = ORDERS.map((row): Row => (row[3] === "3" ? ["B", "2024-03-05", 500, "3"] : row));
    expect(standings(first.rows, other)).toEqual(["same", "same", "same"]); // still one of two bought twice
    const third = ORDERS.map((row): Row => (row[3] === "3" ? ["C", "2024-03-05", 500, "3"] : row));
    expect(standings(first.rows, third)).toEqual(["same", "same", "changed"]);
  });
  it("compares with the latest version: back to the old counts is a third one", () => {
    const other = months([...ORDERS, ["D", "2024-03-20", 1, "4"]]);
    const second = recordHistory(first.rows, { basis: BASIS, day: LATER, months: other });
    const third = recordHistory(second.rows, { basis: BASIS, day: LATER + 1, months: months(ORDERS) });
    const march = third.rows.filter(({ month }) => month.anchor === ANCHOR);
    expect(march.map(({ version, recordedOn }) => [version, recordedOn])).toEqual([
      [1, RUN.day],
      [2, LATER],
      [3, LATER + 1],
    ]);
    expect(march[2]?.month).toEqual(march[0]?.month);
  });
  it("takes earlier months in when older orders were imported, and keeps months that are gone", () => {
    expect(standings(first.rows, [["C", "2023-12-01", 9, "0"], ...ORDERS])).toEqual([
      "new",
      "changed",
      "changed",
      "changed",
    ]);
    const cut = recordHistory(first.rows, { basis: BASIS, day: LATER, months: months(ORDERS).slice(1) });
    expect(cut.standings[0]).toEqual({ anchor: day("2024-01-31"), standing: "gone" });
    expect(cut.rows).toEqual(first.rows);
  });
  it("keeps counts only: what next years are computed from is no part of a record", () => {
    const [month] = first.rows.map((row) => Object.keys(row.month));
    const lists = ["base", "kept", "dormant", "returned"];
    const counts = ["newCustomers", "newWithSecond", "annualSales", "monthSales"];
    expect(month).toEqual(["anchor", ...lists, ...counts]);
  });
  it("keeps another basis apart: other stage limits are no change of the orders", () => {
    const other = recordHistory(first.rows, { basis: "1/2/3/6/12", day: LATER, months: months(ORDERS) });
    expect(other.standings.map(({ standing }) => standing)).toEqual(["new", "new", "new"]);
    expect(other.rows.slice(0, 3)).toEqual(first.rows);
    expect(latestVersions(other.rows, BASIS)).toEqual(first.rows);
  });
});

const month = fc
  .record({ at: fc.constantFrom(89, 120, 150), people: fc.nat(2), sales: fc.nat(2) })
  .map(({ at, people, sales }): MonthCounts => ({
    anchor: at,
    base: [people],
    kept: [0],
    dormant: [0],
    returned: [0],
    newCustomers: 0,
    newWithSecond: 0,
    annualSales: sales,
    monthSales: 0,
  }));
const runs = fc.array(
  fc.record({
    basis: fc.constantFrom("a", "b"),
    months: fc.uniqueArray(month, { selector: ({ anchor }) => anchor }),
  }),
  { maxLength: 8 },
);

it("whatever runs follow, no row is ever lost or rewritten, and the latest versions are the last run's months", () => {
  fc.assert(
    fc.property(runs, (all) => {
      let rows: readonly RecordedMonth[] = [];
      all.forEach((run, i) => {
        const before = rows;
        rows = recordHistory([...before].reverse(), { ...run, day: 200 + i }).rows;
        for (const row of before) expect(rows).toContainEqual(row);
        const latest = latestVersions(rows, run.basis);
        for (const one of run.months) expect(latest.map((row) => row.month)).toContainEqual(one);
        const versions = rows.filter((row) => row.basis === run.basis && row.month.anchor === 89);
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, k) => k + 1));
        for (let k = 1; k < versions.length; k++)
          expect(versions[k]?.month).not.toEqual(versions[k - 1]?.month);
      });
    }),
  );
});
