/** A growing column of integers or numbers; no object per row. */
export interface Column<A extends Int32Array | Float64Array> {
  push(value: number): void;
  /** Makes room for more values at once. @param more [count] */
  reserve(more: number): void;
  /** The values so far, without a copy. */
  values(): A;
}

/**
 * An empty column of 32-bit integers.
 *
 * @example
 * const column = intColumn();
 * column.push(3);
 * [...column.values()] //=> [3]
 */
export const intColumn = (): Column<Int32Array> => column((size) => new Int32Array(size));
/**
 * An empty column of numbers.
 *
 * @example
 * const column = numberColumn();
 * column.push(0.5);
 * [...column.values()] //=> [0.5]
 */
export const numberColumn = (): Column<Float64Array> => column((size) => new Float64Array(size));

/**
 * An empty column of codes: as long as all of them are -1, it takes no room.
 *
 * @example
 * const column = codeColumn();
 * column.push(-1);
 * column.push(2);
 * [...column.values()] //=> [-1, 2]
 */
export function codeColumn(): Column<Int32Array> {
  let blank = 0;
  let room = 0;
  let codes: Column<Int32Array> | null = null;

  function begun(): Column<Int32Array> {
    const column = intColumn();
    column.reserve(Math.max(room, blank + 1));
    for (let i = 0; i < blank; i++) column.push(-1);
    return column;
  }

  return {
    push(code) {
      if (codes === null && code === -1) blank++;
      else (codes ??= begun()).push(code);
    },
    reserve(more) {
      if (codes === null) room = blank + more;
      else codes.reserve(more);
    },
    values: () => codes?.values() ?? new Int32Array(blank).fill(-1),
  };
}

function column<A extends Int32Array | Float64Array>(make: (size: number) => A): Column<A> {
  let store = make(0);
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= store.length) return;
    const wider = make(Math.max(length + more, length * 2, FIRST_ROOM));
    wider.set(store);
    store = wider;
  }

  return {
    push(value) {
      if (length === store.length) reserve(1);
      store[length++] = value;
    },
    reserve,
    values: () => store.subarray(0, length) as A,
  };
}

/** How many values a column has room for where nobody reserved any [count]. */
const FIRST_ROOM = 256;

/**
 * Adds to a place of a column.
 *
 * @example
 * const sales = Float64Array.of(100, 250);
 * add(sales, 1, 80);
 * [...sales] //=> [100, 330]
 */
export function add(column: Float64Array | Int32Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}

/**
 * The place of each text in the order of all, by their characters' codes.
 *
 * @example
 * [...ranks(["b", "c", "a"])] //=> [1, 2, 0]
 */
export function ranks(texts: readonly string[]): Int32Array {
  const sorted = texts.map((_, code) => code).sort((a, b) => compareTexts(texts[a] ?? "", texts[b] ?? ""));
  const rank = new Int32Array(texts.length);
  sorted.forEach((code, place) => (rank[code] = place));
  return rank;
}

/**
 * Texts in the order of their characters' codes, whatever the language.
 *
 * @example
 * ["b", "a"].sort(compareTexts) //=> ["a", "b"]
 */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
