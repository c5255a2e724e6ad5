import { describe, expect, it } from "vitest";
import type { Chart } from "../../../src/catalog/report-model.ts";
import { contextOf, reportModel } from "../../support/report-cells.ts";
import { analyse, type Row } from "../../support/shop.ts";

const ANCHOR = "2024-03-31";

/** Two people who buy every March from a year on. */
function yearly(from: number): Row[] {
  const years = Array.from({ length: 2024 - from + 1 }, (_, i) => from + i);
  return years.flatMap((year): Row[] => [
    ["A", `${year}-03-10`, 1000, `A${year}`],
    ["B", `${year}-03-20`, 2000, `B${year}`],
  ]);
}

function trackChart(rows: readonly Row[]): Chart | undefined {
  const { charts } = reportModel("customerBalanceSheet", contextOf(analyse(rows, ANCHOR)));
  return charts.find(({ title }) => title.includes("時点の試算と実績"));
}

describe("the chart of the track record", () => {
  it.each([
    ["a single year stands in columns side by side", 2021, 1, ["column", "column", "column"]],
    ["two years: what was said runs as lines over what came", 2020, 2, ["column", "line", "line"]],
    ["three years, from the earliest day on", 2019, 3, ["column", "line", "line"]],
  ])("%s", (_, from, years, kinds) => {
    const chart = trackChart(yearly(from));
    expect(chart?.series.map(({ kind }) => kind)).toEqual(kinds);
    expect(chart?.series.map(({ values }) => values.rows)).toEqual([years, years, years]);
    expect(chart?.title).toContain(`${2024 - years}/03/31`);
  });

  it("is none where nothing can be rewound", () => {
    expect(trackChart(yearly(2022))).toBeUndefined();
  });
});
