/** What `npm start` shows: an empty sheet, the sidebar open, and the choice of what to begin with. */
import { afterEach, expect, it } from "vitest";
import {
  activeTab,
  gridDrawn,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  sidebarFrame,
  type WorkbenchPage,
} from "../support/workbench-page.ts";

const PATIENCE = { timeout: 60_000 };

let opened: WorkbenchPage | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function started(user: "ja" | "en"): Promise<WorkbenchPage["page"]> {
  const first = { kind: "empty" } as const;
  opened = await openWorkbenchPage(
    { openTable: openHostTable, toXlsx: hostXlsx, first, begins: "choice" },
    { user },
  );
  await sidebarFrame(opened.page);
  await opened.page.waitForSelector("dialog.welcome", PATIENCE);
  return opened.page;
}

it("the sample shop is one click away, with the sidebar open on its orders; it is not asked again", async () => {
  const page = await started("ja");
  await page.getByRole("button", { name: "サンプルの店" }).click();
  await expect.poll(() => page.title(), PATIENCE).toBe("サンプルの店 – CPM Sheets");
  await gridDrawn(page);
  expect(await activeTab(page)).toBe("注文");
  const sidebar = await sidebarFrame(page);
  await sidebar.getByText("10,385行・列の対応を確認しました").waitFor(PATIENCE);
  expect(await page.locator("dialog").count()).toBe(0);
  expect(opened?.errors).toEqual([]);
});

it("by the keyboard: the empty file, with the way to the shop's own order files", async () => {
  const page = await started("en");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(await focused()).toContain("The sample shop");
  await page.keyboard.press("Tab");
  expect(await focused()).toContain("An empty file");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("dialog").count(), PATIENCE).toBe(0);
  await gridDrawn(page);
  await expect.poll(() => page.title(), PATIENCE).toBe("Untitled spreadsheet – CPM Sheets");
  const sidebar = await sidebarFrame(page);
  await sidebar.getByRole("button", { name: "Choose files" }).waitFor(PATIENCE);
  expect(opened?.errors).toEqual([]);
});
