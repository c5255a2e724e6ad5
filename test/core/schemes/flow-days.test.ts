import { describe, expect, it } from "vitest";
import { firstFlowAnchor, flowDays } from "../../../src/core/schemes/flow-days.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day } from "../../support/shop.ts";

const daysOf = (anchor: string, dataStart: string, flowSince = "") => {
  const { known, tooEarly } = flowDays({ anchor: day(anchor), dataStart: day(dataStart) }, { flowSince });
  return { known: known.map(isoOf), tooEarly: tooEarly.map(isoOf) };
};

describe("the earlier days of movements", () => {
  it.each([
    // An anchor that is a month end is compared with the one before it, not with itself.
    ["2024-03-31", "2019-05-05", ["2023-03-31", "2024-02-29"], []],
    ["2024-03-30", "2019-05-05", ["2023-03-30", "2024-02-29"], []],
    ["2024-03-01", "2019-05-05", ["2023-03-01", "2024-02-29"], []],
    // Orders that begin on the day itself are known by it; a day later they are not.
    ["2024-03-31", "2023-03-31", ["2023-03-31", "2024-02-29"], []],
    ["2024-03-31", "2023-04-01", ["2024-02-29"], ["2023-03-31"]],
    ["2024-03-31", "2024-02-29", ["2024-02-29"], ["2023-03-31"]],
    ["2024-03-31", "2024-03-01", [], ["2023-03-31", "2024-02-29"]],
  ])("of %s, with orders since %s", (anchor, dataStart, known, tooEarly) => {
    expect(daysOf(anchor, dataStart)).toEqual({ known, tooEarly });
  });

  it("are the day that was set, from the first order to the day before the anchor", () => {
    for (const set of ["2023-05-05", "2023-05-06", "2024-03-30"])
      expect(daysOf("2024-03-31", "2023-05-05", set)).toEqual({ known: [set], tooEarly: [] });
  });

  it.each(["2023-05-04", "2024-03-31", "2024-04-01"])("are not %s: it is refused with both bounds", (set) => {
    const values = { value: set, first: "2023-05-05", anchor: "2024-03-31" };
    expect(() => daysOf("2024-03-31", "2023-05-05", set)).toThrow(
      expect.objectContaining({ code: "flow-date", values }) as Error,
    );
  });
});

it.each([
  ["2024-01-30", "2024-02-01"],
  // The month end itself has orders.
  ["2024-01-31", "2024-02-01"],
  ["2024-02-01", "2024-03-01"],
])("orders since %s have movements from the anchor %s on", (dataStart, anchor) => {
  const first = firstFlowAnchor(day(dataStart));
  expect(isoOf(first)).toBe(anchor);
  expect(daysOf(anchor, dataStart).known).toHaveLength(1);
  expect(daysOf(isoOf(first - 1), dataStart).known).toEqual([]);
});
