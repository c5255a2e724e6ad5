import type { Text } from "../language.ts";

/** Whether a row of a sheet that the user fills in is in use. */
export const ROW_STATES = {
  on: { ja: "使う", en: "On" },
  off: { ja: "休止", en: "Off" },
} as const satisfies Readonly<Record<string, Text>>;

/** What is said of a row that cannot be used, on any sheet that the user fills in. */
export const FILLED_TEXTS = {
  helpState: { ja: "「使う」か「休止」を選んでください。", en: "Choose On or Off." },
  fault: {
    ja: "「{sheet}」{row}行目の{column}「{value}」は使えません。{rule}",
    en: "“{sheet}”, row {row}: {column} cannot be “{value}”. {rule}",
  },
  faultEmpty: {
    ja: "「{sheet}」{row}行目の{column}が空です。{rule}",
    en: "“{sheet}”, row {row}: {column} is empty. {rule}",
  },
} as const satisfies Readonly<Record<string, Text>>;
