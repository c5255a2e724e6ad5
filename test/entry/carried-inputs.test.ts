import { expect, it } from "vitest";
import { BS, cellOf, workedBook } from "../support/explain-book.ts";
import { at, run } from "../support/run-book.ts";

it("a run names the inputs it carried over, each with its figure and stage", () => {
  const book = workedBook();
  book.setCell(BS, cellOf(book, "F1", "維持率", "元の値"), "0.6");
  book.setCell(BS, cellOf(book, "F2", "復帰客LTV", "元の値"), "5000");
  const { result } = run(book, { ...at("2024-03-31"), reports: ["customerBalanceSheet"] });
  expect(result?.notices).toContain("「顧客BS」で変更した前提を引き継ぎました: F1の維持率、F2の復帰客LTV");
});
