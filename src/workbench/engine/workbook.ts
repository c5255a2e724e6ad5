/** One file: the model with the grid, the large tables beside it, and the sheet ids that scripts see. */
import type { Locale } from "@odoo/o-spreadsheet";
import type { Area } from "./areas.ts";
import { gridCells, type Evaluate } from "./grid-cells.ts";
import { send, writeInputs } from "./grid-writing.ts";
import { registerLazyEvaluation } from "./lazy-evaluation.ts";
import { registerLazyPage } from "./lazy-page.ts";
import { helpers, type Model } from "./library.ts";
import { engineLocale } from "./locales.ts";
import { registerNotes } from "./notes.ts";
import { registerQuickClearing } from "./quick-clearing.ts";
import { QuickModel } from "./quick-dispatch.ts";
import { rawCells } from "./raw-cells.ts";
import { type RawTable, withoutRows } from "./raw-table.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { contentOutside } from "./outside.ts";
import type { WrittenTable } from "./written-table.ts";
import { registerUpdateCells } from "./update-cells.ts";
import { registerZoneFunctions } from "../zone-functions.ts";
import { zoneClock, type ZoneClock } from "./zone-clock.ts";

export interface WorkbookOptions {
  readonly timeZone: string;
  readonly locale: string;
  /** Tables of more cells than this are kept outside the grid. */
  readonly rawAbove: number;
  /** Scripts may not make more cells than this. */
  readonly mostCells: number;
  /** Put into o-spreadsheet's evaluation context, where functions find it. */
  readonly custom: object;
}

/** A sheet of a script may grow so many times larger than a table that is opened: reports keep their looks. */
const WRITTEN_FACTOR = 3;

/** Size of a sheet that Google inserts. */
const NEW_SHEET = { rows: 1000, cols: 26 };

export class Workbook {
  readonly model: Model;
  readonly locale: Locale;
  readonly clock: ZoneClock;
  readonly options: WorkbookOptions;
  /** Set while a custom function runs: cells not evaluated yet are evaluated on demand. */
  inEvaluation: Evaluate | null = null;
  private readonly evaluate: Evaluate = (position) =>
    this.inEvaluation === null ? this.model.getters.getEvaluatedCell(position) : this.inEvaluation(position);
  private readonly raws = new Map<string, RawTable>();
  private readonly writtens = new Map<string, WrittenTable>();
  private readonly gids = new Map<string, number>();
  private readonly charts = new Map<string, number>();
  /** What the model exported last; null = it changed since. */
  private exported: object | null = null;
  private madeSheets = 0;
  private madeCharts = 0;

  /** @param data what the model holds at first, as o-spreadsheet exports it; left out = one empty sheet */
  constructor(options: WorkbookOptions, data?: object) {
    registerUpdateCells();
    registerNotes();
    registerLazyEvaluation();
    registerLazyPage();
    registerQuickClearing();
    registerZoneFunctions();
    this.options = options;
    this.locale = engineLocale(options.locale);
    this.clock = zoneClock(options.timeZone);
    this.model = newModel(data ?? emptyData(this.locale), { clock: this.clock, ...options.custom });
    this.model.on("update", this, () => (this.exported = null));
    this.gids.set(FIRST_SHEET, 0);
  }

  /** A workbook that holds the same and goes its own way from now on. */
  copy(custom: object): Workbook {
    this.exported ??= this.model.exportData();
    const copy = new Workbook({ ...this.options, custom }, structuredClone(this.exported));
    for (const [id, table] of this.raws) copy.raws.set(id, table);
    for (const [id, table] of this.writtens) copy.writtens.set(id, table.copy());
    for (const [id, gid] of this.gids) copy.gids.set(id, gid);
    for (const [id, gid] of this.charts) copy.charts.set(id, gid);
    [copy.madeSheets, copy.madeCharts] = [this.madeSheets, this.madeCharts];
    return copy;
  }

