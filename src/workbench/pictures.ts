/** `npm run pictures`: the README's pictures, taken in the workbench on the sample shop, in both languages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { chooseMenu, chooseTab, openWorkbenchPage, selectCell, sheetSize } from "./drive.ts";
import type { LiveBook, OpenTable } from "./live-book.ts";
import { palettePng } from "./palette-png.ts";
import { reportArgs } from "./report-args.ts";
import { type RunResult, runReports } from "./report-run.ts";
import { hostXlsx, openHostTable } from "./server/host-table.ts";
import { word, type PageLanguage } from "./words.ts";

const FOLDER = fileURLToPath(new URL("pictures/", import.meta.url));

/** The grid's own bars around a sheet: letters above, numbers at the left, title, menu and tabs. */
const BARS = { width: 66, height: 194 };
const WINDOW = { width: 1440, height: 900 };
/** A picture shows a sheet's beginning; nobody scrolls through a README's picture. */
const TALLEST = 1300;
const TALL_SIDEBAR = 1180;
/** The strip at the right and below in which the grid scrolls. */
const SCROLL_BAR = 16;

/** A cell of a gap, so that none is selected over something; and that of a sheet whose gap lies elsewhere. */
const GAP_CELL = "A5";
const OTHER_GAP_CELLS: Readonly<Record<string, string>> = { summary: "A3" };

/** The report that the whole window is shown with. */
const FRONT = "customerBalanceSheet";

/** A report's picture is called as the report, in the way of file names: `rfm`, `gold-customer-map`. */
const pictureName = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A file whose reports are made already, in one language. @param made takes the reports, in the order of their tabs */
function reported(language: PageLanguage, made: (reports: RunResult["reports"]) => void): OpenTable {
  return async (table, userLocale) => {
    const book = await openHostTable(table, userLocale);
    const args = reportArgs(["orders.csv", "--out", "pictures.json", "--set", `language=${language}`]);
    made(runReports(book, args, () => undefined).result.reports);
    return book;
  };
}

async function takePictures(language: PageLanguage): Promise<void> {
  let reports: RunResult["reports"] = [];
  const openTable = reported(language, (made) => (reports = made));
  const options = { openTable, toXlsx: hostXlsx, userLocale: language };
  const opened = await openWorkbenchPage(options, { user: language, ...WINDOW });
  const { page } = opened;
  await chooseMenu(page, word("extensions", language), ...sidebarEntry(opened.workbench.book()));
  await chooseTab(page, reports.find(({ id }) => id === FRONT)?.name ?? "");
  await calm(page, GAP_CELL);
  await save(page, `workbench-${language}`);
  await page.setViewportSize({ ...WINDOW, height: TALL_SIDEBAR });
  await save(page, `sidebar-${language}`, "#sidebar");
  await page.click(".sidebar-heading button");
  for (const { id, name } of reports) {
    await chooseTab(page, name);
    await calm(page, OTHER_GAP_CELLS[id] ?? GAP_CELL);
    await sheetPicture(page, `${pictureName(id)}-${language}`);
  }
  await opened.close();
}

/** The add-on's menu and its first entry, which opens the sidebar. */
function sidebarEntry(book: LiveBook): string[] {
  const [branch] = book.menu();
  const entry = branch?.items[0];
  if (!branch || !entry) throw new Error("the add-on has no menu");
  return [branch.caption, entry.caption];
}

/** No cursor over a button, no selected cell over the title. */
async function calm(page: Page, cell: string): Promise<void> {
  await selectCell(page, cell);
  await page.mouse.move(0, 0);
}

async function sheetPicture(page: Page, name: string): Promise<void> {
  const { width, height } = await sheetSize(page);
  await page.setViewportSize({
    width: Math.ceil(width) + BARS.width,
    height: Math.min(Math.ceil(height), TALLEST) + BARS.height,
  });
  await save(page, name, "#grid .o-grid", SCROLL_BAR);
}

async function save(page: Page, name: string, part = "body", margin = 0): Promise<void> {
  await page.waitForTimeout(1000);
  const { x, y, width, height } = (await page.locator(part).boundingBox()) ?? { x: 0, y: 0, ...WINDOW };
  const clip = { x, y, width: width - margin, height: height - margin };
  const picture = palettePng(await page.screenshot({ clip }));
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  console.log(`${name}.png ${Math.ceil(picture.length / 1024)} KB`);
}

mkdirSync(FOLDER, { recursive: true });
await takePictures("ja");
await takePictures("en");
