import { type Language, listed, say } from "../../catalog/language.ts";
import { AD_COST_COLUMNS, AD_COST_RULES, AD_COST_TEXTS as T } from "../../catalog/texts/ad-cost-texts.ts";
import type { AdCost, AdCostFault, AdCosts } from "../../core/ltv/ad-costs.ts";
import { type Day, shownDay } from "../../core/values/day.ts";
import { faultyCellWords } from "../page/filled-page.ts";

/** The days that rules name. */
export interface ShopDays {
  readonly anchor: Day;
  /** The first day with a purchase. */
  readonly dataStart: Day;
}

/** Which new customers a row is of, in words: 「2024/03・楽天市場」. */
export function costOfWords(
  { month, channel, product }: Pick<AdCost, "month" | "channel" | "product">,
  language: Language,
): string {
  const when = month === null ? say(T.everyMonth, language) : month.replace("-", "/");
  const who = [channel, product].filter((one) => one !== "");
  return [when, ...(who.length === 0 ? [say(T.everything, language)] : who)].join(say(T.join, language));
}

/**
 * What is wrong with 広告費, a sentence each with the way out.
 *
 * @param of the sheet, with what the orders say of its rows
 */
export function adCostFaultWords(
  { sheet, faults, headless }: Pick<AdCosts, "sheet" | "faults" | "headless">,
  days: ShopDays,
  language: Language,
): string[] {
  if (headless) return [say(T.headless, language, { sheet })];
  return [...faults]
    .sort((a, b) => a.row - b.row)
    .map((fault) => faultWords(fault, { sheet, days, language }));
}

interface Saying {
  readonly sheet: string;
  readonly days: ShopDays;
  readonly language: Language;
}

function faultWords(
  { row, column, value, kind, other = 0, of, known = [] }: AdCostFault,
  { sheet, days, language }: Saying,
): string {
  const values = { other, anchor: shownDay(days.anchor), start: shownDay(days.dataStart), known };
  const rule = say(AD_COST_RULES[kind], language, listed(values, language));
  if (of !== undefined)
    return say(T.faultRow, language, { sheet, row, value: costOfWords(of, language), rule });
  return faultyCellWords({ row, column: AD_COST_COLUMNS[column], value, rule }, sheet, language);
}
