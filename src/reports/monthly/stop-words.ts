/** Why a run of a month stopped: in full for the sidebar, and without anything the orders hold for the mail. */
import { type Language, say } from "../../catalog/language.ts";
import { MONTHLY_ADVICE, MONTHLY_STOPS, MONTHLY_TEXTS as T } from "../../catalog/texts/monthly-texts.ts";
import type { ProblemText } from "../../catalog/problems/problem-text.ts";
import { LimitProblem } from "../../core/schemes/limit-faults.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { failureSentence, failureWords } from "../page/failure-words.ts";
import { type Told, toldIn } from "./told.ts";

export type Stop = keyof typeof MONTHLY_STOPS;

type Values = Readonly<Record<string, string | number>>;

/** What happened and what to do, in one line. */
const line = ({ message, hint }: ProblemText, values: Values, language: Language): string =>
  [message, hint].map((text) => say(text, language, values)).join(language === "ja" ? "" : " ");

/**
 * Why a run stopped, of what only a run of a month meets.
 *
 * @example
 * stopTold("file", {}).ja[0].startsWith("Googleが、時刻で動く実行にこのファイルを渡しませんでした。") //=> true
 */
export const stopTold = (stop: Stop, values: Values): Told =>
  toldIn((language) => [line(MONTHLY_STOPS[stop], values, language)]);

/**
 * What the sidebar says of a schedule that did not do what it should.
 *
 * @example
 * adviceWords("goneOn", { time: "2026/12/01 06:17" }, "ja").startsWith("2026/12/01 06:17 に始めた実行が") //=> true
 */
export const adviceWords = (advice: keyof typeof MONTHLY_ADVICE, values: Values, language: Language) =>
  line(MONTHLY_ADVICE[advice], values, language);

/** Whatever was thrown, in words. @param refusal what Google refused by it; null = nothing known */
export const thrownTold = (thrown: unknown, refusal: InputProblem | null): Told =>
  toldIn((language) => [failureSentence(failureWords(thrown, refusal, language), language)]);

/** What a sentence may mention by mail: names of sheets, columns and settings, and days; numbers always. */
const HARMLESS = /^(?:sheet|columns?|cell|label|rule|date|first|last)$/;

/**
 * The same for the mail: a sentence that may quote a cell of the orders, or people, is left to the sidebar.
 *
 * @example
 * // nothing of ours: what the platform said is told in the sidebar alone
 * thrownMailed(new Error("A-1"), null, "ja") //=> ["理由と直し方は、サイドバーの「毎月ひとりでに」に出ています。"]
 */
export function thrownMailed(thrown: unknown, refusal: InputProblem | null, language: Language): string[] {
  const problem = thrown instanceof InputProblem ? thrown : refusal;
  const told = problem === null || problem instanceof LimitProblem ? null : Object.entries(problem.values);
  const isHarmless = told?.every(([name, value]) => typeof value === "number" || HARMLESS.test(name));
  return isHarmless ? [...thrownTold(thrown, refusal)[language]] : [say(T.seeSidebar, language)];
}

/**
 * How far the run had come.
 *
 * @param written reports that were written [count]
 *
 * @example
 * writtenTold(0).ja //=> ["前のレポートはそのまま残っています。"]
 */
export const writtenTold = (written: number): Told =>
  toldIn((language) => [say(written === 0 ? T.nothingWritten : T.someWritten, language, { n: written })]);
