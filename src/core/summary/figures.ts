import type { Analysis } from "../analysis.ts";
import type { Headline } from "../cpm/headlines.ts";
import { majorOf } from "../values/money.ts";

/** The five numbers of 経営サマリー. */
export type SummaryFigureId =
  "outlookSales" | "activeCustomers" | "retentionRate" | "goldSurvivalRate" | "annualSales";

/** A number as it can be kept and set beside that of another day. */
export interface SummaryFigure {
  readonly id: SummaryFigureId;
  /** Whole currency units, people, or a ratio; null = withheld. */
  readonly value: number | null;
  readonly unit: "money" | "people" | "rate";
}

/**
 * The five numbers, in the order of the cards; what the cards withhold is null.
 *
 * @param outlook the five-year sales of the 見通し as a headline
 *
 * @example
 * // money in whole currency units; 残存率 is withheld
 * const balance = { total: { activeNow: 9 }, annualSales: 7_000_000 };
 * const headlines = { retention: { value: 0.625 }, goldSurvival: { value: null } };
 * summaryFigures({ balance, headlines }, { value: 20_505_200 }).map(({ value }) => value)
 * //=> [205_052, 9, 0.625, null, 70_000]
 */
export function summaryFigures({ balance, headlines }: Analysis, outlook: Headline): SummaryFigure[] {
  return [
    { id: "outlookSales", value: majorOf(outlook.value), unit: "money" },
    { id: "activeCustomers", value: balance.total.activeNow, unit: "people" },
    { id: "retentionRate", value: headlines.retention.value, unit: "rate" },
    { id: "goldSurvivalRate", value: headlines.goldSurvival.value, unit: "rate" },
    { id: "annualSales", value: majorOf(balance.annualSales), unit: "money" },
  ];
}
