import {
  type InspectRequest,
  type OrdersPreview,
  preview,
  requireOrders,
  type SeenSheet,
} from "../../intake/preview.ts";
import { sheetChoice } from "../../intake/sheet-choice.ts";
import { isOurPage } from "../../reports/page/our-page.ts";
import { previewWords } from "../../reports/preview-words.ts";
import {
  listedSheet,
  type ListedSheet,
  listSheets,
  readTop,
  sheetCells,
} from "../../sheets/orders/read-orders.ts";
import type { Call } from "../call.ts";

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
export function chosenOrders(call: Call) {
  const { orders } = call.settings.remembered();
  const { sheets, choice } = sheetChoice(candidates(call.zone()), orders, call.language);
  const { sheet, request, why } = choice;
  return { sheets, orders: sheet ? preview(sheet, request, showing(why, call)) : null };
}

/**
 * The orders that the page shows, to be read under the settings.
 *
 * @throws InputProblem "no-orders-sheet" where no sheet is
 */
export const shownOrders = (call: Call, settings: Parameters<typeof requireOrders>[1]): OrdersPreview =>
  requireOrders(chosenOrders(call).orders, settings);

/** Another sheet, or other columns for it. */
export const inspectOrders = (request: InspectRequest, call: Call): OrdersPreview =>
  preview(seen(call.zone())(listedSheet(request.sheetId)), request, showing(null, call));

/** @param why null = the user chose it */
const showing = (why: string | null, { language, settings }: Call) => ({
  ...previewWords(language),
  why,
  amountStyle: settings.remembered().values.amountStyle ?? "auto",
});
