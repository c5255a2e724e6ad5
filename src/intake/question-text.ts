import { type Language, listed, say } from "../catalog/language.ts";
import { QUESTION_LINE_TEXTS, QUESTION_TEXTS, type QuestionTexts } from "../catalog/texts/question-texts.ts";
import type { Answer, Question, QuestionValue, QuestionValues } from "./questions.ts";

/** A question in words. */
export interface QuestionText {
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

/**
 * A question and its answers in words.
 *
 * @example
 * questionText({ id: "dateOrderPlain", values: {}, answers: [{ value: "MDY" }] }, "en")
 * //=> { question: "How are the dates written?", answers: [{ value: "MDY", label: "Month/day/year" }] }
 */
export function questionText(question: Question, language: Language): QuestionText {
  const texts: QuestionTexts = QUESTION_TEXTS[question.id];
  return {
    question: say(texts.question, language, shown(question.values, language)),
    answers: question.answers.map((answer) => ({
      value: answer.value,
      label: labelOf(question, answer, language),
    })),
  };
}

/**
 * A question on the command line: which file asks what, and the option for each answer.
 *
 * @param file the file's name
 */
export function questionLine(file: string, question: Question, language: Language): string {
  const { option }: QuestionTexts = QUESTION_TEXTS[question.id];
  const answers = question.answers.map((answer) => {
    const words = shown({ ...question.values, value: answer.value, ...answer.values }, language);
    const typed = (option ?? "").replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
    const values = { label: labelOf(question, answer, language), option: typed };
    return say(QUESTION_LINE_TEXTS.answer, language, values);
  });
  return say(QUESTION_LINE_TEXTS.line, language, {
    file,
    question: questionText(question, language).question,
    answers: answers.join(say(QUESTION_LINE_TEXTS.between, language)),
  });
}

function labelOf(question: Question, { value, values }: Answer, language: Language): string {
  const { answers }: QuestionTexts = QUESTION_TEXTS[question.id];
  // A value such as none:4 says what it is about behind its word.
  const text = answers[value] ?? answers[value.split(":", 1)[0] ?? ""] ?? answers["*"];
  return text === undefined
    ? value
    : say(text, language, shown({ ...question.values, value, ...values }, language));
}

function shown(values: QuestionValues, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(value, language)]));
}

const LOCALES: Readonly<Record<Language, string>> = { ja: "ja-JP", en: "en-US" };

function inWords(value: QuestionValue, language: Language): string {
  if (typeof value === "string") return value;
  const locale = LOCALES[language];
  if (typeof value === "number") {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
  }
  if (!("day" in value)) return listed({ value }, language)["value"] as string;
  const style = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(value.day));
}
