/** Orders with all that carts count otherwise, as rows of a sheet, and counted again in the plainest way. */
import fc from "fast-check";
import { analysisOf } from "../../src/core/analysis.ts";
import { cartBridge } from "../../src/core/cart/cart-bridge.ts";
import type { CartCount, CartRule } from "../../src/core/cart/cart-rules.ts";
import type { ColumnPositions } from "../../src/core/rows/column-roles.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { AnalysisSettings, CleaningRules } from "../../src/core/settings.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { type RowsEngine, rowsEngine } from "../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../src/reports/index.ts";
import { day, RULES, SETTINGS } from "./shop.ts";

/** Whole units; `refund` on a row of its own, `at` the days. */
export interface CartOrder {
  readonly customer: string;
  readonly at: number;
  /** A single negative one is a return without its order. */
  readonly amounts: readonly number[];
  readonly cancelled?: boolean;
  readonly test?: boolean;
  readonly refund?: { readonly at: number; readonly amount: number } | null;
  /** What a line of a gift card costs beside them; `amounts` may be empty then. */
  readonly gift?: number;
  readonly shipping?: number;
  readonly tax?: number;
  readonly discount?: number;
  readonly shipped?: number | null;
}

const COLUMNS = {
  ...{ orderId: 0, customer: 1, date: 2, amount: 3, status: 4, buyerName: 5 },
  ...{ shipping: 6, tax: 7, discount: 8, shipDate: 9, productName: 10 },
} satisfies ColumnPositions;

function rowsOfOrder(order: CartOrder, i: number): unknown[][] {
  const of = (at: number, amount: number, status: string, product = "茶") => [
    `#${i}`,
    order.customer,
    isoOf(at),
    amount,
    status,
    order.test ? "テスト" : "山田",
    order.shipping ?? "",
    order.tax ?? "",
    order.discount ?? "",
    typeof order.shipped === "number" ? isoOf(order.shipped) : "",
    product,
  ];
  const status = order.cancelled ? "キャンセル" : "発送済";
  const bought = order.amounts.map((amount) => of(order.at, amount, status));
  if (order.gift) bought.push(of(order.at, order.gift, status, "ギフト券"));
  return order.refund ? [...bought, of(order.refund.at, -order.refund.amount, "")] : bought;
}

/** The product's engine over these orders; `without` names columns that the sheet lacks. */
export function cartEngine(
  orders: readonly CartOrder[],
  rules: Partial<CleaningRules> = {},
  without: readonly (keyof typeof COLUMNS)[] = [],
): RowsEngine {
  const missing = Object.fromEntries(without.map((role) => [role, null]));
  const columns: ColumnPositions = { ...COLUMNS, ...missing };
  const intake = orderIntake(() => 0, columns);
  intake.add(orders.flatMap(rowsOfOrder), columns, 2);
  return rowsEngine(intake.finish("YMD"), { ...RULES, ...rules });
}

const days = fc.integer({ min: day("2023-02-01"), max: day("2024-05-31") });
const some = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max }));

