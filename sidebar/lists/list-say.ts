import TEXTS from "cpm:list-texts";
import type { Language } from "../../src/entry/contract.ts";
import type { ListSay } from "./list-words.ts";

/** The panel's texts in one language. */
export function listWords(language: Language): ListSay {
  return (key, values = {}) =>
    TEXTS[key][language].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
