import { beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/catalog/functions.ts";
import { CLASS_NAMES } from "../../src/catalog/metrics/classes.ts";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import { COLUMN_ROLES } from "../../src/core/rows/column-roles.ts";
import type { ProblemCode } from "../../src/core/values/problem.ts";
import type { RunRequest } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { fileOf, importAll } from "../support/import-book.ts";
import { answer, at, bookOf, HEADER, run, runJson, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const NAMES = ["CPM_RANK", "CPM_SEGMENT", "CPM_GROUP", "CPM_STAGE"] as const;

const sentence = (code: ProblemCode) => PROBLEMS[code].message.ja + PROBLEMS[code].hint.ja;
const upTo = (date: string): Partial<RunRequest> => ({ ...at(date), reports: ["rfm"] });

/** What each function says of IDs that stand in column A of a sheet of their own. */
function classesOf(book: Book, ids: readonly string[]): string[][] {
  const sheet = `調べる${book.visibleSheets().length}`;
  book.addTable(sheet, [["顧客ID"], ...ids.map((id) => [id])], "text");
  const columns = NAMES.map(
    (name) => book.evaluate(`=${name}(${sheet}!A2:A${ids.length + 1})`) as string[][],
  );
  return ids.map((_, i) => columns.map((column) => column[i]?.[0] ?? ""));
}

/** The same as the JSON of the last run has it, by the catalogue's names. */
function classesInJson(book: Book): [string, string[]][] {
  interface Customer {
    readonly customerId: string;
    readonly stage: number;
    readonly status: string;
    readonly rfmRank: keyof typeof CLASS_NAMES.rfm;
    readonly nurtureSegment: keyof typeof CLASS_NAMES.nurture;
    readonly cpmGroup: string;
    readonly cpmStatus: string;
  }
  return (runJson(book).customers as Customer[]).map((one) => {
    const stage =
      `F${one.stage}${one.status === "active" ? "" : "-lapsed"}` as keyof typeof CLASS_NAMES.stage;
    const group = `${one.cpmGroup}-${one.cpmStatus}` as keyof typeof CLASS_NAMES.cpm;
    const { rfm, nurture, cpm, stage: stages } = CLASS_NAMES;
    const texts = [rfm[one.rfmRank], nurture[one.nurtureSegment], cpm[group], stages[stage]];
    return [one.customerId, texts.map(({ ja }) => ja)];
  });
}

function agree(book: Book): void {
  const wanted = classesInJson(book);
  const found = classesOf(
    book,
    wanted.map(([id]) => id),
  );
  expect(wanted.map(([id], i) => [id, found[i]])).toEqual(wanted);
}

/* By hand from the 41 orders, as of 2024-03-31: purchases, days since the last, days from first to last, sales. */
const BY_HAND: readonly [string, string[]][] = [
  // 1 / 295 / 0 / 3,000
  ["C01", ["浮気・不満顧客", "休眠顧客", "初回離脱", "F1 稼働"]],
  // 3 / 0 / 365 / 13,000
  ["C03", ["有望顧客", "リピート顧客", "コツコツ現役", "F3 稼働"]],
  // 1 / 366 / 0 / 3,000: the year begins on the day after the purchase
  ["C05", ["離反顧客", "離反顧客", "初回離脱", "F1 離脱"]],
  // 2 / 669 / 62 / 7,000
  ["C07", ["離反顧客", "離反顧客", "よちよち離脱", "F2 離脱"]],
  // 5 / 121 / 944 / 22,000
  ["C08", ["浮気予備軍顧客", "休眠顧客", "コツコツ現役", "F5 稼働"]],
  // 7 / 50 / 1401 / 40,000
  ["C09", ["優良顧客", "優良顧客", "コツコツ現役", "F5 稼働"]],
];

describe("classes by ID", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOf(tableOf(WORKED_ROWS), "typed");
    run(book, upTo("2024-03-31"));
  });

  it("are those that the orders come to by hand", () => {
    const ids = BY_HAND.map(([id]) => id);
    expect(classesOf(book, ids).map((found, i) => [ids[i], found])).toEqual(BY_HAND);
  });

  it("of one cell are one text; blank for blank, 「—」 for nobody, of a text as of a cell", () => {
    book.addTable("一人", [["C09"], [""], ["C99"]], "text");
    const found = ["A1", "A2", "A3"].map((cell) => book.evaluate(`=CPM_STAGE(一人!${cell})`));
    expect(found).toEqual(["F5 稼働", "", "—"]);
    expect(book.evaluate('=CPM_GROUP(" C07 ")')).toBe("よちよち離脱");
  });

  it("of a column spill beside it, blank beside blank, down to the last ID", () => {
    book.addTable("列", [["C09"], [""], ["C99"], ["C05"], [""], [""]], "text");
    expect(book.evaluate("=CPM_RANK(列!A1:A6)")).toEqual([["優良顧客"], [""], ["—"], ["離反顧客"]]);
    expect(book.evaluate("=CPM_RANK(列!A5:A6)")).toBe("");
  });

  it("of a column cost one reading of the orders", () => {
    book.addTable("全員", [["C09"], ["C05"], ["C07"], ["C01"]], "text");
    const cost = (formula: string) => {
      book.resetCalls();
      book.evaluate(formula);
      return book.calls().byMethod["Range.getValues"];
    };
    expect(cost("=CPM_RANK(全員!A1:A4)")).toBe(cost("=CPM_RANK(全員!A1)"));
  });

  it.each<[string, ProblemCode]>([
    ["=CPM_RANK()", "argument-ids"],
    ["=CPM_RANK(注文!A1:B9)", "argument-ids"],
    ["=CPM_STAGE(注文!A2:C2)", "argument-ids"],
  ])("%s names the argument and the cure", (formula, code) => {
    expect(book.explain(formula).message).toBe(sentence(code));
  });

  it("a number that has lost its last digits is named, because it may be somebody else's ID", () => {
    const value = "1234567890123456";
    book.addTable("長い", [[value]], "typed");
    expect(book.explain("=CPM_RANK(長い!A1)").message).toBe(
      sentence("argument-id-long").replace("{value}", value),
    );
  });

  it("before any report say what to do", () => {
    expect(bookOf(tableOf(WORKED_ROWS)).explain('=CPM_RANK("C01")').message).toBe(
      sentence("no-stored-facts"),
    );
  });

  it("follow the language of the file's settings", () => {
    const english = bookOf(tableOf(WORKED_ROWS));
    run(english, { ...upTo("2024-03-31"), settings: { language: "en" } });
    expect(NAMES.map((name) => english.evaluate(`=${name}("C07")`))).toEqual([
      "Lost",
      "Lost",
      "Toddler, churned",
      "F2 lapsed",
    ]);
  });
});

