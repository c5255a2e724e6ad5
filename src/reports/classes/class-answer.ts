import type { FunctionName } from "../../catalog/functions.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say } from "../../catalog/language.ts";
import { className } from "../../catalog/metrics/classes.ts";
import type { SchemeId } from "../../core/schemes/schemes.ts";
import type { CellAnswer } from "../report.ts";

/** The cell functions that class people by their IDs, and by which scheme. */
export const ID_FUNCTIONS = {
  CPM_RANK: "rfm",
  CPM_SEGMENT: "nurture",
  CPM_GROUP: "cpm",
  CPM_STAGE: "stage",
} as const satisfies Partial<Record<FunctionName, SchemeId>>;

/** Where the classes of people are found. */
export interface KnownClasses {
  readonly scheme: SchemeId;
  readonly byId: () => ReadonlyMap<string, string>;
}

/**
 * What the cells show: each ID's class, 「—」 for one that nobody bought under, blank for none.
 *
 * @param ids one cell's, or a column of them
 *
 * @example
 * const known = { scheme: "rfm", byId: () => new Map([["A", "loyal"]]) };
 * classAnswer(["A", "", "Z"], known, "en") //=> [["Loyal"], [""], ["—"]]
 */
export function classAnswer(
  ids: string | readonly string[],
  { scheme, byId }: KnownClasses,
  language: Language,
): CellAnswer {
  const asked = typeof ids === "string" ? [ids] : ids;
  if (asked.every((id) => id === "")) return "";
  const classes = byId();
  const nameOf = (id: string): string => {
    const found = classes.get(id);
    const text = found === undefined ? undefined : className(scheme, found);
    return text === undefined ? (id === "" ? "" : NO_ANSWER) : say(text, language);
  };
  return typeof ids === "string" ? nameOf(ids) : ids.map((id) => [nameOf(id)]);
}
