/** The states of 広告費. */
import type { AdCostAnswer } from "../../src/entry/contract.ts";
import { RESULT } from "./sidebar-answers.ts";
import type { Scene } from "./sidebar-scenes.ts";

const STANDING: AdCostAnswer = {
  ...{ sheetId: 73, name: "広告費" },
  says: [
    "「広告費」は、今のレポートを作ったあとに変わりました。使える行は3行です。レポートを作成すると反映されます。",
    "「広告費」9行目のCPO（1人あたり）「三千円」は使えません。3000 のように金額を数字で入れてください。",
    "回収月を出すには、「設定」シートの「粗利率」に 40% のように入れてください。",
  ],
};

export const AD_COST_SCENES: Readonly<Record<string, Scene>> = {
  "what the next run will do with 広告費": {
    ...{ opens: { last: RESULT }, answers: { adCosts: [STANDING] } },
    go: async (page) => {
      await page.locator("[aria-labelledby=ad-costs-card] button").first().click();
      await page.locator("[aria-labelledby=ad-costs-card] .more p").nth(2).waitFor();
    },
  },
};
