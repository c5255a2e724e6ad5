import { type CleaningFacts, cleaningFacts } from "../quality/cleaning-facts.ts";
import { intColumn, numberColumn } from "../values/column.ts";
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
 */
export function purchasesOf(rows: OrderRows, rules: CleaningRules, people: RowPeople = rows): Purchases {
  return countedPurchases(judgedOrders(rows, rules, people), people);
}

/** The purchases of rows that are judged already. */
export function countedPurchases(judged: JudgedOrders, people: RowPeople): Purchases {
  const { rows } = judged;
  const columns = countable(judged);
  const excluded = excludedRows(judged);
  return {
    ...columns,
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

/** The orders that have rows and no reason against them. */
function countable(judged: JudgedOrders): Columns {
  const { rows, groups, sums, net } = judged;
  const [customer, order, day, row] = [intColumn(), intColumn(), intColumn(), intColumn()];
  const amount = numberColumn();
  for (let g = 0; g < net.length; g++) {
    if (!isPurchase(judged, g)) continue;
    customer.push(sums.customer[g] ?? -1);
    order.push(groups.order[g] ?? -1);
    day.push(sums.day[g] ?? 0);
    row.push(sums.row[g] ?? 0);
    amount.push(net[g] ?? 0);
  }
  const found = row.values();
  const channels = rows.words.channel?.codes;
  return {
    length: found.length,
    customer: customer.values(),
    order: order.values(),
    day: day.values(),
    amount: amount.values(),
    channel: channels ? found.map((at) => channels[at] ?? -1) : new Int32Array(0),
    row: found,
  };
}
