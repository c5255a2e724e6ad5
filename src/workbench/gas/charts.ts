/** Charts of a sheet: building, inserting, changing, listing, removing. */
import { a1Of } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import { mismatch, text, whole } from "./arguments.ts";
import { chartDefinition, type ChartKind, type ChartPlan } from "./chart-definition.ts";
import { enumName } from "./enums.ts";
import { RangeAdapter } from "./range.ts";
import { Refusal, type Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A chart on a sheet, or one that was built and is not on any yet. */
export class ChartAdapter implements Pick<EmbeddedChart, "getChartId" | "modify"> {
  readonly run: Run;
  /** The engine's id; null = not on a sheet. */
  readonly chartId: string | null;
  readonly plan: ChartPlan | null;

  constructor(run: Run, chartId: string | null, plan: ChartPlan | null) {
    this.run = run;
    this.chartId = chartId;
    this.plan = plan;
  }

  getChartId(): number | null {
    return this.chartId === null ? null : this.run.file.workbook.chartNumber(this.chartId);
  }

  modify(): Builder {
    return newBuilder(this.run, this.chartId);
  }
}

const newChart = (run: Run, chartId: string | null, plan: ChartPlan | null): EmbeddedChart =>
  strict<EmbeddedChart>(run, "EmbeddedChart", new ChartAdapter(run, chartId, plan));

/** The chart that a script handed over. */
export function chartGiven(chart: EmbeddedChart, member: string): ChartAdapter {
  const adapter = adapterOf(chart, ChartAdapter);
  if (adapter === null) throw mismatch(member, chart);
  return adapter;
}

/** The charts of a sheet, in the order in which they were made. */
export function chartsOf(run: Run, sheetId: string): EmbeddedChart[] {
  return run.file.workbook.model.getters.getChartIds(sheetId).map((id) => newChart(run, id, null));
}

/** Puts a built chart on a sheet. */
export function putChart(run: Run, sheetId: string, { plan, chartId }: ChartAdapter): void {
  if (plan === null || chartId !== null)
    throw new Error("not adapted: inserting a chart that is on a sheet already");
  const { workbook } = run.file;
  const place = placeOf(run, sheetId, plan);
  const id = workbook.freshChartId();
  const ids = { sheetId, figureId: `figure-${id}`, chartId: id };
  send(workbook.model, "CREATE_CHART", {
    ...ids,
    ...place,
    ...chartDefinition(plan, referenceIn(run, sheetId)),
  });
}

/** Where a chart stands; refused outside the sheet. */
function placeOf(run: Run, sheetId: string, { position: { row, column, x, y } }: ChartPlan): object {
  const { rows, columns } = run.file.workbook.cells(sheetId).size();
  if (row >= rows || column >= columns)
    throw new Refusal("The chart's position is outside the dimensions of the sheet.");
  return { col: column, row, offset: { x, y } };
}

/** Draws a chart of a sheet as it was changed; it stays the same one. */
export function changeChart(run: Run, sheetId: string, { plan, chartId }: ChartAdapter): void {
  const { model } = run.file.workbook;
  const figureId = figureOn(run, sheetId, chartId);
  if (plan === null) throw new Error("not adapted: updating a chart that was not changed");
  const { size, definition } = chartDefinition(plan, referenceIn(run, sheetId));
  send(model, "UPDATE_FIGURE", { sheetId, figureId, ...placeOf(run, sheetId, plan), ...size });
  send(model, "UPDATE_CHART", { sheetId, figureId, chartId, definition });
}

/** Takes a chart off its sheet. */
export function dropChart(run: Run, sheetId: string, { chartId }: ChartAdapter): void {
  const figureId = figureOn(run, sheetId, chartId);
  send(run.file.workbook.model, "DELETE_FIGURE", { sheetId, figureId });
}

/** The engine's figure of a chart; refused where the chart is not on the sheet. */
function figureOn({ file }: Run, sheetId: string, chartId: string | null): string {
  const { getters } = file.workbook.model;
  if (chartId === null || !getters.getChartIds(sheetId).includes(chartId))
    throw new Refusal("Embedded chart is not on this sheet.");
  return getters.getFigureIdFromChartId(chartId);
}

/** How a chart on a sheet names cells: with the sheet's name where it is another one. */
const referenceIn =
  ({ file }: Run, home: string): ChartReference =>
  ({ sheetId, area }) => {
    const prefix = sheetId === home ? "" : `'${file.workbook.name(sheetId).replaceAll("'", "''")}'!`;
    return prefix + a1Of(area);
  };

type ChartReference = Parameters<typeof chartDefinition>[1];

/** A builder for a chart of any kind. */
export const newChartBuilder = (run: Run): Builder => newBuilder(run, null);

/** @param chartId the chart that is changed; null = a new one is built */
function newBuilder(run: Run, chartId: string | null): Builder {
  const adapter = new ChartBuilderAdapter(run, chartId);
  adapter.self = strict<Builder>(run, "EmbeddedChartBuilder", adapter);
  return adapter.self;
}

export class ChartBuilderAdapter implements Pick<
  Builder,
  | "asColumnChart"
  | "asLineChart"
  | "asComboChart"
  | "addRange"
  | "clearRanges"
  | "setMergeStrategy"
  | "setTransposeRowsAndColumns"
  | "setNumHeaders"
  | "setOption"
  | "setPosition"
  | "build"
> {
  self!: Builder;
  private readonly run: Run;
  private readonly chartId: string | null;
  /** What was said: of a chart that is changed all has to be, as what it was before is not known here. */
  private readonly said = new Set<string>();
  private plan: ChartPlan = {
    kind: null,
    ranges: [],
    stacked: false,
    turned: false,
    headers: null,
    options: {},
    position: { row: 0, column: 0, x: 0, y: 0 },
  };

  constructor(run: Run, chartId: string | null) {
    this.run = run;
    this.chartId = chartId;
  }

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.as("bar", "EmbeddedColumnChartBuilder");
  }

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.as("line", "EmbeddedLineChartBuilder");
  }

  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.as("combo", "EmbeddedComboChartBuilder");
  }

  addRange(range: Range): Builder {
    const adapter = adapterOf(range, RangeAdapter);
    if (adapter === null) throw mismatch("EmbeddedChartBuilder.addRange", range);
    const { sheetId, area } = adapter;
    if (this.chartId !== null && !this.said.has("ranges"))
      throw new Error("not adapted: adding a range to those of a chart");
    return this.with({ ranges: [...this.plan.ranges, { sheetId, area }] });
  }

  clearRanges(): Builder {
    return this.with({ ranges: [] });
  }

  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): Builder {
    const name = enumName(strategy);
    if (name === null) throw mismatch("EmbeddedChartBuilder.setMergeStrategy", strategy);
    return this.with({ stacked: name === "MERGE_ROWS" });
  }

  setTransposeRowsAndColumns(turned: boolean): Builder {
    return this.with({ turned });
  }

  setNumHeaders(headers: number): Builder {
    return this.with({ headers: whole(headers, "EmbeddedChartBuilder.setNumHeaders") });
  }

  setOption(option: string, value: unknown): Builder {
    const name = text(option, "EmbeddedChartBuilder.setOption");
    return this.with({
      options: { ...this.plan.options, [name]: JSON.parse(JSON.stringify(value ?? null)) as unknown },
    });
  }

  setPosition(row: number, column: number, x: number, y: number): Builder {
    const member = "EmbeddedChartBuilder.setPosition";
    const [top, left] = [whole(row, member) - 1, whole(column, member) - 1];
    if (top < 0 || left < 0)
      throw new Refusal("The chart's position is outside the dimensions of the sheet.");
    return this.with({ position: { row: top, column: left, x: whole(x, member), y: whole(y, member) } });
  }

  build(): EmbeddedChart {
    const unsaid = Object.keys(this.plan).filter((key) => !this.said.has(key));
    if (this.chartId !== null && unsaid.length > 0)
      throw new Error(`not adapted: changing a chart but for its ${unsaid.join(", ")}`);
    return newChart(this.run, this.chartId, this.plan);
  }

  private with(change: Partial<ChartPlan>): Builder {
    this.plan = { ...this.plan, ...change };
    for (const key of Object.keys(change)) this.said.add(key);
    return this.self;
  }

  /** The same builder under its kind's name, with that kind's members. */
  private as<T>(kind: ChartKind, className: string): T {
    this.with({ kind });
    const typed = strict<T>(this.run, className, this, "EmbeddedChartBuilder");
    this.self = typed as unknown as Builder;
    return typed;
  }
}
