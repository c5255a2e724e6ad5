import { NO_ANSWER } from "../../catalog/look.ts";
import { type Language, say, type Text } from "../../catalog/language.ts";

/** A number in a cell of its own, or 「—」. */
export const shown = (value: number | null): string | number => value ?? NO_ANSWER;

/** The header of rows that spill. */
export const heads = (texts: readonly Text[], language: Language): string[] =>
  texts.map((one) => say(one, language));
