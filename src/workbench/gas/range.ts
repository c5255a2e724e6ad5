/** `Range`: cells of one sheet. */
import type { RangeMembers } from "./adapted.ts";
import { a1Of, zoneOf, type Area } from "../engine/areas.ts";
import { clearCells, send, writeFormats, writeInputs } from "../engine/grid-writing.ts";
import type { SheetCells } from "../engine/sheet-cells.ts";
import type { WrittenTable } from "../engine/written-table.ts";
import { clearRules } from "./conditional-formats.ts";
import { shaped, text } from "./arguments.ts";
import { cellInput, formulaInput } from "./cell-input.ts";
import { pasteCells } from "./copy.ts";
import { type BorderSides, drawBorders } from "./borders.ts";
import { looks, type LookSetter } from "./looks.ts";
import { formatOutside, writeOutside } from "./outside-grid.ts";
import { obstaclesAt, requireMergeable, requireOpenCells } from "./obstacles.ts";
import { mergesTouching, requireWholeMerges } from "./merges.ts";
import { protect } from "./protections.ts";
import { makerOf } from "./realm.ts";
import { Refusal, type Run } from "./run.ts";
import { newSheet } from "./sheet.ts";
import { adapterOf, strict } from "./strict.ts";
import { clearValidations, putValidations, requireAllowed } from "./validation.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A range as the bundle sees it. */
export function newRange(run: Run, sheetId: string, area: Area): Range {
  const adapter = new RangeAdapter(run, sheetId, area);
  adapter.self = strict<Range>(run, "Range", adapter);
  return adapter.self;
}

export class RangeAdapter implements RangeMembers {
  self!: Range;
  readonly run: Run;
  readonly sheetId: string;
  readonly area: Area;

  constructor(run: Run, sheetId: string, area: Area) {
    this.run = run;
    this.sheetId = sheetId;
    this.area = area;
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return newSheet(this.run, this.sheetId);
  }

  getGridId(): number {
    return this.workbook.gid(this.sheetId);
  }

  getA1Notation(): string {
    return a1Of(this.area);
  }

  canEdit(): boolean {
    const { file } = this.run;
    return file.canEdit && obstaclesAt(file, "protected", this.sheetId, this.area).length === 0;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protect(this.run, this.sheetId, this.area);
  }

  getValues(): unknown[][] {
    return this.reading().values(this.area, makerOf(this.run.realm, this.workbook.clock));
  }

