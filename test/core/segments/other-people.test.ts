import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { type CustomerSet, peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { GOODS_DEEDS } from "../../../src/core/segments/goods-sets.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { PRODUCT_ANCHOR, type ProductLine, productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

const JANUARY = day("2024-01-10");
const made = (length: number): number[] => Array.from({ length }, (_, i) => i);

/*
 * 100 products of two buyers each, who stand by themselves, and five rarer ones of one: a buys r1 and r2 in one order, b r3
 * and later r4, c r5, which went back, c0 also r1 in a second order. So b alone bought the others in two orders, and a and b
 * began with them; c0 has a first order without.
 */
const COMMON: readonly ProductLine[] = made(100).flatMap((p) =>
  ["c", "d"].map((who): ProductLine => [`${who}${p}`, isoOf(JANUARY), `${who}${p}-1`, `p${p}`, 1000, 1]),
);
const LINES: readonly ProductLine[] = [
  ...COMMON,
  ["a", "2024-01-12", "a-1", "r1", 1000, 1],
  ["a", "2024-01-12", "a-1", "r2", 1000, 1],
  ["b", "2024-01-13", "b-1", "r3", 1000, 1],
  ["b", "2024-02-13", "b-2", "r4", 1000, 1],
  ["c", "2024-01-14", "c-1", "p0", 1000, 1],
  ["c", "2024-01-14", "c-1", "r5", 1000, 1],
  ["c", "2024-01-14", "c-1", "r5", -1000, 1],
  ["c0", "2024-02-15", "c0-2", "r1", 1000, 1],
];

describe("the people of rows その他", () => {
  const engine = wideShop(productRows(LINES));
  const question = {
    anchor: { kind: "day", day: day(PRODUCT_ANCHOR) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const analysis = analysisOf(engine.facts(question, asksOf(REPORTS, SETTINGS)), SETTINGS);
  const idsOf = (set: CustomerSet): string[] =>
    engine
      .list(question, checkedSet(JSON.parse(JSON.stringify(set))))
      .map(({ customerId }) => customerId)
      .sort();

  it("are those of all goods that have no row of their own, as if they were one", () => {
    const of = GOODS_DEEDS.map((did) => idsOf({ kind: "goods", by: "product", name: null, did }).join(" "));
    // bought, again, once; entered, of those with more orders, with that one alone.
    expect(of).toEqual(["a b c0", "b", "a c0", "a b", "b", "a"]);
  });

  it.each(GOODS_DEEDS)("are as many as the row counts: %s", (did) => {
    const set = { kind: "goods", by: "product", name: null, did } as const;
    expect(idsOf(set).length).toBe(peopleIn(analysis, set));
  });

  it.each([
    // 20 products stand by themselves in LTV推移: of 40 people and c; 160 others, a and b began with another one.
    ["2024-06-30", null, 162],
    // b alone came back, after 31 days, and c0 with p0, which stands by itself.
    ["2024-06-30", 60, 1],
    ["2024-06-30", 30, 0],
    ["2024-01-31", null, 162],
  ] as const)("are those who began with none that stands by itself, until %s within %s", (end, within, n) => {
    const set = { kind: "begun", by: "product", name: null, start: 0, end: day(end), within } as const;
    expect([idsOf(set).length, peopleIn(analysis, set)]).toEqual([n, n]);
  });
});
