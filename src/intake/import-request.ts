/** What a page sends of the files of an import, and what of it is refused. */
import type { Language } from "../catalog/language.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { COLUMN_ROLES, type ColumnRole } from "../core/rows/column-roles.ts";
import type { OrderKey } from "../core/settings.ts";
import { InputProblem } from "../core/values/problem.ts";
import { checksumOf, type SentCell } from "./chunks.ts";
import type { FileMapping } from "./mapping.ts";
import { roleList } from "./missing-columns.ts";
import { type StatusAnswers, withStatuses } from "./questions.ts";
import { missingInFile } from "./recognise.ts";

/** One file of an import. */
export interface ImportFile {
  name: string;
  /** Rows below the header that will be sent. */
  rows: number;
  /** The header as it is remembered, see `signatureOf`; the mapping is remembered under it. */
  signature: string;
  mapping: FileMapping;
}

export interface ImportRequest {
  files: ImportFile[];
  /** What the cells of every sent row hold, in this order; the same for all files. */
  columns: ColumnRole[];
  /** What the user said of statuses that no list of the settings knows; it goes to these lists. Absent = nothing. */
  statuses?: StatusAnswers;
  /** The currency the user chose among several (ISO 4217); it goes to the settings. Absent = nobody was asked. */
  currency?: string;
  /** The language of the reports as the user said it before the first; it goes to the settings. Absent = as they stand. */
  reportLanguage?: Language;
  /** What tells orders apart; absent = as the file's settings say. */
  orderKey?: OrderKey;
}

/** Rows of one file, in order. Chunks are numbered from 0 over the whole import. */
export interface ImportChunk {
  importId: string;
  number: number;
  /** Index into the request's files. */
  file: number;
  rows: SentCell[][];
  /** `checksumOf(rows)`: what arrives is what was sent. */
  checksum: string;
}

/** Characters that a cell takes. */
const MOST_LETTERS = 50_000;

/**
 * Refuses files that lack a column or rows, and columns that are none.
 *
 * @throws InputProblem "import-columns", "import-empty" or "request-refused"
 */
export function checkRequest({ files, columns, orderKey = "id" }: ImportRequest, language: Language): void {
  const known = columns.every((role) => COLUMN_ROLES.includes(role)) && /^id(AndDate)?$/.test(orderKey);
  if (!known || new Set(columns).size !== columns.length || files.length === 0)
    throw new InputProblem("request-refused");
  for (const file of files) checkFile(file, language);
}

function checkFile({ name, rows, mapping }: ImportFile, language: Language): void {
  if (!Number.isInteger(rows) || rows < 0) throw new InputProblem("request-refused");
  if (rows === 0) throw new InputProblem("import-empty", { file: name });
  const missing = missingInFile(mapping);
  if (missing.length === 0) return;
  throw new InputProblem("import-columns", { file: name, columns: roleList(missing, language) });
}

/**
 * The settings that a request chooses for the reports: what was said of statuses, and the currency, in others than which
 * rows are left out from now on.
 *
 * @param settings as they stand
 * @returns null = it chooses none
 */
export function chosenBy(
  { statuses, currency }: Pick<ImportRequest, "statuses" | "currency">,
  settings: () => Settings,
): Partial<Settings> | null {
  if (!statuses && !currency) return null;
  return { ...(statuses ? withStatuses(settings(), statuses) : {}), ...(currency ? { currency } : {}) };
}

/** How far an import has come. */
interface Receiving {
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** The chunk that is wanted next. */
  readonly next: number;
  /** Rows that arrived, by file. */
  readonly received: readonly number[];
  /** What is kept of a sent row: its cells and a print. */
  readonly fields: readonly unknown[];
}

/**
 * Refuses a chunk that is not the next one, not what was sent, or not what was announced.
 *
 * @throws InputProblem "chunk-order", "chunk-damaged", "long-cell" or "request-refused"
 */
export function checkChunk({ number, file, rows, checksum }: ImportChunk, job: Receiving): void {
  if (number !== job.next) throw new InputProblem("chunk-order", { number, next: job.next });
  if (!Array.isArray(rows)) throw new InputProblem("chunk-damaged", { number });
  const { name = "", rows: announced = 0 } = job.files[file] ?? {};
  const arrived = job.received[file] ?? 0;
  const isLater = job.received.slice(file + 1).some((count) => count > 0);
  if (isLater || arrived + rows.length > announced) throw new InputProblem("request-refused");
  rows.forEach((row, i) => checkRow(row, job.fields.length - 1, name, arrived + i + 1));
  if (checksumOf(rows) !== checksum) throw new InputProblem("chunk-damaged", { number });
}

/** @throws InputProblem "long-cell" or "request-refused" for a row that is none of cells */
export function checkRow(row: unknown, columns: number, file: string, place: number): void {
  if (!Array.isArray(row) || row.length !== columns) throw new InputProblem("request-refused");
  for (const cell of row as unknown[]) {
    const isText = typeof cell === "string";
    if (!isText && typeof cell !== "number") throw new InputProblem("request-refused");
    if (isText && cell.length > MOST_LETTERS) {
      throw new InputProblem("long-cell", { file, row: place, letters: cell.length, limit: MOST_LETTERS });
    }
  }
}
