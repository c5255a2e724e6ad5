/** `Sheet`: one tab of the file. */
import type { SheetMembers } from "./adapted.ts";
import { parseA1, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import type { SheetCells } from "../engine/sheet-cells.ts";
import { areaOfNumbers, mismatch, requireRoom, text, whole } from "./arguments.ts";
import { changeChart, chartGiven, chartsOf, dropChart, newChartBuilder, putChart } from "./charts.ts";
import { conditionalRules, putConditionalRules } from "./conditional-rules.ts";
import { freeze } from "./frozen.ts";
import {
  deleteHeaders,
  gridOf,
  insertHeaders,
  resizeHeaders,
  type Dimension,
  type Headers,
} from "./headers.ts";
import { addMetadata, metadataOf } from "./metadata.ts";
import { namedRanges } from "./named-ranges.ts";
import { obstaclesAt, requireOpenCells } from "./obstacles.ts";
import { protectionsOf } from "./protections.ts";
import { newRange } from "./range.ts";
import { newRangeList } from "./range-list.ts";
import { Refusal, type Run } from "./run.ts";
import { copyName, requireFreeName } from "./sheet-names.ts";
import { SpreadsheetAdapter } from "./spreadsheet.ts";
import { adapterOf, strict } from "./strict.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A sheet as the bundle sees it. */
export function newSheet(run: Run, sheetId: string): Sheet {
  const adapter = new SheetAdapter(run, sheetId);
  adapter.self = strict<Sheet>(run, "Sheet", adapter);
  return adapter.self;
}

export class SheetAdapter implements SheetMembers {
  self!: Sheet;
  readonly run: Run;
  readonly sheetId: string;

  constructor(run: Run, sheetId: string) {
    this.run = run;
    this.sheetId = sheetId;
  }

  getName(): string {
    return this.workbook.name(this.sheetId);
  }

  setName(name: string): Sheet {
    const [oldName, newName] = [this.getName(), text(name, "Sheet.setName")];
    if (oldName === newName) return this.self;
    requireFreeName(this.workbook, newName, this.sheetId);
    send(this.workbook.model, "RENAME_SHEET", { sheetId: this.sheetId, oldName, newName });
    return this.self;
  }

  getSheetId(): number {
    return this.workbook.gid(this.sheetId);
  }

  getIndex(): number {
    return this.workbook.ids().indexOf(this.sheetId) + 1;
  }

  getRange(row: number | string, column?: number, rows: number = 1, columns: number = 1): Range {
    const area = typeof row === "string" ? this.areaOfName(row) : areaOfNumbers([row, column, rows, columns]);
    const size = this.cells.size();
    if (area.row + area.rows > size.rows || area.column + area.columns > size.columns) {
      throw new Refusal("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return newRange(this.run, this.sheetId, area);
  }

  getRangeList(names: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return newRangeList(
      this.run,
      [...names].map((name) => this.getRange(name)),
    );
  }

  getDataRange(): Range {
    const { rows, columns } = this.cells.used();
    return newRange(this.run, this.sheetId, {
      row: 0,
      column: 0,
      rows: Math.max(rows, 1),
      columns: Math.max(columns, 1),
    });
  }

  getLastRow(): number {
    return this.cells.used().rows;
  }

  getLastColumn(): number {
    return this.cells.used().columns;
  }

  getMaxRows(): number {
    return this.cells.size().rows;
  }

  getMaxColumns(): number {
    return this.cells.size().columns;
  }

  insertRowsAfter(after: number, count: number): Sheet {
    insertHeaders(this.headers("ROW"), after, count);
    return this.self;
  }

  insertColumnsAfter(after: number, count: number): Sheet {
    insertHeaders(this.headers("COL"), after, count);
    return this.self;
  }

  deleteRows(first: number, count: number): void {
    this.requireOpenBand({ row: whole(first, "Sheet.deleteRows") - 1, rows: count });
    deleteHeaders(this.headers("ROW"), first, count);
  }

  deleteColumns(first: number, count: number): void {
    this.requireOpenBand({ column: whole(first, "Sheet.deleteColumns") - 1, columns: count });
    deleteHeaders(this.headers("COL"), first, count);
  }

  hideSheet(): Sheet {
    if (this.isSheetHidden()) return this.self;
    const visible = this.workbook.ids().filter((id) => !this.workbook.isHidden(id));
    if (visible.length === 1) throw new Refusal("You can't hide all the sheets in a document.");
    send(this.workbook.model, "HIDE_SHEET", { sheetId: this.sheetId });
    return this.self;
  }

  showSheet(): Sheet {
    if (this.isSheetHidden()) send(this.workbook.model, "SHOW_SHEET", { sheetId: this.sheetId });
    return this.self;
  }

  isSheetHidden(): boolean {
    return this.workbook.isHidden(this.sheetId);
  }

  getFrozenRows(): number {
    return this.workbook.model.getters.getPaneDivisions(this.sheetId).ySplit;
  }

  getFrozenColumns(): number {
    return this.workbook.model.getters.getPaneDivisions(this.sheetId).xSplit;
  }

  setFrozenRows(rows: number): void {
    freeze(this.run, this.sheetId, "rows", rows);
  }

  setFrozenColumns(columns: number): void {
    freeze(this.run, this.sheetId, "columns", columns);
  }

  /** Only whether there is one is adapted. */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const [found] = obstaclesAt(this.run.file, "filter", this.sheetId, null);
    return found === undefined ? null : strict(this.run, "Filter", {});
  }

  /** Only how many there are is adapted. */
  getPivotTables(): GoogleAppsScript.Spreadsheet.PivotTable[] {
    const found = obstaclesAt(this.run.file, "pivot", this.sheetId, null);
    return found.map(() => strict(this.run, "PivotTable", {}));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.run, this.sheetId, type);
  }

  setTabColor(color: string | null): Sheet {
    send(this.workbook.model, "COLOR_SHEET", { sheetId: this.sheetId, ...(color === null ? {} : { color }) });
    return this.self;
  }

  setHiddenGridlines(hidden: boolean): Sheet {
    send(this.grid, "SET_GRID_LINES_VISIBILITY", { sheetId: this.sheetId, areGridLinesVisible: !hidden });
    return this.self;
  }

  setColumnWidths(first: number, count: number, width: number): Sheet {
    resizeHeaders(this.headers("COL"), first, count, width);
    return this.self;
  }

  hideColumns(first: number, count = 1): void {
    if (this.workbook.written(this.sheetId) !== undefined) return;
    const elements = Array.from({ length: count }, (_, i) => first - 1 + i);
    send(this.grid, "HIDE_COLUMNS_ROWS", { sheetId: this.sheetId, dimension: "COL", elements });
  }

  setRowHeights(first: number, count: number, height: number): Sheet {
    resizeHeaders(this.headers("ROW"), first, count, height);
    return this.self;
  }

  copyTo(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    if (adapterOf(file, SpreadsheetAdapter) === null) throw mismatch("Sheet.copyTo", file);
    const { rows, columns } = this.cells.size();
    requireRoom(this.workbook, rows * columns);
    const copy = this.workbook.duplicate(this.sheetId, copyName(this.workbook, this.getName()));
    // A duplicated tab brings its developer metadata along.
    for (const entry of this.run.file.metadata.filter(({ sheetId }) => sheetId === this.sheetId)) {
      addMetadata(this.run.file, copy, entry.key, entry.value);
    }
    return newSheet(this.run, copy);
  }

  addDeveloperMetadata(key: string, value?: unknown): Sheet {
    addMetadata(
      this.run.file,
      this.sheetId,
      text(key, "Sheet.addDeveloperMetadata"),
      text(value, "Sheet.addDeveloperMetadata"),
    );
    return this.self;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOf(this.run, this.sheetId);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.run, this.sheetId);
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChartBuilder(this.run);
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    putChart(this.run, this.sheetId, chartGiven(chart, "Sheet.insertChart"));
  }

  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    dropChart(this.run, this.sheetId, chartGiven(chart, "Sheet.removeChart"));
  }

  updateChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    changeChart(this.run, this.sheetId, chartGiven(chart, "Sheet.updateChart"));
  }

  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return chartsOf(this.run, this.sheetId);
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return conditionalRules(this.run, this.sheetId);
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    putConditionalRules(this.grid, this.sheetId, rules);
  }

  private get workbook(): Run["file"]["workbook"] {
    return this.run.file.workbook;
  }

  private get cells(): SheetCells {
    return this.workbook.cells(this.sheetId);
  }

  /** The model, for changes that only a sheet in the grid can take. */
  private get grid(): Run["file"]["workbook"]["model"] {
    return gridOf(this.workbook, this.sheetId);
  }

  /** Rows or columns with protected cells are not to be deleted. */
  private requireOpenBand(band: Partial<Area>): void {
    requireOpenCells(this.run.file, this.sheetId, { row: 0, column: 0, ...this.cells.size(), ...band });
  }

  private headers(dimension: Dimension): Headers {
    return { workbook: this.workbook, sheetId: this.sheetId, dimension };
  }

  private areaOfName(name: string): Area {
    const parsed = parseA1(name);
    if (parsed === null || (parsed.sheet !== null && parsed.sheet !== this.getName()))
      throw new Refusal("Range not found");
    return parsed.area(this.cells.size());
  }
}
