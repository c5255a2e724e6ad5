/** The file to export: only the sheets asked for, and nothing in them that needs the others. */
import { literalValue } from "../engine/literals.ts";
import type { Model } from "../engine/library.ts";
import { a1Of } from "../engine/areas.ts";

type FileData = ReturnType<Model["exportData"]>;
type SheetData = FileData["sheets"][number];
type Position = { readonly sheetId: string; readonly col: number; readonly row: number };
type Scalar = string | number | boolean | null;

/**
 * Stands before every text, so that the exporter takes `=1+1`, `00123` or `[a](b)` for the texts they are;
 * `withoutMarks` takes it away again.
 */
const TEXT_MARK = "\uE000";
/** What the literals keep for a carriage return. */
const RETURNS = /\r/g;
const RETURN_MARK = "\uE001";

/** The marks of `reducedFile` taken out of an exported part. */
export function withoutMarks(xml: string): string {
  return xml
    .replace(/<t(?: xml:space="preserve")?>\uE000/g, '<t xml:space="preserve">')
    .replaceAll(TEXT_MARK, "")
    .replaceAll(RETURN_MARK, "&#13;");
}

/** A link to a sheet by Google's id, which other programs do not know. */
const SHEET_LINK = /HYPERLINK\("#gid=(\d+)"/g;

/**
 * A copy of the file with some of its sheets. Formulas that call the add-on or read a sheet left behind become
 * their values; so do links to such a sheet, while links to one that comes along lead to it by its name.
 *
 * @param model the whole file
 * @param sheetNames which sheets, in the order of the copy
 * @param names the sheets' names by Google's ids
 */
export function reducedFile(
  model: Model,
  sheetNames: readonly string[],
  names: ReadonlyMap<number, string>,
): FileData {
  const data = model.exportData();
  const byName = new Map(data.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = sheetNames.flatMap((name) => byName.get(name) ?? []);
  const kept = new Set(sheets.map(({ id }) => id));
  return {
    ...data,
    namedRanges: {},
    pivots: {},
    sheets: sheets.map((sheet) => reducedSheet(model, sheet, kept, linkIn(sheetNames, names))),
  };
}

/** A formula whose links lead to sheets by name; null when one leads to a sheet that is left behind. */
type Linked = (formula: string) => string | null;

function linkIn(kept: readonly string[], names: ReadonlyMap<number, string>): Linked {
  return (formula) => {
    const gone = [...formula.matchAll(SHEET_LINK)].some(
      ([, gid]) => !kept.includes(names.get(Number(gid)) ?? ""),
    );
    const place = (gid: string): string => `#'${(names.get(Number(gid)) ?? "").replace(/'/g, "''")}'!A1`;
    return gone ? null : formula.replace(SHEET_LINK, (_, gid: string) => `HYPERLINK("${place(gid)}"`);
  };
}

function reducedSheet(model: Model, sheet: SheetData, kept: ReadonlySet<string>, linked: Linked): SheetData {
  const cells: Record<string, string> = {};
  for (const cell of model.getters.getCells(sheet.id)) {
    const position = model.getters.getCellPosition(cell.id);
    if (!cell.isFormula) cells[nameOf(position)] = content(literalValue(cell));
    else {
      const formula = standsAlone(model, position, kept) ? linked(formulaText(model, position)) : null;
      if (formula === null) Object.assign(cells, spilledValues(model, position));
      else cells[nameOf(position)] = formula;
    }
  }
  return { ...sheet, cells, isVisible: true, areGridLinesVisible: false, isLocked: false };
}

const nameOf = ({ row, col }: Position): string => a1Of({ row, column: col, rows: 1, columns: 1 });

/** A value as cell content; text carries the mark. */
function content(value: Scalar): string {
  if (value === null || value === "") return "";
  if (typeof value === "string") return TEXT_MARK + value.replace(RETURNS, RETURN_MARK);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function formulaText(model: Model, position: Position): string {
  const cell = model.getters.getCell(position);
  return cell?.isFormula === true ? cell.compiledFormula.toFormulaString(model.getters) : "";
}

/** True when another program can compute the formula from the sheets it gets. */
function standsAlone(model: Model, position: Position, kept: ReadonlySet<string>): boolean {
  const cell = model.getters.getCell(position);
  if (cell?.isFormula !== true) return true;
  const text = formulaText(model, position);
  if (/\bCPM_/i.test(text)) return false;
  const ranges = cell.compiledFormula.rangeDependencies;
  return ranges.every((range) => kept.has(range.sheetId)) && namedRangesIn(model, text).length === 0;
}

function namedRangesIn(model: Model, formula: string): string[] {
  const names = model.getters.getNamedRanges().map(({ name }) => name);
  return names.filter((name) => formula.toLowerCase().includes(name.toLowerCase()));
}

/** What a formula shows, in its cell and in those it spills into. */
function spilledValues(model: Model, position: Position): Record<string, string> {
  const { getters } = model;
  const zone = getters.getSpreadZone(position) ?? {
    top: position.row,
    bottom: position.row,
    left: position.col,
    right: position.col,
  };
  const values: Record<string, string> = {};
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const at = { sheetId: position.sheetId, col, row };
      values[nameOf(at)] = content(getters.getEvaluatedCell(at).value);
    }
  return values;
}
