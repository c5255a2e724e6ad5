import { numberOf, isFilled, textOf } from "../core/values/cells.ts";
import type { ColumnPositions, ColumnRole } from "../core/rows/column-roles.ts";
import type { ColumnLists, FileMapping } from "./mapping.ts";
import { columnsOf } from "./row-mapper.ts";
import { taxMark } from "./tax-names.ts";

type Rows = readonly (readonly unknown[])[];

/**
 * Amounts without tax beside a column of taxes are read as their sum.
 *
 * @param below the rows below the header; a tax that is stated once an order is no line's, and nothing is added
 * @returns the columns that are added, by role
 */
export function taxSums(names: readonly string[], columns: ColumnPositions, below: Rows): ColumnLists {
  const role = amountRole(columns);
  const [amount, tax] = [role === null ? null : columns[role], columns.tax];
  if (role === null || role === "unitPrice" || typeof amount !== "number" || typeof tax !== "number")
    return {};
  const isWithout = taxMark(names[amount] ?? "") === "without";
  return isWithout && isAddable(columns, { amount, tax }, below) ? { [role]: [amount, tax] } : {};
}

/**
 * The name of the column whose amounts are without tax and stay so; null = none.
 *
 * @param names the header's cells
 */
export function untaxedColumn(names: readonly string[], mapping: FileMapping): string | null {
  const role = amountRole(mapping.columns);
  const [amount, ...added] = role === null ? [] : columnsOf(mapping, role);
  const name = names[amount ?? -1] ?? "";
  return added.length === 0 && taxMark(name) === "without" ? name : null;
}

/** The role that says what an order costs. */
function amountRole(columns: ColumnPositions): ColumnRole | null {
  const roles = ["orderTotal", "amount", "unitPrice"] as const;
  return roles.find((role) => typeof columns[role] === "number") ?? null;
}

/** Columns of products or pieces: rows may be lines of an order. */
const OF_LINES: readonly ColumnRole[] = ["lineId", "product", "productName", "unitPrice", "quantity"];

interface Pair {
  readonly amount: number;
  readonly tax: number;
}

/** Whether a row's tax is of the row's own amount: by orders of several rows, and where there is none by the columns. */
function isAddable(columns: ColumnPositions, pair: Pair, below: Rows): boolean {
  const { orderId, orderTotal } = columns;
  if (typeof orderTotal === "number" || typeof orderId !== "number") return true;
  if (below.length === 0) return !OF_LINES.some((role) => typeof columns[role] === "number");
  return !taxesRepeat(below, orderId, pair);
}

/** True when orders of several rows state one tax on rows of different amounts. */
function taxesRepeat(below: Rows, orderId: number, { amount, tax }: Pair): boolean {
  const orders = new Map<string, { readonly amount: string; readonly tax: string }>();
  for (const row of below) {
    const [order, own, stated] = [row[orderId], row[amount], row[tax]].map(textOf);
    if (!order || !own || !stated || !isFilled(row[tax]) || numberOf(row[tax]) === 0) continue;
    const known = orders.get(order);
    if (known === undefined) orders.set(order, { amount: own, tax: stated });
    else if (known.tax === stated && known.amount !== own) return true;
  }
  return false;
}
