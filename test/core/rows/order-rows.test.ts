import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/values/day.ts";
import { orderIntake } from "../../../src/core/rows/order-intake.ts";
import type { ColumnPositions } from "../../../src/core/rows/column-roles.ts";

const AT: ColumnPositions = {
  customer: 0,
  date: 1,
  amount: 2,
  orderId: 3,
  status: null,
  quantity: null,
  unitPrice: null,
};
const utc = (date: { getTime(): number }) => Math.floor(date.getTime() / 86_400_000);
const date = (iso: string) => new Date(`${iso}T00:00:00Z`);

function rowsOf(...cells: unknown[][]) {
  const intake = orderIntake(utc, AT);
  intake.add(cells, AT, 2);
  return intake.finish(null);
}

describe("cells that a sheet typed as dates", () => {
  it("are IDs in an ID column, the same as their text", () => {
    const rows = rowsOf(
      [date("2024-01-02"), date("2024-03-01"), 100, date("2024-05-06")],
      ["2024-01-02", "2024-03-01", "100", "2024-05-06"],
    );
    expect(rows.customerIds).toEqual(["2024-01-02"]);
    expect(rows.orderIds).toEqual(["2024-05-06"]);
    expect([...rows.customer, ...rows.order]).toEqual([0, 0, 0, 0]);
  });

  it("make a row that is read, like the same row as text", () => {
    const typed = rowsOf(["", date("2024-03-01"), "", ""], ["", "", "", ""]);
    const text = rowsOf(["", "2024-03-01", "", ""], [" ", "", "", ""]);
    for (const rows of [typed, text]) {
      expect([...rows.sheetRow]).toEqual([2]);
      expect([...rows.day]).toEqual([dayOf(2024, 3, 1)]);
      expect([...rows.amount]).toEqual([NaN]);
    }
  });
});

it("an amount too large to be held to the hundredth is not read", () => {
  // 2^53 − 1 hundredths = 90,071,992,547,409.91
  const rows = rowsOf(["A", "2024-03-01", "90071992547409.91", "1"], ["A", "2024-03-01", "1e14", "2"]);
  expect([...rows.amount]).toEqual([9_007_199_254_740_991, NaN]);
  expect([...rows.unreadAmounts.values()]).toEqual(["1e14"]);
});
