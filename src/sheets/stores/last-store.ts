/** The result of the last finished run. */
import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { refusalOf, refusalWords } from "../refusals.ts";
import { loadValue, saveValue } from "./properties.ts";

const NAME = "last";

/** The stored result, or null. */
export function loadLast(): unknown {
  return loadValue(NAME);
}

/**
 * Stores the result.
 *
 * @returns a sentence when Google refuses to keep it: the reports stand all the same
 */
export function saveLast(result: object, language: Language): string[] {
  try {
    saveValue(NAME, result);
    return [];
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown;
    return [say(ENTRY_TEXTS.resultNotKept, language, { why: refusalWords(thrown, language) })];
  }
}
