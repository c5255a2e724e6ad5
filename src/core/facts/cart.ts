import { CART_RULES, type CartCount, type CartRule } from "../cart/cart-rules.ts";
import {
  cartOrders,
  type CartOrders,
  countedOrders,
  type Counting,
  isIn,
  knowsRefundDays,
  type TakenOff,
} from "../cart/counted-orders.ts";
import { reasonCode } from "../orders/exclusions.ts";
import { type JudgedOrders, judgedOrders } from "../orders/judged-orders.ts";
import type { RowPeople } from "../orders/order-sums.ts";
import { someRows } from "../rows/some-rows.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { indices } from "../values/grouping.ts";

/** カートの数字との違い: what sales and orders of a period are by the rules in force, and by those of carts. */
export interface CartAsk {
  /** First and last day of the period. */
  readonly start: Day;
  readonly end: Day;
}

/** The count once a rule, and every one before it, is turned; `ours` is what is counted before any is. */
export interface CartRow extends CartCount {
  readonly rule: "ours" | CartRule;
  /** False = the columns do not say: the count is that of the row before. */
  readonly known: boolean;
  /** Whether the settings in force already count as the rule would put it: it is turned the other way. */
  readonly turnedBack: boolean;
}

/** What the table is made of. */
export interface CartShop {
  readonly judged: JudgedOrders;
  readonly people: RowPeople;
}

/** The orders and how they are counted, so far. */
interface State {
  readonly people: RowPeople;
  readonly orders: CartOrders;
  readonly counting: Counting;
}

/** A rule of carts on these orders. */
interface Turn {
  readonly known: boolean;
  readonly turnedBack: boolean;
  readonly turn: (state: State) => State;
}

/**
 * The table `cart`: `ours`, then every rule of carts put after those before it.
 *
 * @returns `ours` and one row a rule, in the order of `CART_RULES`; orders of one customer on one day are not merged
 *
 * @example
 * // an order of 5.00 by A, and one of 0.80 by nobody known; no column says anything else
 * const columns = { order: [0, 1], day: [5, 6], customer: [0, -1], status: [-1, -1], amount: [500, 80] };
 * const texts = { orderIds: ["#1", "#2"], customerIds: ["A"], statuses: [], unreadDates: new Map(), shipDays: null };
 * const rows = { length: 2, ...columns, ...texts, words: {}, orderMoney: {}, currencies: null };
 * const sums = { row: [0, 1], day: [5, 6], marks: [1, 1], total: [500, 80], customer: [0, -1] };
 * const of = { amounts: [500, 80], rowReasons: [0, 0], orderReasons: [0, 0], deductions: [], groups: { of: [0, 1] } };
 * const judged = { rows, rules: { dateBasis: "order", excludedItems: [] }, judge: { knowsTests: false }, sums, ...of };
 * cartRows({ judged, people: rows }, { start: 1, end: 31 }).slice(0, 3).map(({ rule, known, sales }) => [rule, known, sales])
 * //=> [["ours", true, 500], ["unidentified", true, 580], ["testOrders", false, 580]]
 */
export function cartRows(shop: CartShop, ask: CartAsk): CartRow[] {
  const turns = turnsOf(shop);
  let state: State = {
    people: shop.people,
    orders: cartOrders(shop.judged, ask),
    counting: countingOf(shop.judged),
  };
  let count = countedOrders(state.orders, state.counting);
  const rows: CartRow[] = [{ rule: "ours", known: true, turnedBack: false, ...count }];
  for (const rule of CART_RULES) {
    const { known, turnedBack, turn } = turns[rule];
    const next = known ? turn(state) : state;
    if (next !== state) count = countedOrders(next.orders, next.counting);
    state = next;
    rows.push({ rule, known, turnedBack, ...count });
  }
  return rows;
}

/** As the rules in force count. */
function countingOf({ deductions, rules }: JudgedOrders): Counting {
  const off = deductions.filter(({ takenOff }) => takenOff).map(({ kind }) => kind);
  return {
    takenOff: new Set<TakenOff>(["negativeRows", ...off]),
    everybody: false,
    zeroYen: rules.countZeroYenOrders,
    returns: false,
    refundsOnTheirDay: false,
  };
}

