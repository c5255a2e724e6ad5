/** The result of the last finished run, and what the one before was made from. */
import { ENTRY_TEXTS } from "../../catalog/texts/entry-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { attempt, refusalOf, refusalWords } from "../refusals.ts";
import { dropValue, loadValue, saveValue } from "./properties.ts";

const NAME = "last";
const BEFORE = "before";

/** The stored result, or null. */
export function loadLast(): unknown {
  return loadValue(NAME);
}

/** What the run before was made from, or null. */
export const loadBefore = (): unknown => loadValue(BEFORE);

/**
 * Stores the result, after what the run before was made from.
 *
 * @param before null = none is known; absent = it stays as it is
 * @returns a sentence when Google refuses to keep the result: the reports stand all the same
 */
export function saveLast(result: object, before: object | null | undefined, language: Language): string[] {
  try {
    if (before !== undefined) saveBefore(before);
    saveValue(NAME, result);
    return [];
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown;
    return [say(ENTRY_TEXTS.resultNotKept, language, { why: refusalWords(thrown, language) })];
  }
}

/** Without room for it there is no way back to it, and no other one in its place. */
function saveBefore(before: object | null): void {
  if (before === null || !attempt(() => saveValue(BEFORE, before))) dropValue(BEFORE);
}
