/** What `npm start` shows: an empty sheet, the sidebar open, and the choice of what to begin with. */
import { afterEach, expect, it } from "vitest";
import {
  activeTab,
  chooseTab,
  gridDrawn,
  gridTabs,
  gridTexts,
  hostXlsx,
  openHostTable,
  openWorkbenchPage,
  sidebarFrame,
  typeIntoCell,
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

it("a function can be tried beside the sample shop's orders", async () => {
  const page = await started("en");
  await page.getByRole("button", { name: "The sample shop" }).click();
  await expect.poll(() => gridTabs(page).catch(() => []), PATIENCE).toEqual(["Orders", "Try functions"]);
  const sidebar = await sidebarFrame(page);
  await sidebar.getByRole("radio", { name: "English" }).click();
  await sidebar.getByRole("button", { name: "Create reports" }).click();
  await sidebar.waitForSelector("#result", PATIENCE);
  await chooseTab(page, "Try functions");
  await gridDrawn(page);
  await typeIntoCell(page, "A3", "=CPM_RETENTION(,,CPM_UPDATED)");
  await expect
    .poll(() => gridTexts(page, "A3"), PATIENCE)
    .toEqual([[expect.stringMatching(/^0\.\d+$|^\d+\.\d%$/)]]);
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
  const part = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(part, PATIENCE).toBe("IFRAME");
  await page.keyboard.press("F6");
  await expect.poll(part, PATIENCE).not.toBe("IFRAME");
  await page.keyboard.press("F6");
  await expect.poll(part, PATIENCE).toBe("IFRAME");
  expect(opened?.errors).toEqual([]);
});
