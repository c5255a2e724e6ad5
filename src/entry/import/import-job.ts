import { IMPORT_TEXTS } from "../../catalog/texts/import-texts.ts";
import { type Language, LANGUAGES, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import type { OrderKey } from "../../core/settings.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { IMPORT } from "../../sheets/orders/merge-sheet.ts";
import type { OrderField } from "../../sheets/orders/order-fields.ts";
import type { PlannedMerge } from "../../sheets/orders/plan-merge.ts";
import { type Beside, besideWords } from "../../sheets/report/leftovers.ts";
import { loadValue, saveValue } from "../../sheets/stores/properties.ts";
import type { ImportProgress, ImportResult } from "../contract.ts";

/** An import between its calls, kept in the file so that it outlives a closed sidebar. */
export interface ImportJob {
  readonly importId: string;
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  /** What the cells of the receiving sheet hold, and where each stands in a sent row; the print stands in none. */
  readonly fields: readonly OrderField[];
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

/** The import under way, or the last one; null = none. */
export const loadImport = (): ImportJob | null => loadValue(IMPORT) as ImportJob | null;

/** Keeps the import as it now stands. */
export const saveImport = (job: ImportJob): void => saveValue(IMPORT, job);

/**
 * The import of an ID.
 *
 * @throws InputProblem "no-import" when the file knows no such import (any more)
 */
export function importOf(importId: string): ImportJob {
  const job = loadImport();
  if (job === null || job.importId !== importId) throw new InputProblem("no-import");
  return job;
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
 * @param beside what had to be kept beside
 */
export function cancelledProgress(
  importId: string,
  language: Language,
  beside: readonly Beside[],
): ImportProgress {
  const asItWas = beside.every(({ report }) => report !== null);
  const words = [
    ...(asItWas ? [say(IMPORT_TEXTS.cancelled, language)] : []),
    ...besideWords(beside, language),
  ];
  const label = words.join(language === "ja" ? "" : " ");
  const rest = { next: 0, rowsReceived: 0, rowsTotal: 0, files: [], result: null };
  return { importId, state: "cancelled", label, ...rest };
}

/** The result of a merge in both languages: who opens the file next may read the other one. */
export function importResults(
  { files, plan }: PlannedMerge,
  { job, sheetId, name }: { job: ImportJob; sheetId: number; name: string },
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
  ];
  const outcomes = files.map(({ added, updated, unchanged }, i) => ({
    name: job.files[i]?.name ?? "",
    rows: job.files[i]?.rows ?? 0,
    ...{ added, updated, unchanged },
  }));
  const results = LANGUAGES.map((one) => [one, { sheetId, name, files: outcomes, notices: notices(one) }]);
  return Object.fromEntries(results) as Record<Language, ImportResult>;
}
