/** From a table in BigQuery to reports: SQL out of the sidebar, the reference executor in the middle, its result in a sheet. */
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { runScript } from "../support/facts-script.ts";
import {
  EXAMPLE,
  NAMES,
  numbersOfBook,
  numbersOfRows,
  PANEL_WORDS,
  PATIENCE,
  pictureOf,
} from "../support/warehouse-panel.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";
import {
  chooseMenu,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

const MEMO = "memo,for\nnext year,the meeting\n";

/** What is read on the page, in its language. */
const WORDS = {
  ja: {
    ...PANEL_WORDS.ja,
    menu: ["拡張機能", "CPM Sheets", "サイドバーを開く"],
    look: "もう一度探す",
    sheet: "結果のシート",
    days: "最初の購入は 2020-04-10",
    refused: "編集せずに保存し直して",
    back: "← 表に戻る",
    people: "お客様のリストのSQLへ",
    who: "だれに",
    email: "メールアドレス",
    noEmail: "メールアドレスの列がないため",
    again: "BigQueryから作り直す",
  },
  en: {
    ...PANEL_WORDS.en,
    menu: ["Extensions", "CPM Sheets", "Open sidebar"],
    look: "Look again",
    sheet: "The result's sheet",
    days: "The first purchase was on 2020-04-10",
    refused: "do not edit it",
    back: "← Back to the table",
    people: "SQL for a list of customers",
    who: "Who",
    email: "E-mail",
    noEmail: "There is no column of e-mail addresses",
    again: "Make them anew from BigQuery",
  },
} as const;
/** What the first role is called. */
const customerIn = (roles: object): string => Object.keys(roles)[0] ?? "";
type Book = Awaited<ReturnType<typeof openHostTable>>;

let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
  await fillWithCsv(google, { table: "shop_orders", names: NAMES, path: EXAMPLE });
});
afterAll(() => google.close());

describe.each(["ja", "en"] as const)("BigQueryから, in %s", (language) => {
  const words = WORDS[language];
  let opened: WorkbenchPage;
  let book: Book;
  let sidebar: Frame;
  beforeAll(async () => {
    const first = { kind: "csv" as const, name: "memo.csv", text: MEMO };
    const openTable: typeof openHostTable = async (...of) => (book = await openHostTable(...of));
    const options = { openTable, first, toXlsx: hostXlsx, userLocale: language };
    opened = await openWorkbenchPage(options, { user: language });
    const [menu, ...entries] = words.menu;
    await chooseMenu(opened.page, menu, ...entries);
    sidebar = await sidebarFrame(opened.page);
    // The file is Japanese.
    if (language === "en") await sidebar.getByLabel("English", { exact: true }).check();
    await sidebar.getByLabel(words.how).selectOption("date");
    await sidebar.locator('input[type="date"]').fill("2024-03-31");
  });
  afterAll(() => opened.close());

  const press = (text: string) => sidebar.getByRole("button", { name: text, exact: true }).click(PATIENCE);
  const panel = () => sidebar.locator(".warehouse");
  const picture = (name: string) => pictureOf(opened.page, `${name}-${language}`);

  /** Runs the SQL of the panel, and pastes its result into a new sheet of the file. */
  async function bringResult(name: string, change = (text: string) => text): Promise<void> {
    const sql = await panel().locator(".sql textarea").inputValue();
    const rows = await runScript(google, sql);
    const cells = rows.map(({ part, line, value }) => [part, line, value].map((one) => change(String(one))));
    book.addTable(name, [["part", "line", "value"], ...cells], "text");
    await press(words.look);
    await panel().getByLabel(words.sheet).waitFor(PATIENCE);
    await expect.poll(() => panel().getByLabel(words.sheet).innerText(), PATIENCE).toContain(name);
    await panel()
      .getByLabel(words.sheet)
      .selectOption({ index: book.visibleSheets().length - 2 });
  }

  it("asks for the table and writes its SQL", async () => {
    await press(words.start);
    await panel().getByLabel(words.table).fill("shop_orders");
    await panel().getByLabel(words.columns).fill(schemaOf(NAMES));
    await picture("1-table");
    for (const [role, column] of Object.entries(words.roles))
      await panel().getByLabel(role, { exact: true }).selectOption(column);
    await panel().getByLabel(words.first).fill("2019-01-01");
    await picture("2-roles");
    await press(words.write);
    await panel().locator(".sql textarea").waitFor(PATIENCE);
    await picture("3-sql");
    const sql = await panel().locator(".sql textarea").inputValue();
    expect(sql).toMatch(/^-- /);
    expect(sql).toContain("FROM `shop_orders`");
  });

  it("says on which day orders begin, and puts it right", async () => {
    await bringResult("first");
    await press(words.make);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.days);
    await picture("4-days");
    expect(await panel().getByLabel(words.first).inputValue()).toBe("2020-04-10");
  });

  it("refuses a result that somebody edited, and nothing is written", async () => {
    await press(words.write);
    await bringResult("edited", (text) => text.replace('"raw_amount":17700000', '"raw_amount":17700001'));
    await press(words.make);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.refused);
    await picture("5-edited");
    expect(book.visibleSheets()).toHaveLength(3);
  });

  it("writes the SQL of a mailing list, which goes by the table's own columns", async () => {
    await press(words.back);
    await press(words.people);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.noEmail);
    await picture("6-no-email");
    await panel().getByLabel(words.email, { exact: true }).selectOption("buyer");
    await press(words.people);
    await panel().getByLabel(words.who).selectOption({ label: "F2" });
    await press(words.write);
    await panel().locator(".sql textarea").waitFor(PATIENCE);
    await picture("7-people");
    expect(await panel().locator(".sql textarea").inputValue()).toContain("AS email");
    await press(words.back);
    await panel().getByLabel(words.email, { exact: true }).selectOption("");
    await panel().getByLabel(customerIn(words.roles), { exact: true }).selectOption("buyer");
    await press(words.write);
  });

  it("makes the reports of a whole result: the numbers of the same orders in a sheet", async () => {
    await bringResult("result");
    await picture("8-result");
    await press(words.make);
    await sidebar.locator("#result").waitFor(PATIENCE);
    await expect.poll(() => sidebar.locator("footer").innerText(), PATIENCE).toContain(words.done);
    await picture("9-done");
    expect(await sidebar.locator("footer").innerText()).toContain(words.again);
    const [mine, theirs] = [numbersOfBook(book, language), numbersOfRows()];
    expect(mine.metrics).toEqual(theirs.metrics);
    expect(mine.quality).toEqual(theirs.quality);
  });
});
