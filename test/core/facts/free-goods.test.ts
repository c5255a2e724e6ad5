import { describe, expect, it } from "vitest";
import { crossRequest } from "../../../src/core/facts/cross.ts";
import { pairsRequest } from "../../../src/core/facts/pairs.ts";
import { productsRequest } from "../../../src/core/facts/products.ts";
import { type FactsRequest, rowsOf } from "../../../src/core/facts/tables.ts";
import type { GoodsSet } from "../../../src/core/segments/goods-sets.ts";
import { PRODUCT_ANCHOR, type ProductLine, productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { slicedAnalysis } from "../../support/sliced-shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

/*
 * A free sample beside soap: A sends it back, B one of two, C's states no pieces; of D's 0.3 first 0.1, then 0.2 go back, which
 * leaves a rest of the arithmetic. So B and C have bought a sample in one order each.
 */
const LINES: readonly ProductLine[] = [
  ["A", "2024-01-05", "A1", "石けん", 1000, 1],
  ["A", "2024-01-05", "A1", "サンプル", 0, 1],
  ["A", "2024-01-05", "A1", "サンプル", 0, -1],
  ["B", "2024-01-06", "B1", "石けん", 1000, 1],
  ["B", "2024-01-06", "B1", "サンプル", 0, 2],
  ["B", "2024-01-06", "B1", "サンプル", 0, -1],
  ["C", "2024-01-07", "C1", "石けん", 1000, 1],
  ["C", "2024-01-07", "C1", "サンプル", 0, NaN],
  ["D", "2024-01-08", "D1", "石けん", 1000, 1],
  ["D", "2024-01-08", "D1", "サンプル", 0, 0.3],
  ["D", "2024-01-08", "D1", "サンプル", 0, -0.1],
  ["D", "2024-01-08", "D1", "サンプル", 0, -0.2],
];

describe("a free product that was taken back in the same order", () => {
  const shop = wideShop(
    productRows(LINES).map(({ quantity, ...row }) => ({
      ...row,
      quantity: Number.isNaN(quantity) ? "" : quantity,
    })),
  );
  const question = {
    anchor: { kind: "day", day: day(PRODUCT_ANCHOR) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const factsOf = (ask: FactsRequest) => shop.facts(question, () => [ask]);
  const meta = { anchor: day(PRODUCT_ANCHOR) };

  it("is neither bought nor entered by", () => {
    const ask = productsRequest(meta.anchor, "product");
    const sample = rowsOf(factsOf(ask), ask).find(({ name }) => name === "サンプル");
    expect(sample).toMatchObject({ buyers: 2, entered: 2, orders: 2, lines: 8, sales: 0 });
    expect(sample?.quantity).toBeCloseTo(1);
  });

  it("was bought together with nothing, before or beside nothing", () => {
    const pairs = pairsRequest(meta, SETTINGS);
    const [pair] = rowsOf(factsOf(pairs), pairs);
    expect(pair).toMatchObject({
      one: "石けん",
      other: "サンプル",
      oneOrders: 4,
      otherOrders: 2,
      orders: 2,
      people: 2,
    });
    const cross = crossRequest(meta, SETTINGS);
    const soap = rowsOf(factsOf(cross), cross).find(({ name }) => name === "石けん");
    expect(soap).toMatchObject({ buyers: 4, also: [2, 0] });
  });

  it("puts nobody on a list, nor in a slice", () => {
    const set: GoodsSet = { kind: "goods", by: "product", name: "サンプル", did: "bought" };
    expect(
      shop
        .list(question, set)
        .map(({ customerId }) => customerId)
        .sort(),
    ).toEqual(["B", "C"]);
    const began = slicedAnalysis(shop, { customers: { firstProduct: ["サンプル"] } });
    expect(began.balance.total.activeNow).toBe(2);
  });

  it("is of no cohort by first product", () => {
    const ends = [meta.anchor];
    const asked = { table: "cohorts", axis: "firstProduct", most: 5, ends, steps: [], months: 0 } as const;
    const rows = rowsOf(factsOf(asked), asked).filter(({ value }) => value === "サンプル");
    expect(rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(2);
  });
});
