import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run, runJson } from "../support/run-book.ts";

/* Two began in January 2024, one in February; as of 2024-03-15, so that March goes on. */
const TABLE = [
  ["顧客ID", "注文日", "金額", "注文番号"],
  ["A", "2024-01-10", "1000", "O1"],
  ["A", "2024-02-09", "500", "O2"],
  ["A", "2024-02-10", "250", "O3"],
  ["B", "2024-01-20", "3000", "O4"],
  ["B", "2024-03-01", "40", "O5"],
  ["C", "2024-02-28", "700", "O6"],
];

describe("CPM_COHORT", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(TABLE);
    run(book, { ...at("2024-03-15"), reports: ["retentionCohorts"] });
  });

  it.each([
    ["=COUNTA(CPM_COHORT())", 15],
    ["=INDEX(CPM_COHORT(),1,1)", "始めた月"],
    ["=INDEX(CPM_COHORT(),1,4)", "1か月後"],
    ["=INDEX(CPM_COHORT(),2,1)", "2024-01"],
    ["=INDEX(CPM_COHORT(),2,2)", 2],
    ["=INDEX(CPM_COHORT(,,CPM_UPDATED),2,4)", 1],
    ["=INDEX(CPM_COHORT(),2,5)", "途中"],
    ["=INDEX(CPM_COHORT(),3,4)", "途中"],
    ["=INDEX(CPM_COHORT(),3,5)", ""],
    ['=INDEX(CPM_COHORT("割合"),2,4)', 0.5],
    ['=INDEX(CPM_COHORT("Share"),2,3)', 1],
    ['=INDEX(CPM_COHORT("売上"),2,4)', 750],
    ['=INDEX(CPM_COHORT("sales"),2,3)', 4000],
    ['=INDEX(CPM_COHORT("件数"),2,4)', 2],
    ['=ROWS(CPM_COHORT("人数","2024-02"))', 2],
    ['=INDEX(CPM_COHORT("人数","2024年2月"),2,2)', 1],
    ["=INDEX(CPM_COHORT(,DATE(2024,2,1)),2,1)", "2024-02"],
  ])("%s is %s", (formula, value) => {
    expect(book.evaluate(formula)).toBe(value);
  });

  it.each([
    ['=CPM_COHORT("利益")', "argument-count", "利益"],
    ['=CPM_COHORT(,"2023-12")', "argument-cohort-month", "2023-12"],
    ['=CPM_COHORT(,"2024")', "argument-cohort-month", "2024"],
    ['=CPM_COHORT(,"2024-Q1")', "argument-cohort-month", "2024-Q1"],
  ] as const)("%s says what may be asked", (formula, code, value) => {
    const { message } = PROBLEMS[code];
    expect(book.explain(formula).message).toContain(message.ja.replace("{value}", value));
  });

  it("shows the numbers of the JSON", () => {
    expect(runJson(book).metrics["retentionCohorts"]).toMatchObject([
      {
        cohort: "2024-01",
        customers: 2,
        active: [2, 1, 1],
        orders: [2, 2, 1],
        sales: [4000, 750, 40],
        isOpen: true,
      },
      { cohort: "2024-02", customers: 1, active: [1, 0], orders: [1, 0], sales: [700, 0], isOpen: true },
    ]);
  });
});
