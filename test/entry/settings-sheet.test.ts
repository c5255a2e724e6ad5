import { describe, expect, it } from "vitest";
import { say } from "../../src/catalog/language.ts";
import { SETTING_KEYS, type SettingKey, SETTINGS } from "../../src/catalog/settings/settings.ts";
import type { Language } from "../../src/entry/contract.ts";
import {
  answer,
  ask,
  at,
  bookOf,
  opened,
  requestOf,
  run,
  start,
  step,
  tableOf,
} from "../support/run-book.ts";
import { asked } from "../support/run-calls.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const ONE = { ...at("2024-03-31"), reports: ["rfm"] };
const newBook = (): Book => bookOf(tableOf(WORKED_ROWS));

/** The A1 name of a setting's value on a sheet. */
function cellOf(book: Book, key: SettingKey, sheet = "設定", language: Language = "ja"): string {
  const row = book.values(sheet).findIndex(([label]) => label === say(SETTINGS[key].label, language));
  if (row < 0) throw new Error(`no line for ${key}`);
  return `B${row + 1}`;
}

const shown = (book: Book, key: SettingKey, sheet = "設定", language: Language = "ja") =>
  book.cellText(sheet, cellOf(book, key, sheet, language));

function type(book: Book, key: SettingKey, text: string, sheet = "設定"): void {
  book.setCell(sheet, cellOf(book, key, sheet), text);
}

const stored = (book: Book, key: SettingKey) => opened(book).settings[key];

describe("the 設定 sheet after a run", () => {
  const book = newBook();
  run(book, {
    ...ONE,
    settings: { minSample: 12, projectionModel: "migration", annualSalesOverride: 70000 },
  });

  it("has a line for every setting, with its value, default and what it changes", () => {
    const lines = new Map(book.values("設定").map((row) => [row[0], row.slice(1)]));
    for (const key of SETTING_KEYS) expect(lines.get(SETTINGS[key].label.ja)?.join("")).toMatch(/./);
    expect(lines.get("参考値とする人数")?.slice(0, 3)).toEqual([12, "", "\u200330"]);
    expect(lines.get("予測モデル")?.slice(0, 3)).toEqual(["昇格あり", "", "\u2003維持率固定"]);
    expect(lines.get("復帰を含める")?.slice(0, 3)).toEqual(["はい", "", "\u2003はい"]);
    expect(lines.get("年商")?.slice(0, 3)).toEqual([70000, "", "\u2003（空欄）"]);
    expect(lines.get("ランクの購入回数")?.slice(0, 3)).toEqual(["1,2,3,4,5", "", "\u20031,2,3,4,5"]);
  });
  it("says when and by which report the values were last used", () => {
    expect(book.cellText("設定", "A2")).toMatch(
      /^最後に使ったレポート：作成 \d{4}\/\d{2}\/\d{2} \d{2}:\d{2}　\|　分析基点日 2024\/03\/31　\|　元データ「注文」$/,
    );
  });
  it("takes only choices of its lists and numbers from the smallest one", () => {
    const { model } = book;
    const sheetId = book.sheet("設定")?.id ?? "";
    const ruleAt = (key: SettingKey) => {
      const row = Number(cellOf(book, key).slice(1)) - 1;
      const rule = model.getters.getValidationRuleForCell({ sheetId, col: 1, row });
      return rule && [rule.criterion.type, rule.criterion.values, rule.isBlocking];
    };
    expect(ruleAt("projectionModel")).toEqual(["isValueInList", ["維持率固定", "昇格あり"], true]);
    expect(ruleAt("countZeroYenOrders")).toEqual(["isValueInList", ["はい", "いいえ"], true]);
    expect(ruleAt("minSample")).toEqual(["isGreaterOrEqualTo", ["1"], true]);
    expect(ruleAt("newCustomersOverride")).toEqual(["isGreaterOrEqualTo", ["0"], true]);
    expect(ruleAt("grossMargin")).toEqual(["isBetween", ["0.01", "1"], true]);
    expect(ruleAt("cancelWords")).toBeUndefined();
  });
  it("is no sheet of orders", () => {
    expect(opened(book).sheets.map(({ name }) => name)).toEqual(["注文"]);
  });
});

