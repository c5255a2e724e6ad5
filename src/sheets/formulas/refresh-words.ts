import { type Language, say } from "../../catalog/language.ts";
import { SHEET_TEXTS } from "../../catalog/texts/sheet-texts.ts";
import { refreshFormulas } from "./refresh.ts";

/** So many cells are named at most. */
const NAMED = 3;

/** Makes formulas in cells show the last run, and says which may not. */
export function refreshWords(language: Language): string[] {
  const { refused, entered } = refreshFormulas();
  const sentences = refused.map((one) => say(SHEET_TEXTS.formulaNotEntered, language, { ...one }));
  if (entered.length === 0) return sentences;
  const places = entered.map(({ sheet, cell }) => `${sheet}!${cell}`);
  const more = places.length > NAMED ? ["…"] : [];
  const cells = [...places.slice(0, NAMED), ...more].join(say(SHEET_TEXTS.listComma, language));
  return [...sentences, say(SHEET_TEXTS.formulasWithoutUpdate, language, { n: places.length, cells })];
}
