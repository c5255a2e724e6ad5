/** Input cells over re-runs: a value the user changed goes into the new report. */
import { NO_ANSWER } from "../../catalog/look.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { cellName } from "../../catalog/formula.ts";
import { isFormula, type Rows } from "./arrays.ts";
import type { Content } from "./content.ts";
import type { InputMark } from "../marker-kinds.ts";

/** What a changed input holds now: plain, or a formula of the user. */
type Changed = Exclude<Cell["value"], null>;

/** The input cells of a report, in reading order, with the values the report gives them. */
export function inputMarks(rows: Rows): InputMark[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.style?.startsWith("input")
        ? [{ name: cell.input?.name ?? `${row} ${column}`, row, column, value: cell.value ?? NO_ANSWER }]
        : [],
    ),
  );
}

/** Equal as a reader sees it; a number may lose its last digit on the way through a sheet. */
export function same(now: unknown, then: unknown): boolean {
  if (typeof now === "number" && typeof then === "number") {
    return Math.abs(now - then) <= 1e-9 * Math.max(1, Math.abs(then));
  }
  return now === then;
}

/** A cell's present content where it differs from what we wrote; undefined where it does not. A date cannot be carried. */
export function changed(content: Content, mark: InputMark): { now: Changed } | "lost" | undefined {
  const formula = content.formulas[mark.row]?.[mark.column] ?? "";
  if (formula !== "") return isFormulaOf(mark, formula) ? undefined : { now: { formula } };
  const value = content.values[mark.row]?.[mark.column] ?? "";
  if (same(value, mark.value)) return undefined;
  return typeof value === "object" ? "lost" : { now: value as string | number | boolean };
}

const isFormulaOf = ({ value }: InputMark, formula: string): boolean =>
  isFormula(value) && value.formula === formula;

/** What became of the inputs of the previous report. */
export interface CarriedInputs {
  /** The new report's cells, with the user's values in their inputs. */
  readonly rows: Rows;
  /** What the inputs that were carried over are called; the A1 name of one without a label. */
  readonly labels: readonly string[];
  /** True when a changed input has no place in the new report. */
  readonly lost: boolean;
}

/**
 * Takes the inputs the user changed over into the new report.
 *
 * @param content what stands on the previous report now
 * @param marks its inputs as they were written
 * @param rows the new report's cells
 */
export function carryInputs(content: Content, marks: readonly InputMark[], rows: Rows): CarriedInputs {
  const places = new Map(inputMarks(rows).map((mark) => [mark.name, mark]));
  const next = rows.map((cells) => [...cells]);
  const labels: string[] = [];
  let lost = false;
  for (const mark of marks) {
    const change = changed(content, mark);
    if (change === undefined) continue;
    const place = places.get(mark.name);
    const cell = place === undefined ? undefined : next[place.row]?.[place.column];
    if (place === undefined || cell === undefined || change === "lost") lost = true;
    else {
      next[place.row]![place.column] = { ...cell, value: change.now };
      labels.push(cell.input?.label ?? cellName(place.row, place.column));
    }
  }
  return { rows: next, labels, lost };
}
