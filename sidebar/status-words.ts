import type { SettingValues } from "../src/entry/contract.ts";

/** The lists of words by which the file's settings tell what a status means. */
export type StatusWords = Readonly<Record<"cancelWords" | "keepWords" | "goodStatuses", readonly string[]>>;

/** The lists among a file's settings; one that is not stored is empty. */
export function statusWords(settings: SettingValues): StatusWords {
  const list = (key: keyof StatusWords): string[] => {
    const words = settings[key];
    return Array.isArray(words) ? words.map(String) : [];
  };
  return {
    cancelWords: list("cancelWords"),
    keepWords: list("keepWords"),
    goodStatuses: list("goodStatuses"),
  };
}
