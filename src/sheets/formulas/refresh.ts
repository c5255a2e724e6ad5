/** Makes formulas without arguments show the numbers of the last run: Sheets computes them again only when they are entered again. */
import { cellName } from "../../catalog/formula.ts";
import type { Area } from "../../catalog/report-model.ts";
import { rectangles, type Place } from "../report/areas.ts";
import { openFile, type Sheet } from "../book.ts";
import { attempt } from "../refusals.ts";
import { callsProduct, followsRuns } from "./own-formulas.ts";
import { dropValue, loadValue, saveValue } from "../stores/properties.ts";
import { bumpUpdated } from "../stores/store-sheet.ts";

/** A cell (counted from 0) and the formula in it. */
interface Entered extends Place {
  readonly sheetId: number;
  readonly formula: string;
}

/** Where formulas that are not in their cells just now are kept. */
const NAME = "refresh";
/** Formula text that is taken out at once at most [code units]: it has to fit into the properties. */
const GROUP = 100_000;

/** Every cell whose formula calls this product, that this user may edit and that no changed argument refreshes. */
function ownFormulas(): Entered[] {
  const cells = openFile().createTextFinder("CPM_").matchFormulaText(true).findAll();
  return cells.flatMap((cell) => {
    const formula = cell.getFormula();
    if (!callsProduct(formula) || followsRuns(formula) || !cell.canEdit()) return [];
    return [{ sheetId: cell.getGridId(), row: cell.getRow() - 1, column: cell.getColumn() - 1, formula }];
  });
}

/** Formulas in groups whose texts can be stored. */
function groups(formulas: readonly Entered[]): Entered[][] {
  const found: Entered[][] = [];
  let size = Infinity;
  for (const one of formulas) {
    if (size + one.formula.length > GROUP) {
      found.push([]);
      size = 0;
    }
    found[found.length - 1]?.push(one);
    size += one.formula.length;
  }
  return found;
}

function bySheet(formulas: readonly Entered[]): [Sheet, Entered[]][] {
  const ids = [...new Set(formulas.map(({ sheetId }) => sheetId))];
  return ids.flatMap((id): [Sheet, Entered[]][] => {
    const sheet = openFile().getSheetById(id);
    return sheet === null ? [] : [[sheet, formulas.filter(({ sheetId }) => sheetId === id)]];
  });
}

/** What stands in a cell between: another text, so that Google computes anew; never what a user would type. */
const BETWEEN = '=""&""';

/** A formula of the user, and where it stands. */
export interface UserFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

/**
 * Enters texts into the cells of formulas: one call for each block of neighbouring cells, and one by one where a block
 * is refused, as one cell that rejects fails the whole call.
 *
 * @returns the cells that took theirs
 */
function enter(sheet: Sheet, cells: readonly Entered[], textOf: (cell: Entered) => string): Entered[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const write = ({ row, column, rows, columns }: Area): Entered[] => {
    const block = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => byPlace.get(`${row + down} ${column + right}`)),
    );
    const texts = block.map((line) => line.map((cell) => (cell ? textOf(cell) : "")));
    const done = attempt(() => sheet.getRange(row + 1, column + 1, rows, columns).setFormulas(texts));
    return done ? block.flatMap((line) => line.flatMap((cell) => cell ?? [])) : [];
  };
  return rectangles(cells).flatMap((area) => {
    const whole = write(area);
    if (whole.length > 0 || area.rows * area.columns === 1) return whole;
    return cellsOf(area).flatMap(write);
  });
}

const cellsOf = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
    rows: 1,
    columns: 1,
  }));

/** Enters the formulas of a group again by way of another text. They are stored first: a break in between loses none. */
function refreshGroup(formulas: readonly Entered[]): UserFormula[] {
  saveValue(NAME, formulas);
  const sheets = bySheet(formulas);
  const between = sheets.map(([sheet, cells]) => [sheet, cells, enter(sheet, cells, () => BETWEEN)] as const);
  SpreadsheetApp.flush();
  const left = between.flatMap(([sheet, cells, taken]) => {
    const back = new Set(enter(sheet, taken, ({ formula }) => formula));
    return cells.filter((cell) => !back.has(cell));
  });
  SpreadsheetApp.flush();
  return keep(left);
}

/** Stores the formulas whose cells still hold another text, and names all that were refused. */
function keep(refused: readonly Entered[]): UserFormula[] {
  const missing = bySheet(refused).flatMap(([sheet, cells]) =>
    cells.filter((cell) => isMissing(sheet, cell)),
  );
  if (missing.length > 0) saveValue(NAME, missing);
  else dropValue(NAME);
  return named(refused);
}

function named(formulas: readonly Entered[]): UserFormula[] {
  return bySheet(formulas).flatMap(([sheet, cells]) => {
    const name = cells.length > 0 ? sheet.getName() : "";
    return cells.map(({ row, column, formula }) => ({ sheet: name, cell: cellName(row, column), formula }));
  });
}

/** True when a formula of ours is not in its cell, and nothing that the user typed there meanwhile. */
function isMissing(sheet: Sheet, { row, column }: Entered): boolean {
  const cell = sheet.getRange(row + 1, column + 1, 1, 1);
  const formula = cell.getFormula();
  return formula === BETWEEN || (formula === "" && cell.getValues()[0]?.[0] === "");
}

/**
 * Enters the formulas again that a broken run had taken out of their cells. It never holds up what is to come.
 *
 * @returns those that are refused
 */
export function restoreFormulas(): UserFormula[] {
  const stored = loadValue(NAME) as Entered[] | null;
  if (stored === null) return [];
  const refused = bySheet(stored).flatMap(([sheet, cells]) => {
    const missing = cells.filter((cell) => isMissing(sheet, cell));
    const back = new Set(enter(sheet, missing, ({ formula }) => formula));
    return missing.filter((cell) => !back.has(cell));
  });
  SpreadsheetApp.flush();
  return keep(refused);
}

/** What became of the formulas that call this product and do not name CPM_UPDATED. */
export interface Refreshed {
  /** Those that could not be entered, and may go on showing old numbers. */
  readonly refused: UserFormula[];
  /** Those entered again; whether Google then computes them is disputed, and nobody tried it. */
  readonly entered: UserFormula[];
}

/**
 * Makes every formula that calls this product be computed again: those that name the cell CPM_UPDATED because it
 * changes, all others by entering another text and then the same again. Formulas a broken run had taken out come back
 * first.
 */
export function refreshFormulas(): Refreshed {
  bumpUpdated();
  const missing = restoreFormulas();
  if (missing.length > 0) return { refused: missing, entered: [] };
  const formulas = ownFormulas();
  const refused = groups(formulas).flatMap(refreshGroup);
  const isRefused = (one: UserFormula) =>
    refused.some(({ sheet, cell }) => sheet === one.sheet && cell === one.cell);
  return { refused, entered: named(formulas).filter((one) => !isRefused(one)) };
}
