import type { Delimiter } from "./csv-parser.ts";
import { csvReader } from "./csv.ts";
import { textPieces } from "./decode.ts";
import { type Division, divisionOf, isBlankSeparated, withoutSepLine } from "./delimiter.ts";
import { encodingOf } from "./encoding.ts";
import { fileChecks } from "./file-checks.ts";
import { refuseOtherKinds } from "./file-kind.ts";
import type { Encoding } from "./text-decoder.ts";
import { UnreadableFile } from "./unreadable.ts";

/** An order file as text rows, the header and blank lines included: `rows[i]` is row i + 1 of the file. */
export interface OrderFile {
  /** The file's own name, without a path. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly rows: string[][];
}

/** Some rows of a file, in order. */
export interface RowBlock {
  readonly rows: string[][];
  /** How much of the file has been read [bytes]. */
  readonly bytesRead: number;
}

/** A file that was looked at and found to be text in columns. */
export interface OpenOrderFile {
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** All rows, in blocks of about a megabyte, read as they are asked for; each call begins anew. */
  blocks(): Iterable<RowBlock>;
}

/**
 * Reads an order file whole: CSV, or text divided by tabs, semicolons or bars, in any encoding of Japanese shops.
 * Cells stay text as they stand; line ends inside a cell become \n. Blank rows at the end are left out, others are
 * kept, so that a row's number is that of the file.
 *
 * @param name the file's name
 * @param bytes all of the file
 * @throws UnreadableFile with the reason
 */
export function readOrderFile(name: string, bytes: Uint8Array): OrderFile {
  const { encoding, delimiter, blocks } = openOrderFile(name, bytes);
  const rows: string[][] = [];
  for (const block of blocks()) for (const row of block.rows) rows.push(row);
  return { name, encoding, delimiter, rows };
}

/**
 * Looks at an order file and gives its rows block by block, so that a page can show progress in between and
 * nothing is held twice. What is wrong with a later row is thrown when that row is asked for.
 *
 * @throws UnreadableFile with the reason
 */
export function openOrderFile(name: string, bytes: Uint8Array): OpenOrderFile {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  refuseOtherKinds(bytes);
  const encoding = encodingOf(bytes);
  const division = divisionIn(bytes, encoding);
  return {
    name,
    encoding,
    delimiter: division.delimiter,
    blocks: () => rowBlocks(bytes, encoding, division),
  };
}

/** How much of a text tells how it is divided. */
const START = 100_000;

function divisionIn(bytes: Uint8Array, encoding: Encoding): Division {
  const [piece] = textPieces(bytes, encoding);
  const text = piece?.text ?? "";
  if (text.includes("\0")) throw new UnreadableFile("not-text", { kind: "NUL" });
  const isWhole = piece?.bytesRead === bytes.length && text.length <= START;
  const division = divisionOf(text.slice(0, START), isWhole);
  if (isBlankSeparated(text.slice(0, START), division)) throw new UnreadableFile("blank-separated");
  if (division !== null) return division;
  throw text.trim() === "" ? new UnreadableFile("no-text", { rows: 0 }) : new UnreadableFile("one-column");
}

function* rowBlocks(bytes: Uint8Array, encoding: Encoding, division: Division): Generator<RowBlock> {
  const reader = csvReader(division);
  const checks = fileChecks();
  let isFirst = true;
  let bytesRead = 0;
  for (const piece of textPieces(bytes, encoding)) {
    const rows = reader.push(isFirst ? withoutSepLine(piece.text) : piece.text);
    isFirst = false;
    bytesRead = piece.bytesRead;
    yield { rows: checks.passed(rows), bytesRead };
  }
  yield { rows: checks.passed(reader.end()), bytesRead };
  checks.end();
}
