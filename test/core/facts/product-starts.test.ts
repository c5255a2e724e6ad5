import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortEnds } from "../../../src/core/facts/cohort-requests.ts";
import { cohortTables, sharedShop } from "../../../src/core/facts/cohort-values.ts";
import type { CohortRow } from "../../../src/core/facts/cohorts.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day, RULES } from "../../support/shop.ts";
import { type Line, lineShop } from "../../support/sliced-shop.ts";

const ANCHOR = day("2024-03-31");

function since(lines: readonly Line[], product?: string, mergeSameDayOrders = false): CohortRow[] {
  const rules = { ...RULES, mergeSameDayOrders };
  const shop = { ...lineShop(lines, rules), rules };
  const ends = cohortEnds("month", { anchor: ANCHOR, firstPurchase: day("2022-12-01") });
  const ask = { ends, steps: [30, 365], months: 0, axis: null, most: 0 } as const;
  return cohortTables(sharedShop(shop), [product === undefined ? ask : { ...ask, since: product }])[0] ?? [];
}

const shown = (rows: readonly CohortRow[]) =>
  rows.map(({ end, customers, firstSales, seconds, sales }) => [
    ...[isoOf(end).slice(0, 7), customers, firstSales / 100],
    ...[seconds[1], (sales[1] ?? 0) / 100],
  ]);

describe("cohorts since the first purchase with a product", () => {
  const lines: readonly Line[] = [
    ["A", "2023-01-05", "1", "", "お試し", "", 500],
    ["A", "2023-02-10", "2", "", "美容液", "", 4000], // A begins here, with the soap of the same order: 4,600
    ["A", "2023-02-10", "2", "", "石けん", "", 600],
    ["A", "2023-03-01", "3", "", "お試し", "", 500], // a repeat, of another product
    ["B", "2023-02-28", "4", "", "美容液", "", 4000], // B begins with it and does not come back
    ["C", "2023-01-09", "5", "", "石けん", "", 600], // C never buys it
    ["D", "2023-01-20", "6", "", "美容液", "", 4000], // all of it taken back in the same order: not bought
    ["D", "2023-01-20", "6", "", "美容液", "", -4000],
    ["D", "2023-01-20", "6", "", "石けん", "", 600],
    ["D", "2023-04-02", "7", "", "美容液", "", 3000], // D begins here
    ["E", "2024-04-01", "8", "", "美容液", "", 4000], // after the anchor
    ["F", "2023-05-01", "9", "", "美容液", "", 0], // a free one beside something paid is in the order
    ["F", "2023-05-01", "9", "", "石けん", "", 600],
  ];

  it("are of who bought it, from that order on, with all they bought later", () => {
    expect(shown(since(lines, "美容液"))).toEqual([
      // A 4,600 + 500, B 4,000
      ["2023-02", 2, 8600, 1, 9100],
      ["2023-04", 1, 3000, 0, 3000],
      ["2023-05", 1, 600, 0, 600],
    ]);
  });

  it("know a name typed in another width or case, the exact one first", () => {
    const spelt: readonly Line[] = [
      ["A", "2023-01-05", "1", "", "ABC", "", 100],
      ["B", "2023-01-06", "2", "", "abc", "", 200],
    ];
    expect(shown(since(spelt, "abc"))).toEqual([["2023-01", 1, 200, 0, 200]]);
    expect(shown(since(spelt, " ａｂＣ"))).toEqual([["2023-01", 1, 100, 0, 100]]);
  });

  it("are none of a product that nobody bought, nor where no line names one", () => {
    expect(since(lines, "クリーム")).toEqual([]);
    expect(since([["A", "2023-01-05", "1", "", "", "", 100]], "クリーム")).toEqual([]);
  });

  it("take the whole day where its orders are one purchase", () => {
    const twice: readonly Line[] = [
      ["A", "2023-01-05", "1", "", "石けん", "", 100],
      ["A", "2023-01-09", "2", "", "お試し", "", 500],
      ["A", "2023-01-09", "3", "", "美容液", "", 4000],
      ["A", "2023-01-09", "4", "", "石けん", "", 9000],
    ];
    expect(shown(since(twice, "美容液", true))).toEqual([["2023-01", 1, 13_500, 0, 13_500]]);
    // Of one day's orders the dearer ones come later: that of 9,000 is a repeat, that of 500 lies before.
    expect(shown(since(twice, "美容液"))).toEqual([["2023-01", 1, 4000, 1, 13_000]]);
  });
});

describe("whatever was bought", () => {
  const names = ["石けん", "美容液", "お試し"];
  const line = fc.record({
    who: fc.constantFrom("A", "B", "C", "D"),
    order: fc.nat({ max: 11 }),
    product: fc.constantFrom(...names),
    amount: fc.integer({ min: 1, max: 9 }),
  });
  /** Order k of a person lies 40 days after the one before, so that no two are of one day. */
  const linesOf = (
    drawn: readonly { who: string; order: number; product: string; amount: number }[],
  ): Line[] =>
    drawn.map(({ who, order, product, amount }) => [
      ...([who, isoOf(day("2022-12-01") + order * 40), `${who}${order}`, "", product] as const),
      ...(["", amount * 100] as const),
    ]);

  it("it is as if nothing had been bought before the product", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...names),
        (drawn, name) => {
          const begins = new Map<string, number>();
          for (const { who, order, product } of drawn)
            if (product === name) begins.set(who, Math.min(order, begins.get(who) ?? Infinity));
          const kept = drawn.filter(({ who, order }) => order >= (begins.get(who) ?? Infinity));
          expect(since(linesOf(drawn), name)).toEqual(kept.length === 0 ? [] : since(linesOf(kept)));
        },
      ),
    );
  });
});
