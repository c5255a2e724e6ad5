import { expect, it } from "vitest";
import { mailingBreakEven } from "../../../src/core/campaigns/mailing-break-even.ts";
import { day, shop } from "../../support/shop.ts";

/** A for 30 and 50 yen in the year, B before it and after the anchor, C in it, nobody known for 900. */
const { ledger: bought } = shop([
  ["A", "2023-04-01", 30, "1"],
  ["A", "2024-03-31", 50, "2"],
  ["B", "2023-03-31", 700, "3"],
  ["B", "2024-04-01", 700, "4"],
  ["C", "2023-09-09", 160, "5"],
  ["", "2023-09-09", 900, "6"],
]);
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
it("takes orders of one day as the shop counts them: 30 and 50 are two of 40, or one of 80", () => {
  const orderValue = (mergeSameDayOrders: boolean) => {
    const { ledger } = shop(
      [
        ["A", "2024-01-05", 30, "1"],
        ["A", "2024-01-05", 50, "2"],
      ],
      { mergeSameDayOrders },
    );
    const mailing = { people: Int32Array.of(0), anchor: day("2024-03-31"), cost: 8_00, margin: 0.5 };
    return mailingBreakEven(ledger, mailing)?.orderValue;
  };
  expect([orderValue(false), orderValue(true)]).toEqual([40_00, 80_00]);
});
it("has no answer without a cost, a margin, or an order of anybody", () => {
  expect([of([0], null), of([0], 8_00, null)]).toEqual([null, null]);
  const none = { people: Int32Array.of(0), anchor: day("2030-01-01"), cost: 8_00, margin: 0.5 };
  expect(mailingBreakEven(bought, none)).toBeNull();
});
