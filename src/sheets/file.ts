/** What the file and its user are: zone, locale, language, rights, today. */
import { currencyOf } from "../catalog/currency.ts";
import { languageOf, type Language } from "../catalog/language.ts";
import { InputProblem } from "../core/values/problem.ts";
import { firstCell, openFile } from "./book.ts";
import { saveUserLanguage, userLanguageChoice } from "./stores/properties.ts";
import { updatedCell } from "./stores/store-sheet.ts";

/** The file's time zone; readable from a custom function. */
export function fileZone(): string {
  return openFile().getSpreadsheetTimeZone();
}

/** Countries whose English writes a decimal comma are left out. */
const POINT_LOCALE = /^(?:ja|ko|zh|th|en(?!_ZA))(?:_|$)/;

/** True when a formula typed into the file's cells has points in its numbers and commas between its arguments, as ours have. */
export function takesOurFormulas(): boolean {
  return POINT_LOCALE.test(fileLocale());
}

let locale: string | null = null;

/** The file's locale, e.g. `ja_JP`, asked once; readable from a custom function. */
export const fileLocale = (): string => (locale ??= openFile().getSpreadsheetLocale());

/** The language of the file's locale; readable from a custom function. */
export const fileLanguage = (): Language => languageOf(fileLocale());

/** The currency of the file's locale (ISO 4217): amounts that say none are in it. */
export const homeCurrency = (): string => currencyOf(fileLocale());

/** The language of the user (not of the file); not available to custom functions. */
export function userLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/**
 * The language in which a page speaks to the user.
 *
 * @param asked null = the user's last choice, else by the user's locale; a given one is remembered for the user
 */
export function languageOfUser(asked: Language | null): Language {
  if (asked !== null) saveUserLanguage(asked);
  return asked ?? userLanguageChoice() ?? userLanguage();
}

/**
 * True when the user may write in the file: some sheet's first cell is theirs to edit. A viewer may edit none. The cell that
 * every run asks for is tried first.
 */
export function canEdit(): boolean {
  if (updatedCell()?.canEdit()) return true;
  return openFile()
    .getSheets()
    .some((sheet) => firstCell(sheet).canEdit());
}

/**
 * Refuses a viewer, before anything is written.
 *
 * @throws InputProblem "no-edit-right"
 */
export function requireEdit(): void {
  if (!canEdit()) throw new InputProblem("no-edit-right");
}

/**
 * Where Google prints one sheet of the file as a PDF, opened by whoever clicks on it: A4 landscape, as wide as the page,
 * frozen rows on every page. Not tried on Google.
 */
export function pdfLink(sheetId: number): string {
  const options = {
    format: "pdf",
    gid: sheetId,
    size: "A4",
    portrait: false,
    fitw: true,
    fzr: true,
    gridlines: false,
    printtitle: false,
    sheetnames: false,
    pagenum: "UNDEFINED",
  };
  const query = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  return `https://docs.google.com/spreadsheets/d/${openFile().getId()}/export?${query.join("&")}`;
}

/** Today's date in a time zone, ISO. */
export function isoToday(zone: string): string {
  return Utilities.formatDate(new Date(), zone, "yyyy-MM-dd");
}

/** When something is made, as pages say it: the local time in a time zone, e.g. `2024/04/01 09:30`. */
export function madeNow(zone: string): string {
  return Utilities.formatDate(new Date(), zone, "yyyy/MM/dd HH:mm");
}

/** Today's calendar day in a time zone [whole days since 1970-01-01]. */
export function todayIn(zone: string): number {
  return Date.parse(`${isoToday(zone)}T00:00:00Z`) / 86_400_000;
}
