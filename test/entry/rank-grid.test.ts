import { describe, expect, it } from "vitest";
import { ask, at, bookOf, opened, requestOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const ONE = { ...at("2024-03-31"), reports: ["rfm"] };
const newBook = (): Book => bookOf(tableOf(WORKED_ROWS));
const stored = (book: Book) => opened(book).settings["rfmRanks"];

describe("a rank of the grid", () => {
  const ranks = (book: Book) => book.values("設定").filter(([label]) => /^RFM F\d/.test(String(label)));
  const cell = (book: Book, f: number, column: string) =>
    `${column}${book.values("設定").findIndex(([label]) => String(label).startsWith(`RFM F${f}`)) + 1}`;

  it("chosen on the sheet is used by the next run, stored, and painted", () => {
    const book = newBook();
    run(book, ONE);
    const at = cell(book, 1, "B");
    expect(ranks(book).map((row) => row.slice(1, 7).join(" "))).toContain(
      "優良顧客 優良顧客 有望顧客 浮気予備軍顧客 浮気・不満顧客 離反顧客",
    );
    book.setCell("設定", at, "離反顧客");
    run(book, ONE);
    expect(stored(book)).toEqual(["GCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"]);
    const sheetId = book.sheet("設定")?.id ?? "";
    const { fillColor } = book.model.getters.getCellStyle({ sheetId, col: 1, row: Number(at.slice(1)) - 1 });
    expect(fillColor?.toUpperCase()).toBe("#DDD6FE");
  });

  it("that is empty is refused with the people of now, and nothing is written", () => {
    const book = newBook();
    run(book, ONE);
    const [at, reports] = [cell(book, 1, "G"), JSON.stringify(book.values("RFM"))];
    book.setCell("設定", at, "");
    const reply = ask(book, "start", { ...requestOf(opened(book), ONE), language: "ja" });
    // C05, 366 days ago, and C14 bought once and more than 360 days before the anchor.
    expect(reply).toMatchObject({
      ok: false,
      problem: {
        code: "rank-gap",
        message: `シート「設定」の${at}（RFM：マスごとのランク）が空欄で、最後の購入から361日以上・購入1回の人（2024/03/31時点で2人）がどこにも入りません。`,
      },
    });
    expect(stored(book)).toEqual(["CCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"]);
    expect(JSON.stringify(book.values("RFM"))).toBe(reports);
  });

  it("limits of R that fall are refused with the people of now, too", () => {
    const book = newBook();
    run(book, ONE);
    const at = `B${book.values("設定").findIndex(([label]) => label === "RFM：経過日数（R）") + 1}`;
    book.setCell("設定", at, "30,150,120,180,360");
    const reply = ask(book, "start", { ...requestOf(opened(book), ONE), language: "en" });
    // 121 to 150 days: C08 and C11 bought last 121 and 173 days before, C04 151 days before: one.
    expect(reply).toMatchObject({
      ok: false,
      problem: {
        code: "limits-overlap",
        message: `With "30,150,120,180,360" in ${at} (RFM: recency days (R)) on the sheet “設定”, which does not rise, people with 121 to 150 days since the last purchase (1 as of 2024/03/31) would be in two classes.`,
      },
    });
    expect(opened(book).settings.rfmDays).toEqual([30, 60, 120, 180, 360]);
  });

  it.each(["上客", "H"])("that is %j is refused by its cell, and nothing is written", (typed) => {
    const book = newBook();
    run(book, ONE);
    const at = cell(book, 6, "G");
    book.setCell("設定", at, typed);
    const reply = ask(book, "start", { ...requestOf(opened(book), ONE), language: "ja" });
    expect(reply).toMatchObject({
      ok: false,
      problem: {
        message: `シート「設定」の${at}（RFM：マスごとのランク）に「${typed}」は使えません。`,
        hint: "優良顧客 か 有望顧客 か 新規顧客 か 浮気予備軍顧客 か 悩み顧客 か 浮気・不満顧客 か 離反顧客 を入れてください。",
      },
    });
    expect(stored(book)).toEqual(["CCCEFG", "BBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"]);
  });
});
