import { type ColumnRole, COLUMN_ROLES } from "../core/rows/column-roles.ts";
import { isFilled, textOf } from "../core/values/cells.ts";
import { foldHeader } from "./header-text.ts";
import type { FileMapping } from "./mapping.ts";
import { columnsOf, watchedColumns } from "./row-mapper.ts";

/** Columns of one name that hold different things, one of which was taken for a role. */
export interface SameName {
  readonly role: ColumnRole;
  readonly header: string;
  /** The row in which they differ as the file counts it (1 = first). */
  readonly row: number;
  /** What each of them holds there. */
  readonly columns: readonly { readonly column: number; readonly cell: string }[];
}

type Rows = readonly (readonly unknown[])[];

/**
 * The roles whose column may be another one just as well: one of the same name, read by no other role, that holds
 * something else in some row.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function sameNames(names: readonly string[], below: Rows, mapping: FileMapping): SameName[] {
  const folded = names.map(foldHeader);
  const used = new Set(watchedColumns(mapping));
  return COLUMN_ROLES.flatMap((role) => {
    const [column, ...others] = columnsOf(mapping, role);
    const name = column === undefined ? "" : (folded[column] ?? "");
    if (column === undefined || others.length > 0 || name === "") return [];
    const columns = namedSo(folded, name).filter((at) => at === column || !used.has(at));
    const at = columns.length < 2 ? -1 : differingRow(below, column, columns);
    return at < 0 ? [] : [sameName(role, column, at)];

    function sameName(of: ColumnRole, chosen: number, place: number): SameName {
      const cells = columns.map((one) => ({ column: one, cell: textOf(below[place]?.[one]) }));
      return { role: of, header: names[chosen] ?? "", row: mapping.headerRow + 1 + place, columns: cells };
    }
  });
}

const namedSo = (folded: readonly string[], name: string): number[] =>
  folded.flatMap((one, column) => (one === name ? [column] : []));

/** The first row in which another column holds something that the chosen one does not; -1 = none. */
function differingRow(below: Rows, chosen: number, columns: readonly number[]): number {
  return below.findIndex((row) => {
    const own = textOf(row[chosen]);
    return columns.some((column) => isFilled(row[column]) && textOf(row[column]) !== own);
  });
}
