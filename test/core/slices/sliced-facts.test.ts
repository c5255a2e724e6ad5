import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/core/analysis.ts";
import { runAnalysis, sliceAnalysis, wholeAnalysis } from "../../../src/core/slices/sliced-facts.ts";
import { SETTINGS } from "../../support/shop.ts";
import { lineShop, SLICED_LINES, slicedFacts } from "../../support/sliced-shop.ts";

const shop = lineShop(SLICED_LINES);
const slice = { orders: { channel: ["本店"] } };
const whole = slicedFacts(shop, null);
const facts = slicedFacts(shop, slice);

/** Typed for the whole shop; by its orders it has 13,000 and one new customer, of whom 本店 has 8,000 and two. */
const settings = { ...SETTINGS, annualSalesOverride: 99_000, newCustomersOverride: 7 };
const typed = [99_000, 7];

const inUse = ({ annualSales, goldMap }: Analysis) => [annualSales / 100, goldMap.people[0]];

describe("annual sales and new customers that were typed", () => {
  it("are the whole shop's", () => {
    const run = { facts: whole, slice: null, whole: null, compared: [], settings };
    expect(inUse(runAnalysis(run))).toEqual(typed);
    expect(inUse(wholeAnalysis(run))).toEqual(typed);
  });

  it("are not a slice's, whose whole shop keeps them for formulas in cells", () => {
    const run = { facts, slice, whole, compared: [], settings };
    expect(inUse(runAnalysis(run))).toEqual([8000, 2]);
    expect(inUse(wholeAnalysis(run))).toEqual(typed);
  });

  it("stand in no column where parts stand side by side", () => {
    expect(inUse(sliceAnalysis(whole, settings))).toEqual([13_000, 1]);
    expect(inUse(sliceAnalysis(facts, settings))).toEqual([8000, 2]);
  });
});
