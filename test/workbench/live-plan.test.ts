import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "../../src/catalog/language.ts";
import type { ReportModel } from "../../src/catalog/report-model.ts";
import { planOf, planRows, profitOf } from "../../src/core/outlook/business-plan.ts";
import { firstYearSales, seedsOf } from "../../src/core/outlook/first-year.ts";
import { majorOf } from "../../src/core/values/money.ts";
import { businessPlan } from "../../src/reports/business-plan/plan-report.ts";
import { computed, type ComputedSheet } from "../support/grid-values.ts";
import { contextOf } from "../support/report-cells.ts";
import { analyse } from "../support/shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const WORKED = analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 });

function sheetOf(language: Language = "ja") {
  const model = businessPlan.model(contextOf(WORKED, language));
  const sheet = computed(model);
  const row = (label: string, times = 1): number => {
    const found = model.rows.flatMap(([first], i) => (first?.value === label ? [i] : []));
    return found[times - 1] ?? -1;
  };
  /** The five years of a line. */
  const years = (at: number) => [3, 4, 5, 6, 7].map((column) => sheet.value(at, column));
  return {
    model,
    sheet,
    row,
    years,
    type: (name: string, to: string | number) => sheet.type(cellOf(model, name), to),
  };
}

function cellOf(model: ReportModel, name: string): string {
  const r = model.rows.findIndex((line) => line.some((cell) => cell.input?.name === name));
  const c = (model.rows[r] ?? []).findIndex((cell) => cell.input?.name === name);
  return String.fromCharCode(65 + c) + String(r + 1);
}

const everyCell = (model: ReportModel, sheet: ComputedSheet): unknown[] =>
  model.rows.flatMap((cells, row) => cells.map((_, column) => sheet.value(row, column)));

describe("what is typed into 事業計画", () => {
  it("makes profit of sales: 40 % of 76,458.1, less 3 people at 2,000", () => {
    const { years, row, type, sheet } = sheetOf();
    expect(years(row("利益（粗利 − 獲得費用）"))).toEqual(["—", "—", "—", "—", "—"]);
    type("margin", 0.4);
    expect(years(row("粗利（粗利率 × 売上）"))[0]).toBeCloseTo(30_583.2, 1);
    expect(years(row("利益（粗利 − 獲得費用）"))[0]).toBe("—");
    type("cost", 2_000);
    expect(years(row("獲得費用（CPO × 新規）"))).toEqual([6_000, 6_000, 6_000, 6_000, 6_000]);
    expect(years(row("利益（粗利 − 獲得費用）"))[0]).toBeCloseTo(24_583.2, 1);
    // The low end: 40 % of 44,169 − 6,000.
    expect(sheet.value(row("利益（粗利 − 獲得費用）") + 1, 3)).toBeCloseTo(0.4 * 44_169 - 6_000, -1);
    expect(sheet.value(6, 6)).toBeCloseTo(0.4 * 446_305.5 - 30_000, 0);
  });

  it("asks for what profit still lacks", () => {
    const { sheet, type } = sheetOf();
    const asked = () => sheet.value(7, 6);
    expect(asked()).toBe("粗利率とCPOを\n入れると出ます");
    type("margin", 0.4);
    expect(asked()).toBe("CPOを\n入れると出ます");
    type("cost", 2_000);
    expect(asked()).toBe("粗利率 × 売上\n− 獲得費用");
    type("margin", "");
    expect(asked()).toBe("粗利率を\n入れると出ます");
  });

  it("adds 10 people in year 2: 76,666.7 more in it, 50,474.5 in year 3", () => {
    const { years, row, type, sheet } = sheetOf();
    const before = years(row("売上")) as number[];
    type("new 2", 13);
    const more = (years(row("売上")) as number[]).map((sales, i) => sales - (before[i] ?? 0));
    expect(more[0]).toBe(0);
    expect(more[1]).toBeCloseTo(76_666.67, 1);
    // A third each of 4,852.9, 4,986.1 and 5,303.4 a person, worked by hand beside the core's test.
    expect(more[2]).toBeCloseTo(10 * 5_047.4, 0);
    expect(sheet.value(3, 0)).toContain("5年で25人の新規を獲得すると");
  });

  it("moves the first year by the seeds: 3,000 + 1.0 × 3/2 × 4,666.67 where everybody buys again", () => {
    const { row, type, sheet } = sheetOf();
    const firstYear = () => sheet.value(row("新規あたりの初年度売上"), 1);
    type("repeatRate", 1);
    expect(firstYear()).toBeCloseTo(10_000, 6);
    type("repeatRate", 0);
    expect(firstYear()).toBe(3_000);
    type("repeatRate", 2 / 3);
    type("ordersPerNew", 2);
    type("repeatValue", 5_000);
    expect(firstYear()).toBeCloseTo(13_000, 6);
    expect(sheet.value(6, 8)).toBeCloseTo(13_000, 6);
  });

  it("gives what the core plans with the same numbers", () => {
    const typed = fc.record({
      new: fc.array(fc.nat(5_000), { minLength: 5, maxLength: 5 }),
      repeatRate: fc.nat(1000).map((n) => n / 1000),
      ordersPerNew: fc.integer({ min: 700, max: 9000 }).map((n) => n / 1000),
      repeatValue: fc.nat(90_000),
      margin: fc.nat(100).map((n) => n / 100),
      cost: fc.nat(20_000),
    });
    const { basis } = planOf(WORKED);
    if (basis === null) throw new Error("no plan");
    const { years, row, type } = sheetOf();
    fc.assert(
      fc.property(typed, ({ new: newCustomers, ...one }) => {
        newCustomers.forEach((n, i) => type(`new ${i + 1}`, n));
        for (const [name, value] of Object.entries(one)) type(name, value);
        const { repeatRate, ordersPerNew, repeatValue, margin, cost } = one;
        const seeds = { repeatRate, ordersPerNew, repeatOrderValue: repeatValue * 100 };
        const rows = planRows(basis, {
          newCustomers,
          repeatRate,
          firstYearSales: firstYearSales(basis.first, seeds),
        });
        const close = (values: readonly number[]) =>
          values.map((value) => expect.closeTo(value, 2) as number);
        const money = (of: (row: (typeof rows)[number]) => number) =>
          close(rows.map((one) => majorOf(of(one))));
        const sales = row("売上");
        expect(years(sales)).toEqual(money((one) => one.sales.line));
        expect(years(sales + 1)).toEqual(money((one) => one.sales.low));
        expect(years(sales + 2)).toEqual(money((one) => one.sales.high));
        const cumulative = row("累計売上");
        expect(years(cumulative)).toEqual(money((one) => one.cumulativeSales.line));
        expect(years(cumulative + 1)).toEqual(money((one) => one.cumulativeSales.low));
        expect(years(cumulative + 2)).toEqual(money((one) => one.cumulativeSales.high));
        const active = row("稼働顧客");
        expect(years(active)).toEqual(close(rows.map((one) => one.active.line)));
        expect(years(active + 1)).toEqual(close(rows.map((one) => one.active.low)));
        expect(years(active + 2)).toEqual(close(rows.map((one) => one.active.high)));
        expect(years(row("利益（粗利 − 獲得費用）"))).toEqual(
          money((one) => profitOf(one.sales.line, one.newCustomers, { margin, cost: cost * 100 })),
        );
      }),
      { numRuns: 25 },
    );
    expect(seedsOf(basis.first).ordersPerNew).toBe(1);
  });
});