  getFormula(): string {
    return this.reading().formulas({ ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? "";
  }

  getFormulas(): string[][] {
    return this.reading().formulas(this.area);
  }

  setValues(values: unknown[][]): Range {
    const table = shaped<unknown>(values, this.area, "Range.setValues");
    const outside = this.outside();
    if (outside !== null) {
      writeOutside(this.workbook, outside, this.area, table);
      return this.self;
    }
    const { getters } = this.writing();
    requireAllowed(this.workbook.model, this.sheetId, this.area, table);
    const formatAt = (row: number, col: number): string | undefined =>
      getters.getCell({ sheetId: this.sheetId, row: row + this.area.row, col: col + this.area.column })
        ?.format;
    writeInputs(this.workbook.model, this.sheetId, this.area, (row, column) =>
      cellInput(table[row]?.[column], formatAt(row, column), this.workbook),
    );
    return this.self;
  }

  setFormulas(formulas: string[][]): Range {
    const table = shaped<string>(formulas, this.area, "Range.setFormulas");
    requireAllowed(this.writing(), this.sheetId, this.area, table);
    writeInputs(this.writing(), this.sheetId, this.area, (row, column) => formulaInput(table[row]?.[column]));
    return this.self;
  }

  getNotes(): string[][] {
    this.reading();
    return this.workbook.noteTable(this.sheetId, this.area);
  }

  setNotes(notes: unknown[][]): Range {
    const table = shaped<string | null>(notes, this.area, "Range.setNotes");
    // The script's arrays make arrays of its own world; the grid takes those of this one only.
    const changes = Array.from(table, (line, r) =>
      Array.from(line, (note, c) => ({
        row: this.area.row + r,
        col: this.area.column + c,
        note: note ?? "",
      })),
    ).flat();
    send(this.writing(), "SET_NOTES", { sheetId: this.sheetId, notes: changes });
    return this.self;
  }

  clearNote(): Range {
    const notes = this.workbook.notesIn(this.sheetId, this.area).map((place) => ({ ...place, note: "" }));
    if (notes.length > 0) send(this.writing(), "SET_NOTES", { sheetId: this.sheetId, notes });
    return this.self;
  }

  clear(): Range {
    this.erase({ contents: true, looks: true });
    return this.self;
  }

  /** Empties the cells; looks include lines. */
  erase(what: { contents: boolean; looks: boolean }): void {
    const outside = this.outside();
    if (outside !== null) return outside.clear(this.area, what.looks);
    const model = this.writing();
    clearCells(model, this.sheetId, this.area, what);
    if (!what.looks) return;
    this.sendHere("SET_ZONE_BORDERS", { border: { position: "clear" } });
    clearRules(model, this.sheetId, this.area);
  }

  merge(): Range {
    requireWholeMerges(this.workbook.model, this.sheetId, this.area);
    if (this.area.rows * this.area.columns === 1) return this.self;
    requireMergeable(this.run.file, this.sheetId, [this.area]);
    this.sendHere("ADD_MERGE", { force: true });
    return this.self;
  }

  mergeAcross(): Range {
    requireWholeMerges(this.workbook.model, this.sheetId, this.area);
    const { row, rows, ...line } = this.area;
    const parts = Array.from({ length: rows }, (_, r) => ({ ...line, row: row + r, rows: 1 }));
    const target = parts.map(zoneOf);
    if (line.columns > 1) requireMergeable(this.run.file, this.sheetId, parts);
    if (line.columns > 1) send(this.writing(), "ADD_MERGE", { sheetId: this.sheetId, target, force: true });
    return this.self;
  }

  breakApart(): Range {
    requireWholeMerges(this.workbook.model, this.sheetId, this.area);
    const target = mergesTouching(this.workbook.model, this.sheetId, this.area).map(zoneOf);
    if (target.length > 0) send(this.writing(), "REMOVE_MERGE", { sheetId: this.sheetId, target });
    return this.self;
  }

  getMergedRanges(): Range[] {
    const found = mergesTouching(this.workbook.model, this.sheetId, this.area);
    return found.map((area) => newRange(this.run, this.sheetId, area));
  }

  copyTo(destination: Range, ...options: unknown[]): void {
    const target = adapterOf(destination, RangeAdapter);
    if (target === null)
      throw new Refusal("The parameters don't match the method signature for SpreadsheetApp.Range.copyTo.");
    if (target.outside() === null) target.writing();
    pasteCells(this.run.file, this, target, options);
  }

  setNumberFormat(format: string): Range {
    const one = text(format, "Range.setNumberFormat");
    return this.format(() => one);
  }

  setNumberFormats(formats: string[][]): Range {
    const table = shaped<string>(formats, this.area, "Range.setNumberFormats");
    return this.format((row, column) => table[row]?.[column] ?? "");
  }

  private format(of: (row: number, column: number) => string): Range {
    const outside = this.outside();
    if (outside !== null) formatOutside(outside, this.area, of);
    else writeFormats(this.writing(), this.sheetId, this.area, of);
    return this.self;
  }

  setBackgrounds(values: unknown[][]): Range {
    return this.look("setBackgrounds", values);
  }

  setTextStyles(values: unknown[][]): Range {
    return this.look("setTextStyles", values);
  }

  setFontWeights(values: unknown[][]): Range {
    return this.look("setFontWeights", values);
  }

  setHorizontalAlignments(values: unknown[][]): Range {
    return this.look("setHorizontalAlignments", values);
  }

  setVerticalAlignment(value: unknown): Range {
    const { rows, columns } = this.area;
    return this.look("setVerticalAlignment", Array<unknown[]>(rows).fill(Array(columns).fill(value)));
  }

  setWraps(values: unknown[][]): Range {
    return this.look("setWraps", values);
  }

  setDataValidations(rules: unknown[][]): Range {
    const table = shaped<unknown>(rules, this.area, "Range.setDataValidations");
    putValidations(this.writing(), this.sheetId, this.area, table);
    return this.self;
  }

  clearDataValidations(): Range {
    clearValidations(this.writing(), this.sheetId, this.area);
    return this.self;
  }

  setBorder(...sides: BorderSides): Range {
    drawBorders(this.writing(), this.sheetId, this.area, sides);
    return this.self;
  }

  private look(setter: LookSetter, values: unknown[][]): Range {
    const table = shaped<unknown>(values, this.area, `Range.${setter}`);
    if (this.outside() !== null) return this.self;
    const changes = table.map((line) => line.map((value) => looks[setter](value)));
    this.run.looks.add(this.writing(), this.sheetId, this.area, changes);
    return this.self;
  }

  private get workbook(): Run["file"]["workbook"] {
    return this.run.file.workbook;
  }

  /** The sheet's columns where it is kept outside the grid and may be written, the range's cells counted as written. */
  private outside(): WrittenTable | null {
    requireOpenCells(this.run.file, this.sheetId, this.area);
    const written = this.workbook.written(this.sheetId);
    if (written !== undefined) this.run.file.counters.cellsWritten(this.area.rows * this.area.columns);
    return written ?? null;
  }

  /** The sheet's cells, the range's counted as read. */
  private reading(): SheetCells {
    this.run.file.counters.cellsRead(this.area.rows * this.area.columns);
    return this.workbook.cells(this.sheetId);
  }

  /** The model to write into, the range's cells counted as written. */
  private writing(): Run["file"]["workbook"]["model"] {
    const { workbook, counters } = this.run.file;
    requireOpenCells(this.run.file, this.sheetId, this.area);
    if (workbook.cells(this.sheetId).raw) {
      throw new Error(
        `not adapted: writing into "${workbook.name(this.sheetId)}", which is kept outside the grid`,
      );
    }
    counters.cellsWritten(this.area.rows * this.area.columns);
    return workbook.model;
  }

  private sendHere(command: string, payload: object): void {
    send(this.writing(), command, { sheetId: this.sheetId, target: [zoneOf(this.area)], ...payload });
  }
}
