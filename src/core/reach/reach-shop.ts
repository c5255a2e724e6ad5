import { type Contacts, contactsOf, foldedNames } from "../people/contacts.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { Day } from "../values/day.ts";

/** What guards and contacts are read from: every row of the shop, and the purchases among them. */
export interface ReachShop {
  /** All rows, those that are no purchase too; `customer` says whose each is, by code into `purchases.customerIds`. */
  readonly rows: OrderRows;
  readonly purchases: Purchases;
  /** The last day that counts: that of the handing over, not the anchor. */
  readonly today: Day;
  readonly contacts: ReachContacts;
}

/** The columns of contacts as they are compared; null = the sheet has no such column. */
export interface ReachContacts {
  readonly email: Contacts | null;
  readonly phone: Contacts | null;
}

/**
 * A shop as its people are reached.
 *
 * @param rows rows whose people are known, as many and in the order of `purchases.rows`
 */
export function reachShop(rows: OrderRows, purchases: Purchases, today: Day): ReachShop {
  const carrier = { customer: rows.customer, names: foldedNames(rows) };
  const contacts = {
    email: contactsOf(rows, "email", carrier),
    phone: contactsOf(rows, "phone", carrier),
  };
  return { rows, purchases, today, contacts };
}
