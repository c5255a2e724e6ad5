import type { Cell } from "../../catalog/report-model.ts";
import { HEADER_HEIGHT, text } from "./grid.ts";
import type { Page } from "./page.ts";

/** A table under its title. */
interface TitledTable {
  readonly title: string;
  /** Its words may need two lines. */
  readonly header: readonly Cell[];
  readonly lines: readonly (readonly Cell[])[];
}

/** Rows above a table's first line [count]: title, header. */
export const TABLE_HEAD = 2;

/**
 * Puts a table; gives the first row below.
 *
 * @example
 * // a title, a header and two lines from row 10 on
 * const sheet = { rowHeights: {}, put: (row, _, cells) => row + cells.length };
 * putTable({ sheet }, 10, { title: "内訳", header: [], lines: [[], []] }) //=> 14
 */
export function putTable(
  { sheet }: Pick<Page, "sheet">,
  row: number,
  { title, header, lines }: TitledTable,
): number {
  sheet.put(row, 0, [[text(title, "section")]]);
  sheet.rowHeights[row + 1] = HEADER_HEIGHT;
  return sheet.put(row + 1, 0, [header, ...lines]);
}
