import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { IMPORT_TEXTS } from "../catalog/texts/import-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import type { SheetOrders } from "../core/rows/order-places.ts";
import { textOf } from "../core/values/cells.ts";
import { missingRoles } from "./missing-roles.ts";
import type { InspectRequest, OrdersPreview, SeenSheet } from "./preview.ts";
import { recognise } from "./recognise.ts";

/** A sheet that orders may be read from, as the page offers it. */
export interface SheetChoice {
  sheetId: number;
  name: string;
  /** True when a header row with date, customer and amount was found. */
  orderLike: boolean;
  /** True for the one that files are imported into. */
  imported: boolean;
  rows: number;
}

/** The orders of a file as the page offers them before anything is computed. */
export interface OrdersOffered {
  sheets: SheetChoice[];
  /** The sheet that the product chooses; null = none. */
  orders: OrdersPreview | null;
}

/** A sheet that may hold orders. */
export interface Offered extends SeenSheet {
  /** The orders sheet of this product. */
  readonly imported: boolean;
}

interface Candidate extends Offered {
  readonly orderLike: boolean;
  /** Rows below the header, or all rows where none was found. */
  readonly orders: number;
}

/** The sheet that is chosen, the columns chosen for it, and the reason in words. */
export interface Choice {
  readonly sheet: Offered | undefined;
  readonly request: Omit<InspectRequest, "sheetId">;
  readonly why: string;
}

/** All sheets to choose from, and the one the product chooses, with the reason in words. */
export function sheetChoice(
  offered: readonly Offered[],
  remembered: SheetOrders | null,
  language: Language,
): { sheets: SheetChoice[]; choice: Choice } {
  const all = offered.map(candidateOf);
  const choice = rememberedChoice(all, remembered, language) ?? bestChoice(all, language);
  const sheets = all.map(({ sheetId, name, orders, orderLike, imported }) => ({
    sheetId,
    name,
    rows: orders,
    orderLike,
    imported,
  }));
  return { sheets, choice };
}

function candidateOf(sheet: Offered): Candidate {
  const header = recognise(sheet.top);
  const orderLike = header !== null && missingRoles(header.columns).length === 0;
  return { ...sheet, orderLike, orders: orderLike ? sheet.rows - header.headerRow : sheet.rows };
}

/** The sheet and columns of the last report, as long as its header still reads the same. */
function rememberedChoice(
  all: readonly Candidate[],
  stored: SheetOrders | null,
  language: Language,
): Choice | null {
  const sheet = all.find(({ sheetId }) => sheetId === stored?.sheetId);
  if (stored === null || sheet === undefined) return null;
  const { headerRow, headers, columns, dateOrder } = stored;
  const now = (sheet.top[headerRow - 1] ?? []).map(textOf);
  const same = now.join("\t") === headers.join("\t");
  return same
    ? { sheet, request: { headerRow, columns, dateOrder }, why: say(ENTRY_TEXTS.whyStored, language) }
    : null;
}

/** The sheet that orders were imported into, else the longest one that looks like orders, else the first one with anything on it. */
function bestChoice(all: readonly Candidate[], language: Language): Choice {
  const likely = all.filter((sheet) => sheet.orderLike);
  const imported = likely.find((sheet) => sheet.imported);
  const longest = likely.reduce<Candidate | undefined>(
    (a, b) => (a && a.orders >= b.orders ? a : b),
    undefined,
  );
  const request = { headerRow: null, columns: null, dateOrder: null };
  if (imported !== undefined) {
    return { sheet: imported, request, why: say(IMPORT_TEXTS.whyImported, language) };
  }
  const why =
    likely.length > 1
      ? say(ENTRY_TEXTS.whyLongest, language, { n: likely.length })
      : say(likely.length === 1 ? ENTRY_TEXTS.whyAlone : ENTRY_TEXTS.whyNone, language);
  const sheet = longest ?? all.find(({ rows }) => rows > 0);
  return { sheet, request, why };
}
