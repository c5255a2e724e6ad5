import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { checksumOf } from "../../src/intake/chunks.ts";
import { erase } from "../support/erase-book.ts";
import { fileOf, importAll } from "../support/import-book.ts";
import { answer, ask, at, opened, run, runJson } from "../support/run-book.ts";

const NONE = { added: 0, updated: 0, unchanged: 0, nameless: 0 };

const chunk = (header: string, ...lines: string[]) => {
  const rows = lines.map((line) => line.split(","));
  const sent = {
    file: "会員.csv",
    header: header.split(","),
    rows,
    checksum: checksumOf(rows),
    before: NONE,
  };
  return { ...sent, language: "ja" as const };
};
const send = (book: Book, header: string, ...lines: string[]) =>
  answer(book, "customersChunk", chunk(header, ...lines));

const column = (book: Book, sheet: string) => book.values(sheet).map(([first]) => first);

const HEADER = "会員ID,メールアドレス,都道府県,メルマガ,メモ";
const FIRST = ["00101,a@example.jp,東京都,希望する,=茶道", "1-2,b@example.jp,大阪府,希望しない,"];

describe("a list of customers that is imported", () => {
  it("stands on a sheet of its own, as text, under its own names", () => {
    const book = openBook();
    expect(send(book, HEADER, ...FIRST)).toMatchObject({
      ...{ name: "顧客データ", added: 2, updated: 0, unchanged: 0 },
      says: "会員.csv：「顧客データ」に2人を追加、0人を更新しました（変更なし0人）。",
    });
    expect(book.values("顧客データ")).toEqual([HEADER.split(","), ...FIRST.map((line) => line.split(","))]);
    expect(book.visibleSheets()).toContain("顧客データ");
  });

  it("changes nothing when it comes again, and what is new stands in its place", () => {
    const book = openBook();
    send(book, HEADER, ...FIRST);
    expect(send(book, HEADER, ...FIRST)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    const next = send(book, "会員ID,都道府県,会員ランク", "1-2,京都府,ゴールド", "00103,,", ",奈良県,");
    expect(next).toMatchObject({ added: 1, updated: 1, unchanged: 0, nameless: 1 });
    expect(next.says).toContain("顧客IDもメールアドレスもない1行は入れていません");
    expect(book.values("顧客データ")).toEqual([
      [...HEADER.split(","), "会員ランク"],
      ["00101", "a@example.jp", "東京都", "希望する", "=茶道", ""],
      ["1-2", "b@example.jp", "京都府", "希望しない", "", "ゴールド"],
      ["00103", "", "", "", "", ""],
    ]);
  });

  it("adds up what became of the parts of a file", () => {
    const book = openBook();
    const before = send(book, HEADER, FIRST[0]!);
    const sent = { ...chunk(HEADER, FIRST[1]!, FIRST[0]!), before };
    expect(answer(book, "customersChunk", sent)).toMatchObject({ added: 2, updated: 0, unchanged: 1 });
  });

  it("says that it may bring back who was erased, where it adds somebody", () => {
    const book = openBook();
    importAll(book, [fileOf("a.csv", ["2024-01-05", "00101", "1", 500, "", "石けん"])]);
    send(book, HEADER, ...FIRST);
    erase(book, "00101");
    expect(column(book, "顧客データ")).toEqual(["会員ID", "1-2"]);
    expect(send(book, HEADER, FIRST[1]!).says).not.toContain("消しています");
    const back = send(book, HEADER, ...FIRST);
    expect(back).toMatchObject({ added: 1, unchanged: 1 });
    expect(back.says).toMatch(/これまでに1人を消しています（最後は.*また入っています/);
  });

  it("leaves a sheet of the user that has its name", () => {
    const book = openBook();
    book.addTable("顧客データ", [["mine"]], "text");
    expect(send(book, HEADER, ...FIRST).name).toBe("顧客データ (2)");
    expect(book.values("顧客データ")).toEqual([["mine"]]);
  });

  it("is refused where it is not what was sent, or names nobody", () => {
    const book = openBook();
    const refusal = (sent: ReturnType<typeof chunk>) => {
      const reply = ask(book, "customersChunk", sent);
      return reply.ok ? "" : reply.problem.code;
    };
    expect(refusal({ ...chunk(HEADER, ...FIRST), checksum: "x" })).toBe("chunk-damaged");
    expect(refusal(chunk("氏名,会員ランク", "花子,ゴールド"))).toBe("customers-unknown");
    expect(refusal(chunk(HEADER, "A"))).toBe("request-refused");
    expect(book.visibleSheets()).not.toContain("顧客データ");
  });
});

describe("orders beside a list of customers", () => {
  const ORDERS = fileOf(
    "o.csv",
    ["2024-01-05", "00101", "O1", 1000, "", "茶"],
    ["2024-01-06", "1-2", "O2", 500, "", "茶"],
    ["2024-01-07", "9", "O3", 300, "", "茶"],
  );

  it("are sliced by what it says, though they say nothing of it", () => {
    const book = openBook();
    importAll(book, [ORDERS]);
    send(book, HEADER, ...FIRST, "7,,北海道,,");
    const { orders } = opened(book);
    const { sheetId, headerRow, headers, columns } = orders!;
    const choices = answer(book, "sliceValues", { sheetId, headerRow, headers, columns, language: "ja" });
    const prefectures = choices.find(({ field }) => field === "prefecture")?.values.map(({ value }) => value);
    expect(prefectures).toEqual(expect.arrayContaining(["東京都", "大阪府", "北海道"]));
    const slice = { customers: { prefecture: ["東京都"] } };
    run(book, { ...at("2024-03-31"), reports: ["rfm"], slice });
    expect(runJson(book).customers).toMatchObject([{ customerId: "00101" }]);
  });

  it("are the sheet of orders still, and the list stays the user's when everything is removed", () => {
    const book = openBook();
    send(book, HEADER, ...FIRST);
    importAll(book, [ORDERS]);
    const { orders, sheets } = opened(book);
    expect(orders?.name).toBe("注文データ");
    expect(sheets.find(({ name }) => name === "顧客データ")).toBeUndefined();
    answer(book, "removeAll", { language: "ja" });
    expect(book.values("顧客データ")).toHaveLength(3);
  });
});
