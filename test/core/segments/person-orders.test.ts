import { describe, expect, it } from "vitest";
import { personOrders } from "../../../src/core/segments/person-orders.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const row = (
  customer: string,
  date: string,
  orderId: string,
  amount: number,
  productName: string,
): WideRow => ({
  ...{ customer, date, orderId, amount, productName },
});
/** The order 1 has three lines, one of the same goods again; 5 lies after the anchor, 6 is somebody else's. */
const ROWS = [
  row("A", "2024-01-01", "1", 1000, "石けん"),
  row("A", "2024-01-01", "1", 2000, "化粧水"),
  row("A", "2024-01-01", "1", 500, "石けん"),
  row("A", "2024-02-01", "3", 400, ""),
  row("A", "2024-02-01", "2", 300, "乳液"),
  row("A", "2024-05-01", "5", 900, "石けん"),
  row("B", "2024-03-01", "6", 700, "石けん"),
];
const told = (rows: readonly WideRow[], id: string, mergeSameDayOrders = false) =>
  personOrders(wideShop(rows, { mergeSameDayOrders }).purchases, id, day("2024-03-31")).map((one) => [
    ...[isoOf(one.day), one.orderId, one.amount, one.goods.join("+")],
  ]);

describe("the orders of a person", () => {
  it("come latest first, then by order ID, with their goods, up to the anchor", () => {
    const expected = [
      ["2024-02-01", "2", 300_00, "乳液"],
      ["2024-02-01", "3", 400_00, ""],
      ["2024-01-01", "1", 3500_00, "石けん+化粧水"],
    ];
    expect(told(ROWS, "A")).toEqual(expected);
    expect(told(ROWS, "A", true)).toEqual(expected);
  });

  it("reach to the anchor itself", () => {
    const onIt = [row("C", "2024-03-31", "7", 100, ""), row("C", "2024-04-01", "8", 200, "")];
    expect(told(onIt, "C")).toEqual([["2024-03-31", "7", 100_00, ""]]);
  });

  it("of a day without IDs stand the largest first, wherever their rows stand", () => {
    const plain = [300, 500, 400].map((amount) => ({ customer: "A", date: "2024-01-01", amount }));
    expect(told(plain, "A").map(([, , amount]) => amount)).toEqual([500_00, 400_00, 300_00]);
  });

  it("are told without goods and IDs where the sheet has none, and are none of an unknown person", () => {
    const plain = ROWS.map(({ customer, date, amount }) => ({ customer, date, amount }));
    expect(told(plain, "B")).toEqual([["2024-03-01", "", 700_00, ""]]);
    expect([told(ROWS, "a"), told(ROWS, "")]).toEqual([[], []]);
  });
});
