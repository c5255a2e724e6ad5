/** A chart as Apps Script's builder describes it, as o-spreadsheet 19.3 defines one. */
import type { Area } from "../engine/areas.ts";

export type ChartKind = "bar" | "line" | "combo";

export interface ChartRange {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a builder was told. */
export interface ChartPlan {
  readonly kind: ChartKind | null;
  readonly ranges: readonly ChartRange[];
  /** Ranges one under the other (MERGE_ROWS) instead of side by side. */
  readonly stacked: boolean;
  /** Rows taken for series instead of columns. */
  readonly turned: boolean;
  readonly headers: number | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly x: number;
    readonly y: number;
  };
}

/** The size Google gives a chart. */
const DEFAULT_SIZE = { width: 600, height: 371 };

/** A chart as the engine takes it. */
export interface ChartDrawing {
  readonly size: object;
  readonly definition: object;
}

/**
 * Definition and size of a chart.
 *
 * @param reference how the chart names cells
 */
export function chartDefinition(plan: ChartPlan, reference: (range: ChartRange) => string): ChartDrawing {
  const { kind, headers, options } = plan;
  if (kind === null) throw new Error("not adapted: a chart without a kind");
  if (headers !== 0 && headers !== 1) throw new Error("not adapted: a chart without setNumHeaders(0) or (1)");
  const [labels, ...series] = vectors(plan).map(reference);
  const styles = series.map((_, index) => seriesStyle(kind, record(record(options["series"])[index])));
  const dataSource = {
    type: "range",
    dataSetsHaveTitle: headers === 1,
    dataSets: series.map((dataRange, index) => ({ dataSetId: `series${index}`, dataRange })),
    ...(labels === undefined ? {} : { labelRange: labels }),
  };
  return {
    size: {
      width: numberOr(options["width"], DEFAULT_SIZE.width),
      height: numberOr(options["height"], DEFAULT_SIZE.height),
    },
    definition: {
      type: kind,
      dataSource,
      dataSetStyles: Object.fromEntries(styles.map((style, index) => [`series${index}`, style])),
      title: title(options["title"], options["titleTextStyle"]),
      legendPosition: legend(record(options["legend"])["position"] ?? options["legend"]),
      axesDesign: axes(options),
      ...KINDS[kind],
      ...(kind === "bar" ? { stacked: options["isStacked"] === true } : {}),
    },
  };
}

const KINDS = {
  bar: {},
  line: { stacked: false, labelsAsText: true, cumulative: false },
  combo: {},
};

/** The chart's columns (rows, where turned) one by one: the first carries the labels, each other one is a series. */
function vectors({ ranges, stacked, turned }: ChartPlan): ChartRange[] {
  if (ranges.length > 1 && stacked !== turned)
    throw new Error("not adapted: ranges merged across their series");
  return ranges.flatMap(({ sheetId, area }) =>
    Array.from({ length: turned ? area.rows : area.columns }, (_, index) => ({
      sheetId,
      area: turned
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 },
    })),
  );
}

/** o-spreadsheet draws no dashed lines; the mark is kept for the xlsx writer. */
function seriesStyle(kind: ChartKind, options: Readonly<Record<string, unknown>>): object {
  const { color, labelInLegend, targetAxisIndex, type, lineDashStyle } = options;
  return {
    ...(typeof color === "string" ? { backgroundColor: color } : {}),
    ...(typeof labelInLegend === "string" ? { label: labelInLegend } : {}),
    yAxisId: targetAxisIndex === 1 ? "y1" : "y",
    ...(kind === "combo" ? { type: type === "line" ? "line" : "bar" } : {}),
    ...(Array.isArray(lineDashStyle) ? { dashed: true } : {}),
  };
}

function axes(options: Readonly<Record<string, unknown>>): object {
  const vertical = record(options["vAxes"]);
  const left = axis(record(vertical[0] ?? options["vAxis"]));
  return {
    x: axis(record(options["hAxis"])),
    y: left,
    ...(vertical[1] === undefined ? {} : { y1: axis(record(vertical[1])) }),
  };
}

function axis(options: Readonly<Record<string, unknown>>): object {
  const { min, max } = record(options["viewWindow"]);
  return {
    title: title(options["title"], options["titleTextStyle"]),
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
  };
}

function title(text: unknown, style: unknown): object {
  const { color, fontSize, bold } = record(style);
  return {
    text: typeof text === "string" ? text : "",
    ...(typeof color === "string" ? { color } : {}),
    ...(typeof fontSize === "number" ? { fontSize } : {}),
    ...(typeof bold === "boolean" ? { bold } : {}),
  };
}

const LEGENDS = ["top", "bottom", "left", "right", "none"];

const legend = (position: unknown): string =>
  typeof position === "string" && LEGENDS.includes(position) ? position : "right";

const record = (value: unknown): Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
