import { beforeAll, describe, expect, it } from "vitest";
import { ID_FUNCTIONS } from "../../src/reports/classes/class-answer.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { FUNCTIONS } from "../../src/catalog/functions.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { ProblemCode } from "../../src/core/values/problem.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const REPORTS_EN = REPORTS.filter(({ only }) => only === null).map(({ texts }) => texts.name.en);

const sentence = (code: ProblemCode) => PROBLEMS[code].message.ja + PROBLEMS[code].hint.ja;
const close = (value: number) => expect.closeTo(value, 9) as number;

/* Expected values are those of the worked example, copied by hand. */
describe("cell functions on the worked example", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(tableOf(WORKED_ROWS), "typed");
    book.addTable("日付", [["2023-03-31"]], "typed");
    run(book, at("2024-03-31"));
  });

  it.each([
    ["=CPM_RETENTION()", 0.625],
    ["=CPM_REACTIVATION()", 1 / 3],
    ["=CPM_F2()", 2 / 3],
    ["=CPM_SURVIVAL()", 1 / 6],
    ["=CPM_ACTIVE()", 9],
  ])("%s shows the stored run", (formula, value) => {
    expect(book.evaluate(formula)).toEqual(close(value));
    const ranged = formula.replace("()", '(注文!A1:E,"2024-03-31")');
    expect(book.evaluate(ranged)).toEqual(close(value));
  });

  it("a range without an anchor is analysed at the latest month end, as the sidebar does", () => {
    expect(book.evaluate("=CPM_ACTIVE(注文!A1:E)")).toBe(9);
  });

  it("an anchor may be a date cell", () => {
    expect(book.evaluate("=CPM_ACTIVE(注文!A1:E,日付!A1)")).toBe(8);
  });

  it("CPM_BS spills today and five years", () => {
    const table = book.evaluate("=CPM_BS()") as unknown[][];
    expect(table).toHaveLength(7);
    expect(table[1]).toEqual(["現在", 9, 5, 70000, "", ""]);
    expect(table[6]?.slice(0, 1)).toEqual(["5年後"]);
    expect((table[6] ?? []).slice(1).map((n) => Number(n).toFixed(4))).toEqual([
      "5.1939",
      "8.8061",
      "42569.7016",
      "238636.0597",
      "3.4091",
    ]);
  });

  it("CPM_BS without a year before the last one has today, and 「—」 for the years ahead, as its siblings have", () => {
    const young = bookOf([
      ["customer", "date", "amount"],
      ["A", "2024-03-01", "100"],
    ]);
    expect(young.evaluate("=CPM_RETENTION(注文!A1:C)")).toBe("—");
    const table = young.evaluate("=CPM_BS(注文!A1:C)") as unknown[][];
    expect(table[1]).toEqual(["現在", 1, 0, 100, "", ""]);
    expect(table.slice(2)).toEqual([1, 2, 3, 4, 5].map((n) => [`${n}年後`, "—", "—", "—", "—", "—"]));
  });

  it("CPM_PLAN spills today and five years, of the last run and of a range", () => {
    // 6.9947 and 3 people; 53,458.1 and 23,000: definitions.md 4.4b and 9.3.
    for (const formula of ["=CPM_PLAN()", "=CPM_PLAN(注文!A1:E)"]) {
      const table = book.evaluate(formula) as unknown[][];
      expect(table).toHaveLength(7);
      expect(table[1]).toEqual(["現在", 3, 9, 70000, "", "", "", "", ""]);
      const [year, won, active, sales] = table[2] ?? [];
      expect([year, won, Number(active).toFixed(4), Number(sales).toFixed(1)]).toEqual([
        ...["1年目", 3, "9.9947", "76458.1"],
      ]);
    }
  });

  it("CPM_GOLDMAP spills five stages, 「—」 where there is no answer", () => {
    const table = book.evaluate("=CPM_GOLDMAP()") as unknown[][];
    expect(table[1]).toEqual(["F1", 2, 1, 0.5, 0.5, 2, 1, 0.5, 1]);
    expect(table[3]).toEqual(["F3", 1, 1, 1, 0, 0, 0, "—", close(1 / 3)]);
    expect(table).toHaveLength(6);
  });

  it("CPM_RFM spills seven ranks", () => {
    const table = book.evaluate("=CPM_RFM()") as unknown[][];
    expect(table.map((row) => row[1])).toEqual(["人数", 1, 2, 0, 1, 2, 3, 5]);
  });

  it.each<[string, ProblemCode]>([
    ["=CPM_RETENTION(注文!A2:E)", "argument-range"],
    ["=CPM_RETENTION(注文!A1:A)", "argument-range"],
  ])("%s names the argument and the cure", (formula, code) => {
    expect(book.explain(formula).message).toBe(sentence(code));
  });

  it("an anchor that is no date, or not the stored one, is named as it was written", () => {
    expect(book.explain('=CPM_RETENTION(,"soon")').message).toBe(
      sentence("argument-when").replace("{value}", "soon"),
    );
    expect(book.explain('=CPM_RETENTION(,"2023-03-30")').message).toBe(
      sentence("stored-anchor")
        .replace("{date}", "2023/03/30")
        .replace("{stored}", "2024/03/31")
        .replace("{first}", "2020-04")
        .replaceAll("{last}", "2024-03"),
    );
  });
});

