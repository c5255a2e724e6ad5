import { describe, expect, it } from "vitest";
import type { Area, Chart, ReportModel } from "../../../src/catalog/report-model.ts";
import { chartsWithGaps } from "../../../src/reports/page/chart-numbers.ts";
import { blank, type DrawnChart, grid, num, text } from "../../../src/reports/page/grid.ts";
import { wordsOf } from "../../../src/reports/context.ts";
import { cellsIn } from "../../support/report-cells.ts";

const TITLE = "グラフの数字（値のない所は空欄）";

const column = (at: number): Area => ({ row: 0, column: at, rows: 3, columns: 1 });
const LOOK = { name: "s", kind: "line", color: "#000000", axis: "left" } as const;
const series = (values: Area) => ({ ...LOOK, values });
const chart = (...values: readonly Area[]): Chart => ({
  ...{ title: "t", categories: column(0), series: values.map(series), leftAxis: "a" },
  place: { row: 0, column: 2, width: 1, height: 1 },
});

/** A page of labels, numbers, and numbers with a gap: what its charts read, and all its values. */
function drawn(...charts: readonly DrawnChart[]) {
  const sheet = grid([100, 100, 100]);
  const gappy = [4, null, 6];
  const lines = ["a", "b", "c"].map((label, i) => [
    text(label),
    num(i + 1, "rate"),
    num(gappy[i] ?? null, "rate"),
  ]);
  sheet.put(0, 0, lines);
  sheet.charts.push(...charts);
  const result = chartsWithGaps(sheet, wordsOf({ language: "ja", currency: "JPY" }));
  const rows = sheet.rows();
  const read = (area: Area) => cellsIn({ rows } as unknown as ReportModel, area).map(({ value }) => value);
  return {
    charts: result,
    seen: result.map((one) => [one.categories, ...one.series.map(({ values }) => values)].map(read)),
    rows: rows.map((cells) => cells.map(({ value }) => value)),
  };
}

describe("the numbers of a chart", () => {
  it("are those of its table where none lacks", () => {
    const { charts, rows } = drawn(chart(column(1)));
    expect(charts).toEqual([chart(column(1))]);
    expect(rows).toHaveLength(3);
  });

  it("are a copy below the page, empty where an answer lacks; the table keeps its 「—」", () => {
    const { charts, seen, rows } = drawn(chart(column(1), column(2)), chart(column(1)), chart(column(2)));
    const labels = ["a", "b", "c"];
    expect(seen).toEqual([
      [labels, [1, 2, 3], [4, "", 6]],
      [labels, [1, 2, 3]],
      [labels, [4, "", 6]],
    ]);
    expect(charts[1]).toEqual(chart(column(1)));
    expect(rows[1]).toEqual(["b", 2, null]);
    expect(rows.slice(3).map(([label]) => label)).toEqual(["", TITLE, ...labels, "", ...labels]);
  });

  it("stand beside the copy where a series has them of its own", () => {
    const own = { column: 2, cells: [blank, num(0.5, "rate"), blank] };
    const { seen, rows } = drawn({ ...chart(column(1)), series: [series(column(1)), { ...LOOK, own }] });
    expect(seen).toEqual([
      [
        ["a", "b", "c"],
        [1, 2, 3],
        ["", 0.5, ""],
      ],
    ]);
    expect(rows[1]).toEqual(["b", 2, null]);
  });
});
