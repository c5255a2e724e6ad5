import { ENTRY_TEXTS } from "../catalog/texts/entry-texts.ts";
import { type Language, say } from "../catalog/language.ts";
import { PROBLEMS } from "../catalog/problems/problems.ts";
import { InputProblem, type ProblemValues } from "../core/values/problem.ts";
import { refusalOf } from "../sheets/refusals.ts";
import { valuesAsShown } from "../reports/page/page.ts";
import type { Failure } from "./contract.ts";

/** Anything thrown, in words: our own problems by the catalogue, the rest as a stop of the platform. */
export function failureOf(thrown: unknown, language: Language): Failure {
  const problem = thrown instanceof InputProblem ? thrown : refusalOf(thrown);
  if (problem !== null) {
    const { message, hint } = PROBLEMS[problem.code];
    const values = { ...valuesAsShown(problem.values), ...asTyped(problem.values) };
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

/** What the user wrote is repeated letter by letter, a date included. */
function asTyped({ value }: ProblemValues): ProblemValues {
  return value === undefined ? {} : { value };
}

/** The one sentence a cell shows: what happened and what to do. */
export function cellSentence(thrown: unknown, language: Language): string {
  const { message, hint, details } = failureOf(thrown, language);
  return [message, ...details, hint].join(language === "ja" ? "" : " ");
}
