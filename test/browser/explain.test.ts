/** 数字の説明 in the workbench: the cell that is selected in the grid is the cell that the sidebar explains. */
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  activeTab,
  chooseMenu,
  chooseTab,
  gridTabs,
  gridTexts,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  selectCell,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

const PATIENCE = { timeout: 120_000 };
let opened: WorkbenchPage;
let sidebar: Frame;

beforeAll(async () => {
  const first = { kind: "example" as const };
  opened = await openWorkbenchPage({ openTable: openHostTable, first, toXlsx: hostXlsx });
  await chooseMenu(opened.page, "拡張機能", "CPM Sheets", "サイドバーを開く");
  sidebar = await sidebarFrame(opened.page);
  await sidebar.click(".main");
  await sidebar.waitForSelector("#result", PATIENCE);
}, PATIENCE.timeout);

afterAll(() => opened.close());

/** Parts of the page that reach over the sidebar's edge. */
const tooWide = () =>
  sidebar.evaluate(() =>
    [...document.querySelectorAll("#app *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

const focusedText = () => sidebar.evaluate(() => document.activeElement?.textContent ?? "");

it(
  "explains the selected cell, asks before it lists the customers behind it, and shows the list",
  async () => {
    const { page } = opened;
    await chooseTab(page, "顧客BS");
    await expect.poll(() => activeTab(page), PATIENCE).toBe("顧客BS");
    // F3's 維持率: C08 of one.
    const row = async () =>
      (await gridTexts(page, "A1:E120")).findIndex(
        ([stage, , , , rate]) => stage === "F3" && rate === "100.0%",
      );
    await expect.poll(row, PATIENCE).toBeGreaterThan(0);
    const cell = `E${(await row()) + 1}`;
    await selectCell(page, cell);
    const ask = sidebar.getByRole("button", { name: "この数字の説明" });
    await expect
      .poll(async () => {
        await ask.click();
        return sidebar.locator(".explained").innerText();
      }, PATIENCE)
      .toContain(`顧客BS ${cell}`);
    const card = sidebar.locator(".explained");
    expect(await card.innerText()).toMatch(/F3 維持 1人[\s\S]*20\.7–100\.0%[\s\S]*1人 ÷ 1人 = 100\.0%/);
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await tooWide()).toEqual([]);
    await sidebar.getByRole("button", { name: "F3 維持 1人のリスト" }).click();
    expect(await focusedText()).toContain("このファイルを共有している人にも見えます");
    expect(await tooWide()).toEqual([]);
    expect(await gridTabs(page)).not.toContain("F3 維持 2024-03-31");
    await sidebar.getByRole("button", { name: "作る", exact: true }).click();
    await expect.poll(() => activeTab(page), PATIENCE).toBe("F3 維持 2024-03-31");
    expect(await gridTexts(page, "A6:E6")).toEqual([["C08", "F3", "F5", "2021/05/01", "2023/12/01"]]);
    expect(await card.innerText()).toContain("シート「F3 維持 2024-03-31」に1人のリストを作りました。");
    expect(opened.errors).toEqual([]);
  },
  PATIENCE.timeout,
);
