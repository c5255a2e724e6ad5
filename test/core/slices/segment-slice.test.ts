import { describe, expect, it } from "vitest";
import type { Condition, Segment } from "../../../src/core/segments/segment.ts";
import { sliceConditions } from "../../../src/core/segments/segment-of-slice.ts";
import { choosesByOutcome } from "../../../src/core/slices/outcome.ts";
import { checkedSlice, mayShareBuyers, type Slice } from "../../../src/core/slices/slices.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import { lineShop, SLICED_LINES, slicedFacts } from "../../support/sliced-shop.ts";

const shop = lineShop(SLICED_LINES);

const segment = (name: string, ...conditions: Condition[]): Segment => ({ name, conditions });
const FIRST: Condition = { field: "product", test: "bought", values: ["石けん"], when: "first" };
const TWO: Condition = { field: "purchases", test: "between", from: 2, to: null };
const SAVED = [
  segment("石けんから", FIRST),
  segment("2回以上", TWO),
  segment("石けんからで1回", FIRST, { ...TWO, not: true }),
];
const by = (...names: string[]): Slice => ({ customers: { segment: names } });
const checked = (asked: Slice): Slice => {
  const slice = checkedSlice(asked, SAVED);
  if (slice === null) throw new Error("chooses nothing");
  return slice;
};

describe("a slice by saved segments", () => {
  it("holds the people of the segment with all they bought", () => {
    expect(slicedFacts(shop, checked(by("石けんから"))).tables).toEqual(
      slicedFacts(shop, { customers: { firstProduct: ["石けん"] } }).tables,
    );
    // A bought three times, B and C twice, D once.
    expect(slicedFacts(shop, checked(by("2回以上"))).meta).toMatchObject({ customers: 3, purchases: 7 });
  });

  it("of several holds whoever is in any, and goes with other filters", () => {
    expect(slicedFacts(shop, checked(by("2回以上", "石けんからで1回"))).meta.customers).toBe(4);
    const both: Slice = { orders: { channel: ["本店"] }, ...by("2回以上") };
    // Of A, B and C the orders at 本店: O2 of A, O4 and O5 of B.
    expect(slicedFacts(shop, checked(both)).meta).toMatchObject({ customers: 2, purchases: 3 });
  });

  it("keeps what the segment was when it was asked for, whatever a page says it is", () => {
    const slice = checked({ ...by("2回以上"), segments: [segment("2回以上")] });
    expect(slice.segments).toEqual([SAVED[1]]);
    expect(sliceConditions(slice)).toEqual([{ field: "segment", test: "among", segments: [SAVED[1]] }]);
  });

  it("of an unknown name is refused with those that are known", () => {
    const ask = () => checkedSlice(by("3回以上"), SAVED);
    expect(ask).toThrow(
      new InputProblem("segment-unknown", { name: "3回以上", known: "石けんから, 2回以上, 石けんからで1回" }),
    );
    expect(() => checkedSlice(by("x"))).toThrow("segment-unknown");
  });

  it("may share people with any other", () => {
    expect(mayShareBuyers(by("石けんから"), by("2回以上"))).toBe(true);
  });
});

describe("people chosen by what they have bought by now", () => {
  const outcome = (...conditions: Condition[]) =>
    choosesByOutcome({ ...by("x"), segments: [segment("x", ...conditions)] });
  it.each<[boolean, Condition]>([
    [true, TWO],
    [true, { field: "product", not: true, test: "bought", values: ["石けん"], when: "ever" }],
    [true, { field: "rfmRank", test: "oneOf", values: ["loyal"] }],
    [true, { field: "lastOrder", test: "in", period: { months: 3 } }],
    [true, { field: "segment", test: "among", segments: [segment("y", TWO)] }],
    [false, FIRST],
    [false, { field: "stageBefore", test: "oneOf", values: ["1"] }],
    [false, { field: "firstOrder", test: "in", period: { from: "2022-01-01", to: null } }],
    [false, { field: "sex", test: "oneOf", values: ["女"] }],
    [false, { field: "segment", test: "among", segments: [segment("y", FIRST)] }],
  ])("%s: %o", (is, condition) => {
    expect(outcome(condition)).toBe(is);
    expect(outcome(FIRST, condition)).toBe(is);
  });
});
