import type { Text } from "../language.ts";

/** 広告費: the card that leads to the sheet. */
export const SIDEBAR_AD_COST_TEXTS = {
  adCosts: { ja: "広告費と回収月", en: "Ad costs and payback" },
  adCostsNote: {
    ja: "シート「広告費」にCPOか広告費を入れると、LTV推移に、新規顧客1人にいくらまで使えるか・何か月で回収するかが出ます。",
    en: "With a CPO or an ad spend on the sheet “Ad costs”, the report “LTV” says what a new customer may cost and after how many months it has paid.",
  },
  adCostsAsk: { ja: "広告費を入れる", en: "Enter ad costs" },
  adCostsWorking: { ja: "シートを確認しています…", en: "Looking at the sheet…" },
} as const satisfies Readonly<Record<string, Text>>;
