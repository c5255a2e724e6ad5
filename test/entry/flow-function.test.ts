import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, opened, requestOf, run, runJson, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/* By hand from the 41 orders, as of 2023-03-31 and 2024-03-31: each pair of classes, its people and their sales since. */
const SINCE_LAST_YEAR = [
  ["有望顧客", "有望顧客", "同じ", 1, 6_000],
  ["有望顧客", "浮気・不満顧客", "下がった", 1, 7_000],
  ["新規顧客", "離反顧客", "離れた", 1, 0],
  ["悩み顧客", "浮気予備軍顧客", "上がった", 1, 10_000],
  ["浮気・不満顧客", "優良顧客", "上がった", 1, 16_000],
  ["浮気・不満顧客", "悩み顧客", "上がった", 1, 4_000],
  ["浮気・不満顧客", "離反顧客", "離れた", 2, 0],
  ["離反顧客", "悩み顧客", "戻った", 1, 4_000],
  ["離反顧客", "離反顧客", "同じ", 2, 0],
  ["まだ客でない", "有望顧客", "新規", 1, 13_000],
  ["まだ客でない", "浮気・不満顧客", "新規", 2, 10_000],
];

describe("CPM_FLOW", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(tableOf(WORKED_ROWS));
    run(book, { ...at("2024-03-31"), reports: ["rfm"] });
  });
  const table = (formula: string) => book.evaluate(formula) as unknown[][];

  it("spills who went where since last year, with the word for it", () => {
    const [head, ...rows] = table('=CPM_FLOW("rfm")');
    expect(head).toEqual(["比較日", "前の区分", "今の区分", "動き", "人数", "その後の売上"]);
    const lastYear = rows.filter(([day]) => day === "2023-03-31").map(([, ...cells]) => cells);
    expect(lastYear).toEqual(SINCE_LAST_YEAR);
  });

  it("begins with the latest day; all 14 people are in the rows of each day", () => {
    const rows = table('=CPM_FLOW("cpm")').slice(1);
    const days = [...new Set(rows.map(([day]) => day))];
    expect(days).toEqual(["2024-02-29", "2023-03-31"]);
    const people = days.map((day) =>
      rows.filter(([since]) => since === day).reduce((sum, row) => sum + Number(row[4]), 0),
    );
    expect(people).toEqual([14, 14]);
  });

  it.each([
    ['=CPM_FLOW("育成セグメント")', '=CPM_FLOW("nurture")'],
    ['=CPM_FLOW("ＲＦＭランク ")', '=CPM_FLOW("rfm")'],
    ['=CPM_FLOW("cpm group")', '=CPM_FLOW("CPM")'],
    ['=CPM_FLOW("ランクと稼働・離脱")', '=CPM_FLOW("stage")'],
  ])("%s is %s", (called, same) => {
    expect(table(called)).toEqual(table(same));
  });

  it("without a scheme tells the one that is set", () => {
    const own = bookOf(tableOf(WORKED_ROWS));
    run(own, { ...at("2024-03-31"), reports: ["rfm"], settings: { flowScheme: "cpm" } });
    expect(own.evaluate("=CPM_FLOW()")).toEqual(table('=CPM_FLOW("cpm")'));
    expect(own.evaluate("=CPM_FLOW(,CPM_UPDATED)")).not.toEqual(table('=CPM_FLOW("rfm")'));
  });

  it("a scheme that does not exist is named, with those that do", () => {
    const { message, hint } = PROBLEMS["argument-scheme"];
    const sentence =
      message.ja.replace("{value}", "ABC") + hint.ja.replace("{known}", "stage, rfm, nurture, cpm");
    expect(book.explain('=CPM_FLOW("ABC")').message).toBe(sentence);
    // The score groups have no movements.
    expect(book.explain('=CPM_FLOW("score")').message).toBe(sentence.replace("ABC", "score"));
  });

  it("is of the whole shop, whatever slice the reports show", () => {
    const own = bookOf(tableOf(WORKED_ROWS));
    const request = requestOf(opened(own), { ...at("2024-03-31"), reports: ["rfm"] });
    run(own, { ...request, slice: { customers: { stage: ["5"] } } });
    expect(own.evaluate('=CPM_FLOW("rfm")')).toEqual(table('=CPM_FLOW("rfm")'));
    expect(own.evaluate('=CPM_RANK("C01")')).toBe("浮気・不満顧客");
    expect(runJson(own)).toMatchObject({
      customers: [{ customerId: "C08" }, { customerId: "C09" }, { customerId: "C10" }, { customerId: "C13" }],
    });
  });

  it("says from which day on there are movements where the orders are too young", () => {
    const young = bookOf([
      ["顧客ID", "注文日", "金額"],
      ["A", "2024-03-10", "100"],
    ]);
    run(young, { ...at("2024-03-31"), reports: ["rfm"] });
    expect(young.evaluate("=CPM_FLOW()")).toMatch(
      /^比較日（1年前・前月末）までの注文がまだないため.*2024\/04\/01以降/,
    );
  });
});
