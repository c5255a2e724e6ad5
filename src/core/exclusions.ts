import { isoOf } from "./day.ts";
import { type ColumnRole, NO_DAY, type OrderRows } from "./order-rows.ts";
import type { CleaningRules } from "./settings.ts";

/** Why a row is no purchase. The first five are refusals of single rows. */
export type ExclusionReason =
  | "badDate"
  | "badAmount"
  | "futureDate"
  | "tooOld"
  | "totalRow"
  | "customerConflict"
  | "cancelled"
  | "refundedOrder"
  | "zeroYen"
  | "unmatchedNegative";

/** Every reason, in the order in which they are listed. */
export const EXCLUSION_REASONS: readonly ExclusionReason[] = [
  "badDate",
  "badAmount",
  "futureDate",
  "tooOld",
  "totalRow",
  "customerConflict",
  "cancelled",
  "refundedOrder",
  "zeroYen",
  "unmatchedNegative",
];

/** One row that is no purchase, named so that the user can find it. */
export interface ExcludedRow {
  /** As the sheet counts rows (1 = first). */
  readonly row: number;
  readonly column: ColumnRole;
  readonly reason: ExclusionReason;
  readonly value: string;
  /** Minor units; 0 where the row has no readable amount. */
  readonly amount: number;
}

const TOTAL_WORDS = /^(合計|総計|小計|計|total|grand total|subtotal)$/i;
const CANCEL_WORDS = /キャンセル|返品|取消|cancelled|canceled|refunded|voided/;
const KEEP_WORDS = /partial|一部|不可|待ち|希望/;

/**
 * Whether a status text means the order is off: width and case folded.
 *
 * @example
 * isCancelled("ｷｬﾝｾﾙ済み") //=> true
 * @example
 * isCancelled("Partially refunded") //=> false
 */
export function isCancelled(status: string): boolean {
  const folded = status.normalize("NFKC").toLowerCase();
  return CANCEL_WORDS.test(folded) && !KEEP_WORDS.test(folded);
}

/**
 * Why one row cannot be part of an order; null = it can.
 *
 * @param row index into the columns
 * @param off whether the status of each code means the order is off, see `isCancelled`
 */
export function rowReason(
  rows: OrderRows,
  row: number,
  rules: CleaningRules,
  off: boolean[],
): ExclusionReason | null {
  const day = rows.day[row] ?? NO_DAY;
  if (day === NO_DAY) return isTotalRow(rows, row) ? "totalRow" : "badDate";
  if (off[rows.status[row] ?? -1]) return "cancelled";
  if (Number.isNaN(rows.amount[row])) return "badAmount";
  if (day > rules.today) return "futureDate";
  return day < rules.earliestDay ? "tooOld" : null;
}

function isTotalRow(rows: OrderRows, row: number): boolean {
  const texts = [
    rows.unreadDates.get(row) ?? "",
    rows.customerIds[rows.customer[row] ?? -1] ?? "",
    rows.orderIds[rows.order[row] ?? -1] ?? "",
  ];
  return texts.some((text) => TOTAL_WORDS.test(text.normalize("NFKC").trim()));
}

const COLUMN_OF: Readonly<Record<ExclusionReason, ColumnRole>> = {
  badDate: "date",
  badAmount: "amount",
  futureDate: "date",
  tooOld: "date",
  totalRow: "date",
  customerConflict: "customer",
  cancelled: "status",
  refundedOrder: "amount",
  zeroYen: "amount",
  unmatchedNegative: "amount",
};

/** The row as it is listed for the user. */
export function excludedRow(rows: OrderRows, row: number, reason: ExclusionReason): ExcludedRow {
  const amount = rows.amount[row] ?? NaN;
  return {
    row: rows.sheetRow[row] ?? 0,
    column: COLUMN_OF[reason],
    reason,
    value: valueText(rows, row, COLUMN_OF[reason]),
    amount: Number.isNaN(amount) ? 0 : amount,
  };
}

function valueText(rows: OrderRows, row: number, column: ColumnRole): string {
  if (column === "date") return rows.unreadDates.get(row) ?? isoOf(rows.day[row] ?? 0);
  if (column === "customer") return rows.customerIds[rows.customer[row] ?? -1] ?? "";
  if (column === "status") return rows.statuses[rows.status[row] ?? -1] ?? "";
  return rows.unreadAmounts.get(row) ?? String((rows.amount[row] ?? 0) / 100);
}
