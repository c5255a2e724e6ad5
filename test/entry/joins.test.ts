import { describe, expect, it } from "vitest";
import { JOIN_TEXTS } from "../../src/catalog/texts/join-texts.ts";
import { openBook } from "../../src/workbench/host.ts";
import { answer, ask, at, runJson, run } from "../support/run-book.ts";

type Book = ReturnType<typeof openBook>;

const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "チャネル", "メールアドレス", "電話番号", "注文者名"];
/** Hanako bought in two shops under two IDs and one address; Taro and Jiro share a telephone. */
const ORDERS = [
  ["R1", "2023-05-01", "1000", "1", "楽天", "hanako@example.com", "", "山田花子"],
  ["R1", "2023-08-01", "2000", "2", "楽天", "hanako@example.com", "", "山田花子"],
  ["S9", "2024-01-10", "4000", "3", "自社", "Hanako@Example.com", "", "山田 花子"],
  ["S2", "2024-02-10", "8000", "4", "自社", "taro@example.com", "03-1234-5678", "佐藤太郎"],
  ["S3", "2024-02-11", "16000", "5", "自社", "", "0312345678", "佐藤次郎"],
];
const NAME = "名寄せ候補";
const CHANGES = { ...at("2024-03-31"), reports: ["rfm"] };

function shop(rows: readonly (readonly string[])[] = ORDERS): Book {
  const book = openBook();
  book.addTable("注文", [HEADER, ...rows], "text");
  return book;
}

const joins = (book: Book) => answer(book, "joins", { language: "ja" });

/** The sheet's lines by the two IDs on them; each with its row as the sheet counts it. */
function lines(book: Book, name = NAME) {
  return book
    .values(name)
    .map((cells, i) => ({ row: i + 1, cells, pair: `${String(cells[2])}|${String(cells[6])}` }))
    .filter(({ cells }) => cells[2] !== "" && cells[2] !== JOIN_TEXTS.firstId.ja);
}

function lineOf(book: Book, pair: string) {
  const found = lines(book).find((line) => line.pair === pair);
  if (found === undefined) throw new Error(`no line for ${pair}`);
  return found;
}

/** What the user does by hand: a decision in column A, a note in column M. */
const decide = (book: Book, pair: string, what: string) =>
  book.setCell(NAME, `A${lineOf(book, pair).row}`, what);
const remark = (book: Book, pair: string, what: string) =>
  book.setCell(NAME, `M${lineOf(book, pair).row}`, what);

/** A run's customers with what each bought, by hand comparable. */
function people(book: Book): Record<string, number> {
  run(book, CHANGES);
  const { customers } = runJson(book) as { customers: { customerId: string; sales: number }[] };
  return Object.fromEntries(customers.map(({ customerId, sales }) => [customerId, sales]));
}

describe("one person with two IDs", () => {
  it("is proposed with the reason, what both bought, and a contact that is not readable", () => {
    const book = shop();
    expect(joins(book)).toMatchObject({ name: NAME, proposals: 1, accepted: 0, notices: [] });
    expect(lines(book).map(({ cells }) => cells)).toEqual([
      [
        "",
        JOIN_TEXTS.strongEmail.ja,
        "R1",
        "楽天",
        2,
        3000,
        "S9",
        "自社",
        1,
        4000,
        3,
        "h***@example.com",
        "",
      ],
    ]);
  });

  it("counts as two until the pair is accepted, then as one; the sum of sales stays", () => {
    const book = shop();
    expect(people(book)).toEqual({ R1: 3000, S9: 4000, S2: 8000, S3: 16000 });
    joins(book);
    expect(people(book)).toEqual({ R1: 3000, S9: 4000, S2: 8000, S3: 16000 });
    decide(book, "R1|S9", "結合する");
    expect(people(book)).toEqual({ R1: 7000, S2: 8000, S3: 16000 });
  });

  it.each([
    ["TRUE", 3],
    ["join", 3],
    ["結合しない", 4],
    ["FALSE", 4],
  ])("decided by %s is %i people in the shop", (decision, count) => {
    const book = shop();
    joins(book);
    decide(book, "R1|S9", decision);
    expect(Object.keys(people(book))).toHaveLength(count);
  });

  it("is two again when the decision, or the sheet, is taken away", () => {
    const book = shop();
    joins(book);
    decide(book, "R1|S9", "結合する");
    decide(book, "R1|S9", "");
    expect(Object.keys(people(book))).toHaveLength(4);
    decide(book, "R1|S9", "結合する");
    answer(book, "removeAll", { language: "ja" });
    expect(Object.keys(people(book))).toHaveLength(4);
  });
});

