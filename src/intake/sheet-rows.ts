import { amountTexts, requireStyle } from "../core/rows/amount-columns.ts";
import { type AmountStyle, amountStyleOf } from "../core/values/money.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole } from "../core/rows/column-roles.ts";
import { isFilled } from "../core/values/cells.ts";
import { InputProblem } from "../core/values/problem.ts";
import { type Layout, type LayoutPass, layoutPass } from "./layout/layout.ts";
import type { Rows } from "./layout/table.ts";
import type { FileMapping } from "./mapping.ts";
import {
  worksOutAmounts,
  columnsOf,
  isComposed,
  moneyColumns,
  roleCell,
  watchedColumns,
} from "./row-mapper.ts";

/** How the rows of an orders sheet that users pasted reach the core. */
export interface SheetReading {
  /** The columns to read, counted from 0. */
  readonly wanted: readonly number[];
  /** What the rows that are handed on hold. */
  readonly roles: readonly ColumnRole[];
  /**
   * Rows as they are handed on; blocks come top to bottom.
   *
   * @throws InputProblem "other-header"
   */
  read(block: SheetBlock): ReadRows;
}

/** Rows of a sheet below its header. */
export interface SheetBlock {
  readonly rows: Rows;
  /** The sheet's column in which they begin, counted from 0. */
  readonly left: number;
  /** The number of the first of them as the sheet counts it (1 = first). */
  readonly firstRow: number;
  /** True when no row follows. */
  readonly isEnd: boolean;
}

/** Rows on their way to the core, and where each role stands in them. */
export interface ReadRows {
  readonly rows: Rows;
  readonly columns: ColumnPositions;
}

/** True for our own orders sheet, whose rows say themselves what they are. */
export const isOwnSheet = ({ fileRow }: ColumnPositions): boolean => typeof fileRow === "number";

/**
 * How the rows of a sheet are read: as they stand unless the mapping puts cells together, or rows that are no orders or
 * have cells left blank by merging stand among them.
 *
 * @param header the names of the sheet's columns; null = rows are taken for orders, whatever they hold
 */
export function sheetReading(mapping: FileMapping, header: readonly string[] | null): SheetReading {
  const mapped = watchedColumns(mapping);
  const isNamed = (role: ColumnRole) => role === "channel" && mapping.channel !== "";
  // Amounts that are worked out lose their signs.
  const isKept = (role: ColumnRole) => role === "currency" && worksOutAmounts(mapping);
  const isMapped = (role: ColumnRole) => columnsOf(mapping, role).length > 0 || isNamed(role) || isKept(role);
  if (header === null || isOwnSheet(mapping.columns)) {
    const roles = COLUMN_ROLES.filter(isMapped);
    const read = isComposed(mapping) ? composed(mapping, roles, mapped) : asTheyStand(mapping, roles, 0);
    return { wanted: mapped, roles, read: (block) => read(block, null) };
  }
  const roles = COLUMN_ROLES.filter((role) => isMapped(role) || role === "rowKind");
  // What a row is called by may stand left of all mapped columns.
  const wanted = mapped.length === 0 ? [] : [...new Set([0, ...mapped])];
  const behind = Math.max(header.length, ...wanted.map((column) => column + 1));
  const read = isComposed(mapping) ? composed(mapping, roles, mapped) : asTheyStand(mapping, roles, behind);
  const layout = blockLayout(mapping, header);
  return { wanted, roles, read: (block) => read(block, layout(block)) };
}

/** Columns from the first to the last that is read [count]. */
export function readWidth(mapping: FileMapping, header: readonly string[]): number {
  const { wanted } = sheetReading(mapping, header);
  return wanted.length === 0 ? 0 : Math.max(...wanted) - Math.min(...wanted) + 1;
}

/** The layout of a sheet's blocks, each looked at when its turn comes. */
function blockLayout(mapping: FileMapping, header: readonly string[]): (block: SheetBlock) => Layout {
  let pass: LayoutPass | null = null;
  return ({ rows, left, firstRow, isEnd }) => {
    pass ??= layoutPass(movedLeft(mapping, left), header.slice(left));
    pass.add(rows, firstRow, { rows, firstRow, isEnd });
    const layout = pass.finish();
    if (layout.otherHeader === null) return layout;
    throw new InputProblem("other-header", { row: layout.otherHeader });
  };
}

/** Hands on the cells of some columns below a sheet's header. */
type EachCell = (columns: readonly number[], take: (cell: unknown) => void) => void;

/**
 * The style of a sheet's amounts where it has to be known before its rows are read: amounts that are worked out
 * need it, and in our own orders sheet amounts are numbers, so that texts left there are none.
 *
 * @param eachCell hands on the cells of some columns
 * @returns null = it may be decided when all rows were read
 * @throws InputProblem "amount-style-unknown"
 */
