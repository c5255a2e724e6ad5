import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import type { CustomerRow } from "../../../src/core/segments/customer-classes.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { customerJson } from "../../../src/reports/lists/customer-json.ts";
import { day, RULES, type Row, shop } from "../../support/shop.ts";

const ANCHOR = "2024-03-31";

/** Without order IDs every row is a purchase, also on the same day. */
const SHOP: readonly Row[] = (
  [
    ["A", "2024-01-01", "2024-01-11", "2024-01-31", "2024-03-11"],
    ["B", "2024-01-01", "2024-01-08", "2024-01-28"],
    ["C", "2024-02-01", "2024-02-01", "2024-02-03"],
    ["D", "2024-03-01"],
    ["E", "2024-02-01", "2024-02-05"],
    ["F", "2022-01-01", "2022-02-10"],
    ["G", "2024-03-20", "2024-04-05"],
  ] as const
).flatMap(([customer, ...days]) => days.map((date): Row => [customer, date, 1000]));

function people(rows: readonly Row[], rules = RULES): CustomerRow[] {
  const anchor = { kind: "day", day: day(ANCHOR) } as const;
  return shop(rows, rules).customers({ anchor, today: day("2030-01-01"), limits: DEFAULT_LIMITS });
}
const told = (rows: readonly CustomerRow[]) =>
  rows.map(({ customerId, usualGap, nextOrderDue }) => [
    ...[customerId, usualGap, nextOrderDue === null ? null : isoOf(nextOrderDue)],
  ]);

describe("how often people buy, and when the next purchase is due", () => {
  it("is the median of their own gaps where there are two or more, else the shop's of the same purchase", () => {
    expect(told(people(SHOP))).toEqual([
      // 10, 20 and 40 days
      ["A", 20, "2024-03-31"],
      // 7 and 20 days: 13.5, and half a day counts as a whole one
      ["B", 13.5, "2024-02-11"],
      // 0 and 2 days
      ["C", 1, "2024-02-04"],
      // From the first purchase to the second the shop took 10, 7, 0, 4 and 40 days: 7.
      ["D", null, "2024-03-08"],
      // From the second to the third 20, 20 and 2: 20.
      ["E", 4, "2024-02-25"],
      // Lapsed.
      ["F", 40, null],
      // What comes after the anchor is not known yet.
      ["G", null, "2024-03-27"],
    ]);
  });

  it("takes the orders of a day for one purchase where the settings do", () => {
    const merged = told(people(SHOP, { ...RULES, mergeSameDayOrders: true }));
    // C bought on 1 and 3 February: one gap of 2, so the shop's 20 days from the second purchase on count (A and B).
    expect(merged.find(([id]) => id === "C")).toEqual(["C", 2, "2024-02-23"]);
  });

  it("is nothing where nobody ever bought so often", () => {
    expect(told(people([["A", "2024-03-01", 1000]]))).toEqual([["A", null, null]]);
    const twice: Row[] = [
      ["A", "2024-03-01", 1000],
      ["A", "2024-03-04", 1000],
    ];
    expect(told(people(twice))).toEqual([["A", 3, null]]);
  });

  it("knows what was bought on the anchor itself", () => {
    // B's second purchase, 30 days after the first, is on it: the shop's gap, by which A is due again.
    const rows: Row[] = [
      ["A", "2024-03-20", 1000],
      ["B", "2024-03-01", 1000],
      ["B", "2024-03-31", 1000],
    ];
    expect(told(people(rows))).toEqual([
      ["A", null, "2024-04-19"],
      ["B", 30, null],
    ]);
  });

  it("goes out as an ISO day or null", () => {
    const json = people(SHOP).map(customerJson);
    expect(json.map(({ nextOrderDue }) => nextOrderDue).slice(4)).toEqual(["2024-02-25", null, "2024-03-27"]);
  });
});
