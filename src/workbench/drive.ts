/** A workbench in a real browser: starts it, looks into its grid and its sidebar, types and clicks. */
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import type { PageInspector } from "./page-contract.ts";
import { startWorkbench, type Workbench, type WorkbenchOptions } from "./server/server.ts";

export interface WorkbenchPage {
  readonly page: Page;
  readonly workbench: Workbench;
  /** Everything the page logged as an error, and every exception nobody caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface PageView {
  readonly user?: "ja" | "en";
  readonly width?: number;
  readonly height?: number;
}

/** The page's world as far as it is used here. */
interface PageWorld {
  readonly workbench?: PageInspector;
}

/**
 * Starts a workbench and opens its page; resolves when the grid is drawn.
 *
 * @param options what the workbench opens on
 * @param view user's language and size of the window, 1440 × 900 when missing
 */
export async function openWorkbenchPage(
  options: WorkbenchOptions,
  { user = "ja", width = 1440, height = 900 }: PageView = {},
): Promise<WorkbenchPage> {
  const workbench = await startWorkbench(options);
  const browser = await openBrowser().catch(async (error: unknown) => {
    await workbench.close();
    throw error;
  });
  const page = await browser.newPage({ viewport: { width, height }, locale: user });
  const errors = errorsOf(page);
  await page.goto(`${workbench.address}?user=${user}`);
  await gridDrawn(page);
  return { page, workbench, errors, close: () => closeAll(browser, workbench) };
}

/** Resolves when the grid is drawn and the fonts have come. */
export async function gridDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as PageWorld).workbench?.drawn() ?? false);
  await page.waitForSelector("#busy", { state: "hidden" });
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

async function closeAll(browser: Browser, workbench: Workbench): Promise<void> {
  await browser.close();
  await workbench.close();
}

/** What the page's grid shows in a range, as text, row by row; the sheet in front when none is named. */
export function gridTexts(page: Page, range: string, sheetName?: string): Promise<string[][]> {
  return page.evaluate(([area, sheet]) => (globalThis as PageWorld).workbench?.texts(area, sheet) ?? [], [
    range,
    sheetName,
  ] as const);
}

/** Names of the sheets whose tabs the page shows. */
export function gridTabs(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as PageWorld).workbench?.tabs() ?? []);
}

/** Name of the sheet in front. */
export function activeTab(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as PageWorld).workbench?.activeTab() ?? "");
}

/** Width and height of the whole sheet in front [px]. */
export function sheetSize(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => (globalThis as PageWorld).workbench?.size() ?? { width: 0, height: 0 });
}

/** Brings a sheet to the front by its tab. */
export async function chooseTab(page: Page, name: string): Promise<void> {
  await page.locator(".o-sheet", { hasText: name }).first().click();
}

/** Puts the cursor on a cell by its name. */
export function selectCell(page: Page, cell: string): Promise<void> {
  return page.evaluate((name) => (globalThis as PageWorld).workbench?.select(name), cell);
}

/**
 * Selects a cell by its name and types into it, as a user does: the first key opens the cell's editor, the rest
 * goes in once the editor has taken it, and Enter follows when the editor shows the last of it. On a busy machine
 * keys that do not wait are put down in another order.
 */
export async function typeIntoCell(page: Page, cell: string, text: string): Promise<void> {
  await selectCell(page, cell);
  const [first = "", ...rest] = text;
  await page.keyboard.type(first);
  await editorShows(page, first);
  await page.keyboard.insertText(rest.join(""));
  await editorShows(page, text);
  await page.keyboard.press("Enter");
}

/** Resolves when the editor of a cell has the keys and shows a text among what it holds. */
async function editorShows(page: Page, text: string): Promise<void> {
  const editor = page.locator(".o-grid-composer .o-composer:focus", { hasText: text });
  await editor.waitFor({ timeout: 20_000 });
}

/** Clicks through the menu bar, e.g. `chooseMenu(page, "拡張機能", "CPM Sheets", "サイドバーを開く")`. */
export async function chooseMenu(page: Page, first: string, ...rest: readonly string[]): Promise<void> {
  await page.locator(".o-topbar-menu", { hasText: first }).click();
  for (const [at, entry] of rest.entries()) {
    const item = page.locator(".o-menu-item", { hasText: entry }).last();
    await (at < rest.length - 1 ? item.hover() : item.click());
  }
}

/** The sidebar's frame, once it has loaded. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("#sidebar iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the sidebar has no frame");
  await frame.waitForLoadState("load");
  return frame;
}

/** All text the sidebar shows. */
export async function sidebarText(page: Page): Promise<string> {
  return (await sidebarFrame(page)).locator("body").innerText();
}
