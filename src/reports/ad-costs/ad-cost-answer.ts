import { type Language, say } from "../../catalog/language.ts";
import { AD_COST_TEXTS as T } from "../../catalog/texts/ad-cost-texts.ts";
import type { AdCosts } from "../../core/ltv/ad-costs.ts";
import { numberText } from "../page/words.ts";
import { adCostFaultWords } from "./ad-cost-words.ts";

/** 広告費 as a page is told of it. */
export interface AdCostAnswer {
  sheetId: number;
  name: string;
  /** What there is to know, a sentence each. */
  says: string[];
}

/** Where the sheet stands. */
type Place = Pick<AdCostAnswer, "sheetId" | "name">;

/** What is told once the sheet was made. */
export const madeAdCosts = ({ sheetId, name }: Place, language: Language): AdCostAnswer => ({
  ...{ sheetId, name },
  says: [say(T.made, language, { sheet: name })],
});

/** What the next run will do with the sheet. */
export interface StandingAdCosts {
  readonly place: Place;
  readonly costs: AdCosts;
  /** What the last run read; null = there was no sheet. */
  readonly last: AdCosts | null;
  /** 粗利率; null = not set. */
  readonly grossMargin: number | null;
}

/** What is told of a sheet that was there before: its rows and their faults, and whether the reports know them. */
export function standingAdCosts(
  { place: { sheetId, name }, costs, last, grossMargin }: StandingAdCosts,
  language: Language,
): AdCostAnswer {
  const n = costs.costs.length;
  const isRead =
    last !== null &&
    JSON.stringify([last.costs, last.faults]) === JSON.stringify([costs.costs, costs.faults]);
  const told = costs.headless
    ? []
    : [
        say(n === 0 ? T.noRows : isRead ? T.inReport : T.notInReport, language, {
          sheet: name,
          n: numberText(n, 0),
        }),
      ];
  return {
    ...{ sheetId, name },
    says: [
      ...told,
      ...adCostFaultWords({ ...costs, anchor: 0, firstPurchase: 0 }, language),
      ...(grossMargin === null ? [say(T.noMargin, language)] : []),
    ],
  };
}
