import type { Language } from "../../catalog/language.ts";
import type { CustomerCounts } from "../../core/merge/merge-customers.ts";

/** Rows of a list of customers: a part of a file, as the page read it. */
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

/** Where they stand now, and what became of them and those before them. */
export interface CustomersTaken extends CustomerCounts {
  sheetId: number;
  name: string;
  /** The same in words. */
  says: string;
}

export interface CustomersCalls {
  /** Brings rows into the list of customers; the same rows again change nothing. */
  customersChunk: { args: CustomersChunk & { language: Language }; answer: CustomersTaken };
}
