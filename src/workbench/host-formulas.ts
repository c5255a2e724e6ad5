/** Formulas that stand in no cell. */
import type { Evaluation } from "./book.ts";
import { parseA1 } from "./engine/areas.ts";
import { referencesOutside } from "./engine/formula-calls.ts";
import { isDateFormat } from "./engine/formats.ts";
import { errorText } from "./engine/grid-cells.ts";
import type { Workbook } from "./engine/workbook.ts";

interface Result {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
}

/** What a formula would show in a free cell; dates come as ISO text. */
export function explainFormula(workbook: Workbook, formula: string): Evaluation {
  requireReadable(workbook, formula);
  const { getters } = workbook.model;
  const home = workbook.ids().find((id) => workbook.rawTable(id) === undefined) ?? getters.getActiveSheetId();
  const result = getters.evaluateFormulaResult(home, formula) as Result | Result[][];
  if (!Array.isArray(result)) return { value: plain(result), message: messageOf(result) };
  const [columns, rows] = [result.length, result[0]?.length ?? 0];
  const value = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => plain(result[column]?.[row])),
  );
  const first = result[0]?.[0];
  return { value: rows === 1 && columns === 1 ? value[0]?.[0] : value, message: messageOf(first) };
}

function plain(result: Result | undefined): unknown {
  const value = result?.value ?? "";
  if (typeof value === "number" && isDateFormat(result?.format)) return isoText(value);
  return typeof value === "string" ? errorText(value) : value;
}

function isoText(serial: number): string {
  const text = new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}

const messageOf = (result: Result | undefined): string | null => result?.message ?? null;

/** Refuses a formula that reads a table outside the grid other than through a function of the bundle: it would see nothing. */
export function requireReadable(workbook: Workbook, formula: string): void {
  for (const reference of referencesOutside(formula, (name) => name.startsWith("CPM_"))) {
    const sheet = parseA1(reference)?.sheet ?? null;
    const id = sheet === null ? undefined : workbook.idOfName(sheet);
    if (id === undefined || workbook.rawTable(id) === undefined) continue;
    throw new Error(`a formula cannot refer to "${sheet}": a sheet of that size is kept outside the grid`);
  }
}
