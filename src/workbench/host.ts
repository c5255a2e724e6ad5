/** Opens a local spreadsheet file with the built add-on inside. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Book, BookOptions, CellTyping, Guarded, OpenMode, TableReceiver } from "./book.ts";
import { CustomFunctions, pageCall, registerFunctions } from "./engine/custom-functions.ts";
import { parseA1 } from "./engine/areas.ts";
import { functionHelp, functionNames } from "./engine/function-help.ts";
import { registerClearing } from "./engine/function-memory.ts";
import { rawTableBuilder } from "./engine/raw-table.ts";
import type { Workbook } from "./engine/workbook.ts";
import { callFunction, newBundle, type Bundle } from "./gas/execution.ts";
import { copyFile, copyState, type FileState } from "./gas/file-state.ts";
import { runFunction } from "./gas/function-run.ts";
import type { ObstacleKind } from "./gas/obstacles.ts";
import { guardedOn } from "./gas/protections.ts";
import { explainFormula } from "./host-formulas.ts";
import { newFile, newWorkbook } from "./host-file.ts";
import { newTimes } from "./host-times.ts";
import { cellMessage, cellText, hostValues, sheetId, sheetsOf, typeInto } from "./host-cells.ts";
import type { FunctionCall } from "./page-contract.ts";

export { adaptedMembers } from "./gas/services.ts";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * A new file with one empty sheet; the first table added takes that sheet's place.
 *
 * @throws Error when the bundle is not there: build it first
 */
export function openBook(options: BookOptions = {}): Book {
  return new LocalBook(options);
}

class LocalBook implements Book {
  private readonly options: BookOptions;
  private readonly workbook: Workbook;
  private readonly file: FileState;
  private readonly bundle: Bundle;
  private readonly functions: CustomFunctions;
  private readonly listeners = new Set<() => void>();
  readonly times: Book["times"];
  private opened = false;

  /**
   * @param from the book that the new one is a copy of
   * @param own true = a file of its own, as Google's own copying makes it
   */
  constructor(options: BookOptions, from?: LocalBook, own = false) {
    const dist = options.dist ?? DIST;
    this.options = options;
    this.bundle = from ? { ...from.bundle, log: [] } : newBundle(readFileSync(join(dist, "Code.js"), "utf8"));
    this.functions = new CustomFunctions(
      () => this.workbook,
      (name, args) => runFunction(this.file, this.bundle, name, args),
      options.remembers === "calls",
    );
    registerClearing();
    registerFunctions(functionHelp(this.bundle.code));
    const custom = { customFunctions: this.functions, cleared: this.functions.cleared };
    this.workbook = from ? from.workbook.copy(custom) : newWorkbook(options, custom);
    if (from && !own) this.functions.takeOver(from.functions);
    this.file = newFile(options, this.workbook, dist, () => this.functions.flush());
    if (from) (own ? copyFile : copyState)(from.file, this.file);
    this.times = newTimes(this.file.timed, (handler, event) => void this.execution("full", handler, [event]));
  }

  copy(): Book {
    return new LocalBook(this.options, this);
  }

  copyFile(): Book {
    return new LocalBook(this.options, this, true);
  }

  get model(): Workbook["model"] {
    return this.workbook.model;
  }

  addTable(name: string, rows: readonly (readonly string[])[], typing: CellTyping): void {
    const receiver = this.tableBuilder(name, typing);
    for (const row of rows) receiver.add(row);
    receiver.done();
  }

  tableBuilder(name: string, typing: CellTyping): TableReceiver {
    const year = new Date().getUTCFullYear();
    const builder = rawTableBuilder({ typing, locale: this.workbook.options.locale, year });
    return {
      add: (row) => builder.add(row),
      done: () => {
        this.workbook.addTable(name, builder.done());
        this.changed();
      },
    };
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.execution("full", name, args);
  }

  open(mode: OpenMode = "limited"): void {
    this.file.menu = [];
    this.opened = true;
    if (this.functionNames().includes("onOpen")) this.execution(mode, "onOpen", [{}]);
  }

  menu(): FileState["menu"] {
    if (!this.opened) this.open();
    return this.file.menu;
  }

  openedSidebar(): FileState["sidebar"] {
    const { sidebar } = this.file;
    this.file.sidebar = null;
    return sidebar;
  }