  /** The engine's sheet ids in tab order, hidden ones included. */
  ids(): string[] {
    return [...this.model.getters.getSheetIds()];
  }

  /** Google's numeric id of a sheet. */
  gid(id: string): number {
    const known = this.gids.get(id) ?? freshGid(++this.madeSheets);
    this.gids.set(id, known);
    return known;
  }

  name(id: string): string {
    return this.model.getters.getSheetName(id);
  }

  /** The sheet of a name in any case of letters, as names are unique and formulas find them; undefined = none. */
  idOfName(name: string): string | undefined {
    return this.ids().find((id) => this.name(id).toLowerCase() === name.toLowerCase());
  }

  isHidden(id: string): boolean {
    return !this.model.getters.getSheet(id).isVisible;
  }

  cells(id: string): SheetCells {
    const [raw, written] = [this.raws.get(id), this.writtens.get(id)];
    if (written !== undefined) return rawCells(written, this.locale, written);
    return raw === undefined ? gridCells(this.model, id, this.evaluate) : rawCells(raw, this.locale);
  }

  /** The columns of a sheet that is kept outside the grid. */
  rawTable(id: string): RawTable | undefined {
    return this.raws.get(id) ?? this.writtens.get(id);
  }

  /** The columns of such a sheet that scripts write. */
  written(id: string): WrittenTable | undefined {
    return this.writtens.get(id);
  }

  /** Deletes rows (from 0) of a table that the grid knows only by name; false = it is none. */
  cutRaw(id: string, from: number, count: number): boolean {
    const raw = this.raws.get(id);
    if (raw === undefined) return false;
    this.raws.set(id, withoutRows(raw, from, count));
    return true;
  }

  /** A sheet that is to have so many cells goes on outside the grid; the grid keeps its name. */
  outgrow(id: string, cells: number): void {
    if (cells <= this.options.rawAbove * WRITTEN_FACTOR || this.rawTable(id) !== undefined) return;
    this.writtens.set(id, contentOutside(this.model, id));
  }

  /** An id for a chart that is to be made. */
  freshChartId(): string {
    return `chart-${++this.madeCharts}`;
  }

  /** Google's numeric id of a chart. */
  chartNumber(id: string): number {
    const known = this.charts.get(id) ?? freshGid(this.charts.size + 1);
    this.charts.set(id, known);
    return known;
  }

  /** The note on a cell; "" = none. */
  private note(id: string, row: number, column: number): string {
    return notesOf(this.model, id)[`${row} ${column}`] ?? "";
  }

