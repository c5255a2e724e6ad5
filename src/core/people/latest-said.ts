import { earlierOf } from "../orders/by-customer.ts";
import type { Lines } from "../orders/lines.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { WordColumn } from "../rows/row-columns.ts";
import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";

/** Stands where none of a customer's purchases says anything. */
export const UNSAID = -1;

/** Stands where a customer has no purchase by the day. */
export const NO_PURCHASE = -2;

/** Purchases as far as they say something of their buyers. */
export type SpokenPurchases = Pick<
  Purchases,
  | "length"
  | "customer"
  | "day"
  | "amount"
  | "order"
  | "orderIds"
  | "channel"
  | "channels"
  | "customerIds"
  | "lines"
>;

/** What is said in the rows, and which of two rows of one purchase comes before the other; absent = by their texts. */
export interface SaidColumn extends WordColumn {
  readonly order?: (row: number, other: number) => number;
}

/**
 * What is said of a customer: by the list of customers where it says anything, else by the latest of the customer's
 * purchases up to a day that says anything: where several lines of it do, the first of them by their texts, wherever they
 * stand, and of several purchases of one day that which the ledger puts last. Where a refusal may stand against a consent, and list and orders differ, the
 * word is that of `column.conflict`.
 *
 * @param purchases of the whole shop
 * @param column of `purchases.rows`
 * @param until the last day that counts
 * @returns by code into `purchases.customerIds`: the word's code into `column.texts`, `UNSAID` or `NO_PURCHASE`
 *
 * @example
 * const at = (...codes) => Int32Array.of(...codes);
 * const rows = { customer: at(0, 0, 0, 1), day: at(5, 7, 9, 8), amount: at(3, 3, 3, 3), order: at(0, 1, 2, 3), channel: at() };
 * const lines = () => ({ start: at(0, 1, 2, 3, 4), row: at(0, 1, 2, 3) });
 * const purchases = { ...rows, length: 4, lines, customerIds: ["A", "B", "C"], orderIds: ["1", "2", "3", "4"], channels: [] };
 * const sex = { texts: ["f", "m"], codes: at(0, 1, -1, -1) };
 * [...latestSaid(purchases, sex, 9)] //=> [1, -1, -2]
 */
export function latestSaid(purchases: SpokenPurchases, column: SaidColumn, until: Day): Int32Array {
  const { codes, texts, people, conflict } = column;
  const { customer, day, length, customerIds } = purchases;
  const lines = purchases.lines();
  const says = (row: number): boolean => (codes[row] ?? -1) >= 0;
  const text = (row: number): string => texts[codes[row] ?? -1] ?? "";
  const before = column.order ?? ((row, other) => compareTexts(text(row), text(other)));
  const spokenIn = lineThat(lines, says, before);
  const earlier = earlierOf(purchases);
  const order = (p: number, q: number) => (day[p] ?? 0) - (day[q] ?? 0) || earlier(p, q);
  const latest = new Int32Array(customerIds.length).fill(-1);
  const said = new Int32Array(customerIds.length).fill(NO_PURCHASE);
  for (let p = 0; p < length; p++) {
    const code = customer[p] ?? -1;
    if (code < 0 || (day[p] ?? 0) > until) continue;
    if (said[code] === NO_PURCHASE) said[code] = UNSAID;
    const word = codes[spokenIn(p)] ?? -1;
    const known = latest[code] ?? -1;
    if (word < 0 || (known >= 0 && order(p, known) < 0)) continue;
    latest[code] = p;
    said[code] = word;
  }
  people?.forEach((word, code) => {
    const own = said[code] ?? NO_PURCHASE;
    if (word < 0 || own === NO_PURCHASE) return;
    said[code] = own === UNSAID || own === word ? word : (conflict ?? word);
  });
  return said;
}

/** The row of each purchase that speaks for it; -1 = none does. */
function lineThat(
  { start, row }: Lines,
  says: (row: number) => boolean,
  order: (row: number, other: number) => number,
): (purchase: number) => number {
  return (purchase) => {
    let first = -1;
    for (let line = start[purchase] ?? 0; line < (start[purchase + 1] ?? 0); line++) {
      const one = row[line] ?? 0;
      if (says(one) && (first < 0 || order(one, first) < 0)) first = one;
    }
    return first;
  };
}
