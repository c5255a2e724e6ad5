import { describe, expect, it } from "vitest";
import type { Contract } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { explain } from "../support/explain-book.ts";
import { answer, ask, at, bookOf, run } from "../support/run-book.ts";
import { selectCell } from "../support/select-cell.ts";

const HEADER = ["顧客ID", "注文日", "金額", "注文番号"];
/** The anchor is 31 March 2024. */
const ORDERS = [
  ["=C1", "2024-01-01", "3000", "1"],
  ["=C1", "2024-01-11", "3000", "2"],
  ["=C1", "2024-01-31", "3000", "3"],
  ["00123", "2022-03-02", "9000", "4"],
  ["1-2", "2024-03-03", "9000", "5"],
  ["", "2024-03-04", "100000", "6"],
  ["late", "2024-05-07", "1000", "7"],
];

function shopBook(): Book {
  const book = bookOf([HEADER, ...ORDERS]);
  run(book, at("2024-03-31"));
  return book;
}
const first = shopBook();
const asked = (changes: Partial<Contract["peopleSheet"]["args"]> = {}) => ({
  ...({ segment: { conditions: [] }, order: "sales", all: false, language: "ja" } as const),
  ...changes,
});

describe("顧客一覧", () => {
  it("stands on a sheet of its own: who is identified, IDs as they are written, days that can be counted with", () => {
    const book = first.copy();
    const made = answer(book, "peopleSheet", asked());
    expect(made).toMatchObject({ name: "顧客一覧 2024-03-31", customers: 3, notices: [] });
    const rows = book.values(made.name);
    const header = rows.findIndex(([cell]) => cell === "顧客ID");
    expect(rows[header]?.slice(0, 13)).toEqual([
      ...["顧客ID", "現在のランク", "稼働・離脱", "RFMランク", "育成セグメント", "CPM10群"],
      ...[
        "季節客",
        "初回購入日",
        "最終購入日",
        "購入回数",
        "累計売上",
        "ふだんの間隔（日）",
        "次の購入の目安",
      ],
    ]);
    // Days are dates: midnight in Tokyo is 15 o'clock of the day before.
    const people = JSON.parse(JSON.stringify(rows.slice(header + 1))) as unknown[][];
    const at15 = (date: string) => `${date}T15:00:00.000Z`;
    // Equal sales go by ID. 10 and 20 days: 15. The shop's first gap is 10 days; who lapsed is not awaited.
    expect(people.map((row) => [row[0], ...row.slice(7, 13)])).toEqual([
      ["00123", at15("2022-03-01"), at15("2022-03-01"), 1, 9000, "—", "—"],
      ["1-2", at15("2024-03-02"), at15("2024-03-02"), 1, 9000, "—", at15("2024-03-12")],
      ["=C1", at15("2023-12-31"), at15("2024-01-30"), 3, 9000, 15, at15("2024-02-14")],
    ]);
    expect(book.visibleSheets().at(-1)).toBe(made.name);
  });

  it("puts 「—」 among numbers and days to the right, under their header", () => {
    const book = first.copy();
    const { name } = answer(book, "peopleSheet", asked());
    const sheetId = book.sheet(name)?.id ?? "";
    const row = book.values(name).findIndex(([id]) => id === "00123");
    const alignOf = (col: number) => book.model.getters.getCellStyle({ sheetId, col, row }).align;
    // The usual gap and when the next order is due; whether seasonal is a word.
    expect(book.values(name)[row]?.flatMap((value, i) => (value === "—" ? [i] : []))).toEqual([6, 11, 12]);
    expect([6, 11, 12].map(alignOf)).toEqual([undefined, "right", "right"]);
  });

  it("lists a segment in the order that is asked for", () => {
    const active = [{ field: "status", test: "oneOf", values: ["active"] } as const];
    const book = first.copy();
    const request = asked({ segment: { conditions: active }, order: "orders", called: "稼働", all: true });
    const { name, customers } = answer(book, "peopleSheet", request);
    expect([name, customers]).toEqual(["顧客一覧「稼働」 2024-03-31", 2]);
    expect(
      book
        .values(name)
        .slice(-2)
        .map(([id]) => id),
    ).toEqual(["=C1", "1-2"]);
  });

  it("refuses what no page asks, and says in a sentence that a file has no room for it", () => {
    const unknown = { ...asked(), order: "name" } as unknown as ReturnType<typeof asked>;
    expect(ask(first.copy(), "peopleSheet", unknown)).toMatchObject({
      problem: { code: "request-refused" },
    });
    const full = first.copy();
    const row = Array.from({ length: 100 }, () => "x");
    full.addTable(
      "大きい表",
      Array.from({ length: 99_800 }, () => row),
      "text",
    );
    const before = full.visibleSheets();
    const reply = ask(full, "peopleSheet", asked());
    expect(reply).toMatchObject({ ok: false, problem: { code: "list-too-long" } });
    expect(full.visibleSheets()).toEqual(before);
  });
});

describe("a row of a list", () => {
  const book = first.copy();
  const { name } = answer(book, "peopleSheet", asked());
  const header = book.values(name).findIndex(([cell]) => cell === "顧客ID") + 1;
  const explainedAt = (cell: string) => {
    selectCell(book, name, cell);
    return explain(book);
  };

  it("opens the person's orders, whichever of its cells is selected, and nothing is kept of them", () => {
    const before = JSON.stringify([book.stored(), book.sheets()]);
    expect(explainedAt(`J${header + 3}`)).toEqual({
      kind: "person",
      customerId: "=C1",
      sentence: "2024/03/31までの注文 3件（新しい順）",
      lines: [
        { label: "2024/01/31", value: "¥3,000 ／ 注文番号 3" },
        { label: "2024/01/11", value: "¥3,000 ／ 注文番号 2" },
        { label: "2024/01/01", value: "¥3,000 ／ 注文番号 1" },
      ],
    });
    expect(explainedAt(`A${header + 1}`)).toMatchObject({
      customerId: "00123",
      lines: [{ label: "2022/03/02" }],
    });
    expect(JSON.stringify([book.stored(), book.sheets()])).toBe(before);
  });

  it("says so where the orders are gone, and where no person stands", () => {
    for (const cell of ["A1", `A${header}`]) expect(explainedAt(cell)).toMatchObject({ kind: "none" });
    book.setCell(name, `A${header + 2}`, "gone");
    expect(explainedAt(`B${header + 2}`)).toMatchObject({
      kind: "none",
      sentence: expect.stringContaining("「gone」の注文が見つかりません") as string,
    });
  });
});
