import { expect, it } from "vitest";
import { orderGroups } from "../../../src/core/orders/order-groups.ts";
import { orderIntake } from "../../../src/core/rows/order-intake.ts";

/** Rows of a channel and an order ID; the order's number of each row and each order's ID. */
function groupsOf(rows: readonly (readonly [channel: string, order: string])[], hasChannel = true) {
  const columns = { date: 2, amount: 3, orderId: 1, channel: hasChannel ? 0 : null };
  const intake = orderIntake(() => 0, columns);
  intake.add(
    rows.map((row) => [...row, "2024-01-05", 1]),
    columns,
    2,
  );
  const table = intake.finish(null);
  const { of, order, count } = orderGroups(table);
  return { of: [...of], ids: Array.from(order, (code) => table.orderIds[code] ?? null), count };
}

it("without channels an ID is an order, a row without one an order of its own", () => {
  const rows = [
    ["", "a"],
    ["", ""],
    ["", "b"],
    ["", "a"],
    ["", ""],
  ] as const;
  expect(groupsOf(rows, false)).toEqual({ of: [0, 2, 1, 0, 3], ids: ["a", "b", null, null], count: 4 });
});

it("the same ID in two channels, or in none, is another order", () => {
  const rows = [
    ["x", "a"],
    ["y", "a"],
    ["", "a"],
    ["y", "a"],
    ["x", "b"],
    ["x", "a"],
    ["", "a"],
    ["x", ""],
    ["x", ""],
  ] as const;
  expect(groupsOf(rows)).toEqual({
    of: [0, 1, 2, 1, 3, 0, 2, 4, 5],
    ids: ["a", "a", "a", "b", null, null],
    count: 6,
  });
});
