/** A workbench in a real browser: start it, look into its grid through the model, and into its sidebar. */
import type { Model } from "@odoo/o-spreadsheet";
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser } from "../../src/workbench/browser.ts";
import { startWorkbench, type Workbench, type WorkbenchOptions } from "../../src/workbench/server/server.ts";

/** What the page puts on `window` for tests. */
interface PageWindow {
  readonly workbench: { readonly model: Model };
}

export interface WorkbenchPage {
  readonly page: Page;
  readonly workbench: Workbench;
  /** Everything the page logged as an error, and every exception nobody caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface PageOptions {
  readonly user?: "ja" | "en";
  readonly width?: number;
  readonly height?: number;
}

/**
 * Starts a workbench and opens its page; resolves when the grid is drawn.
 *
 * @param options what the workbench opens on
 * @param look user's language and size of the window, 1440 × 900 when missing
 */
export async function openWorkbenchPage(
  options: WorkbenchOptions,
  { user = "ja", width = 1440, height = 900 }: PageOptions = {},
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
  await page.waitForSelector("#grid .o-grid canvas");
  await page.waitForFunction(
    () => document.getElementById("busy")?.hidden && document.fonts.status === "loaded",
  );
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
export async function gridTexts(page: Page, range: string, sheetName?: string): Promise<string[][]> {
  return page.evaluate(
    ([xc, name]) => {
      const { getters } = (window as unknown as PageWindow).workbench.model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
      const area = getters.getRangeFromSheetXC(sheetId ?? getters.getActiveSheetId(), xc);
      const { top, bottom, left, right } = area.zone;
      const numbers = (from: number, to: number): number[] =>
        Array.from({ length: to - from + 1 }, (_, n) => from + n);
      return numbers(top, bottom).map((row) =>
        numbers(left, right).map(
          (col) => getters.getEvaluatedCell({ sheetId: area.sheetId, col, row }).formattedValue,
        ),
      );
    },
    [range, sheetName] as const,
  );
}

/** Names of the sheets whose tabs the page shows, and which of them is in front. */
export async function gridTabs(page: Page): Promise<{ tabs: string[]; active: string }> {
  return page.evaluate(() => {
    const { getters } = (window as unknown as PageWindow).workbench.model;
    const active = getters.getSheetName(getters.getActiveSheetId());
    return { tabs: getters.getVisibleSheetIds().map((id) => getters.getSheetName(id)), active };
  });
}

/** Selects a cell by its name and types into it, as a user does. */
export async function typeIntoCell(page: Page, cell: string, text: string): Promise<void> {
  await page.evaluate((xc) => {
    const { model } = (window as unknown as PageWindow).workbench;
    const { left, top } = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), xc).zone;
    model.selection.selectCell(left, top);
    document.querySelector<HTMLElement>(".o-grid-composer .o-composer, .o-grid .o-composer")?.focus();
  }, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Clicks through the menu bar, e.g. `chooseMenu(page, "拡張機能", "CPM Sheets", "開く")`. */
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
