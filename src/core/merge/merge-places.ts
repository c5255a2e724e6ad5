/** Stands for a row that is left blank. */
export const BLANK_ROW = -1;

/** Where rows stand: those that stay keep their place, a newer state takes the place of the older one. */
export interface Places {
  /** Adds rows at the end. */
  append(rows: readonly number[]): void;
  /** Puts new rows in the place of old ones; more of them go to the end, fewer leave blank rows. */
  replace(old: readonly number[], rows: readonly number[]): void;
  /** The rows from top to bottom, and the places, in order, at which another row stands than before. */
  finish(): { readonly rows: readonly number[]; readonly changed: readonly number[] };
}

/**
 * The places of a table whose first rows stand already.
 *
 * @param length rows that stand [count]
 *
 * @example
 * const places = newPlaces(3);
 * places.replace([1], [10, 11]);
 * places.finish() //=> { rows: [0, 10, 2, 11], changed: [1, 3] }
 */
export function newPlaces(length: number): Places {
  const rows = Array.from({ length }, (_, row) => row);
  const moved = new Map<number, number>();
  const changed = new Set<number>();

  function put(row: number, place: number): void {
    rows[place] = row;
    moved.set(row, place);
    changed.add(place);
  }
  function append(added: readonly number[]): void {
    for (const row of added) put(row, rows.length);
  }
  return {
    append,
    replace(old, added) {
      const free = old.map((row) => moved.get(row) ?? row).sort((a, b) => a - b);
      free.forEach((place, i) => put(added[i] ?? BLANK_ROW, place));
      append(added.slice(free.length));
    },
    finish: () => ({ rows, changed: [...changed].sort((a, b) => a - b) }),
  };
}

/** Neighbouring rows: the first of them and how many. */
export interface RowRun {
  readonly from: number;
  readonly rows: number;
}

/**
 * Places as runs of neighbours, each of which is read or written at once. Where there are too many, those that stand
 * closest become one with the rows between them.
 *
 * @param places in order
 * @param most runs [count]
 *
 * @example
 * runsWithin([3, 4, 6, 20], 2) //=> [{ from: 3, rows: 4 }, { from: 20, rows: 1 }]
 */
export function runsWithin(places: readonly number[], most: number): RowRun[] {
  const distance = (i: number) => (places[i] ?? 0) - (places[i - 1] ?? 0);
  const breaks = places.flatMap((_, i) => (i > 0 && distance(i) > 1 ? [i] : []));
  const widest = [...breaks].sort((a, b) => distance(b) - distance(a) || a - b).slice(0, most - 1);
  const starts = places.length === 0 ? [] : [0, ...widest.sort((a, b) => a - b)];
  return starts.map((start, i) => {
    const [from = 0, last = 0] = [places[start], places[(starts[i + 1] ?? places.length) - 1]];
    return { from, rows: last - from + 1 };
  });
}
