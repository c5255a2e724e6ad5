import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { longGoogleRun } from "../../catalog/google-prices.ts";
import { type Language, say } from "../../catalog/language.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { type Inspected, inspected } from "../../intake/inspect.ts";
import { reportsOf } from "../../reports/index.ts";
import { type ListedSheet, listSheets, readTop, sheetCells } from "../../sheets/orders/read-orders.ts";
import type { InspectRequest, OrdersPreview } from "../contract.ts";
import { cellSentence } from "../failures.ts";
import { remembered } from "../settings/file-settings.ts";

/** A sheet with its first rows. */
export interface SeenSheet extends ListedSheet {
  readonly top: unknown[][];
}

/** Reads the sheet's first rows. */
export function seen(sheet: ListedSheet): SeenSheet {
  return { ...sheet, top: sheet.rows > 0 ? readTop(sheet.sheetId) : [] };
}

/** Another sheet, or other columns for it. */
export function inspectOrders(request: InspectRequest, zone: string, language: Language): OrdersPreview {
  const sheet = listSheets().find((one) => one.sheetId === request.sheetId);
  if (!sheet) throw new InputProblem("no-orders-sheet");
  return preview(seen(sheet), request, { why: say(ENTRY_TEXTS.whyChosen, language), zone, language });
}

/** How a sheet is shown. */
interface Showing {
  readonly why: string;
  readonly zone: string;
  readonly language: Language;
}

/** A sheet as the product reads it, before anything is computed. */
export function preview(
  { sheetId, name, rows, top }: SeenSheet,
  chosen: Omit<InspectRequest, "sheetId">,
  { why, zone, language }: Showing,
): OrdersPreview {
  const { amountStyle = "auto" } = remembered().values;
  const sheet = { name, top, cells: sheetCells(sheetId, zone) };
  const { channel, problem, width, ...found } = inspected(sheet, chosen, { amountStyle, language });
  const ofChannel =
    channel && say(ENTRY_TEXTS.whyProfile, language, { why, channel: say(channel, language) });
  const orders = Math.max(0, rows - found.headerRow);
  return {
    sheetId,
    name,
    rows: orders,
    ...found,
    why: ofChannel ?? why,
    problems: problem === null ? [] : [sentence(problem, language)],
    long: longGoogleRun({ rows: orders, columns: width, sheets: reportsOf([], false).length }),
  };
}

const sentence = (problem: NonNullable<Inspected["problem"]>, language: Language): string =>
  problem instanceof InputProblem ? cellSentence(problem, language) : say(problem, language);
