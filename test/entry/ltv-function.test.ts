import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run } from "../support/run-book.ts";

/* Three began in January to March 2023, which is a year and a day before the anchor; the fourth in 2024. */
const TABLE = [
  ["顧客ID", "注文日", "金額", "注文番号", "商品名"],
  ["A", "2023-01-10", "1000", "O1", "石けん"],
  ["A", "2023-02-09", "500", "O2", "茶"], // 30 days later
  ["B", "2023-01-20", "3000", "O3", "茶"],
  ["C", "2023-03-31", "2000", "O4", "石けん"],
  ["C", "2024-03-30", "4000", "O5", "石けん"], // 365 days later
  ["D", "2024-01-15", "700", "O6", "石けん"],
];

describe("CPM_LTV", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(TABLE);
    run(book, { ...at("2024-03-31"), reports: ["ltv"] });
  });

  it.each([
    // 1,500 + 3,000 + 6,000 of three people.
    ["=CPM_LTV()", 3500],
    ["=CPM_LTV(365,,CPM_UPDATED)", 3500],
    // 1,500 + 3,000 + 2,000 of the same three.
    ["=CPM_LTV(30)", 6500 / 3],
    // January alone is mature after 420 days.
    ["=CPM_LTV(420)", 2250],
    ['=CPM_LTV(365,"2023-01")', 2250],
    ['=CPM_LTV(365,"2023年1月")', 2250],
    ["=CPM_LTV(365,DATE(2023,1,31))", 2250],
    ['=CPM_LTV(365,"2023-Q1")', 3500],
    ['=CPM_LTV("３０","2023")', 6500 / 3],
    // Who began with 石けん: A 1,500 and C 6,000.
    ['=CPM_LTV(365,"石けん")', 3750],
    ['=CPM_LTV(365," 茶")', 3000],
  ])("%s is %d", (formula, value) => {
    expect(book.evaluate(formula)).toBeCloseTo(value, 9);
  });

  it.each(['=CPM_LTV(365,"2023")', '=CPM_LTV(120,"2024-01")', "=CPM_LTV(720)"])(
    "%s has no answer before all have had so many days",
    (formula) => {
      expect(book.evaluate(formula)).toBe("—");
    },
  );

  it.each([
    ["=CPM_LTV(45)", "argument-days", "45"],
    ['=CPM_LTV(365,"2025-01")', "argument-cohort", "2025-01"],
    ['=CPM_LTV(365,"紅茶")', "argument-cohort", "紅茶"],
  ] as const)("%s says what may be asked", (formula, code, value) => {
    const { message } = PROBLEMS[code];
    expect(book.explain(formula).message).toContain(message.ja.replace("{value}", value));
  });
});
