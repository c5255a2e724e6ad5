import TEXTS from "cpm:texts";
import type { Language } from "../src/entry/contract.ts";
import { filled } from "./filled.ts";
import type { ColumnRole } from "../src/core/rows/column-roles.ts";
import type { Say } from "./say.ts";

/** The page's texts in one language. */
export function wordsIn(language: Language): Say {
  return (key, values = {}) => filled(TEXTS[key][language], values);
}

/** What a column holds, as a label: with a capital where the language has them. */
export function roleName(role: ColumnRole, say: Say): string {
  const name = say(`role_${role}`);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
