import type { Language } from "../../catalog/language.ts";
import {
  type InspectRequest,
  type OrdersPreview,
  preview,
  type SeenSheet,
  type Showing,
} from "../../intake/preview.ts";
import { type SheetChoice, sheetChoice } from "../../intake/sheet-choice.ts";
import { reportsOf } from "../../reports/index.ts";
import { problemSentence } from "../../reports/page/failure-words.ts";
import { isOurPage } from "../../reports/page/our-page.ts";
import { fileZone } from "../../sheets/file.ts";
import {
  listedSheet,
  type ListedSheet,
  listSheets,
  readTop,
  sheetCells,
} from "../../sheets/orders/read-orders.ts";
import { remembered } from "../settings/file-settings.ts";

/** So many sheets are looked into for orders; a file with more names its own. */
const MOST_SHEETS = 30;

/** Reads the sheet's first rows. */
const seen =
  (zone: string) =>
  (sheet: ListedSheet): ListedSheet & SeenSheet => ({
    ...sheet,
    top: sheet.rows > 0 ? readTop(sheet.sheetId) : [],
    cells: sheetCells(sheet.sheetId, zone),
  });

/** The sheets that may hold orders, in tab order: not hidden, and not ours, also where their markers were removed. */
const candidates = (zone: string) =>
  listSheets()
    .filter((sheet) => !sheet.own && !sheet.hidden)
    .slice(0, MOST_SHEETS)
    .map(seen(zone))
    .filter(({ top }) => !isOurPage(top));

/** All sheets to choose from, and the one the product chooses, as a run would read it. */
export function chosenOrders(
  zone: string,
  language: Language,
): { sheets: SheetChoice[]; orders: OrdersPreview | null } {
  const { sheets, choice } = sheetChoice(candidates(zone), remembered().orders, language);
  const { sheet, request, why } = choice;
  return { sheets, orders: sheet ? preview(sheet, request, showing(why, language)) : null };
}

/** Another sheet, or other columns for it. */
export const inspectOrders = (request: InspectRequest, language: Language): OrdersPreview =>
  preview(seen(fileZone())(listedSheet(request.sheetId)), request, showing(null, language));

/** @param why null = the user chose it */
function showing(why: string | null, language: Language): Showing {
  const { amountStyle = "auto" } = remembered().values;
  const sheets = reportsOf([], { slices: false, campaigns: false }).length;
  return { why, amountStyle, language, sheets, sentence: (problem) => problemSentence(problem, language) };
}
