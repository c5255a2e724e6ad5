import type { WordColumn } from "../rows/row-columns.ts";

/** For each entry of one column the distinct entries of another that occur beside it, up to a limit. */
export interface Partners {
  readonly most: number;
  /** How many were met, at most `most`. */
  readonly counts: Int32Array;
  /** The partners of entry i stand from i × most on, in no order that means anything. */
  readonly slots: Int32Array;
}

/**
 * Which codes of `others` stand in the same row as each code of a column.
 *
 * @param most how many partners of one are told apart at most [count]
 *
 * @example
 * // A stands beside 7 and 9, B beside 8; of the two only one is told apart with a limit of 1
 * const column = { codes: [0, 1, 0], texts: ["A", "B"] };
 * [2, 1].map((most) => [...partners(column, [7, 8, 9], most).counts]) //=> [[2, 1], [1, 1]]
 */
export function partners({ codes, texts }: WordColumn, others: Int32Array, most: number): Partners {
  const counts = new Int32Array(texts.length);
  const slots = new Int32Array(texts.length * most);
  for (let row = 0; row < codes.length; row++) {
    const [one, other] = [codes[row] ?? -1, others[row] ?? -1];
    if (one < 0 || other < 0) continue;
    const [start, count] = [one * most, counts[one] ?? 0];
    let k = 0;
    while (k < count && slots[start + k] !== other) k++;
    if (k < count || k === most) continue;
    slots[start + k] = other;
    counts[one] = k + 1;
  }
  return { most, counts, slots };
}

/**
 * The partners of one code.
 *
 * @example
 * const column = { codes: Int32Array.of(0, 1, 0, 0), texts: ["A", "B"] };
 * const met = partners(column, Int32Array.of(7, 8, 9, 7), 3);
 * [...partnersOf(met, 0)] //=> [7, 9]
 */
export function partnersOf({ most, counts, slots }: Partners, code: number): Int32Array {
  return slots.subarray(code * most, code * most + (counts[code] ?? 0));
}
