/** Names of products, channels and people's values in the first column of LTV推移, which holds two lines of them. */
import type { Cell } from "../../catalog/report-model.ts";
import { fittedName } from "../page/fitted-name.ts";
import { type Grid, HEADER_HEIGHT, text, textPixels } from "../page/grid.ts";
import { NAME_WIDTH } from "./ltv-columns.ts";

/** What of a column's width a line does not use, and of two lines the break between words [pixels]. */
const [BESIDE, BREAK] = [10, 30];
const LINE = NAME_WIDTH - BESIDE;

/**
 * A name on up to two lines; the whole of a longer one stands in the cell's note.
 *
 * @example
 * nameCell("石けん") //=> { value: "石けん", unit: "text", style: "point" }
 */
export const nameCell = (name: string): Cell =>
  fittedName(name, 2 * LINE - BREAK, (shown) => text(shown, "point"));

/** Makes the rows from the first long name to the last high enough for two lines: rows of one height are one call. */
export function makeRoom(
  { rowHeights }: Pick<Grid, "rowHeights">,
  row: number,
  names: readonly string[],
): void {
  const long = names.flatMap((name, i) => (textPixels(name) > LINE ? [i] : []));
  const [first, last] = [long[0] ?? 0, long[long.length - 1] ?? -1];
  for (let i = first; i <= last; i++) rowHeights[row + i] = HEADER_HEIGHT;
}
