/** Shops of a few people over seven years, crowded around the edges of windows, where mistakes live. */
import fc from "fast-check";
import { isoOf } from "../../src/core/values/day.ts";
import { DEFAULT_THRESHOLDS } from "../../src/core/cpm/stages.ts";
import { monthRows } from "../../src/core/facts/months.ts";
import { historyAnchors, monthlyHistory, type MonthRow } from "../../src/core/history/monthly-history.ts";
import { type Ledger, ledgerOf } from "../../src/core/ledger.ts";
import { purchasesOf } from "../../src/core/orders/purchases.ts";
import { day, orderRows, type Row, RULES } from "./shop.ts";
import { twinLedger, type TwinLedger } from "./slow-twin.ts";

export interface RandomOrder {
  readonly customer: string;
  readonly at: number;
  /** Whole units. */
  readonly amount: number;
}

/** Month ends on which shops are looked at, and a day that is none. */
export const ANCHORS = ["2024-03-31", "2024-02-29", "2023-02-28", "2024-12-31", "2024-05-17"] as const;

const EDGES = ANCHORS.flatMap((anchor) =>
  [0, 1, 2, 3, 4, 5].flatMap((n) =>
    [0, 1].map((d) => day(`${Number(anchor.slice(0, 4)) - n}-${anchor.slice(5, 7)}-28`) + d),
  ),
);

const inSevenYears = fc.integer({ min: day("2017-06-15"), max: day("2025-01-31") });

export const shopOrders = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", "C", "D", "E", "F", "G"),
    at: fc.oneof(inSevenYears, fc.constantFrom(...EDGES)),
    amount: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 1, maxLength: 60 },
);

export function rowsOf(orders: readonly RandomOrder[]): Row[] {
  return orders.map(({ customer, at, amount }, i): Row => [customer, isoOf(at), amount, String(i)]);
}

/** The product's ledger of order rows. */
export function ledgerOfRows(rows: readonly Row[]): Ledger {
  return ledgerOf(purchasesOf(orderRows(rows), RULES), false);
}

/** The product's months of order rows, up to an anchor. */
export function historyOf(rows: readonly Row[], anchor: string, limits = DEFAULT_THRESHOLDS): MonthRow[] {
  const ledger = ledgerOfRows(rows);
  const dataStart = Math.min(...ledger.day);
  const anchors = historyAnchors(day(anchor), dataStart);
  return monthlyHistory(monthRows(ledger, { anchors, limits }), dataStart);
}

/** The slow twin's ledger of the same orders. */
export function twinOf(orders: readonly RandomOrder[]): TwinLedger {
  return twinLedger(
    orders.map(({ customer, at, amount }, i) => ({
      customer,
      day: isoOf(at),
      amount: amount * 100,
      orderId: String(i),
    })),
  );
}

/** The day of the first purchase; shops are never empty. */
export function firstDay(orders: readonly RandomOrder[]): number {
  return Math.min(...orders.map(({ at }) => at));
}
