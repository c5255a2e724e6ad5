import type { FileMapping } from "./mapping.ts";
import type { Question } from "./questions.ts";

/** Nothing is left out, rows stand for themselves, and a row that may be a total is an order. */
const KEPT = [/^none/, /^line$/, /^order$/];

/**
 * The answer that rows are counted by as long as nobody gave one: every row and column stays what it was taken for.
 *
 * @returns undefined for a question that has no such answer
 *
 * @example
 * const answers = [{ value: "4" }, { value: "none:4" }];
 * answerInForce({ id: "offMark", values: {}, answers }, { columns: {} }) //=> "none:4"
 */
export function answerInForce(
  { about, answers }: Question,
  { columns }: Pick<FileMapping, "columns">,
): string | undefined {
  const values = answers.map(({ value }) => value);
  const kept = KEPT.flatMap((one) => values.filter((value) => one.test(value)));
  const column = Object.entries(columns).find(([role]) => role === about)?.[1];
  return kept[0] ?? values.find((value) => value === `${about}:${column}`);
}
