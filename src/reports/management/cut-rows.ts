import type { Area, Cell, Chart, ReportModel, Rows } from "../../catalog/report-model.ts";

/**
 * A sheet without some of its rows. Nothing on it computes any more: formulas would name cells that have moved.
 *
 * @param rows in any order
 *
 * @example
 * // the second of three rows goes, and the box of the third moves up
 * const rows = ["A", "B", "C"].map((value) => [{ value }]);
 * const boxes = [1, 2].map((row) => ({ row, column: 0, rows: 1, columns: 1 }));
 * const model = withoutRows({ rows, boxes, merges: [], charts: [] }, [{ row: 1, rows: 1 }]);
 * [model.rows.map(([{ value }]) => value), model.boxes.map(({ row }) => row)] //=> [["A", "C"], [1]]
 */
export function withoutRows(model: ReportModel, rows: readonly Rows[]): ReportModel {
  if (rows.length === 0) return model;
  const gone = (row: number) => rows.some((cut) => row >= cut.row && row < cut.row + cut.rows);
  const up = (row: number) => model.rows.slice(0, row).filter((_, i) => gone(i)).length;
  const kept = (area: Rows) =>
    !Array.from({ length: area.rows }, (_, i) => gone(area.row + i)).includes(true);
  const moved = <T extends Rows>(area: T): T => ({ ...area, row: area.row - up(area.row) });
  const heights = Object.entries(model.rowHeights ?? {}).map(
    ([row, height]) => [Number(row), height] as const,
  );
  const { muted: _muted, originals: _originals, ...rest } = model;
  return {
    ...rest,
    rows: model.rows.filter((_, row) => !gone(row)).map((cells) => cells.map(frozen)),
    rowHeights: Object.fromEntries(
      heights.filter(([row]) => !gone(row)).map(([row, height]) => [row - up(row), height]),
    ),
    merges: model.merges.filter(kept).map(moved),
    boxes: model.boxes.filter(kept).map(moved),
    charts: model.charts
      .filter((chart) => areasOf(chart).every(kept))
      .map((chart) => movedChart(chart, moved)),
  };
}

const areasOf = ({ categories, series }: Chart): Area[] => [
  categories,
  ...series.map(({ values }) => values),
];

const movedChart = (chart: Chart, moved: <T extends Rows>(area: T) => T): Chart => ({
  ...chart,
  categories: moved(chart.categories),
  series: chart.series.map((one) => ({ ...one, values: moved(one.values) })),
  place: { ...chart.place, row: moved({ row: chart.place.row, rows: 1 }).row },
});

/**
 * A cell that shows what its formula came to, and takes nothing in.
 *
 * @example
 * frozen({ value: { formula: "=B2*2", shows: 6 }, unit: "count", input: true }) //=> { value: 6, unit: "count" }
 */
export function frozen({ value, input: _input, ...cell }: Cell): Cell {
  if (typeof value !== "object" || value === null) return { ...cell, value };
  const shows = value.shows ?? "";
  return shows === "—" ? { ...cell, value: null } : { ...cell, value: shows };
}
