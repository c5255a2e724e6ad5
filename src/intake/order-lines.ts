import { numberOf, textOf } from "../core/values/cells.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import { type LikelyOrderId, likelyOrderIds } from "./likely-order-ids.ts";
import type { FileMapping } from "./mapping.ts";
import { profileById } from "./profiles.ts";
import { type Rows, type SameDayGroups, sameDayGroups } from "./same-day-groups.ts";

/** Rows of one customer on one day with one amount and different products. */
export interface SameDayLines {
  /** As the file has them. */
  readonly day: string;
  readonly customer: string;
  /** Rows [count]. */
  readonly rows: number;
  /** In whole currency units. */
  readonly amount: number;
}

/** What the rows of a file without order numbers may be. */
export interface OrderLines {
  /** The columns that may be the order number, best first. */
  readonly orderIds: readonly LikelyOrderId[];
  readonly sameDay: SameDayLines | null;
}

const NONE: OrderLines = { orderIds: [], sameDay: null };

/** So many rows show how a file is built. */
const ROWS_LOOKED_AT = 20_000;

/**
 * Whether the rows of a file without a column of order numbers may be lines of orders, so that each would be counted
 * as a purchase of its own.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function orderLines(names: readonly string[], below: Rows, mapping: FileMapping): OrderLines {
  const { columns, profile } = mapping;
  const person = PEOPLE.map((role) => columns[role]).find((at) => typeof at === "number");
  const isKnown = profileById(profile) !== null && profileById(profile)?.open !== true;
  if (typeof columns.orderId === "number" || typeof columns.fileRow === "number" || isKnown) return NONE;
  if (typeof columns.date !== "number" || typeof person !== "number") return NONE;
  const days = sameDayGroups(below.slice(0, ROWS_LOOKED_AT), columns.date, person);
  return { orderIds: likelyOrderIds(names, days, mapping), sameDay: sameDayLines(days, mapping) };
}

const PEOPLE: readonly ColumnRole[] = ["customer", "email", "phone", "buyerName"];

/** So large a share of the rows that share a day with others must be alike to be asked about. */
const ALIKE_SHARE = 0.5;

/** The first rows of one time, person and amount with different products, where such are more than chance. */
function sameDayLines(days: SameDayGroups, mapping: FileMapping): SameDayLines | null {
  const amount = mapping.columns.amount ?? mapping.columns.orderTotal;
  if (typeof amount !== "number") return null;
  const several = [...days.groups.values()].filter((group) => group.length > 1);
  const alike = several.flatMap((group) => alikeIn(group, amount, days.date, mapping));
  const [[row, ...others] = []] = alike;
  if (row === undefined || alike.flat().length < several.flat().length * ALIKE_SHARE) return null;
  return {
    ...{ day: textOf(row[days.date]), customer: textOf(row[days.person]) },
    ...{ rows: others.length + 1, amount: numberOf(row[amount], mapping.amountStyle) ?? 0 },
  };
}

/** The rows of a group by time and amount, as far as they are lines of one order. */
function alikeIn(group: Rows, amount: number, date: number, mapping: FileMapping): Rows[] {
  const alike = new Map<string, (readonly unknown[])[]>();
  for (const row of group) {
    const key = `${textOf(row[date])}\t${textOf(row[amount])}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].filter((rows) => isOneAmount(rows, amount, mapping));
}

/** True for rows of different products whose amount is not each row's price × quantity. */
function isOneAmount(rows: Rows, amount: number, { columns, amountStyle }: FileMapping): boolean {
  const number = (row: readonly unknown[], at: number | null | undefined): number =>
    typeof at === "number" ? (numberOf(row[at], amountStyle) ?? NaN) : NaN;
  const total = number(rows[0] ?? [], amount);
  const products = [columns.product, columns.productName].filter((at) => typeof at === "number");
  const what = (row: readonly unknown[]): string => products.map((at) => textOf(row[at])).join("\t");
  const isOwn = rows.every((row) => number(row, columns.unitPrice) * number(row, columns.quantity) === total);
  return total > 0 && !isOwn && new Set(rows.map(what)).size > 1;
}
