/** The figures of a finished run as the sidebar gets them. */
import { describe, expect, it } from "vitest";
import { at, bookOf, run, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const resultWith = (minSample: number) =>
  run(bookOf(tableOf(WORKED_ROWS)), { ...at("2024-03-31"), reports: ["rfm"], settings: { minSample } })
    .result;

describe("the result of a run on the worked example", () => {
  it("withholds what too few people stand behind, with the reason in its place", () => {
    expect(resultWith(30)).toMatchObject({
      activeCustomers: 9,
      retention: null,
      alarm: null,
      goldSurvivalRate: null,
      fiveYearSales: null,
      fiveYearSalesRange: null,
      salesMultiple: null,
      withheld: {
        retention: "前年の顧客が8人\n（30人から出せます）",
        goldSurvivalRate: "前年のF3の顧客が1人\n（30人から出せます）",
        fiveYearSales: "前年の顧客が8人\n（30人から出せます）",
      },
    });
  });

  it("gives every figure where its people are enough", () => {
    const result = resultWith(1);
    expect(result).toMatchObject({
      retention: { numerator: 5, denominator: 8 },
      withheld: { retention: null, goldSurvivalRate: null, fiveYearSales: null },
    });
    // 6/7 on 2023-04-30 was the best of the twelve months before the alarm, 5/8 is 23.2 points less.
    expect(result?.alarm).toBe(
      "維持率の早期警告：2023/05/31の異常（悪化）から続いています（その前の12か月の最高より23.2ポイント低い水準）。",
    );
    expect(result?.goldSurvivalRate).toBeCloseTo(1 / 6, 12);
    // The 見通し of definitions.md 4.4b, and ÷ 70,000.
    expect(result?.fiveYearSales).toBeCloseTo(205_051.5, 1);
    expect(result?.salesMultiple).toBeCloseTo(2.9293, 4);
    expect(result?.fiveYearSalesRange?.low).toBeCloseTo(121_738, 0);
    expect(result?.fiveYearSalesRange?.high).toBeCloseTo(345_382, 0);
  });
});
