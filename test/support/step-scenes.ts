/** The states of ステップメール. */
import type { StepCalendar } from "../../src/entry/contract.ts";
import { RESULT } from "./sidebar-answers.ts";
import type { Scene } from "./sidebar-scenes.ts";

const CALENDAR: StepCalendar = {
  plans: { sheetId: 71, name: "配信計画" },
  sheet: { sheetId: 72, name: "配信カレンダー 2024-04-01" },
  lines: Array.from({ length: 10 }, (_, i) => ({
    ...{ plan: "使い方とレビューのお願い", day: `2024-04-${i + 10}`, people: 1234 },
  })),
  clashes: [
    "「お礼」のあと7日以内に「誕生日」が届く人：3人（最初は 2024/04/12）。何日後か対象を変えてください。",
  ],
  faults: ["「配信計画」9行目の何日後「-3」は使えません。0〜730の整数を入れてください。"],
  notices: [],
};
const made = { opens: { last: RESULT }, answers: { stepCalendar: [CALENDAR] } };

export const STEP_SCENES: Readonly<Record<string, Scene>> = {
  "the days of 配信カレンダー": {
    ...made,
    go: async (page) => {
      await page.locator("[aria-labelledby=steps-card] button").first().click();
      await page.locator(".due").first().waitFor();
    },
  },
  "a day's list": {
    ...made,
    go: async (page) => {
      await page.locator("[aria-labelledby=steps-card] button").first().click();
      await page.locator(".due button").first().click();
      await page.locator(".lists select").first().waitFor();
    },
  },
};
