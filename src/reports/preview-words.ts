import type { Language } from "../catalog/language.ts";
import { reportsOf } from "./index.ts";
import { problemSentence } from "./page/failure-words.ts";

/**
 * How a sheet of orders is shown before a run: in which language, how many sheets a run of all reports writes, and what
 * keeps the sheet from being read, in a sentence.
 *
 * @example
 * previewWords("en").sentence({ ja: "シートが空です。", en: "The sheet is empty." }) //=> "The sheet is empty."
 */
export const previewWords = (language: Language) => ({
  language,
  sheets: reportsOf([], { slices: false, campaigns: false }).length,
  sentence: (problem: Parameters<typeof problemSentence>[0]) => problemSentence(problem, language),
});
