import { shownDay } from "../core/values/day.ts";
import type { ErasedDay } from "../core/erasing/erased-record.ts";
import type { Analysis } from "../core/analysis.ts";
import type { AdCosts } from "../core/ltv/ad-costs.ts";
import type { Slice } from "../core/slices/slices.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import { say, type Language, type Text } from "../catalog/language.ts";
import type { MonthlyRecord } from "./history/monthly-record.ts";
import { moneyText, numberText, peopleText, percentText } from "./page/words.ts";

/** What a report needs besides the numbers. */
export interface ReportContext {
  readonly analysis: Analysis;
  /** What the orders leave open, a sentence each. */
  readonly open: readonly Text[];
  readonly monthly: MonthlyRecord;
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** The orders sheet's name. */
  readonly source: string;
  /** Local time, e.g. `2026/11/22 14:30`. */
  readonly madeAt: string;
  /** The file's time zone, in which days are days, e.g. `Asia/Tokyo`. */
  readonly zone: string;
  /** Every setting as used. */
  readonly settings: Settings;
  /** 広告費 as the run read it; null = the file had none. */
  readonly adCosts: AdCosts | null;
  /** The データ品質 sheet that this run wrote; null = it wrote none. */
  readonly qualitySheetId: number | null;
  /** The part of the shop the analysis is of; null = all of it. */
  readonly slice: Slice | null;
  /** How many people were erased from the file before, by day. */
  readonly erased: readonly ErasedDay[];
  /** The day on which people were erased since, as it is shown; null = nobody was. */
  readonly erasedOn: string | null;
  /** The whole shop and the slices beside it. */
  readonly comparison: Comparison;
}

/** What a report is called on its tab and above its head, and how it is computed, a line each. */
export interface ReportTexts {
  readonly name: Text;
  readonly title: Text;
  readonly method: readonly Text[];
}

/** Whose numbers are told, and in which words. */
export interface Told {
  readonly context: ReportContext;
  readonly words: Words;
}

/** What stands side by side. */
export interface Comparison {
  readonly whole: Analysis;
  readonly slices: readonly ComparedSlice[];
}

/** One slice of a comparison. */
export interface ComparedSlice {
  readonly slice: Slice;
  /** null = nobody in it bought up to the anchor. */
  readonly analysis: Analysis | null;
}

/** A report's words, bound to its language and currency. */
export interface Words {
  say(text: Text, values?: Readonly<Record<string, string | number>>): string;
  /** `1,234` */
  count(value: number): string;
  /** People who may be fractions: one decimal below 100. */
  people(value: number): string;
  /** `62.5%`; 「—」 for null. */
  percent(rate: number | null): string;
  /** Minor units → `¥1,234`. */
  money(minor: number): string;
  /** `2024/03/31` */
  day(day: number): string;
}

/**
 * The words of one language and currency.
 *
 * @example
 * const { count, percent, money, day } = wordsOf({ language: "ja", currency: "JPY" });
 * [count(1_234), percent(null), money(50_000), day(19_813)] //=> ["1,234", "—", "¥500", "2024/03/31"]
 */
export function wordsOf({ language, currency }: Pick<ReportContext, "language" | "currency">): Words {
  return {
    say: (text, values = {}) => say(text, language, values),
    count: (value) => numberText(value, 0),
    people: peopleText,
    percent: percentText,
    money: (minor) => moneyText(minor, currency),
    day: shownDay,
  };
}
