import { amountTexts, requireStyle } from "../core/rows/amount-columns.ts";
import type { AmountStyle } from "../core/values/money.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole, isFilled } from "../core/rows/order-rows.ts";
import type { FileMapping } from "./mapping.ts";
import { addsAmounts, columnsOf, isComposed, moneyColumns, roleCell } from "./row-mapper.ts";
import { watchedColumns } from "./survey.ts";

/** How the rows of an orders sheet that users pasted reach the core. */
export interface SheetReading {
  /** The columns to read, counted from 0. */
  readonly wanted: readonly number[];
  /** What the rows that are handed on hold. */
  readonly roles: readonly ColumnRole[];
  /**
   * Rows as they are handed on.
   *
   * @param left the sheet's column in which the block begins, counted from 0
   * @returns the rows, and where each role stands in them
   */
  read(
    block: readonly (readonly unknown[])[],
    left: number,
  ): { readonly rows: readonly (readonly unknown[])[]; readonly columns: ColumnPositions };
}

/** Rows go through as they stand unless the mapping puts cells together. */
export function sheetReading(mapping: FileMapping): SheetReading {
  const wanted = watchedColumns(mapping);
  const isNamed = (role: ColumnRole) => role === "channel" && mapping.channel !== "";
  const roles = COLUMN_ROLES.filter((role) => columnsOf(mapping, role).length > 0 || isNamed(role));
  const read = isComposed(mapping) ? composed(mapping, roles, wanted) : asTheyStand(mapping, roles);
  return { wanted, roles, read };
}

/**
 * The style of a sheet's amounts where it has to be known before its rows are read: amounts that are added to one
 * need it, and in our own orders sheet amounts are numbers, so that texts left there are none.
 *
 * @param eachCell hands on the cells of some columns
 * @returns null = it may be decided when all rows were read
 * @throws InputProblem "amount-style-unknown"
 */
export function styleBefore(
  mapping: FileMapping,
  eachCell: (columns: readonly number[], take: (cell: unknown) => void) => void,
): AmountStyle | null {
  if (typeof mapping.columns.fileRow === "number") return "point";
  if (!addsAmounts(mapping)) return null;
  const found = amountTexts();
  eachCell(moneyColumns(mapping), (cell) => {
    if (typeof cell === "string") found.texts.code(cell.trim());
  });
  return requireStyle(found);
}

function asTheyStand({ columns }: FileMapping, roles: readonly ColumnRole[]): SheetReading["read"] {
  return (rows, left) => {
    const places = roles.map((role) => [role, (columns[role] ?? 0) - left] as const);
    return { rows, columns: Object.fromEntries(places) };
  };
}

function composed(
  mapping: FileMapping,
  roles: readonly ColumnRole[],
  wanted: readonly number[],
): SheetReading["read"] {
  const columns = Object.fromEntries(roles.map((role, i) => [role, i] as const));
  return (block, left) => {
    const cells = roles.map((role) => roleCell(movedLeft(mapping, left), role));
    const isBlank = (row: readonly unknown[]) => !wanted.some((column) => isFilled(row[column - left]));
    const rows = block.map((row) => (isBlank(row) ? [] : cells.map((cell) => cell(row))));
    return { rows, columns };
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
  };
}
