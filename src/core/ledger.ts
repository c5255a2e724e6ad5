import { type ByCustomer, byCustomer } from "./orders/by-customer.ts";
import { intColumn, numberColumn } from "./values/column.ts";
import type { Day } from "./values/day.ts";
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
  /** The days on which somebody bought several times, by the purchases' indices, which rise: merged into one, or they would be. */
  readonly sameDay: readonly (readonly number[])[];
  /** What it was made of, in its order: customer c's are the entries start[c] … start[c + 1] − 1; merged days hold several. */
  readonly made: Pick<ByCustomer, "start" | "places">;
}

/**
 * Purchases → ledger: put down by customer in one pass, then each customer's few are put in order.
 *
 * @param purchases in any order
 * @param mergeSameDay one customer's purchases of one day become one
 *
 * @example
 * // two purchases on day 5, one on day 9, all by A
 * const bought = { length: 3, customer: [0, 0, 0], day: [5, 9, 5], amount: [300, 400, 200], order: [0, 1, 2] };
 * const words = { customerIds: ["A"], orderIds: ["#1", "#2", "#3"], channel: [], channels: [], hasOrderIds: true };
 * const { day, amount } = ledgerOf({ ...bought, ...words }, true);
 * [[...day], [...amount]] //=> [[5, 9], [500, 400]]
 */
export function ledgerOf(purchases: Purchases, mergeSameDay: boolean): Ledger {
  const { codes, start, day, places, sameDay } = byCustomer(purchases);
  const plain = { start, day, ...columnsAt(places, purchases) };
  const identicalRows = purchases.hasOrderIds ? 0 : identical(plain);
  const entries = mergeSameDay ? mergedDays(plain) : plain;
  return {
    customers: codes.length,
    customerIds: Array.from(codes, (code) => purchases.customerIds[code] ?? ""),
    customerCodes: codes,
    start: entries.start,
    day: entries.day,
    amount: entries.amount,
    order: entries.order,
    channel: entries.channel,
    orderIds: purchases.orderIds,
    channels: purchases.channels,
    unidentified: unidentified(purchases),
    identicalRows,
    sameDay,
    made: { start, places },
  };
}

type Entries = Pick<Ledger, "start" | "day" | "amount" | "order" | "channel">;

/** The columns of purchases in the order of their places. */
function columnsAt(places: Int32Array, { amount, order, channel }: Purchases) {
  const columns = {
    amount: new Float64Array(places.length),
    order: new Int32Array(places.length),
    channel: channel.length === 0 ? channel : places.map((place) => channel[place] ?? -1),
  };
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    columns.amount[i] = amount[place] ?? 0;
    columns.order[i] = order[place] ?? -1;
  }
  return columns;
}

/** What nobody known bought, in the order of the purchases. */
function unidentified({ length, customer, day, amount }: Purchases): Ledger["unidentified"] {
  const [days, amounts] = [intColumn(), numberColumn()];
  for (let p = 0; p < length; p++) {
    if ((customer[p] ?? -1) >= 0) continue;
    days.push(day[p] ?? 0);
    amounts.push(amount[p] ?? 0);
  }
  return { day: days.values(), amount: amounts.values() };
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

/**
 * One customer's purchases up to a day: count, sum [minor units], first and last day.
 *
 * @example
 * lifetime({ start: [0, 3], day: [10, 20, 30], amount: [500, 700, 900] }, 0, 25)
 * //=> { purchases: 2, sales: 1_200, first: 10, last: 20 }
 */
export function lifetime(ledger: Ledger, customer: number, until: Day) {
  const begin = ledger.start[customer] ?? 0;
  const end = ledger.start[customer + 1] ?? 0;
  let sales = 0;
  let i = begin;
  for (; i < end && (ledger.day[i] ?? 0) <= until; i++) sales += ledger.amount[i] ?? 0;
  return { purchases: i - begin, sales, first: ledger.day[begin] ?? 0, last: ledger.day[i - 1] ?? 0 };
}
