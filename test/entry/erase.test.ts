import { describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { rowsBelow } from "../support/campaign-book.ts";
import { begin, fileOf, importAll, ordersOn } from "../support/import-book.ts";
import { answer, ask, bookOf, run, runJson } from "../support/run-book.ts";
import {
  ANCHOR,
  erase,
  eraseBook,
  everyText,
  find,
  only,
  SHOP,
  standing,
  withLists,
} from "../support/erase-book.ts";

const again = (book: Book) => run(book, { ...ANCHOR, reports: [...ANCHOR.reports, "campaigns"] });
const column = (book: Book, sheet: string, at: number) => book.values(sheet).map((row) => row[at]);
const refusal = (book: Book, text: string) => {
  const reply = ask(book, "findPerson", { text, language: "ja" });
  return reply.ok ? "" : reply.problem.code;
};

describe("a person of several lists", () => {
  const before = withLists(eraseBook());
  const book = before.copy();
  const shown = only(book, "k04@EXAMPLE.com");
  const erased = erase(book, "k04@EXAMPLE.com");

  it("is shown with where they stand before anything goes", () => {
    expect(shown.who).toBe("K04　客K04");
    expect(shown.places.map((line) => line.replace(/\d{4}-\d\d-\d\d/, "DAY"))).toEqual([
      "「注文」（レポートが読む、お客様の注文シート）：3行",
      "「顧客一覧「全員」 DAY」（顧客のリスト）：1行",
      "「はがき 10人」（顧客のリスト）：1行",
      "「施策 夏のDM」（施策の対象者）：1行",
      `「${listed(before)}」（顧客のリスト）：1行`,
    ]);
    expect(shown.count).toBe(7);
    expect(shown.notes.join()).toMatch(/お客様のシート.*この人の行を消します/);
  });

  /** The list that went out holds those who are written to. */
  function listed(of: Book): string {
    return of.visibleSheets().find((name) => name.startsWith("全員 ")) ?? "";
  }

  it("stands nowhere in the file afterwards, and nothing else is lost", () => {
    expect(erased).toMatchObject({ isDone: true, stood: shown.places });
    expect(standing(before, /K04|k04@/gi)).not.toEqual([]);
    expect(standing(book, /K04|k04@/gi)).toEqual([]);
    const others = (of: Book) =>
      of.visibleSheets().map((name) => of.values(name).filter((row) => !/K04/i.test(JSON.stringify(row))));
    const older = /【\d{4}\/\d\d\/\d\dに人を消す前の数字です。作り直してください】　/g;
    expect(JSON.stringify(others(book)).replace(older, "")).toBe(JSON.stringify(others(before)));
    expect(book.sheets().map(({ name }) => name)).toEqual(before.sheets().map(({ name }) => name));
  });

  it("names what it cannot reach", () => {
    expect(erased.beyond.join()).toMatch(/変更履歴.*書き出したファイル.*メール配信.*取り込む/);
    expect(erased.left).toEqual([
      "今あるレポートの数字は、この人を消す前のものです。レポートを作り直してください。",
    ]);
  });

  it("is told as nobody from then on", () => {
    expect(find(book, "K04")).toEqual({
      people: [],
      nobody: ["「K04」に当たる人は、注文にも顧客のリストにもいません。"],
      unfinished: false,
    });
  });

  it("leaves reports that say they are older, until they are made again", () => {
    expect(column(book, "RFM", 0)[1]).toMatch(
      /^【\d{4}\/\d\d\/\d\dに人を消す前の数字です。作り直してください】　分析基点日/,
    );
    const open = answer(book, "open", { language: "ja" });
    expect(open.last?.notices[0]).toMatch(/^この結果は、.*に人を消す前の数字です/);
    const next = book.copy();
    again(next);
    expect(column(next, "RFM", 0)[1]).not.toContain("消す前");
    expect(next.visibleSheets().filter((name) => /RFM|データ品質/.test(name))).toEqual(["データ品質", "RFM"]);
    expect(answer(next, "open", { language: "ja" }).last?.notices.join()).not.toContain("消す前");
  });

  it("is told on データ品質 as a number and a day", () => {
    const next = book.copy();
    again(next);
    const text = JSON.stringify(next.values("データ品質"));
    expect(text).toMatch(/消した人：1人（\d{4}\/\d\d\/\d\d 1人）/);
    expect(runJson(next).quality).toMatchObject({ customers: 9, purchases: 18, sales: 18_000 });
    erase(next, "K05");
    again(next);
    expect(JSON.stringify(next.values("データ品質"))).toMatch(/消した人：2人（\d{4}\/\d\d\/\d\d 2人）/);
  });

  it("leaves the campaign valid, which says so", () => {
    const next = book.copy();
    again(next);
    const { campaigns } = runJson(next).metrics as { campaigns: Record<string, { people: number }>[] };
    const [campaign] = campaigns;
    expect(campaign).toMatchObject({ fault: null, erased: 1 });
    expect((campaign?.sent?.people ?? 0) + (campaign?.control?.people ?? 0)).toBe(9);
    expect(JSON.stringify(next.values("効果"))).toMatch(/あとでファイルから消した1人/);
    expect(rowsBelow(next, "キャンペーン記録", "名前")[0]).toContain(10);
  });
});

describe("who is meant", () => {
  it("is refused where nobody or anybody is named", () => {
    const book = eraseBook();
    expect(
      ["", "  ", "0", "ゲスト", "none@example.com", "000-0000-0000"].map((text) => refusal(book, text)),
    ).toEqual(["erase-blank", "erase-blank", ...Array.from({ length: 4 }, () => "erase-placeholder")]);
  });

  it("is chosen among people who share a contact, which stays with the other", () => {
    const family = [
      { who: "A1", ago: 50, email: "home@example.com" },
      { who: "B1", ago: 40, email: "home@example.com" },
    ];
    const book = eraseBook([...SHOP, ...family]);
    const { people } = find(book, "home@example.com");
    expect(people.map(({ id }) => id)).toEqual(["A1", "B1"]);
    const [first] = people;
    const wish = { text: "home@example.com", id: "A1", sign: first?.sign ?? "", language: "ja" } as const;
    const { isDone, left } = answer(book, "erasePerson", wish);
    expect(isDone).toBe(true);
    expect(left[0]).toBe(
      "「注文」のE23に、ほかの人も使っている同じ連絡先かIDがあります。ほかの人の行として残します。",
    );
    expect(column(book, "注文", 0)).not.toContain("A1");
    expect(column(book, "注文", 0)).toContain("B1");
  });

  it("is found by an ID that is written a little differently, and told so", () => {
    const book = eraseBook();
    const { people } = find(book, "ｋ０４");
    expect(people).toHaveLength(1);
    expect(people[0]?.notes).toContain(
      "「ｋ０４」とは、先頭の0・全角と半角・大文字と小文字だけが違う番号です。",
    );
  });

  it("is not said to have another number where a contact was asked for", () => {
    const own = [{ who: "A1", ago: 50, email: "home@example.com" }];
    const book = eraseBook([...SHOP, ...own, { who: "B1", ago: 40, email: "home@example.com" }]);
    const notes = ["k04@EXAMPLE.com", "+81 90-1234-5678", "HOME@example.com"].flatMap((text) =>
      find(book, text).people.map((one) => one.notes.join()),
    );
    expect(notes).toHaveLength(4);
    expect(notes.join()).not.toContain("番号です");
  });

  it("is everybody whom the user joined", () => {
    const twins = [
      { who: "TWIN1", ago: 50, email: "t@example.com", phone: "03-1111-2222" },
      { who: "TWIN2", ago: 40, email: "t@example.com", phone: "03-1111-2222" },
    ];
    const book = eraseBook([...SHOP, ...twins]);
    answer(book, "joins", { language: "ja" });
    const row = book.values("名寄せ候補").findIndex((cells) => cells.includes("TWIN1"));
    book.setCell("名寄せ候補", `A${row + 1}`, "結合する");
    expect(find(book, "TWIN2").people.map(({ id, notes }) => [id, notes[0]])).toEqual([
      ["TWIN1", "同じ人の番号：TWIN1、TWIN2"],
    ]);
    erase(book, "TWIN2");
    expect(standing(book, /TWIN|t@example|1111-2222/g)).toEqual([]);
  });

  it("is nobody else once the file has changed", () => {
    const book = eraseBook();
    const { id, sign } = only(book, "K04");
    book.setCell("注文", "A4", "K04");
    const before = everyText(book);
    expect(ask(book, "erasePerson", { text: "K04", id, sign, language: "ja" })).toMatchObject({
      ok: false,
      problem: { code: "erase-changed" },
    });
    expect(everyText(book) === before).toBe(true);
  });
});

describe("sheets of the user", () => {
  it("are left alone and named by their cells", () => {
    const book = eraseBook();
    book.addTable(
      "メモ",
      [
        ["名前", "誰"],
        ["", "K04さんに電話"],
        ["k04@example.com", ""],
      ],
      "text",
    );
    book.addTable(
      "価格",
      [
        ["品", "値段"],
        ["石けん", "1200"],
      ],
      "typed",
    );
    const before = [book.values("メモ"), book.values("価格")];
    const { left } = erase(book, "K04");
    expect(left.slice(0, 2)).toEqual([
      "「メモ」のB2、A3に、この人が残ります。",
      "自動では消さないところなので、そのままにします。中を見て、ご自身で消してください。",
    ]);
    expect([book.values("メモ"), book.values("価格")]).toEqual(before);
  });

  it("may hold a number that is like an ID of digits", () => {
    const book = eraseBook([...SHOP, { who: "1200", ago: 20, email: "n@example.com" }]);
    book.addTable(
      "価格",
      [
        ["品", "値段"],
        ["石けん", "1200"],
      ],
      "typed",
    );
    const person = only(book, "1200");
    expect(person.stays[0]).toBe(
      "「価格」のB2に、顧客IDと同じ数字があります（別の意味の数字かもしれません）。",
    );
    expect(person.places).toEqual(["「注文」（レポートが読む、お客様の注文シート）：1行"]);
  });

  it("keep formulas and looks of the rows that stay", () => {
    const book = eraseBook();
    book.setCell("注文", "J12", "=C12*2");
    book.setCell("注文", "J2", "=ROWS(C2:C22)");
    erase(book, "K04");
    const rows = book.values("注文");
    expect(rows[1]?.[9]).toBe(18);
    expect(rows[9]?.[9]).toBe(2000);
    expect(rows.map((row) => row[0]).filter((id) => id === "K04" || id === "")).toEqual([]);
  });

  it("that are protected stop it before anything goes", () => {
    const book = withLists(eraseBook());
    book.obstruct("protected", "施策 夏のDM", "A1");
    const { id, sign } = only(book, "K04");
    const before = everyText(book);
    expect(ask(book, "erasePerson", { text: "K04", id, sign, language: "ja" })).toMatchObject({
      problem: {
        code: "erase-protected",
        message: "シート「施策 夏のDM」に書き込めないため、何も消していません。",
      },
    });
    expect(everyText(book) === before).toBe(true);
  });

  it("are a duplicated list", () => {
    const book = withLists(eraseBook());
    const { id, name } = book.sheet("施策 夏のDM")!;
    book.model.dispatch("DUPLICATE_SHEET", {
      sheetId: id,
      sheetIdTo: "twin",
      sheetNameTo: `${name} のコピー`,
    } as never);
    expect(erase(book, "K04").left[0]).toMatch(/^「施策 夏のDM のコピー」のA\d+に、この人が残ります。$/);
  });
});

describe("imported orders", () => {
  const file = () =>
    fileOf(
      "a.csv",
      ["2024-01-05", "K1", "1", 500, "", "石けん"],
      ["2024-01-06", "K2", "2", 700, "", "石けん"],
    );

  it("lose the rows, and an import that brings them back says that somebody was erased", () => {
    const book = bookOf([["何か"]]);
    importAll(book, [file()]);
    expect(only(book, "K1").places).toEqual(["「注文データ」（注文）：1行"]);
    erase(book, "K1");
    expect(column(book, "注文データ", 1)).not.toContain("K1");
    const { notices } = importAll(book, [file()]);
    expect(notices.join()).toMatch(
      /これまでに1人を消しています（最後は\d{4}\/\d\d\/\d\d）。.*また入っています/,
    );
    expect(ordersOn(book).map((row) => row[1])).toContain("K1");
  });

  it("are waited for", () => {
    const book = eraseBook();
    begin(book, [file()]);
    expect(refusal(book, "K04")).toBe("erase-importing");
  });
});
