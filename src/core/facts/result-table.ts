import { textOf } from "../values/cells.ts";

/* The table in which a warehouse's answers come back, wherever it stands on a sheet or in a file. */

/** Its columns: number of the answer, number of its row, and the row as one JSON text. */
export const RESULT_COLUMNS = ["part", "line", "value"] as const;

/** Where such a table stands among rows of cells. */
export interface ResultPlaces {
  /** Of its header, from 0. */
  readonly header: number;
  /** Of its columns in their order, from 0. */
  readonly columns: readonly number[];
}

/**
 * Finds the table by its header, below other rows or with other columns beside it.
 *
 * @returns null where there is none
 *
 * @example
 * resultPlaces([["BigQuery"], ["line", "Part", "value"], [0, 0, "{}"]]) //=> { header: 1, columns: [1, 0, 2] }
 */
export function resultPlaces(rows: readonly (readonly unknown[])[]): ResultPlaces | null {
  const names = rows.map((row) => row.map((cell) => textOf(cell).trim().toLowerCase()));
  const header = names.findIndex((row) => RESULT_COLUMNS.every((name) => row.includes(name)));
  const columns = RESULT_COLUMNS.map((name) => names[header]?.indexOf(name) ?? -1);
  return header < 0 ? null : { header, columns };
}
