/** Cells of a book as a user meets them: typing, looking, reading. */
import type { BookSheet } from "./book.ts";
import { parseA1, type Area } from "./engine/areas.ts";
import { writeInputs } from "./engine/grid-writing.ts";
import type { Maker } from "./engine/sheet-cells.ts";
import type { Workbook } from "./engine/workbook.ts";
import { cellInput } from "./gas/cell-input.ts";
import { requireReadable } from "./host-formulas.ts";

/** The grid's id of a sheet. */
export function sheetId(workbook: Workbook, name: string): string {
  const id = workbook.ids().find((one) => workbook.name(one) === name);
  if (id === undefined) throw new Error(`the book has no sheet "${name}"`);
  return id;
}

/** All sheets in tab order. */
export function sheetsOf(workbook: Workbook): BookSheet[] {
  return workbook.ids().map((id) => {
    const cells = workbook.cells(id);
    const place = { id, sheetId: workbook.gid(id), name: workbook.name(id), hidden: workbook.isHidden(id) };
    return { ...place, raw: cells.raw, ...cells.size() };
  });
}

interface Cell {
  readonly id: string;
  readonly area: Area;
}

function cellOf(workbook: Workbook, name: string, a1: string): Cell {
  const id = sheetId(workbook, name);
  const area = parseA1(a1)?.area(workbook.cells(id).size());
  if (area === undefined || area.rows * area.columns !== 1) throw new Error(`${a1} must name one cell`);
  return { id, area };
}

/** Types into a cell as a user does. */
export function typeInto(workbook: Workbook, name: string, a1: string, text: string): void {
  const { id, area } = cellOf(workbook, name, a1);
  if (workbook.cells(id).raw)
    throw new Error(`"${name}" is kept outside the grid; nothing can be typed into it`);
  const format = workbook.model.getters.getCell({ sheetId: id, row: area.row, col: area.column })?.format;
  const input = cellInput(text, format, workbook);
  if ("formula" in input) requireReadable(workbook, input.formula);
  writeInputs(workbook.model, id, area, () => input);
}

/** What a cell shows. */
export function cellText(workbook: Workbook, name: string, a1: string): string {
  const { id, area } = cellOf(workbook, name, a1);
  return workbook.cells(id).shown(area)[0]?.[0] ?? "";
}

/** The message of a cell's error. */
export function cellMessage(workbook: Workbook, name: string, a1: string): string {
  const { id, area } = cellOf(workbook, name, a1);
  const cell = workbook.model.getters.getEvaluatedCell({ sheetId: id, row: area.row, col: area.column });
  return cell.type === "error" ? String(cell.message ?? "") : "";
}

/** The values of a sheet as far as its content reaches. */
export function hostValues(workbook: Workbook, id: string): unknown[][] {
  const cells = workbook.cells(id);
  return cells.values({ row: 0, column: 0, ...cells.used() }, maker(workbook));
}

function maker({ clock }: Workbook): Maker {
  const { instant } = clock;
  return { row: (length) => new Array<unknown>(length), instant, date: (at) => new Date(at) };
}
