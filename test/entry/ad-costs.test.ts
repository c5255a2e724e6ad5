import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { AD_COSTS, costShop, runShop, saysOf, typed } from "../support/ad-cost-book.ts";
import { answer, ask, runJson } from "../support/run-book.ts";

let shop: Book;
beforeAll(() => {
  shop = costShop();
});

interface Line {
  readonly firstChannel: string | null;
  readonly firstProduct: string | null;
  readonly cost: object | null;
  readonly paybackMonths: number | null;
}
interface Told {
  readonly lines: readonly Line[];
  readonly months: readonly object[];
}
const payback = (book: Book) => (runJson(book).metrics["ltv"] as { payback: Told | null }).payback;
const lineOf = (book: Book, channel: string | null) =>
  payback(book)?.lines.find(
    ({ firstChannel, firstProduct }) => firstChannel === channel && firstProduct === null,
  );
const noticesOf = (book: Book) => runShop(book).result?.notices.filter((one) => one.includes(AD_COSTS)) ?? [];
const allText = (book: Book, sheet: string) => book.values(sheet).flat().join("\n");

const rename = (book: Book, oldName: string, newName: string) =>
  book.model.dispatch("RENAME_SHEET", { sheetId: book.sheet(oldName)!.id, oldName, newName });

describe("広告費", () => {
  it("is made by one call, with examples that are switched off, and says what to do", () => {
    const book = shop.copy();
    const { name, says } = answer(book, "adCosts", { rows: [], language: "ja" });
    expect(name).toBe(AD_COSTS);
    expect(says).toEqual([expect.stringMatching(/^「広告費」を作りました。例の行を書き換えて/)]);
    expect(noticesOf(book)).toEqual([]);
    expect(lineOf(book, null)?.cost).toBeNull();
    expect(saysOf(book)).toEqual([expect.stringMatching(/^「広告費」に使える行がありません/)]);
  });

  it("is read by the next run without further clicks, and the report tells the months", () => {
    const book = typed(shop.copy(), [
      ["", "", "本店", "", 1250],
      ["使う", "", "楽天", "", "", 4000],
      ["休止", "", "", "", 1],
      ["", "2022/05", "", "", "", 1000],
    ]);
    expect(saysOf(book)).toEqual([expect.stringMatching(/作ったあとに変わりました。使える行は3行です/)]);
    expect(noticesOf(book)).toEqual([]);
    // 本店: 500 each at once, 1,250 after 70 days. 楽天: 4,000 for two, C's half of 2,000 does not reach 2,000.
    expect(lineOf(book, "本店")).toMatchObject({ cost: { cpo: 1250, customers: 2 }, paybackMonths: 3 });
    expect(lineOf(book, "楽天")).toMatchObject({
      cost: { spend: 4000, customers: 2, cpo: 2000 },
      paybackMonths: null,
    });
    // A and B for 500 each, which half of their first orders repays.
    expect(payback(book)?.months).toMatchObject([{ month: "2022-05", cost: { cpo: 500 }, paybackMonths: 1 }]);
    expect(saysOf(book)).toEqual(["「広告費」の3行は、今のレポートに入っています。"]);
    const sheet = allText(book, "LTV推移");
    expect(sheet).toContain("約3か月");
    expect(sheet).toContain("回収前");
    expect(sheet).toMatch(/シート「広告費」の3行（.* の時点）/);
  });

  it("changed after a run says so, and the next run takes the change", () => {
    const book = typed(shop.copy(), [["", "", "本店", "", 1250]]);
    runShop(book);
    typed(book, [["", "", "本店", "", 1251]]);
    expect(saysOf(book)[0]).toMatch(/作ったあとに変わりました/);
    runShop(book);
    expect(lineOf(book, "本店")?.paybackMonths).toBeNull();
    typed(book, []);
    expect(saysOf(book)[0]).toMatch(/使える行がありません/);
  });

  it("is found wherever it is and whatever it is called, and never written again", () => {
    const book = typed(shop.copy(), [["", "", "本店", "", 1250]]);
    rename(book, AD_COSTS, "CPO一覧");
    book.setCell("CPO一覧", "H2", "わたしのメモ");
    const before = JSON.stringify(book.values("CPO一覧"));
    expect(answer(book, "adCosts", { rows: [], language: "ja" }).name).toBe("CPO一覧");
    runShop(book);
    expect(JSON.stringify(book.values("CPO一覧"))).toBe(before);
    expect(lineOf(book, "本店")?.paybackMonths).toBe(3);
    expect(book.visibleSheets()).not.toContain(AD_COSTS);
    expect(allText(book, "LTV推移")).toContain("シート「CPO一覧」");
  });

  it("tells each row that cannot be used by row, column, value and rule, at the run and on the report", () => {
    const book = typed(shop.copy(), [
      ["", "", "本店", "", 1250],
      ["", "2024/13", "", "", 5],
      ["", "2024/04", "", "", 5],
      ["", "2022/04", "", "", 5],
      ["", "", "ヤフー", "", 5],
      ["", "", "", "ない商品", 5],
      ["", "", "", "", "たぶん三千"],
    ]);
    const at = book.values(AD_COSTS).findIndex((row) => row[0] === "状態") + 2;
    const found = noticesOf(book);
    expect(found).toEqual([
      expect.stringMatching(
        new RegExp(`^「広告費」${at + 1}行目の月「2024/13」は使えません。2024/03 のように`),
      ),
      expect.stringMatching(
        new RegExp(`^「広告費」${at + 2}行目の月「2024/04」.*分析基点日 2024/03/31 より後`),
      ),
      expect.stringMatching(
        new RegExp(`^「広告費」${at + 3}行目の月「2022/04」.*注文データは 2022/05/10 から`),
      ),
      expect.stringMatching(new RegExp(`^「広告費」${at + 4}行目の初回チャネル「ヤフー」.*例：本店、楽天`)),
      expect.stringMatching(new RegExp(`^「広告費」${at + 5}行目の初回商品「ない商品」.*例：石けん、化粧水`)),
      expect.stringMatching(
        new RegExp(`^「広告費」${at + 6}行目のCPO（1人あたり）「たぶん三千」.*3000 のように`),
      ),
    ]);
    expect(lineOf(book, "本店")?.paybackMonths).toBe(3);
    const sheet = allText(book, "LTV推移");
    for (const sentence of found.slice(0, 5)) expect(sheet).toContain(sentence);
    expect(sheet).toContain("使えない行はほかに1行あります。");
    expect(sheet).toContain("シート「広告費」の1行");
  });

  it("that lost its header stops no run, and is said with the way out", () => {
    const book = typed(shop.copy(), [["", "", "本店", "", 1250]]);
    const header = book.values(AD_COSTS).findIndex((row) => row[0] === "状態");
    book.setCell(AD_COSTS, `C${header + 1}`, "");
    const sentence = expect.stringMatching(
      /^シート「広告費」の見出しの行が見つからないため、広告費を使えません。/,
    );
    expect(noticesOf(book)).toEqual([sentence]);
    expect(saysOf(book)).toEqual([sentence]);
    expect(lineOf(book, "本店")?.cost).toBeNull();
  });

  it("without a gross margin says where to set it, in the sidebar and on the report", () => {
    const book = typed(costShop(null), [["", "", "本店", "", 1250]]);
    expect(saysOf(book).at(-1)).toMatch(/「設定」シートの「粗利率」に 40% のように/);
    runShop(book, null);
    expect(payback(book)).toBeNull();
    expect(allText(book, "LTV推移")).toMatch(/回収月は、「設定」シートの「粗利率」に 40% のように入れて/);
  });

  it("stays where everything of the product is removed", () => {
    const book = typed(shop.copy(), [["", "", "本店", "", 1250]]);
    answer(book, "removeAll", { language: "ja" });
    expect(book.visibleSheets()).toContain(AD_COSTS);
    expect(allText(book, AD_COSTS)).toContain("本店");
  });

  it("is made of a table, and a column that is none of its own is refused with those it has", () => {
    const rows = [
      ["月", "チャネル", "CPO"],
      ["", "本店", "1250"],
    ];
    const book = shop.copy();
    answer(book, "adCosts", { rows, language: "ja" });
    runShop(book);
    expect(lineOf(book, "本店")?.paybackMonths).toBe(3);
    const reply = ask(shop.copy(), "adCosts", { rows: [["媒体費"]], language: "ja" });
    expect(reply.ok ? null : [reply.problem.code, reply.problem.message, reply.problem.hint]).toEqual([
      "ad-costs-column",
      expect.stringContaining("「媒体費」"),
      expect.stringMatching(/月, 初回チャネル/),
    ]);
  });
});
