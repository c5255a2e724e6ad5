import type { FunctionName } from "../../catalog/functions.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say } from "../../catalog/language.ts";
import { className } from "../../catalog/metrics/classes.ts";
import { PEOPLE_TEXTS as T } from "../../catalog/texts/people-texts.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import { numberText } from "../page/words.ts";
import type { SchemeName } from "../../core/settings.ts";
import type { CellAnswer } from "../report.ts";

/** The cell functions that class people by their IDs, and by which scheme. */
export const ID_FUNCTIONS = {
  CPM_RANK: "rfm",
  CPM_SEGMENT: "nurture",
  CPM_GROUP: "cpm",
  CPM_STAGE: "stage",
} as const satisfies Partial<Record<FunctionName, SchemeName>>;

/** Classes by customer ID. */
export interface FoundClasses {
  readonly byId: ReadonlyMap<string, string>;
  /** The sheet they were looked up on and its people [count], where not everybody who bought is on it; null = all are known. */
  readonly listed: { readonly sheet: string; readonly n: number } | null;
}

/** Where the classes of people are found. */
export interface KnownClasses {
  readonly scheme: SchemeId;
  readonly find: () => FoundClasses;
}

/**
 * What the cells show: each ID's class, 「—」 for one that nobody bought under, a sentence for one that a list of some people
 * does not name, blank for none.
 *
 * @param ids one cell's, or a column of them
 *
 * @example
 * const known = { scheme: "rfm", find: () => ({ byId: new Map([["A", "loyal"]]), listed: null }) };
 * classAnswer(["A", "", "Z"], known, "en") //=> [["Loyal"], [""], ["—"]]
 */
export function classAnswer(
  ids: string | readonly string[],
  { scheme, find }: KnownClasses,
  language: Language,
): CellAnswer {
  const asked = typeof ids === "string" ? [ids] : ids;
  if (asked.every((id) => id === "")) return "";
  const { byId, listed } = find();
  const unknown =
    listed === null ? NO_ANSWER : say(T.notListed, language, { ...listed, n: numberText(listed.n, 0) });
  const nameOf = (id: string): string => {
    const found = byId.get(id);
    const text = found === undefined ? undefined : className(scheme, found);
    return text === undefined ? (id === "" ? "" : unknown) : say(text, language);
  };
  return typeof ids === "string" ? nameOf(ids) : ids.map((id) => [nameOf(id)]);
}
