import { isFilled } from "../core/values/cells.ts";

/** Rows of a text file with more cells than the header has names: their values may have moved to other columns. */
export interface LongRows {
  /** Rows [count], and the first of them as the file counts it (1 = first). */
  readonly rows: number;
  readonly row: number;
  /** Filled cells up to the last one, and names of the header [count]. */
  readonly cells: number;
  readonly names: number;
}

/**
 * The rows with something behind the last name of the header; null = there are none. An amount of 3,500 without
 * quotation marks is two cells, and everything behind it stands one column further.
 *
 * @param names the header's cells
 * @param below the rows below the header, which stands in row `headerRow` (1 = first)
 */
export function longRows(
  names: readonly string[],
  below: readonly (readonly string[])[],
  headerRow: number,
): LongRows | null {
  const width = filledWidth(names);
  const long = below.flatMap((row, i) => (row.length > width && filledWidth(row) > width ? [i] : []));
  const [first] = long;
  if (first === undefined) return null;
  const cells = filledWidth(below[first] ?? []);
  return { rows: long.length, row: headerRow + 1 + first, cells, names: width };
}

/** Cells up to the last filled one [count]. */
function filledWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && !isFilled(row[width - 1])) width--;
  return width;
}