describe("what cannot be counted with", () => {
  const NAMES = [
    ...[1, 2, 3, 4, 5].map((n) => `new ${n}`),
    "cost",
    "margin",
    "repeatRate",
    "repeatValue",
    "ordersPerNew",
  ];
  const BAD = ["", "たくさん", -1, 1e12, "=1/0", "=NA()"];

  it.each(LANGUAGES)("is said beside the cell, and the original is used, %s", (language) => {
    const { model, sheet, type } = sheetOf(language);
    const before = everyCell(model, sheet);
    const texts = () => everyCell(model, sheet).filter((value) => typeof value === "string");
    for (const name of NAMES)
      for (const bad of BAD) {
        type(name, bad);
        const after = everyCell(model, sheet);
        const typedAt = cellOf(model, name);
        const others = after.filter((_, i) => i !== indexOf(model, typedAt));
        expect({ name, bad, errors: others.filter(isError) }).toEqual({ name, bad, errors: [] });
        const numbers = (cells: unknown[]) =>
          cells.filter((value, i) => typeof value === "number" && i !== indexOf(model, typedAt));
        expect({ name, bad, is: numbers(after) }).toEqual({ name, bad, is: numbers(before) });
        const said = language === "ja" ? /計算に使えない数字|数字で入れると/ : /cannot be counted with|Enter/;
        if (name !== "cost" && name !== "margin") expect(texts().join()).toMatch(said);
        type(name, original(model, name));
        expect(everyCell(model, sheet)).toEqual(before);
      }
  });

  it("names the years", () => {
    const { sheet, row, type } = sheetOf();
    type("new 2", "多め");
    type("new 5", -3);
    expect(sheet.value(row("新規獲得（人）") + 1, 0)).toBe(
      "2年目・5年目は計算に使えない数字のため、直近1年の人数で計算しています。0〜10,000,000の人数を数字で入れてください。",
    );
  });

  it("is a number of repeat orders below the share who buy again", () => {
    const { sheet, row, type } = sheetOf();
    type("ordersPerNew", 0.5);
    expect(sheet.value(row("回転率（件/人）"), 3)).toContain("元の値で計算しています");
    expect(sheet.value(row("新規あたりの初年度売上"), 1)).toBeCloseTo(7_666.67, 1);
  });
});

const isError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");

function indexOf(model: ReportModel, cell: string): number {
  return (Number(cell.slice(1)) - 1) * model.columnWidths.length + cell.charCodeAt(0) - 65;
}

function original(model: ReportModel, name: string): string | number {
  const cell = model.rows.flat().find(({ input }) => input?.name === name);
  return cell?.value as string | number;
}