describe("whose purchases count", () => {
  const ORDERS = [
    HEADER,
    // one order of three rows is one purchase
    ["1001", "2024-03-01", "100", "1", "完了"],
    ["1001", "2024-03-01", "100", "1", "完了"],
    ["1001", "2024-03-01", "100", "1", "完了"],
    // what was cancelled is none
    ["00123", "2024-03-02", "100", "2", "完了"],
    ["00123", "2024-03-03", "100", "3", "キャンセル"],
    ["777", "2024-03-03", "100", "4", "キャンセル"],
    // nor what comes after the anchor
    ["888", "2024-04-01", "100", "5", "完了"],
  ];

  it("is what the run counted: orders, not rows; none cancelled, none after the anchor", () => {
    const book = bookOf(ORDERS);
    run(book, upTo("2024-03-31"));
    expect(classesOf(book, ["1001", "00123", "123", "777", "888"]).map(([, segment]) => segment)).toEqual([
      "新規顧客",
      "新規顧客",
      "—",
      "—",
      "—",
    ]);
    agree(book);
  });

  it("numbers as IDs are read as their text", () => {
    const book = bookOf(ORDERS, "typed");
    run(book, upTo("2024-03-31"));
    book.addTable("数", [["1001"], ["123"]], "typed");
    expect(book.evaluate("=CPM_SEGMENT(数!A1:A2)")).toEqual([["新規顧客"], ["新規顧客"]]);
    expect(book.evaluate("=CPM_SEGMENT(1001)")).toBe("新規顧客");
  });

  it("both IDs of a joined person show that person's class", () => {
    const book = openBook();
    const header = ["顧客ID", "注文日", "金額", "注文番号", "メールアドレス", "注文者名"];
    const orders = [
      ["R1", "2024-01-05", "1000", "1", "hanako@example.com", "山田花子"],
      ["S9", "2024-03-10", "4000", "2", "hanako@example.com", "山田花子"],
    ];
    book.addTable("注文", [header, ...orders], "text");
    answer(book, "joins", { language: "ja" });
    const row = book.values("名寄せ候補").findIndex((cells) => cells[2] === "R1") + 1;
    const ask = () => ['=CPM_SEGMENT("R1")', '=CPM_SEGMENT("S9")'].map((formula) => book.evaluate(formula));
    run(book, upTo("2024-03-31"));
    expect(ask()).toEqual(["新規顧客", "新規顧客"]);
    book.setCell("名寄せ候補", `A${row}`, "結合する");
    run(book, upTo("2024-03-31"));
    expect(ask()).toEqual(["初回リピート顧客", "初回リピート顧客"]);
  });
});

