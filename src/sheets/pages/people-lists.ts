/** The sheets with lists of people, as formulas look people up on them. */
import type { PeopleMark } from "../../core/segments/listed-classes.ts";
import { marked } from "../marker.ts";
import { formulaCells } from "../orders/formula-cells.ts";

/** A list in the file, under the name that it has now. */
export interface PeopleSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly mark: PeopleMark;
}

/** Those of the file, as they were made; older versions of the product marked none of theirs. */
export const peopleSheets = (): PeopleSheet[] =>
  marked(({ role }) => role === "list").flatMap(({ sheet, marker }) =>
    marker.role === "list" && marker.people !== undefined
      ? [{ sheetId: marker.sheetId, name: sheet.getName(), mark: marker.people }]
      : [],
  );

/** The cells of some columns (counted from 0) below a list's header, in the order in which they are asked for. */
export function listedCells(
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