  /** The notes of an area, row by row. */
  noteTable(id: string, { row, column, rows, columns }: Area): string[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => this.note(id, row + r, column + c)),
    );
  }

  /** The notes on cells of an area. */
  notesIn(id: string, { row, column, rows, columns }: Area): PlacedNote[] {
    return Object.entries(notesOf(this.model, id))
      .map(([key, note]) => placed(key, note))
      .filter((at) => at.row >= row && at.row < row + rows && at.col >= column && at.col < column + columns);
  }

  /** Cells of the whole file, as Google counts them against its limit. */
  cellCount(): number {
    return this.ids().reduce(
      (sum, id) => sum + this.cells(id).size().rows * this.cells(id).size().columns,
      0,
    );
  }

  /** A new sheet at a place among the tabs (from 0). */
  insert(name: string, position: number, size: { rows: number; cols: number } = NEW_SHEET): string {
    const id = this.freshId();
    send(this.model, "CREATE_SHEET", { sheetId: id, name, position, ...size });
    return id;
  }

  duplicate(from: string, name: string): string {
    const id = this.freshId();
    send(this.model, "DUPLICATE_SHEET", { sheetId: from, sheetIdTo: id, sheetNameTo: name });
    const raw = this.raws.get(from);
    if (raw !== undefined) this.raws.set(id, raw);
    if (this.writtens.has(from)) throw new Error("not adapted: a copy of a sheet kept outside the grid");
    this.move(id, this.ids().length - 1);
    return id;
  }

  /** Moves a sheet to a place among all tabs (from 0); o-spreadsheet counts only those it shows. */
  move(id: string, place: number): void {
    const ids = this.ids();
    const at = ids.indexOf(id);
    const passed = at < place ? ids.slice(at + 1, place + 1) : ids.slice(place, at);
    const hidden = passed.filter((one) => this.isHidden(one));
    for (const sheetId of hidden) send(this.model, "SHOW_SHEET", { sheetId });
    if (at !== place) send(this.model, "MOVE_SHEET", { sheetId: id, delta: place - at });
    for (const sheetId of hidden) send(this.model, "HIDE_SHEET", { sheetId });
  }

  remove(id: string): void {
    // o-spreadsheet removes a hidden sheet only while two others are to be seen.
    if (this.isHidden(id)) send(this.model, "SHOW_SHEET", { sheetId: id });
    send(this.model, "DELETE_SHEET", { sheetId: id, sheetName: this.name(id) });
    this.raws.delete(id);
    this.writtens.delete(id);
  }

  /** Adds a table as a sheet of its own; the first table takes the empty first sheet's place. */
  addTable(name: string, table: RawTable): string {
    const columns = table.columns.length;
    const raw = table.rows * columns > this.options.rawAbove;
    const size = raw ? { rows: 1, cols: 1 } : { rows: Math.max(table.rows, 1), cols: Math.max(columns, 1) };
    const id = this.insert(name, this.ids().length, size);
    if (raw) this.raws.set(id, table);
    else this.fill(id, table);
    this.dropFirstSheet();
    return id;
  }

  /** The sheet a new file begins with goes when a table comes, unless somebody wrote on it. */
  private dropFirstSheet(): void {
    if (this.madeSheets > 1 || !this.ids().includes(FIRST_SHEET)) return;
    if (this.cells(FIRST_SHEET).used().rows === 0) this.remove(FIRST_SHEET);
  }

  private fill(id: string, table: RawTable): void {
    const area = { row: 0, column: 0, rows: table.rows, columns: table.columns.length };
    writeInputs(this.model, id, area, (row, column) => {
      const { value, format } = table.columns[column]!.cell(row);
      return { value: value ?? "", format };
    });
  }

  private freshId(): string {
    const id = `sheet-${++this.madeSheets}`;
    this.gids.set(id, freshGid(this.madeSheets));
    return id;
  }
}

export interface PlacedNote {
  readonly row: number;
  readonly col: number;
  readonly note: string;
}

/** The notes plugin's getter, which o-spreadsheet's types do not list. */
const notesOf = (model: Model, id: string): Readonly<Record<string, string>> =>
  (model.getters as unknown as { getNotes(id: string): Readonly<Record<string, string>> }).getNotes(id);

function placed(key: string, note: string): PlacedNote {
  const [row = 0, col = 0] = key.split(" ").map(Number);
  return { row, col, note };
}

const FIRST_SHEET = "sheet-0";

/** Ids that look as scattered as Google's, the same in every run. */
const freshGid = (count: number): number => (count * 1_103_515_245 + 12_345) % 2_147_483_647;

function emptyData(locale: Locale): object {
  const data = helpers.createEmptyWorkbookData("Sheet1") as { sheets: object[]; settings: object };
  const sheet = { ...data.sheets[0], id: FIRST_SHEET, rowNumber: NEW_SHEET.rows, colNumber: NEW_SHEET.cols };
  return { ...data, sheets: [sheet], settings: { locale } };
}

function newModel(data: object, custom: object): Model {
  const model = new QuickModel(data, { custom });
  // Ids of revisions, for which o-spreadsheet asks for chance letter by letter.
  Object.assign((model as unknown as Session).session.uuidGenerator, { uuidv4: () => crypto.randomUUID() });
  return model;
}

/** As much of a model's session as is used here. */
interface Session {
  readonly session: { readonly uuidGenerator: object };
}
