/** An import between its calls, and how a page is told of it. */
import { IMPORT_TEXTS } from "../catalog/texts/import-texts.ts";
import { type Language, LANGUAGES, say } from "../catalog/language.ts";
import { SHEET_TEXTS } from "../catalog/texts/sheet-texts.ts";
import type { ErasedDay } from "../core/erasing/erased-record.ts";
import type { MergedFile } from "../core/merge/merge-orders.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import type { OrderKey } from "../core/settings.ts";
import { InputProblem } from "../core/values/problem.ts";
import { importedAfterErasing } from "./after-erasing.ts";
import type { ImportRequest } from "./import-request.ts";

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

/** An import between its calls, kept in the file so that it outlives a closed sidebar. */
export interface ImportJob {
  readonly importId: string;
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** What the cells of the receiving sheet hold, and where each stands in a sent row; the print stands in none. */
  readonly fields: readonly (ColumnRole | "print")[];
  readonly places: readonly number[];
  /** What tells orders apart where the request says it; else the file's settings do. */
  readonly orderKey?: OrderKey;
  /** The sheet that receives. */
  readonly sheetId: number;
  readonly next: number;
  /** Rows that arrived, by file. */
  readonly received: readonly number[];
  /** What the merge does, in both languages; null = not yet known. */
  readonly results: Readonly<Record<Language, ImportResult>> | null;
  /** True once the orders sheet holds the rows. */
  readonly done: boolean;
  /** What was said at its start, in both languages. */
  readonly notices?: Readonly<Record<Language, readonly string[]>>;
}

/** What the page is told of at its start, and where it is received. */
interface Begun extends Pick<ImportJob, "importId" | "fields" | "places" | "sheetId"> {
  readonly notices: Readonly<Record<Language, readonly string[]>>;
}

/**
 * The import of an ID among what is stored.
 *
 * @throws InputProblem "no-import" when the file knows no such import (any more)
 */
export function requireImport(stored: ImportJob | null, importId: string): ImportJob {
  if (stored === null || stored.importId !== importId) throw new InputProblem("no-import");
  return stored;
}

/** An import of which nothing has arrived. */
export function newImport({ files, orderKey }: ImportRequest, { notices, ...begun }: Begun): ImportJob {
  return {
    ...begun,
    files: files.map(({ name, rows }) => ({ name, rows })),
    ...(orderKey && { orderKey }),
    next: 0,
    received: files.map(() => 0),
    results: null,
    done: false,
    ...(notices.ja.length > 0 && { notices }),
  };
}

/** The same with so many more rows of a file. */
export function withRows(job: ImportJob, file: number, rows: number): ImportJob {
  const received = job.received.map((count, i) => count + (i === file ? rows : 0));
  return { ...job, received, next: job.next + 1 };
}

/**
 * Refuses an import of which rows are missing.
 *
 * @throws InputProblem "import-incomplete"
 */
export function requireAll(job: ImportJob): void {
  const { received, total } = rowsOf(job);
  if (received < total) throw new InputProblem("import-incomplete", { received, total });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Rows that arrived, and rows that shall. */
export function rowsOf({ files, received }: ImportJob): { received: number; total: number } {
  return { received: sum(received), total: sum(files.map(({ rows }) => rows)) };
}

/** Where an import stands, as the page shows it. */
export function progressOf(job: ImportJob, language: Language): ImportProgress {
  const { received, total } = rowsOf(job);
  const state = job.done ? "done" : received === total ? "merging" : "receiving";
  return {
    importId: job.importId,
    state,
    next: job.next,
    rowsReceived: received,
    rowsTotal: total,
    files: job.files.map(({ name }) => name),
    label: say(IMPORT_TEXTS[state], language, { received, total }),
    result: job.done ? (job.results?.[language] ?? null) : null,
  };
}

/**
 * What is said of an import that was taken back.
 *
 * @param beside what had to be kept beside, in words
 * @param asItWas whether the orders stand as they did before
 */
export function cancelledProgress(
  importId: string,
  language: Language,
  { beside, asItWas }: { readonly beside: readonly string[]; readonly asItWas: boolean },
): ImportProgress {
  const words = [...(asItWas ? [say(IMPORT_TEXTS.cancelled, language)] : []), ...beside];
  const label = words.join(language === "ja" ? "" : " ");
  const rest = { next: 0, rowsReceived: 0, rowsTotal: 0, files: [], result: null };
  return { importId, state: "cancelled", label, ...rest };
}

/** What a merge is going to do, and the sheet it is done to. */
interface Planned {
  readonly files: readonly MergedFile[];
  /** `into` null = a new orders sheet; plan null = nothing changes. */
  readonly plan: { readonly into: number | null } | null;
  readonly place: { readonly sheetId: number; readonly name: string };
  /** How many people were erased from the file before, by day. */
  readonly erased: readonly ErasedDay[];
}

/** The result of a merge in both languages: who opens the file next may read the other one. */
export function importResults(
  { files, plan, place: { sheetId, name }, erased }: Planned,
  job: ImportJob,
  fileLanguage: Language,
): Record<Language, ImportResult> {
  const wanted = say(SHEET_TEXTS.orders, fileLanguage);
  const edits = files.reduce((sum, { editsReplaced }) => sum + editsReplaced, 0);
  const notices = (language: Language) => [
    ...(job.notices?.[language] ?? []),
    ...(plan?.into === null && name !== wanted
      ? [say(SHEET_TEXTS.ordersNameTaken, language, { wanted, name })]
      : []),
    ...(edits > 0 ? [say(IMPORT_TEXTS.editsReplaced, language, { n: edits })] : []),
    ...(files.some(({ added }) => added > 0) ? importedAfterErasing(erased, language) : []),
  ];
  const outcomes = files.map(({ added, updated, unchanged }, i) => ({
    name: job.files[i]?.name ?? "",
    rows: job.files[i]?.rows ?? 0,
    ...{ added, updated, unchanged },
  }));
  const results = LANGUAGES.map((one) => [one, { sheetId, name, files: outcomes, notices: notices(one) }]);
  return Object.fromEntries(results) as Record<Language, ImportResult>;
}
