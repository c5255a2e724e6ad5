import { numberOf, isFilled, textOf } from "../core/values/cells.ts";
import { readDates } from "../core/values/date-column.ts";
import { type Instant, readDate } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import type { AmountStyle } from "../core/values/money.ts";
import { ASIDE_MONEY_ROLES, COLUMN_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";
import { fileLayout } from "./layout/file-layout.ts";
import type { FileMapping } from "./mapping.ts";
import { roleCell, watchedColumns } from "./row-mapper.ts";
import { fileSurvey, type Survey } from "./survey.ts";

/** A cell of our orders sheet: dates as ISO text, readable amounts as numbers, the rest as it stood. */
export type OrderCell = string | number;

/** The rows of one file, or of several, as they stand in our orders sheet. */
export interface MappedRows {
  /** What the cells of every row hold. */
  readonly columns: readonly ColumnRole[];
  readonly rows: OrderCell[][];
  readonly survey: Survey;
}

/** A file's rows as text: `rows[i]` is row i + 1 of the file. */
export interface FileRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Columns our orders sheet has whatever the files hold. */
const ALWAYS: readonly ColumnRole[] = ["channel", "file", "fileRow"];

/** A file as far as it tells which columns it fills. */
export type FilledBy = Pick<Conversion, "mapping"> & {
  readonly survey: Pick<Survey, "layout" | "currencies"> | null;
};

/** The columns that files fill in our orders sheet, in its order. */
export function rolesInUse(files: readonly FilledBy[]): ColumnRole[] {
  const isUsed = (role: ColumnRole): boolean =>
    files.some(({ mapping: { columns }, survey }) => {
      if (role === "rowKind") return (survey?.layout.kinds.size ?? 0) > 0;
      const isSaid = role === "currency" && (survey?.currencies.said.length ?? 0) > 0;
      return isSaid || typeof columns[role] === "number";
    });
  return COLUMN_ROLES.filter((role) => ALWAYS.includes(role) || isUsed(role));
}

/** How rows of a file become rows of our orders sheet. */
export interface Conversion {
  /** The file's name. */
  readonly file: string;
  readonly mapping: FileMapping;
  /** What its rows say under the mapping. */
  readonly survey: Survey;
  /** What the cells hold. */
  readonly columns: readonly ColumnRole[];
}

const AMOUNTS: readonly ColumnRole[] = [
  ...(["orderTotal", "amount", "unitPrice", "quantity", "shipping", "tax", "discount", "refund"] as const),
  ...ASIDE_MONEY_ROLES,
];

/**
 * Converts rows of a file one by one.
 *
 * @returns for a row and its number in the file (1 = first): the cells, or null for a row with nothing in a mapped
 *   column and for the rows down to the header
 */
export function rowConverter({
  file,
  mapping,
  survey,
  columns,
}: Conversion): (row: readonly unknown[], fileRow: number) => OrderCell[] | null {
  const { amountStyle, layout } = survey;
  const mapped = watchedColumns(mapping);
  const cells = columns.map((role): ((row: readonly unknown[], fileRow: number) => OrderCell) => {
    if (role === "file") return () => file;
    if (role === "fileRow") return (_, fileRow) => fileRow;
    if (role === "rowKind") return (_, fileRow) => layout.kinds.get(fileRow) ?? "";
    const cell = roleCell(mapping, role, amountStyle);
    if (role === "date") return (row) => dateCell(cell(row), survey.isoDates);
    if (role === "shipDate") return (row) => dateCell(cell(row), survey.isoShipDates);
    return AMOUNTS.includes(role) ? (row) => amountCell(cell(row), amountStyle) : (row) => textOf(cell(row));
  });
  return (raw, fileRow) => {
    if (fileRow <= mapping.headerRow) return null;
    const row = layout.cells(raw, fileRow);
    if (!mapped.some((column) => isFilled(row[column]))) return null;
    return cells.map((cell) => cell(row, fileRow));
  };
}

/**
 * All rows of a file as they stand in our orders sheet, and what there is to ask about them.
 *
 * Dates and amounts are read as the whole column decides; what cannot be read stays as it stood, so that it is refused later with
 * its value.
 *
 * @param file the file's rows, header included
 * @param dayOfInstant the calendar day of a time with its zone, see `dayInZone`
 * @param given what the cells shall hold; without them the columns this file fills
 * @throws UnreadableFile "other-header"
 */
export function orderFileToRows(
  file: FileRows,
  mapping: FileMapping,
  dayOfInstant: (date: Instant) => Day,
  given?: readonly ColumnRole[],
): MappedRows {
  const read = fileSurvey(mapping, fileLayout(file.rows, mapping), dayOfInstant);
  read.add(file.rows, 1);
  const survey = read.finish();
  const columns = given ?? rolesInUse([{ mapping, survey }]);
  const convert = rowConverter({ file: file.name, mapping, survey, columns });
  const rows: OrderCell[][] = [];
  file.rows.forEach((row, i) => {
    const cells = convert(row, i + 1);
    if (cells !== null) rows.push(cells);
  });
  return { columns, rows, survey };
}

/** An amount as a number; one that cannot be read, or has to be asked about, stays as it stood. */
const amountCell = (cell: unknown, style: AmountStyle | null): OrderCell =>
  numberOf(cell, style) ?? textOf(cell);

/**
 * A date as ISO text; one that cannot be read stays as it stood. A serial that its column does not read is marked:
 * among the ISO texts of our sheet it would be one.
 */
function dateCell(cell: unknown, iso: ReadonlyMap<string, string>): string {
  const text = textOf(cell);
  return iso.get(text) ?? (readDates([text])[0] === null || readDate(text) !== null ? text : `${text}?`);
}
