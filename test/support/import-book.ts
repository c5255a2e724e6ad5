import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { ImportFile, ImportProgress, ImportRequest, ImportResult } from "../../src/entry/contract.ts";
import { checksumOf, type SentCell } from "../../src/intake/chunks.ts";
import type { Book } from "../../src/workbench/book.ts";
import { answer, ask } from "./run-book.ts";

/** Rows of one file with their roles; `file` and `fileRow` are put in. */
export interface TestFile {
  readonly name: string;
  readonly rows: readonly (readonly SentCell[])[];
}

export const ROLES: readonly ColumnRole[] = ["date", "customer", "orderId", "amount", "status", "product"];
export const fileOf = (name: string, ...rows: SentCell[][]): TestFile => ({ name, rows });

/** Its rows as they stand on the orders sheet. */
export const rowsOf = ({ name, rows }: TestFile): SentCell[][] => rows.map((row, i) => [...row, name, i + 2]);

/** What the page would ask for: all roles, and where a row came from. */
export function requestFor(files: readonly TestFile[], roles: readonly ColumnRole[] = ROLES): ImportRequest {
  return { files: files.map((file) => announced(file, roles)), columns: [...roles, "file", "fileRow"] };
}

function announced({ name, rows }: TestFile, roles: readonly ColumnRole[]): ImportFile {
  const columns = Object.fromEntries(roles.map((role, i) => [role, i]));
  const read = { dateOrder: "YMD", amountStyle: "point" } as const;
  const mapping = { headerRow: 1, columns, parts: {}, profile: null, channel: "", ...read };
  return { name, rows: rows.length, signature: `sign of ${roles.join()}`, mapping };
}

/** The chunks of an import, in order; `size` rows each. */
export function chunksOf(files: readonly TestFile[], size = 1000) {
  return files.flatMap(({ name, rows }, file) => {
    const cells = rows.map((row, i): SentCell[] => [...row, name, i + 2]);
    const parts = Array.from({ length: Math.ceil(cells.length / size) }, (_, i) =>
      cells.slice(i * size, (i + 1) * size),
    );
    return parts.map((part) => ({ file, rows: part, checksum: checksumOf(part) }));
  });
}

export function begin(
  book: Book,
  files: readonly TestFile[],
  roles: readonly ColumnRole[] = ROLES,
): ImportProgress {
  return answer(book, "importStart", { ...requestFor(files, roles), language: "ja" });
}

export function send(
  book: Book,
  importId: string,
  files: readonly TestFile[],
  from = 0,
  size = 1000,
): ImportProgress {
  let progress: ImportProgress | null = null;
  chunksOf(files, size).forEach((chunk, number) => {
    if (number < from) return;
    progress = answer(book, "importChunk", { ...chunk, importId, number, language: "ja" });
  });
  if (progress === null) throw new Error("nothing to send");
  return progress;
}

export const merge = (book: Book, importId: string) =>
  answer(book, "importMerge", { importId, language: "ja" });
export const cancel = (book: Book, importId: string) =>
  answer(book, "importCancel", { importId, language: "ja" });

/** A whole import as the page drives it. */
export function importAll(
  book: Book,
  files: readonly TestFile[],
  roles: readonly ColumnRole[] = ROLES,
  size = 1000,
): ImportResult {
  const { importId } = begin(book, files, roles);
  send(book, importId, files, 0, size);
  const { result } = merge(book, importId);
  if (result === null) throw new Error("no result");
  return result;
}

/** Why a start is refused. */
export function refusal(book: Book, files: readonly TestFile[], roles = ROLES): string {
  const reply = ask(book, "importStart", { ...requestFor(files, roles), language: "ja" });
  return reply.ok ? "" : reply.problem.code;
}

/** The orders sheet without its last, hidden column. */
export function ordersOn(book: Book, name = "注文データ"): unknown[][] {
  return book.values(name).map((row) => row.slice(0, -1));
}
