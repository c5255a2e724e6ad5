/** Makes formulas without arguments show the numbers of the last run: Sheets computes them again only when they are entered again. */
import { a1 } from "../../catalog/formula.ts";
import { rectangles, type Place } from "../report/areas.ts";
import { openFile, type Sheet } from "../book.ts";
import { callsProduct } from "./own-formulas.ts";
import { dropValue, loadValue, saveValue } from "../stores/properties.ts";
import { bumpUpdated } from "../stores/store-sheet.ts";

/** A cell (counted from 0) and the formula in it. */
interface Entered extends Place {
  readonly sheetId: number;
  readonly formula: string;
}

/** Where formulas that are cleared just now are kept. */
const NAME = "refresh";
/** Formula text that is cleared at once at most [code units]: it has to fit into the properties. */
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

/** Enters formulas, one call for each block of neighbouring cells. */
function enter(sheet: Sheet, formulas: readonly Entered[]): void {
  const texts = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  for (const { row, column, rows, columns } of rectangles(formulas)) {
    const block = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => texts.get(`${row + down} ${column + right}`) ?? ""),
    );
    sheet.getRange(row + 1, column + 1, rows, columns).setFormulas(block);
  }
}

/** Clears a group and enters the same texts again. The texts are stored first: a break in between loses none. */
function refreshGroup(formulas: readonly Entered[]): void {
  saveValue(NAME, formulas);
  const sheets = bySheet(formulas);
  for (const [sheet, cells] of sheets) sheet.getRangeList(rectangles(cells).map(a1)).clearContent();
  SpreadsheetApp.flush();
  for (const [sheet, cells] of sheets) enter(sheet, cells);
  SpreadsheetApp.flush();
  dropValue(NAME);
}

/** True when nothing stands in a cell now; what the user typed there meanwhile is theirs. */
function isEmpty(sheet: Sheet, { row, column }: Entered): boolean {
  const cell = sheet.getRange(row + 1, column + 1, 1, 1);
  return cell.getFormula() === "" && cell.getValues()[0]?.[0] === "";
}

/**
 * Enters the formulas again that a broken run had cleared.
 *
 * @returns how many [count]
 */
export function restoreFormulas(): number {
  const stored = loadValue(NAME);
  if (stored === null) return 0;
  let restored = 0;
  for (const [sheet, cells] of bySheet(stored as Entered[])) {
    const missing = cells.filter((cell) => isEmpty(sheet, cell));
    enter(sheet, missing);
    restored += missing.length;
  }
  SpreadsheetApp.flush();
  dropValue(NAME);
  return restored;
}

/**
 * Makes every formula that calls this product be computed again, by entering the same text again; also changes the
 * cell CPM_UPDATED for formulas that mention it. Formulas a broken run had cleared come back first.
 *
 * @returns how many formulas were entered again [count]
 */
export function refreshFormulas(): number {
  restoreFormulas();
  bumpUpdated();
  const formulas = ownFormulas();
  for (const group of groups(formulas)) refreshGroup(group);
  return formulas.length;
}
