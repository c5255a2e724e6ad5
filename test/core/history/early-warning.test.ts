import { describe, expect, it } from "vitest";
import { controlLimits, retentionWatch } from "../../../src/core/history/early-warning.ts";
import type { MonthRow } from "../../../src/core/history/monthly-history.ts";
import { monthRows } from "../../support/month-rows.ts";

// NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, flow rate of ten batches: centre 50.81, mean moving range
// 1.8778, limits 55.8041 and 45.8159 with 3 ÷ 1.128 where we have 2.66.
it("limits of a published individuals chart", () => {
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  const { centre, low, high } = controlLimits(flow);
  expect(centre).toBeCloseTo(50.81, 9);
  expect((high - centre) / 2.66).toBeCloseTo(1.8778, 4);
  expect([high.toFixed(2), low.toFixed(2)]).toEqual(["55.80", "45.82"]);
});

/** Months with these rates, of 1,000 people each. */
function months(
  rates: readonly number[],
  marks: (month: number) => Partial<MonthRow> = () => ({}),
): MonthRow[] {
  return monthRows(rates.length, (month) => ({
    retention: { numerator: Math.round((rates[month] ?? 0) * 1000), denominator: 1000 },
    ...marks(month),
  }));
}

/** Rates that start at 50 % and change so. */
function changing(...changes: readonly number[]): number[] {
  return changes.reduce((rates, change) => [...rates, (rates[rates.length - 1] ?? 0) + change], [0.5]);
}

// Changes +1, −1, +1, … points: each moving range is 2 points, so limits lie 5.32 points from the mean 0.
const twelve = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 0.01 : -0.01));

describe("the latest change of 維持率 against the twelve before it", () => {
  it.each([
    { why: "a fall of 5.4 points is 悪化", latest: -0.054, verdict: "worse" },
    { why: "a fall of 5.3 points is usual", latest: -0.053, verdict: "usual" },
    { why: "a rise of 5.3 points is usual", latest: 0.053, verdict: "usual" },
    { why: "a rise of 5.4 points is 改善", latest: 0.054, verdict: "better" },
  ])("$why", ({ latest, verdict }) => {
    const watch = retentionWatch(months(changing(...twelve, latest)));
    expect(watch).toMatchObject({ changes: 12, verdict, falling: false });
    expect(watch.latest).toBeCloseTo(latest, 9);
    expect(watch.limits?.high).toBeCloseTo(0.0532, 9);
    expect(watch.limits?.low).toBeCloseTo(-0.0532, 9);
  });
  it("has no limits below twelve, and says how many there are", () => {
    expect(retentionWatch(months(changing(...twelve.slice(1), -0.2)))).toMatchObject({
      changes: 11,
      limits: null,
      verdict: null,
    });
  });
  it("takes the latest 24 only: what was before them no longer widens the limits", () => {
    const wild = [0.2, -0.2, 0.2, -0.2];
    const watch = retentionWatch(months(changing(...wild, ...twelve, ...twelve, -0.054)));
    expect(watch).toMatchObject({ changes: 24, verdict: "worse" });
    expect(watch.limits?.high).toBeCloseTo(0.0532, 9);
  });
  it("takes no change for usual where it never changed, and any for unusual", () => {
    expect(retentionWatch(months(changing(...Array<number>(13).fill(0)))).verdict).toBe("usual");
    expect(retentionWatch(months(changing(...Array<number>(12).fill(0), -0.001))).verdict).toBe("worse");
  });
  // Equal steps whose last difference, as floating numbers go, lies a hair below or above all before it.
  it.each([
    { from: 0.5, step: 0.005 },
    { from: 0.6, step: -0.003 },
  ])("takes rounding for no change: thirteen steps of $step from $from", ({ from, step }) => {
    const rates = Array.from({ length: 14 }, (_, i) => from + i * step);
    expect(retentionWatch(months(rates)).verdict).toBe("usual");
  });
});

describe("傾向: six strict falls in a row", () => {
  const six = Array<number>(6).fill(-0.001);
  it.each([
    { why: "six", changes: six, falling: true },
    { why: "five", changes: six.slice(1), falling: false },
    { why: "six after a rise", changes: [0.01, ...six], falling: true },
    {
      why: "a month without a fall in between",
      changes: [...six.slice(3), 0, ...six.slice(3)],
      falling: false,
    },
    { why: "six, then a rise", changes: [...six, 0.001], falling: false },
  ])("$why", ({ changes, falling }) => {
    expect(retentionWatch(months(changing(...changes))).falling).toBe(falling);
  });
  it("is no 異常 by itself", () => {
    expect(retentionWatch(months(changing(...twelve, ...six)))).toMatchObject({
      verdict: "usual",
      falling: true,
    });
  });
});

describe("months that do not count", () => {
  const rates = changing(...twelve, -0.2);
  it("an unfinished last row", () => {
    const all = months([...rates, 0.9], (month) => ({ unfinished: month === rates.length }));
    expect(retentionWatch(all)).toEqual(retentionWatch(months(rates)));
  });
  it("months whose W1 is incomplete", () => {
    const all = months([0.9, 0.1, ...rates], (month) => ({ fullPreviousYear: month > 1 }));
    expect(retentionWatch(all)).toEqual(retentionWatch(months(rates)));
  });
  it("a month without anybody, and what was before it", () => {
    const nobody = { retention: { numerator: 0, denominator: 0 } };
    const all = months([...changing(...twelve), 0, 0.5, 0.4], (month) => (month === 13 ? nobody : {}));
    expect(retentionWatch(all)).toMatchObject({ changes: 0, verdict: null, latest: expect.closeTo(-0.1, 9) });
  });
  it("none at all, or one", () => {
    const nothing = { latest: null, changes: 0, limits: null, verdict: null, falling: false };
    expect(retentionWatch([])).toEqual(nothing);
    expect(retentionWatch(months([0.5]))).toEqual(nothing);
  });
});
