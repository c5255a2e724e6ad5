import { longGoogleRun } from "../catalog/google-prices.ts";
import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { LongRun } from "../core/estimate/run-estimate.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import type { DateOrder } from "../core/settings.ts";
import { InputProblem } from "../core/values/problem.ts";
import type { DateQuestion } from "./date-survey.ts";
import { type Inspected, inspected } from "./inspect.ts";
import type { SampleRow } from "./sample-rows.ts";
import { type OrderCells, withDateOrder } from "./sheet-orders.ts";

/** Which column holds what, counted from 0; absent or null = the sheet has none. */
export type OrderColumns = { [R in ColumnRole]?: number | null };

/** The chosen orders sheet as the product reads it, before anything is computed. */
export interface OrdersPreview {
  sheetId: number;
  name: string;
  rows: number;
  /** The header's row as the sheet counts it (1 = first). */
  headerRow: number;
  headers: string[];
  columns: OrderColumns;
  /** As asked for, stored or decided from the first rows; null when both readings fit (the user is asked). */
  dateOrder: DateOrder | null;
  /** The user's own cell to ask about; null = nothing to ask, or no such cell at hand. */
  dateQuestion: DateQuestion | null;
  /** Up to three rows. */
  samples: SampleRow[];
  /** One sentence saying why this sheet was chosen. */
  why: string;
  /** Sentences that stop a run, e.g. a missing column (not the open question of the date order); empty = ready. */
  problems: string[];
  /** How long its run would take on Google; null = not long enough to be said. */
  long: LongRun | null;
}

/** Orders as the page shows them and sends them back: the header as shown, for columns are remembered for it. */
export type ShownOrders = Pick<OrdersPreview, "sheetId" | "headerRow" | "headers" | "columns" | "dateOrder">;

/** Another sheet, or other columns for it; null = they are to be found out. */
export interface InspectRequest {
  sheetId: number;
  headerRow: number | null;
  columns: OrderColumns | null;
  dateOrder: DateOrder | null;
}

/** A sheet with its first rows, and all its cells when they are asked for. */
export interface SeenSheet {
  readonly sheetId: number;
  readonly name: string;
  /** Rows in use [count]. */
  readonly rows: number;
  readonly top: unknown[][];
  readonly cells: OrderCells;
}

/** How a sheet is shown. */
export interface Showing {
  /** Why it was chosen, in a sentence; null = the user chose it. */
  readonly why: string | null;
  readonly amountStyle: Settings["amountStyle"];
  readonly language: Language;
  /** Sheets that a run of all reports writes [count]. */
  readonly sheets: number;
  /** A problem as a sentence. */
  readonly sentence: (problem: NonNullable<Inspected["problem"]>) => string;
}

/** A sheet as a run would read it, shown before anything is computed. */
export function preview(
  { sheetId, rows, ...sheet }: SeenSheet,
  chosen: Omit<InspectRequest, "sheetId">,
  { why, sheets, sentence, ...reading }: Showing,
): OrdersPreview {
  const { channel, problem, width, ...found } = inspected(sheet, chosen, reading);
  const { language } = reading;
  const reason = why ?? say(ENTRY_TEXTS.whyChosen, language);
  const ofChannel =
    channel && say(ENTRY_TEXTS.whyProfile, language, { why: reason, channel: say(channel, language) });
  const orders = Math.max(0, rows - found.headerRow);
  return {
    sheetId,
    name: sheet.name,
    rows: orders,
    ...found,
    why: ofChannel ?? reason,
    problems: problem === null ? [] : [sentence(problem)],
    long: longGoogleRun({ rows: orders, columns: width, sheets }),
  };
}

/**
 * The orders that are shown, to be read under the settings.
 *
 * @throws InputProblem "no-orders-sheet" where no sheet is
 */
export function requireOrders(
  orders: OrdersPreview | null,
  settings: Pick<Settings, "dateOrder">,
): OrdersPreview {
  if (orders === null) throw new InputProblem("no-orders-sheet");
  return withDateOrder(orders, settings);
}
