import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import type { CustomerRow } from "../../../src/core/segments/customer-classes.ts";
import { inOrder, PEOPLE_ORDERS, requirePeopleOrder } from "../../../src/core/segments/people-order.ts";
import { day, type Row, shop } from "../../support/shop.ts";

/** A and C are equal in everything; B bought first and most, D last. */
const ROWS: readonly Row[] = [
  ["C", "2024-02-01", 500],
  ["A", "2024-02-01", 500],
  ["D", "2024-03-01", 400],
  ["B", "2024-01-01", 300],
  ["B", "2024-01-02", 300],
];
const people = shop(ROWS)
  .customers({
    anchor: { kind: "day", day: day("2024-03-31") },
    today: day("2030-01-01"),
    limits: DEFAULT_LIMITS,
  })
  .reverse();

describe("people in order", () => {
  it.each([
    ["sales", "B A C D"],
    ["lastOrder", "D A C B"],
    ["orders", "B A C D"],
    ["firstOrder", "D A C B"],
  ] as const)("%s: the largest or latest first, those who are equal by ID", (order, ids) => {
    const before = [...people];
    expect(
      inOrder(people, order)
        .map(({ customerId }) => customerId)
        .join(" "),
    ).toBe(ids);
    expect(people).toEqual(before);
  });

  it("go by the first purchase, whoever bought last", () => {
    const [one, other] = people as [CustomerRow, CustomerRow];
    const early = { ...one, customerId: "early", firstDay: 19_000, lastDay: 19_800 };
    const late = { ...other, customerId: "late", firstDay: 19_700, lastDay: 19_700 };
    expect(inOrder([early, late], "firstOrder").map(({ customerId }) => customerId)).toEqual([
      "late",
      "early",
    ]);
    expect(inOrder([late, early], "lastOrder").map(({ customerId }) => customerId)).toEqual([
      "early",
      "late",
    ]);
  });

  it("knows its orders and no other", () => {
    expect(PEOPLE_ORDERS.map(requirePeopleOrder)).toEqual(PEOPLE_ORDERS);
    for (const asked of ["toString", "", null, 1])
      expect(() => requirePeopleOrder(asked)).toThrow("request-refused");
  });
});
