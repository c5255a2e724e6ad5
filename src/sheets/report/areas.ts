/** Rectangles on a sheet: the fewest of them that cover given cells. */
import type { Area } from "../../catalog/report-model.ts";

/** A cell counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Neighbouring cells of one row, as one-row areas from top left to bottom right. */
function runs(places: readonly Place[]): Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: Area[] = [];
  for (const { row, column } of sorted) {
    const last = found[found.length - 1];
    if (last !== undefined && last.row === row && last.column + last.columns === column) {
      found[found.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}

/**
 * Areas of equal columns that stand directly under each other, joined to one.
 *
 * @param areas ordered by row
 *
 * @example
 * stack([{ row: 0, column: 1, rows: 1, columns: 2 }, { row: 1, column: 1, rows: 1, columns: 2 }]).length //=> 1
 */
export function stack(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  const below = new Map<string, number>();
  for (const area of areas) {
    const key = (row: number): string => `${row} ${area.column} ${area.columns}`;
    const at = below.get(key(area.row));
    const upper = at === undefined ? undefined : found[at];
    if (at !== undefined && upper !== undefined) found[at] = { ...upper, rows: upper.rows + area.rows };
    below.set(key(area.row + area.rows), at ?? found.push(area) - 1);
  }
  return found;
}

/**
 * The given cells as few rectangles: runs in a row first, equal runs under each other joined.
 *
 * @example
 * rectangles([{ row: 0, column: 0 }, { row: 1, column: 0 }]) //=> [{ row: 0, column: 0, rows: 2, columns: 1 }]
 */
export function rectangles(places: readonly Place[]): Area[] {
  return stack(runs(places));
}

/**
 * The smallest rectangle that holds all given cells; null for none.
 *
 * @example
 * around([{ row: 3, column: 1 }, { row: 1, column: 2 }]) //=> { row: 1, column: 1, rows: 3, columns: 2 }
 */
export function around(places: readonly Place[]): Area | null {
  if (places.length === 0) return null;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