export const cartOrders = fc
  .array(
    fc.record({
      customer: fc.constantFrom("A", "B", "C", ""),
      at: days,
      amounts: fc.oneof(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<number[]>([0], [-120], []),
      ),
      gift: some(300),
      cancelled: fc.boolean(),
      test: fc.boolean(),
      refund: fc.option(fc.record({ at: days, amount: fc.integer({ min: 1, max: 900 }) })),
      shipping: some(80),
      tax: some(80),
      discount: some(700),
      shipped: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((orders) =>
    orders.map(({ refund, shipped, gift, ...order }): CartOrder => {
      const [first = 0] = order.amounts;
      const later = refund && first > 0 ? { ...refund, at: Math.max(refund.at, order.at) } : null;
      // A return and an order of nothing state no other amounts.
      const plain = first <= 0 ? { shipping: 0, tax: 0, discount: 0 } : {};
      const only = order.amounts.length === 0 ? Math.max(gift, 1) : gift;
      return {
        ...order,
        ...plain,
        gift: first < 0 ? 0 : only,
        refund: later,
        shipped: shipped === null ? null : order.at + shipped,
      };
    }),
  );

/** How orders are counted; what is turned is turned for good. */
interface Plain {
  everybody: boolean;
  tests: boolean;
  gifts: boolean;
  cancelled: boolean;
  returns: boolean;
  refunds: "order" | "ownDay" | "never";
  discount: boolean;
  shipping: boolean;
  tax: boolean;
  zero: boolean;
  byShipping: boolean;
}

/** `ours`, then each rule after the ones before it: every order is looked at anew each time. */
export function plainCart(
  orders: readonly CartOrder[],
  rules: Pick<
    CleaningRules,
    | "excludeTestOrders"
    | "excludedItems"
    | "includeShipping"
    | "includeTax"
    | "countZeroYenOrders"
    | "dateBasis"
  >,
  period: readonly [number, number],
): ({ readonly rule: "ours" | CartRule } & CartCount)[] {
  const plain: Plain = {
    ...{ everybody: false, tests: !rules.excludeTestOrders, cancelled: false, returns: false },
    gifts: rules.excludedItems.length === 0,
    ...{ refunds: "order", discount: true, shipping: rules.includeShipping, tax: rules.includeTax },
    ...{ zero: rules.countZeroYenOrders, byShipping: rules.dateBasis === "ship" },
  };
  const ownDays = orders.some(
    (one) =>
      one.refund &&
      one.refund.at !== one.at &&
      !one.cancelled &&
      (plain.tests || !one.test) &&
      (!plain.byShipping || one.shipped !== null),
  );
  const turns: readonly (readonly ["ours" | CartRule, () => void])[] = [
    ["ours", () => undefined],
    ["unidentified", () => (plain.everybody = true)],
    ["testOrders", () => (plain.tests = !plain.tests)],
    ["excludedItems", () => (plain.gifts = true)],
    ["cancelled", () => (plain.cancelled = true)],
    ["returns", () => (plain.returns = true)],
    ["refundDay", () => ownDays && (plain.refunds = "ownDay")],
    ["refunds", () => hasRefunds(orders) && (plain.refunds = "never")],
    ["discount", () => (plain.discount = false)],
    ["shipping", () => (plain.shipping = !plain.shipping)],
    ["tax", () => (plain.tax = !plain.tax)],
    ["zeroYen", () => (plain.zero = !plain.zero)],
    ["shipDay", () => (plain.byShipping = !plain.byShipping)],
  ];
  return turns.map(([rule, turn]) => {
    turn();
    return { rule, ...countOf(orders, plain, period) };
  });
}

const hasRefunds = (orders: readonly CartOrder[]) =>
  orders.some(({ amounts, refund }) => refund !== null || (amounts[0] ?? 0) < 0);

function countOf(
  orders: readonly CartOrder[],
  plain: Plain,
  [start, end]: readonly [number, number],
): CartCount {
  const within = (at: number) => start <= at && at <= end;
  let count = { sales: 0, orders: 0 };
  const add = (sales: number, more: number) =>
    (count = { sales: count.sales + sales * 100, orders: count.orders + more });
  for (const order of orders) {
    const { customer, at, cancelled, test, refund, shipped = null } = order;
    const amounts = order.gift && plain.gifts ? [...order.amounts, order.gift] : order.amounts;
    const when = plain.byShipping ? shipped : at;
    if (amounts.length === 0) continue;
    if (when === null || (test && !plain.tests) || (customer === "" && !plain.everybody)) continue;
    const gross = amounts.reduce((sum, one) => sum + one, 0);
    if (gross < 0) {
      if (plain.returns && within(when)) add(gross, 0);
      continue;
    }
    if (cancelled && !plain.cancelled) continue;
    const off =
      (plain.refunds === "order" ? (refund?.amount ?? 0) : 0) +
      (plain.discount ? (order.discount ?? 0) : 0) +
      (plain.shipping ? 0 : (order.shipping ?? 0)) +
      (plain.tax ? 0 : (order.tax ?? 0));
    const counts = gross === 0 ? plain.zero : gross - off > 0;
    if (!counts) continue;
    if (within(when)) add(gross - off, 1);
    if (refund && plain.refunds === "ownDay" && within(refund.at)) add(-refund.amount, 0);
  }
  return count;
}

/** The day all of it is looked at. */
export const ANCHOR = "2024-03-31";

export interface Asked {
  readonly rules?: Partial<CleaningRules>;
  readonly settings?: Partial<AnalysisSettings>;
  readonly without?: Parameters<typeof cartEngine>[2];
}

/** The analysis of orders, and why a cart says otherwise. */
export function found(orders: readonly CartOrder[], { rules, settings, without }: Asked = {}) {
  const all = { ...SETTINGS, ...settings };
  const question = { anchor: { kind: "day", day: day(ANCHOR) }, today: RULES.today, limits: all } as const;
  const analysis = analysisOf(cartEngine(orders, rules, without).facts(question, asksOf(REPORTS, all)), all);
  const bridge = cartBridge(analysis);
  if (bridge === null) throw new Error("the whole shop has one");
  return { analysis, bridge };
}

/** In the current year of 2024-03-31: by A for 1,000. */
export const PLAIN: CartOrder = {
  customer: "A",
  at: day("2023-05-10"),
  amounts: [1000],
  refund: null,
  shipped: day("2023-05-12"),
};
