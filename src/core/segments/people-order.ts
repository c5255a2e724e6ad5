import { compareTexts } from "../values/column.ts";
import { InputProblem } from "../values/problem.ts";
import type { CustomerRow } from "./customer-classes.ts";

/** By what people may stand in a list, the largest or latest first. */
const KEYS = {
  sales: ({ sales }: CustomerRow) => sales,
  lastOrder: ({ lastDay }: CustomerRow) => lastDay,
  orders: ({ purchases }: CustomerRow) => purchases,
  firstOrder: ({ firstDay }: CustomerRow) => firstDay,
} as const;
export type PeopleOrder = keyof typeof KEYS;
export const PEOPLE_ORDERS = Object.keys(KEYS) as readonly PeopleOrder[];

/** A list shows this many people unless all are asked for [count]. */
export const MOST_FIRST = 1000;

/**
 * The order of that name.
 *
 * @param asked anything, as a page sends it
 * @throws InputProblem "request-refused" for no such order
 *
 * @example
 * requirePeopleOrder("sales") //=> "sales"
 */
export function requirePeopleOrder(asked: unknown): PeopleOrder {
  const order = PEOPLE_ORDERS.find((known) => known === asked);
  if (order === undefined) throw new InputProblem("request-refused");
  return order;
}

/**
 * People in an order, those who are equal in it by customer ID.
 *
 * @example
 * const people = [{ customerId: "B", sales: 1 }, { customerId: "A", sales: 1 }, { customerId: "C", sales: 2 }];
 * inOrder(people, "sales").map(({ customerId }) => customerId) //=> ["C", "A", "B"]
 */
export function inOrder(people: readonly CustomerRow[], order: PeopleOrder): CustomerRow[] {
  const key = KEYS[order];
  return [...people].sort((a, b) => key(b) - key(a) || compareTexts(a.customerId, b.customerId));
}
