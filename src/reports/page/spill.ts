import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";

/**
 * A number in a cell of its own, or 「—」.
 *
 * @example
 * [shown(0), shown(null)] //=> [0, "—"]
 */
export const shown = (value: number | null): string | number => value ?? NO_ANSWER;

/**
 * The header of rows that spill.
 *
 * @example
 * heads([{ ja: "人数", en: "People" }, { ja: "売上", en: "Sales" }], "ja") //=> ["人数", "売上"]
 */
export const heads = (texts: readonly Text[], language: Language): string[] =>
  texts.map((one) => say(one, language));
