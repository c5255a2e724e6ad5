import { describe, expect, it } from "vitest";
import { correlation, leadOf } from "../../../src/core/history/leading.ts";
import type { MonthRow } from "../../../src/core/history/monthly-history.ts";
import { draws, monthRows } from "../../support/month-rows.ts";

// Anscombe (1973), Graphs in statistical analysis, first data set: r = 0.816.
it("a published correlation", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(correlation(x, y)).toBeCloseTo(0.8164, 4);
  expect(
    correlation(
      x,
      y.map((value) => -value),
    ),
  ).toBeCloseTo(-0.8164, 4);
});

/** Sales that nobody foretold. */
function monthSales(count: number): number[] {
  const draw = draws(5);
  return Array.from({ length: count }, () => Math.round(1e6 * (1 + draw())));
}

/** The year's change of three months' sales, from month 14 on. */
function salesChanges(sales: readonly number[]): number[] {
  const three = (m: number) => (sales[m] ?? 0) + (sales[m - 1] ?? 0) + (sales[m - 2] ?? 0);
  return sales.map((_, m) => (m < 14 ? NaN : three(m) / three(m - 12) - 1));
}

/** A shop of so many months whose 稼働顧客 change by the year as `x` says. */
function shop(
  count: number,
  x: (month: number) => number,
  marks: (month: number) => Partial<MonthRow> = () => ({}),
) {
  const sales = monthSales(count);
  const active: number[] = [];
  for (let m = 0; m < count; m++) active.push(m < 12 ? 1000 : (active[m - 12] ?? 0) * (1 + x(m)));
  return monthRows(count, (m) => ({
    monthSales: sales[m] ?? 0,
    activeCustomers: active[m] ?? 0,
    ...marks(m),
  }));
}

/** Full months 0 … 94: the month 23 before, and 12 after, leave 23 … 82, which are 60. */
const ENOUGH = 95;
const changes = salesChanges(monthSales(ENOUGH + 20));
const leading = (lead: number) => (m: number) =>
  Number.isFinite(changes[m + lead]) ? (changes[m + lead] ?? 0) : 0;

describe("a shop whose sales follow its customers", () => {
  it.each([3, 4, 12])("%i months later", (lead) => {
    expect(leadOf(shop(ENOUGH, leading(lead)))).toEqual({
      months: 60,
      lead,
      correlation: expect.closeTo(1, 9),
    });
  });
  it("is not judged on 59 months", () => {
    expect(leadOf(shop(ENOUGH - 1, leading(4)))).toEqual({ months: 59, lead: null, correlation: null });
  });
  it("is not judged where the first month of data is no full one", () => {
    const cut = shop(ENOUGH, leading(4), (m) => ({ fullMonth: m > 0 }));
    expect(leadOf(cut)).toEqual({ months: 59, lead: null, correlation: null });
    expect(leadOf(shop(ENOUGH + 1, leading(4), (m) => ({ fullMonth: m > 0 }))).months).toBe(60);
  });
  it("counts an unfinished last month not at all", () => {
    const unfinished = shop(ENOUGH + 1, leading(4), (m) => ({
      unfinished: m === ENOUGH,
      fullMonth: m < ENOUGH,
    }));
    expect(leadOf(unfinished)).toEqual(leadOf(shop(ENOUGH, leading(4))));
  });
  it("leaves out months that a year without customers makes unanswerable, for every lead", () => {
    const gap = shop(ENOUGH + 1, leading(4), (m) => (m === 40 ? { activeCustomers: 0 } : {}));
    expect(leadOf(gap).months).toBe(60);
  });
  it("is no lead when sales move the other way, or one or two months later only", () => {
    expect(leadOf(shop(ENOUGH, (m) => -leading(4)(m) / 2)).lead).toBeNull();
    expect(leadOf(shop(ENOUGH, leading(0))).lead).toBeNull();
  });
});

describe("a correlation of so much, made to measure", () => {
  /** A mix of what comes four months later and of noise that has nothing to do with it: their correlation is `r`. */
  function mixed(r: number) {
    const months = Array.from({ length: 60 }, (_, i) => i + 23);
    const draw = draws(11);
    const centred = (values: number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.map((value) => value - mean);
    };
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
    const unit = (values: number[]) => values.map((value) => value / Math.sqrt(dot(values, values)));
    const y = unit(centred(months.map((m) => changes[m + 4] ?? 0)));
    const raw = centred(months.map(() => draw()));
    const noise = unit(raw.map((value, i) => value - dot(raw, y) * (y[i] ?? 0)));
    const x = y.map((value, i) => r * value + Math.sqrt(1 - r * r) * (noise[i] ?? 0));
    return leadOf(shop(ENOUGH, (m) => (x[m - 23] ?? 0) * 0.5));
  }

  it("0.61 is shown", () => {
    expect(mixed(0.61)).toEqual({ months: 60, lead: 4, correlation: expect.closeTo(0.61, 9) });
  });
  it("0.59 is not", () => {
    expect(mixed(0.59)).toEqual({ months: 60, lead: null, correlation: null });
  });
});

it("nothing moves: no judgement", () => {
  const still = monthRows(120, () => ({ activeCustomers: 100, monthSales: 100 }));
  expect(leadOf(still)).toEqual({ months: 85, lead: null, correlation: null });
  expect(leadOf([])).toEqual({ months: 0, lead: null, correlation: null });
});
