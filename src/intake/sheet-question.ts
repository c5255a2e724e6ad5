import type { Answers, Question } from "./questions.ts";

/** Answers which sheet holds the orders: all of them. No sheet can be called so. */
export const ALL_SHEETS = ":all";

/**
 * Which of a workbook's sheets holds the orders.
 *
 * @param mayBe their names; one alone = nothing to ask
 */
export function sheetQuestions(mayBe: readonly string[]): Question[] {
  if (mayBe.length < 2) return [];
  const answers = mayBe.map((sheet) => ({ value: sheet, values: { sheet } }));
  return [{ id: "sheet", values: { count: mayBe.length }, answers: [...answers, { value: ALL_SHEETS }] }];
}

/** What was asked and said of the sheet: it holds whatever else changes. */
export function aboutSheet({ questions, answers }: Asked): Asked {
  const kept = questions.filter(({ id }) => id === "sheet");
  const { sheet } = answers;
  return { questions: kept, answers: sheet === undefined ? {} : { sheet } };
}

interface Asked {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}
