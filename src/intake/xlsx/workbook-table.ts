import { fileChecks } from "../file-checks.ts";
import { HEADER_WITHIN, recognise } from "../recognise.ts";
import { checkRows } from "../row-checks.ts";
import { UnreadableFile } from "../unreadable.ts";
import { zipEntries } from "../zip/zip-file.ts";
import type { DayCount } from "./cell-text.ts";
import { showHalfConverted } from "./mixed-dates.ts";
import { readPart } from "./parts.ts";
import { type KeptAs, sheetReader } from "./sheet-reader.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";

/** The rows of a workbook's sheet. */
export interface SheetTable {
  /** `table[i]` is row i + 1 of the sheet. */
  readonly table: string[][];
  readonly sheet: string;
  /** The sheets that may hold the orders as well, this one among them, in their order; one alone = nothing to ask. */
  readonly mayBe: readonly string[];
  /** Sheets that hold anything and are not read. */
  readonly left: readonly string[];
  readonly dayCount: DayCount;
}

type Sheet = Workbook["sheets"][number];

/**
 * Reads the sheet of orders of a workbook: the first that has a header of orders; where none has, the first that holds
 * anything. Gives how much of the file was read [bytes].
 *
 * @param wanted the sheet to read; null = as found
 * @throws UnreadableFile with the reason
 */
export function* workbookTable(bytes: Uint8Array, wanted: string | null): Generator<number, SheetTable> {
  const book = yield* openWorkbook(zipEntries(bytes));
  const { filled, withOrders } = yield* sheetsByContent(book);
  const mayBe = withOrders.length > 0 ? withOrders : filled;
  const sheet = wanted === null ? (mayBe[0] ?? book.sheets[0]) : sheetCalled(wanted, book);
  if (sheet === undefined) throw new UnreadableFile("broken-workbook");
  const table = yield* tableOf(sheet, book);
  return {
    ...{ table, sheet: sheet.name, mayBe: mayBe.map(({ name }) => name) },
    left: filled.filter((one) => one !== sheet).map(({ name }) => name),
    dayCount: book.dayCount,
  };
}

function sheetCalled(name: string, { sheets }: Workbook): Sheet {
  const found = sheets.find((one) => one.name.trim() === name.trim());
  if (found !== undefined) return found;
  throw new UnreadableFile("no-sheet", { sheet: name, sheets: sheets.map((one) => one.name).join(", ") });
}

/** The sheets that hold anything, and those of them that have a header of orders. */
function* sheetsByContent(book: Workbook): Generator<number, { filled: Sheet[]; withOrders: Sheet[] }> {
  const filled: Sheet[] = [];
  const withOrders: Sheet[] = [];
  for (const sheet of book.sheets) {
    const rows = yield* firstRows(sheet, book);
    if (rows.some((row) => row.some((cell) => cell.trim() !== ""))) filled.push(sheet);
    if (recognise(rows) !== null) withOrders.push(sheet);
  }
  return { filled, withOrders };
}

/** A formula without its result ends what is looked at; it is told of only in the sheet that is read. */
function* firstRows({ part }: Sheet, book: Workbook): Generator<number, string[][]> {
  const reader = sheetReader(book, { dates: [], texts: [] });
  const rows: string[][] = [];
  try {
    for (const step of readPart(part, book.unpacking, reader.listener)) {
      rows.push(...reader.rows().slice(0, HEADER_WITHIN));
      if (rows.length >= HEADER_WITHIN) return rows;
      yield step;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile && error.code === "no-result")) throw error;
  }
  rows.push(...reader.rows().slice(0, HEADER_WITHIN));
  return rows;
}

function* tableOf({ part }: Sheet, book: Workbook): Generator<number, string[][]> {
  const kept: KeptAs = { dates: [], texts: [] };
  const reader = sheetReader(book, kept);
  const checks = fileChecks();
  const table: string[][] = [];
  let seen = 0;
  function take(): void {
    const rows = reader.rows();
    checkRows(rows, [], 0, seen + 1);
    seen += rows.length;
    for (const row of checks.passed(rows)) table.push(row);
  }
  for (const step of readPart(part, book.unpacking, reader.listener)) {
    take();
    yield step;
  }
  take();
  checks.end();
  showHalfConverted(table, kept);
  return table;
}
