import { describe, expect, it } from "vitest";
import { cartBridge } from "../../../src/core/cart/cart-bridge.ts";
import { type Asked, ANCHOR, type CartOrder, found, PLAIN } from "../../support/cart-orders.ts";
import { analyse, day } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const lineOf = (orders: readonly CartOrder[], rule: string, asked: Asked = {}) => {
  const { lines } = found(orders, asked).bridge;
  return lines.find((line) => line.rule === rule)?.difference ?? null;
};
const yen = (sales: number, orders: number) => ({ sales: sales * 100, orders });

describe("why a cart says otherwise, a rule at a time", () => {
  it("begins with what known customers bought, as 新規・リピート has it", () => {
    const guest = { ...PLAIN, customer: "", amounts: [70] };
    const { bridge } = found([PLAIN, guest]);
    expect(bridge.ours).toEqual(yen(1000, 1));
    expect(lineOf([PLAIN, guest], "unidentified")).toEqual(yen(70, 1));
  });

  it("a cancelled order comes back with what it was worth after its discount, and without it once discounts stay", () => {
    const off: CartOrder = { ...PLAIN, amounts: [500, 300], cancelled: true, discount: 100 };
    expect(lineOf([PLAIN, off], "cancelled")).toEqual(yen(700, 1));
    expect(lineOf([PLAIN, off], "discount")).toEqual(yen(100, 0));
  });

  it("a refund of next year's day is taken off by us, and by a cart of the day it was given back in another year", () => {
    // Bought on 2024-03-20, 400 of 1,000 given back on 2024-04-05; and of an order before the year 200 within it.
    const late: CartOrder = {
      ...PLAIN,
      at: day("2024-03-20"),
      refund: { at: day("2024-04-05"), amount: 400 },
    };
    const early: CartOrder = {
      ...PLAIN,
      at: day("2023-03-20"),
      refund: { at: day("2023-04-05"), amount: 200 },
    };
    expect(lineOf([late, early], "refundDay")).toEqual(yen(400 - 200, 0));
    expect(lineOf([late, early], "refunds")).toEqual(yen(200, 0));
  });

  it("an order refunded whole is an order again where refunds have their own day", () => {
    const whole: CartOrder = { ...PLAIN, refund: { at: day("2023-06-01"), amount: 1000 } };
    const { bridge } = found([PLAIN, whole]);
    expect(bridge.ours).toEqual(yen(1000, 1));
    expect(lineOf([PLAIN, whole], "refundDay")).toEqual(yen(0, 1));
    expect(lineOf([PLAIN, whole], "refunds")).toEqual(yen(1000, 0));
  });

  it("a return whose order is nowhere is taken off on its day", () => {
    const back: CartOrder = { ...PLAIN, amounts: [-150] };
    expect(lineOf([PLAIN, back], "returns")).toEqual(yen(-150, 0));
  });

  it("products left out come back: alone, and beside others, with what they cost", () => {
    const rules = { excludedItems: ["ギフト券"] };
    const alone: CartOrder = { ...PLAIN, amounts: [], gift: 500 };
    const beside: CartOrder = { ...PLAIN, amounts: [300], gift: 200, discount: 50 };
    const all = [PLAIN, alone, beside];
    expect(found(all, { rules }).bridge.ours).toEqual(yen(1000 + 300 - 50, 2));
    expect(lineOf(all, "excludedItems", { rules })).toEqual(yen(500 + 200, 1));
    expect(lineOf(all, "excludedItems")).toBeNull();
  });

  it("points that pay an order whole hide it; a cart that leaves them in shows it", () => {
    const paid: CartOrder = { ...PLAIN, discount: 1000 };
    expect(lineOf([PLAIN, paid], "discount")).toEqual(yen(1000, 1));
  });

  it("shipping, tax, test orders and orders of nothing are turned the other way, whichever way the settings are", () => {
    const one: CartOrder = { ...PLAIN, shipping: 60, tax: 90 };
    const others: CartOrder[] = [
      { ...PLAIN, test: true, amounts: [10] },
      { ...PLAIN, amounts: [0] },
    ];
    const turned = {
      includeShipping: false,
      includeTax: false,
      excludeTestOrders: true,
      countZeroYenOrders: true,
    };
    const all = [one, ...others];
    for (const [rule, sales, orders] of [
      ["shipping", -60, 0],
      ["tax", -90, 0],
      ["testOrders", -10, -1],
      ["zeroYen", 0, 1],
    ] as const) {
      expect(lineOf(all, rule)).toEqual(yen(sales, orders));
      expect(lineOf(all, rule, { rules: turned })).toEqual(yen(0 - sales, 0 - orders));
    }
  });

  it("by the day of shipping an order comes into the year or leaves it, and one that was not shipped is out", () => {
    const into: CartOrder = { ...PLAIN, at: day("2023-03-30"), shipped: day("2023-04-02") };
    const out: CartOrder = { ...PLAIN, at: day("2024-03-30"), shipped: day("2024-04-02"), amounts: [300] };
    const never: CartOrder = { ...PLAIN, shipped: null, amounts: [20] };
    expect(lineOf([PLAIN, into, out, never], "shipDay")).toEqual(yen(1000 - 300 - 20, 1 - 2));
  });

  it("orders of one day, merged by the settings, are orders of their own in a cart", () => {
    const { bridge } = found([PLAIN, PLAIN], { rules: { mergeSameDayOrders: true } });
    expect(bridge.ours).toEqual(yen(2000, 1));
    expect(bridge.lines[0]).toMatchObject({ rule: "sameDay", difference: yen(0, 1) });
    expect(found([PLAIN, PLAIN]).bridge.lines.map(({ rule }) => rule)).not.toContain("sameDay");
  });

  it("knows nothing where the column is missing, and goes on with the count above", () => {
    const without = [
      "status",
      "buyerName",
      "shipping",
      "tax",
      "discount",
      "shipDate",
      "productName",
    ] as const;
    const { lines, ours } = found([PLAIN], { without }).bridge;
    const unknown = lines.filter(({ difference }) => difference === null).map(({ rule }) => rule);
    expect(unknown).toEqual([
      ...[
        "testOrders",
        "excludedItems",
        "cancelled",
        "refundDay",
        "refunds",
        "discount",
        "shipping",
        "tax",
        "shipDay",
      ],
    ]);
    for (const { total } of lines) expect(total).toEqual(ours);
  });

  it("says nothing of a refund's day where the refund stands on the order's own", () => {
    expect(lineOf([{ ...PLAIN, refund: { at: PLAIN.at, amount: 100 } }], "refundDay")).toBeNull();
  });

  it("of a shop whose orders are all cancelled but one before the year: nothing is ours, all is the cart's", () => {
    const old: CartOrder = { ...PLAIN, at: day("2022-05-10") };
    const { bridge } = found([old, { ...PLAIN, cancelled: true }, { ...PLAIN, cancelled: true }]);
    expect(bridge.ours).toEqual(yen(0, 0));
    expect(bridge.lines.find(({ rule }) => rule === "cancelled")?.difference).toEqual(yen(2000, 2));
  });
});

describe("new sales by other rules, of the worked example", () => {
  it("are 9,000 by order and by month, 23,000 by the year", () => {
    // As test/core/sales/new-repeat.test.ts has them by hand.
    const of = (newRepeatRule: "order" | "period") =>
      cartBridge(analyse(WORKED_ROWS, ANCHOR, { newRepeatRule }))?.newSales.map(({ by, sales, ours }) => [
        by,
        sales,
        ours,
      ]);
    expect(of("order")).toEqual([
      ["order", 900_000, true],
      ["month", 900_000, false],
      ["year", 2_300_000, false],
    ]);
    expect(of("period")?.map(([, , ours]) => ours)).toEqual([false, false, true]);
  });

  it("leave out the months where the year does not consist of whole ones", () => {
    const by = (anchor: string) => cartBridge(analyse(WORKED_ROWS, anchor))?.newSales.map((one) => one.by);
    expect(by("2024-03-30")).toEqual(["order", "year"]);
  });
});
