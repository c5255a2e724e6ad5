import { type BenchRow, CANCELLED } from "./rows.ts";
import {
  type Answer,
  ANCHOR,
  CLASS_STARTS,
  classOf,
  dayOf,
  minorOf,
  rfmList,
  rfmSlot,
  WINDOW_ENDS,
  type YearAnswer,
  YEARS,
} from "./work.ts";

/** One pass that any program has to make: customer IDs through a Map, the amount added, the date touched. */
export function customerFloor(rows: readonly BenchRow[]): number {
  const sums = new Map<string, number>();
  let touched = 0;
  for (const row of rows) {
    sums.set(row[1], (sums.get(row[1]) ?? 0) + row[3]);
    touched += row[2].getTime();
  }
  return touched + sums.size;
}

/** The same with order IDs through a Map as well. */
export function floor(rows: readonly BenchRow[]): number {
  const sums = new Map<string, number>();
  const orders = new Map<string, number>();
  let touched = 0;
  for (const row of rows) {
    sums.set(row[1], (sums.get(row[1]) ?? 0) + row[3]);
    orders.set(row[0], (orders.get(row[0]) ?? 0) + row[3]);
    touched += row[2].getTime();
  }
  return touched + sums.size + orders.size;
}

interface Order {
  readonly customer: string;
  day: number;
  amount: number;
}

interface Customer {
  first: number;
  last: number;
  purchases: number;
  sales: number;
  /** Sales by window [minor units]; a window without an entry had no purchase. */
  readonly windows: (number | undefined)[];
}

/** What a capable programmer writes first: orders and customers as objects in Maps. */
export function mapOfObjects(rows: readonly BenchRow[]): Answer {
  const customers = customersOf(ordersOf(rows));
  const years = Array.from({ length: YEARS }, () => ({
    active: 0,
    sales: 0,
    kept: 0,
    lost: 0,
    returned: 0,
    newcomers: 0,
  }));
  const rfm = rfmList([]);
  let sales = 0;
  for (const customer of customers.values()) {
    sales += customer.sales;
    years.forEach((year, k) => addYear(year, customer, k));
    const slot = rfmSlot(
      classOf(ANCHOR - customer.last, CLASS_STARTS.r),
      classOf(customer.purchases, CLASS_STARTS.f),
      classOf(customer.sales, CLASS_STARTS.m),
    );
    rfm[slot] = (rfm[slot] ?? 0) + 1;
  }
  return { customers: customers.size, sales, years, rfm };
}

function ordersOf(rows: readonly BenchRow[]): Map<string, Order> {
  const orders = new Map<string, Order>();
  for (const [id, customer, date, amount, status] of rows) {
    if (status === CANCELLED) continue;
    const day = dayOf(date);
    const order = orders.get(id);
    if (!order) orders.set(id, { customer, day, amount: minorOf(amount) });
    else {
      order.amount += minorOf(amount);
      if (day < order.day) order.day = day;
    }
  }
  return orders;
}

function customersOf(orders: Map<string, Order>): Map<string, Customer> {
  const customers = new Map<string, Customer>();
  for (const { customer: id, day, amount } of orders.values()) {
    if (amount <= 0) continue;
    let customer = customers.get(id);
    if (!customer)
      customers.set(id, (customer = { first: day, last: day, purchases: 0, sales: 0, windows: [] }));
    customer.first = Math.min(customer.first, day);
    customer.last = Math.max(customer.last, day);
    customer.purchases++;
    customer.sales += amount;
    const window = windowOf(day);
    customer.windows[window] = (customer.windows[window] ?? 0) + amount;
  }
  return customers;
}

/** 0 = the current year. */
function windowOf(day: number): number {
  let k = 0;
  while (k + 1 < WINDOW_ENDS.length && day <= (WINDOW_ENDS[k + 1] ?? 0)) k++;
  return k;
}

function addYear(
  year: { -readonly [K in keyof YearAnswer]: number },
  { first, windows }: Customer,
  k: number,
): void {
  const [now, before] = [windows[k], windows[k + 1]];
  if (before !== undefined) {
    if (now !== undefined) year.kept++;
    else year.lost++;
  }
  if (now === undefined) return;
  year.active++;
  year.sales += now;
  if (windowOf(first) === k) year.newcomers++;
  else if (before === undefined) year.returned++;
}
