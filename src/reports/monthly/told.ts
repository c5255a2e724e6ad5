import { LANGUAGES, type Language } from "../../catalog/language.ts";

/** Sentences in both languages: who opens the file next may read the other one. */
export type Told = Readonly<Record<Language, readonly string[]>>;

/**
 * The same sentences in both languages.
 *
 * @example
 * toldIn((language) => [language]) //=> { ja: ["ja"], en: ["en"] }
 */
export const toldIn = (sentences: (language: Language) => readonly string[]): Told =>
  Object.fromEntries(LANGUAGES.map((language) => [language, sentences(language)])) as unknown as Told;

/**
 * Both, one after the other.
 *
 * @example
 * bothTold({ ja: ["a"], en: ["b"] }, { ja: ["c"], en: [] }) //=> { ja: ["a", "c"], en: ["b"] }
 */
export const bothTold = (one: Told, other: Told): Told =>
  toldIn((language) => [...one[language], ...other[language]]);
