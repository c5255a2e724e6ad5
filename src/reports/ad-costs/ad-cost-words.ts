import { type Language, listed, say } from "../../catalog/language.ts";
import { AD_COST_COLUMNS, AD_COST_RULES, AD_COST_TEXTS as T } from "../../catalog/texts/ad-cost-texts.ts";
import { adCostsRequest } from "../../core/facts/ad-costs.ts";
import { type Facts, rowsOf } from "../../core/facts/tables.ts";
import type { AdCost, AdCostFault, AdCosts } from "../../core/ltv/ad-costs.ts";
import { type Day, shownDay } from "../../core/values/day.ts";
import { faultyCellWords } from "../page/filled-page.ts";
import type { ReportedRun } from "../reported-run.ts";

/** Which new customers a row is of, in words: 「2024/03・楽天市場」. */
export function costOfWords(
  { month, channel, product }: Pick<AdCost, "month" | "channel" | "product">,
  language: Language,
): string {
  const when = month === null ? say(T.everyMonth, language) : month.replace("-", "/");
  const who = [channel, product].filter((one) => one !== "");
  return [when, ...(who.length === 0 ? [say(T.everything, language)] : who)].join(say(T.join, language));
}

/** The rows of 広告費 that are not counted, with those that the orders do not know. */
export const adCostFaults = (
  { faults }: Pick<AdCosts, "faults">,
  { meta, tables }: Pick<Facts, "meta" | "tables">,
): AdCostFault[] => [...faults, ...rowsOf({ tables }, adCostsRequest(meta)).flatMap((row) => row.faults)];

/** What of 広告費 a run could not use, a sentence each in the language of its sheets. */
export function adCostNotices({
  adCosts,
  facts,
  whole,
  settings,
}: Pick<ReportedRun, "adCosts" | "facts" | "whole" | "settings">): string[] {
  if (adCosts === null) return [];
  const all = whole ?? facts;
  const { anchor, firstPurchase } = all.meta;
  const found = { ...adCosts, faults: adCostFaults(adCosts, all), anchor, firstPurchase };
  return adCostFaultWords(found, settings.language);
}

/** 広告費 with what is wrong with it. */
export interface FaultyAdCosts extends Pick<AdCosts, "sheet" | "faults" | "headless"> {
  /** The day up to which its months may be, and the first one with a purchase; 0 where no fault names them. */
  readonly anchor: Day;
  readonly firstPurchase: Day;
}

/** What is wrong with 広告費, a sentence each with the way out, by row. */
export function adCostFaultWords(of: FaultyAdCosts, language: Language): string[] {
  const { sheet, faults, headless } = of;
  if (headless) return [say(T.headless, language, { sheet })];
  return [...faults].sort((a, b) => a.row - b.row).map((fault) => faultWords(fault, of, language));
}

function faultWords(
  { row, column, value, kind, other = 0, of, known = [] }: AdCostFault,
  { sheet, anchor, firstPurchase }: FaultyAdCosts,
  language: Language,
): string {
  const values = { other, known, anchor: shownDay(anchor), start: shownDay(firstPurchase) };
  const rule = say(AD_COST_RULES[kind], language, listed(values, language));
  if (of !== undefined)
    return say(T.faultRow, language, { sheet, row, value: costOfWords(of, language), rule });
  return faultyCellWords({ row, column: AD_COST_COLUMNS[column], value, rule }, sheet, language);
}
