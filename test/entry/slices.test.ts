import { describe, expect, it } from "vitest";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { RunRequest } from "../../src/entry/contract.ts";
import { answer, ask, at, bookOf, opened, requestOf, run, start, step } from "../support/run-book.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";

const HEADER = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
const TABLE = [HEADER, ...SLICED_LINES.map((line) => line.map(String))];
const RAKUTEN: Slice = { orders: { channel: ["楽天市場"] } };
const SOAP: Slice = { customers: { firstProduct: ["石けん"] } };

const asking = (changes: Partial<RunRequest>): Partial<RunRequest> => ({ ...at("2024-03-31"), ...changes });
const text = (rows: readonly (readonly unknown[])[]) => rows.flat().join("\n");

describe("a run of slices", () => {
  it("reads the orders as often as a run without", () => {
    const cost = (changes: Partial<RunRequest>) => {
      const book = bookOf(TABLE);
      const { runId } = start(book, asking({ reports: ["rfm"], ...changes }));
      book.resetCalls();
      step(book, runId);
      const { total, cellsRead } = book.calls();
      return [total, cellsRead];
    };
    const compare = [RAKUTEN, SOAP, { orders: { product: ["石けん"] } }, { customers: { stage: ["2"] } }];
    expect(cost({ slice: RAKUTEN, compare })).toEqual(cost({}));
  });

  it("marks a slice of three customers, and says whose rates contain the choice", () => {
    const book = bookOf(TABLE);
    run(book, asking({ reports: ["rfm"], compare: [SOAP, { customers: { stage: ["2"] } }] }));
    const sheet = text(book.values("比較"));
    expect(sheet).toContain("「初回商品 石けん」の顧客は3人だけです。率も金額も参考値です。");
    expect(sheet).toContain("「今のランク F2」は今のランクで選んだ人です。");
    expect(sheet).toContain("1 / 1人・参考値");
    expect(sheet).toContain("列の人数を足しても全体の人数にはなりません");
  });

  it("says on every sheet which part of the shop it is of, and what it does not use", () => {
    const book = bookOf(TABLE);
    const settings = { annualSalesOverride: 99_000 };
    const { result } = run(book, asking({ slice: SOAP, settings }));
    for (const { name } of result?.reports ?? []) {
      const line = String(book.values(name)[2]?.[0]);
      expect(line).toMatch(/^絞り込み：初回商品 石けん（顧客で絞り込み。その人の全履歴）.*使っていません/);
    }
    expect(result?.slice).toBe("初回商品 石けん");
    expect(result?.reports.map(({ id }) => id)).not.toContain("comparison");
  });

  it("keeps a monthly history of its own: the whole shop's months stay as they were recorded", () => {
    const book = bookOf(TABLE);
    const request = asking({ reports: ["monthlyHistory"] });
    run(book, request);
    run(book, { ...request, slice: RAKUTEN });
    expect(text(book.values("定点観測"))).toContain("今回が最初の記録です");
    run(book, request);
    expect(text(book.values("定点観測"))).toContain("これまでの記録はすべて同じ数字のままです");
    run(book, { ...request, slice: RAKUTEN });
    expect(text(book.values("定点観測"))).toContain("これまでの記録はすべて同じ数字のままです");
  });

  it.each([
    [{ slice: { orders: { colour: ["red"] } } as Slice }, "slice-field"],
    [{ compare: Array.from({ length: 5 }, () => RAKUTEN) }, "too-many-slices"],
    [{ reports: ["comparison"] }, "no-slices"],
  ])("is refused before anything is read: %j", (changes, code) => {
    const book = bookOf(TABLE);
    const reply = ask(book, "start", { ...requestOf(opened(book), asking(changes)), language: "ja" });
    expect(reply).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("what the shop may be sliced by", () => {
  const valuesOf = (table: string[][]) => {
    const book = bookOf(table);
    const { sheetId, headerRow, headers, columns } = requestOf(opened(book));
    book.resetCalls();
    const request = { sheetId, headerRow, headers, columns, language: "ja" as const };
    return { choices: answer(book, "sliceValues", request), cells: book.calls().cellsRead };
  };

  it("is every value of its columns with its rows, most first, then where people stand now", () => {
    const { choices, cells } = valuesOf(TABLE);
    const channel = choices.find(({ field }) => field === "channel");
    expect(channel).toMatchObject({ label: "チャネル", kind: "orders", more: 0 });
    expect(channel?.values).toEqual([
      { value: "本店", label: "本店", rows: 5 },
      { value: "楽天市場", label: "楽天市場", rows: 4 },
    ]);
    expect(choices.map(({ field }) => field)).toEqual([
      ...["channel", "product", "category", "firstProduct", "firstChannel", "stage", "rfmRank"],
    ]);
    expect(choices[5]?.values[0]).toEqual({ value: "1", label: "F1", rows: null });
    // Nine rows of the three columns channel to category, no more.
    expect(cells).toBe(27);
  });

  it("is what the orders say of their buyers, and ages where they say a birthday", () => {
    const header = ["顧客ID", "注文日", "注文番号", "金額", "都道府県", "生年月日", "会員ランク"];
    const { choices } = valuesOf([header, ["A", "2024-01-01", "O1", "100", "東京都", "1985-04-01", "金"]]);
    expect(choices.map(({ field, kind }) => [field, kind])).toEqual(
      ["prefecture", "ageBand", "attribute", "stage", "rfmRank"].map((field) => [field, "customers"]),
    );
    expect(choices[1]?.values.map(({ label }) => label)).toEqual([
      ...["19歳以下", "20代", "30代", "40代", "50代", "60代", "70歳以上", "（空欄）"],
    ]);
  });

  it("is at most two hundred values a field, and leaves out what has no column", () => {
    const rows = Array.from({ length: 205 }, (_, i) => ["A", "2024-01-01", `O${i}`, `品${i}`, "100"]);
    const { choices } = valuesOf([["顧客ID", "注文日", "注文番号", "商品名", "金額"], ...rows]);
    const product = choices.find(({ field }) => field === "product");
    expect([product?.values.length, product?.more]).toEqual([200, 5]);
    expect(choices.map(({ field }) => field)).toEqual(["product", "firstProduct", "stage", "rfmRank"]);
  });
});
