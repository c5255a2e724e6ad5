/** Charts of a sheet: building, inserting, listing, removing. */
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
export class ChartAdapter implements Pick<EmbeddedChart, "getChartId"> {
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
}

const newChart = (run: Run, chartId: string | null, plan: ChartPlan | null): EmbeddedChart =>
  strict<EmbeddedChart>(run, "EmbeddedChart", new ChartAdapter(run, chartId, plan));

/** The charts of a sheet, in the order in which they were made. */
export function chartsOf(run: Run, sheetId: string): EmbeddedChart[] {
  return run.file.workbook.model.getters.getChartIds(sheetId).map((id) => newChart(run, id, null));
}

/** Puts a built chart on a sheet. */
export function putChart(run: Run, sheetId: string, { plan }: ChartAdapter): void {
  if (plan === null) throw new Error("not adapted: inserting a chart that is on a sheet already");
  const { workbook } = run.file;
  const { row, column, x, y } = plan.position;
  const { rows, columns } = workbook.cells(sheetId).size();
  if (row >= rows || column >= columns)
    throw new Refusal("The chart's position is outside the dimensions of the sheet.");
  const id = workbook.freshChartId();
  const place = { sheetId, figureId: `figure-${id}`, chartId: id, col: column, row, offset: { x, y } };
  send(workbook.model, "CREATE_CHART", { ...place, ...chartDefinition(plan, referenceIn(run, sheetId)) });
}

/** Takes a chart off its sheet. */
export function dropChart(run: Run, sheetId: string, { chartId }: ChartAdapter): void {
  const { model } = run.file.workbook;
  if (chartId === null || !model.getters.getChartIds(sheetId).includes(chartId)) {
    throw new Refusal("Embedded chart is not on this sheet.");
  }
  send(model, "DELETE_FIGURE", { sheetId, figureId: model.getters.getFigureIdFromChartId(chartId) });
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
export function newChartBuilder(run: Run): Builder {
  const adapter = new ChartBuilderAdapter(run);
  adapter.self = strict<Builder>(run, "EmbeddedChartBuilder", adapter);
  return adapter.self;
}

export class ChartBuilderAdapter implements Pick<
  Builder,
  | "asColumnChart"
  | "asLineChart"
  | "asComboChart"
  | "addRange"
  | "setMergeStrategy"
  | "setTransposeRowsAndColumns"
  | "setNumHeaders"
  | "setOption"
  | "setPosition"
  | "build"
> {
  self!: Builder;
  private readonly run: Run;
  private plan: ChartPlan = {
    kind: null,
    ranges: [],
    stacked: false,
    turned: false,
    headers: null,
    options: {},
    position: { row: 0, column: 0, x: 0, y: 0 },
  };

  constructor(run: Run) {
    this.run = run;
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
    return this.with({ ranges: [...this.plan.ranges, { sheetId, area }] });
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
    return newChart(this.run, null, this.plan);
  }

  private with(change: Partial<ChartPlan>): Builder {
    this.plan = { ...this.plan, ...change };
    return this.self;
  }

  /** The same builder under its kind's name, with that kind's members. */
  private as<T>(kind: ChartKind, className: string): T {
    this.plan = { ...this.plan, kind };
    const typed = strict<T>(this.run, className, this, "EmbeddedChartBuilder");
    this.self = typed as unknown as Builder;
    return typed;
  }
}
