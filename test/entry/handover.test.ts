import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { answer, ask, at, bookOf, run } from "../support/run-book.ts";

const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "メールアドレス", "注文者名", "配信停止"];
/** The anchor is 31 March 2024; what is said after it counts, too. */
const ORDERS = [
  ["C1", "2024-03-01", "3000", "1", "Hana@example.com", "山田 花子", ""],
  ["C2", "2024-03-02", "2000", "2", "taro@example.com", "佐藤 太郎", "1"],
  ["C3", "2024-03-03", "1000", "3", "", "鈴木", ""],
  ["C4", "2024-03-04", "1000", "4", "x@pc.fw.rakuten.ne.jp", "高橋", ""],
  ["C5", "2024-03-05", "1000", "5", "HANA@example.com", "山田", ""],
  ["C6", "2024-03-06", "1000", "6", "six@example.com", "=六", "たぶん"],
  ["C7", "2024-03-07", "1000", "7", "seven@example.com", "七 子", ""],
  ["C7", "2024-05-07", "1000", "8", "seven@example.com", "七 子", "停止"],
  ["C8", "2024-03-08", "1000", "9", "eight@example.com", "=八", "0"],
];
const EVERYBODY = { conditions: [] };

/** Every test goes its own way from here. */
function shopBook(columns = HEADER.length): Book {
  const book = bookOf([HEADER, ...ORDERS].map((row) => row.slice(0, columns)));
  run(book, at("2024-03-31"));
  return book;
}
const first = shopBook();
const to = (target: string, segment: unknown = EVERYBODY) => ({
  segment: segment as typeof EVERYBODY,
  target,
  language: "ja" as const,
});

describe("who is handed over", () => {
  it("is counted with every reason against somebody, and nothing of a person", () => {
    const found = answer(first.copy(), "handover", to("blastmail"));
    expect(found.people).toBe(8);
    expect(found.excluded.map(({ reason, people }) => [reason, people])).toEqual([
      ["optOut", 3],
      ["noContact", 1],
      ["relay", 1],
      ["recentContact", 0],
      ["campaign", 0],
      ["sameContact", 1],
    ]);
    expect([found.left, found.stops, found.missing]).toEqual([2, null, []]);
    expect(JSON.stringify(found)).not.toMatch(/@example|山田|C\d/);
  });

  it("is told what it has to know", () => {
    const { notes } = answer(first.copy(), "handover", to("blastmail"));
    expect(notes[0]).toBe(
      "配信停止の列に読み取れない値が1行あり（例：たぶん）、その人は配信停止とみなして除きました。配信してよい人は「0」、止める人は「1」に直すと正しく数えます。",
    );
    expect(notes[1]).toMatch(/^「=」「\+」「-」「@」で始まる文字が1人にあります/);
    expect(answer(first.copy(), "handover", to("blastmail"))).toMatchObject({
      warning: null,
      excluded: [{ reason: "optOut", unknown: false }, {}, {}, {}, {}, {}],
    });
    expect(notes[notes.length - 1]).toMatch(/分析基点日 2024\/03\/31 の時点/);
  });

  it("is told what to write into a column of consent, where 1 and 0 mean the opposite", () => {
    const book = bookOf([[...HEADER.slice(0, -1), "メルマガ希望"], ...ORDERS]);
    run(book, at("2024-03-31"));
    expect(answer(book, "handover", to("blastmail")).notes[0]).toMatch(
      /^配信同意の列に読み取れない値が1行あり（例：たぶん）.*配信してよい人は「1」、止める人は「0」/,
    );
  });

  it("is the rows themselves when they are asked for, as the orders write them, the latest buyer first", () => {
    const { roles, rows, customers } = answer(first.copy(), "handoverRows", to("blastmail"));
    expect(customers).toEqual(["C8", "C5"]);
    expect(roles).toEqual(["email", "buyerName"]);
    expect(rows).toEqual([
      ["eight@example.com", "=八"],
      ["HANA@example.com", "山田"],
    ]);
  });

  it("tells how many are out by somebody else's word, and of a target that is too small for it", () => {
    const orders = ORDERS.map((row) => (row[0] === "C5" ? [...row.slice(0, 6), "1"] : row));
    const book = bookOf([HEADER, ...orders]);
    run(book, at("2024-03-31"));
    const { notes } = answer(book, "handover", to("meta-customer-list"));
    expect(notes).toContain(
      "配信停止の5人のうち1人は、停止した人とメールアドレス・電話番号・LINEユーザーIDのどれかが同じためです。",
    );
    expect(notes).toContain("「Meta広告（カスタマーリスト）」は100人以上で使えます。今は1人です。");
  });

  it("may be chosen by conditions as they are typed", () => {
    const typed = to("blastmail", "sales>=3000");
    expect(answer(first.copy(), "handover", typed).people).toBe(1);
    expect(ask(first.copy(), "handover", to("blastmail", "sales?3"))).toMatchObject({
      ok: false,
      problem: { code: "segment-text" },
    });
  });

  it("is nobody, rather than everybody, for a typed value that no order says", () => {
    const book = bookOf([[...HEADER, "商品名"], ...ORDERS.map((row) => [...row, "石けん"])]);
    run(book, at("2024-03-31"));
    expect(ask(book, "handoverRows", to("blastmail", "not product=石鹸"))).toMatchObject({
      ok: false,
      problem: { code: "segment-value", hint: "使える値: 石けん" },
    });
    expect(answer(book, "handover", to("blastmail", "product=石けん")).people).toBe(8);
    const kept = (values: readonly string[]) =>
      to("blastmail", {
        conditions: [{ field: "product", not: true, test: "bought", values, when: "ever" }],
      });
    const gone = answer(book, "handover", kept(["石鹸", "石けん", "軽石"]));
    expect(gone.notes[0]).toMatch(/^条件の.*「石鹸、軽石」は、今の注文データに1件もありません。/);
    expect(answer(book, "handover", kept(["石けん"])).notes.join()).not.toContain("1件もありません");
  });
});

