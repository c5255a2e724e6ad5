/** Makes formulas without arguments show the numbers of the last run: Sheets computes them again only when they are entered again. */
import { cellName } from "../../catalog/formula.ts";
import type { Area } from "../../catalog/report-model.ts";
import { rectangles, type Place } from "../report/areas.ts";
import { openFile, type Sheet } from "../book.ts";
import { attempt } from "../refusals.ts";
import { callsProduct } from "./own-formulas.ts";
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

/** Every cell whose formula calls this product and that this user may edit. */
function ownFormulas(): Entered[] {
  const cells = openFile().createTextFinder("CPM_").matchFormulaText(true).findAll();
  return cells.flatMap((cell) => {
    const formula = cell.getFormula();
    if (!callsProduct(formula) || !cell.canEdit()) return [];
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

/** A formula that Google does not let us enter, and where. */
export interface Refused {
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
function refreshGroup(formulas: readonly Entered[]): Refused[] {
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
function keep(refused: readonly Entered[]): Refused[] {
  const missing = bySheet(refused).flatMap(([sheet, cells]) =>
    cells.filter((cell) => isMissing(sheet, cell)),
  );
  if (missing.length > 0) saveValue(NAME, missing);
  else dropValue(NAME);
  return bySheet(refused).flatMap(([sheet, cells]) =>
    cells.map(({ row, column, formula }) => ({
      sheet: sheet.getName(),
      cell: cellName(row, column),
      formula,
    })),
  );
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
export function restoreFormulas(): Refused[] {
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

/**
 * Makes every formula that calls this product be computed again, by entering another text and then the same again; also
 * changes the cell CPM_UPDATED for formulas that mention it. Formulas a broken run had taken out come back first.
 *
 * @returns those that could not be entered, and may go on showing old numbers
 */
export function refreshFormulas(): Refused[] {
  const missing = restoreFormulas();
  if (missing.length > 0) return missing;
  bumpUpdated();
  return groups(ownFormulas()).flatMap(refreshGroup);
}
