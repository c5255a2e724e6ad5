import { BLOCK, ONE_READ } from "./read-limits.ts";

/**
 * Rows that are read at once: all below a million cells, else blocks of about 750,000 cells.
 *
 * @param rows all of them [count]
 * @param columns of each that are read [count, ≥ 1]
 *
 * @example
 * [blockRows(124_999, 8), blockRows(125_000, 8)] //=> [124_999, 93_750]
 */
export function blockRows(rows: number, columns: number): number {
  return rows * columns < ONE_READ ? rows : Math.max(1, Math.floor(BLOCK / columns));
}

/**
 * In how many calls rows are read: none besides the one that counts them, as long as that one can read them all.
 *
 * @example
 * [readParts(124_999, 8), readParts(125_000, 8)] //=> [0, 2]
 */
export function readParts(rows: number, columns: number): number {
  const height = blockRows(rows, columns);
  return rows <= height ? 0 : Math.ceil(rows / height);
}
