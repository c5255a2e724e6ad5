import type { Analysis } from "../analysis.ts";
import type { CartRow } from "../facts/cart.ts";
import { endsFrom } from "../facts/ends.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { type FactsRequest, rowsOf } from "../facts/tables.ts";
import type { NewRepeatRule } from "../settings.ts";
import { type Day, latestMonthEnd, yearsBefore } from "../values/day.ts";
import { sumOf } from "../values/sum.ts";
import type { CartCount, CartRule } from "./cart-rules.ts";

/** One rule of carts, put after those above it. */
export interface CartLine extends Pick<CartRow, "turnedBack"> {
  /** `sameDay`: purchases of one day, merged by the settings, are orders of their own again. */
  readonly rule: CartRule | "sameDay";
  /** What it changes [minor units, orders]; null = no column says it. */
  readonly difference: CartCount | null;
  /** With it and all above it. */
  readonly total: CartCount;
}

/** New sales of the same days by one way to tell who is new. */
export interface NewSalesBy {
  /** A customer's first purchase alone, or all in the month, or in the year, of the first. */
  readonly by: "order" | "month" | "year";
  /** Whether the settings count so. */
  readonly ours: boolean;
  readonly sales: number;
  readonly orders: number;
}

/** Why a cart says otherwise: from what known customers bought in the current year, step by step, to what carts show. */
export interface CartBridge {
  readonly start: Day;
  readonly end: Day;
  readonly ours: CartCount;
  readonly lines: readonly CartLine[];
  /** With all of them. */
  readonly cart: CartCount;
  readonly newSales: readonly NewSalesBy[];
}

const cartRequest = ({ anchor }: Pick<MetaFacts, "anchor">) =>
  ({ table: "cart", start: yearsBefore(anchor, 1) + 1, end: anchor }) as const;

const yearRequest = ({ anchor }: Pick<MetaFacts, "anchor">, rule: NewRepeatRule) =>
  ({ table: "period", ends: [yearsBefore(anchor, 2), yearsBefore(anchor, 1), anchor], rule }) as const;

const isMonthEnd = (day: Day): boolean => latestMonthEnd(day) === day;

/** The months of the current year; null where it does not consist of whole months. */
const monthsRequest = ({ anchor }: Pick<MetaFacts, "anchor">) => {
  const before = yearsBefore(anchor, 1);
  if (!isMonthEnd(anchor) || !isMonthEnd(before)) return null;
  return { table: "period", ends: endsFrom(anchor, before + 1, latestMonthEnd), rule: "period" } as const;
};

/**
 * The tables of `cartBridge`; none of a slice, which no cart counts.
 *
 * @example
 * // as of 2024-03-31
 * cartRequests({ anchor: 19_813, slice: null })[0] //=> { table: "cart", start: 19_448, end: 19_813 }
 */
export function cartRequests(meta: Pick<MetaFacts, "anchor" | "slice">): FactsRequest[] {
  if (meta.slice !== null) return [];
  const months = monthsRequest(meta);
  return [
    cartRequest(meta),
    yearRequest(meta, "order"),
    yearRequest(meta, "period"),
    ...(months ? [months] : []),
  ];
}

/**
 * Why a cart says otherwise of the current year; null of a slice. The differences add up to the minor unit.
 *
 * @throws RangeError when nobody asked for the `cartRequests`
 *
 * @example
 * // known people bought for 5.00, nobody known for 0.80; one order of 3.00 was cancelled
 * const at = (rule, sales, orders) => ({ rule, known: true, turnedBack: false, sales, orders });
 * const cart = [at("ours", 500, 2), at("unidentified", 580, 3), at("cancelled", 880, 4)];
 * const period = [{}, {}, { newSales: 200, newPurchases: 1, repeatPurchases: 1 }];
 * const tables = new Proxy({}, { get: (_, key) => (key.includes("cart") ? cart : period) });
 * const meta = { anchor: 19_812, slice: null };
 * const { lines, cart: end } = cartBridge({ facts: { meta, tables }, settings: { newRepeatRule: "order" } });
 * [lines.map(({ difference }) => difference.sales), end] //=> [[80, 300], { sales: 880, orders: 4 }]
 */
export function cartBridge({ facts, settings }: Pick<Analysis, "facts" | "settings">): CartBridge | null {
  const { meta } = facts;
  if (meta.slice !== null) return null;
  const request = cartRequest(meta);
  const [first, ...rest] = rowsOf(facts, request);
  const turned = rest.filter(isTurned);
  const year = rowsOf(facts, yearRequest(meta, settings.newRepeatRule))[2];
  if (!first || !year) throw new RangeError("the tables of the cart lack rows");
  const ours = { sales: first.sales, orders: year.newPurchases + year.repeatPurchases };
  const lines = turned.map((row, i) => lineOf(row, turned[i - 1] ?? first));
  return {
    ...{ start: request.start, end: request.end, ours },
    lines: first.orders === ours.orders ? lines : [sameDay(ours, first), ...lines],
    cart: countOf(turned[turned.length - 1] ?? first),
    newSales: newSalesOf({ facts, settings }),
  };
}

const countOf = ({ sales, orders }: CartCount): CartCount => ({ sales, orders });

const less = (a: CartCount, b: CartCount): CartCount => ({
  sales: a.sales - b.sales,
  orders: a.orders - b.orders,
});

type Turned = CartRow & { readonly rule: CartRule };
const isTurned = (row: CartRow): row is Turned => row.rule !== "ours";

const lineOf = (row: Turned, before: CartCount): CartLine => ({
  rule: row.rule,
  turnedBack: row.turnedBack,
  difference: row.known ? less(row, before) : null,
  total: countOf(row),
});

const sameDay = (ours: CartCount, apart: CartCount): CartLine => ({
  rule: "sameDay",
  turnedBack: false,
  difference: less(apart, ours),
  total: countOf(apart),
});

function newSalesOf({ facts, settings }: Pick<Analysis, "facts" | "settings">): NewSalesBy[] {
  const months = monthsRequest(facts.meta);
  const rule = settings.newRepeatRule;
  const inYear = (of: NewRepeatRule) => rowsOf(facts, yearRequest(facts.meta, of)).slice(2);
  const by = (name: NewSalesBy["by"], ours: boolean, rows: ReturnType<typeof inYear>): NewSalesBy => ({
    ...{ by: name, ours },
    sales: sumOf(rows, "newSales"),
    orders: sumOf(rows, "newPurchases"),
  });
  return [
    by("order", rule === "order", inYear("order")),
    ...(months ? [by("month", false, rowsOf(facts, months).slice(1))] : []),
    by("year", rule === "period", inYear("period")),
  ];
}
