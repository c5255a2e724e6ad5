/** What walks through the panel of BigQuery's tables share: the worked example as a table, and the panel's words. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { GoogleRunner } from "../../src/warehouse/googlesql.ts";
import { runScript } from "./facts-script.ts";
import { answer, bookOf, run } from "./run-book.ts";
import {
  chooseMenu,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "./workbench-page.ts";

export const EXAMPLE = "src/workbench/worked-example.csv";
/** Its columns as the table calls them. */
export const NAMES = ["buyer", "bought_at", "order_no", "price"];
export const PATIENCE = { timeout: 120_000 };

/** What is read on the page of both ways, in its language. */
export const PANEL_WORDS = {
  ja: {
    menu: ["拡張機能", "CPM Sheets", "サイドバーを開く"],
    look: "もう一度探す",
    result: "結果のシート",
    how: "基点日の決め方",
    start: "BigQueryの表から作る",
    table: "表の名前",
    columns: "列の一覧",
    roles: { 顧客ID: "buyer", 注文日: "bought_at", 注文番号: "order_no", 注文合計: "price" },
    first: "最初の注文の日",
    write: "SQLを作る",
    make: "レポートを作る",
    done: "レポートができました",
  },
  en: {
    menu: ["Extensions", "CPM Sheets", "Open sidebar"],
    look: "Look again",
    result: "The result's sheet",
    how: "How the anchor date is set",
    start: "Make reports of a table in BigQuery",
    table: "Name of the table",
    columns: "Its columns",
    roles: {
      "Customer ID": "buyer",
      "Order date": "bought_at",
      "Order ID": "order_no",
      "Order total": "price",
    },
    first: "Day of the first order",
    write: "Write the SQL",
    make: "Make the reports",
    done: "The reports are ready",
  },
} as const;

/** Takes pictures of each step into the folder of WAREHOUSE_PICTURES, if there is one. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env["WAREHOUSE_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

type Language = keyof typeof PANEL_WORDS;
type Book = Awaited<ReturnType<typeof openHostTable>>;

/**
 * A sidebar beside a file without orders, opened before a file's tests and closed behind them.
 *
 * @param google runs the SQL of the panel
 */
export function tablePanel(language: Language, google: () => GoogleRunner) {
  const words = PANEL_WORDS[language];
  const at = {} as { opened: WorkbenchPage; book: Book; sidebar: Frame };
  beforeAll(async () => {
    const first = { kind: "csv" as const, name: "memo.csv", text: "memo,for\nnext year,the meeting\n" };
    const openTable: typeof openHostTable = async (...of) => (at.book = await openHostTable(...of));
    const options = { openTable, first, toXlsx: hostXlsx, userLocale: language };
    at.opened = await openWorkbenchPage(options, { user: language });
    const [menu, ...entries] = words.menu;
    await chooseMenu(at.opened.page, menu, ...entries);
    at.sidebar = await sidebarFrame(at.opened.page);
    await asOfMarch(at.sidebar, language);
  });
  afterAll(() => at.opened.close());
  const panel = () => at.sidebar.locator(".warehouse");
  const press = (text: string) => at.sidebar.getByRole("button", { name: text, exact: true }).click(PATIENCE);
  /** Runs the SQL of the panel, and pastes its result into a new sheet of the file, which is chosen. */
  async function bringResult(name: string, change = (text: string) => text): Promise<void> {
    const rows = await runScript(google(), await panel().locator(".sql textarea").inputValue());
    const cells = rows.map(({ part, line, value }) => [part, line, value].map((one) => change(String(one))));
    at.book.addTable(name, [["part", "line", "value"], ...cells], "text");
    await press(words.look);
    await panel().getByLabel(words.result).waitFor(PATIENCE);
    await expect.poll(() => panel().getByLabel(words.result).innerText(), PATIENCE).toContain(name);
    await panel()
      .getByLabel(words.result)
      .selectOption({ index: at.book.visibleSheets().length - 2 });
  }
  return {
    ...{ at, panel, press, bringResult },
    picture: (name: string) => pictureOf(at.opened.page, `${name}-${language}`),
  };
}

/** The page of a Japanese file in a language, as of the worked example's anchor. */
export async function asOfMarch(sidebar: Frame, language: Language): Promise<void> {
  if (language === "en") await sidebar.getByLabel("English", { exact: true }).check();
  await sidebar.getByLabel(PANEL_WORDS[language].how).selectOption("date");
  await sidebar.locator('input[type="date"]').fill("2024-03-31");
}

interface Numbers {
  readonly metrics: object;
  readonly quality: object;
}

/** The numbers of the same orders in a sheet. */
export function numbersOfRows(): Numbers {
  const lines = readFileSync(EXAMPLE, "utf8").trim().split("\n");
  const book = bookOf(lines.map((line) => line.split(",")));
  run(book, { anchor: { kind: "date", date: "2024-03-31" } });
  return numbersOfBook(book, "ja");
}

/** The numbers of a book's last run. */
export const numbersOfBook = (book: object, language: "ja" | "en"): Numbers =>
  answer(book as never, "runJson", { language }) as Numbers;
