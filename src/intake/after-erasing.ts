import { type Language, say } from "../catalog/language.ts";
import { ERASE_TEXTS } from "../catalog/texts/erase-texts.ts";
import { type ErasedDay, erasedPeople } from "../core/erasing/erased-record.ts";

/**
 * What is said where people were added to a file from which others were erased before. Nobody knows any more who these
 * were: whether they came back is for the user to see.
 */
export function importedAfterErasing(erased: readonly ErasedDay[], language: Language): string[] {
  const last = erased[erased.length - 1];
  if (last === undefined) return [];
  const said = { n: erasedPeople(erased), day: last.day.replace(/-/g, "/") };
  return [say(ERASE_TEXTS.importAfter, language, said)];
}