  setUserLocale(locale: string): void {
    this.file.userLocale = locale;
    if (this.opened) this.open();
  }

  functionNames(): readonly string[] {
    return functionNames(this.bundle.code);
  }

  customFunctions(): ReturnType<Book["customFunctions"]> {
    return functionHelp(this.bundle.code);
  }

  callFunction(call: FunctionCall): unknown {
    return pageCall(this.functions, call);
  }

  evaluate(formula: string): unknown {
    return this.explain(formula).value;
  }

  explain(formula: string): ReturnType<Book["explain"]> {
    return this.functions.evaluateLoose(formula, () => explainFormula(this.workbook, formula));
  }

  setCell(sheetName: string, a1: string, text: string): void {
    typeInto(this.workbook, sheetName, a1, text);
    this.changed();
  }

  typeFormula(sheetName: string, a1: string, formula: string): void {
    this.setCell(sheetName, a1, formula.startsWith("=") ? formula : `=${formula}`);
  }

  cellText(sheetName: string, a1: string): string {
    return cellText(this.workbook, sheetName, a1);
  }

  cellMessage(sheetName: string, a1: string): string {
    return cellMessage(this.workbook, sheetName, a1);
  }

  values(sheetName: string): unknown[][] {
    return hostValues(this.workbook, sheetId(this.workbook, sheetName));
  }

  notes(sheetName: string): ReturnType<Book["notes"]> {
    const id = sheetId(this.workbook, sheetName);
    const all = { row: 0, column: 0, ...this.workbook.cells(id).size() };
    return this.workbook.notesIn(id, all).map(({ row, col, note }) => ({ row, column: col, text: note }));
  }

  sheets(): ReturnType<Book["sheets"]> {
    return sheetsOf(this.workbook);
  }

  sheet(name: string): ReturnType<Book["sheet"]> {
    return this.sheets().find((sheet) => sheet.name === name);
  }

  visibleSheets(): string[] {
    return this.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]));
  }

  timeZone(): string {
    return this.workbook.options.timeZone;
  }

  rawSheets(): ReturnType<Book["rawSheets"]> {
    const raw = this.sheets().filter((sheet) => sheet.raw);
    return raw.map(({ id, rows, columns }) => ({ sheetId: id, rows, columns }));
  }

  rawRows(id: string, count: number): string[][] {
    const cells = this.workbook.cells(id);
    const { rows, columns } = cells.size();
    return cells.shown({ row: 0, column: 0, rows: Math.min(rows, count), columns });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  obstruct(kind: ObstacleKind, sheetName: string, a1?: string): void {
    const id = sheetId(this.workbook, sheetName);
    const area = a1 === undefined ? null : (parseA1(a1)?.area(this.workbook.cells(id).size()) ?? null);
    this.file.obstacles = [...this.file.obstacles, { kind, sheetId: id, area }];
  }

  protections(sheetName: string): Guarded[] {
    return guardedOn(this.file, sheetId(this.workbook, sheetName));
  }

  unobstruct(): void {
    this.file.obstacles = [];
  }

  holdLock(held: boolean): void {
    this.file.lockedElsewhere = held;
  }

  stored(): readonly string[] {
    const { documentProperties, userProperties, metadata } = this.file;
    const kept = [...documentProperties, ...userProperties].map(([key, value]) => `${key} ${value}`);
    return [...kept, ...metadata.map(({ key, value }) => `${key} ${value}`)];
  }

  fillStore(full: boolean): void {
    this.file.storeFull = full;
  }

  beforeCall(nth: number, act: () => void): void {
    this.file.counters.before(nth, act);
  }

  log(): readonly string[] {
    return this.bundle.log;
  }

  calls(): ReturnType<Book["calls"]> {
    return this.file.counters.report();
  }

  resetCalls(): void {
    this.file.counters.reset();
  }

  touchedMembers(): string[] {
    return [...this.file.counters.touched].sort();
  }

  /** One execution of the bundle; its pending writes reach the file and its lock is let go at the end. */
  private execution(mode: OpenMode, name: string, args: readonly unknown[]): unknown {
    this.functions.holding = true;
    try {
      return callFunction(this.file, this.bundle, mode, name, args);
    } finally {
      this.functions.holding = false;
      this.functions.flush();
      this.file.locked = false;
      this.changed();
    }
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
