import { describe, expect, it } from "vitest";
import { dataNotices } from "../../../src/core/quality/data-notices.ts";
import { shopFactsOf, type WideRow } from "../../support/wide-shop.ts";

const row = (cells: WideRow = {}): WideRow => ({ customer: "A", date: "2024-01-05", amount: 100, ...cells });
const many = (count: number, cells: WideRow = {}): WideRow[] =>
  Array.from({ length: count }, () => row(cells));
const NO_AMOUNT = { amount: "別途見積" };
const NO_DATE = { date: "soon" };

describe("rows that cannot be read", () => {
  it("are told first above 5 % of the rows that should be readable, with an example", () => {
    const told = (rows: WideRow[]) => dataNotices(shopFactsOf(rows));
    expect(told([...many(19), row(NO_AMOUNT)])).toEqual([]);
    expect(told([...many(18), row(NO_AMOUNT)])).toEqual([
      {
        code: "unreadable-rows",
        values: { rows: 1, all: 19, sales: 0, row: 20, value: "別途見積", file: "" },
      },
    ]);
  });

  it("rows that need no reading do not count: totals, headers, zero-yen, cancelled and future ones", () => {
    const aside = [
      row({ rowKind: "total", date: "合計" }),
      row({ rowKind: "header", date: "日付", amount: "金額" }),
      row({ amount: 0 }),
      row({ status: "キャンセル", date: "soon" }),
      row({ status: "キャンセル", amount: "x" }),
      row({ date: "2031-01-01", amount: "x" }),
    ];
    const { unreadable } = shopFactsOf([...many(3), ...aside, row(NO_DATE)]).quality;
    expect(unreadable).toEqual({ rows: 1, dates: 1, ofRows: 4, amount: 10_000, ofAmount: 40_000 });
  });

  it("a large part of the money tells as well as a large part of the rows", () => {
    const rows = (amount: number) => [...many(99), row({ ...NO_DATE, amount, file: "a.csv", fileRow: 7 })];
    // 99 × 100 beside 521 is 9,900 of 10,421: 4.9995 %; beside 522 it is 5.0086 %
    expect(dataNotices(shopFactsOf(rows(521)))).toEqual([]);
    expect(dataNotices(shopFactsOf(rows(522)))).toEqual([
      {
        code: "unreadable-rows",
        values: { rows: 1, all: 100, sales: 522, row: 7, value: "soon", file: " (a.csv)" },
      },
    ]);
    expect(() => shopFactsOf(rows(9_901))).toThrow(expect.objectContaining({ code: "dates-unreadable" }));
  });

  it("above half of them stop the run with an example that says something", () => {
    const rows = [
      ...many(2),
      row({ amount: "" }),
      row(NO_AMOUNT),
      row({ ...NO_AMOUNT, file: "", fileRow: "" }),
    ];
    expect(() => shopFactsOf(rows)).toThrow(
      expect.objectContaining({
        code: "amounts-unreadable",
        values: { row: 5, value: "別途見積", bad: 3, rows: 5 },
      }),
    );
    expect(shopFactsOf([...rows, row()]).meta.purchases).toBe(3);
  });
});
