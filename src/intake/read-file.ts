/**
 * How an order file becomes rows that are understood, once for the page and the command line. It is done in steps:
 * the page pauses between them, the command line runs them to the end.
 */
import type { StatusWords } from "../core/orders/statuses.ts";
import { DEFAULT_RULES } from "../core/settings.ts";
import type { Instant } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import { ENCODING_NAMES } from "./encoding.ts";
import { amountRivals } from "./amount-rivals.ts";
import { fileLayoutPass } from "./layout/file-layout.ts";
import { dayNumberIn } from "./day-numbers.ts";
import type { FileMapping } from "./mapping.ts";
import { spreadsheetOf } from "./file-kind.ts";
import { openOrderFile } from "./order-file.ts";
import { type Answers, answered, idIn, longRowQuestions, type Question, questionsOf } from "./questions.ts";
import { type ChosenColumn, hasColumns, withChosen } from "./chosen-columns.ts";
import { columnQuestions } from "./column-questions.ts";
import { likelyHeader } from "./columns.ts";
import { unusedMarks } from "./off-marks.ts";
import { longRows } from "./long-rows.ts";
import { orderLines } from "./order-lines.ts";
import { HEADER_WITHIN, missingInFile, recognise, type Recognised, recogniseRow } from "./recognise.ts";
import { type Remark, remarksOf } from "./remarks.ts";
import { UnreadableFile } from "./unreadable.ts";
import { sameNames } from "./same-names.ts";
import { ALL_SHEETS, sheetQuestions } from "./sheet-question.ts";
import { unusedDiscounts } from "./unused-discounts.ts";
import { unusedRefunds } from "./unused-refunds.ts";
import { sharedTexts } from "./shared-texts.ts";
import { signatureOf } from "./signature.ts";
import { fileSurvey, type Survey } from "./survey.ts";
import { isOffice } from "./xlsx/parts.ts";
import { type SheetTable, workbookTable } from "./xlsx/workbook-table.ts";
import { isZip, zipEntries } from "./zip/zip-file.ts";

/** A file's rows as text, header and blank lines included: `table[i]` is row i + 1 of the file. */
export type Table = readonly (readonly string[])[];

/** How the rows of a file are read, and what they say. */
export interface Understood {
  readonly mapping: FileMapping;
  readonly survey: Survey;
  /** Roles that the file needs and lacks. */
  readonly missing: ReturnType<typeof missingInFile>;
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
}

/** A file that was read and understood. */
export interface FileRead extends Understood {
  readonly table: Table;
  /** As people call it, e.g. Shift_JIS; of a workbook Excel. */
  readonly encoding: string;
  readonly sheets: Sheets | null;
  readonly headers: readonly string[];
  readonly signature: string;
  /** False when no row can be the header: the first filled row stands for it, and the user says what is what. */
  readonly hasHeader: boolean;
  /** What the table is where it is no list of orders. */
  readonly other: Recognised["other"];
}

/** Of a workbook: the sheet that was read, and what else there is. */
export type Sheets = Omit<SheetTable, "table">;

/** What a file is read with. */
export interface Reading {
  /** What was answered before the file was read. */
  readonly answers: Answers;
  /** The sheet of a workbook to read, which is then not asked about; absent = none is named. */
  readonly sheet?: string;
  /** The columns that the user named; absent = none. */
  readonly columns?: readonly ChosenColumn[];
  /** The calendar day of a time with its zone, see `dayInZone`. */
  readonly dayOfInstant: (date: Instant) => Day;
  /** The lists of statuses in the settings; absent = those the product begins with. */
  readonly words?: StatusWords;
}

/** What rows are understood with; `sheets` of a workbook's rows. */
export type Understanding = Pick<Reading, "dayOfInstant" | "words"> & { readonly sheets?: Sheets | null };

/** Work in steps: how much of the file was read so far [bytes], or null once all of it was. */
export type Steps<T> = Generator<number | null, T>;

/** So many rows are looked at in one step. */
const SLICE_ROWS = 5_000;

/**
 * Reads a file and understands its rows.
 *
 * @param name the file's name
 * @throws UnreadableFile with the reason, at the step that sees it
 */
export function* readFile(name: string, bytes: Uint8Array, reading: Reading): Steps<FileRead> {
  const { table, encoding, sheets } = yield* tableIn(name, bytes, reading);
  const found = headerIn(table, reading.columns ?? []);
  const { names, other, ...mapping } = found ?? firstRow(table);
  const chosen = withChosen(mapping, names, reading.columns ?? [], table.slice(mapping.headerRow));
  const asked = withAnswers(chosen, reading.answers);
  const understood = yield* understand(table, asked, { ...reading, sheets });
  return {
    ...{ table, encoding, sheets, hasHeader: found !== null, other },
    ...{ headers: names, signature: signatureOf(names) },
    ...understood,
    questions: [
      ...(reading.sheet === undefined ? sheetQuestions(sheets?.mayBe ?? []) : []),
      ...understood.questions,
    ],
  };
}

