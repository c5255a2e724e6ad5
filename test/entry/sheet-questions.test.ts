import { describe, expect, it } from "vitest";
import { at, bookOf, opened, run } from "../support/run-book.ts";

const HEADER = ["顧客ID", "注文日", "商品名", "金額"];
const DAY = "2024-01-05";
const upTo = (date: string) => ({ ...at(date), reports: ["customerBalanceSheet"] });

const noticesOf = (table: string[][]) => run(bookOf(table), upTo("2024-12-31")).result?.notices.join("\n");

describe("what pasted rows leave open is said after the run", () => {
  it("refunds that no column takes off, and nothing of a column of zeros", () => {
    const rows = (refund: string) => [
      [...HEADER, "注文番号", "送料の返金"],
      ["C1", DAY, "緑茶", "3000", "A1", refund],
      ["C2", DAY, "緑茶", "2000", "A2", ""],
    ];
    expect(noticesOf(rows("500"))).toContain("「送料の返金」");
    expect(noticesOf(rows("0"))).not.toContain("送料の返金");
  });

  it("which column may be the order number", () => {
    const rows = [
      [...HEADER, "とりひき"],
      ["C1", DAY, "緑茶", "3000", "T1"],
      ["C1", DAY, "化粧水", "3000", "T1"],
      ["C2", DAY, "緑茶", "2000", "T2"],
      ["C2", DAY, "米", "2000", "T2"],
      ["C3", "2024-01-06", "米", "900", "T3"],
    ];
    expect(noticesOf(rows)).toMatch(
      /確かめてください：注文番号の列が見つかりません。「とりひき」は2行で同じ「T1」です.*いまの集計は「どれでもない（1行が1回の購入）」です/,
    );
  });

  it("a row whose amount is that of all rows above it", () => {
    const rows = [
      ["注文番号", "注文日", "顧客ID", "合計金額"],
      ["A1", DAY, "C1", "3000"],
      ["A2", DAY, "C2", "2000"],
      ["しめて", DAY, "", "5000"],
    ];
    expect(noticesOf(rows)).toMatch(/確かめてください：4行目.*いまの集計は「注文の行（数える）」です/);
  });

  it("amounts without tax where nothing has them with it", () => {
    const rows = [
      ["顧客ID", "注文日", "注文番号", "合計金額（税抜）"],
      ["C1", DAY, "A1", "3000"],
    ];
    expect(noticesOf(rows)).toContain("税抜の「合計金額（税抜）」");
  });

  it("amounts in another unit, which are worked out, and columns of one name", () => {
    const rows = [
      ["注文番号", "注文日", "顧客ID", "金額（千円）", "注文日"],
      ["A1", DAY, "C1", "3.5", "2024-02-05"],
    ];
    const book = bookOf(rows);
    const notices = run(book, upTo("2024-12-31")).result?.notices.join("\n");
    expect(notices).toMatch(/「金額（千円）」は、見出しの単位のとおり1を1,000として/);
    expect(notices).toMatch(
      /確かめてください：「注文日」という列が2つあり、2行目の値が違います.*いまの集計は「B列（2024-01-05）」です/,
    );
    expect(book.values("顧客BS").flat()).toContain(3500);
  });

  it("columns that may mark orders as off, which count until somebody says so", () => {
    const rows = [
      ["注文番号", "注文日", "顧客ID", "金額", "キャンセル日"],
      ["A1", DAY, "C1", "3000", ""],
      ["A2", DAY, "C2", "2000", "2024-01-06"],
    ];
    expect(noticesOf(rows)).toMatch(/「キャンセル日」に値のある1行.*いまの集計は「いいえ（数える）」です/);
  });

  it("IDs that a formula did not find", () => {
    const rows = [
      ["注文番号", "注文日", "顧客ID", "金額"],
      ["A1", DAY, "C1", "3000"],
      ["A2", DAY, "#N/A", "3000"],
    ];
    expect(noticesOf(rows)).toMatch(/列「顧客ID」の1行はエラー（#N\/A、例：3行目）/);
  });

  it("stands on the sheet too, in the sheet's language", () => {
    const book = bookOf([
      ["customer id", "order date", "order id", "amount", "refunded shipping"],
      ["C1", DAY, "A1", "3000", "500"],
    ]);
    run(book, upTo("2024-12-31"));
    expect(book.values("顧客BS").flat().join("\n")).toContain("refunded shipping");
  });

  it("nothing of rows that leave nothing open", () => {
    const rows = [
      ["顧客ID", "注文日", "注文番号", "合計金額"],
      ["C1", DAY, "A1", "3000"],
      ["C2", DAY, "A2", "2000"],
    ];
    expect(noticesOf(rows)).not.toMatch(/確かめてください|税抜|返金/);
    expect(opened(bookOf(rows)).orders?.problems).toEqual([]);
  });
});
