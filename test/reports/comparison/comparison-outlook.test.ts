import { describe, expect, it } from "vitest";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { outlookOf } from "../../../src/core/outlook/outlook.ts";
import { majorOf } from "../../../src/core/values/money.ts";
import { comparisonJson } from "../../../src/reports/comparison/comparison-json.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { comparisonOf, lineShop, SLICED_LINES, slicedAnalysis } from "../../support/sliced-shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const engine = lineShop(SLICED_LINES);
const RAKUTEN: Slice = { orders: { channel: ["楽天市場"] } };

/** What 比較 says of a slice, and the outlook of that slice computed as if it were the shop. */
const comparison = comparisonOf(engine, [RAKUTEN]);
const context = { ...contextOf(comparison.whole), comparison };
const alone = outlookOf(slicedAnalysis(engine, RAKUTEN).facts).outlook?.rows[4]?.cumulativeSales;

describe("the outlook of a compared slice", () => {
  it("is that of the slice alone, with its range, in the JSON", () => {
    const [column] = comparisonJson(comparison.slices, "ja");
    expect(alone).toBeDefined();
    expect(column?.figures?.outlook).toEqual({
      fiveYearSales: majorOf(alone?.line ?? 0),
      fiveYearSalesLow: majorOf(alone?.low ?? 0),
      fiveYearSalesHigh: majorOf(alone?.high ?? 0),
    });
  });

  it("stands with its range above the 試算, and says that a range is assumed and the people are few", () => {
    const rows = reportModel("comparison", context).rows.map((cells) => cells.map(textOf));
    const at = rows.findIndex(([label]) => label === "5年売上（見通し）");
    const [line, range, sure, trial] = rows.slice(at, at + 4);
    expect(Number(line?.[2])).toBeCloseTo(majorOf(alone?.line ?? 0), 9);
    expect(range?.[2]).toMatch(/^¥[\d,]+〜¥[\d,]+$/);
    // One pair of years behind it, and two customers of the year before.
    expect(sure?.[2]).toBe("幅は仮・参考値");
    expect(trial?.[0]).toBe("5年売上（試算）");
  });

  it("says that a range is measured where an earlier outlook can be compared", () => {
    // The worked example has one: that of a year before.
    const worked = analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 });
    const both = { whole: worked, slices: [{ slice: RAKUTEN, analysis: worked }] };
    const { rows } = reportModel("comparison", { ...contextOf(worked), comparison: both });
    const sure = rows.map((cells) => cells.map(textOf)).find(([label]) => label?.includes("見通しの確かさ"));
    expect(sure?.slice(1, 3)).toEqual(["幅は実測", "幅は実測"]);
  });
});
