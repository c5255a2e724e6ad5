import { ranks } from "../values/column.ts";
import { type Deduction, deductionsOf } from "./deductions.ts";
import {
  type ExcludedRow,
  EXCLUSION_REASONS,
  type ExclusionReason,
  excludedRow,
  reasonCode,
} from "./exclusions.ts";
import { type OrderGroups, orderGroups } from "./order-groups.ts";
import { withOrderMoney, withoutItems } from "./excluded-items.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { MARK, type OrderSums, orderSums, type RowPeople } from "./order-sums.ts";
import { ordersWithTotal, type Preference, rowAmounts, rowWorth } from "./row-amounts.ts";
import { countedDays, type RowJudge, rowJudge } from "./row-reasons.ts";
import { type RowStatuses, rowStatuses } from "./row-statuses.ts";
import type { CleaningRules } from "../settings.ts";

/** All rows and orders, each with the reason against it, if any; reasons as `reasonCode` numbers them. */
export interface JudgedOrders {
  readonly rows: OrderRows;
  readonly rules: CleaningRules;
  readonly groups: OrderGroups;
  readonly statuses: RowStatuses;
  readonly judge: RowJudge;
  /** What each row adds to the sum of all, see `rowAmounts`. */
  readonly amounts: Float64Array;
  readonly rowReasons: Uint8Array;
  readonly sums: OrderSums;
  readonly deductions: readonly Deduction[];
  /** What is left of each order's total, in minor units. */
  readonly net: Float64Array;
  readonly orderReasons: Uint8Array;
}

/**
 * Judges every row, sums those that stand to orders, and judges the orders.
 *
 * @example
 * // an order of two rows, and one that is dated after today: reason 3
 * const columns = { order: [0, 0, 1], day: [5, 5, 20], customer: [0, 0, 0], status: [-1, -1, -1], amount: [300, 200, 900] };
 * const texts = { orderIds: ["#1", "#2"], customerIds: ["A"], statuses: [], unreadDates: new Map() };
 * const rows = { length: 3, ...columns, ...texts, words: {}, orderMoney: {}, currencies: null };
 * const words = { cancelWords: [], keepWords: [], goodStatuses: [], excludedItems: [] };
 * const rules = { ...words, today: 9, earliestDate: "1970-01-01", dateBasis: "order" };
 * const { net, rowReasons } = judgedOrders(rows, rules, rows);
 * [[...net], [...rowReasons]] //=> [[500, 0], [0, 0, 3]]
 */
export function judgedOrders(rows: OrderRows, rules: CleaningRules, people: RowPeople): JudgedOrders {
  const groups = orderGroups(rows);
  const totals = ordersWithTotal(rows, groups);
  const days = countedDays(rows, rules);
  const statuses = rowStatuses(rows, rules);
  const judge = rowJudge(rows, rules, { days, statuses, worth: rowWorth(rows, groups, totals) });
  const rowReasons = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const reason = judge.reasonOf(row);
    if (reason !== null) rowReasons[row] = reasonCode(reason);
  }
  const standing = { groups, reasons: rowReasons, totals };
  const prefers = preference(rows, rowReasons, judge);
  const said = withOrderMoney(rows, standing);
  const carried = rowAmounts(said, { groups, totals }, prefers);
  const amounts = withoutItems(rows, standing, { amounts: carried, prefers });
  const sums = orderSums({ ...standing, amounts, days, people });
  const deductions = deductionsOf(said, standing, rules);
  const net = netTotals(sums.total, deductions);
  const off = ordersOff(rowReasons, groups, judge);
  const orderReasons = orderReasonsOf(sums, { net, off }, rules);
  return { rows, rules, groups, statuses, judge, amounts, rowReasons, sums, deductions, net, orderReasons };
}

/** The orders that their status put out: some of their rows, and all that take no money off. */
function ordersOff(reasons: Uint8Array, { of, count }: OrderGroups, judge: RowJudge): Uint8Array {
  const cancelled = reasonCode("cancelled");
  const off = new Uint8Array(count);
  if (!reasons.includes(cancelled)) return off;
  for (let row = 0; row < reasons.length; row++) if (reasons[row] === cancelled) off[of[row] ?? 0] = 1;
  for (let row = 0; row < reasons.length; row++)
    if (reasons[row] === 0 && !judge.isNegative(row)) off[of[row] ?? 0] = 0;
  return off;
}

