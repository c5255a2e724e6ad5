import { type CleaningFacts, cleaningFacts } from "../quality/cleaning-facts.ts";
import type { ExcludedRow } from "./exclusions.ts";
import { excludedRows, isPurchase, type JudgedOrders, judgedOrders } from "./judged-orders.ts";
import { type Lines, linesOf } from "./lines.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import { repeatedTotals, type RowPeople } from "./order-sums.ts";
import type { CleaningRules } from "../settings.ts";
import { once } from "../values/once.ts";

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
  /** Code into `channels`; -1 = not said; empty where the sheet has no such column. */
  readonly channel: Int32Array;
  /** One of the purchase's rows, as an index into `rows`. */
  readonly row: Int32Array;
  /** What was bought; most runs never ask, so it is made when it is first asked for. */
  readonly lines: () => Lines;
  readonly customerIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly channels: readonly string[];
  /** The rows they were made from, blank ones left out; whose a purchase is says `customer` alone. */
  readonly rows: OrderRows;
  readonly excluded: readonly ExcludedRow[];
  /** False = every row is one purchase. */
  readonly hasOrderIds: boolean;
  /** Orders of several rows that all hold one amount, where nearly all such orders do: perhaps the order's total [count]. */
  readonly repeatedTotals: number;
  /** What the rules did to these rows. */
  readonly cleaning: CleaningFacts;
}

/**
 * Order rows → purchases, with every row that is none listed by row, column, rule and value.
 * An order is its ID within one channel, worth its stated total once, else the sum of its rows, less what the rules
 * take off; a sheet without an order-ID column has one purchase a row.
 * Rows in = rows of purchases + excluded rows, and money in = adjustments + money excluded + money of purchases, always.
 *
 * @param rules which rows and orders count, by which date and for how much
 * @param people whose the rows are, where they are known better than the rows say
 *
 * @example
 * // two rows of one order, and one that is dated after today
 * const columns = { order: [0, 0, 1], day: [5, 5, 20], customer: [0, 0, 0], status: [-1, -1, -1], amount: [300, 200, 900] };
 * const texts = { orderIds: ["#1", "#2"], customerIds: ["A"], statuses: [], unreadDates: new Map(), sheetRow: [2, 3, 4] };
 * const rows = { length: 3, ...columns, ...texts, words: {}, orderMoney: {}, currencies: null };
 * const words = { cancelWords: [], keepWords: [], goodStatuses: [], excludedItems: [] };
 * const { length, excluded } = purchasesOf(rows, { ...words, today: 9, earliestDate: "1970-01-01", dateBasis: "order" });
 * [length, excluded.map(({ row, reason }) => [row, reason])] //=> [1, [[4, "futureDate"]]]
 */
export function purchasesOf(rows: OrderRows, rules: CleaningRules, people: RowPeople = rows): Purchases {
  return countedPurchases(judgedOrders(rows, rules, people), people);
}

/**
 * The purchases of rows that are judged already; what they are worth is what the rules left of the orders' totals.
 *
 * @param people whose the rows are, see `purchasesOf`
 *
 * @example
 * // an order of 5.00, of which 1.00 was given back
 * const rows = { length: 1, statuses: [], words: {}, day: [5], orderIds: ["#1"] };
 * const sums = { marks: [1], row: [0], day: [5], total: [500], customer: [0] };
 * const judge = { knowsTests: false, currency: null, isNegative: () => false };
 * const judged = { rows, sums, judge, groups: { count: 1, of: [0], order: [0] }, rowReasons: [0], orderReasons: [0] };
 * const money = { deductions: [], amounts: [500], net: [400], rules: { excludedItems: [] } };
 * const { length, amount, customer } = countedPurchases({ ...judged, ...money }, { customerIds: ["A"] });
 * [length, amount, customer] //=> [1, [400], [0]]
 */
export function countedPurchases(judged: JudgedOrders, people: RowPeople): Purchases {
  const { rows } = judged;
  const columns = countable(judged);
  const excluded = excludedRows(judged);
  return {
    length: columns.length,
    customer: columns.customer,
    order: columns.order,
    day: columns.day,
    amount: columns.amount,
    channel: columns.channel,
    row: columns.row,
    lines: once(() => linesOf(judged, columns.row)),
    customerIds: people.customerIds,
    orderIds: rows.orderIds,
    channels: rows.words.channel?.texts ?? [],
    rows,
    excluded,
    hasOrderIds: rows.hasOrderIds,
    repeatedTotals: repeatedTotals(judged.sums),
    cleaning: cleaningFacts(judged),
  };
}

type Columns = Pick<Purchases, "length" | "customer" | "order" | "day" | "amount" | "channel" | "row">;

/** The orders that have rows and no reason against them; where all are such, their own columns. */
function countable(judged: JudgedOrders): Columns {
  const { rows, groups, sums, net } = judged;
  const channels = rows.words.channel?.codes;
  const channelAt = (at: number): number => channels?.[at] ?? -1;
  const places = countablePlaces(judged);
  const at = (column: Int32Array): Int32Array =>
    places === null ? column : places.map((order) => column[order] ?? -1);
  const row = at(sums.row);
  return {
    length: row.length,
    customer: at(sums.customer),
    order: at(groups.order),
    day: at(sums.day),
    amount: places === null ? net : numbersAt(net, places),
    channel: channels ? row.map(channelAt) : new Int32Array(0),
    row,
  };
}

/** The places of orders that are purchases; null = all are. */
function countablePlaces(judged: JudgedOrders): Int32Array | null {
  const orders = judged.net.length;
  let length = 0;
  for (let order = 0; order < orders; order++) if (isPurchase(judged, order)) length++;
  if (length === orders) return null;
  const places = new Int32Array(length);
  for (let order = 0, at = 0; at < length; order++) if (isPurchase(judged, order)) places[at++] = order;
  return places;
}

function numbersAt(numbers: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = numbers[places[i] ?? 0] ?? 0;
  return found;
}
