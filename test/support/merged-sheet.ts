import type { Clashes } from "../../src/core/merge/order-clashes.ts";
import type { OrderKey } from "../../src/core/settings.ts";
import {
  type ArrivingTable,
  type MergedFile,
  mergeOrders,
  type StoredTable,
} from "../../src/core/merge/merge-orders.ts";
import { BLANK_ROW } from "../../src/core/merge/merge-places.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { OrderCell } from "../../src/core/merge/row-print.ts";

/** One row as the roles it fills. */
export type Line = Partial<Record<ColumnRole, OrderCell>>;

export const ROLES: readonly ColumnRole[] = [
  ...(["date", "shipDate", "customer", "orderId", "lineId", "channel", "orderTotal"] as const),
  ...(["amount", "quantity", "refund", "status", "product", "category", "file", "fileRow"] as const),
  ...(["consent", "postalCode", "optOut", "email", "lastName", "buyerName"] as const),
];
export const COLUMNS = Object.fromEntries(ROLES.map((role, i) => [role, i]));

const cellsOf = (line: Line): OrderCell[] => ROLES.map((role) => line[role] ?? "");

/** An orders sheet as the merge leaves it. */
export interface Sheet {
  readonly table: StoredTable;
  readonly last: readonly MergedFile[];
  readonly clashes: readonly Clashes[];
  readonly changed: readonly number[];
}

export const EMPTY: Sheet = {
  table: { columns: COLUMNS, rows: [], prints: [] },
  last: [],
  clashes: [],
  changed: [],
};

/** Rows of one file with their place in it. */
export const fileOf = (name: string, lines: readonly Line[]): Line[] =>
  lines.map((line, i) => ({ ...line, file: name, fileRow: i + 2 }));

/** The sheet after an import of some files. */
export const after = (sheet: Sheet, ...files: readonly (readonly Line[])[]): Sheet =>
  afterBy("id", sheet, ...files);

/** Rows of files as they arrive. */
export function arrivingOf(files: readonly (readonly Line[])[]): ArrivingTable {
  let end = 0;
  const ends = files.map((lines) => (end += lines.length));
  return { columns: COLUMNS, rows: files.flat().map(cellsOf), ends };
}

/** The sheet after an import of some files whose orders are told apart by a key. */
export function afterBy(key: OrderKey, { table }: Sheet, ...files: readonly (readonly Line[])[]): Sheet {
  const merged = mergeOrders(table, arrivingOf(files), key);
  const { rows } = merged.arrived;
  const stored = table.rows.length;
  const pick = <T>(old: ArrayLike<T>, fresh: ArrayLike<T>, blank: T): T[] =>
    merged.rows.map((row) => (row === BLANK_ROW ? blank : row < stored ? old[row] : fresh[row - stored])!);
  const next = { rows: pick(table.rows, rows, cellsOf({})), prints: pick(table.prints, merged.prints, NaN) };
  const { files: last, clashes, changed } = merged;
  return { table: { columns: COLUMNS, ...next }, last, clashes, changed };
}

/** The sheet after the user typed into a row (counted from 0). */
export function typed({ table, ...rest }: Sheet, row: number, change: Line): Sheet {
  const cells = (old: readonly OrderCell[]) => ROLES.map((role, i) => change[role] ?? old[i] ?? "");
  const rows = table.rows.map((old, i) => (i === row ? cells(old) : old));
  return { ...rest, table: { ...table, rows } };
}

const isBlank = (cells: readonly OrderCell[]) => cells.every((cell) => cell === "");

/** What the rows say, whatever their order and wherever they came from; blank ones say nothing. */
export function said({ table }: Sheet): string[] {
  const origin = ROLES.indexOf("file");
  const rows = table.rows.filter((cells) => !isBlank(cells));
  return rows.map((cells) => JSON.stringify(cells.slice(0, origin))).sort();
}

/** One column of the sheet, top to bottom. */
export const columnOf = ({ table }: Sheet, role: ColumnRole): OrderCell[] =>
  table.rows.map((cells) => cells[ROLES.indexOf(role)] ?? "");