export function styleBefore(mapping: FileMapping, eachCell: EachCell): AmountStyle | null {
  if (isOwnSheet(mapping.columns)) return "point";
  if (!worksOutAmounts(mapping)) return null;
  const found = amountTexts();
  eachCell(moneyColumns(mapping), (cell) => {
    if (typeof cell === "string") found.texts.code(cell.trim());
  });
  return requireStyle(found);
}

/**
 * How a sheet's amounts are written as far as its cells tell: by its first rows, or by all of them where these leave it
 * open; null = they fit both styles.
 *
 * @param top the sheet's first rows, header included
 * @param eachCell hands on the cells of some columns
 */
export function styleSeen(mapping: FileMapping, top: Rows, eachCell: EachCell): AmountStyle | null {
  if (isOwnSheet(mapping.columns)) return "point";
  const columns = moneyColumns(mapping);
  const first = top.slice(mapping.headerRow).flatMap((row) => columns.map((column) => row[column]));
  const decided = amountStyleOf(textsOf(first));
  if (decided !== null) return decided;
  const all: unknown[] = [];
  eachCell(columns, (cell) => all.push(cell));
  return amountStyleOf(textsOf(all));
}

/** Each text once. */
function textsOf(cells: readonly unknown[]): Set<string> {
  return new Set(cells.filter((cell) => typeof cell === "string").map((text) => text.trim()));
}

type BlockReader = (block: SheetBlock, layout: Layout | null) => ReadRows;

/** The kind of a row that is no order stands behind its cells. */
function asTheyStand(mapping: FileMapping, roles: readonly ColumnRole[], behind: number): BlockReader {
  return ({ rows, left, firstRow }, layout) => {
    const place = (role: ColumnRole): number => (mapping.columns[role] ?? behind) - left;
    const columns = Object.fromEntries(roles.map((role) => [role, place(role)] as const));
    if (layout === null) return { rows, columns };
    const laid = rows.map((row, i) => {
      const cells = layout.cells(row, firstRow + i);
      const kind = layout.kinds.get(firstRow + i);
      return kind === undefined ? cells : withCell(cells, behind - left, kind);
    });
    return { rows: laid, columns };
  };
}

function withCell(row: readonly unknown[], place: number, cell: unknown): unknown[] {
  const cells = [...row];
  cells[place] = cell;
  return cells;
}

function composed(
  mapping: FileMapping,
  roles: readonly ColumnRole[],
  wanted: readonly number[],
): BlockReader {
  const columns = Object.fromEntries(roles.map((role, i) => [role, i] as const));
  return ({ rows, left, firstRow }, layout) => {
    const moved = movedLeft(mapping, left);
    const cells = roles.map((role) => roleCell(moved, role));
    const kind = layout === null ? -1 : roles.indexOf("rowKind");
    const isBlank = (row: readonly unknown[]) => !wanted.some((column) => isFilled(row[column - left]));
    const read = rows.map((raw, i) => {
      const row = layout === null ? raw : layout.cells(raw, firstRow + i);
      if (isBlank(row)) return [];
      const out = cells.map((cell) => cell(row));
      if (kind >= 0) out[kind] = layout?.kinds.get(firstRow + i) ?? "";
      return out;
    });
    return { rows: read, columns };
  };
}

/** The mapping of the same columns in rows that begin further right. */
function movedLeft(mapping: FileMapping, by: number): FileMapping {
  const moved = (columns: readonly number[] | undefined) => columns?.map((column) => column - by) ?? [];
  const lists = (of: FileMapping["parts"]): FileMapping["parts"] =>
    Object.fromEntries(COLUMN_ROLES.map((role) => [role, moved(of[role])] as const));
  const columns = COLUMN_ROLES.flatMap((role) => {
    const column = mapping.columns[role];
    return typeof column === "number" ? [[role, column - by] as const] : [];
  });
  return {
    ...mapping,
    columns: Object.fromEntries(columns),
    parts: lists(mapping.parts),
    less: lists(mapping.less ?? {}),
    ...stated(mapping, by),
  };
}

/** What headers say of their columns, moved with them. */
function stated({ zones, currencies, units, marks }: FileMapping, by: number): Partial<FileMapping> {
  const moved = <T>(of: Readonly<Record<number, T>>): Record<number, T> =>
    Object.fromEntries(Object.entries(of).map(([column, said]) => [Number(column) - by, said]));
  return {
    ...(zones && { zones: moved(zones) }),
    ...(currencies && { currencies: moved(currencies) }),
    ...(units && { units: moved(units) }),
    ...(marks && { marks: moved(marks) }),
  };
}
