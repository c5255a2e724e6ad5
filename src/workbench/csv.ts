/** Reads order files: CSV, or text separated by tabs or semicolons, in UTF-8 with or without a byte order mark. */
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";

/** Why a file cannot be read. */
export type UnreadableReason = "missing" | "not-utf8" | "broken-quotes";

export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  readonly path: string;

  constructor(reason: UnreadableReason, path: string) {
    super(`${path}: ${reason}`);
    this.name = "UnreadableFile";
    this.reason = reason;
    this.path = path;
  }
}

const DELIMITERS = [",", "\t", ";"] as const;
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What separates the columns: the mark that occurs most often in the first line, outside quotes.
 *
 * @param start the beginning of the file, at least its first line
 *
 * @example
 * delimiterOf('"a;b",c,d\n1;2') //=> ","
 */
export function delimiterOf(start: string): string {
  const [line = ""] = start.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((mark) => line.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * Reads a file row by row, the header first; cells are text as they stand, also with a quote inside (5" nail);
 * empty lines are left out.
 *
 * @param path the file
 * @param take is handed every row; none is kept here
 * @throws UnreadableFile when the file is missing, not UTF-8, or ends inside quotes
 */
export function readCsv(path: string, take: (row: readonly string[]) => void): void {
  const bytes = bytesOf(path);
  if (!isUtf8(bytes)) throw new UnreadableFile("not-utf8", path);
  const start = bytes.toString("utf8", 0, 65_536).replace(BYTE_ORDER_MARK, "");
  const options = {
    bom: true,
    delimiter: delimiterOf(start),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  const hand = (row: string[]): null => {
    take(row);
    return null;
  };
  try {
    parse(bytes, { ...options, on_record: hand });
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile("broken-quotes", path) : error;
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UnreadableFile("missing", path);
  }
}
