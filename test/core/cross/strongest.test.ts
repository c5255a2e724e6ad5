import { expect, it } from "vitest";
import { crossOf } from "../../../src/core/cross/cross.ts";
import { type ProductLine, productAnalysis, productRows } from "../../support/product-shop.ts";

it("two products are the strongest where enough people bought both, not 29 of the 30 that are asked", () => {
  const buyers = (who: string, people: number, name: string): ProductLine[] =>
    Array.from({ length: people }, (_, i): ProductLine => [
      `${who}${i}`,
      "2024-01-05",
      `${who}${i}-${name}`,
      name,
      1000,
      1,
    ]);
  // Of 60 buyers of soap about a half bought the cream, too, and nobody of 140 others: far above chance.
  const shop = (both: number) => [
    ...[...buyers("A", 60, "石けん"), ...buyers("A", both, "クリーム"), ...buyers("B", 140, "茶")],
  ];
  const strongest = (both: number) =>
    crossOf(productAnalysis(productRows(shop(both)), { minSample: 30 })).goods?.strongest.kind;
  expect([29, 30].map(strongest)).toEqual(["chance", "apart"]);
});
