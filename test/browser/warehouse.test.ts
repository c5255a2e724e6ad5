/** From a table in BigQuery to reports: SQL out of the sidebar, the reference executor in the middle, its result in a sheet. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import {
  EXAMPLE,
  NAMES,
  numbersOfBook,
  numbersOfRows,
  PANEL_WORDS,
  PATIENCE,
  tablePanel,
} from "../support/warehouse-panel.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";

/** What is read on the page, in its language. */
const WORDS = {
  ja: {
    ...PANEL_WORDS.ja,
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

let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
  await fillWithCsv(google, { table: "shop_orders", names: NAMES, path: EXAMPLE });
});
afterAll(() => google.close());

describe.each(["ja", "en"] as const)("BigQueryから, in %s", (language) => {
  const words = WORDS[language];
  const { at, panel, press, bringResult, picture } = tablePanel(language, () => google);

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
    expect(at.book.visibleSheets()).toHaveLength(3);
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
    await at.sidebar.locator("#result").waitFor(PATIENCE);
    await expect.poll(() => at.sidebar.locator("footer").innerText(), PATIENCE).toContain(words.done);
    await picture("9-done");
    expect(await at.sidebar.locator("footer").innerText()).toContain(words.again);
    const [mine, theirs] = [numbersOfBook(at.book, language), numbersOfRows()];
    expect(mine.metrics).toEqual(theirs.metrics);
    expect(mine.quality).toEqual(theirs.quality);
  });
});
