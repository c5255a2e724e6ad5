import type { Language } from "../../catalog/language.ts";
import { COLUMN_ROLES } from "../../core/rows/order-rows.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { checksumOf } from "../../intake/chunks.ts";
import { roleList } from "../../intake/missing-columns.ts";
import { missingInFile } from "../../intake/recognise.ts";
import type { ImportChunk, ImportFile, ImportRequest } from "../contract.ts";
import { type ImportJob, rowsOf } from "./import-job.ts";

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
 * Refuses a chunk that is not the next one, not what was sent, or not what was announced.
 *
 * @throws InputProblem "chunk-order", "chunk-damaged", "long-cell" or "request-refused"
 */
export function checkChunk({ number, file, rows, checksum }: ImportChunk, job: ImportJob): void {
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

/** @throws InputProblem "import-incomplete" while rows are missing */
export function requireAll(job: ImportJob): void {
  const { received, total } = rowsOf(job);
  if (received < total) throw new InputProblem("import-incomplete", { received, total });
}
