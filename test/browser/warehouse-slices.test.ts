/** Parts of a shop whose orders lie in BigQuery: picked in the panel, counted by the reference executor, on the sheets. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { bookOf, run } from "../support/run-book.ts";
import { SLICED_LINES } from "../support/sliced-shop.ts";
import { numbersOfBook, PANEL_WORDS, PATIENCE, tablePanel } from "../support/warehouse-panel.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";

/** Names by which the panel knows what each column is. */
const HEADER = ["顧客ID", "注文日", "注文番号", "チャネル", "商品名", "商品カテゴリ", "金額"];
const WORDS = {
  ja: {
    ...PANEL_WORDS.ja,
    slices: "絞り込み・比較",
    field: "項目",
    channel: "チャネル",
    stage: "今のランク",
    values: "値（いくつでも）",
    only: "この条件で絞り込む",
    compare: "比較に加える",
    picked: "絞り込み：チャネル 本店",
    days: "2022-06-01、2021-05-01 に始まって",
    comparison: "比較",
    email: "メールアドレス",
    customer: "顧客ID",
    people: "お客様のリストのSQLへ",
    noSlices: "配信リストは店全体から選びます",
    back: "← 表に戻る",
  },
  en: {
    ...PANEL_WORDS.en,
    slices: "Slice and compare",
    field: "Field",
    channel: "Channel",
    stage: "Stage now",
    values: "Values (any number)",
    only: "Slice by this",
    compare: "Add to comparison",
    picked: "Reports of: Channel 本店",
    days: "begin on 2022-06-01, 2021-05-01",
    comparison: "Comparison",
    email: "E-mail",
    customer: "Customer ID",
    people: "SQL for a list of customers",
    noSlices: "A mailing list chooses from the whole shop",
    back: "← Back to the table",
  },
} as const;

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
  const { at, panel, press, bringResult, picture } = tablePanel(language, () => google);

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
    await picture("slices-1-typed");
    await press(words.only);
    await field().selectOption({ label: words.stage });
    await panel().getByLabel("F2", { exact: true }).check();
    await panel().getByLabel("F3", { exact: true }).check();
    await picture("slices-2-ticked");
    await press(words.compare);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.picked);
    await picture("slices-3-picked");
  });

  it("are not those whom a mailing list chooses, and it says so", async () => {
    const email = panel().getByLabel(words.email, { exact: true });
    await email.selectOption("顧客ID");
    await press(words.people);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.noSlices);
    await picture("slices-6-people");
    await press(words.back);
    await email.selectOption("");
    await panel().getByLabel(words.customer, { exact: true }).selectOption("顧客ID");
  });

  it("are counted by the days on which their orders begin", async () => {
    await press(words.write);
    await panel().locator(".sql textarea").waitFor(PATIENCE);
    await bringResult("early");
    await press(words.make);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain(words.days);
    await picture("slices-4-days");
    await press(words.write);
    await bringResult("result");
    await press(words.make);
    await expect.poll(() => at.sidebar.locator("body").innerText(), PATIENCE).toContain(words.done);
    await picture("slices-5-done");
    expect(at.book.visibleSheets()).toContain(words.comparison);
  });

  it("come to the numbers of the same orders in a sheet", () => {
    const rows = bookOf([HEADER, ...SLICED_LINES.map((line) => line.map(String))]);
    const parts = {
      slice: { orders: { channel: ["本店"] } },
      compare: [{ customers: { stage: ["2", "3"] } }],
    };
    run(rows, { anchor: { kind: "date", date: "2024-03-31" }, settings: { language }, ...parts });
    const [mine, theirs] = [numbersOfBook(rows, language), numbersOfBook(at.book, language)];
    expect(theirs.metrics).toEqual(mine.metrics);
    expect(theirs.quality).toEqual(mine.quality);
    expect(JSON.stringify(mine.metrics)).toContain("comparison");
  });
});