/** A row that stands goes before one that does not; then the rows' own words decide. */
function preference(rows: OrderRows, reasons: Uint8Array, judge: RowJudge): Preference {
  const status = ranks(rows.statuses);
  const { file } = rows.words;
  const files = ranks(file?.texts ?? []);
  const places: ((row: number) => number)[] = [
    (row) => reasons[row] ?? 0,
    (row) => Number(judge.isTest(row)),
    (row) => status[rows.status[row] ?? -1] ?? -1,
    (row) => files[file?.codes[row] ?? -1] ?? -1,
  ];
  return (row, other) => {
    for (const place of places) if (place(row) !== place(other)) return place(row) < place(other);
    return false;
  };
}

function netTotals(total: Float64Array, deductions: readonly Deduction[]): Float64Array {
  const off = deductions.filter(({ takenOff }) => takenOff);
  if (off.length === 0) return total;
  return total.map((amount, order) =>
    off.reduce((left, { amounts }) => left - (amounts[order] ?? 0), amount),
  );
}

/**
 * Orders of which no row stands have none.
 *
 * @param off see `ordersOff`
 */
function orderReasonsOf(
  { marks, row }: OrderSums,
  { net, off }: { readonly net: Float64Array; readonly off: Uint8Array },
  { countZeroYenOrders }: CleaningRules,
): Uint8Array {
  function reasonOf(order: number): ExclusionReason | null {
    const mark = marks[order] ?? 0;
    const left = net[order] ?? 0;
    if (row[order] === -1) return null;
    if (mark & MARK.customers) return "customerConflict";
    if (mark & MARK.totals) return "totalConflict";
    if (mark & MARK.positive) return left > 0 ? null : "refundedOrder";
    if (mark & MARK.negative) return off[order] === 1 ? "cancelled" : "unmatchedNegative";
    return countZeroYenOrders && left === 0 ? null : "zeroYen";
  }
  const reasons = new Uint8Array(net.length);
  for (let order = 0; order < reasons.length; order++) reasons[order] = reasonCode(reasonOf(order));
  return reasons;
}

/**
 * The reason against a row, its own or its order's, as a number; 0 = the row is part of a purchase.
 *
 * @example
 * // the second row is cancelled itself (9), the first is of an order with two totals (8)
 * const judged = { rowReasons: [0, 9], orderReasons: [8], groups: { of: [0, 0] } };
 * [reasonAt(judged, 0), reasonAt(judged, 1)] //=> [8, 9]
 */
export function reasonAt({ rowReasons, orderReasons, groups }: JudgedOrders, row: number): number {
  return rowReasons[row] || (orderReasons[groups.of[row] ?? 0] ?? 0);
}

/**
 * For each row the order whose purchase it is part of; -1 = none.
 *
 * @example
 * // the second row is cancelled, the third is of an order without money
 * const groups = { of: [0, 0, 1] };
 * purchaseRows({ groups, rowReasons: [0, 9, 0], orderReasons: [0, 14] }) //=> [0, -1, -1]
 */
export function purchaseRows(judged: JudgedOrders): Int32Array {
  return judged.groups.of.map((order, row) => (reasonAt(judged, row) === 0 ? order : -1));
}

/**
 * Every row that is part of no purchase, in the order of the rows.
 *
 * @example
 * const rows = { length: 1, sheetRow: [2], statuses: ["キャンセル"], status: [0], words: {}, orderMoney: {} };
 * const reasons = { rowReasons: [9], orderReasons: [0], groups: { of: [0] }, amounts: [500] };
 * excludedRows({ rows, ...reasons, judge: { columnOf: () => "status" } }).map(({ row, reason, value }) => [row, reason, value])
 * //=> [[2, "cancelled", "キャンセル"]]
 */
export function excludedRows({ rows, judge, amounts, rowReasons, orderReasons, groups }: JudgedOrders) {
  const excluded: ExcludedRow[] = [];
  for (let row = 0; row < rows.length; row++) {
    const code = rowReasons[row] || (orderReasons[groups.of[row] ?? 0] ?? 0);
    const reason = code === 0 ? undefined : EXCLUSION_REASONS[code - 1];
    if (reason === undefined) continue;
    const column = judge.columnOf(row, reason);
    excluded.push(excludedRow(rows, row, { reason, column, amount: amounts[row] ?? NaN }));
  }
  return excluded;
}

/**
 * Whether an order is a purchase: it has rows, and no reason against it.
 *
 * @example
 * // of the second order no row stands, of the third the status says that it is off
 * const judged = { sums: { row: [0, -1, 4] }, orderReasons: [0, 0, 9] };
 * [0, 1, 2].map((order) => isPurchase(judged, order)) //=> [true, false, false]
 */
export const isPurchase = ({ sums, orderReasons }: JudgedOrders, order: number): boolean =>
  orderReasons[order] === 0 && sums.row[order] !== -1;