describe("a value changed on the sheet", () => {
  it.each([
    ["minSample", "12", 12],
    ["minSample", "１２", 12],
    ["projectionModel", "昇格あり", "migration"],
    ["projectionModel", "With promotion", "migration"],
    ["countZeroYenOrders", "はい", true],
    ["countZeroYenOrders", "yes", true],
    ["stageThresholds", "1、2、3、6、12", [1, 2, 3, 6, 12]],
    ["cancelWords", "キャンセル、ボツ", ["キャンセル", "ボツ"]],
    ["cancelWords", "", []],
    ["annualSalesOverride", "¥1,200,000", 1200000],
    ["grossMargin", "40%", 0.4],
    ["grossMargin", "４０％", 0.4],
    ["earliestDate", "2021/1/5", "2021-01-05"],
    ["newCustomersOverride", "300", 300],
  ] as const)("%s = %s is used by the next run and stored", (key, typed, value) => {
    const book = newBook();
    run(book, ONE);
    type(book, key, typed);
    const progress = start(book, ONE);
    expect(progress.taken?.settings[key]).toEqual(value);
    expect(stored(book, key)).toEqual(value);
  });

  it("of a share stands in percent, also before there is any", () => {
    const book = newBook();
    run(book, ONE);
    type(book, "grossMargin", "0.375");
    run(book, ONE);
    expect(shown(book, "grossMargin")).toBe("37.5%");
    type(book, "grossMargin", "");
    run(book, ONE);
    expect(stored(book, "grossMargin")).toBeNull();
  });

  it("is read back in the file's language and either word after the language changed", () => {
    const book = newBook();
    run(book, { ...ONE, settings: { language: "en" } });
    expect(book.visibleSheets()).toContain("Settings");
    expect(shown(book, "includeReactivation", "Settings", "en")).toBe("Yes");
    book.setCell("Settings", cellOf(book, "includeReactivation", "Settings", "en"), "いいえ");
    book.setCell("Settings", cellOf(book, "language", "Settings", "en"), "Japanese");
    run(book, ONE);
    expect(stored(book, "includeReactivation")).toBe(false);
    expect(book.visibleSheets()).not.toContain("Settings");
    expect(shown(book, "includeReactivation")).toBe("いいえ");
    expect(shown(book, "language")).toBe("日本語");
  });

  it("a name of the user's own stays when the language changes", () => {
    const book = newBook();
    run(book, ONE);
    const sheetId = book.sheet("設定")?.id ?? "";
    book.model.dispatch("RENAME_SHEET", { sheetId, oldName: "設定", newName: "しきい値" });
    run(book, { ...ONE, settings: { language: "en" } });
    expect(shown(book, "includeReactivation", "しきい値", "en")).toBe("Yes");
  });

  it("wins over the sidebar's older value, which is told so", () => {
    const book = newBook();
    run(book, { ...ONE, settings: { minSample: 12 } });
    type(book, "minSample", "20");
    expect(start(book, { ...ONE, settings: { minSample: 12 } }).taken?.settings["minSample"]).toBe(20);
  });

  it("gives way to what the sidebar asks for later", () => {
    const book = newBook();
    run(book, ONE);
    type(book, "minSample", "20");
    run(book, ONE);
    const progress = run(book, { ...ONE, settings: { minSample: 7 } });
    expect(progress.taken).toBeUndefined();
    expect(stored(book, "minSample")).toBe(7);
    expect(shown(book, "minSample")).toBe("7");
  });

  it("of the anchor's days is the anchor of the next run; emptied it is the default again", () => {
    const book = newBook();
    run(book, ONE);
    type(book, "anchorDaysAgo", "30");
    expect(start(book, { reports: ["rfm"] }).taken?.anchor).toEqual({ kind: "daysAgo", days: 30 });
    expect(opened(book).anchor).toEqual({ kind: "daysAgo", days: 30 });
    type(book, "anchorDaysAgo", "");
    start(book, { reports: ["rfm"] });
    expect(opened(book).anchor).toEqual({ kind: "default" });
  });

  it("in the middle of a run is kept for the next one", () => {
    const book = newBook();
    run(book, ONE);
    let progress = start(book, ONE);
    type(book, "minSample", "77");
    while (progress.state === "running") progress = step(book, progress.runId);
    expect(shown(book, "minSample")).toBe("77");
    expect(stored(book, "minSample")).toBe(77);
  });

  it("is found after rows were put in and lines sorted elsewhere", () => {
    const book = newBook();
    run(book, ONE);
    const sheetId = book.sheet("設定")?.id ?? "";
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "設定",
      dimension: "ROW",
      base: 4,
      quantity: 3,
      position: "before",
    });
    type(book, "minSample", "15");
    run(book, ONE);
    expect(stored(book, "minSample")).toBe(15);
  });
});

