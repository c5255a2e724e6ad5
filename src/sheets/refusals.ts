/**
 * What Google refuses for good, told by its words; they come in the user's language. The English ones are as others report
 * them, the Japanese ones are guessed from the words of the menus: nobody tried either on Google. What is not told here
 * is handled the same once it was refused twice, with Google's own words.
 */
import { type Language, say } from "../catalog/language.ts";
import { PROBLEMS } from "../catalog/problems/problems.ts";
import { InputProblem, type ProblemCode } from "../core/values/problem.ts";

const WORDS: readonly (readonly [RegExp, ProblemCode])[] = [
  [/data validation|入力規則/i, "refused-validation"],
  [/fr[eo]{1,2}ze|固定/i, "refused-frozen"],
  [/pivot|ピボット/i, "refused-pivot"],
  [/filter|フィルタ/i, "refused-filter"],
  [/property storage quota|プロパティ.*(?:容量|割り当て)/i, "refused-storage"],
  [/protect|保護/i, "refused-protected"],
];

/**
 * The problem behind a refusal that trying again does not change.
 *
 * @param thrown what a service threw, or a problem of our own
 * @returns null for anything that may pass, and for what is not known
 *
 * @example
 * refusalOf(new Error("You can't freeze rows which contain only part of a merged cell."))?.code //=> "refused-frozen"
 */
export function refusalOf(thrown: unknown): InputProblem | null {
  if (thrown instanceof InputProblem) return thrown.code.startsWith("refused-") ? thrown : null;
  const message = messageOf(thrown);
  const found = WORDS.find(([words]) => words.test(message));
  return found === undefined ? null : new InputProblem(found[1]);
}

/**
 * What stopped work for good: a problem of ours, or a refusal of Google's.
 *
 * @throws anything that may pass when it is tried again
 */
export function problemOf(thrown: unknown): InputProblem {
  const problem = refusalOf(thrown) ?? thrown;
  if (problem instanceof InputProblem) return problem;
  throw thrown;
}

/**
 * How work that threw ended: for good, so that it need not be tried again, or by a stop of the platform. A file that is
 * held by somebody else's run is neither.
 */
export function endOf(thrown: unknown): {
  readonly problem: unknown;
  readonly by: "problem" | "platform" | "busy";
} {
  const problem = refusalOf(thrown) ?? thrown;
  if (!(problem instanceof InputProblem)) return { problem, by: "platform" };
  return { problem, by: problem.code === "busy" ? "busy" : "problem" };
}

/** What was thrown, in its own words. */
export const messageOf = (thrown: unknown): string =>
  String((thrown as { message?: unknown } | null)?.message ?? thrown);

/** What Google refused and what to do, in a sentence or two; of an unknown refusal Google's own words. */
export function refusalWords(thrown: unknown, language: Language): string {
  const refusal = refusalOf(thrown);
  if (refusal === null) return messageOf(thrown);
  const { message, hint } = PROBLEMS[refusal.code];
  return [message, hint].map((text) => say(text, language)).join(language === "ja" ? "" : " ");
}

/**
 * Does work that may be refused without anything else being held up.
 *
 * @returns false when it was refused
 */
export function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
