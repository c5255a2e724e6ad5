import { isoMonthOf } from "../values/day.ts";
import { type Adjustment, ADJUSTMENTS, isTakenOff } from "../orders/deductions.ts";
import { reasonCode } from "../orders/exclusions.ts";
import { isPurchase, type JudgedOrders, reasonAt } from "../orders/judged-orders.ts";
import { MARK } from "../orders/order-sums.ts";
import type { AdjustmentFacts, EffectFacts, QualityFacts } from "./quality.ts";
import { excludedItemFacts } from "./excluded-item-facts.ts";
import { sumLineFacts } from "./sum-lines.ts";
import { fractionFacts } from "./fraction-facts.ts";
import { type ConflictFacts, conflictFacts } from "./order-conflicts.ts";
import { type UnreadableFacts, unreadableFacts } from "./unreadable.ts";
import { statusFacts } from "./status-facts.ts";
import { channelFacts, fileFacts } from "./word-facts.ts";

/** What can be said of cleaning before the anchor is known. */
export type CleaningFacts = Pick<
  QualityFacts,
  | "rawAmount"
  | "adjustments"
  | "statuses"
  | "unknownStatuses"
  | "channels"
  | "files"
  | "fractions"
  | "sumLines"
  | "excludedItems"
> & {
  readonly unreadable: UnreadableFacts;
  readonly conflicts: ConflictFacts;
} & { readonly effects: Omit<EffectFacts, "sameDayPurchases"> };

/**
 * What the rules did to the rows of these orders, and what the switches that are off would do.
 *
 * @example
 * // an order of 5.00, of which 1.00 was given back
 * const rows = { length: 1, statuses: [], words: {}, day: [5], orderIds: ["#1"] };
 * const sums = { marks: [1], row: [0], day: [5], total: [500] };
 * const judge = { knowsTests: false, currency: null, isNegative: () => false };
 * const judged = { rows, sums, judge, groups: { count: 1, of: [0], order: [0] }, rowReasons: [0], orderReasons: [0] };
 * const deductions = [{ kind: "refund", takenOff: true, amounts: [100] }];
 * const rules = { excludedItems: [] };
 * const { rawAmount, adjustments } = cleaningFacts({ ...judged, rules, deductions, amounts: [500], net: [400] });
 * [rawAmount, adjustments.refund] //=> [500, { hasColumn: true, takenOff: true, orders: 1, amount: 100 }]
 */
export function cleaningFacts(judged: JudgedOrders): CleaningFacts {
  return {
    rawAmount: rawAmount(judged.amounts),
    adjustments: adjustmentFacts(judged),
    ...statusFacts(judged),
    channels: channelFacts(judged),
    files: fileFacts(judged),
    unreadable: unreadableFacts(judged),
    conflicts: conflictFacts(judged),
    fractions: fractionFacts(judged),
    sumLines: sumLineFacts(judged),
    excludedItems: excludedItemFacts(judged),
    effects: {
      zeroYenOrders: zeroYenOrders(judged),
      testRows: testRows(judged),
      nettedRefunds: nettedRefunds(judged),
      unmatchedNegatives: unmatchedNegatives(judged),
    },
  };
}

function rawAmount(amounts: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < amounts.length; row++) sum += amounts[row] || 0;
  return sum;
}

function adjustmentFacts(judged: JudgedOrders): Record<Adjustment, AdjustmentFacts> {
  const facts = ADJUSTMENTS.map((kind) => {
    const amounts = judged.deductions.find((deduction) => deduction.kind === kind)?.amounts;
    const takenOff = isTakenOff(kind, judged.rules);
    return [kind, { hasColumn: amounts !== undefined, takenOff, ...stated(judged, amounts) }];
  });
  return Object.fromEntries(facts) as Record<Adjustment, AdjustmentFacts>;
}

/** The purchases that state an amount other than 0, and the sum of it. */
function stated(judged: JudgedOrders, amounts: Float64Array | undefined) {
  const sum = { orders: 0, amount: 0 };
  amounts?.forEach((amount, order) => {
    if (amount === 0 || !isPurchase(judged, order)) return;
    sum.orders++;
    sum.amount += amount;
  });
  return sum;
}

function zeroYenOrders(judged: JudgedOrders): number {
  const zero = reasonCode("zeroYen");
  const { net, orderReasons } = judged;
  let orders = 0;
  for (let order = 0; order < net.length; order++)
    if (orderReasons[order] === zero || (net[order] === 0 && isPurchase(judged, order))) orders++;
  return orders;
}

/** Rows refused for something else first are not counted. */
const BEFORE_TEST = new Set((["badDate", "totalRow", "headerRow", "cancelled"] as const).map(reasonCode));

function testRows({ rows, rowReasons, judge, amounts }: JudgedOrders): EffectFacts["testRows"] {
  const sum = { rows: 0, amount: 0 };
  if (!judge.knowsTests) return sum;
  for (let row = 0; row < rows.length; row++) {
    if (BEFORE_TEST.has(rowReasons[row] ?? 0) || !judge.isTest(row)) continue;
    sum.rows++;
    sum.amount += amounts[row] || 0;
  }
  return sum;
}

function nettedRefunds(judged: JudgedOrders): EffectFacts["nettedRefunds"] {
  const refunds = judged.deductions.find(({ kind }) => kind === "refund")?.amounts;
  const sum = { orders: 0, amount: negativeAmounts(judged) };
  judged.sums.marks.forEach((marks, order) => {
    const refund = refunds?.[order] ?? 0;
    if ((!(marks & MARK.negative) && refund === 0) || !isPurchase(judged, order)) return;
    sum.orders++;
    sum.amount += refund;
  });
  return sum;
}

/** What rows of a negative amount take off purchases. */
function negativeAmounts(judged: JudgedOrders): number {
  const { amounts } = judged;
  let sum = 0;
  for (let row = 0; row < amounts.length; row++)
    if ((amounts[row] ?? 0) < 0 && reasonAt(judged, row) === 0) sum -= amounts[row] ?? 0;
  return sum;
}

function unmatchedNegatives({ orderReasons, sums }: JudgedOrders): EffectFacts["unmatchedNegatives"] {
  const unmatched = reasonCode("unmatchedNegative");
  const months = new Map<string, { orders: number; amount: number }>();
  orderReasons.forEach((reason, order) => {
    if (reason !== unmatched) return;
    const month = isoMonthOf(sums.day[order] ?? 0);
    const known = months.get(month) ?? { orders: 0, amount: 0 };
    months.set(month, { orders: known.orders + 1, amount: known.amount + (sums.total[order] ?? 0) });
  });
  return [...months].map(([month, sum]) => ({ month, ...sum })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
