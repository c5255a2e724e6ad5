/** `Spreadsheet`: the file. */
import { send } from "../engine/grid-writing.ts";
import { mismatch, requireRoom, text, whole } from "./arguments.ts";
import { newMetadataFinder } from "./metadata.ts";
import { nameRange, namedRange, namedRanges } from "./named-ranges.ts";
import { requireNoProtection } from "./obstacles.ts";
import { newRange, RangeAdapter } from "./range.ts";
import { Refusal, type Run } from "./run.ts";
import { newSheet, SheetAdapter } from "./sheet.ts";
import { requireFreeName } from "./sheet-names.ts";
import { adapterOf, strict } from "./strict.ts";
import { newTextFinder } from "./text-finder.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Size of a sheet that is inserted. */
const NEW_SHEET_CELLS = 26_000;

/** The file as the bundle sees it. */
export function newSpreadsheet(run: Run): Spreadsheet {
  return strict<Spreadsheet>(run, "Spreadsheet", new SpreadsheetAdapter(run));
}

export class SpreadsheetAdapter implements Pick<
  Spreadsheet,
  | "getId"
  | "getSheets"
  | "getNumSheets"
  | "getSheetByName"
  | "getSheetById"
  | "insertSheet"
  | "deleteSheet"
  | "getActiveSheet"
  | "setActiveSheet"
  | "getCurrentCell"
  | "moveActiveSheet"
  | "getRangeByName"
  | "getNamedRanges"
  | "setNamedRange"
  | "createTextFinder"
  | "createDeveloperMetadataFinder"
  | "getSpreadsheetTimeZone"
  | "getSpreadsheetLocale"
> {
  readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getId(): string {
    return this.run.file.id;
  }

  getSheets(): Sheet[] {
    return this.workbook.ids().map((id) => newSheet(this.run, id));
  }

  getNumSheets(): number {
    return this.workbook.ids().length;
  }

  getSheetByName(name: string): Sheet | null {
    const wanted = text(name, "Spreadsheet.getSheetByName");
    const id = this.workbook.ids().find((one) => this.workbook.name(one) === wanted);
    return id === undefined ? null : newSheet(this.run, id);
  }

  getSheetById(gid: number): Sheet | null {
    const id = this.workbook.ids().find((one) => this.workbook.gid(one) === gid);
    return id === undefined ? null : newSheet(this.run, id);
  }

  insertSheet(name?: unknown, index?: unknown): Sheet {
    if (index === undefined) throw new Error("not adapted: Spreadsheet.insertSheet without an index");
    const [wanted, place] = [text(name, "Spreadsheet.insertSheet"), whole(index, "Spreadsheet.insertSheet")];
    requireFreeName(this.workbook, wanted, null);
    requireRoom(this.workbook, NEW_SHEET_CELLS);
    if (place < 0 || place > this.getNumSheets()) throw new Refusal("Sheet index out of bounds.");
    const id = this.workbook.insert(wanted, place);
    this.activate(id);
    return newSheet(this.run, id);
  }

  deleteSheet(sheet: Sheet): void {
    const id = this.idOf(sheet, "deleteSheet");
    const others = this.workbook.ids().filter((one) => one !== id && !this.workbook.isHidden(one));
    if (others.length === 0) throw new Refusal("You can't remove all the sheets in a document.");
    requireNoProtection(this.run.file, id);
    this.workbook.remove(id);
    const { file } = this.run;
    file.metadata = file.metadata.filter(({ sheetId }) => sheetId !== id);
    file.obstacles = file.obstacles.filter(({ sheetId }) => sheetId !== id);
  }

  getActiveSheet(): Sheet {
    return newSheet(this.run, this.workbook.model.getters.getActiveSheetId());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.activate(this.idOf(sheet, "setActiveSheet"));
    return sheet;
  }

  /** The cell under the cursor; of merged ones the upper left, as Google has it. */
  getCurrentCell(): Range {
    const { sheetId, row, col } = this.workbook.model.getters.getActivePosition();
    return newRange(this.run, sheetId, { row, column: col, rows: 1, columns: 1 });
  }

  moveActiveSheet(position: number): void {
    const place = whole(position, "Spreadsheet.moveActiveSheet") - 1;
    if (place < 0 || place >= this.getNumSheets()) throw new Refusal("Sheet index out of bounds.");
    this.workbook.move(this.workbook.model.getters.getActiveSheetId(), place);
  }

  getRangeByName(name: string): Range | null {
    const place = namedRange(this.run, text(name, "Spreadsheet.getRangeByName"));
    return place === null ? null : newRange(this.run, place.sheetId, place.area);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.run, null);
  }

  setNamedRange(name: string, range: Range): void {
    const target = adapterOf(range, RangeAdapter);
    if (target === null) throw mismatch("Spreadsheet.setNamedRange", name, range);
    nameRange(this.run, text(name, "Spreadsheet.setNamedRange"), target);
  }

  createTextFinder(wanted: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return newTextFinder(this.run, text(wanted, "Spreadsheet.createTextFinder"));
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return newMetadataFinder(this.run);
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.options.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.workbook.options.locale;
  }

  private get workbook(): Run["file"]["workbook"] {
    return this.run.file.workbook;
  }

  private idOf(sheet: Sheet, member: string): string {
    const adapter = adapterOf(sheet, SheetAdapter);
    if (adapter === null) throw mismatch(`Spreadsheet.${member}`, sheet);
    if (!this.workbook.ids().includes(adapter.sheetId)) throw new Refusal("Sheet not found");
    return adapter.sheetId;
  }

  /** Brings a sheet to the front; a hidden one is shown first, as Google does. */
  private activate(id: string): void {
    const { model } = this.workbook;
    if (this.workbook.isHidden(id)) send(model, "SHOW_SHEET", { sheetId: id });
    const from = model.getters.getActiveSheetId();
    if (from !== id) send(model, "ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: id });
  }
}
