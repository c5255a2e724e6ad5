import type { Language } from "../src/entry/contract.ts";
import type { ColumnRole } from "../src/core/rows/column-roles.ts";
import type { SentCell } from "../src/intake/chunks.ts";
import type { FileMapping } from "../src/intake/mapping.ts";
import type { Answers, Question, StatusAnswers } from "../src/intake/questions.ts";
import type { QuestionText } from "../src/intake/question-text.ts";
import type { NamedBytes } from "../src/intake/chosen-bytes.ts";
import type { UnreadableFile } from "../src/intake/unreadable.ts";
import type { OrderFile } from "./import-state.ts";

/** What became of a file: its rows understood, or why they are none. */
export type FileReply =
  { readonly ok: true; readonly file: OrderFile } | { readonly ok: false; readonly refusal: UnreadableFile };

/** The same; null = the user no longer wants the file. */
export type Read = FileReply | null;

/** The files of an archive, null for any other file; or why it is not read. */
export type Unpacked =
  | { readonly ok: true; readonly files: readonly NamedBytes[] | null }
  | { readonly ok: false; readonly refusal: UnreadableFile };

/** Hears how much of a file was read [bytes]; false = stop. */
export type GoesOn = (bytesRead: number) => boolean;

/** Which sheet of a workbook is read: one that the user named, or one that is named already and not asked about. */
export type WhichSheet = { readonly answer?: string } | { readonly sheet: string };

/** Rows of one call, made when its turn comes. */
export type Chunk = () => SentCell[][];

/** Reads order files inside the page, slice by slice, so that it can draw and answer in between. */
export interface Reader {
  /** What lies in an archive; null = the user no longer wants the file. */
  unpack(name: string, bytes: Uint8Array, goesOn: GoesOn): Promise<Unpacked | null>;
  /**
   * A file's rows with the mapping that was recognised.
   *
   * @param bytes null = the browser does not open it any more
   */
  read(name: string, bytes: Uint8Array | null, goesOn: GoesOn, which?: WhichSheet): Promise<Read>;
  /** The same rows under another mapping. */
  understand(file: OrderFile, mapping: FileMapping): Promise<FileReply>;
  /** The mapping with the answer to a question. */
  answered(mapping: FileMapping, question: Question["id"], value: string): FileMapping;
  /** What was said of unknown statuses. */
  statusAnswers(questions: readonly Question[], answers: Answers): StatusAnswers;
  /** Every currency's code (ISO 4217). */
  anyCurrency(): readonly string[];
  questionText(question: Question, language: Language): QuestionText;
  /** What there is to know of a file, in words. */
  remarkLines(
    other: OrderFile["other"] | "people",
    remarks: OrderFile["remarks"],
    language: Language,
  ): readonly string[];
  /** The file recognised anew from a header the user names, 1 = the first row. */
  withHeader(file: OrderFile, headerRow: number): Promise<FileReply>;
  /** The columns that at least one of the files fills, in their order on the orders sheet. */
  columns(files: readonly OrderFile[]): ColumnRole[];
  /** A file's rows cut into calls. */
  chunks(name: string, file: OrderFile, columns: readonly ColumnRole[]): Promise<Chunk[]>;
  /** The names and rows of a list of customers, cut into calls. */
  customers(file: OrderFile): { header: string[]; chunks: string[][][] };
  checksum(rows: SentCell[][]): string;
  /** The refusal of a file whose IDs a spreadsheet destroyed; null = there is none. */
  lostIds(file: OrderFile): UnreadableFile | null;
  /** Why a file is not read, in words. */
  refusalText(refusal: UnreadableFile, language: Language): { message: string; hint: string };
}
