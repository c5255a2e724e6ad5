/** Parts of a shop whose orders lie in BigQuery: picked in the panel, counted by the reference executor, on the sheets. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { runScript } from "../support/facts-script.ts";
import { bookOf, run } from "../support/run-book.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";
import { numbersOfBook, PANEL_WORDS, PATIENCE, pictureOf } from "../support/warehouse-panel.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";
import {
  chooseMenu,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

/** Names by which the panel knows what each column is. */
const HEADER = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
const WORDS = {
  ja: {
    ...PANEL_WORDS.ja,
    menu: ["拡張機能", "CPM Sheets", "サイドバーを開く"],
    slices: "絞り込み・比較",
    field: "項目",
    channel: "チャネル",
    stage: "今のランク",
    values: "値（いくつでも）",
    only: "この条件で絞り込む",
    compare: "比較に加える",
    picked: "絞り込み：チャネル 本店",
    days: "2022-06-01、2021-05-01 に始まって",
    look: "もう一度探す",
    comparison: "比較",
  },
  en: {
    ...PANEL_WORDS.en,
    menu: ["Extensions", "CPM Sheets", "Open sidebar"],
    slices: "Slice and compare",
    field: "Field",
    channel: "Channel",
    stage: "Stage now",
    values: "Values (any number)",
    only: "Slice by this",
    compare: "Add to comparison",
    picked: "Reports of: Channel 本店",
    days: "begin on 2022-06-01, 2021-05-01",
    look: "Look again",
    comparison: "Comparison",
  },
} as const;
type Book = Awaited<ReturnType<typeof openHostTable>>;

let google: GoogleRunner;
beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), "cpm-slices-")), "lines.csv");
  writeFileSync(path, [HEADER.join(","), ...SLICED_LINES.map((line) => line.join(","))].join("\n"));
  google = await googleRunner();
  await fillWithCsv(google, { table: "shop_orders", names: HEADER, path });
});
afterAll(() => google.close());

describe.each(["ja", "en"] as const)("slices of a table, in %s", (language) => {
  const words = WORDS[language];
  let opened: WorkbenchPage;
  let book: Book;
  let sidebar: Frame;
  beforeAll(async () => {
    const first = { kind: "csv" as const, name: "memo.csv", text: "memo,for\nnext year,the meeting\n" };
    const openTable: typeof openHostTable = async (...of) => (book = await openHostTable(...of));
    const options = { openTable, first, toXlsx: hostXlsx, userLocale: language };
    opened = await openWorkbenchPage(options, { user: language });
    const [menu, ...entries] = words.menu;
    await chooseMenu(opened.page, menu, ...entries);
    sidebar = await sidebarFrame(opened.page);
    if (language === "en") await sidebar.getByLabel("English", { exact: true }).check();
    await sidebar.getByLabel(words.how).selectOption("date");
    await sidebar.locator('input[type="date"]').fill("2024-03-31");
  });
  afterAll(() => opened.close());

  const press = (text: string) => sidebar.getByRole("button", { name: text, exact: true }).click(PATIENCE);
  const panel = () => sidebar.locator(".warehouse");
  const picture = (name: string) => pictureOf(opened.page, `slices-${name}-${language}`);

  async function bringResult(name: string): Promise<void> {
    const rows = await runScript(google, await panel().locator(".sql textarea").inputValue());
    const cells = rows.map(({ part, line, value }) => [part, line, value].map(String));
    book.addTable(name, [["part", "line", "value"], ...cells], "text");
    await press(words.look);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(name);
  }

  it("are picked by the columns of the table, and by where customers stand", async () => {
    await press(words.start);
    await panel().getByLabel(words.table).fill("shop_orders");
    await panel().getByLabel(words.columns).fill(schemaOf(HEADER));
    await panel().getByLabel(words.first).fill("2021-05-01");
    await panel().getByText(words.slices, { exact: true }).click();
    const field = () => panel().getByLabel(words.field, { exact: true });
    // No column says whether somebody is a woman.
    expect(await field().locator("option").allInnerTexts()).toHaveLength(1 + 7);
    await field().selectOption({ label: words.channel });
    await panel().getByLabel(words.values).fill("本店\n\n");
    await picture("1-typed");
    await press(words.only);
    await field().selectOption({ label: words.stage });
    await panel().getByLabel("F2", { exact: true }).check();
    await panel().getByLabel("F3", { exact: true }).check();
    await picture("2-ticked");
    await press(words.compare);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.picked);
    await picture("3-picked");
  });

  it("are counted by the days on which their orders begin", async () => {
    await press(words.write);
    await panel().locator(".sql textarea").waitFor(PATIENCE);
    await bringResult("early");
    await press(words.make);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.days);
    await picture("4-days");
    await press(words.write);
    await bringResult("result");
    await panel().locator("select").last().selectOption({ index: 1 });
    await press(words.make);
    await expect.poll(() => sidebar.locator("body").innerText(), PATIENCE).toContain(words.done);
    await picture("5-done");
    expect(book.visibleSheets()).toContain(words.comparison);
  });

  it("come to the numbers of the same orders in a sheet", () => {
    const rows = bookOf([HEADER, ...SLICED_LINES.map((line) => line.map(String))]);
    const parts = {
      slice: { orders: { channel: ["本店"] } },
      compare: [{ customers: { stage: ["2", "3"] } }],
    };
    run(rows, { anchor: { kind: "date", date: "2024-03-31" }, ...parts });
    const [mine, theirs] = [numbersOfBook(rows, "ja"), numbersOfBook(book, language)];
    if (language === "ja") expect(theirs.metrics).toEqual(mine.metrics);
    expect(theirs.quality).toEqual(mine.quality);
    expect(JSON.stringify(mine.metrics)).toContain("comparison");
  });
});
