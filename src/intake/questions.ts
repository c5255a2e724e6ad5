import { QUESTION_TEXTS, type QuestionId } from "../catalog/texts/question-texts.ts";
import type { AmountLevel } from "../catalog/settings/settings.ts";
import type { StatusWords } from "../core/orders/statuses.ts";
import { type DateOrder, DEFAULT_RULES } from "../core/settings.ts";
import type { AmountStyle } from "../core/values/money.ts";
import { ENCODING_NAMES } from "./encoding.ts";
import { type Answer, type Answers, keyOf, type Question } from "./answers.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import type { Layout } from "./layout/layout.ts";
import type { LongRows } from "./long-rows.ts";
import type { FileMapping, SumRow } from "./mapping.ts";
import { withOffMark, withoutOffMark } from "./off-marks.ts";
import { withAmountLevel, withoutSameDayOrders, withSameDayOrders } from "./recognise.ts";
import { openStatuses } from "./status-survey.ts";
import type { Survey } from "./survey.ts";

export * from "./answers.ts";

/**
 * What a file leaves open under a mapping, also what was answered already as long as the survey finds it.
 *
 * @param words the lists of statuses in the settings
 */
export function questionsOf(
  mapping: FileMapping,
  survey: Survey,
  words: StatusWords = DEFAULT_RULES,
): Question[] {
  return [
    ...dateQuestions(mapping, survey),
    ...styleQuestions(survey),
    ...garbledQuestions(survey),
    ...levelQuestions(survey),
    ...sumQuestions(survey.layout),
    ...statusQuestions(survey, words),
  ];
}

/** True for a value that answers a question whatever the file holds. */
export function isAnswer(id: QuestionId, value: string): boolean {
  return Object.prototype.hasOwnProperty.call(QUESTION_TEXTS[id].answers, value);
}

/** The mapping with the answer to a question. */
export function answered(mapping: FileMapping, id: QuestionId, value: string): FileMapping {
  switch (id) {
    case "dateOrder":
    case "dateOrderPlain":
      return { ...mapping, dateOrder: value as DateOrder };
    case "amountStyle":
      return { ...mapping, amountStyle: value as AmountStyle };
    case "sheet":
    case "garbled":
    case "longRows":
    case "currency":
      return mapping;
    case "amountLevel":
      return withAmountLevel(mapping, value as AmountLevel);
    case "sumRow":
      return { ...mapping, sumRow: value as SumRow };
    case "unknownStatus":
      return mapping;
    case "sameDayLines":
      return value === "order" ? withSameDayOrders(mapping) : withoutSameDayOrders(mapping);
    case "sameName":
      return withNamed(mapping, value);
    case "orderIdColumn":
      return withColumn(mapping, "orderId", value);
    case "refundColumn":
      return withColumn(mapping, "refund", value);
    case "offMark":
      return withMark(mapping, value);
    case "onlyNames":
      return withColumn(mapping, "customer", value);
  }
}

/** @param value a column (0 = first) whose marks count, or `none:` and one whose marks do not */
function withMark(mapping: FileMapping, value: string): FileMapping {
  const [, column = ""] = /^(?:none:)?(\d+)$/.exec(value) ?? [];
  return value === column ? withOffMark(mapping, Number(column)) : withoutOffMark(mapping, Number(column));
}

/** @param value a role and a column (0 = first), as in `amount:3` */
function withNamed(mapping: FileMapping, value: string): FileMapping {
  const [role = "", column = ""] = value.split(":");
  return withColumn(mapping, role as ColumnRole, column);
}

/** @param value a column (0 = first), or `none` */
function withColumn(mapping: FileMapping, role: ColumnRole, value: string): FileMapping {
  return { ...mapping, columns: { ...mapping.columns, [role]: value === "none" ? null : Number(value) } };
}

/** Statuses by what the user said of them: they go to the settings, so that they are not asked again. */
export interface StatusAnswers {
  readonly count: readonly string[];
  readonly leaveOut: readonly string[];
}

