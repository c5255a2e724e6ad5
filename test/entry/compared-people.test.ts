import { describe, expect, it } from "vitest";
import type { Slice } from "../../src/core/slices/slices.ts";
import type { RunRequest } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { explained } from "../support/explain-book.ts";
import { answer, ask, at, bookOf, run } from "../support/run-book.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";

const HEADER = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
const TABLE = [HEADER, ...SLICED_LINES.map((line) => line.map(String))];
const channel = (name: string): Slice => ({ orders: { channel: [name] } });

function comparedBook(changes: Partial<RunRequest> = {}): Book {
  const book = bookOf(TABLE);
  const compare = [channel("楽天市場"), channel("本店"), channel("なし")];
  run(book, { ...at("2024-03-31"), reports: ["rfm"], compare, ...changes });
  return book;
}

/** The number of a column (B = whole shop, C, D … = slices) in the row of a figure. */
function figure(book: Book, label: string, column: string) {
  const row = book.values("比較").findIndex((cells) => cells[0] === label);
  return explained(book, "比較", `${column}${row + 1}`);
}

/** Whom a list names. */
function people(book: Book, name: string): unknown[] {
  const rows = book.values(name);
  return rows.slice(rows.findIndex((cells) => cells[0] === "顧客ID") + 1).map(([id]) => id);
}

/** The list behind a number, as the sidebar asks for it. */
function listed(book: Book, label: string, column: string): { names: unknown[]; line: string } {
  const [offer] = figure(book, label, column).lists;
  if (!offer) throw new Error("no list is offered");
  const { label: _, ...asked } = offer;
  const made = answer(book, "explainList", { ...asked, language: "ja" });
  expect(made.notices).toEqual([]);
  return { names: people(book, made.name).sort(), line: String(book.values(made.name)[1]?.[0]) };
}

describe("a number of 比較", () => {
  it("lists the people of its own column", () => {
    const book = comparedBook();
    // In the year A and C bought at 楽天市場, A, B and D at 本店.
    expect(listed(book, "稼働顧客", "C")).toMatchObject({
      names: ["A", "C"],
      line: expect.stringContaining("楽天市場") as string,
    });
    expect(listed(book, "稼働顧客", "D").names).toEqual(["A", "B", "D"]);
    expect(listed(book, "稼働顧客", "B").names).toEqual(["A", "B", "C", "D"]);
  });

  it("lists the whole shop's people in the first column of a run of a slice, too", () => {
    const book = comparedBook({ slice: channel("楽天市場") });
    const whole = listed(book, "稼働顧客", "B");
    expect(whole.names).toEqual(["A", "B", "C", "D"]);
    expect(whole.line).not.toContain("楽天市場");
  });

  it.each([9, -1, 3, "1", null])(
    "is refused for a column there is not, or with nobody in it: %j",
    (compared) => {
      const request = { set: { kind: "everybody" } as const, customers: 1, compared: compared as number };
      expect(ask(comparedBook(), "explainList", { ...request, language: "ja" })).toMatchObject({
        ok: false,
        problem: { code: "request-refused" },
      });
    },
  );
});
