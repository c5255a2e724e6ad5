import { describe, expect, it } from "vitest";
import { cancelImport, importFiles } from "../../sidebar/acts/import.ts";
import { create } from "../../sidebar/acts/run.ts";
import { statusText } from "../../sidebar/footer-words.ts";
import { isClear } from "../../sidebar/going-on.ts";
import { NO_IMPORT } from "../../sidebar/import-state.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import { openedState, initialState } from "../../sidebar/state.ts";
import { say as inWords } from "../../src/catalog/language.ts";
import { SIDEBAR_TEXTS } from "../../src/catalog/sidebar/sidebar.ts";
import { openPage, RECEIVED } from "../support/import-page.ts";
import { PREVIEW, RESULT, RUNNING, STATE } from "../support/sidebar-answers.ts";
import * as given from "../support/sidebar-files.ts";

const say = (key: keyof typeof SIDEBAR_TEXTS, values = {}) => inWords(SIDEBAR_TEXTS[key], "ja", values);
const FIRST = { open: [STATE] };
const IMPORTING = ["importStart", "importChunk", "importChunk", "importMerge", "inspect", "open"];

describe("on the first run", () => {
  it("a clear file is imported, the reports are made and 顧客BS is shown, without another word", async () => {
    const { choose, addOn, state } = await openPage(FIRST);
    await choose("a.csv");
    expect(addOn.methods()).toEqual(["open", "mappings", ...IMPORTING, "start", "show"]);
    expect(addOn.calls.at(-1)?.args).toEqual({ sheetId: 21, language: "ja" });
    expect(state()).toMatchObject({ phase: "form", ended: "done", focus: { spot: "result" } });
  });

  it("one open question among several files stops before anything is written", async () => {
    const files = { "a.csv": given.ORDER_FILE, "b.csv": given.OPEN_DATES };
    const { choose, addOn, imports } = await openPage(FIRST, files);
    await choose("a.csv", "b.csv");
    expect(addOn.methods()).toEqual(["open", "mappings", "mappings"]);
    expect(imports().files).toHaveLength(2);
  });

  it("files that cannot be read stop it, and leaving them out is no word to go on", async () => {
    const { page, choose, addOn } = await openPage(FIRST);
    await choose("a.csv", "web.html");
    page.store.dispatch({ type: "importBadLeftOut" });
    expect(addOn.methods()).toEqual(["open", "mappings"]);
  });

  it("a file that is added to a list waits for the button, as after an import that was cancelled", async () => {
    const files = { "a.csv": given.ORDER_FILE, "b.csv": given.ORDER_FILE };
    const { page, choose, addOn } = await openPage(FIRST, files);
    addOn.once("importChunk", () => cancelImport(page));
    await choose("a.csv");
    await choose("b.csv");
    expect(addOn.methods().filter((method) => method === "importStart")).toHaveLength(1);
  });

  it.each([
    ["an import was left in the middle", { ...STATE, unfinishedImport: RECEIVED }],
    ["a run was left in the middle", { ...STATE, unfinished: RUNNING }],
  ])("%s: the file waits for the button", async (_, left) => {
    const { choose, addOn } = await openPage({ open: [left] });
    await choose("a.csv");
    expect(addOn.methods()).toEqual(["open", "mappings"]);
  });
});

describe("the language of the reports", () => {
  const english = { open: [{ ...STATE, settings: { ...STATE.settings, language: "en" as const } }] };

  it("is asked for before the first run where the file's is not the user's, and goes to the import", async () => {
    const { page, choose, addOn, state } = await openPage(english);
    await choose("a.csv");
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    expect(state().focus.spot).toBe("reportLanguage");
    page.store.dispatch({ type: "setting", change: { reportLanguage: "ja" } });
    await importFiles(page);
    const sent = addOn.calls.filter(({ method }) => method === "importStart" || method === "start");
    expect(sent).toMatchObject([
      { args: { reportLanguage: "ja" } },
      { args: { settings: { language: "ja" } } },
    ]);
  });

  it("stands in the way of a run, too, until it is said, also as it was", async () => {
    const { page, addOn } = await openPage(english);
    await create(page);
    expect(addOn.methods()).toEqual(["open"]);
    page.store.dispatch({ type: "setting", change: { reportLanguage: "en" } });
    await create(page);
    expect(addOn.methods()).toEqual(["open", "start", "show"]);
  });

  it("is not asked for again once there are reports", async () => {
    const { page, addOn } = await openPage({ open: [{ ...english.open[0]!, last: RESULT }] });
    await create(page);
    expect(addOn.methods()).toEqual(["open", "start"]);
  });
});

