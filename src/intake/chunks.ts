/** How the rows of an import are cut into calls; page, command line and server agree by this one file. */
import { checksum } from "../core/values/checksum.ts";

/** A cell on its way to the orders sheet. */
export type SentCell = string | number;

/**
 * Cells of one chunk at most [count]. Google writes about this many in one or two seconds: the bar moves, a call lost
 * on its way costs little, and a file of a million rows still needs only some 200 calls.
 */
export const CHUNK_CELLS = 50_000;

/**
 * Text of one chunk at most [code units]. Calls of tens of megabytes fail at Google; long product names, three bytes a
 * letter, stay below 3 MB this way. One row that is longer travels alone.
 */
export const CHUNK_UNITS = 1_000_000;

/** Some rows, counted from 0; `to` is not among them. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts rows into chunks.
 *
 * @param rows how many there are [count]
 * @param columns cells of a row [count]
 * @param unitsOf the text of a row [code units]
 *
 * @example
 * slicesOf(3, 20_000, () => 10) //=> [{ from: 0, to: 2 }, { from: 2, to: 3 }]
 */
export function slicesOf(rows: number, columns: number, unitsOf: (row: number) => number): Slice[] {
  const most = Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, columns)));
  const slices: Slice[] = [];
  let [from, units] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const more = unitsOf(row);
    if (row > from && (row - from === most || units + more > CHUNK_UNITS)) {
      slices.push({ from, to: row });
      [from, units] = [row, 0];
    }
    units += more;
  }
  if (rows > from) slices.push({ from, to: rows });
  return slices;
}

/**
 * The text of a row [code units]; a number counts as ten.
 *
 * @example
 * unitsOfRow(["O1", 1200, ""]) //=> 12
 */
export function unitsOfRow(row: readonly SentCell[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 10), 0);
}

/**
 * What a chunk is checked by: the same rows give the same sign.
 *
 * @example
 * checksumOf([["O1", 1200]]) === checksumOf([["O1", "1200"]]) //=> false
 */
export function checksumOf(rows: readonly (readonly SentCell[])[]): string {
  return checksum(JSON.stringify(rows));
}
