import { type Contacts, contactsOf, foldedNames } from "../people/contacts.ts";
import type { SpokenPurchases } from "../people/latest-said.ts";
import type { Purchases } from "../orders/purchases.ts";
import { NO_DAY, type WordColumn } from "../rows/row-columns.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { Day } from "../values/day.ts";

/** What guards and contacts are read from: every row of the shop, and the purchases among them. */
export interface ReachShop {
  /**
   * All rows, those that are no purchase too, and behind them a row for each person with what a list of customers says
   * of them, without a day; `customer` says whose each is, by code into `purchases.customerIds`.
   */
  readonly rows: ReachRows;
  /** Rows of orders [count]. */
  readonly orderRows: number;
  readonly purchases: SpokenPurchases;
  /** The last day that counts: that of the handing over, not the anchor. */
  readonly today: Day;
  readonly contacts: ReachContacts;
}

/** The same of rows that are here. */
export interface RowsReach extends ReachShop {
  readonly purchases: Purchases;
}

export interface ReachRows extends Pick<OrderRows, "length" | "words" | "customer" | "day"> {
  /** How many rows of the orders each stands for; absent = one. */
  readonly times?: Int32Array;
}

/** The columns of contacts as they are compared; null = the sheet has no such column. */
export interface ReachContacts {
  readonly email: Contacts | null;
  readonly phone: Contacts | null;
}

/**
 * A shop as its people are reached.
 *
 * @param customer whose each row of `purchases.rows` is, as far as it is known
 *
 * @example
 * // the order says no address, a list of customers does: it stands on a row of its own behind those of the orders
 * const email = { texts: ["a@shop.jp"], codes: Int32Array.of(-1), people: Int32Array.of(0) };
 * const purchases = { rows: { length: 1, words: { email }, day: Int32Array.of(5) }, customerIds: ["A"] };
 * const { rows, orderRows } = reachShop(Int32Array.of(0), purchases, 9);
 * [orderRows, rows.length, [...rows.words.email.codes], [...rows.customer]] //=> [1, 2, [-1, 0], [0, 0]]
 */
export function reachShop(customer: Int32Array, purchases: Purchases, today: Day): RowsReach {
  const { length, words, day } = purchases.rows;
  const rows = withList({ length, words, day, customer }, purchases.customerIds.length);
  return { ...reachedRows(rows, { orderRows: length, purchases, today }), purchases };
}

/** The same of rows that are there. */
export function reachedRows(rows: ReachRows, of: Omit<ReachShop, "rows" | "contacts">): ReachShop {
  const carrier = { customer: rows.customer, names: foldedNames(rows) };
  const contacts = {
    email: contactsOf(rows, "email", carrier),
    phone: contactsOf(rows, "phone", carrier),
  };
  return { ...of, rows, contacts };
}

/** A column with what a list of customers says of each person, by code. */
type ListedColumn = WordColumn & { readonly people?: Int32Array };

/** The rows, and behind them one for each person of a list of customers. */
function withList(rows: ReachRows, people: number): ReachRows {
  const { length, words, customer, day } = rows;
  const columns = Object.entries<ListedColumn>(words);
  if (!columns.some(([, column]) => column.people !== undefined)) return rows;
  const silent = new Int32Array(people).fill(-1);
  const longer = ({ codes, texts, people: said = silent }: ListedColumn): WordColumn => ({
    codes: joined(codes, said),
    texts,
  });
  return {
    length: length + people,
    words: Object.fromEntries(columns.map(([role, column]) => [role, longer(column)])),
    customer: joined(
      customer,
      silent.map((_, code) => code),
    ),
    day: joined(day, new Int32Array(people).fill(NO_DAY)),
  };
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
