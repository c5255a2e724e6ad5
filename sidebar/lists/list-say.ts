import TEXTS from "cpm:list-texts";
import type { Language } from "../../src/entry/contract.ts";
import { filled } from "../filled.ts";
import type { ListSay } from "./list-words.ts";

/** The panel's texts in one language. */
export function listWords(language: Language): ListSay {
  return (key, values = {}) => filled(TEXTS[key][language], values);
}
