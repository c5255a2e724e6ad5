import { describe, expect, it } from "vitest";
import { checksumOf } from "../../src/intake/chunks.ts";
import { ANCHOR, erase, eraseBook, only, standing } from "../support/erase-book.ts";
import { answer, ask, start, step } from "../support/run-book.ts";

describe("what is kept beside the orders", () => {
  it("loses the person's entry in the list of customers, and what only that list tells of them", () => {
    const book = eraseBook();
    const header = ["会員ID", "メールアドレス", "会員ランク"];
    const rows = [
      ["K04", "second@example.com", "金"],
      ["K05", "k05@example.com", "銀"],
      ["", "k04@example.com", "銅"],
    ];
    const none = { added: 0, updated: 0, unchanged: 0, nameless: 0 };
    const list = { file: "会員.csv", header, rows, checksum: checksumOf(rows), before: none };
    answer(book, "customersChunk", { ...list, language: "ja" });
    book.addTable("メモ", [["誰"], ["second@example.com"]], "text");
    const { places, stays } = only(book, "second@example.com");
    expect(places).toContain("「顧客データ」（顧客のリストの取り込み先）：2行");
    expect(stays[0]).toBe("「メモ」のA2に、この人が残ります。");
    erase(book, "K04");
    expect(book.values("顧客データ")).toEqual([header, rows[1]]);
  });

  it("loses saved segments that ask for the person alone, and keeps the others", () => {
    const book = eraseBook();
    const oneOf = (name: string, ...values: string[]) => ({
      ...{ segment: { name, conditions: [{ field: "attribute", test: "oneOf" as const, values }] } },
      ...{ replaces: null, language: "ja" as const },
    });
    answer(book, "saveSegment", oneOf("1人", "K04"));
    answer(book, "saveSegment", oneOf("2人", "K04", "K05"));
    expect(erase(book, "K04").left).toContain("この人を条件にしていたセグメントを1個なくしました。");
    expect(standing(book, /K04/g)).toEqual([]);
    expect(standing(book, /2人/g)).not.toEqual([]);
  });

  it("is stopped where a run is under way, whose numbers would be of before", () => {
    const book = eraseBook();
    const { runId } = start(book, { ...ANCHOR, reports: [...ANCHOR.reports] });
    step(book, runId);
    expect(erase(book, "K04").left).toContain("作りかけのレポートは取りやめました。");
    expect(answer(book, "open", { language: "ja" }).unfinished).toBeNull();
    expect(ask(book, "step", { runId, language: "ja" })).toMatchObject({ problem: { code: "no-run" } });
  });
});
