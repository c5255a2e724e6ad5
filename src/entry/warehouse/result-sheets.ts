import { type ResultPlaces, resultPlaces } from "../../core/facts/result-table.ts";
import { textOf } from "../../core/values/cells.ts";
import { listSheets, readRows, readTop } from "../../sheets/orders/read-orders.ts";
import type { ResultRows, ResultSheet } from "./warehouse-contract.ts";

/** So many rows may stand above a result, and one of it is seen, too. */
const TOP_ROWS = 12;
/** Rows that one call hands to the page. */
const ROWS_EACH = 4_000;

/** Where a result stands on a sheet; null = nowhere. */
function placesOn(
  sheetId: number,
): (ResultPlaces & { readonly top: readonly (readonly unknown[])[] }) | null {
  const top = readTop(sheetId, TOP_ROWS);
  const places = resultPlaces(top);
  return places && { ...places, top };
}

/** The sheets that hold a result of a warehouse, in tab order. */
export const resultSheets = (): ResultSheet[] =>
  listSheets()
    .filter(({ own, rows, columns }) => !own && rows > 1 && columns > 2)
    .flatMap(({ sheetId, name, rows }) => {
      const places = placesOn(sheetId);
      if (places === null) return [];
      const [part, line, value] = places.columns.map((at) => places.top[places.header + 1]?.[at]);
      const isFirst = Number(part) === 0 && Number(line) === 0;
      return [{ sheetId, name, rows: rows - places.header - 1, terms: isFirst ? textOf(value) : null }];
    });

/** Some rows of a result; of a sheet that holds none its first rows, as they are. */
export function resultRows({ sheetId, from }: { sheetId: number; from: number }): ResultRows {
  const places = placesOn(sheetId);
  if (places === null) return { rows: texts(readTop(sheetId, TOP_ROWS)), next: null };
  const first = places.header + 1 + from;
  const rows = readRows(sheetId, { first, most: ROWS_EACH, columns: places.columns });
  return { rows: texts(rows), next: rows.length < ROWS_EACH ? null : from + ROWS_EACH };
}

const texts = (rows: readonly (readonly unknown[])[]): string[][] => rows.map((row) => row.map(textOf));
