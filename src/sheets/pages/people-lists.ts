/** The sheets with lists of people, as formulas look people up on them. */
import type { PeopleMark } from "../../core/segments/listed-classes.ts";
import { markedAs } from "../marker.ts";
import { formulaCells } from "../orders/formula-cells.ts";
import { readTop } from "../orders/read-orders.ts";

/** Rows of a list among which its header is. */
const TOP = 30;

/** A list in the file, under the name that it has now. */
export interface PeopleSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly mark: PeopleMark;
}

/** The lists of the file, and how a formula reads one. */
export const readableLists = (zone: string) => ({
  all: peopleSheets(),
  topOf: ({ sheetId }: PeopleSheet) => readTop(sheetId, TOP),
  cellsOf: (list: PeopleSheet, places: Parameters<typeof listedCells>[1]) => listedCells(list, places, zone),
});

/** Those of the file, as they were made; older versions of the product marked none of theirs. */
const peopleSheets = (): PeopleSheet[] =>
  markedAs("list").flatMap(({ sheet, marker }) =>
    marker.people !== undefined
      ? [{ sheetId: marker.sheetId, name: sheet.getName(), mark: marker.people }]
      : [],
  );

/** The cells of some columns (counted from 0) below a list's header, in the order in which they are asked for. */
function listedCells(
  { sheetId }: PeopleSheet,
  { headerRow, columns }: { readonly headerRow: number; readonly columns: readonly number[] },
  zone: string,
): unknown[][] {
  const found: unknown[][] = [];
  const cells = formulaCells(sheetId, zone, { mostRows: Infinity, apart: true });
  cells.read(headerRow + 1, columns, (rows, places) => {
    for (const row of rows) found.push(places.map((place) => row[place]));
  });
  return found;
}