describe("a value that does not fit", () => {
  it.each([
    ["minSample", "0", "1以上の整数を入れてください。"],
    ["minSample", "", "1以上の整数を入れてください。"],
    ["projectionModel", "magic", "維持率固定 か 昇格あり を入れてください。"],
    ["includeReactivation", "たぶん", "はい か いいえ を入れてください。"],
    ["stageThresholds", "1,2,3", /1,2 で始まる小さい順の整数5つを入れてください。$/],
    ["annualSalesOverride", "-5", "0以上の金額（空欄＝注文の合計）を入れてください。"],
    ["currency", "円", "auto（自動）か、JPY・USD のような通貨コード（ISO 4217）を入れてください。"],
    ["grossMargin", "300%", /^40% か 0.4 のように、0%より大きく100%以下の率/],
    ["earliestDate", "2024/2/30", "1990-01-01 のような日付を入れてください。"],
  ] as const)("%s = %s is refused by cell and label, and nothing runs", (key, typed, hint) => {
    const book = newBook();
    run(book, ONE);
    const before = { rfm: book.values("RFM"), settings: opened(book).settings };
    type(book, key, typed);
    const cell = cellOf(book, key);
    const reply = ask(book, "start", { ...requestOf(opened(book), ONE), language: "ja" });
    expect(reply).toMatchObject({
      ok: false,
      problem: {
        code: "sheet-setting",
        message: `シート「設定」の${cell}（${SETTINGS[key].label.ja}）に「${typed}」は使えません。`,
        hint: typeof hint === "string" ? hint : (expect.stringMatching(hint) as unknown),
      },
    });
    expect(opened(book)).toMatchObject({ settings: before.settings, unfinished: null });
    expect(book.values("RFM")).toEqual(before.rfm);
  });

  it("stops an import before anything is received", () => {
    const book = newBook();
    run(book, ONE);
    type(book, "minSample", "x");
    const reply = ask(book, "importStart", { files: [], columns: ["date"], language: "en" });
    expect(reply).toMatchObject({ ok: false, problem: { code: "sheet-setting" } });
  });

  it("typed in the middle of a run does not end it", () => {
    const book = newBook();
    run(book, ONE);
    let progress = start(book, ONE);
    type(book, "minSample", "x");
    while (progress.state === "running") progress = step(book, progress.runId);
    expect(progress.state).toBe("done");
    expect(shown(book, "minSample")).toBe("x");
  });
});

describe("the user's own doings", () => {
  it("deleting the sheet changes nothing; the next run makes it anew", () => {
    const book = newBook();
    run(book, { ...ONE, settings: { minSample: 12 } });
    type(book, "minSample", "20");
    book.model.dispatch("DELETE_SHEET", { sheetId: book.sheet("設定")?.id ?? "", sheetName: "設定" });
    run(book, ONE);
    expect(stored(book, "minSample")).toBe(12);
    expect(shown(book, "minSample")).toBe("12");
  });

  it("a sheet of theirs with the name is left alone", () => {
    const book = newBook();
    book.addTable("設定", [["私のメモ", "参考値とする人数"]], "text");
    run(book, ONE);
    expect(book.values("設定")).toEqual([["私のメモ", "参考値とする人数"]]);
    expect(shown(book, "minSample", "設定 (2)")).toBe("30");
  });

  it("a note beside the table stays when a value changes", () => {
    const book = newBook();
    run(book, ONE);
    const sheetId = book.sheet("設定")?.id ?? "";
    const after = { sheetId, sheetName: "設定", base: 7, quantity: 2, position: "after" } as const;
    book.model.dispatch("ADD_COLUMNS_ROWS", { ...after, dimension: "COL" });
    book.setCell("設定", "J8", "社内メモ");
    run(book, { ...ONE, settings: { minSample: 12 } });
    expect(book.cellText("設定", "J8")).toBe("社内メモ");
  });

  it("removing everything takes the sheet along", () => {
    const book = newBook();
    run(book, ONE);
    answer(book, "removeAll", { language: "ja" });
    expect(book.sheets().map(({ name }) => name)).toEqual(["注文", "RFM"]);
  });
});

describe("service calls for the settings", () => {
  it("are few: reading before a run, writing on demand", () => {
    const book = newBook();
    run(book, ONE);
    const taken = (work: () => void) => {
      book.resetCalls();
      work();
      return asked(book.calls().byKind);
    };
    type(book, "minSample", "20");
    type(book, "countZeroYenOrders", "はい");
    expect(taken(() => answer(book, "settingsSheet", { language: "ja" }))).toBeLessThanOrEqual(25);
    book.model.dispatch("DELETE_SHEET", { sheetId: book.sheet("設定")?.id ?? "", sheetName: "設定" });
    expect(taken(() => answer(book, "settingsSheet", { language: "ja" }))).toBeLessThanOrEqual(115);
  });
});
