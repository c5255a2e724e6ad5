import { describe, expect, it } from "vitest";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { classFieldParts } from "../../../src/core/segments/class-fields.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";

/** One order by the anchor, one after it. */
const engine = shop([
  ["C1", "2024-01-10", 3000, "O1"],
  ["C1", "2024-06-01", 3000, "O2"],
]);
const question = {
  anchor: { kind: "day", day: day("2024-03-31") },
  today: RULES.today,
  limits: SETTINGS,
} as const;
const LATER = "nurtureSegment@2024-06-30";
const by = (field: string) => ({ conditions: [{ field, test: "oneOf", values: ["firstRepeat"] } as const] });

describe("a class on a day after the anchor", () => {
  it("is refused: the second order counts nowhere", () => {
    const after = { code: "segment-after-anchor", values: { from: "2024-06-30", anchor: "2024-03-31" } };
    const refused = expect.objectContaining(after) as Error;
    expect(() => engine.peopleColumns(question, by(LATER))).toThrowError(refused);
    expect(() => engine.segmentCodes(question, by(LATER))).toThrowError(refused);
  });

  it("is left out of the fields of saved segments, so that the others can be used", () => {
    const beside = ["nurtureSegment@2024-03-31", LATER];
    const { fields } = engine.peopleColumns(question, null, beside);
    expect(fields.map(({ id }) => id).filter((id) => id.includes("@"))).toEqual([
      "nurtureSegment@2024-03-31",
    ]);
  });

  it("begins no movement that a page asks for", () => {
    const flow = { kind: "flow", scheme: "nurture", since: day("2024-06-30"), from: null, to: null } as const;
    expect(() => engine.list(question, flow)).toThrow("request-refused");
    expect(engine.list(question, { ...flow, since: day("2024-03-31") })).toHaveLength(1);
  });
});

it.each([1e20, -1e20, 19_000.5, Number.NaN, "19000", null])("a page's day %j is none", (since) => {
  const set = { kind: "flow", scheme: "rfm", since, from: null, to: null };
  expect(() => checkedSet(set)).toThrow("request-refused");
});

it("a field has one day, which is one", () => {
  expect(classFieldParts("rfmRank@soon")).toBeNull();
  expect(classFieldParts("rfmRank@2023-02-29")).toBeNull();
  expect(classFieldParts("rfmRank@2023-03-31@2024-03-31")).toBeNull();
});
