import { expect, it } from "vitest";
import { mailingBreakEven } from "../../../src/core/campaigns/mailing-break-even.ts";
import { day } from "../../support/shop.ts";

/** Whose, when, minor units: 0 for 30 and 50 yen in the year, 1 before it and after the anchor, nobody known for 900. */
const ORDERS = [
  [0, "2023-04-01", 30_00],
  [0, "2024-03-31", 50_00],
  [1, "2023-03-31", 700_00],
  [1, "2024-04-01", 700_00],
  [2, "2023-09-09", 160_00],
  [-1, "2023-09-09", 900_00],
] as const;
const bought = {
  length: ORDERS.length,
  customer: Int32Array.from(ORDERS, ([code]) => code),
  day: Int32Array.from(ORDERS, ([, on]) => day(on)),
  amount: Float64Array.from(ORDERS, ([, , amount]) => amount),
};
const of = (people: number[], cost: number | null = 8_00, margin: number | null = 0.5) =>
  mailingBreakEven(bought, { people: Int32Array.from(people), anchor: day("2024-03-31"), cost, margin });

it("takes the list's own orders of the year, both edges included: 8 ÷ (0.5 × 40)", () => {
  expect(of([0])).toEqual({ rate: 0.4, cost: 8_00, margin: 0.5, orderValue: 40_00, ofShop: false });
  // 30, 50 and 160: 80 an order.
  expect(of([0, 1, 2])?.rate).toBe(0.2);
});
it("takes the shop's identified orders where the list has none", () => {
  expect(of([1])).toEqual({ rate: 0.2, cost: 8_00, margin: 0.5, orderValue: 80_00, ofShop: true });
});
it("has no answer without a cost, a margin, or an order of anybody", () => {
  expect([of([0], null), of([0], 8_00, null)]).toEqual([null, null]);
  const none = { people: Int32Array.of(0), anchor: day("2030-01-01"), cost: 8_00, margin: 0.5 };
  expect(mailingBreakEven(bought, none)).toBeNull();
});
