import type { ProblemText } from "./problem-text.ts";

/** Why nobody is erased, in both languages. */
export const ERASE_PROBLEMS = {
  "erase-blank": {
    message: { ja: "だれを消すのかが入っていません。", en: "Nobody to be erased is named." },
    hint: {
      ja: "顧客ID・メールアドレス・電話番号のどれかを入れてください。",
      en: "Enter a customer ID, an e-mail or a phone number.",
    },
  },
  "erase-placeholder": {
    message: {
      ja: "「{text}」は、だれのことでもない語や番号です。",
      en: "“{text}” stands for nobody.",
    },
    hint: {
      ja: "その人だけの顧客ID・メールアドレス・電話番号を入れてください。",
      en: "Enter a customer ID, an e-mail or a phone number that is this person's alone.",
    },
  },
  "erase-many": {
    message: {
      ja: "「{text}」を使っている人が{n}人います。",
      en: "{n} people carry “{text}”.",
    },
    hint: { ja: "顧客IDを入れて、1人に決めてください。", en: "Enter a customer ID to name one of them." },
  },
  "erase-changed": {
    message: {
      ja: "探したあとでファイルが変わったため、何も消していません。",
      en: "The file has changed since the person was looked for, so nothing was deleted.",
    },
    hint: { ja: "もう一度探してから消してください。", en: "Look for the person again." },
  },
  "erase-protected": {
    message: {
      ja: "シート「{sheet}」に書き込めないため、何も消していません。",
      en: "The sheet “{sheet}” cannot be written, so nothing was deleted.",
    },
    hint: {
      ja: "シートと範囲の保護を外すか、保護した人に頼んでください。",
      en: "Remove the protection of the sheet and its ranges, or ask whoever set it.",
    },
  },
  "erase-importing": {
    message: {
      ja: "取り込みの途中のため、何も消していません。",
      en: "An import is under way, so nothing was deleted.",
    },
    hint: {
      ja: "取り込みを終えるか取り消してから、もう一度探してください。",
      en: "Finish or cancel the import, then look for the person again.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
