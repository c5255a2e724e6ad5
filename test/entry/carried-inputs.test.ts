import { expect, it } from "vitest";
import { BS, cellOf, workedBook } from "../support/explain-book.ts";
import { at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

it("a run names the inputs it carried over, each with its figure and stage", () => {
  const book = workedBook();
  book.setCell(BS, cellOf(book, "F1", "維持率", "元の値"), "0.6");
  book.setCell(BS, cellOf(book, "F2", "復帰客LTV", "元の値"), "5000");
  const { result } = run(book, { ...at("2024-03-31"), reports: ["customerBalanceSheet"] });
  expect(result?.notices).toContain("「顧客BS」で変更した前提を引き継ぎました: F1の維持率、F2の復帰客LTV");
});

it("what was typed into the plan stays, and moves the new report's numbers", () => {
  const book = bookOf(tableOf(WORKED_ROWS), "text");
  const reports = ["businessPlan"];
  run(book, { ...at("2024-03-31"), reports });
  const plan = "事業計画";
  const place = (label: string) => book.values(plan).findIndex(([first]) => first === label) + 1;
  book.setCell(plan, `D${place("新規獲得（人）")}`, "10");
  book.setCell(plan, `B${place("CPO（新規あたりの獲得費用）")}`, "3000");
  book.setCell(plan, `B${place("粗利率")}`, "0.4");
  const { result } = run(book, { ...at("2024-03-31"), reports });
  expect(result?.notices).toContain(
    "「事業計画」で変更した前提を引き継ぎました: 1年目の新規獲得、CPO（新規あたりの獲得費用）、粗利率",
  );
  const line = (label: string) => book.values(plan)[place(label) - 1] ?? [];
  // 53,458.1 + 10 × 23,000 / 3 = 130,124.8; 40 % of it less 30,000.
  expect(line("売上")[3]).toBeCloseTo(130_124.8, 0);
  expect(line("利益（粗利 − 獲得費用）")[3]).toBeCloseTo(0.4 * 130_124.8 - 30_000, 0);
});