describe("the sheet written again", () => {
  it("is the same sheet and keeps decisions and notes with their pair, wherever it now stands", () => {
    const book = shop();
    const first = joins(book);
    decide(book, "R1|S9", "結合する");
    remark(book, "R1|S9", "電話で確認");
    // Two more pairs that bought more: they come before.
    const more = [
      ["A1", "2024-01-01", "90000", "6", "楽天", "big@example.com", "", ""],
      ["A2", "2024-01-02", "90000", "7", "自社", "big@example.com", "", ""],
    ];
    const grown = shop([...ORDERS, ...more]);
    joins(grown);
    decide(grown, "R1|S9", "結合しない");
    remark(grown, "R1|S9", "別人");
    const again = joins(grown);
    expect(again).toEqual({ ...joins(grown), accepted: 0, proposals: 2 });
    expect(lines(grown).map(({ pair, cells }) => [pair, cells[0], cells[12]])).toEqual([
      ["A1|A2", "", ""],
      ["R1|S9", "結合しない", "別人"],
    ]);
    expect(joins(book)).toEqual({ ...first, accepted: 1 });
    expect(lineOf(book, "R1|S9").cells).toMatchObject({ 0: "結合する", 12: "電話で確認" });
  });

  it("keeps a decided pair that the orders propose no more", () => {
    const book = shop();
    joins(book);
    decide(book, "R1|S9", "結合する");
    book.setCell("注文", "F4", "other@example.com");
    expect(joins(book)).toMatchObject({ proposals: 0, accepted: 1 });
    expect(lineOf(book, "R1|S9").cells.slice(0, 5)).toEqual(["結合する", JOIN_TEXTS.gone.ja, "R1", "", "—"]);
    expect(people(book)).toEqual({ R1: 7000, S2: 8000, S3: 16000 });
  });

  it("leaves no line of the longer one before", () => {
    const book = shop();
    joins(book);
    const before = book.values(NAME).length;
    book.setCell("注文", "F4", "other@example.com");
    joins(book);
    expect(lines(book)).toEqual([]);
    expect(book.values(NAME).length).toBeLessThanOrEqual(before + 2);
    expect(book.values(NAME).flat()).toContain(JOIN_TEXTS.nothing.ja);
  });

  it("stays as a copy when the user wrote beside the table", () => {
    const book = shop();
    joins(book);
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId: book.sheet(NAME)?.id ?? "",
      sheetName: NAME,
      dimension: "COL",
      base: 12,
      position: "after",
      quantity: 2,
    });
    book.setCell(NAME, "O5", "mine");
    const { notices } = joins(book);
    const kept = book.visibleSheets().find((name) => name.startsWith(`${NAME} `)) ?? "";
    expect(notices).toEqual([JOIN_TEXTS.keptBeside.ja.replace("{name}", NAME).replace("{kept}", kept)]);
    expect(book.cellText(kept, "O5")).toBe("mine");
    expect(book.cellText(NAME, "O5")).toBe("");
    expect(joins(book).notices).toEqual([]);
  });
});

