/** The texts of the kit as pages. */
import { LANGUAGES, type Language, type Text } from "../../catalog/language.ts";
import { LISTING } from "./listing.ts";
import { PRIVACY } from "./privacy.ts";
import { SCOPE_REASONS } from "./scopes.ts";

const HEADINGS = {
  listing: { ja: "Marketplaceの掲載文", en: "Texts of the Marketplace listing" },
  scopes: { ja: "求める権限とその理由", en: "Rights and reasons" },
  privacy: { ja: "プライバシーについて", en: "Privacy" },
} as const satisfies Record<string, Text>;

const BODIES: Readonly<Record<keyof typeof HEADINGS, (language: Language) => string>> = {
  listing: (language) =>
    Object.entries(LISTING)
      .map(([name, text]) => `### ${name}\n\n${text[language]}`)
      .join("\n\n"),
  scopes: (language) =>
    SCOPE_REASONS.map(
      ({ scope, why, narrower }) => `### ${scope}\n\n${why[language]} ${narrower[language]}`,
    ).join("\n\n"),
  privacy: (language) => PRIVACY.map(({ says }) => `- ${says[language]}`).join("\n"),
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
