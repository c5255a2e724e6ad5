import type { OrderRows } from "../core/rows/order-rows.ts";
import { type DayColumn, NO_DAY } from "../core/rows/row-columns.ts";
import type { MoneyColumn } from "../core/rows/amount-columns.ts";
import type { WordRole } from "../core/rows/column-roles.ts";
import { birthDays } from "../core/slices/birthdays.ts";
import { TEXTS } from "../engines/sql/profiles/view-roles.ts";
import { INT_COLUMNS, REAL_COLUMNS, type ViewColumn } from "../engines/sql/view.ts";
import type { TableColumn } from "./keeping-runner.ts";

/* Rows that intake has read, as the columns of the view `orders`. */

/** Columns of words that only a file's rows have. */
const OF_FILES = [
  ["row_kind", "rowKind"],
  ["file", "file"],
] as const;

/** The columns that rows have, each with its value at a row (an index). */
export function viewOfRows(rows: OrderRows): Map<ViewColumn, TableColumn["at"]> {
  const view = new Map<ViewColumn, TableColumn["at"]>();
  const codes = (column: ViewColumn, at: Int32Array, texts: readonly string[]) =>
    view.set(column, (row) => texts[at[row] ?? -1] ?? null);
  if (rows.hasOrderIds) codes("order_id", rows.order, rows.orderIds);
  codes("customer", rows.customer, rows.customerIds);
  if (rows.statuses.length > 0) codes("status", rows.status, rows.statuses);
  for (const [column, role] of [...TEXTS, ...OF_FILES]) {
    const words = rows.words[role as WordRole];
    if (words !== undefined) codes(column, words.codes, words.texts);
  }
  births(view, rows);
  days(view, "day", { day: rows.day, unread: rows.unreadDates });
  if (rows.shipDays) days(view, "ship_day", rows.shipDays);
  money(view, "amount", { minor: rows.amount, unread: rows.unreadAmounts });
  const { orderTotal, ...others } = rows.orderMoney;
  if (orderTotal) money(view, "order_total", orderTotal);
  for (const [kind, column] of Object.entries(others)) money(view, kind as "shipping", column);
  const { couponAmount, unitCost } = rows.asideMoney;
  if (couponAmount) view.set("coupon_amount", number(couponAmount.minor));
  if (unitCost) view.set("unit_cost", number(unitCost.minor));
  if (rows.quantity) view.set("quantity", number(rows.quantity));
  const { fileRow } = rows;
  if (fileRow) view.set("file_row", (row) => fileRow[row] || null);
  return view;
}

type View = Map<ViewColumn, TableColumn["at"]>;

const number =
  (values: Float64Array) =>
  (row: number): number | null => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };

function days(view: View, column: "day" | "ship_day", { day, unread }: DayColumn): void {
  view.set(column, (row) => (day[row] === NO_DAY ? null : (day[row] ?? null)));
  view.set(`${column}_unread`, (row) => unread.get(row) ?? null);
}

function births(view: View, { words, dateOrder }: OrderRows): void {
  if (words.birthday === undefined) return;
  const { codes, texts } = words.birthday;
  const days = birthDays(texts, dateOrder);
  view.set("born", (row) => days[codes[row] ?? -1] ?? null);
}

type Money = "amount" | "order_total" | "shipping" | "tax" | "discount" | "refund";

function money(view: View, column: Money, { minor, unread }: MoneyColumn): void {
  view.set(column, number(minor));
  view.set(`${column}_unread`, (row) => unread.get(row) ?? null);
}

/** The same as columns of a table. */
export function tableOfRows(rows: OrderRows): TableColumn[] {
  const view = [...viewOfRows(rows)].map(([name, at]) => ({ name, type: duckType(name), at }));
  return [{ name: "row_no", type: "BIGINT", at: (row) => rows.sheetRow[row] ?? 0 }, ...view];
}

function duckType(column: ViewColumn): TableColumn["type"] {
  if (INT_COLUMNS.some((one) => one === column)) return "BIGINT";
  return REAL_COLUMNS.some((one) => one === column) ? "DOUBLE" : "VARCHAR";
}
