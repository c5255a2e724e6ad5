/** Items put together by a key: those of key k are the entries start[k] … start[k + 1] − 1, as they came. */
export interface Groups {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Groups items by a whole number from 0 to `keys` − 1, in two passes and without an object an item; below 0 = in no group.
 *
 * @example
 * const { start, items } = groupedBy(Int32Array.of(7, 4, 5), (item) => item % 2, 2);
 * [...start, ...items] //=> [0, 1, 3, 4, 7, 5]
 * @example
 * // 7 is in no group
 * [...groupedBy(Int32Array.of(7, 4, 5), (item) => (item > 5 ? -1 : item % 2), 2).items] //=> [4, 5]
 */
export function groupedBy(items: Int32Array, keyOf: (item: number) => number, keys: number): Groups {
  // A start is kept one place late: each item put down there moves it on, at last to the start of the next key.
  const next = new Int32Array(keys + 2);
  for (let i = 0; i < items.length; i++) {
    const key = keyOf(items[i] ?? 0);
    if (key >= 0) bump(next, key + 2);
  }
  for (let key = 2; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const grouped = new Int32Array(next[keys + 1] ?? 0);
  for (let i = 0; i < items.length; i++) {
    const key = keyOf(items[i] ?? 0);
    if (key < 0) continue;
    grouped[next[key + 1] ?? 0] = items[i] ?? 0;
    bump(next, key + 1);
  }
  return { start: next.subarray(0, keys + 1), items: grouped };
}

/**
 * A mark for each of so many codes: 1 = it is among some.
 *
 * @example
 * [...marked([2, 0], 3)] //=> [1, 0, 1]
 */
export function marked(codes: Iterable<number>, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const code of codes) marks[code] = 1;
  return marks;
}

/**
 * The whole numbers from 0 on, to sort or filter things by their index.
 *
 * @example
 * [...indices(3)] //=> [0, 1, 2]
 */
export function indices(length: number): Int32Array {
  const all = new Int32Array(length);
  for (let i = 0; i < length; i++) all[i] = i;
  return all;
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
