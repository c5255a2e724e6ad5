/** A custom function of the bundle on values of the grid. */
import { types } from "node:util";
import { isColumns, type Argument, type Handed } from "../engine/custom-functions.ts";
import { isDateFormat } from "../engine/formats.ts";
import { errorText } from "../engine/grid-cells.ts";
import { realmTable, type Maker } from "../engine/sheet-cells.ts";
import type { Workbook } from "../engine/workbook.ts";
import { execute, type Bundle } from "./execution.ts";
import type { FileState } from "./file-state.ts";
import { makerOf, type Realm } from "./realm.ts";

/** What o-spreadsheet shows: a value with its format, an error with its message, or a table column by column. */
export interface Shown {
  readonly value: string | number | boolean;
  readonly format?: string;
  readonly message?: string;
}

/** Cells a result may have; Google refuses somewhat above half a million. */
const MOST_CELLS = 500_000;

/** Runs a custom function; what it throws becomes `#ERROR!` with its message. */
export function runFunction(
  file: FileState,
  bundle: Bundle,
  name: string,
  args: readonly Argument[],
): Shown | Shown[][] {
  try {
    return execute(file, bundle, "customFunction", (call, realm) => {
      const given = args.map((arg) => inRealm(arg, realm, file.workbook));
      return shownResult(call(declaredName(bundle, name), given), file.workbook);
    });
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/** The grid knows functions in upper case, the bundle as they were declared. */
function declaredName({ code }: Bundle, name: string): string {
  return new RegExp(`^function\\s+(${name})\\s*\\(`, "im").exec(code)?.[1] ?? name;
}

const failure = (message: string): Shown => ({ value: "#ERROR!", message });

function inRealm(arg: Argument, realm: Realm, workbook: Workbook): unknown {
  const make = makerOf(realm, workbook.clock);
  const one = (cell: Handed | undefined): unknown => handedValue(cell, make);
  if (arg === undefined || arg === null) return "";
  if ("rawSheetId" in arg) return workbook.cells(arg.rawSheetId).values(arg.area, make);
  if (!isColumns(arg)) return one(arg);
  const [columns, rows] = [arg.length, arg[0]?.length ?? 0];
  if (rows === 1 && columns === 1) return one(arg[0]?.[0]);
  return realmTable({ row: 0, column: 0, rows, columns }, make, (row, column) => one(arg[column]?.[row]));
}

function handedValue(cell: Handed | undefined, make: Maker): unknown {
  const value = cell?.value ?? "";
  if (typeof value === "number" && isDateFormat(cell?.format)) return make.date(make.instant(value));
  return typeof value === "string" ? errorText(value) : value;
}

function shownResult(result: unknown, workbook: Workbook): Shown | Shown[][] {
  if (!Array.isArray(result)) return shown(result, workbook);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * columns > MOST_CELLS) return failure("Result too large.");
  if (columns === 0) return { value: "" };
  return Array.from({ length: columns }, (_, column) => rows.map((row) => shown(row[column], workbook)));
}

function shown(value: unknown, workbook: Workbook): Shown {
  if (value === null || value === undefined) return { value: "" };
  if (types.isDate(value))
    return { value: workbook.clock.serial(value.getTime()), format: workbook.locale.dateFormat };
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { value: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  return { value: Object.prototype.toString.call(value) };
}
