/** Imports orders files into a book by the same calls as the sidebar's page. */
import { checksumOf, chunkBegins, slicesOf, unitsOfRow } from "../intake/chunks.ts";
import { oldestFirst } from "../intake/oldest-first.ts";
import { orderFileToRows, rolesInUse, rowConverter } from "../intake/to-rows.ts";
import type { Book } from "./book.ts";
import type { ReportArgs } from "./report-args.ts";
import type { CustomersFile, ReadFile } from "./report-files.ts";
import { ask } from "./report-run.ts";

/** What the add-on answers; the parts this command reads. */
interface Progress {
  readonly importId: string;
  readonly result: ImportResult | null;
}

export interface ImportResult {
  /** The orders sheet. */
  readonly name: string;
  readonly files: readonly ImportedFile[];
  readonly notices: readonly string[];
}

export interface ImportedFile {
  readonly name: string;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Brings files into the book's orders sheet.
 *
 * @throws Stop with the add-on's sentence
 */
export function importFiles(
  book: Pick<Book, "call">,
  chosen: readonly ReadFile[],
  { language, settings }: Pick<ReportArgs, "language" | "settings">,
): ImportResult {
  const files = oldestFirst(chosen, ({ survey }) => survey.lastDay);
  const columns = rolesInUse(files);
  const announced = files.map(({ name, survey, signature, mapping }) => ({
    ...{ name, rows: survey.rows, signature, mapping },
  }));
  const byDate = settings["orderKey"] === "idAndDate" ? { orderKey: "idAndDate" } : {};
  const request = { files: announced, columns, reportLanguage: language, ...byDate };
  const begun = ask(book, "importStart", request, language) as Progress;
  let number = 0;
  files.forEach((file, index) => {
    for (const rows of chunks(file, columns)) {
      const chunk = {
        importId: begun.importId,
        number: number++,
        file: index,
        rows,
        checksum: checksumOf(rows),
      };
      ask(book, "importChunk", chunk, language);
    }
  });
  const merged = ask(book, "importMerge", { importId: begun.importId }, language) as Progress;
  if (merged.result === null) throw new Error("the import has no result");
  return merged.result;
}

/** What became of some rows of a list of customers. */
interface Taken {
  readonly says: string;
}

/**
 * Brings lists of customers into the book.
 *
 * @returns what became of each, in words
 * @throws Stop with the add-on's sentence
 */
export function importCustomers(
  book: Pick<Book, "call">,
  files: readonly CustomersFile[],
  { language }: Pick<ReportArgs, "language">,
): string[] {
  const none = { added: 0, updated: 0, unchanged: 0, nameless: 0 };
  return files.flatMap(({ name, header, rows }) => {
    let taken: Taken | null = null;
    for (const { from, to } of slicesOf(rows.length, header.length, (row) => unitsOfRow(rows[row] ?? []))) {
      const part = rows.slice(from, to);
      const chunk = { file: name, header, rows: part, checksum: checksumOf(part), before: taken ?? none };
      taken = ask(book, "customersChunk", chunk, language) as Taken;
    }
    return taken === null ? [] : [taken.says];
  });
}

type Columns = ReturnType<typeof rolesInUse>;
type Cells = ReturnType<typeof orderFileToRows>["rows"];

/** A file's rows as they are sent, converted when their turn comes. */
function* chunks({ name, rows, mapping, survey }: ReadFile, columns: Columns): Generator<Cells> {
  const convert = rowConverter({ file: name, mapping, survey, columns });
  const begins = chunkBegins(columns.length);
  let chunk: Cells = [];
  for (let i = 0; i < rows.length; i++) {
    const cells = convert(rows[i] ?? [], i + 1);
    rows[i] = null;
    if (cells === null) continue;
    if (begins(unitsOfRow(cells))) {
      yield chunk;
      chunk = [];
    }
    chunk.push(cells);
  }
  if (chunk.length > 0) yield chunk;
}
