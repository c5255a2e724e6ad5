import { FILE_PROBLEMS, type FileProblem } from "../catalog/problems/file-problems.ts";
import { type Language, say } from "../catalog/language.ts";

/** What the sentence of a refusal mentions, by the name of its place in it. */
export type RefusalValues = Readonly<Record<string, string | number>>;

/**
 * An order file that is not read, with the reason.
 *
 * @param code which reason; stable, so that tests and translations can name it
 * @param values rows, columns and sizes the sentence mentions; rows and columns counted from 1
 */
export class UnreadableFile extends Error {
  readonly code: FileProblem;
  readonly values: RefusalValues;

  constructor(code: FileProblem, values: RefusalValues = {}) {
    super(code);
    this.name = "UnreadableFile";
    this.code = code;
    this.values = values;
  }
}

/**
 * A refusal in words: what happened, and what to do.
 *
 * @example
 * refusalText(new UnreadableFile("one-column"), "en").message
 * //=> "The file has one column only: no comma, tab, semicolon or vertical bar divides its lines."
 */
export function refusalText(refusal: UnreadableFile, language: Language): { message: string; hint: string } {
  const { message, hint } = FILE_PROBLEMS[refusal.code];
  return { message: say(message, language, refusal.values), hint: say(hint, language, refusal.values) };
}