describe("formulas without arguments, in the user's own sheet", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  book.addTable(
    "ダッシュボード",
    [
      ["稼働顧客", ""],
      ["メモ CPM_ACTIVE は稼働顧客", ""],
      ["", ""],
    ],
    "text",
  );

  it("before any report say what to do", () => {
    expect(book.explain("=CPM_BS()").message).toBe(sentence("no-stored-facts"));
  });

  it("show the new numbers after every run, and leave texts alone", () => {
    run(book, at("2024-03-31"));
    book.typeFormula("ダッシュボード", "B1", "=CPM_ACTIVE()");
    book.typeFormula("ダッシュボード", "B2", "=CPM_ACTIVE()*10");
    book.typeFormula("ダッシュボード", "B3", "=CPM_ACTIVE(,,CPM_UPDATED)");
    expect(["B1", "B2", "B3"].map((cell) => book.cellText("ダッシュボード", cell))).toEqual(["9", "90", "9"]);
    run(book, at("2023-03-31"));
    expect(["B1", "B2", "B3"].map((cell) => book.cellText("ダッシュボード", cell))).toEqual(["8", "80", "8"]);
    expect(book.cellText("ダッシュボード", "A2")).toBe("メモ CPM_ACTIVE は稼働顧客");
  });

  it.each([
    { remembers: "cells", shown: ["8", "8"] },
    { remembers: "calls", shown: ["9", "8"] },
  ] as const)(
    "follow with CPM_UPDATED, remembered by $remembers; one without it is named",
    ({ remembers, shown }) => {
      const own = bookOf(tableOf(WORKED_ROWS), "text", { remembers });
      own.addTable("メモ", [["", ""]], "text");
      run(own, { ...at("2024-03-31"), reports: ["rfm"] });
      own.typeFormula("メモ", "A1", "=CPM_ACTIVE()");
      own.typeFormula("メモ", "B1", "=CPM_ACTIVE(,,CPM_UPDATED)");
      expect(["A1", "B1"].map((cell) => own.cellText("メモ", cell))).toEqual(["9", "9"]);
      const { notices } = run(own, { ...at("2023-03-31"), reports: ["rfm"] }).result!;
      expect(["A1", "B1"].map((cell) => own.cellText("メモ", cell))).toEqual(shown);
      expect(notices.filter((one) => one.includes("CPM_UPDATED"))).toEqual([
        expect.stringContaining("1個あります（メモ!A1）"),
      ]);
    },
  );

  it("follow the language of the file's settings", () => {
    run(book, { ...at("2024-03-31"), settings: { language: "en" } });
    expect((book.evaluate("=CPM_RFM()") as unknown[][])[1]?.[0]).toBe("Loyal");
    expect(book.visibleSheets()).toEqual(["注文", "ダッシュボード", ...REPORTS_EN, "Settings"]);
  });
});

it("every function of the catalogue is answered by one report, by the scheme of a person, or of the file", () => {
  const ofFile = ["CPM_HELP", "CPM_STATUS"];
  const answered = [
    ...REPORTS.flatMap(({ cells }) => Object.keys(cells)),
    ...Object.keys(ID_FUNCTIONS),
    ...ofFile,
  ];
  expect(answered.sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort());
});
