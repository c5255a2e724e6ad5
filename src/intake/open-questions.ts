import { SHEET_OPEN } from "../catalog/texts/remark-texts.ts";
import { type Language, say, type Text } from "../catalog/language.ts";
import type { OrderPlaces } from "../core/rows/order-places.ts";
import type { StatusWords } from "../core/orders/statuses.ts";
import { idOf } from "../core/values/cells.ts";
import { amountRivals } from "./amount-rivals.ts";
import { answerInForce } from "./answer-in-force.ts";
import { columnQuestions } from "./column-questions.ts";
import { dayNumberIn } from "./day-numbers.ts";
import { type ErrorIds, errorIdSurvey } from "./error-ids.ts";
import { fileLayout } from "./layout/file-layout.ts";
import type { FileMapping } from "./mapping.ts";
import { mappingIn } from "./sheet-orders.ts";
import { unusedMarks } from "./off-marks.ts";
import { orderLines } from "./order-lines.ts";
import { questionText } from "./question-text.ts";
import { type Question, sumQuestions } from "./questions.ts";
import { remarkLines, remarksOf } from "./remarks.ts";
import { sameNames } from "./same-names.ts";
import { unusedDiscounts } from "./unused-discounts.ts";
import { unusedRefunds } from "./unused-refunds.ts";
import type { Day } from "../core/values/day.ts";
import type { Instant } from "../core/values/date-text.ts";

/** So many rows below the header show what a sheet leaves open [count]. */
const ROWS_LOOKED_AT = 1_000;

/**
 * What rows that a user pasted leave open, as sentences: an import would have asked. All else that it asks has a notice
 * or a refusal of its own.
 *
 * @param top gives so many first rows of the sheet, header included; not asked for our own orders sheet
 * @param orders where they stand
 * @param words the lists of statuses in the settings
 * @returns none for our own orders sheet, whose rows were understood when they were imported
 */
export function openQuestions(
  top: (rows: number) => readonly (readonly unknown[])[],
  orders: OrderPlaces,
  words: StatusWords,
  dayOfInstant: (date: Instant) => Day,
): Text[] {
  const mapping = mappingIn(orders);
  if (typeof mapping.columns.fileRow === "number") return [];
  const rows = top(mapping.headerRow + ROWS_LOOKED_AT);
  const table = rows.map((row) => row.map((cell) => idOf(cell, dayOfInstant)));
  const [names, below] = [table[mapping.headerRow - 1] ?? [], table.slice(mapping.headerRow)];
  const lines = orderLines(names, below, mapping);
  const sums = sumQuestions(fileLayout(table, mapping));
  const marks = unusedMarks(names, below, mapping, words);
  const open = { sameNames: sameNames(names, below, mapping), marks, lines, refunds: [] };
  const asked = [...sums, ...columnQuestions(names, mapping, open)];
  const refunds = unusedRefunds(names, below, mapping);
  const discounts = unusedDiscounts(names, below, mapping);
  const amounts = amountRivals(names, below, mapping);
  const remarks = remarksOf({
    names,
    mapping,
    refunds,
    discounts,
    amounts,
    errorIds: errorIdsIn(rows, mapping),
    dayNumber: dayNumberIn(below.map((row) => row[mapping.columns.date ?? -1] ?? "")),
    sheets: null,
  });
  return [
    ...asked.map((question) => inBoth((language) => askedText(question, mapping, language))),
    ...remarks.map((remark) => inBoth((language) => remarkLines(null, [remark], language).join(""))),
  ];
}

function askedText(question: Question, mapping: FileMapping, language: Language): string {
  const { question: words, answers } = questionText(question, language);
  const inForce = answerInForce(question, mapping);
  const now = answers.find(({ value }) => value === inForce)?.label ?? "";
  return say(SHEET_OPEN, language, { question: words, now });
}

const inBoth = (words: (language: Language) => string): Text => ({ ja: words("ja"), en: words("en") });

/** Cells in which formulas found no ID, looked for before such cells are read as none. */
function errorIdsIn(rows: readonly (readonly unknown[])[], mapping: FileMapping): ErrorIds[] {
  const survey = errorIdSurvey(mapping);
  rows.slice(mapping.headerRow).forEach((row, i) => survey.add(row, mapping.headerRow + 1 + i));
  return survey.finish();
}
