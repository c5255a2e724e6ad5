/** Brings rows that are ready to the orders sheet. What has begun here can be repeated until it is done. */
import { a1 } from "../../catalog/formula.ts";
import { freeName, grow, openFile, type Sheet } from "../book.ts";
import { isoToday } from "../file.ts";
import { removeHelper } from "../report/helpers.ts";
import { type Marked, marked, markedAs, remark } from "../marker.ts";
import type { MarkerOf, MergePlan } from "../marker-kinds.ts";
import { isNumberField, runsOf } from "./order-fields.ts";
import { addColumns, dressOrders } from "./orders-sheet.ts";
import { dropImport, loadImport, saveImport } from "../stores/import-store.ts";
import { TEXT_FORMAT } from "../plain-text.ts";
import { attempt } from "../refusals.ts";
import { dropKept } from "./kept-rows.ts";
import { ordersChange } from "./orders-stand.ts";
import { dropReceiving, HEADER_ROWS } from "./receiving.ts";

type Ready = Marked<MarkerOf<"merge">>;

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
 * Finishes every merge whose rows are ready, also one that was cut off: rows that changed are written where they
 * stand, by one call each for neighbouring cells, until the sheet holds the new orders.
 */
export function finishMerges(): void {
  for (const found of markedAs("merge")) finish(found);
}

/**
 * The same for merges that were cut off. One that is refused again is given up: its rows stay on a sheet of their own,
 * and the same files may be imported once more.
 *
 * @returns the orders sheet's name and that of the sheet with the rows, for each that was given up
 */
export function settleMerges(): { name: string; kept: string }[] {
  return markedAs("merge").flatMap((found) => (attempt(() => finish(found)) ? [] : [giveUp(found)]));
}

function giveUp({ sheet, entry, marker }: Ready): { name: string; kept: string } {
  const book = openFile();
  const { plan, sheetId } = marker;
  const target = plan.into === null ? null : book.getSheetById(plan.into);
  const name = target?.getName() ?? plan.name;
  if (sheet.isSheetHidden())
    attempt(() => sheet.setName(freeName(book, `${name} ${isoToday(book.getSpreadsheetTimeZone())}`)));
  attempt(() => sheet.showSheet());
  attempt(() => remark(entry, { role: "kept", sheetId }));
  dropReceiving();
  attempt(() => dropImport());
  return { name, kept: sheet.getName() };
}

function finish(ready: Ready): void {
  // A run that has read some of the orders reads them anew.
  dropKept();
  // What was listed of the orders as they were no longer holds.
  ordersChange();
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
  // The rows stand: a helper that cannot go now is left to whoever mends next.
  remark(entry, { role: "staging", sheetId });
  attempt(() => removeHelper(sheet));
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
  const columns = plan.fields.map((field) => positions[field] ?? -1);
  const last = Math.max(...plan.places.map((place) => place.from + place.rows - 1));
  grow(to, { rows: last, columns: 1 });
  let next = HEADER_ROWS + 1;
  for (const place of plan.places) {
    for (const [start, count] of runsOf(columns, (a, b) => a + 1 === b)) {
      const block = from.getRange(next, start + 1, place.rows, count);
      const cells = to.getRange(place.from, (columns[start] ?? 0) + 1, place.rows, count);
      block.copyTo(cells, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    }
    next += place.rows;
  }
  keepText(to, plan, columns);
}

/** Copying values may drop number formats: text columns get theirs again, or what is typed there later is no text. */
function keepText(to: Sheet, { places, fields }: MergePlan, columns: readonly number[]): void {
  const texts = columns.filter((_, i) => !isNumberField(fields[i] ?? "file")).sort((a, b) => a - b);
  const areas = runsOf(texts, (a, b) => a + 1 === b).flatMap(([start, count]) =>
    places.map(({ from, rows }) => a1({ row: from - 1, column: texts[start] ?? 0, rows, columns: count })),
  );
  if (areas.length > 0) to.getRangeList(areas).setNumberFormat(TEXT_FORMAT);
}

/** The answer to a call that was lost says so too. */
function sayDone(): void {
  const stored = loadImport() as object | null;
  if (stored !== null) saveImport({ ...stored, done: true });
}
