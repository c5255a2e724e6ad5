/** An import from its beginning to its merge. */
import type { Language } from "../../catalog/language.ts";
import type { ErasedDay } from "../../core/erasing/erased-record.ts";
import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { OrderKey } from "../../core/settings.ts";
import { fileZone } from "../file.ts";
import { mendLeftovers, wordsOf } from "../report/leftovers.ts";
import { loadErased } from "../stores/erasing-store.ts";
import { requireRoomFor } from "./import-room.ts";
import { finishMerges, readyToMerge } from "./merge-sheet.ts";
import { ORDER_FIELDS } from "./order-fields.ts";
import { ordersSheet, requireEditable } from "./orders-sheet.ts";
import { planMerge, type PlannedMerge, type ReceivedOrders } from "./plan-merge.ts";
import { dropReceiving, openReceiving, type ReceivingSheet } from "./receiving.ts";

/** What is to arrive. */
export interface Arriving {
  readonly importId: string;
  readonly rows: number;
  /** What the cells of a sent row hold. */
  readonly columns: readonly ColumnRole[];
}

/** Where it is received, and what there is to say of the file, in both languages. */
export interface OpenedImport extends ReceivingSheet {
  readonly notices: Readonly<Record<Language, string[]>>;
}

/**
 * Makes the hidden sheet that receives an import, in place of one that was not finished.
 *
 * @param language of its header
 * @throws InputProblem "orders-protected", "import-cells"
 */
export function openImport({ importId, rows, columns }: Arriving, language: () => Language): OpenedImport {
  requireEditable(ordersSheet());
  const mended = mendLeftovers();
  dropReceiving();
  const fields = ORDER_FIELDS.filter((field) => field === "print" || columns.includes(field));
  requireRoomFor(rows, fields, ordersSheet());
  const places = fields.map((field) => (field === "print" ? -1 : columns.indexOf(field)));
  const sheetId = openReceiving(importId, { rows, fields, language: language() });
  const notices = { ja: wordsOf(mended, "ja"), en: wordsOf(mended, "en") };
  return { sheetId, fields, places, notices };
}

/** What a merge is going to do, and the sheet it is done to. */
export interface PlannedImport extends PlannedMerge {
  readonly place: { readonly sheetId: number; readonly name: string };
  /** Who was erased from the file so far, whom what arrives may bring back. */
  readonly erased: readonly ErasedDay[];
}

/**
 * Works out what becomes of what was received; the orders sheet stays as it is.
 *
 * @param terms the language of a new orders sheet, and what tells orders apart
 * @throws InputProblem "orders-protected", "import-cells", "order-ids-shared"
 */
export function planImport(
  received: ReceivedOrders,
  terms: { readonly language: Language; readonly orderKey: () => OrderKey },
): PlannedImport {
  const orders = ordersSheet();
  requireEditable(orders);
  const { language } = terms;
  const planned = planMerge(received, orders, { zone: fileZone(), language, orderKey: terms.orderKey() });
  const name = orders?.name ?? planned.plan?.name ?? "";
  const place = { sheetId: orders?.sheetId ?? planned.sheetId, name };
  return { ...planned, place, erased: loadErased().days };
}

/** Brings it into the orders sheet; where nothing changes, what was received goes. */
export function mergePlanned({ plan, sheetId }: PlannedMerge): void {
  if (plan === null) dropReceiving();
  else {
    readyToMerge(sheetId, plan);
    finishMerges();
  }
}
