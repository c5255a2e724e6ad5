import { argumentName } from "../../catalog/function-parameters.ts";
import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";
import { PROBLEMS } from "../../catalog/problems/problems.ts";
import { LimitProblem } from "../../core/schemes/limit-faults.ts";
import { InputProblem, type ProblemCode, type ProblemValues } from "../../core/values/problem.ts";
import { limitValues } from "../lists/limit-words.ts";
import { valuesAsShown } from "./page.ts";

/** A readable failure: what happened, what to do next. */
export interface Failure {
  code: string;
  message: string;
  hint: string;
  details: string[];
}

/**
 * Anything thrown, in words: our own problems by the catalogue, the rest as a stop of the platform.
 *
 * @param refusal what the platform refused by it; null = nothing that is known
 *
 * @example
 * // nothing of ours: what the platform said is told as it is
 * const { code, details } = failureWords(new Error("timeout"), null, "ja");
 * [code, details] //=> ["platform", ["timeout"]]
 */
export function failureWords(thrown: unknown, refusal: InputProblem | null, language: Language): Failure {
  const problem = thrown instanceof InputProblem ? thrown : refusal;
  if (problem !== null) {
    const { message, hint } = PROBLEMS[problem.code];
    const grid = problem instanceof LimitProblem ? limitValues(problem, language) : {};
    const values = { ...valuesAsShown(problem.values), ...asNamed(problem.values, language), ...grid };
    return {
      code: problem.code,
      message: say(message, language, values),
      hint: say(hint, language, values),
      details: [],
    };
  }
  return {
    code: "platform",
    message: say(ENTRY_TEXTS.platform, language),
    hint: say(ENTRY_TEXTS.platformHint, language),
    details: [String((thrown as { message?: unknown } | null)?.message ?? thrown)],
  };
}

/** What the user wrote is repeated letter by letter, a date included; an argument is called as the functions call it. */
function asNamed({ value, argument }: ProblemValues, language: Language): ProblemValues {
  return {
    ...(value === undefined ? {} : { value }),
    ...(argument === undefined ? {} : { argument: argumentName(`${argument}`, language) }),
  };
}

/**
 * A problem that a page met, to be said in words as any other.
 *
 * @param code as it was sent: it may be anything
 *
 * @example
 * [metProblem("no-customers", {}).code, metProblem("toString", {}).code] //=> ["no-customers", "request-refused"]
 */
export const metProblem = (code: string, values: ProblemValues): InputProblem =>
  Object.prototype.hasOwnProperty.call(PROBLEMS, code)
    ? new InputProblem(code as ProblemCode, values)
    : new InputProblem("request-refused");

/**
 * A failure in one sentence: what happened and what to do.
 *
 * @example
 * failureSentence({ message: "止まりました。", details: [], hint: "もう一度押してください。" }, "ja")
 * //=> "止まりました。もう一度押してください。"
 */
export const failureSentence = ({ message, hint, details }: Failure, language: Language): string =>
  [message, ...details, hint].join(language === "ja" ? "" : " ");

/**
 * What keeps a sheet from being read, in one sentence.
 *
 * @example
 * problemSentence({ ja: "シートが空です。", en: "The sheet is empty." }, "en") //=> "The sheet is empty."
 */
export const problemSentence = (problem: InputProblem | Text, language: Language): string =>
  problem instanceof InputProblem
    ? failureSentence(failureWords(problem, null, language), language)
    : say(problem, language);
