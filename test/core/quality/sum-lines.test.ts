import { describe, expect, it } from "vitest";
import { purchasesOf } from "../../../src/core/orders/purchases.ts";
import { contactRows } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

/** What is said of orders by the amounts of their rows. */
function sumLines(...orders: readonly (readonly number[])[]) {
  const rows = orders.flatMap((amounts, i) =>
    amounts.map((amount) => ({ date: "2024-01-05", amount, orderId: `O${i + 1}`, customer: `C${i}` })),
  );
  return purchasesOf(contactRows(rows), RULES).cleaning.sumLines;
}

describe("orders with their sum on a row of its own", () => {
  it("are told with one of them, orders of one row left aside", () => {
    expect(sumLines([100], [300, 500, 800], [1000], [250, 250, 500])).toEqual({
      orders: 2,
      all: 2,
      example: "O2",
    });
    expect(sumLines([800, 300, 500], [90, 10, 20, 60])).toMatchObject({ orders: 2 });
  });

  it("count those whose only other row is the same amount, which alone are no such orders", () => {
    expect(sumLines([300, 500, 800], [700, 700])).toEqual({ orders: 2, all: 2, example: "O1" });
    expect(sumLines([700, 700], [80, 80])).toBeNull();
  });

  it("are nothing to tell where they are chance: one alone, or less than nine in ten", () => {
    expect(sumLines([300, 500, 800])).toBeNull();
    const others = Array.from({ length: 18 }, (_, i) => [100 + i, 500 + i, 1000]);
    const sums = (count: number) => Array.from({ length: count }, () => [100, 200, 300]);
    expect(sumLines(...sums(18), ...others.slice(0, 2))).toMatchObject({ orders: 18, all: 20 });
    expect(sumLines(...sums(17), ...others.slice(0, 2))).toBeNull();
  });
});