describe("there can be no file, in a sentence with the way out", () => {
  it.each([
    [
      "nobody meets the conditions",
      "blastmail",
      "sales>=9999",
      "この条件に当てはまる人がいません。条件を見直してください。",
    ],
    [
      "a column is missing",
      "line-audience",
      "all",
      /「LINE公式アカウント（オーディエンス）」に必要な列（LINEユーザーID）が注文データにありません。/,
    ],
    ["two columns are missing", "postcard", "all", /必要な列（郵便番号、住所1 \/ 市区町村 \/ 住所2）/],
    ["nobody is left", "blastmail", "sales=2000", /1人全員が除外されたため/],
  ])("%s", (_, target, segment, sentence) => {
    const found = answer(first.copy(), "handoverRows", to(target, segment));
    expect(found.stops).toMatch(sentence);
    expect(found.rows).toEqual([]);
    expect(found.people).toBe(found.left + found.excluded.reduce((sum, { people }) => sum + people, 0));
  });

  it("for no such target", () => {
    expect(ask(first.copy(), "handover", to("fax"))).toMatchObject({
      ok: false,
      problem: { code: "target-unknown", message: "渡す先「fax」はありません。" },
    });
  });
});

it("without a column of refusals says so, first of all", () => {
  const { warning, excluded, left } = answer(shopBook(6), "handover", to("blastmail"));
  expect(excluded.filter(({ unknown }) => unknown).map(({ reason }) => reason)).toEqual(["optOut"]);
  expect(warning).toMatch(/^注文データに配信停止・配信同意の列がないため、配信停止した人を除けていません/);
  expect(left).toBe(5);
});

describe("the list sheet", () => {
  it("has the target's columns, who is on it and who is not; a second one keeps the first", () => {
    const book = first.copy();
    const made = answer(book, "handoverSheet", to("benchmark"));
    expect([made.name, made.customers]).toEqual(["リスト Benchmark Email", 2]);
    const text = book.values(made.name).map((row) => row.join("|"));
    expect(text.join("\n")).toContain("条件：");
    expect(text.join("\n")).toMatch(/対象 8人　\|　除外 配信停止 3人　\|　.*出力 2人/);
    expect(text.slice(-3)).toEqual([
      "メールアドレス|姓|名",
      "eight@example.com|=八|",
      "hana@example.com|山田|",
    ]);
    expect(answer(book, "handoverSheet", to("benchmark")).name).not.toBe(made.name);
    const named = (called: unknown, name?: string) =>
      answer(first.copy(), "handoverSheet", {
        ...to("benchmark", { conditions: [], ...(name === undefined ? {} : { name }) }),
        called: called as string,
      }).name;
    expect([named("離脱"), named("離脱", "夏"), named(7)]).toEqual([
      ...["離脱 2人", "夏 2人", "リスト Benchmark Email"],
    ]);
  });

  it("says nothing of a file", () => {
    const book = first.copy();
    const { name } = answer(book, "handoverSheet", to("google-customer-match"));
    const head = JSON.stringify(book.values(name));
    expect(answer(first.copy(), "handover", to("google-customer-match")).notes.join()).toMatch(/ハッシュ/);
    expect(head).not.toMatch(/ハッシュ|引用符|文字コード|そのまま書きます/);
    expect(head).toContain("分析基点日 2024/03/31");
  });

  it("says first that those who refused are on it, where the orders have no column of them", () => {
    const book = shopBook(6);
    const { name } = answer(book, "handoverSheet", to("blastmail"));
    expect(JSON.stringify(book.values(name))).toContain("配信停止した人を除けていません");
    // The sentence is longer than the table's two columns: it runs on over the empty ones beside them.
    expect(book.sheet(name)?.columns).toBe(12);
  });

  it("without a target lists what people bought, and no contact", () => {
    const book = first.copy();
    const made = answer(book, "handoverSheet", to("", { name: "全員", conditions: [] }));
    expect([made.name, made.customers]).toEqual(["全員 2024-03-31", 8]);
    expect(JSON.stringify(book.values(made.name))).not.toContain("@example");
  });

  it("is not written where there can be no file", () => {
    const reply = ask(first.copy(), "handoverSheet", to("line-audience"));
    expect(reply).toMatchObject({ ok: false, problem: { code: "nobody-handed-over" } });
  });
});

describe("what stays behind in the file", () => {
  it("names nobody: in properties, metadata, hidden sheets and the log is no contact, name or ID", () => {
    const book = first.copy();
    const segment = { name: "みんな", ...EVERYBODY };
    answer(book, "saveSegment", { segment, replaces: null, language: "ja" });
    answer(book, "segmentPeople", { segment: null, language: "ja" });
    answer(book, "handoverRows", to("blastmail", segment));
    answer(book, "handoverSheet", to("csv", segment));
    const hidden = book.sheets().filter((sheet) => sheet.hidden);
    const behind = [
      ...hidden.map(({ name }) => JSON.stringify(book.values(name))),
      ...book.stored(),
      ...book.log(),
    ];
    expect(hidden.length).toBeGreaterThan(0);
    expect(behind.join("\n")).toContain("みんな");
    expect(behind.filter((text) => /@example|rakuten|山田|花子|佐藤|\bC[1-8]\b/i.test(text))).toEqual([]);
  });
});
