import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run } from "../support/run-book.ts";

const TABLE = [
  ["顧客ID", "注文日", "金額", "注文番号"],
  ["A", "2024-01-10", "1000", "O1"],
  ["B", "2024-01-20", "3000", "O2"],
  ["A", "2024-02-09", "500", "O3"],
  ["A", "2024-02-10", "200", "O4"],
  ["C", "2024-02-29", "700", "O5"],
  ["", "2024-02-29", "40", "O6"],
  ["B", "2024-03-02", "900", "O7"],
];
const HEAD = [
  ...["月", "新規売上", "リピート売上", "顧客ID不明の売上", "売上の合計", "新規の顧客数", "リピートの顧客数"],
  ...["購入した人の数", "新規の受注数", "リピートの受注数", "顧客ID不明の受注数", "受注数の合計", "注記"],
];
/* February: C new for 700; A twice for 700; nobody known for 40. */
const FEBRUARY = ["2024-02", 700, 700, 40, 1440, 1, 1, 2, 1, 2, 1, 4, ""];
const JANUARY = ["2024-01", 4000, 0, 0, 4000, 2, 0, 2, 2, 0, 0, 2, "途中から"];
const MARCH = ["2024-03", 0, 900, 0, 900, 0, 1, 1, 0, 1, 0, 1, "途中"];

describe("CPM_NEWREPEAT", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(TABLE);
    run(book, { ...at("2024-03-15"), reports: ["newRepeat"] });
  });

  it.each([
    ["=CPM_NEWREPEAT()", [FEBRUARY]],
    ["=CPM_NEWREPEAT(,CPM_UPDATED)", [FEBRUARY]],
    ['=CPM_NEWREPEAT("2024-02")', [FEBRUARY]],
    ['=CPM_NEWREPEAT("２０２４年２月")', [FEBRUARY]],
    ["=CPM_NEWREPEAT(202402)", [FEBRUARY]],
    ["=CPM_NEWREPEAT(DATE(2024,2,1))", [FEBRUARY]],
    ["=CPM_NEWREPEAT(DATE(2024,2,29))", [FEBRUARY]],
    ['=CPM_NEWREPEAT("2024/3/15")', [MARCH]],
    ['=CPM_NEWREPEAT("すべて")', [JANUARY, FEBRUARY, MARCH]],
    ['=CPM_NEWREPEAT("ALL")', [JANUARY, FEBRUARY, MARCH]],
  ])("%s is the month's line under its header", (formula, rows) => {
    expect(book.evaluate(formula)).toEqual([HEAD, ...rows]);
  });

  it.each([
    ['=CPM_NEWREPEAT("2024-04")', "2024-04"],
    ['=CPM_NEWREPEAT("先月")', "先月"],
    ["=CPM_NEWREPEAT(45352)", "45352"],
  ])("%s says which months there are", (formula, value) => {
    const { message, hint } = PROBLEMS["argument-month"];
    const said = book.explain(formula).message;
    expect(said).toContain(message.ja.replace("{value}", value));
    expect(said).toContain(hint.ja.replace("{first}", "2024-01").replace("{last}", "2024-03"));
  });

  it("has no answer before the first month that is over and whole", () => {
    const young = bookOf(TABLE);
    run(young, { ...at("2024-01-31"), reports: ["newRepeat"] });
    expect(young.evaluate("=CPM_NEWREPEAT()")).toBe("—");
  });
});
