/** The texts of the kit as pages. */
import { LANGUAGES, type Language, type Text } from "../../catalog/language.ts";
import { LISTING } from "./listing.ts";
import { BIGQUERY_PRIVACY, MONTHLY_PRIVACY, PRIVACY, type Sentence } from "./privacy.ts";
import { SCOPE_REASONS } from "./scopes.ts";

const HEADINGS = {
  listing: { ja: "Marketplaceの掲載文", en: "Texts of the Marketplace listing" },
  scopes: { ja: "求める権限とその理由", en: "Rights and reasons" },
  privacy: { ja: "プライバシーについて", en: "Privacy" },
} as const satisfies Record<string, Text>;

/** Above what the option changes. */
const MONTHLY_HEADING: Text = {
  ja: "任意の「毎月ひとりでに」を入れたときだけ変わること",
  en: "What changes where the optional “Every month by itself” is installed",
};

const BIGQUERY_HEADING: Text = {
  ja: "任意の「ここで実行する」（BigQuery）を入れたときだけ加わること",
  en: "What comes on top where the optional “Run it here” (BigQuery) is installed",
};

const listed = (sentences: Readonly<Record<string, Sentence>>, language: Language): string =>
  Object.values(sentences)
    .map(({ says }) => `- ${says[language]}`)
    .join("\n");

const BODIES: Readonly<Record<keyof typeof HEADINGS, (language: Language) => string>> = {
  listing: (language) =>
    Object.entries(LISTING)
      .map(([name, text]) => `### ${name}\n\n${text[language]}`)
      .join("\n\n"),
  scopes: (language) =>
    SCOPE_REASONS.map(
      ({ scope, why, narrower }) => `### ${scope}\n\n${why[language]} ${narrower[language]}`,
    ).join("\n\n"),
  privacy: (language) =>
    [
      listed(PRIVACY, language),
      `### ${MONTHLY_HEADING[language]}`,
      listed(MONTHLY_PRIVACY, language),
      `### ${BIGQUERY_HEADING[language]}`,
      listed(BIGQUERY_PRIVACY, language),
    ].join("\n\n"),
};

/** Pages by file name, Japanese first. */
export const publishingPages = (): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((page) => {
      const parts = LANGUAGES.map(
        (language) => `## ${HEADINGS[page][language]}\n\n${BODIES[page](language)}`,
      );
      const head = "<!-- Printed by `npm run publishing`: what is changed by hand here is lost. -->";
      return [
        `${page}.md`,
        `${head}\n\n# ${HEADINGS[page].ja} / ${HEADINGS[page].en}\n\n${parts.join("\n\n")}\n`,
      ];
    }),
  );
