/** The sheet that lists of customers stand on: one a file, found by its marker, whatever the user calls it. */
import { type Language, say } from "../../catalog/language.ts";
import { PALETTE } from "../../catalog/look.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { ErasedDay } from "../../core/erasing/erased-record.ts";
import {
  type CustomerCounts,
  type CustomerTable,
  type MergedCustomers,
  mergeCustomers,
  type PersonKeys,
  type StoredCustomers,
} from "../../core/merge/merge-customers.ts";
import { runsWithin } from "../../core/merge/merge-places.ts";
import { InputProblem } from "../../core/values/problem.ts";
import {
  corner,
  freeName,
  gridOf,
  grow,
  insertHidden,
  NEW_SHEET_CELLS,
  openFile,
  requireRoom,
  type Sheet,
  trim,
} from "../book.ts";
import { fileZone } from "../file.ts";
import { mark, sheetAs } from "../marker.ts";
import { readRows } from "../orders/order-cells.ts";
import { plainText, TEXT_FORMAT } from "../plain-text.ts";
import { loadErased } from "../stores/erasing-store.ts";

/** So many stretches of rows are read or written at most, each by one call. */
const MOST_RUNS = 40;

/** The list as it stands. */
export interface CustomersSheet extends StoredCustomers {
  readonly sheet: Sheet;
  /** All its rows. */
  all(): readonly (readonly string[])[];
}

/** The file's list of customers; null = none was imported yet, or the user removed it. */
export function customersSheet(zone: string): CustomersSheet | null {
  const sheet = sheetAs("customers");
  if (sheet === null) return null;
  const [columns, last] = [sheet.getLastColumn(), sheet.getLastRow()];
  const cells = (row: number, size: { rows: number; columns: number; left?: number }): string[][] =>
    size.rows === 0 || size.columns === 0
      ? []
      : readRows(sheet, row, size, zone).map((found) => found.map((cell) => `${cell}`));
  return {
    sheet,
    header: cells(1, { rows: Math.min(1, last), columns })[0] ?? [],
    length: Math.max(0, last - 1),
    column: (left) => cells(2, { rows: Math.max(0, last - 1), columns: 1, left }).map(([cell = ""]) => cell),
    all: () => cells(2, { rows: Math.max(0, last - 1), columns }),
    rowsAt: (places) =>
      new Map(
        runsWithin(places, MOST_RUNS).flatMap(({ from, rows }) =>
          cells(from + 2, { rows, columns }).map((row, i) => [from + i, row] as const),
        ),
      ),
  };
}

/** @throws InputProblem "orders-protected": every cell is asked before anything is begun */
export function requireEditableCustomers(list: CustomersSheet | null): void {
  if (list !== null && !corner(list.sheet, gridOf(list.sheet)).canEdit())
    throw new InputProblem("orders-protected", { sheet: list.sheet.getName() });
}

const NO_LIST: StoredCustomers = { header: [], length: 0, column: () => [], rowsAt: () => new Map() };

/** The list's cells; null = the file has none, or nobody is on it. */
export function customersTable(zone: string): CustomerTable | null {
  const list = customersSheet(zone);
  return list === null || list.length === 0 ? null : { header: list.header, rows: list.all() };
}

/** Where the list stands, and what became of rows that were brought into it. */
export interface BroughtCustomers extends CustomerCounts {
  readonly sheetId: number;
  readonly name: string;
  /** Who was erased from the file so far, whom what arrives may bring back. */
  readonly erased: readonly ErasedDay[];
}

/**
 * Brings rows into the list, at once: a person who stands there is replaced where the rows say something else.
 *
 * @param keys what people are known by
 * @param language of a new list's name
 * @throws InputProblem "orders-protected", "too-many-cells"
 */
export function bringCustomers(
  arriving: CustomerTable,
  keys: PersonKeys,
  language: () => Language,
): BroughtCustomers {
  const list = customersSheet(fileZone());
  requireEditableCustomers(list);
  const { header, changed, ...counts } = mergeCustomers(list ?? NO_LIST, arriving, keys);
  const isSame = list !== null && changed.size === 0 && header.length === list.header.length;
  const sheet = isSame ? list.sheet : writeCustomers(list, { header, changed }, language());
  return { ...counts, sheetId: sheet.getSheetId(), name: sheet.getName(), erased: loadErased().days };
}

/**
 * Writes what changed: rows in their places, new ones below, new columns at the right.
 *
 * @param list as it stood; null = a new sheet is made, beside one of the user's that has its name
 * @returns the sheet
 * @throws InputProblem "too-many-cells" before anything is written
 */
export function writeCustomers(
  list: CustomersSheet | null,
  { header, changed }: Pick<MergedCustomers, "header" | "changed">,
  language: Language,
): Sheet {
  const last = Math.max(list?.length ?? 0, ...[...changed.keys()].map((place) => place + 1));
  const size = { rows: last + 1, columns: header.length };
  const had = list === null ? { rows: 0, columns: 0 } : gridOf(list.sheet);
  const more = Math.max(had.rows, size.rows) * Math.max(had.columns, size.columns) - had.rows * had.columns;
  if (more > 0) requireRoom(openFile(), list === null ? Math.max(more, NEW_SHEET_CELLS) : more);
  const sheet = list?.sheet ?? newSheet(size, language);
  grow(sheet, size);
  if (header.length > (list?.header.length ?? 0)) writeHeader(sheet, header);
  const rows = new Map([...(list?.rowsAt(between(changed, list.length)) ?? []), ...changed]);
  for (const { from, rows: count } of runsWithin([...changed.keys()], MOST_RUNS)) {
    const cells = Array.from({ length: count }, (_, i) =>
      header.map((_, at) => rows.get(from + i)?.[at] ?? ""),
    );
    const range = sheet.getRange(from + 2, 1, count, header.length);
    range.setNumberFormat(TEXT_FORMAT).setValues(cells.map((row) => row.map(plainText)));
  }
  return sheet;
}

/** The stored rows that are written along with the changed ones between which they stand. */
function between(changed: MergedCustomers["changed"], length: number): number[] {
  return runsWithin([...changed.keys()], MOST_RUNS).flatMap(({ from, rows }) =>
    Array.from({ length: rows }, (_, i) => from + i).filter((place) => place < length && !changed.has(place)),
  );
}

function newSheet(size: { rows: number; columns: number }, language: Language): Sheet {
  const book = openFile();
  const name = freeName(book, say(SHEET_TEXTS.customers, language));
  const sheet = insertHidden(book, name, size, (made) =>
    mark(made, { role: "customers", sheetId: made.getSheetId() }),
  );
  trim(sheet, size);
  sheet.setFrozenRows(1);
  sheet.setTabColor(PALETTE.muted);
  sheet.showSheet();
  return sheet;
}

function writeHeader(sheet: Sheet, header: readonly string[]): void {
  const range = sheet.getRange(1, 1, 1, header.length).setNumberFormat(TEXT_FORMAT);
  range.setValues([header.map(plainText)]);
  range.setBackgrounds([header.map(() => PALETTE.pale)]).setFontWeights([header.map(() => "bold" as const)]);
}