function turnsOf(shop: CartShop): Record<CartRule, Turn> {
  const { rows, rules, judge, deductions, rowReasons, amounts } = shop.judged;
  const has = (kind: TakenOff): boolean => deductions.some((one) => one.kind === kind);
  const counts =
    (change: Partial<Counting>): Turn["turn"] =>
    (state) => ({
      ...state,
      counting: { ...state.counting, ...change },
    });
  const judgesBy =
    (rulesChanged: Partial<CleaningRules>): Turn["turn"] =>
    (state) =>
      judgedAnew(state, { rules: rulesChanged });
  const always = (turn: Turn["turn"]): Turn => ({ known: true, turnedBack: false, turn });
  const adjustment = (kind: "shipping" | "tax", counted: boolean): Turn => ({
    ...{ known: has(kind), turnedBack: counted },
    turn: counted ? takesOff(kind) : leaves(kind),
  });
  const hasTests = judge.knowsTests && rowReasons.some((_, row) => judge.isTest(row));
  const hasOff = rowReasons.includes(reasonCode("cancelled"));
  const refunded = has("refund") || amounts.some((amount) => amount < 0);
  return {
    unidentified: always(counts({ everybody: true })),
    testOrders: {
      ...{ known: judge.knowsTests, turnedBack: !rules.excludeTestOrders },
      turn: hasTests ? judgesBy({ excludeTestOrders: !rules.excludeTestOrders }) : (state) => state,
    },
    excludedItems: {
      ...{ known: rules.excludedItems.length > 0, turnedBack: false },
      turn: judgesBy({ excludedItems: [] }),
    },
    cancelled: {
      ...{ known: rows.statuses.length > 0, turnedBack: false },
      turn: hasOff
        ? (state) => judgedAnew(state, { rows: withoutOff(state.orders.judged) })
        : (state) => state,
    },
    returns: always(counts({ returns: true })),
    refundDay: {
      ...{ known: knowsRefundDays(shop.judged), turnedBack: false },
      turn: (state) => counts({ refundsOnTheirDay: true })(leaves("negativeRows")(state)),
    },
    refunds: {
      ...{ known: refunded, turnedBack: false },
      turn: (state) => counts({ refundsOnTheirDay: false })(leaves("negativeRows", "refund")(state)),
    },
    discount: { known: has("discount"), turnedBack: false, turn: leaves("discount") },
    shipping: adjustment("shipping", rules.includeShipping),
    tax: adjustment("tax", rules.includeTax),
    zeroYen: {
      ...{ known: true, turnedBack: rules.countZeroYenOrders },
      turn: counts({ zeroYen: !rules.countZeroYenOrders }),
    },
    shipDay: {
      ...{ known: rows.shipDays !== null, turnedBack: rules.dateBasis === "ship" },
      turn: judgesBy({ dateBasis: rules.dateBasis === "ship" ? "order" : "ship" }),
    },
  };
}

/** These are not taken off any more. */
const leaves =
  (...kinds: TakenOff[]): Turn["turn"] =>
  ({ counting, ...state }) => {
    const takenOff = new Set([...counting.takenOff].filter((kind) => !kinds.includes(kind)));
    return { ...state, counting: { ...counting, takenOff } };
  };

/** This is taken off, too. */
const takesOff =
  (kind: TakenOff): Turn["turn"] =>
  ({ counting, ...state }) => ({
    ...state,
    counting: { ...counting, takenOff: new Set([...counting.takenOff, kind]) },
  });

/** What is judged otherwise than before. */
interface Change {
  readonly rows?: OrderRows;
  readonly rules?: Partial<CleaningRules>;
}

/** The orders of the period judged anew, beside what was changed before. */
function judgedAnew(state: State, { rows, rules }: Change): State {
  const { judged, period } = state.orders;
  const all = { rows: rows ?? judged.rows, people: state.people };
  const near = withinPeriod(all, state.orders);
  const anew = judgedOrders(near.rows, { ...judged.rules, ...rules }, near.people);
  return { ...state, people: near.people, orders: cartOrders(anew, period) };
}

/** Rows, and whose they are. */
interface PeopleRows {
  readonly rows: OrderRows;
  readonly people: RowPeople;
}

/**
 * The same without orders that can lie in the period by no rule: none of their rows is dated, or was shipped, in it. Where
 * what some rows say decides about others, of a refund column or of several currencies, all stay.
 */
function withinPeriod({ rows, people }: PeopleRows, { judged, period }: CartOrders): PeopleRows {
  const { rules, groups } = judged;
  if (rows.orderMoney.refund !== undefined || rules.currency !== "auto") return { rows, people };
  const near = new Uint8Array(groups.count);
  for (const day of [rows.day, ...(rows.shipDays ? [rows.shipDays.day] : [])])
    for (let row = 0; row < rows.length; row++)
      if (isIn(period, day[row] ?? 0)) near[groups.of[row] ?? 0] = 1;
  const places = indices(rows.length).filter((row) => near[groups.of[row] ?? 0] === 1);
  if (places.length === rows.length) return { rows, people };
  const customer = places.map((row) => people.customer[row] ?? -1);
  return { rows: { ...someRows(rows, places), currencies: null }, people: { ...people, customer } };
}

/** The rows as if nobody had said that some are off. */
function withoutOff({ rows, statuses }: JudgedOrders): OrderRows {
  return { ...rows, status: rows.status.map((code, row) => (statuses.isOff(row) ? -1 : code)) };
}
