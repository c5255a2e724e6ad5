/** The sidebar of dist over the bundle of dist in a local file: what a user sees is what the bundle computed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { DIST } from "../../src/tools/paths.ts";
import type { Book } from "../../src/workbench/book.ts";
import { openBrowser } from "../../src/workbench/browser.ts";
import { openBook } from "../../src/workbench/host.ts";
import { openSidebar, type Request, type SidebarPage } from "../support/sidebar-page.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function workedExample(canEdit = true): Book {
  const book = openBook({ locale: "ja_JP", userLocale: "ja", timeZone: "Asia/Tokyo", canEdit });
  book.addTable("注文", readOrderFile("worked-example.csv", readFileSync(WORKED_EXAMPLE)).rows, "typed");
  return book;
}

function sidebarOf(book: Book, before: (request: Request) => void = () => undefined): Promise<SidebarPage> {
  const html = readFileSync(join(DIST, "sidebar.html"), "utf8");
  return openSidebar(browser, html, (request) => {
    before(request);
    return { reply: book.call("cpmCall", request) };
  });
}

const figures = async ({ page }: SidebarPage) =>
  (await page.locator(".figure").allInnerTexts()).map((text) => text.split("\n").slice(0, 3));

/** The worked example by hand: 9 active; of 8 people a year ago, and of one in F3, no rate is a headline. */
const WORKED = [
  ["稼働顧客", "9人", "直近1年に購入"],
  ["顧客維持率", "—", "算出できません"],
  ["残存率", "—", "算出できません"],
  ["5年売上の見通し", "—", "算出できません"],
];

describe("the sidebar over the bundle", () => {
  it("makes the worked example's reports in one press", async () => {
    const book = workedExample();
    const sidebar = await sidebarOf(book);
    await sidebar.page.click(".main");
    await sidebar.page.waitForSelector("#result", { timeout: 60_000 });
    expect(await figures(sidebar)).toEqual(WORKED);
    await sidebar.page.getByRole("button", { name: /^顧客BS / }).click();
    await expect.poll(() => book.visibleSheets()).toEqual(expect.arrayContaining(["注文", "顧客BS", "RFM"]));
    expect(sidebar.complaints).toEqual([]);
    await sidebar.page.close();
  });

  it("takes up a run whose sidebar was closed in the middle", async () => {
    const book = workedExample();
    const seen: string[] = [];
    const first = await sidebarOf(book, ({ method }) => {
      seen.push(method);
      if (seen.filter((one) => one === "step").length === 3) throw new Error("closed");
    });
    await first.page.click(".main");
    await first.page.waitForFunction(() => document.querySelector("progress")?.value === 2);
    await first.page.close();
    const second = await sidebarOf(book);
    expect(await second.page.locator("main").innerText()).toMatch(/段階のうち2まで終わっています。/);
    await second.page.click("text=再開");
    await second.page.waitForSelector("#result", { timeout: 60_000 });
    expect(await figures(second)).toEqual(WORKED);
    await second.page.close();
  });

  it("offers a viewer nothing that writes", async () => {
    const { page } = await sidebarOf(workedExample(false));
    expect(await page.locator("main").innerText()).toBe(
      "レポートを作るには、このファイルの編集権限が必要です。",
    );
    expect(await page.locator("button").allInnerTexts()).toEqual(["English"]);
    await page.close();
  });
});
