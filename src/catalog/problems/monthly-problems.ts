import type { ProblemText } from "./problem-text.ts";

/** Why a schedule of every month cannot be set up. */
export const MONTHLY_PROBLEMS = {
  "monthly-exists": {
    message: {
      ja: "このファイルは、すでに「{name}」の名前で毎月作る設定になっています。",
      en: "This file is already made every month under the name “{name}”.",
    },
    hint: {
      ja: "変えるときは、先に［止める］を押してください。",
      en: "To change that, press Stop first.",
    },
  },
  "monthly-mail": {
    message: { ja: "「{value}」はメールアドレスとして使えません。", en: '"{value}" is no mail address.' },
    hint: {
      ja: "shop@example.com のように1つだけ入れるか、空欄にしてください。",
      en: "Type one, like shop@example.com, or leave it empty.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
