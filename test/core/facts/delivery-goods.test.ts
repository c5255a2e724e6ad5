import { describe, expect, it } from "vitest";
import { crossRequest } from "../../../src/core/facts/cross.ts";
import { productsRequest } from "../../../src/core/facts/products.ts";
import { type FactsRequest, rowsOf } from "../../../src/core/facts/tables.ts";
import type { GoodsSet } from "../../../src/core/segments/goods-sets.ts";
import { personOrders } from "../../../src/core/segments/person-orders.ts";
import { PRODUCT_ANCHOR, type ProductLine, productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { slicedAnalysis } from "../../support/sliced-shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

/* A comes back for the serum twice, B, who began with tea, once, C never; the course of three is no delivery. */
const LINES: readonly ProductLine[] = [
  ["A", "2024-01-05", "A1", "美容液 定期（初回）", 1000, 1],
  ["A", "2024-02-05", "A2", "美容液 定期2回目", 1000, 1],
  ["A", "2024-03-05", "A3", "美容液 定期 3回目以降", 1000, 1],
  ["B", "2024-01-06", "B1", "茶", 500, 1],
  ["B", "2024-02-06", "B2", "美容液 定期（初回）", 1000, 1],
  ["B", "2024-03-06", "B3", "美容液 定期2回目", 1000, 1],
  ["C", "2024-01-07", "C1", "美容液 定期", 1000, 1],
  ["C", "2024-02-07", "C2", "美容液 3回コース", 2500, 1],
];

describe("a product whose names hold its deliveries", () => {
  const shop = wideShop(productRows(LINES));
  const question = {
    anchor: { kind: "day", day: day(PRODUCT_ANCHOR) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const factsOf = (ask: FactsRequest) => shop.facts(question, () => [ask]);
  const meta = { anchor: day(PRODUCT_ANCHOR) };
  const list = (did: GoodsSet["did"], name = "美容液 定期") =>
    shop
      .list(question, { kind: "goods", by: "product", name, did })
      .map(({ customerId }) => customerId)
      .sort()
      .join("");

  it("is one product, which brings people back", () => {
    const ask = productsRequest(meta.anchor, "product");
    const rows = rowsOf(factsOf(ask), ask);
    expect(rows.map(({ name, buyers, repeaters, orders }) => [name, buyers, repeaters, orders])).toEqual([
      ["美容液 定期", 3, 2, 6],
      ["美容液 3回コース", 1, 0, 1],
      ["茶", 1, 0, 1],
      ["", 3, 3, 8],
    ]);
    expect([list("bought"), list("again"), list("entered")]).toEqual(["ABC", "AB", "AC"]);
  });

  it("is one first product, and a delivery by itself can be chosen still", () => {
    const ends = [meta.anchor];
    const ask = { table: "cohorts", axis: "firstProduct", most: 5, ends, steps: [], months: 0 } as const;
    const people = rowsOf(factsOf(ask), ask).map(({ value, customers }) => [value, customers]);
    expect(people.sort()).toEqual([
      ["美容液 定期", 2],
      ["茶", 1],
    ]);
    const began = (name: string) =>
      slicedAnalysis(shop, { customers: { firstProduct: [name] } }).balance.total.activeNow;
    expect([began("美容液 定期"), began("美容液 定期（初回）")]).toEqual([2, 1]);
  });

  it("is meant by the name of a delivery in クロス集計 as in the start of LTV", () => {
    const ask = crossRequest(meta, { ...SETTINGS, crossBase: ["美容液 定期2回目"] });
    const base = rowsOf(factsOf(ask), ask).find(({ kind }) => kind === "base");
    expect(base).toMatchObject({ buyers: 3, orders: 6, unknown: [] });
    const start = {
      table: "cohorts",
      axis: null,
      most: 0,
      ends: [meta.anchor],
      steps: [],
      months: 0,
    } as const;
    const since = { ...start, since: "美容液　定期 ２回目" };
    expect(rowsOf(factsOf(since), since).reduce((sum, { customers }) => sum + customers, 0)).toBe(3);
  });

  it("is called in a person's orders as the sheet has it", () => {
    const goods = personOrders(shop.purchases, "A", meta.anchor).map((order) => order.goods[0]);
    expect(goods).toEqual(["美容液 定期 3回目以降", "美容液 定期2回目", "美容液 定期（初回）"]);
  });
});