/**
 * The lists of statuses with what was said, so that it is not asked again.
 *
 * @example
 * withStatuses({ goodStatuses: ["済"], cancelWords: [] }, { count: ["済", "着"], leaveOut: ["返品"] })
 * //=> { goodStatuses: ["済", "着"], cancelWords: ["返品"] }
 */
export function withStatuses(
  { goodStatuses, cancelWords }: Omit<StatusWords, "keepWords">,
  { count, leaveOut }: StatusAnswers,
): { goodStatuses: string[]; cancelWords: string[] } {
  return {
    goodStatuses: [...new Set([...goodStatuses, ...count])],
    cancelWords: [...new Set([...cancelWords, ...leaveOut])],
  };
}

/** What was said of statuses. */
export function statusAnswers(questions: readonly Question[], answers: Answers): StatusAnswers {
  const said = (value: string) =>
    questions.flatMap((question) =>
      question.id === "unknownStatus" && answers[keyOf(question)] === value ? [question.about ?? ""] : [],
    );
  return { count: said("count"), leaveOut: said("leaveOut") };
}

/** So many statuses are asked about, those of most rows; a notice names the others after a run. */
const MOST_ASKED = 8;

function statusQuestions({ unknownStatuses }: Survey, words: StatusWords): Question[] {
  return openStatuses(unknownStatuses, words)
    .slice(0, MOST_ASKED)
    .map(({ status, rows, amount }) => ({
      ...{ id: "unknownStatus" as const, about: status, values: { status, rows, amount } },
      ...{ answers: valued("count", "leaveOut"), otherwise: "count" },
    }));
}

function dateQuestions({ columns }: FileMapping, survey: Survey): Question[] {
  const { dateOrder, dateQuestion, unreadDates, rows } = survey;
  if (dateOrder !== null || typeof columns.date !== "number") return [];
  if (dateQuestion !== null) {
    const { cell, monthFirst, dayFirst } = dateQuestion;
    const days = { MDY: monthFirst, DMY: dayFirst };
    const answers = Object.entries(days).map(([value, day]) => ({ value, values: { day: { day } } }));
    return [{ id: "dateOrder", values: { cell }, answers }];
  }
  // Dates that no order reads are none; there is nothing to ask about them.
  if (unreadDates.count >= rows) return [];
  return [{ id: "dateOrderPlain", values: {}, answers: valued("YMD", "MDY", "DMY") }];
}

function styleQuestions({ amountStyleQuestion }: Survey): Question[] {
  if (amountStyleQuestion === null) return [];
  const { cell, comma, point } = amountStyleQuestion;
  const answers = Object.entries({ comma, point }).map(([value, amount]) => ({ value, values: { amount } }));
  return [{ id: "amountStyle", values: { cell }, answers }];
}

function garbledQuestions({ garbled }: Survey): Question[] {
  if (garbled === null) return [];
  const { value: cell, row, encoding } = garbled;
  return [
    { id: "garbled", values: { cell, row, encoding: ENCODING_NAMES[encoding] }, answers: valued("keep") },
  ];
}

/** Whether rows longer than the header are read as they stand; a sheet's cells cannot have moved. */
export const longRowQuestions = (long: LongRows | null): Question[] =>
  long === null ? [] : [{ id: "longRows", values: { ...long }, answers: valued("keep") }];

function levelQuestions({ amountQuestion }: Survey): Question[] {
  if (amountQuestion === null) return [];
  const { order, rows, amount } = amountQuestion;
  const totals = { order: amount, line: amount * rows };
  const answers = Object.entries(totals).map(([value, total]) => ({ value, values: { total } }));
  return [{ id: "amountLevel", values: { order, rows, amount }, answers }];
}

/** Whether a row is a total of those above it, where only its amount says so. */
export function sumQuestions({ sumRow }: Pick<Layout, "sumRow">): Question[] {
  return sumRow === null ? [] : [{ id: "sumRow", values: { ...sumRow }, answers: valued("total", "order") }];
}

const valued = (...values: string[]): Answer[] => values.map((value) => ({ value }));
