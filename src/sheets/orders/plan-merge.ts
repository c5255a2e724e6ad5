/** Works out what becomes of an import before any of the user's cells is touched. */
import { type Language, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import {
  countOrders,
  KEY_ROLES,
  type MergedFile,
  type MergedOrders,
  mergeOrders,
  type StoredTable,
} from "../../core/merge/merge-orders.ts";
import { BLANK_ROW, runsWithin } from "../../core/merge/merge-places.ts";
import type { Clashes } from "../../core/merge/order-clashes.ts";
import type { OrderCell } from "../../core/merge/row-print.ts";
import { MOST_CONFLICTS } from "../../core/quality/order-conflicts.ts";
import type { OrderKey } from "../../core/settings.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { freeName, openFile } from "../book.ts";
import type { MergePlan } from "../marker-kinds.ts";
import { requireCells } from "./import-room.ts";
import { columnsOf, type FieldPositions, ORDER_FIELDS, type OrderField } from "./order-fields.ts";
import { type OrdersSheet, storedColumns, storedRows } from "./orders-sheet.ts";
import { HEADER_ROWS, received, receivedColumns, stageRows } from "./receiving.ts";

/** Orders that have all arrived. */
export interface ReceivedOrders {
  /** The sheet that received them. */
  readonly sheetId: number;
  /** What its cells hold. */
  readonly fields: readonly OrderField[];
  /** Its rows, file by file. */
  readonly files: readonly { readonly rows: number }[];
}

/** What a merge is going to do; plan null = nothing changes. */
export interface PlannedMerge {
  readonly files: readonly MergedFile[];
  /** The hidden sheet whose rows are brought over, and how. */
  readonly sheetId: number;
  readonly plan: MergePlan | null;
}

const FIRST = HEADER_ROWS + 1;
/** So many stretches of the orders sheet are written at most, each by a call for neighbouring columns. */
const MOST_RUNS = 40;

/**
 * Works out what becomes of the received rows. The orders sheet stays as it is; rows that do not simply follow it
 * are staged on a hidden sheet.
 *
 * @param orders the present orders sheet; null = there is none yet
 * @param zone the file's time zone
 * @param language of a new orders sheet
 * @param orderKey what tells orders apart
 * @throws InputProblem "import-cells" when there is no room to stage them, "order-ids-shared"
 */
export function planMerge(
  incoming: ReceivedOrders,
  orders: OrdersSheet | null,
  { zone, language, orderKey }: { zone: string; language: Language; orderKey: OrderKey },
): PlannedMerge {
  const total = incoming.files.reduce((sum, { rows }) => sum + rows, 0);
  const name = orders?.name ?? freeName(openFile(), say(SHEET_TEXTS.orders, language));
  const whole = { into: orders?.sheetId ?? null, name, fields: incoming.fields };
  if (orders === null && incoming.files.length === 1) {
    const added = firstCount(incoming, total, zone, orderKey);
    const file = { added, updated: 0, unchanged: 0, editsReplaced: 0 };
    return {
      files: [file],
      sheetId: incoming.sheetId,
      plan: { ...whole, places: [{ from: FIRST, rows: total }] },
    };
  }
  const before = storedTable(orders, zone);
  const arriving = received(incoming.sheetId, { rows: total, columns: incoming.fields.length }, zone);
  const columns = columnsOf(incoming.fields);
  const merged = mergeOrders(before, { columns, rows: arriving, ends: endsOf(incoming) }, orderKey);
  if (orderKey === "id") merged.clashes.forEach(requireOwnIds);
  const { files, rows, changed } = merged;
  const stood = before.rows.length;
  if (changed.length === 0) return { files, sheetId: incoming.sheetId, plan: null };
  const runs = runsWithin(changed, MOST_RUNS);
  const places = runs.map(({ from, rows: count }) => ({ from: FIRST + from, rows: count }));
  if (changed.length === total && changed.every((place, i) => place === stood + i && rows[place] === place))
    return { files, sheetId: incoming.sheetId, plan: { ...whole, places } };
  const fields = ORDER_FIELDS.filter(
    (one) => incoming.fields.includes(one) || orders?.positions[one] !== undefined,
  );
  const brought = runs.flatMap(({ from, rows: count }) => rows.slice(from, from + count));
  requireCells(brought.length, fields.length, orders, { rows: rows.length, columns: fields.length });
  before.complete?.(brought.filter((row) => row !== BLANK_ROW && row < stood));
  const take = cellsTaker(before.rows, orders?.positions ?? {}, merged);
  const cells = brought.map((row) => (row === BLANK_ROW ? [] : fields.map((field) => take(row, field))));
  const sheetId = stageRows(cells, fields, orders?.language ?? language);
  return { files, sheetId, plan: { ...whole, places, fields } };
}

/** @throws InputProblem "order-ids-shared" where a file's IDs begin anew: its orders would take the places of others */
function requireOwnIds({ orders, ofOrders, example }: Clashes): void {
  if (orders > ofOrders * MOST_CONFLICTS)
    throw new InputProblem("order-ids-shared", { id: example, orders, all: ofOrders });
}

/** Orders of a first import, by the columns that tell orders apart alone. */
function firstCount(incoming: ReceivedOrders, rows: number, zone: string, orderKey: OrderKey): number {
  const { orderId, channel, date } = columnsOf(incoming.fields);
  if (typeof orderId !== "number") return rows;
  const named = Object.entries({ orderId, channel, ...(orderKey === "id" ? {} : { date }) });
  const places = named.flatMap(([role, place]) =>
    typeof place === "number" ? [[role, place] as const] : [],
  );
  const left = Math.min(...places.map(([, place]) => place));
  const width = Math.max(...places.map(([, place]) => place)) - left + 1;
  const cells = receivedColumns(incoming.sheetId, { rows, left, columns: width }, zone);
  const columns = Object.fromEntries(places.map(([role, place]) => [role, place - left]));
  return countOrders({ columns, rows: cells }, orderKey);
}

/** The present orders by their key columns; of the orders that change, the rest is read when it is asked for. */
function storedTable(orders: OrdersSheet | null, zone: string): StoredTable {
  if (orders === null) return { columns: {}, rows: [], prints: [] };
  const { print, ...columns } = orders.positions;
  const rows = storedColumns(orders, [...KEY_ROLES, "print"], zone);
  const sign = (cell: OrderCell | undefined) => (typeof cell === "number" ? cell : NaN);
  const prints = Float64Array.from(rows, (row) => (print === undefined ? NaN : sign(row[print])));
  const isWhole = new Uint8Array(rows.length);
  const complete = (wanted: readonly number[]): void => {
    const missing = wanted.filter((row) => isWhole[row] === 0).sort((a, b) => a - b);
    for (const run of runsWithin(missing, MOST_RUNS)) {
      storedRows(orders, run, zone).forEach((cells, i) => (rows[run.from + i] = cells));
      isWhole.fill(1, run.from, run.from + run.rows);
    }
  };
  return { columns, rows, prints, complete };
}

function endsOf({ files }: ReceivedOrders): number[] {
  let end = 0;
  return files.map(({ rows }) => (end += rows));
}

/** A cell of a merged row: of a stored one by its index, of an arriving one by the index after the stored ones. */
function cellsTaker(
  stored: readonly (readonly OrderCell[])[],
  positions: FieldPositions,
  { arrived: { columns, rows }, prints }: MergedOrders,
): (row: number, field: OrderField) => OrderCell {
  return (row, field) => {
    if (row < stored.length) return stored[row]?.[positions[field] ?? -1] ?? "";
    const index = row - stored.length;
    return field === "print" ? (prints[index] ?? "") : (rows[index]?.[columns[field] ?? -1] ?? "");
  };
}
