/** States of the sidebar as a home: what changed since the last run, the reports before it, and their language. */
import type { Scene } from "./sidebar-scenes.ts";
import { RESULT, reportLink, USED } from "./sidebar-answers.ts";

/** A report of each group; one of them shows the figures of the run before. */
const REPORTS = [
  reportLink("customerBalanceSheet", "顧客BS", 21),
  { ...reportLink("flows", "顧客の動き", 22), facts: "run-0", madeAt: "2024-03-01T09:12" },
  { ...reportLink("ltv", "LTV推移", 23), group: "value" as const },
  { ...reportLink("retentionCohorts", "リテンション", 24), group: "lasting" as const },
  { ...reportLink("summary", "経営サマリー", 25), group: "meeting" as const },
];

export const UNDO = { anchorDate: "2023-12-31", madeAt: "2024-01-04T10:12" };
const STALE =
  "前回のレポートのあとに変わったもの：注文（120行増）、設定（ランクの購入回数、参考値とする人数）、基点日（2024/04/30へ）。";

export const HOME = {
  last: { ...RESULT, reports: REPORTS },
  home: { reports: REPORTS, stale: null, undo: UNDO },
};

export const HOME_SCENES: Readonly<Record<string, Scene>> = {
  "reports of every group": { opens: HOME },
  "reports out of date": { opens: { ...HOME, home: { ...HOME.home, stale: STALE } } },
  "no report has a sheet": {
    opens: { ...HOME, last: { ...RESULT, reports: [] }, home: { ...HOME.home, reports: [] } },
  },
  "another language for the sheets": {
    opens: HOME,
    go: async (page) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      const language = page.locator(".settings select:has(option[value=en])").last();
      await language.selectOption((await language.inputValue()) === "ja" ? "en" : "ja");
    },
  },
  "one report is made anew": {
    opens: { ...USED, ...HOME },
    before: (addOn) => addOn.once("step", () => new Promise<void>(() => undefined)),
    go: async (page) => {
      await page.locator(".links .quiet").first().click();
      await page.locator("footer .count").waitFor();
    },
  },
};
