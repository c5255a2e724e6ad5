/**
 * What may be asked of goods: fewer stand by themselves than a shop has, so that there are others, and bases that are
 * there, are not, or are like what is.
 */
import fc from "fast-check";
import type { CohortAxis } from "../../src/core/facts/cohorts.ts";
import type { PivotAxis } from "../../src/core/facts/pivot.ts";
import type { FactsRequest } from "../../src/core/facts/tables.ts";
import { day } from "./shop.ts";

const TO = day("2024-03-31");
const by = fc.constantFrom("product" as const, "category" as const);
const from = fc.constantFrom(null, day("2022-06-01"));

/** Of each side the first that the orders can tell, and that tells people apart. */
const values = (axis: CohortAxis, most: number): PivotAxis => ({ values: axis, most });
const classes: PivotAxis = {
  classes: [
    { of: "idleDays", at: TO, lowerEnds: [121, 361] },
    { of: "sales", at: TO, lowerEnds: [], bins: { count: 5, rule: "share" } },
  ],
};
const sides = fc.constantFrom<readonly PivotAxis[]>(
  [values("firstChannel", 1), values("firstCategory", 2), classes],
  [values("firstProduct", 2)],
  [values("sex", 1), values("attribute", 5), values("prefecture", 1)],
  [classes],
);

export const goodsChoices = fc.record({
  by,
  from,
  stand: fc.constantFrom({ most: 1, shown: 1 }, { most: 3, shown: 2 }, { most: 50, shown: 9 }),
  base: fc.constantFrom([], ["緑茶"], ["石鹸 大", "緑茶"], ["米", "緑"], ["食品", "石鹸 小", "test-1"]),
  match: fc.constantFrom("any" as const, "all" as const),
  sameOrder: fc.boolean(),
  afterFirst: fc.boolean(),
  least: fc.constantFrom(1, 2),
  rows: sides,
  columns: sides,
});

export type GoodsChoice = typeof goodsChoices extends fc.Arbitrary<infer One> ? One : never;

/** The tables of a choice. */
export const goodsRequests = ({ least, stand, rows, columns, ...ask }: GoodsChoice): FactsRequest[] => [
  { table: "products", anchor: TO, by: ask.by, most: stand.most },
  { table: "pairs", by: ask.by, from: ask.from, to: TO, most: 2, least },
  { table: "cross", ...ask, ...stand, to: TO },
  { table: "pivot", anchor: TO, rows, columns },
];
