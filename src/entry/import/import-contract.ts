/**
 * What the page asks when order files come in, and what it gets. The page reads the files itself (src/intake) and
 * sends rows in numbered chunks; nothing of the user's sheets is touched before `importMerge`.
 */

import type { Language } from "../../catalog/language.ts";
import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { OrderKey } from "../../core/settings.ts";
import type { FileMapping } from "../../intake/mapping.ts";
import type { StatusAnswers } from "../../intake/questions.ts";

/** A cell on its way to the orders sheet: dates as ISO text, readable amounts as numbers, the rest as it stood. */
export type ImportCell = string | number;

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
  rows: ImportCell[][];
  /** `checksumOf(rows)`: what arrives is what was sent. */
  checksum: string;
}

/** What an import did to the orders sheet with one file; orders, or rows where the file has no order IDs. */
export interface ImportedFile {
  name: string;
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
}

export interface ImportResult {
  sheetId: number;
  name: string;
  files: ImportedFile[];
  notices: string[];
}

export interface ImportProgress {
  importId: string;
  state: "receiving" | "merging" | "done" | "cancelled";
  /** The chunk that is wanted next; smaller ones have arrived for good. */
  next: number;
  rowsReceived: number;
  rowsTotal: number;
  /** The files of the import, so that one that was broken off can be named. */
  files: string[];
  /** What is done next, as a sentence. */
  label: string;
  result: ImportResult | null;
}

export interface ImportCalls {
  /** The mappings remembered for these headers. */
  mappings: {
    args: { signatures: string[]; language: Language };
    answer: Record<string, FileMapping>;
  };
  /** Whether long numbers that end in zeros are the shop's own; asked only of a file that holds such. */
  longIds: { args: { language: Language }; answer: { keepLongIds: boolean } };
  /** Begins an import: checks size and columns, remembers the mappings, makes the hidden sheet that receives. */
  importStart: { args: ImportRequest & { language: Language }; answer: ImportProgress };
  /** Takes one chunk; one that has arrived before is answered and not written twice. */
  importChunk: { args: ImportChunk & { language: Language }; answer: ImportProgress };
  /** Brings what was received into the orders sheet, all or nothing; may be repeated when its answer was lost. */
  importMerge: { args: { importId: string; language: Language }; answer: ImportProgress };
  /** Takes everything back that was received; the orders sheet stays as it was. */
  importCancel: { args: { importId: string; language: Language }; answer: ImportProgress };
}
