import { compareTexts } from "./values/column.ts";
import type { Day } from "./values/day.ts";
import { groupedBy, indices } from "./values/grouping.ts";
import type { Purchases } from "./orders/purchases.ts";

/**
 * All purchases in columns, grouped by customer; one customer's purchases stand in this order:
 * day, then amount, then order ID. Row order in the sheet never matters.
 */
export interface Ledger {
  /** People with at least one purchase [count]. */
  readonly customers: number;
  readonly customerIds: readonly string[];
  /** Their codes among the purchases' customer IDs, which also hold people without a purchase. */
  readonly customerCodes: Int32Array;
  /** Customer c's purchases are the entries start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Minor units. */
  readonly amount: Float64Array;
  readonly order: Int32Array;
  /** Codes into `channels`; empty where the sheet has no such column. */
  readonly channel: Int32Array;
  readonly orderIds: readonly string[];
  readonly channels: readonly string[];
  readonly unidentified: { readonly day: Int32Array; readonly amount: Float64Array };
  /** Purchases equal to the one before in customer, day and amount, where the sheet has no order IDs [count]. */
  readonly identicalRows: number;
  /** Purchases on the day of another one of their customer: merged into it, or they would be [count]. */
  readonly sameDayPurchases: number;
}

/**
 * Purchases → ledger, by counting sorts: by day first, then by customer, which keeps the days in order.
 *
 * @param purchases in any order
 * @param mergeSameDay one customer's purchases of one day become one
 */
export function ledgerOf(purchases: Purchases, mergeSameDay: boolean): Ledger {
  const byDay = sortedByDay(purchases.day);
  const known = byDay.filter((p) => (purchases.customer[p] ?? -1) >= 0);
  const unknown = byDay.filter((p) => (purchases.customer[p] ?? -1) < 0);
  const { order: grouped, start, codes } = groupedByCustomer(known, purchases);
  sortTies(grouped, purchases);
  const plain = plainEntries(grouped, start, purchases);
  const sameDayPurchases = sameDay(plain);
  const identicalRows = purchases.hasOrderIds ? 0 : identical(plain);
  return {
    customers: codes.length,
    customerIds: Array.from(codes, (code) => purchases.customerIds[code] ?? ""),
    customerCodes: codes,
    ...(mergeSameDay ? mergedDays(plain) : plain),
    orderIds: purchases.orderIds,
    channels: purchases.channels,
    unidentified: {
      day: unknown.map((p) => purchases.day[p] ?? 0),
      amount: Float64Array.from(unknown, (p) => purchases.amount[p] ?? 0),
    },
    identicalRows,
    sameDayPurchases,
  };
}

function sortedByDay(day: Int32Array): Int32Array {
  let low = Infinity;
  let high = -Infinity;
  for (const d of day) {
    if (d < low) low = d;
    if (d > high) high = d;
  }
  return day.length === 0
    ? new Int32Array(0)
    : groupedBy(indices(day.length), (p) => (day[p] ?? 0) - low, high - low + 1).items;
}

/** People without a purchase are left out. */
function groupedByCustomer(known: Int32Array, { customer, customerIds }: Purchases) {
  const all = groupedBy(known, (p) => customer[p] ?? 0, customerIds.length);
  const codes = indices(customerIds.length).filter((code) => all.start[code] !== all.start[code + 1]);
  const start = new Int32Array(codes.length + 1);
  codes.forEach((code, c) => (start[c + 1] = all.start[code + 1] ?? 0));
  return { order: all.items, start, codes };
}

/** The order among one customer's purchases of one day: amount, then order ID; channels have IDs of their own. */
export function earlierOf(purchases: Purchases): (p: number, q: number) => number {
  const { amount, order, orderIds, channel, channels } = purchases;
  return (p, q) =>
    (amount[p] ?? 0) - (amount[q] ?? 0) ||
    compareTexts(orderIds[order[p] ?? -1] ?? "", orderIds[order[q] ?? -1] ?? "") ||
    compareTexts(channels[channel[p] ?? -1] ?? "", channels[channel[q] ?? -1] ?? "");
}

function sortTies(grouped: Int32Array, purchases: Purchases): void {
  const { customer, day } = purchases;
  const before = earlierOf(purchases);
  const isTie = (p: number, q: number) => customer[p] === customer[q] && day[p] === day[q];
  for (let i = 0; i < grouped.length;) {
    const p = grouped[i] ?? 0;
    let end = i + 1;
    while (end < grouped.length && isTie(p, grouped[end] ?? 0)) end++;
    if (end - i > 1) grouped.subarray(i, end).sort(before);
    i = end;
  }
}

