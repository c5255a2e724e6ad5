/** A text in both languages; `{name}` marks a place for a value. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

export type Language = "ja" | "en";

/**
 * A name from the data as a text: it is the same in both languages.
 *
 * @example
 * sameText("石けん") //=> { ja: "石けん", en: "石けん" }
 */
export const sameText = (name: string): Text => ({ ja: name, en: name });

export const LANGUAGES: readonly Language[] = ["ja", "en"];

/**
 * One text in one language, with its values put in.
 *
 * @param text the catalogue's entry
 * @param language `ja` or `en`
 * @param values what stands for each `{name}`; a name without a value stays as it is
 *
 * @example
 * say({ ja: "{n}人", en: "{n} people" }, "ja", { n: 3 }) //=> "3人"
 */
export function say(
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (mark, name: string) =>
    Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : mark,
  );
}

/** What stands between the parts of a list. */
const BETWEEN: Text = { ja: "、", en: ", " };

/**
 * Values for a sentence, lists among them written as one text.
 *
 * @example
 * listed({ sheets: ["1月", "2月"], rows: 3 }, "ja") //=> { sheets: "1月、2月", rows: 3 }
 */
export function listed(
  values: Readonly<Record<string, string | number | readonly string[]>>,
  language: Language,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" || typeof value === "number" ? value : value.join(BETWEEN[language]),
    ]),
  );
}

/** The product's language for a locale such as `ja_JP` or `en-GB`: Japanese for Japanese, English otherwise. */
export function languageOf(locale: string): Language {
  return /^ja\b|^ja_/i.test(locale) ? "ja" : "en";
}
