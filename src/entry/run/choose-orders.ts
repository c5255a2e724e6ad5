import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { IMPORT_TEXTS } from "../../catalog/texts/import-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { missingRoles } from "../../intake/missing-roles.ts";
import { recognise } from "../../intake/recognise.ts";
import { textOf } from "../../core/values/cells.ts";
import { isOurPage } from "../../reports/page/our-page.ts";
import { listSheets } from "../../sheets/orders/read-orders.ts";
import type { InspectRequest, OrdersPreview, SheetChoice } from "../contract.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";
import { seen, preview, type SeenSheet } from "./preview.ts";

/** So many sheets are looked into for orders; a file with more names its own. */
const MOST_SHEETS = 30;

interface Candidate extends SeenSheet {
  readonly orderLike: boolean;
  /** Rows below the header, or all rows where none was found. */
  readonly orders: number;
}

/** The sheets that may hold orders, in tab order: not hidden, and not ours, also where their markers were removed. */
function candidates(): Candidate[] {
  return listSheets()
    .filter((sheet) => !sheet.own && !sheet.hidden)
    .slice(0, MOST_SHEETS)
    .map((sheet) => seen(sheet))
    .filter(({ top }) => !isOurPage(top))
    .map(candidateOf);
}

function candidateOf(sheet: SeenSheet): Candidate {
  const header = recognise(sheet.top);
  const orderLike = header !== null && missingRoles(header.columns).length === 0;
  return { ...sheet, orderLike, orders: orderLike ? sheet.rows - header.headerRow : sheet.rows };
}

/** All sheets to choose from, and the one the product chooses, with the reason in words. */
export function chosenOrders(
  stored: RememberedOrders | null,
  zone: string,
  language: Language,
): { sheets: SheetChoice[]; orders: OrdersPreview | null } {
  const all = candidates();
  const choice = rememberedChoice(all, stored, language) ?? bestChoice(all, language);
  const sheets = all.map(({ sheetId, name, orders, orderLike }) => ({
    sheetId,
    name,
    rows: orders,
    orderLike,
  }));
  const { sheet, request, why } = choice;
  return {
    sheets,
    orders: sheet ? preview(sheet, request, { why, zone, language }) : null,
  };
}

interface Choice {
  readonly sheet: Candidate | undefined;
  readonly request: Omit<InspectRequest, "sheetId">;
  readonly why: string;
}

/** The sheet and columns of the last report, as long as its header still reads the same. */
function rememberedChoice(
  all: Candidate[],
  stored: RememberedOrders | null,
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
function bestChoice(all: Candidate[], language: Language): Choice {
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
