/** From a table in BigQuery to reports without anything copied or pasted: the panel of the bundle that runs its SQL. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Frame } from "playwright-core";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { type LocalWarehouse, localWarehouse } from "../../src/workbench/local-warehouse.ts";
import { distWith } from "../../src/tools/options.ts";
import { runScript } from "../support/facts-script.ts";
import { answer } from "../support/run-book.ts";
import {
  asOfMarch,
  EXAMPLE,
  NAMES,
  numbersOfBook,
  numbersOfRows,
  PANEL_WORDS,
  PATIENCE,
  pictureOf,
} from "../support/warehouse-panel.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";
import { hostXlsx, openWorkbenchPage, sidebarFrame, type WorkbenchPage } from "../support/workbench-page.ts";

const WORDS = {
  ja: {
    ...PANEL_WORDS.ja,
    project: "料金を払うプロジェクト",
    cost: "読む量を調べる（無料）",
    bytes: "表から読む量：3.2 GB",
    run: "実行する",
    refused: "請求が有効になっていません",
    goOn: "続きを待つ",
    sheet: "BigQueryの結果",
  },
  en: {
    ...PANEL_WORDS.en,
    project: "Project that pays",
    cost: "See how much it reads (free)",
    bytes: "It reads 3.2 GB",
    run: "Run it",
    refused: "Billing is not enabled",
    goOn: "Go on waiting",
    sheet: "BigQuery result",
  },
} as const;

let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
  await fillWithCsv(google, { table: "myshop.sales.orders", names: NAMES, path: EXAMPLE });
});
afterAll(() => google.close());

describe.each(["ja", "en"] as const)("ここで実行する, in %s", (language) => {
  const words = WORDS[language];
  let opened: WorkbenchPage;
  let book: Book;
  let warehouse: LocalWarehouse;
  let sidebar: Frame;
  /** The reference executor knows no project: its table has one name. */
  const runText = (sql: string) =>
    runScript(google, sql.replaceAll("`myshop`.`sales`.`orders`", "`myshop.sales.orders`"));
  beforeAll(async () => {
    const tables = { "myshop.sales.orders": { bytes: 3 * 2 ** 30, location: "asia-northeast1" } };
    warehouse = localWarehouse({ projects: ["myshop"], tables, run: runText });
    book = openBook({ locale: "ja_JP", timeZone: "Asia/Tokyo", dist: distWith("bigquery"), warehouse });
    book.addTable("メモ", [["memo"]], "text");
    answer(book, "open", { language });
    const openTable = (_: unknown, locale: string) => {
      book.setUserLocale(locale);
      return Promise.resolve(book);
    };
    const options = { openTable, first: { kind: "empty" }, toXlsx: hostXlsx, begins: "sidebar" } as const;
    opened = await openWorkbenchPage(options, { user: language });
    sidebar = await sidebarFrame(opened.page);
    await asOfMarch(sidebar, language);
  });
  afterAll(() => opened.close());

  const press = (text: string) => sidebar.getByRole("button", { name: text, exact: true }).click(PATIENCE);
  const panel = () => sidebar.locator(".warehouse");
  const picture = (name: string) => pictureOf(opened.page, `${name}-${language}`);

  it("says what the table reads and what it may cost before it runs", async () => {
    await press(words.start);
    await panel().getByLabel(words.table).fill("myshop.sales.orders", PATIENCE);
    await panel().getByLabel(words.columns).fill(schemaOf(NAMES));
    for (const [role, column] of Object.entries(words.roles))
      await panel().getByLabel(role, { exact: true }).selectOption(column);
    await panel().getByLabel(words.first).fill("2020-04-10");
    await press(words.write);
    expect(await panel().getByLabel(words.project).inputValue(PATIENCE)).toBe("myshop");
    await picture("q1-begin");
    await press(words.cost);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.bytes);
    await picture("q2-cost");
    expect(warehouse.jobs).toEqual([]);
  });

  it("says what BigQuery refuses, and runs again", async () => {
    const message = "Billing has not been enabled for this project.";
    warehouse.refusals.push({ code: 403, reason: "billingNotEnabled", message });
    await press(words.run);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.refused);
    await picture("q3-refused");
    expect(book.visibleSheets()).toEqual(["メモ"]);
  });

  it("goes on with the query where a call was cut off", async () => {
    warehouse.refusals.push(null, { code: 503, reason: "backendError", message: "Error" });
    await press(words.run);
    await sidebar.getByRole("button", { name: words.goOn, exact: true }).waitFor(PATIENCE);
    await picture("q4-cut");
    await press(words.goOn);
    await expect.poll(() => book.visibleSheets(), PATIENCE).toContain(words.sheet);
    expect(warehouse.jobs).toHaveLength(1);
  });

  it("makes the reports of the result: the numbers of the same orders in a sheet", async () => {
    await picture("q5-result");
    await press(words.make);
    await sidebar.locator("#result").waitFor(PATIENCE);
    await expect.poll(() => sidebar.locator("footer").innerText(), PATIENCE).toContain(words.done);
    await picture("q6-done");
    expect(numbersOfBook(book, language).metrics).toEqual(numbersOfRows().metrics);
  });
});
