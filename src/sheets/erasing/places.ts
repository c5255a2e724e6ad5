/** Where a person stands in the cells of the file: on sheets of ours, and on those of the user. */
import { cellName } from "../../catalog/formula.ts";
import type { ERASE_TEXTS } from "../../catalog/texts/erase-texts.ts";
import { listedRows } from "../../core/erasing/listed-rows.ts";
import { rowsOf } from "../../core/erasing/people-asked.ts";
import type { PeopleTable } from "../../core/erasing/people-table.ts";
import { traceReader, type Traces } from "../../core/erasing/traces.ts";
import { openFile, type Sheet } from "../book.ts";
import { marked } from "../marker.ts";
import type { Marker } from "../marker-kinds.ts";
import type { PlaceKind } from "../stores/erasing-store.ts";
import { isIdHeader } from "./id-headers.ts";

/** A sheet with rows or cells that go. */
export interface Place {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly name: string;
  readonly kind: PlaceKind;
  /** As the sheet counts them, 1 = first, in order. */
  readonly rows: readonly number[];
  /** Cells of sentences that name the person, counted from 0. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** Cells that stay and name the person, or may: their names, and how many there are. */
export interface Standing {
  readonly name: string;
  /** In cells, in notes on cells, in formulas; numbers that may mean something else; contacts that others have, too. */
  readonly as: keyof typeof ERASE_TEXTS.standing;
  readonly first: readonly string[];
  readonly count: number;
}

/** Everything that the cells of the file tell of a person. */
export interface Found {
  readonly places: readonly Place[];
  readonly standing: readonly Standing[];
}

/** A sheet that the product reads people from. */
export interface PersonSheet {
  readonly sheetId: number;
  readonly kind: PlaceKind;
  readonly people: PeopleTable;
  /** Where a row of theirs stands on the sheet, 1 = first. */
  readonly rowAt: (row: number) => number;
}

/** Cells are read in blocks of about so many. */
const BLOCK = 900_000;
/** So many cells are named. */
const NAMED = 8;

const LISTS: Readonly<Partial<Record<Marker["role"], PlaceKind>>> = {
  list: "list",
  campaign: "campaign",
  joins: "joins",
  kept: "kept",
};
const TEXTS: ReadonlySet<Marker["role"]> = new Set(["report", "stepCalendar", "kept"]);
const HELPERS: ReadonlySet<Marker["role"]> = new Set(["staging", "backup", "receiving", "reading", "merge"]);

/**
 * Looks for people in every cell, formula and note of the file; each sheet is read once.
 *
 * @param tables the sheets that hold orders or customers
 * @param inStore whether to look in what the last run left, too, which an erasing cleans by itself
 */
export function placesOf(
  people: readonly Traces[],
  tables: readonly PersonSheet[],
  inStore: boolean,
): Found[] {
  const roles = new Map(marked(() => true).map(({ marker }) => [marker.sheetId, marker.role]));
  const found = people.map(() => ({ places: [] as Place[], standing: [] as Standing[] }));
  for (const sheet of openFile().getSheets()) {
    const [sheetId, name] = [sheet.getSheetId(), sheet.getName()];
    const role = roles.get(sheetId) ?? null;
    if (role !== null && HELPERS.has(role)) continue;
    if (role === "store" && !inStore) continue;
    const on = { sheet, sheetId, name, role, content: contentOf(sheet) };
    const table = tables.find((one) => one.sheetId === sheetId) ?? null;
    // Where columns are known, or the sheet is ours, a number is what its column says.
    const isRead = role !== null || table !== null;
    people.forEach((traces, i) => {
      const place = placeOn(on, traces, table);
      if (place.rows.length + place.cells.length > 0) found[i]?.places.push(place);
      found[i]?.standing.push(...standingOn({ ...on, isRead }, traces, place));
    });
  }
  return found;
}

type Cells = readonly (readonly unknown[])[];

interface Content {
  readonly values: Cells;
  readonly formulas: Cells;
  readonly notes: Cells;
}

interface OnSheet extends Pick<Place, "sheet" | "sheetId" | "name"> {
  /** null = the user's. */
  readonly role: Marker["role"] | null;
  readonly content: Content;
}

function contentOf(sheet: Sheet): Content {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  const content = { values: [] as unknown[][], formulas: [] as unknown[][], notes: [] as unknown[][] };
  if (rows * columns === 0) return content;
  const height = Math.max(1, Math.floor(BLOCK / columns));
  for (let row = 1; row <= rows; row += height) {
    const range = sheet.getRange(row, 1, Math.min(height, rows - row + 1), columns);
    for (const line of range.getValues() as unknown[][]) content.values.push(line);
    for (const line of range.getFormulas()) content.formulas.push(line);
    for (const line of range.getNotes()) content.notes.push(line);
  }
  return content;
}

function placeOn(
  { sheet, sheetId, name, role, content: { values } }: OnSheet,
  traces: Traces,
  table: PersonSheet | null,
): Place {
  const on = { sheet, sheetId, name };
  if (table !== null)
    return { ...on, kind: table.kind, rows: rowsOf(table.people, traces).map(table.rowAt), cells: [] };
  const kind = role === null ? undefined : LISTS[role];
  const rows = kind === undefined ? [] : listedRows(values, traces, isIdHeader).map((row) => row + 1);
  const cells = role !== null && TEXTS.has(role) ? textsNaming(values, traces, new Set(rows)) : [];
  return { ...on, kind: kind ?? "report", rows, cells };
}

/** The cells of sentences that name a person, in rows that stay. */
function textsNaming(values: Cells, traces: Traces, going: ReadonlySet<number>): Place["cells"] {
  const { names } = traceReader(traces);
  return values.flatMap((cells, row) =>
    going.has(row + 1)
      ? []
      : cells.flatMap((cell, column) => (typeof cell === "string" && names(cell) ? [{ row, column }] : [])),
  );
}

/** What names the person and stays: a row or cell that goes is not looked at. */
function standingOn(
  { name, content, isRead }: OnSheet & { readonly isRead: boolean },
  traces: Traces,
  place: Place,
): Standing[] {
  const { cell: namingOf, names } = traceReader(traces);
  const rows = new Set(place.rows.map((row) => row - 1));
  const going = new Set(place.cells.map(({ row, column }) => cellName(row, column)));
  const found = new Map<Standing["as"], string[]>();
  const add = (as: Standing["as"], row: number, column: number): void => {
    const cells = found.get(as) ?? [];
    cells.push(cellName(row, column));
    found.set(as, cells);
  };
  const each = (cells: Cells, look: (cell: unknown, row: number, column: number) => void) =>
    cells.forEach((line, row) => {
      if (!rows.has(row)) line.forEach((cell, column) => cell !== "" && look(cell, row, column));
    });
  each(content.values, (cell, row, column) => {
    const naming = namingOf(cell);
    if (naming === null || going.has(cellName(row, column))) return;
    if (naming === "own") add("cell", row, column);
    else if (naming === "shared" || !isRead) add(naming, row, column);
  });
  each(content.formulas, (formula, row, column) => {
    if (!names(String(formula)) || going.has(cellName(row, column))) return;
    if (namingOf(content.values[row]?.[column]) !== "own") add("formula", row, column);
  });
  each(content.notes, (note, row, column) => names(String(note)) && add("note", row, column));
  return [...found].map(([as, cells]) => ({ name, as, first: cells.slice(0, NAMED), count: cells.length }));
}
