/** What a chart of the book shows, read from its definition: everything the chart's part of the file needs. */
import { a1Of, areaOf } from "../engine/areas.ts";
import type { Model } from "../engine/library.ts";

/** A row or column of cells a chart refers to, with what they show now. */
export interface ChartCells {
  /** Such as `'顧客BS'!$B$3:$F$3`. */
  readonly reference: string;
  readonly values: readonly (string | number)[];
}

export interface PlannedSeries {
  readonly name: string;
  readonly cells: ChartCells;
  readonly kind: "bar" | "line";
  /** `#RRGGBB`; null = the program's own. */
  readonly color: string | null;
  readonly right: boolean;
  readonly dashed: boolean;
  /** Number format of its first number. */
  readonly format: string;
}

export interface ChartPlan {
  readonly title: string;
  readonly categories: ChartCells | null;
  readonly series: readonly PlannedSeries[];
  readonly axisTitles: { readonly bottom: string; readonly left: string; readonly right: string };
  /** Where the value axes begin and the left one ends; null = the program's choice. */
  readonly leftMinimum: number | null;
  readonly leftMaximum: number | null;
  readonly rightMinimum: number | null;
  readonly legend: "none" | "b" | "t" | "l" | "r";
  readonly horizontal: boolean;
  readonly stacked: boolean;
}

type Definition = ReturnType<Model["getters"]["getChartDefinition"]>;
type Planned = Extract<Definition, { type: "bar" | "line" | "combo" }>;

/** The charts of a sheet as the exporter counts them; null for a kind whose native part is kept. */
export function chartPlans(model: Model, sheetId: string): (ChartPlan | null)[] {
  const { getters } = model;
  const byFigure = new Map(
    getters.getChartIds(sheetId).map((id) => [getters.getFigureIdFromChartId(id), id]),
  );
  return getters.getFigures(sheetId).flatMap((figure) => {
    const chartId = byFigure.get(figure.id);
    if (figure.tag !== "chart" || chartId === undefined) return [];
    if (!getters.getChart(chartId)?.getDefinitionForExcel(getters)) return [];
    const definition = getters.getChartDefinition(chartId);
    return [isPlanned(definition) ? chartPlan(model, sheetId, definition) : null];
  });
}

const isPlanned = (definition: Definition): definition is Planned =>
  ["bar", "line", "combo"].includes(definition.type) &&
  "dataSource" in definition &&
  definition.dataSource?.type === "range";

function chartPlan(model: Model, sheetId: string, definition: Planned): ChartPlan {
  const source = definition.dataSource;
  const { axesDesign } = definition;
  if (source.type !== "range") throw new Error("a chart with a range was expected");
  const cells = (range: string): ChartCells => chartCells(model, sheetId, range, source.dataSetsHaveTitle);
  return {
    title: definition.title.text ?? "",
    categories: source.labelRange === undefined ? null : labels(cells(source.labelRange)),
    series: source.dataSets.map(({ dataSetId, dataRange }, index) =>
      plannedSeries(model, sheetId, definition, { dataSetId, dataRange, index, cells: cells(dataRange) }),
    ),
    axisTitles: {
      bottom: axesDesign?.x?.title?.text ?? "",
      left: axesDesign?.y?.title?.text ?? "",
      right: axesDesign?.y1?.title?.text ?? "",
    },
    leftMinimum: axesDesign?.y?.min ?? null,
    leftMaximum: axesDesign?.y?.max ?? null,
    rightMinimum: axesDesign?.y1?.min ?? null,
    legend: LEGENDS[definition.legendPosition],
    horizontal: definition.type === "bar" && definition.horizontal === true,
    stacked: "stacked" in definition && definition.stacked,
  };
}

const LEGENDS = { none: "none", bottom: "b", top: "t", left: "l", right: "r" } as const;

interface Source {
  readonly dataSetId: string;
  readonly dataRange: string;
  readonly index: number;
  readonly cells: ChartCells;
}

/** The adapter keeps Google's dashed line beside o-spreadsheet's own style, which knows none. */
interface SeriesStyle {
  readonly label?: string;
  readonly backgroundColor?: string;
  readonly yAxisId?: string;
  readonly type?: "bar" | "line";
  readonly dashed?: boolean;
}

function plannedSeries(model: Model, sheetId: string, definition: Planned, source: Source): PlannedSeries {
  const style: SeriesStyle = definition.dataSetStyles[source.dataSetId] ?? {};
  const byPlace = source.index === 0 ? "bar" : "line";
  return {
    name: style.label ?? headOf(model, sheetId, definition, source),
    cells: source.cells,
    kind: definition.type === "combo" ? (style.type ?? byPlace) : definition.type,
    color: style.backgroundColor ?? null,
    right: style.yAxisId === "y1",
    dashed: style.dashed === true,
    format: firstFormat(model, sheetId, source.dataRange),
  };
}

/** The series' name where its first cell is its head. */
function headOf(model: Model, sheetId: string, definition: Planned, { dataRange }: Source): string {
  if (definition.dataSource.type !== "range" || !definition.dataSource.dataSetsHaveTitle) return "";
  const { zone, sheetId: at } = model.getters.getRangeFromSheetXC(sheetId, dataRange);
  return model.getters.getEvaluatedCell({ sheetId: at, col: zone.left, row: zone.top }).formattedValue;
}

const labels = ({ reference, values }: ChartCells): ChartCells => ({ reference, values: values.map(String) });

function chartCells(model: Model, sheetId: string, range: string, headed: boolean): ChartCells {
  const { zone: whole, sheetId: at } = model.getters.getRangeFromSheetXC(sheetId, range);
  const zone = headed ? withoutHead(whole) : whole;
  const values: (string | number)[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = model.getters.getEvaluatedCell({ sheetId: at, col, row });
      values.push(typeof cell.value === "number" ? cell.value : cell.formattedValue);
    }
  return { reference: `${quoted(model.getters.getSheetName(at))}!${absolute(a1Of(areaOf(zone)))}`, values };
}

function withoutHead(zone: { top: number; bottom: number; left: number; right: number }): typeof zone {
  return zone.top === zone.bottom ? { ...zone, left: zone.left + 1 } : { ...zone, top: zone.top + 1 };
}

function firstFormat(model: Model, sheetId: string, range: string): string {
  const { zone, sheetId: at } = model.getters.getRangeFromSheetXC(sheetId, range);
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = model.getters.getEvaluatedCell({ sheetId: at, col, row });
      if (typeof cell.value === "number") return cell.format ?? "General";
    }
  return "General";
}

/** A sheet's name as formulas write it. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const absolute = (a1: string): string => a1.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
