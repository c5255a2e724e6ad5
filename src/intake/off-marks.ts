import { statusReader, type StatusWords } from "../core/orders/statuses.ts";
import { textOf } from "../core/values/cells.ts";
import type { FileMapping } from "./mapping.ts";
import { isOffName, saysOff } from "./off-names.ts";
import { columnsOf, watchedColumns } from "./row-mapper.ts";

/** A column that no role reads and that marks orders as off: a flag, a day or a reason stands where one was called off. */
export interface OffMark {
  readonly column: number;
  readonly header: string;
  /** Rows it marks [count], and what the first of them holds. */
  readonly rows: number;
  readonly example: string;
}

type Rows = readonly (readonly unknown[])[];

/**
 * The columns of marks that a mapping leaves, as far as they mark some rows, but not all, that no status tells to be
 * off.
 *
 * @param names the header's cells
 * @param below the rows below the header
 * @param words the lists of statuses in the settings
 */
export function unusedMarks(
  names: readonly string[],
  below: Rows,
  mapping: FileMapping,
  words: StatusWords,
): OffMark[] {
  const used = new Set(watchedColumns(mapping));
  const [status] = columnsOf(mapping, "status");
  const read = statusReader(words);
  const isKnown = (row: readonly unknown[]): boolean =>
    status !== undefined && read(textOf(row[status])).decision === "cancelled";
  return names.flatMap((header, column) => {
    if (used.has(column) || !isOffName(header)) return [];
    const marked = below.filter((row) => saysOff(row[column]));
    const untold = marked.find((row) => !isKnown(row));
    if (untold === undefined || marked.length === below.length) return [];
    return [{ column, header, rows: marked.length, example: textOf(untold[column]) }];
  });
}

/** The mapping that leaves out the orders that a column marks, too. */
export function withOffMark<M extends FileMapping>(mapping: M, column: number): M {
  const known = columnsOf(mapping, "status").filter((one) => one !== column);
  const [status = column] = known;
  const columns = { ...mapping.columns, status };
  return { ...mapping, columns, parts: { ...mapping.parts, status: [...known, column] } };
}

/** The mapping that reads nothing from a column of marks. */
export function withoutOffMark<M extends FileMapping>(mapping: M, column: number): M {
  const left = columnsOf(mapping, "status").filter((one) => one !== column);
  const { status: _, ...parts } = mapping.parts;
  const columns = { ...mapping.columns, status: left[0] ?? null };
  return { ...mapping, columns, parts: left.length > 1 ? { ...parts, status: left } : parts };
}
