/** Rows of a list of customers on their way to the file. */
import { CUSTOMERS_TEXTS } from "../catalog/texts/import-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import type { ErasedDay } from "../core/erasing/erased-record.ts";
import type { CustomerCounts, PersonKeys } from "../core/merge/merge-customers.ts";
import { InputProblem } from "../core/values/problem.ts";
import { importedAfterErasing } from "./after-erasing.ts";
import { checksumOf } from "./chunks.ts";
import { personKeys } from "./customer-list.ts";
import { checkRow } from "./import-request.ts";

/** A part of a file, as the page read it. */
export interface CustomersChunk {
  /** The file's name. */
  file: string;
  header: string[];
  rows: string[][];
  /** Of the rows, see `checksumOf`. */
  checksum: string;
  /** What became of the file's rows before these. */
  before: CustomerCounts;
}

/** Where the rows stand now, and what became of them and those before them. */
export interface CustomersTaken extends CustomerCounts {
  sheetId: number;
  name: string;
  /** The same in words. */
  says: string;
}

/**
 * What the people of a chunk are known by.
 *
 * @throws InputProblem "customers-unknown", "chunk-damaged", "long-cell", "request-refused"
 */
export function checkedCustomers({ file, header, rows, checksum }: CustomersChunk): PersonKeys {
  if (!Array.isArray(header) || !Array.isArray(rows)) throw new InputProblem("request-refused");
  rows.forEach((row, i) => checkRow(row, header.length, file, i + 1));
  if (checksumOf(rows) !== checksum) throw new InputProblem("chunk-damaged", { number: 1 });
  const keys = personKeys(header);
  if (keys === null) throw new InputProblem("customers-unknown", { file });
  return keys;
}

/** What became of a chunk and those before it, in numbers and words. */
export function customersTaken(
  { file, before }: Pick<CustomersChunk, "file" | "before">,
  { sheetId, name, erased, ...counts }: Brought,
  language: Language,
): CustomersTaken {
  const all = together(before, counts);
  const warned = all.added > 0 ? importedAfterErasing(erased, language) : [];
  const says = [...inWords({ file, name, ...all }, language), ...warned].join(language === "ja" ? "" : " ");
  return { sheetId, name, ...all, says };
}

/** What became of rows, and the sheet that they stand on. */
interface Brought extends CustomerCounts {
  readonly sheetId: number;
  readonly name: string;
  /** How many people were erased from the file before, by day. */
  readonly erased: readonly ErasedDay[];
}

const together = (one: CustomerCounts, other: CustomerCounts): CustomerCounts => ({
  added: one.added + other.added,
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
  nameless: one.nameless + other.nameless,
});

function inWords(
  { nameless, ...taken }: CustomerCounts & { file: string; name: string },
  language: Language,
): string[] {
  const left = nameless === 0 ? [] : [say(CUSTOMERS_TEXTS.nameless, language, { n: nameless })];
  return [say(CUSTOMERS_TEXTS.taken, language, taken), ...left];
}
