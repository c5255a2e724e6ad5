/** Questions and their answers as plain data: what the page knows of them before a file was chosen. */
import type { QuestionId } from "../catalog/texts/question-texts.ts";

/** A value in the words of a question: a text as it stands, a number, a day (ISO), or several texts. */
export type QuestionValue = string | number | { readonly day: string } | readonly string[];
export type QuestionValues = Readonly<Record<string, QuestionValue>>;

/** One thing that a file leaves open, as plain data; `questionText` puts it into words. */
export interface Question {
  readonly id: QuestionId;
  /** What it is about where several of one kind may be asked, e.g. a status; absent = the whole file. */
  readonly about?: string;
  readonly values: QuestionValues;
  readonly answers: readonly Answer[];
  /** What holds without an answer; absent = the import waits for one. */
  readonly otherwise?: string;
}

export interface Answer {
  readonly value: string;
  readonly values?: QuestionValues;
}

/** What was answered, see `keyOf`. */
export type Answers = Readonly<Record<string, string>>;

/** What an answer is kept under: the question's ID, with what it is about. */
export const keyOf = ({ id, about }: Pick<Question, "id" | "about">): string =>
  about === undefined ? id : `${id}:${about}`;

/** The question's ID in what its answer is kept under. */
export const idIn = (key: string): QuestionId => key.split(":", 1)[0] as QuestionId;

/** The answer in force; null = none yet. */
const answerTo = (question: Question, answers: Answers): string | null =>
  answers[keyOf(question)] ?? question.otherwise ?? null;

/** The first question without an answer; null = the file is understood. */
export function openQuestion(questions: readonly Question[], answers: Answers): Question | null {
  return questions.find((question) => answerTo(question, answers) === null) ?? null;
}
