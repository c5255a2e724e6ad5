import type { ImportProgress, ImportResult, Language } from "../src/entry/contract.ts";
import type { FileMapping } from "../src/intake/mapping.ts";
import type { Answers, Question } from "../src/intake/questions.ts";
import type { Sheets, Table } from "../src/intake/read-file.ts";
import type { OtherTable } from "../src/intake/other-tables.ts";
import type { Remark } from "../src/intake/remarks.ts";
import type { Survey } from "../src/intake/survey.ts";
import type { UnreadableFile } from "../src/intake/unreadable.ts";

/** A text of the catalogue. */
export type InWords = Readonly<Record<Language, string>>;

/** One row as it is understood; null = the file does not say, or it could not be read. */
export interface UnderstoodRow {
  /** ISO. */
  readonly date: string | null;
  readonly customer: string | null;
  /** In whole currency units. */
  readonly amount: number | null;
  readonly channel: string;
}

/** A file that was read, and how its rows are understood so far. */
export interface OrderFile {
  /** As people call it, e.g. Shift_JIS. */
  readonly encoding: string;
  readonly table: Table;
  /** Of a workbook; null = a text file. */
  readonly sheets: Sheets | null;
  /** The file itself while another of its sheets may be read. */
  readonly bytes: Uint8Array | null;
  readonly headers: readonly string[];
  readonly signature: string;
  /** The channel whose export it was recognised as; null = by the names of its columns alone. */
  readonly profile: { readonly name: InWords; readonly note: InWords | null } | null;
  readonly mapping: FileMapping;
  /** True when the mapping is the one the user imported such a file with before. */
  readonly remembered: boolean;
  /** What the rows say under the mapping. */
  readonly survey: Survey;
  /** The first rows. */
  readonly samples: readonly UnderstoodRow[];
  readonly missing: readonly ("date" | "customer" | "amount")[];
  /** Questions stay here once they were asked, also when they are answered. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** What the table is where it is no list of orders, and what else there is to know. */
  readonly other: OtherTable | null;
  readonly remarks: readonly Remark[];
}

export type FileStep =
  | { readonly kind: "reading"; readonly bytes: number }
  | { readonly kind: "refused"; readonly refusal: UnreadableFile }
  | { readonly kind: "read"; readonly file: OrderFile; readonly busy: boolean };

/** One file the user chose. */
export interface ChosenFile {
  readonly id: number;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly step: FileStep;
  /** True while its preview is unfolded. */
  readonly open: boolean;
}

/** The import, from the chosen files to what became of them. */
export interface ImportState {
  readonly files: readonly ChosenFile[];
  readonly lastId: number;
  readonly progress: ImportProgress | null;
  /** How many chunks the import under way has. */
  readonly chunks: number;
  readonly cancelling: boolean;
  readonly ended: "not" | "done" | "cancelled";
  readonly result: ImportResult | null;
  /** Names of files that could not be read and were left out, so that the others go on. */
  readonly leftOut: readonly string[];
  /** An import that was begun and neither merged nor cancelled. */
  readonly unfinished: ImportProgress | null;
  /** The currency that the user chose for all files; null = none yet. */
  readonly currency: string | null;
}

export const NO_IMPORT: ImportState = {
  files: [],
  lastId: 0,
  progress: null,
  chunks: 0,
  cancelling: false,
  ended: "not",
  result: null,
  leftOut: [],
  unfinished: null,
  currency: null,
};