/**
 * The rows of a text file, or of a workbook's sheet.
 *
 * @throws UnreadableFile with the reason, at the step that sees it
 */
export function* tableIn(
  name: string,
  bytes: Uint8Array,
  { answers, sheet }: Pick<Reading, "answers" | "sheet">,
): Steps<Pick<FileRead, "encoding" | "sheets"> & { table: string[][] }> {
  if (isZip(bytes) && spreadsheetOf(bytes) === null && isOffice(zipEntries(bytes))) {
    const wanted = sheet ?? answers["sheet"] ?? null;
    const { table, ...sheets } = yield* workbookTable(bytes, wanted === ALL_SHEETS ? null : wanted);
    return { table, encoding: "Excel", sheets };
  }
  const { encoding, blocks } = openOrderFile(name, bytes);
  const table: string[][] = [];
  const share = sharedTexts();
  for (const block of blocks()) {
    for (const row of share(block.rows)) table.push(row);
    yield block.bytesRead;
  }
  return { table, encoding: ENCODING_NAMES[encoding], sheets: null };
}

/**
 * Understands rows under a mapping.
 *
 * @throws UnreadableFile "other-header", "half-converted-dates" or "days-from-1904"
 */
export function* understand(
  table: Table,
  mapping: FileMapping,
  { dayOfInstant, words = DEFAULT_RULES, sheets = null }: Understanding,
): Steps<Understood> {
  const pass = fileLayoutPass(table, mapping);
  for (let from = 0; from < table.length; from += SLICE_ROWS) {
    pass.add(from, from + SLICE_ROWS);
    yield null;
  }
  const read = fileSurvey(mapping, pass.finish(), dayOfInstant);
  for (let from = 0; from < table.length; from += SLICE_ROWS) {
    read.add(table.slice(from, from + SLICE_ROWS), from + 1);
    yield null;
  }
  const survey = read.finish();
  const dayNumber = dayNumberIn([...survey.isoDates.keys(), ...survey.isoShipDates.keys()]);
  if (sheets?.dayCount === "1904" && dayNumber !== null)
    throw new UnreadableFile("days-from-1904", { number: dayNumber.number });
  const { dateOrder, amountStyle } = survey;
  const decided = { ...mapping, dateOrder, amountStyle };
  const names = table[mapping.headerRow - 1] ?? [];
  const below = table.slice(mapping.headerRow);
  const refunds = unusedRefunds(names, below, decided);
  const discounts = unusedDiscounts(names, below, decided);
  const amounts = amountRivals(names, below, decided);
  const isRefund = (column: number): boolean => refunds.some((refund) => refund.column === column);
  const open = {
    sameNames: sameNames(names, below, decided),
    marks: unusedMarks(names, below, decided, words).filter(({ column }) => !isRefund(column)),
    lines: orderLines(names, below, decided),
    refunds,
  };
  return {
    mapping: decided,
    survey,
    missing: missingInFile(mapping),
    questions: [
      ...longRowQuestions(sheets === null ? longRows(names, below, mapping.headerRow) : null),
      ...questionsOf(mapping, survey, words),
      ...columnQuestions(names, mapping, open),
    ],
    remarks: remarksOf({
      ...{ names, mapping, refunds, discounts, amounts, sheets },
      // A workbook says how it counts.
      dayNumber: sheets === null ? dayNumber : null,
      errorIds: survey.errorIds,
    }),
  };
}

/** Runs all steps at once. */
export function ended<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The header of a table: the row that names the columns, or has those the user named, or stands as a header. */
function headerIn(table: Table, chosen: readonly ChosenColumn[]): Recognised | null {
  const found = recognise(table);
  if (found !== null && hasColumns(found.names, chosen)) return found;
  const top = table.slice(0, HEADER_WITHIN);
  const named = chosen.some(({ header }) => header !== "")
    ? top.findIndex((names) => hasColumns(names, chosen))
    : -1;
  const row = named >= 0 ? named : (likelyHeader(top)?.row ?? -1);
  if (row < 0 || (named < 0 && found !== null)) return found;
  return recogniseRow(table[row] ?? [], row, table.slice(row + 1));
}

/** Without any header found, the first row that is not blank stands for it. */
function firstRow(table: Table): Recognised {
  const row = Math.max(
    0,
    table.findIndex((cells) => cells.some((cell) => cell.trim() !== "")),
  );
  return recogniseRow(table[row] ?? [], row, table.slice(row + 1));
}

function withAnswers(mapping: FileMapping, answers: Answers): FileMapping {
  return Object.entries(answers).reduce((all, [key, value]) => answered(all, idIn(key), value), mapping);
}
