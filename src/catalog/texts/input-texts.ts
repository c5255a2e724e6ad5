import type { Text } from "../language.ts";

/** What may be entered into an input cell, said where something else was. */
export const INPUT_TEXTS = {
  onlyRates: {
    ja: "0%〜100%の数字を入れてください（例：30%）。",
    en: "Enter a number from 0% to 100%, such as 30%.",
  },
  onlyNumbers: { ja: "0以上の数字を入れてください。", en: "Enter a number of 0 or more." },
  onlySwitch: {
    ja: "1（含める）か0（含めない）を入れてください。",
    en: "Enter 1 (counted) or 0 (left out).",
  },
} as const satisfies Readonly<Record<string, Text>>;
