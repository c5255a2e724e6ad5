/** Stands for a row that is left blank. */
export const BLANK_ROW = -1;

/** Where rows stand: those that stay keep their place, a newer state takes the place of the older one. */
export interface Places {
  /** Adds rows at the end. */
  append(rows: readonly number[]): void;
  /** Puts new rows in the place of old ones; more of them go to the end, fewer leave gaps. */
  replace(old: readonly number[], rows: readonly number[]): void;
  /**
   * The rows from top to bottom.
   *
   * @param fill whether rows from the end fill the gaps, else they stay blank
   */
  finish(fill: boolean): { readonly rows: readonly number[]; readonly firstChanged: number };
}

/**
 * The places of a table whose first rows stand already.
 *
 * @param length rows that stand [count]
 *
 * @example
 * const places = newPlaces(3);
 * places.replace([1], [10, 11]);
 * places.finish(true) //=> { rows: [0, 10, 2, 11], firstChanged: 1 }
 */
export function newPlaces(length: number): Places {
  const rows = Array.from({ length }, (_, row) => row);
  const moved = new Map<number, number>();
  const gaps: number[] = [];
  let firstChanged = length;

  function append(added: readonly number[]): void {
    for (const row of added) moved.set(row, rows.push(row) - 1);
  }
  function put(row: number, place: number): void {
    rows[place] = row;
    moved.set(row, place);
    firstChanged = Math.min(firstChanged, place);
  }
  return {
    append,
    replace(old, added) {
      const free = old.map((row) => moved.get(row) ?? row).sort((a, b) => a - b);
      free.forEach((place, i) => put(added[i] ?? BLANK_ROW, place));
      gaps.push(...free.slice(added.length));
      append(added.slice(free.length));
    },
    finish(fill) {
      if (fill) fillGaps(rows, gaps);
      return { rows, firstChanged: Math.min(firstChanged, rows.length) };
    },
  };
}

function fillGaps(rows: number[], gaps: readonly number[]): void {
  for (const gap of [...gaps].sort((a, b) => a - b)) {
    while (rows[rows.length - 1] === BLANK_ROW) rows.pop();
    if (gap < rows.length) rows[gap] = rows.pop() ?? BLANK_ROW;
  }
}
