/** Workbooks and archives dropped on the sidebar, with a scripted add-on on the other side. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dropFiles } from "../support/drop-files.ts";
import { encoded } from "../support/encode-text.ts";
import { type Scripted, scriptedSidebars } from "../support/scripted-sidebar.ts";
import { DONE, PREVIEW, USED } from "../support/sidebar-answers.ts";
import { IMPORTED, MERGING, RECEIVING } from "../support/sidebar-files.ts";
import { dayCell, xlsxOf, zipOf } from "../support/workbooks.ts";

const openSidebar = scriptedSidebars();

const sidebar = (language: "ja" | "en"): Promise<Scripted> =>
  openSidebar({
    open: [{ ...USED, language }],
    inspect: [PREVIEW],
    mappings: [{}],
    importStart: [RECEIVING],
    importChunk: [MERGING],
    importMerge: [IMPORTED],
    start: [DONE],
    show: [null],
  });

const sheet = (order: string) => ({
  rows: [
    ["注文番号", "注文日", "会員番号", "注文合計"],
    [order, dayCell("2024-01-05"), "0001", 5400],
  ],
});
const names = (page: Page) => page.locator(".file .name").allInnerTexts();
/** Resolves when so many files were read and nothing is open in them. */
const ready = (page: Page, count: number) =>
  page
    .locator(".sign", { hasText: "✓" })
    .nth(count - 1)
    .waitFor();

describe.each(["ja", "en"] as const)("%s", (language) => {
  it("a workbook of several sheets asks which holds the orders, and reads another or all of them", async () => {
    const bytes = await xlsxOf({ "1月": sheet("1001"), "2月": sheet("2001") });
    const { page, addOn } = await sidebar(language);
    await dropFiles(page, [{ name: "注文.xlsx", bytes }]);
    await page.getByLabel(language === "ja" ? "「2月」" : "“2月”").check();
    await ready(page, 1);
    const card = await page.locator(".file").innerText();
    expect(card).toContain("Excel");
    expect(card).toContain(language === "ja" ? "シート「2月」を読みました。" : "The sheet “2月” was read;");
    await page.locator(".file input[type=radio]").last().click();
    await ready(page, 2);
    expect(await names(page)).toEqual(["注文.xlsx/1月", "注文.xlsx/2月"]);
    await page.click("footer > button");
    await page.waitForSelector("#imported");
    const start = addOn.calls.find(({ method }) => method === "importStart")?.args;
    expect(start).toMatchObject({ files: [{ name: "注文.xlsx/1月" }, { name: "注文.xlsx/2月" }] });
  });

  it("an archive shows each of its files as one of its own", async () => {
    const csv = encoded("注文番号,注文日,会員番号,注文合計\r\n1001,2024/01/05,M1,5400", "shift_jis");
    const bytes = zipOf({ "a.csv": csv, "b.xlsx": await xlsxOf({ S: sheet("3001") }) });
    const { page } = await sidebar(language);
    await dropFiles(page, [{ name: "注文.zip", bytes }]);
    await ready(page, 2);
    expect(await names(page)).toEqual(["注文.zip/a.csv", "注文.zip/b.xlsx"]);
  });
});