describe("foreign text on the sheet", () => {
  const ODD = [
    "=1+1",
    '=HYPERLINK("http://x.example","y")',
    "+81",
    "-5",
    "@name",
    "'quoted",
    "00123",
    "1-2",
    "1e5",
  ];

  it("stands there as it is and joins the right IDs", () => {
    const rows = ODD.flatMap((id, i) => [
      [id, "2024-01-01", "100", `a${i}`, "=A1", `p${i}@example.com`, "", "=B1"],
      [`Z${i}`, "2024-01-02", "100", `b${i}`, "自社", `p${i}@example.com`, "", ""],
    ]);
    const book = shop(rows);
    joins(book);
    expect(
      lines(book)
        .map(({ pair }) => pair)
        .sort(),
    ).toEqual(ODD.map((id, i) => `${id}|Z${i}`).sort());
    lines(book).forEach(({ row }) => book.setCell(NAME, `A${row}`, "結合する"));
    expect(joins(book).accepted).toBe(ODD.length);
    expect(Object.keys(people(book)).sort()).toEqual([...ODD].sort());
  });
});

describe("what cannot be read is said, and nothing is joined or written", () => {
  const problem = (book: Book) => {
    const reply = ask(book, "joins", { language: "ja" });
    return reply.ok ? null : reply.problem;
  };

  it("a word that is no choice, with its cell", () => {
    const book = shop();
    joins(book);
    decide(book, "R1|S9", "たぶん");
    expect(problem(book)).toMatchObject({
      code: "join-decision",
      message: `シート「${NAME}」のA5の判定「たぶん」は使えません。`,
      hint: "「結合する」か「結合しない」を選ぶか、空欄にしてください。",
    });
    expect(lineOf(book, "R1|S9").cells[0]).toBe("たぶん");
    expect(() => run(book, CHANGES)).toThrow("join-decision");
  });

  it("a header that is gone", () => {
    const book = shop();
    joins(book);
    book.setCell(NAME, "G4", "B");
    expect(problem(book)?.code).toBe("joins-header");
  });

  it("a pair kept apart that others join", () => {
    const rows = ["A", "B", "C"].map((id, i) => [
      id,
      "2024-01-01",
      "100",
      `${i}`,
      "",
      "x@example.com",
      "",
      "",
    ]);
    const book = shop(rows);
    expect(joins(book).proposals).toBe(3);
    decide(book, "A|B", "結合する");
    decide(book, "B|C", "結合する");
    expect(Object.keys(people(book))).toEqual(["A"]);
    decide(book, "A|C", "結合しない");
    expect(() => run(book, CHANGES)).toThrow("join-contradiction");
  });

  it("an order sheet that is not there", () => {
    const book = openBook();
    book.addTable("メモ", [["買うもの"], ["りんご"]], "text");
    expect(problem(book)?.code).toBe("missing-column");
    expect(book.visibleSheets()).not.toContain(NAME);
  });
});

it("the user's own sheet of that name stays, and is said", () => {
  const book = shop();
  book.addTable(NAME, [["mine"]], "text");
  const { name, notices } = joins(book);
  expect(name).toBe(`${NAME} (2)`);
  expect(notices).toHaveLength(1);
  expect(book.values(NAME)).toEqual([["mine"]]);
  expect(joins(book)).toMatchObject({ name, notices: [] });
});

/** Upper bound [service calls]; a change that needs more has to say so here. */
const MOST_CALLS = 150;

describe("service calls", () => {
  const calls = (pairs: number) => {
    const rows = Array.from({ length: pairs }, (_, i) => [
      [`A${i}`, "2024-01-01", "100", `a${i}`, "楽天", `p${i}@example.com`, "", ""],
      [`B${i}`, "2024-01-02", "100", `b${i}`, "自社", `p${i}@example.com`, "", ""],
    ]).flat();
    const book = shop(rows);
    book.resetCalls();
    joins(book);
    const first = book.calls();
    book.resetCalls();
    joins(book);
    return [first, book.calls()].map(({ byMethod, total }) => ({ byMethod, total }));
  };

  it("do not grow with the pairs and stay within their bound", () => {
    const [few, many] = [calls(3), calls(400)];
    expect(many).toEqual(few);
    for (const { total } of many) expect(total).toBeLessThanOrEqual(MOST_CALLS);
  });
});
