import type { ProblemText } from "./problem-text.ts";

/** Why 広告費 cannot be made of a table, in both languages. */
export const AD_COST_PROBLEMS = {
  "ad-costs-column": {
    message: {
      ja: "広告費のファイルの列「{value}」は使えません。",
      en: "The column “{value}” of the ad costs is not known.",
    },
    hint: {
      ja: "1行目の見出しを {known} のどれかにしてください。",
      en: "Let the first row name some of: {known}.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
