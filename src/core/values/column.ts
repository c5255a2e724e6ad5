/** A growing column of integers or numbers; no object per row. */
export interface Column<A extends Int32Array | Float64Array> {
  push(value: number): void;
  /** The values so far, without a copy. */
  values(): A;
}

/** An empty column of 32-bit integers. */
export const intColumn = (): Column<Int32Array> => column((size) => new Int32Array(size));
/** An empty column of numbers. */
export const numberColumn = (): Column<Float64Array> => column((size) => new Float64Array(size));

function column<A extends Int32Array | Float64Array>(make: (size: number) => A): Column<A> {
  let store = make(1024);
  let length = 0;
  return {
    push(value) {
      if (length === store.length) {
        const wider = make(length * 2);
        wider.set(store);
        store = wider;
      }
      store[length++] = value;
    },
    values: () => store.subarray(0, length) as A,
  };
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
