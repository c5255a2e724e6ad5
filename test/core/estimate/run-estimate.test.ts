import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { googleFunction, googleRun, GOOGLE_PRICES } from "../../../src/catalog/google-prices.ts";
import type { Cost, Prices } from "../../../src/core/estimate/estimate.ts";
import { packCells } from "../../../src/core/rows/packed-cells.ts";
import { longRun, runEstimate } from "../../../src/core/estimate/run-estimate.ts";
import { ROOT } from "../../../src/tools/paths.ts";

const COSTS = Object.keys(GOOGLE_PRICES) as Cost[];

/** Prices at which only some things cost: what each takes is then seen in the seconds. */
const only = (costs: Partial<Record<Cost, number>>): Prices =>
  Object.fromEntries(
    COSTS.map((cost) => [cost, { low: costs[cost] ?? 0, high: costs[cost] ?? 0 }]),
  ) as Prices;

const size = fc.record({
  rows: fc.integer({ min: 0, max: 2_000_000 }),
  columns: fc.integer({ min: 1, max: 40 }),
  sheets: fc.integer({ min: 0, max: 30 }),
});

describe("how long a run takes by the prices of its parts", () => {
  it("100,000 orders of 8 columns, worked by hand", () => {
    const { read } = googleRun({ rows: 100_000, columns: 8, sheets: 8 });
    // 0.06 start + 0.15 wait + 40 × 0.0003 calls + 0.03 flush + 800,500 × 5 µs + 100,000 × 0.1 µs facts + 100,000 × 5 µs rows
    expect(read.low).toBeCloseTo(0.06 + 0.15 + 0.012 + 0.03 + 4.0025 + 0.01 + 0.5, 9);
    // 0.25 + 3 × 0.3 + 120 × 0.003 + 0.6 + 810,000 × 20 µs + 1,600,000 × 1 µs + 100,000 × 14 µs
    expect(read.high).toBeCloseTo(0.25 + 0.9 + 0.36 + 0.6 + 16.2 + 1.6 + 1.4, 9);
  });

  it("8 reports, what stands before and behind them, and a function, worked by hand", () => {
    const { read, reports, formulas, total } = googleRun({ rows: 100_000, columns: 8, sheets: 8 });
    // Each: start, waits, calls, flush, cells read, cells written, 100,000 to 1,600,000 characters of facts read.
    const reportLow = 0.06 + 0.15 + 20 * 0.000_3 + 0.03 + 700 * 0.000_005 + 500 * 0.000_02 + 0.003;
    const reportHigh = 0.25 + 0.3 + 80 * 0.003 + 0.6 + 8_000 * 0.000_02 + 14_000 * 0.000_15 + 0.32;
    expect(reports.low).toBeCloseTo(8 * reportLow, 9);
    expect(reports.high).toBeCloseTo(8 * reportHigh, 9);
    // The facts are read and written: 0.003 + 0.01, 0.32 + 1.6.
    expect(formulas.low).toBeCloseTo(0.06 + 0.15 + 40 * 0.000_3 + 0.03 + 0.003 + 0.01, 9);
    const cells = 500 * 0.000_02 + 2_500 * 0.000_15;
    expect(formulas.high).toBeCloseTo(0.25 + 4 * 0.3 + 180 * 0.003 + 0.6 + cells + 0.32 + 1.6, 9);
    // The call that begins: start, 10 to 25 calls, flush, 200 cells.
    const beginLow = 0.06 + 10 * 0.000_3 + 0.03 + 200 * 0.000_005;
    const beginHigh = 0.25 + 25 * 0.003 + 0.6 + 200 * 0.000_02;
    expect(total.low).toBeCloseTo(beginLow + read.low + reports.low + formulas.low, 9);
    expect(total.high).toBeCloseTo(beginHigh + read.high + reports.high + formulas.high, 9);
    expect(googleFunction().low).toBeCloseTo(0.06 + 5 * 0.000_3 + 0.003, 9);
    expect(googleFunction().high).toBeCloseTo(0.25 + 12 * 0.003 + 0.32, 9);
  });

  it("is announced from ten seconds of reading on, by the middle of least and most", () => {
    // A row costs 0.5 to 1.5 ms, so that 10,000 rows take 5 to 15 s, in the middle 10.
    const prices = { ...only({}), row: { low: 0.000_5, high: 0.001_5 } };
    const long = { sheets: 3, read: { low: 5, high: 15 }, total: { low: 5, high: 15 } };
    expect(longRun({ rows: 10_000, columns: 8, sheets: 3 }, prices)).toEqual(long);
    expect(longRun({ rows: 9_999, columns: 8, sheets: 3 }, prices)).toBeNull();
    // Reports take as long in every shop.
    expect(longRun({ rows: 1, columns: 8, sheets: 3 }, only({ start: 60 }))).not.toBeNull();
    expect(longRun({ rows: 1, columns: 8, sheets: 1_000 }, only({ start: 9 }))).toBeNull();
  });

  it("every report is a call of its own, with its facts read and one read that waits", () => {
    const starts = runEstimate({ rows: 1, columns: 1, sheets: 8 }, only({ start: 1 }));
    expect(starts.reports).toEqual({ low: 8, high: 8 });
    expect(starts.total).toEqual({ low: 11, high: 11 }); // begin, read, eight reports, formulas
    const waits = runEstimate({ rows: 1, columns: 1, sheets: 8 }, only({ wait: 1 }));
    expect(waits.reports).toEqual({ low: 8, high: 8 });
  });

  it("an order costs its cells and its arithmetic, nothing else, where one call reads them all", () => {
    const few = fc.record({
      rows: fc.integer({ min: 0, max: 10_000 }),
      columns: fc.integer({ min: 1, max: 40 }),
      sheets: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 10_000 }), (of, more) => {
        const prices = only({ cellRead: 0.5, row: 0.25, wait: 1, letterWritten: 2 });
        const [less, all] = [of, { ...of, rows: of.rows + more }].map((one) => runEstimate(one, prices));
        const seconds = more * (of.columns * 0.5 + 0.25);
        expect(all!.total.low - less!.total.low).toBeCloseTo(seconds, 3);
        expect(all!.read.high - less!.read.high).toBeCloseTo(seconds, 3);
        expect(all!.reports).toEqual(less!.reports);
      }),
    );
  });

  it("500,000 orders of 8 columns are read in blocks of 93,750 rows, then counted, worked by hand", () => {
    const { calls, call, read } = googleRun({ rows: 500_000, columns: 8, sheets: 8 });
    expect(calls).toBe(6 + 1);
    // A full block: 0.25 + 3 × 0.3 + 100 × 0.003 + 0.6 + 750,500 × 20 µs + 750,000 × 12 × 1 µs.
    const block = 0.25 + 0.9 + 0.3 + 0.6 + 15.01 + 9;
    expect(call.high).toBeCloseTo(block, 9);
    // Counting: as a call that reads, without the cells, with 4,000,000 × 12 characters at 0.2 µs and 14 µs a row.
    const counting = 0.25 + 0.9 + 0.36 + 0.6 + 0.2 + 1.6 + 9.6 + 7;
    // The last block holds a third of a full one's rows: 31,250.
    const rest = 0.25 + 0.9 + 0.3 + 0.6 + 250_500 * 0.000_02 + 250_000 * 0.000_012;
    expect(read.high).toBeCloseTo(5 * block + rest + counting, 6);
  });

  it("no call that reads lasts over 30 seconds, up to 500,000 orders of 12 columns", () => {
    const orders = fc.record({
      rows: fc.integer({ min: 1, max: 500_000 }),
      columns: fc.integer({ min: 3, max: 12 }),
      sheets: fc.constant(8),
    });
    const atLimit = [3, 4, 8, 12].flatMap((columns) =>
      [999_999, 1_000_000].map((cells) => ({ rows: Math.floor(cells / columns), columns, sheets: 8 })),
    );
    for (const of of atLimit) expect(googleRun(of).call.high, JSON.stringify(of)).toBeLessThanOrEqual(30);
    fc.assert(
      fc.property(orders, (of) => {
        expect(googleRun(of).call.high).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("goes from less to more, at every size", () => {
    fc.assert(
      fc.property(size, (of) => {
        const { calls, ...run } = googleRun(of);
        expect(calls).toBeGreaterThanOrEqual(1);
        const spans = [...Object.values(run), googleFunction()];
        for (const { low, high } of spans) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

it("a cell of an ordinary order is kept in two to twelve characters, as the estimate takes it", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [
    ...[
      `2024-${1_000_000 + i}`,
      new Date(86_400_000 * (18_000 + (i % 1_800))),
      `C${100_000 + ((i * 7) % 5_000)}`,
    ],
    ...[`customer${(i * 7) % 5_000}@example.com`, `商品名の長さはこのくらい（${i % 300}）`, 1 + (i % 3)],
    ...[1_000 + ((i * 13) % 9_000), "発送済み"],
  ]);
  const perCell = packCells(rows).length / (rows.length * 8);
  expect(perCell).toBeGreaterThan(2);
  expect(perCell).toBeLessThan(12);
});

describe("the prices", () => {
  it("go from less to more, and each says where it comes from", () => {
    for (const [cost, { low, high, source, link }] of Object.entries(GOOGLE_PRICES)) {
      expect([cost, low > 0, high > low]).toEqual([cost, true, true]);
      const isAssumed = source.en.includes("assumed") && source.ja.includes("仮定");
      expect([cost, link !== null || isAssumed]).toEqual([cost, true]);
    }
  });
});

it("the arithmetic of a row costs what the bench's page says, to three times that on Google", () => {
  const bench = readFileSync(join(ROOT, "src/docs/bench.md"), "utf8");
  // The page's last column of milliseconds, for a million rows: thousands of them are microseconds a row.
  const [, million = ""] = /all that its reports ask +\|.+\| +([\d,]+) \([\d,]+\) \|/.exec(bench) ?? [];
  const micros = Number(million.replace(",", "")) / 1000;
  const { low, high, source } = GOOGLE_PRICES.row;
  expect(source.ja).toContain(`1行${micros.toFixed(1)}マイクロ秒`);
  expect(source.en).toContain(`${micros.toFixed(1)} µs a row`);
  expect([low, high]).toEqual([Math.round(micros) / 1e6, Math.round(3 * micros) / 1e6]);
});
