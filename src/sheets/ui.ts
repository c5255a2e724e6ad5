/** Menu, sidebar, and bringing a sheet to the front. */
import { say, type Language } from "../catalog/language.ts";
import { MENU_HANDLER, SHEET_TEXTS } from "../catalog/texts/sheet-texts.ts";
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { openFile, sheetOf } from "./book.ts";
import { userLanguage } from "./file.ts";

/** Adds the add-on's menu; asks nothing else of the platform, because `onOpen` may run without any right. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(say(SHEET_TEXTS.menuOpen, menuLanguage()), MENU_HANDLER)
    .addToUi();
}

function menuLanguage(): Language {
  try {
    return userLanguage();
  } catch {
    return "ja";
  }
}

/**
 * Opens a page of the add-on in the sidebar.
 *
 * @param page the page's name without `.html`
 */
export function showSidebar(page: string): void {
  const title = say(ENTRY_TEXTS.sidebarTitle, userLanguage());
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/**
 * The script of a page that holds nothing else, to be put into one that is open.
 *
 * @param page the page's name without `.html`
 */
export function pageScript(page: string): string {
  const html = HtmlService.createHtmlOutputFromFile(page).getContent();
  return html.slice(html.indexOf(">") + 1, html.lastIndexOf("<"));
}

/** Brings a sheet to the front, also one that is hidden. */
export function showSheet(sheetId: number): void {
  const sheet = sheetOf(sheetId);
  if (sheet.isSheetHidden()) sheet.showSheet();
  openFile().setActiveSheet(sheet);
}
