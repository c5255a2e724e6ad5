import { type ExclusionReason, reasonCode } from "../orders/exclusions.ts";
import { type JudgedOrders, reasonAt } from "../orders/judged-orders.ts";
import { ratio } from "../values/share.ts";

/** How much of the rows that should say something cannot be read. */
export interface UnreadableFacts {
  /** Rows whose date or amount cannot be read, or is missing [count]. */
  readonly rows: number;
  /** Those of them whose date it is; the others' amount. */
  readonly dates: number;
  /** All rows that should be readable: no totals and headers, zero-yen, cancelled and future ones. */
  readonly ofRows: number;
  /** What the rows without a date state, and what all those rows state; sizes without their signs [minor units]. */
  readonly amount: number;
  readonly ofAmount: number;
}

const codes = (...reasons: ExclusionReason[]): ReadonlySet<number> => new Set(reasons.map(reasonCode));

/** Reasons of rows that need not be readable, since they would not count anyway. */
const SET_ASIDE = codes("totalRow", "headerRow", "zeroYen", "cancelled", "futureDate");
const DATE = reasonCode("badDate");
const AMOUNT = reasonCode("badAmount");

/**
 * What of the rows of a sheet cannot be read.
 *
 * @example
 * // of the first row the date cannot be read (reason 1); the third is cancelled (9), so it need not be
 * const reasons = { rowReasons: [1, 0, 9], orderReasons: [0, 0, 0], groups: { of: [0, 1, 2] } };
 * unreadableFacts({ rows: { length: 3 }, ...reasons, amounts: [500, 300, 200] })
 * //=> { rows: 1, dates: 1, ofRows: 2, amount: 500, ofAmount: 800 }
 */
export function unreadableFacts(judged: JudgedOrders): UnreadableFacts {
  const found = { rows: 0, dates: 0, ofRows: 0, amount: 0, ofAmount: 0 };
  for (let row = 0; row < judged.rows.length; row++) {
    const reason = reasonAt(judged, row);
    if (SET_ASIDE.has(reason)) continue;
    const size = Math.abs(judged.amounts[row] || 0);
    found.ofRows++;
    found.ofAmount += size;
    if (reason === DATE || reason === AMOUNT) found.rows++;
    if (reason !== DATE) continue;
    found.dates++;
    found.amount += size;
  }
  return found;
}

/**
 * The larger of two shares that cannot be read: of the rows, and of the money of rows whose amount is known.
 *
 * @example
 * unreadableShare({ rows: 1, dates: 1, ofRows: 10, amount: 600, ofAmount: 1000 }) //=> 0.6
 */
export function unreadableShare({ rows, ofRows, amount, ofAmount }: UnreadableFacts): number {
  return Math.max(ratio(rows, ofRows) ?? 0, ratio(amount, ofAmount) ?? 0);
}

/** From this unreadable share on the first notice tells of it [ratio]. */
export const TOLD_SHARE = 0.05;
/** From this unreadable share on nothing is analysed [ratio]. */
export const STOP_SHARE = 0.5;
