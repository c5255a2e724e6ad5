import { describe, expect, it } from "vitest";
import { rfm } from "../../../src/reports/rfm/rfm-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

const YOUNG: readonly Row[] = [
  ["A", "2023-12-01", 100],
  ["B", "2024-02-01", 100],
];
const sentenceOf = (rows: readonly Row[]) =>
  rfm
    .model(contextOf(analyse(rows, "2024-03-31")))
    .rows.slice(0, 5)
    .flat()
    .map(textOf)
    .join("\n");

describe("from when somebody can be lost", () => {
  it("is said while nobody can be: 361 days after the orders begin", () => {
    expect(sentenceOf(YOUNG)).toContain("2024/11/26以降に現れます");
  });

  it("is not said where somebody from before a gap in the orders is lost already", () => {
    expect(sentenceOf([["Z", "2020-05-01", 100], ...YOUNG])).not.toContain("以降に現れます");
  });
});