type Entries = Pick<Ledger, "start" | "day" | "amount" | "order" | "channel">;

function plainEntries(grouped: Int32Array, start: Int32Array, purchases: Purchases): Entries {
  const amount = new Float64Array(grouped.length);
  for (let i = 0; i < grouped.length; i++) amount[i] = purchases.amount[grouped[i] ?? 0] ?? 0;
  return {
    start,
    day: grouped.map((p) => purchases.day[p] ?? 0),
    amount,
    order: grouped.map((p) => purchases.order[p] ?? -1),
    channel:
      purchases.channel.length === 0 ? purchases.channel : grouped.map((p) => purchases.channel[p] ?? -1),
  };
}

/** Merges in place: the arrays handed in are used up. */
function mergedDays(all: Entries): Entries {
  const { start } = all;
  const newStart = new Int32Array(start.length);
  let kept = 0;
  for (let c = 0; c + 1 < start.length; c++) {
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const sameDay = i > (start[c] ?? 0) && all.day[i] === all.day[kept - 1];
      if (sameDay) all.amount[kept - 1] = (all.amount[kept - 1] ?? 0) + (all.amount[i] ?? 0);
      else move(all, i, kept++);
    }
    newStart[c + 1] = kept;
  }
  return {
    start: newStart,
    day: all.day.slice(0, kept),
    amount: all.amount.slice(0, kept),
    order: all.order.slice(0, kept),
    channel: all.channel.slice(0, kept),
  };
}

/** A column without entries stays without. */
function move({ day, amount, order, channel }: Entries, from: number, to: number): void {
  day[to] = day[from] ?? 0;
  amount[to] = amount[from] ?? 0;
  order[to] = order[from] ?? -1;
  channel[to] = channel[from] ?? -1;
}

function sameDay({ start, day }: Entries): number {
  let again = 0;
  for (let c = 0; c + 1 < start.length; c++) {
    for (let i = (start[c] ?? 0) + 1; i < (start[c + 1] ?? 0); i++) if (day[i] === day[i - 1]) again++;
  }
  return again;
}

function identical({ start, day, amount }: Entries): number {
  let again = 0;
  for (let c = 0; c + 1 < start.length; c++) {
    for (let i = (start[c] ?? 0) + 1; i < (start[c + 1] ?? 0); i++) {
      if (day[i] === day[i - 1] && amount[i] === amount[i - 1]) again++;
    }
  }
  return again;
}

/** More days than this in a row without a purchase mean that what lies before them is no history. */
const LONGEST_GAP = 366;

/** How far the identified purchases of a ledger reach. */
export interface DataSpan {
  /** The first and the last of them. */
  readonly first: Day;
  readonly last: Day;
  /** From here on no stretch of more than 366 days lies without one: the history that counts. */
  readonly start: Day;
}

/**
 * The span of identified purchases up to a day; null when there are none.
 *
 * @example
 * const ledger = { day: Int32Array.of(0, 1000, 1367, 1500) };
 * dataSpan(ledger, 1400) //=> { first: 0, last: 1367, start: 1000 }
 */
export function dataSpan({ day }: Pick<Ledger, "day">, until: Day = Infinity): DataSpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const one of day) {
    if (one > until) continue;
    if (one < first) first = one;
    if (one > last) last = one;
  }
  return last === -Infinity ? null : { first, last, start: historyStart(day, first, last) };
}

function historyStart(days: Int32Array, first: Day, last: Day): Day {
  const bought = new Uint8Array(last - first + 1);
  for (const day of days) if (day <= last) bought[day - first] = 1;
  let start = last;
  for (let day = last; day >= first && start - day - 1 <= LONGEST_GAP; day--)
    if (bought[day - first] === 1) start = day;
  return start;
}

/** One customer's purchases up to a day: count, sum [minor units], first and last day. */
export function lifetime(ledger: Ledger, customer: number, until: Day) {
  const begin = ledger.start[customer] ?? 0;
  const end = ledger.start[customer + 1] ?? 0;
  let sales = 0;
  let i = begin;
  for (; i < end && (ledger.day[i] ?? 0) <= until; i++) sales += ledger.amount[i] ?? 0;
  return { purchases: i - begin, sales, first: ledger.day[begin] ?? 0, last: ledger.day[i - 1] ?? 0 };
}
