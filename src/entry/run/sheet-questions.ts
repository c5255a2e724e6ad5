import { SHEET_OPEN } from "../../catalog/texts/remark-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import type { StatusWords } from "../../core/orders/statuses.ts";
import { idOf } from "../../core/values/cells.ts";
import { amountRivals } from "../../intake/amount-rivals.ts";
import { answerInForce } from "../../intake/answer-in-force.ts";
import { columnQuestions } from "../../intake/column-questions.ts";
import { dayNumberIn } from "../../intake/day-numbers.ts";
import { type ErrorIds, errorIdSurvey } from "../../intake/error-ids.ts";
import { fileLayout } from "../../intake/layout/file-layout.ts";
import type { FileMapping } from "../../intake/mapping.ts";
import { unusedMarks } from "../../intake/off-marks.ts";
import { orderLines } from "../../intake/order-lines.ts";
import { questionText } from "../../intake/question-text.ts";
import { type Question, sumQuestions } from "../../intake/questions.ts";
import { remarkLines, remarksOf } from "../../intake/remarks.ts";
import { sameNames } from "../../intake/same-names.ts";
import { unusedDiscounts } from "../../intake/unused-discounts.ts";
import { unusedRefunds } from "../../intake/unused-refunds.ts";
import { readTop } from "../../sheets/orders/read-orders.ts";
import { dayIn } from "../../sheets/zone.ts";

/** So many rows below the header show what a sheet leaves open. */
const ROWS_LOOKED_AT = 1_000;

/**
 * What rows that a user pasted leave open, as sentences: an import would have asked. All else that it asks has a notice
 * or a refusal of its own.
 *
 * @param mapping how the sheet is read
 * @param words the lists of statuses in the settings
 * @returns none for our own orders sheet, whose rows were understood when they were imported
 */
export function sheetQuestions(
  sheetId: number,
  mapping: FileMapping,
  zone: string,
  words: StatusWords,
): Text[] {
  if (typeof mapping.columns.fileRow === "number") return [];
  const dayOfInstant = dayIn(zone);
  const rows = readTop(sheetId, mapping.headerRow + ROWS_LOOKED_AT);
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
