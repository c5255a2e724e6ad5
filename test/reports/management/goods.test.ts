import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { About, ReportModel } from "../../../src/catalog/report-model.ts";
import { copiedReport } from "../../support/copied-report.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { firstBuyers, productAnalysis, productRows } from "../../support/product-shop.ts";

const LEAST = 5;
const isTold = (n: number): boolean => n === 0 || n >= LEAST;

type Sold = Parameters<typeof firstBuyers>[0];
const analysisOf = (sold: Sold) => productAnalysis(productRows(firstBuyers(sold)));
const copyOf = (sold: Sold): ReportModel => copiedReport("products", analysisOf(sold), { least: LEAST });

/** Buyers and repeaters by product, as the cells of 商品リピート率 have them, that of all rows under "". */
function soldOn({ rows }: ReportModel): Map<string, readonly [buyers: number, again: number]> {
  const abouts = rows.flat().flatMap(({ about }): About[] => (about ? [about] : []));
  return new Map(
    abouts.flatMap(({ metric, set, share }) =>
      metric === "goodsRepeatRate" && share
        ? [
            [
              set?.kind === "goods" ? (set.name ?? "その他") : "",
              [share.denominator, share.numerator],
            ] as const,
          ]
        : [],
    ),
  );
}

/** Those who began with a product, and came back, in the same way. */
function begunOn({ rows }: ReportModel): (readonly [people: number, again: number])[] {
  const abouts = rows.flat().flatMap(({ about }): About[] => (about ? [about] : []));
  const byLine = new Map(
    abouts.flatMap(({ metric, set, line, share }) => {
      if ((metric !== "entryF2" && metric !== "otherEntryF2") || !share) return [];
      const name = set?.kind === "begun" ? set.name : line?.ja;
      return [[name, [share.denominator, share.numerator]] as const];
    }),
  );
  byLine.delete("全員（重複なし）");
  return [...byLine.values()];
}

function expectNobodyFound(sold: Sold): void {
  const model = copyOf(sold);
  const people = Object.values(sold);
  const all = [0, 1].map((i) => people.reduce((sum, one) => sum + one[i as 0 | 1], 0));
  const found = [...soldOn(model)].flatMap(([name, one]) => (name === "" ? [] : [one]));
  for (const shown of [found, begunOn(model)]) {
    if (shown.length === 0) continue;
    for (const [buyers, again] of shown) expect([buyers, again, buyers - again].every(isTold)).toBe(true);
    const [buyers = 0, again = 0] = all.map((sum, i) =>
      shown.reduce((left, one) => left - one[i as 0 | 1], sum),
    );
    expect([buyers, again, buyers - again].every(isTold), `left ${buyers}, ${again}`).toBe(true);
  }
}

describe("商品 in a copy for management", () => {
  const SOLD: Sold = { 青汁: [100, 80], 石けん: [60, 20], 酵素: [20, 10], 試供品: [7, 4] };

  it("leaves out the product that four bought again, and with it the next smallest one", () => {
    // 40 − 24 − … : all less the other three is the 4 of 試供品.
    expect([...soldOn(copyOf(SOLD)).keys()]).toEqual(["青汁", "石けん", ""]);
    const texts = copyOf(SOLD).rows.flat().map(textOf);
    expect(texts).not.toContain("試供品");
    expect(texts.filter((text) => text.includes("行ごと省いています"))).toHaveLength(1);
    expectNobodyFound(SOLD);
  });

  it("has the days of the ranking alone, and not what was bought next", () => {
    const days = (model: ReportModel) =>
      model.rows
        .flat()
        .map(textOf)
        .filter((text) => /^F2転換率\n/.test(text));
    expect(days(reportModel("products", contextOf(analysisOf(SOLD))))).toHaveLength(3);
    expect(days(copyOf(SOLD))).toEqual(["F2転換率\n90日"]);
    expect(copyOf(SOLD).rows.flat().map(textOf).join()).not.toContain("次に買った商品：");
  });

  it("tells nothing where all together are four", () => {
    const model = copyOf({ 青汁: [4, 0] });
    expect(textOf(model.rows[3]?.[0])).toContain("商品ごとの数字は載せていません");
    expect(model.rows.flat().filter(({ value }) => typeof value === "number")).toEqual([]);
  });

  it("lets nobody find few people by subtraction, whatever was sold", () => {
    const one = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }));
    const sold = fc.dictionary(
      fc.constantFrom("青汁", "石けん", "酵素", "茶", "塩", "粥"),
      one.map(([people, again]): [number, number] => [people, Math.min(people, again)]),
      { minKeys: 1 },
    );
    fc.assert(fc.property(sold, expectNobodyFound), { numRuns: 25 });
  });
});
