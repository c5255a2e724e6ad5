import { intColumn, numberColumn } from "./column.ts";
import { type ExcludedRow, type ExclusionReason, excludedRow, isCancelled, rowReason } from "./exclusions.ts";
import type { OrderRows } from "./order-rows.ts";
import type { CleaningRules } from "./settings.ts";

/** Countable orders in columns, one entry a purchase. */
export interface Purchases {
  readonly length: number;
  /** Code into `customerIds`; -1 = 顧客ID不明. */
  readonly customer: Int32Array;
  /** Code into `orderIds`; -1 = the row had no order ID. */
  readonly order: Int32Array;
  readonly day: Int32Array;
  /** Minor units, > 0 (≥ 0 where zero-yen orders count). */
  readonly amount: Float64Array;
  readonly customerIds: readonly string[];
  readonly orderIds: readonly string[];
  /** Rows read, blank rows left out [count]. */
  readonly rows: number;
  readonly excluded: readonly ExcludedRow[];
  /** False = every row is one purchase. */
  readonly hasOrderIds: boolean;
  /** Orders of several rows that all hold one amount, where nearly all such orders do: perhaps the order's total [count]. */
  readonly repeatedTotals: number;
}

/**
 * Order rows → purchases, with every row that is none listed by row, column, rule and value.
 * Line rows are summed to orders; a sheet without an order-ID column has one purchase a row.
 * Rows in = rows of purchases + excluded rows, always.
 *
 * @param rules whether zero amounts count, and which dates are too old or in the future
 */
export function purchasesOf(rows: OrderRows, rules: CleaningRules): Purchases {
  const excluded: ExcludedRow[] = [];
  const off = rows.statuses.map(isCancelled);
  const group = new Int32Array(rows.length).fill(-1);
  let groups = 0;
  const groupOfOrder = new Int32Array(rows.orderIds.length).fill(-1);

  for (let row = 0; row < rows.length; row++) {
    const reason = rowReason(rows, row, rules, off);
    if (reason) {
      excluded.push(excludedRow(rows, row, reason));
      continue;
    }
    const order = rows.order[row] ?? -1;
    if (order < 0) group[row] = groups++;
    else {
      if (groupOfOrder[order] === -1) groupOfOrder[order] = groups++;
      group[row] = groupOfOrder[order] ?? -1;
    }
  }
  return judged(rows, group, sumGroups(rows, group, groups), rules, excluded);
}

/** Order totals in columns; the customer is the first one named, `conflict` marks a second one. */
interface OrderSums {
  readonly total: Float64Array;
  readonly day: Int32Array;
  readonly customer: Int32Array;
  readonly order: Int32Array;
  /** The amount of the order's first row; NaN before there is one. */
  readonly first: Float64Array;
  /** Bits: 1 a positive row, 2 a negative row, 4 two customers, 8 an amount again, 16 another amount. */
  readonly marks: Uint8Array;
}

const POSITIVE = 1;
const NEGATIVE = 2;
const CONFLICT = 4;
const SAME = 8;
const OTHER = 16;

function sumGroups(rows: OrderRows, group: Int32Array, groups: number): OrderSums {
  const sums: OrderSums = {
    total: new Float64Array(groups),
    day: new Int32Array(groups).fill(0x7fffffff),
    customer: new Int32Array(groups).fill(-1),
    order: new Int32Array(groups).fill(-1),
    first: new Float64Array(groups).fill(NaN),
    marks: new Uint8Array(groups),
  };
  for (let row = 0; row < rows.length; row++)
    if ((group[row] ?? -1) >= 0) addRow(sums, rows, row, group[row] ?? 0);
  return sums;
}

function addRow(sums: OrderSums, rows: OrderRows, row: number, g: number): void {
  const amount = rows.amount[row] ?? 0;
  const customer = rows.customer[row] ?? -1;
  const known = sums.customer[g] ?? -1;
  sums.total[g] = (sums.total[g] ?? 0) + amount;
  sums.day[g] = Math.min(sums.day[g] ?? 0, rows.day[row] ?? 0);
  sums.order[g] = rows.order[row] ?? -1;
  if (known === -1) sums.customer[g] = customer;
  const first = sums.first[g] ?? NaN;
  if (Number.isNaN(first)) sums.first[g] = amount;
  const again = Number.isNaN(first) ? 0 : amount === first ? SAME : OTHER;
  const conflict = known !== -1 && customer !== -1 && known !== customer ? CONFLICT : 0;
  sums.marks[g] =
    (sums.marks[g] ?? 0) | (amount > 0 ? POSITIVE : amount < 0 ? NEGATIVE : 0) | conflict | again;
}

function orderReason(total: number, marks: number, rules: CleaningRules): ExclusionReason | null {
  if (marks & CONFLICT) return "customerConflict";
  if (total > 0) return null;
  if (!(marks & (POSITIVE | NEGATIVE))) return rules.countZeroYenOrders ? null : "zeroYen";
  return marks & POSITIVE ? "refundedOrder" : "unmatchedNegative";
}

/** The orders that count, and the rows of those that do not with their reason. */
function judged(
  rows: OrderRows,
  group: Int32Array,
  sums: OrderSums,
  rules: CleaningRules,
  excluded: ExcludedRow[],
): Purchases {
  const reasons = Array.from(sums.total, (total, g) => orderReason(total, sums.marks[g] ?? 0, rules));
  for (let row = 0; row < rows.length; row++) {
    const reason = reasons[group[row] ?? -1];
    if (reason) excluded.push(excludedRow(rows, row, reason));
  }
  return {
    ...countable(sums, reasons),
    customerIds: rows.customerIds,
    orderIds: rows.orderIds,
    rows: rows.length,
    excluded,
    hasOrderIds: rows.hasOrderIds,
    repeatedTotals: repeatedTotals(sums),
  };
}

type Columns = Pick<Purchases, "length" | "customer" | "order" | "day" | "amount">;

/** The orders without a reason against them. */
function countable(sums: OrderSums, reasons: readonly (ExclusionReason | null)[]): Columns {
  const [customer, order, day, amount] = [intColumn(), intColumn(), intColumn(), numberColumn()];
  for (let g = 0; g < reasons.length; g++) {
    if (reasons[g]) continue;
    customer.push(sums.customer[g] ?? -1);
    order.push(sums.order[g] ?? -1);
    day.push(sums.day[g] ?? 0);
    amount.push(sums.total[g] ?? 0);
  }
  const amounts = amount.values();
  return {
    length: amounts.length,
    customer: customer.values(),
    order: order.values(),
    day: day.values(),
    amount: amounts,
  };
}

/** So large a share of all orders of several rows must repeat one amount to be worth a word. */
const REPEATED_SHARE = 0.9;

function repeatedTotals({ marks }: OrderSums): number {
  const several = marks.filter((mark) => mark & (SAME | OTHER) && mark & POSITIVE);
  const repeated = several.filter((mark) => !(mark & OTHER)).length;
  return repeated >= several.length * REPEATED_SHARE ? repeated : 0;
}
