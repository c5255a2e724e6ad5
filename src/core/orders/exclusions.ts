import { isoOf } from "../values/day.ts";
import type { ColumnRole, OrderMoneyRole, WordRole } from "../rows/column-roles.ts";
import { NO_DAY } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";

/**
 * Every reason why a row is no purchase, in the order in which they are listed. Down to `headerRow` they are refusals
 * of single rows, then come orders that contradict themselves, then rows and orders that are well told and do not count.
 */
export const EXCLUSION_REASONS = [
  "badDate",
  "badAmount",
  "futureDate",
  "tooOld",
  "totalRow",
  "headerRow",
  "customerConflict",
  "totalConflict",
  "cancelled",
  "testRow",
  "excludedItem",
  "notShipped",
  "otherCurrency",
  "refundedOrder",
  "zeroYen",
  "unmatchedNegative",
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/**
 * The number that stands for a reason in a column of reasons, counted from 1; 0 = none.
 *
 * @example
 * [reasonCode(null), reasonCode(EXCLUSION_REASONS[0])] //=> [0, 1]
 */
export const reasonCode = (reason: ExclusionReason | null): number =>
  reason === null ? 0 : EXCLUSION_REASONS.indexOf(reason) + 1;

/** One row that is no purchase, named so that the user can find it. */
export interface ExcludedRow {
  /** As the sheet counts rows (1 = first). */
  readonly row: number;
  readonly column: ColumnRole;
  readonly reason: ExclusionReason;
  readonly value: string;
  /** Minor units; 0 where the row has no readable amount, or its order's total stands at another row. */
  readonly amount: number;
  /** The file it came from and its row there; null = not known. */
  readonly file: string | null;
  readonly fileRow: number | null;
}

/**
 * The row as it is listed for the user.
 *
 * @param row index into the columns
 * @param why the column of the cell that decided; an amount of NaN = none
 *
 * @example
 * const rows = { sheetRow: [2], words: {}, orderMoney: {}, day: [-0x80000000], unreadDates: new Map([[0, "soon"]]) };
 * const { row, value, amount } = excludedRow(rows, 0, { reason: "badDate", column: "date", amount: 500 });
 * [row, value, amount] //=> [2, "soon", 500]
 */
export function excludedRow(
  rows: OrderRows,
  row: number,
  { reason, column, amount }: Pick<ExcludedRow, "reason" | "column" | "amount">,
): ExcludedRow {
  const { file } = rows.words;
  return {
    row: rows.sheetRow[row] ?? 0,
    column,
    reason,
    value: valueText(rows, row, column),
    amount: Number.isNaN(amount) ? 0 : amount,
    file: file?.texts[file.codes[row] ?? -1] ?? null,
    fileRow: rows.fileRow?.[row] || null,
  };
}

/** What stands in a row's cell, as far as the columns keep it. */
function valueText(rows: OrderRows, row: number, column: ColumnRole): string {
  const words = rows.words[column as WordRole];
  if (words) return words.texts[words.codes[row] ?? -1] ?? "";
  const money = rows.orderMoney[column as OrderMoneyRole];
  if (money) return moneyText(money.minor, money.unread, row);
  if (column === "date") return dayText(rows.day, rows.unreadDates, row);
  if (column === "shipDate")
    return rows.shipDays ? dayText(rows.shipDays.day, rows.shipDays.unread, row) : "";
  if (column === "orderId") return rows.orderIds[rows.order[row] ?? -1] ?? "";
  if (column === "customer") return rows.customerIds[rows.customer[row] ?? -1] ?? "";
  if (column === "status") return rows.statuses[rows.status[row] ?? -1] ?? "";
  return moneyText(rows.amount, rows.unreadAmounts, row);
}

type Unread = ReadonlyMap<number, string>;

function dayText(days: Int32Array, unread: Unread, row: number): string {
  const day = days[row] ?? NO_DAY;
  return unread.get(row) ?? (day === NO_DAY ? "" : isoOf(day));
}

function moneyText(minor: Float64Array, unread: Unread, row: number): string {
  const amount = minor[row] ?? NaN;
  return unread.get(row) ?? (Number.isNaN(amount) ? "" : String(amount / 100));
}
