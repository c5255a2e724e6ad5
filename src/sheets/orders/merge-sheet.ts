/** Brings rows that are ready to the orders sheet. What has begun here can be repeated until it is done. */
import { freeName, grow, openFile, type Sheet } from "../book.ts";
import { removeHelper } from "../report/helpers.ts";
import { hasRole, type Marked, marked, type MarkerOf, type MergePlan, remark } from "../marker.ts";
import { formatRows } from "./order-cells.ts";
import { type OrderField, runsOf } from "./order-fields.ts";
import { addColumns, dressOrders } from "./orders-sheet.ts";
import { loadValue, saveValue } from "../stores/properties.ts";
import { dropReceiving } from "./receiving.ts";

type Ready = Marked<MarkerOf<"merge">>;

/** Where the import under way is kept, also for a short while after it ended. */
export const IMPORT = "import";

/**
 * Says that the rows of a hidden sheet are ready. From here on the import is finished by whoever comes next.
 *
 * @param sheetId a sheet that receives, or one with staged rows
 */
export function readyToMerge(sheetId: number, plan: MergePlan): void {
  const found = marked((marker) => marker.sheetId === sheetId)[0];
  if (found !== undefined) remark(found.entry, { role: "merge", sheetId, plan });
}

/**
 * Finishes every merge whose rows are ready, also one that was cut off: the cells change by one call each for
 * neighbouring columns, so that the sheet holds the old orders or the new ones.
 */
export function finishMerges(): void {
  for (const found of marked(({ role }) => role === "merge")) {
    if (hasRole(found, "merge")) finish(found);
  }
}

function finish(ready: Ready): void {
  const { sheet, entry, marker } = ready;
  const { plan, sheetId } = marker;
  if (plan.into === null) {
    becomeOrders(sheet, plan);
    sayDone();
    dropReceiving();
    remark(entry, { role: "orders", sheetId, name: sheet.getName() });
    return;
  }
  const target = openFile().getSheetById(plan.into);
  if (target !== null) {
    bringRows(sheet, target, plan);
    sayDone();
    dropReceiving();
  }
  removeHelper(sheet);
}

/** The first import: the sheet with the rows is the orders sheet from now on. */
function becomeOrders(sheet: Sheet, { name, fields }: MergePlan): void {
  const book = openFile();
  const holder = book.getSheetByName(name);
  if (holder?.getSheetId() !== sheet.getSheetId()) sheet.setName(freeName(book, name));
  dressOrders(sheet, fields);
  sheet.showSheet();
}

function bringRows(from: Sheet, to: Sheet, plan: MergePlan): void {
  const positions = addColumns(to, plan.fields);
  const places = plan.fields.map((field) => positions[field] ?? -1);
  const standing = to.getMaxRows();
  grow(to, { rows: plan.to + plan.rows - 1, columns: 1 });
  if (plan.to + plan.rows - 1 > standing) formatNew(to, standing + 1, plan, places);
  for (const [start, count] of runsOf(places, (a, b) => a + 1 === b)) {
    const block = from.getRange(plan.from, start + 1, plan.rows, count);
    const place = to.getRange(plan.to, (places[start] ?? 0) + 1, plan.rows, count);
    block.copyTo(place, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  }
}

function formatNew(
  to: Sheet,
  firstRow: number,
  { to: first, rows, fields }: MergePlan,
  places: readonly number[],
): void {
  const columns: OrderField[] = [];
  places.forEach((place, i) => (columns[place] = fields[i] ?? "file"));
  const isOurs = places.length === columns.length;
  if (isOurs) formatRows(to, firstRow, first + rows - firstRow, columns);
}

/** The answer to a call that was lost says so too. */
function sayDone(): void {
  const stored = loadValue(IMPORT) as Record<string, unknown> | null;
  if (stored !== null) saveValue(IMPORT, { ...stored, done: true });
}
