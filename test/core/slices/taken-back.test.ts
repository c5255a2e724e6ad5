import { describe, expect, it } from "vitest";
import { lineShop, slicedAnalysis } from "../../support/sliced-shop.ts";

describe("a customer filter by first product", () => {
  it("does not take what was taken back by a line below zero in the same order, as LTV推移 and 商品 do not", () => {
    const shop = lineShop([
      ["A", "2023-05-01", "O1", "", "S", "", 300],
      ["A", "2023-05-01", "O1", "", "K", "", 900],
      ["A", "2023-05-01", "O1", "", "K", "", -900],
    ]);
    const began = (product: string) => slicedAnalysis(shop, { customers: { firstProduct: [product] } });
    expect(began("S").balance.total.activeNow).toBe(1);
    expect(() => began("K")).toThrow("slice-empty");
  });
});
