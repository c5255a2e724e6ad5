/** From 浮気・不満 of RFM to a file that the target takes, by keyboard alone, every key counted and the file opened. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encoded } from "../support/encode-text.ts";
import { listShop } from "../support/list-shop.ts";
import {
  activeTab,
  chooseMenu,
  chooseTab,
  gridTexts,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  selectCell,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

const PATIENCE = { timeout: 120_000 };
/** From the selected cell to the saved file. */
const MOST_KEYS = 40;
let opened: WorkbenchPage;
let sidebar: Frame;

beforeAll(async () => {
  const first = { kind: "csv" as const, name: "受注.csv", text: listShop() };
  opened = await openWorkbenchPage({ openTable: openHostTable, first, toXlsx: hostXlsx });
  await chooseMenu(opened.page, "拡張機能", "CPM Sheets", "サイドバーを開く");
  sidebar = await sidebarFrame(opened.page);
  await sidebar.click(".main");
  await sidebar.waitForSelector("#result", PATIENCE);
}, PATIENCE.timeout);

afterAll(() => opened.close());

/** A hand on the keyboard that knows how often it pressed. */
function counted(page: Page) {
  let keys = 0;
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  const name = () =>
    sidebar.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ""
      );
    });
  /** Tab until something of this name has the keyboard. */
  const tabTo = async (wanted: string) => {
    for (let i = 0; i < MOST_KEYS; i++) {
      await press("Tab");
      if ((await name()).trim().startsWith(wanted)) return;
    }
    throw new Error(`Tab never came to ${wanted}`);
  };
  const arrives = (wanted: string) =>
    expect.poll(async () => (await name()).trim(), PATIENCE).toContain(wanted);
  return { press, tabTo, arrives, keys: () => keys };
}

/** The cursor on how many 浮気・不満 are, in the table of ranks. */
async function onDefecting(page: Page): Promise<void> {
  await chooseTab(page, "RFM");
  await expect.poll(() => activeTab(page), PATIENCE).toBe("RFM");
  const rows = () => gridTexts(page, "A1:H60");
  const at = async () => (await rows()).findIndex(([rank]) => rank?.startsWith("浮気・不満"));
  await expect.poll(at, PATIENCE).toBeGreaterThan(0);
  const row = await at();
  const column = (await rows())[row]?.findIndex((text, i) => i > 0 && /^6人?$/.test(text)) ?? -1;
  await selectCell(page, `${"ABCDEFGH"[column]}${row + 1}`);
}

/** From the cell to the choice of the target. */
async function toTarget(page: Page) {
  const hand = counted(page);
  await onDefecting(page);
  await hand.press("F6");
  await hand.tabTo("この数字の説明");
  await hand.press("Enter");
  await hand.arrives("RFM ");
  await hand.tabTo("浮気・不満");
  return hand;
}

it(
  "tries",
  async () => {
    const { page } = opened;
    const hand = await toTarget(page);
    console.log(hand.keys(), await sidebar.locator(".explained").innerText());
  },
  PATIENCE.timeout,
);
