/** How the rows of an import are cut into calls; page, command line and server agree by this one file. */
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
  const begins = chunkBegins(columns);
  const slices: Slice[] = [];
  let from = 0;
  for (let row = 0; row < rows; row++) {
    if (!begins(unitsOf(row))) continue;
    slices.push({ from, to: row });
    from = row;
  }
  if (rows > from) slices.push({ from, to: rows });
  return slices;
}

/**
 * Cuts rows into the same chunks where they come one by one.
 *
 * @param columns cells of a row [count]
 * @returns of each row in turn, by its text [code units]: whether a chunk ends before it
 *
 * @example
 * const begins = chunkBegins(20_000);
 * [begins(10), begins(10), begins(10)] //=> [false, false, true]
 */
export function chunkBegins(columns: number): (units: number) => boolean {
  const most = Math.max(1, Math.floor(CHUNK_CELLS / Math.max(1, columns)));
  let [rows, units] = [0, 0];
  return (more) => {
    const begins = rows === most || (rows > 0 && units + more > CHUNK_UNITS);
    [rows, units] = begins ? [1, more] : [rows + 1, units + more];
    return begins;
  };
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

// What stands before a row and before a cell: no code unit of a text.
const ROW = 0x10000;
const TEXT = 0x10001;
const NUMBER = 0x10002;

/**
 * What a chunk is checked by: the same rows give the same sign.
 *
 * @example
 * checksumOf([["O1", 1200]]) === checksumOf([["O1", "1200"]]) //=> false
 */
export function checksumOf(rows: readonly (readonly SentCell[])[]): string {
  // Looked up once: in a script that runs in a context of its own, the name `Math` costs more than the multiplication.
  const imul = Math.imul;
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (const row of rows) {
    one = imul(one ^ ROW, 0x01000193);
    for (const cell of row) {
      const text = typeof cell === "string" ? cell : `${cell}`;
      const kind = typeof cell === "string" ? TEXT : NUMBER;
      for (let i = -1; i < text.length; i++) {
        const unit = i < 0 ? kind : text.charCodeAt(i);
        one = imul(one ^ unit, 0x01000193);
        other = imul((other << 5) ^ (other >>> 27) ^ unit, 0xc2b2ae3d);
      }
    }
  }
  return `${one >>> 0}-${other >>> 0}`;
}
