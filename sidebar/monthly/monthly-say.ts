import TEXTS from "cpm:monthly-texts";
import type { Language, SidebarMonthlyTexts } from "../../src/entry/contract.ts";
import { filled } from "../filled.ts";

export type MonthlySay = (
  key: keyof SidebarMonthlyTexts,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The section's texts in one language. */
export function monthlyWords(language: Language): MonthlySay {
  return (key, values = {}) => filled(TEXTS[key][language], values);
}