describe("in a file with reports", () => {
  it("a clear file waits for the button; the reports follow the import", async () => {
    const { page, choose, addOn } = await openPage();
    await choose("a.csv");
    expect(addOn.methods()).toEqual(["open", "mappings"]);
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings", ...IMPORTING, "start", "show"]);
  });

  const elsewhere = STATE.sheets.map((sheet) => ({ ...sheet, imported: false }));
  it.each([
    ["another sheet than files are imported into", { last: RESULT, sheets: elsewhere }],
    ["a warehouse's table", { last: { ...RESULT, table: "shop.sales.orders" } }],
  ])("reports of %s stay as they are", async (_, stands) => {
    const { page, choose, addOn, state } = await openPage({ open: [{ ...STATE, ...stands }] });
    await choose("a.csv");
    expect(statusText(state(), say)).toBe(
      "取り込めます。ほかの注文から作った今のレポートは、まだ変わりません。",
    );
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings", ...IMPORTING]);
    expect(state().imports.ended).toBe("done");
  });

  const imported = given.IMPORTED.result;
  const same = imported && {
    ...imported,
    files: [{ ...imported.files[0]!, added: 0, updated: 0, unchanged: 4 }],
  };
  const told = imported && { ...imported, notices: ["手で直した2行が、ファイルの内容に替わりました。"] };
  it.each([
    ["brought nothing new", { importMerge: [{ ...given.IMPORTED, result: same }] }],
    ["has something to say", { importMerge: [{ ...given.IMPORTED, result: told }] }],
    ["made a sheet that needs a look", { inspect: [{ ...PREVIEW, problems: ["金額の列がありません。"] }] }],
    ["made a sheet whose dates are open", { inspect: [{ ...PREVIEW, sheetId: 31, dateOrder: null }] }],
  ])("an import that %s does not lead to reports", async (_, answers) => {
    const { page, choose, addOn, state } = await openPage(answers);
    await choose("a.csv");
    await importFiles(page);
    expect(addOn.methods()).toEqual(["open", "mappings", ...IMPORTING]);
    expect(state().imports.result).not.toBeNull();
  });
});

it("amounts with decimals wait for their currency where nobody said it", async () => {
  const survey = { ...given.SURVEY, fraction: "12.50" };
  const { choose, addOn, state } = await openPage(FIRST, { "a.csv": { ...given.ORDER_FILE, survey } });
  await choose("a.csv");
  expect(addOn.methods()).toEqual(["open", "mappings"]);
  expect(statusText(state(), say)).toBe("通貨を選んでください。");
});

describe("a file is clear", () => {
  const with_ = (file: Partial<OrderFile>, language: "ja" | "en" = "ja", homeCurrency = "JPY") => {
    const read = { kind: "read", file: { ...given.ORDER_FILE, ...file }, busy: false } as const;
    const files = [{ id: 1, name: "a.csv", size: 3, step: read, open: true }];
    const settings = { ...STATE.settings, language };
    const opened = openedState(initialState(language), { ...STATE, language, settings, homeCurrency });
    return isClear({ ...opened, imports: { ...NO_IMPORT, files } });
  };
  const survey = (change: Partial<typeof given.SURVEY>) => ({ survey: { ...given.SURVEY, ...change } });
  const layout = (change: Partial<typeof given.SURVEY.layout>) =>
    survey({ layout: { ...given.SURVEY.layout, ...change } });
  const [question] = given.OPEN_DATES.questions;

  it("when nothing about it was asked and nothing has to be seen", () => {
    expect(with_({})).toBe(true);
  });

  it.each<[string, Partial<OrderFile>]>([
    ["a column is missing", { missing: ["amount"] }],
    [
      "something was asked, also when it is answered",
      { questions: [question!], answers: { dateOrder: "MDY" } },
    ],
    ["a date cannot be read", survey({ unreadDates: { count: 1, rows: [3] } })],
    ["an amount cannot be read", survey({ unreadAmounts: { count: 1, rows: [3] } })],
    ["a row is a total", layout({ kinds: new Map([[5, "total"]]) })],
    ["cells are filled from above", layout({ filled: { count: 2, rows: [3] } })],
    ["a total word counts as an order", layout({ namedTotal: { row: 3, text: "合計" } })],
    ["it is a list of customers", { other: "customers" }],
    ["refunds are not taken off", { remarks: [{ id: "refundUnused", values: { header: "返金" } }] }],
    ["its channel has a note", { profile: { name: { ja: "A", en: "A" }, note: { ja: "n", en: "n" } } }],
  ])("not when %s", (_, file) => {
    expect(with_(file)).toBe(false);
  });

  it("not when a Japanese user's amounts would count in another currency than yen", () => {
    expect(with_({}, "ja", "USD")).toBe(false);
    expect(with_({}, "en", "USD")).toBe(true);
  });
});