describe("the classes are those of the last run's customers", () => {
  it.each([
    { of: "the day before a year's end", changes: upTo("2024-03-30") },
    {
      of: "limits of the shop's own",
      changes: {
        ...upTo("2024-03-31"),
        settings: {
          nurtureDays: [50, 150],
          rfmDays: [10, 50, 121, 200, 300],
          stageThresholds: [1, 2, 3, 4, 7] as const,
          cpmAmount: null,
          cpmActiveDays: 120,
        },
      },
    },
    {
      of: "same-day orders as one",
      changes: { ...upTo("2023-03-31"), settings: { mergeSameDayOrders: true } },
    },
  ])("$of", ({ changes }) => {
    const book = bookOf(tableOf(WORKED_ROWS));
    run(book, changes);
    agree(book);
  });

  it("of an orders sheet of our own, of which only the columns are read that decide", () => {
    const roles = COLUMN_ROLES.filter((role) =>
      ["date", "customer", "orderId", "amount", "status", "product", "category", "city", "unitCost"].includes(
        role,
      ),
    );
    const cells: Record<string, string> = {
      status: "完了",
      product: "石けん",
      category: "日用品",
      city: "港区",
    };
    const rows = WORKED_ROWS.map(([customer, date, amount, orderId], i) =>
      roles.map((role) => {
        if (role === "amount") return Number(amount);
        if (role === "unitCost") return i;
        const said: Record<string, unknown> = { customer, date, orderId, ...cells };
        // a shop's own trial order is told by its product
        return i === 0 && role === "product" ? "テスト商品" : String(said[role]);
      }),
    );
    const book = openBook();
    importAll(book, [fileOf("a.csv", ...rows)], roles);
    run(book, { ...upTo("2024-03-31"), settings: { excludeTestOrders: true } });
    agree(book);
    expect(classesOf(book, ["C01", "C09"]).map(([, segment]) => segment)).toEqual(["—", "優良顧客"]);
    book.resetCalls();
    book.evaluate('=CPM_RANK("C09")');
    const read = book.calls().cellsRead;
    book.resetCalls();
    answer(book, "segmentPeople", { segment: null, language: "ja" });
    expect(book.calls().cellsRead - read).toBeGreaterThanOrEqual(WORKED_ROWS.length * 3);
  });
});

it("every documented example can be typed into a sheet", () => {
  const book = bookOf(tableOf(WORKED_ROWS));
  run(book, upTo("2024-03-31"));
  const blank = Array.from({ length: 60 }, () => "");
  const ids = ["顧客ID", "C09", "C05", ...Array.from({ length: 80 }, () => "")];
  const shown = FUNCTIONS.map(({ name, example }) => {
    book.addTable(
      name,
      ids.map((id) => [id, ...blank]),
      "text",
    );
    book.typeFormula(name, "C2", example);
    return [name, book.cellText(name, "C2")];
  });
  expect(shown.filter(([, text]) => text === "" || text?.startsWith("#"))).toEqual([]);
  expect(shown.slice(-6, -2)).toEqual([
    ["CPM_RANK", "優良顧客"],
    ["CPM_SEGMENT", "優良顧客"],
    ["CPM_GROUP", "コツコツ現役"],
    ["CPM_STAGE", "F5 稼働"],
  ]);
});
