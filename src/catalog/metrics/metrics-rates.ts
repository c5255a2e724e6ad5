import type { MetricEntry } from "./metric-entry.ts";
import { BALANCE_TEXTS as T, MAP_TEXTS } from "../texts/report-texts.ts";

/** Rates, and money per person of one year. */
export const RATE_METRICS = {
  retentionRate: {
    kind: "share",
    top: "kept",
    bottom: "base",
    label: T.retention,
    meaning: {
      ja: "前年に購入した顧客のうち、直近1年にも購入した人の割合",
      en: "of last year's customers, the share who bought again in the current year",
    },
    formula: { ja: "維持した顧客 ÷ 前年稼働顧客", en: "kept ÷ active last year" },
    over: ["previous", "current"],
  },
  churnRate: {
    kind: "share",
    top: "lost",
    bottom: "base",
    label: T.churnRate,
    meaning: {
      ja: "前年に購入した顧客のうち、直近1年に購入しなかった人の割合",
      en: "of last year's customers, the share who did not buy in the current year",
    },
    formula: { ja: "1 − 維持率", en: "1 − retention" },
    over: ["previous", "current"],
  },
  reactivationRate: {
    kind: "share",
    top: "returned",
    bottom: "dormant",
    label: T.reactivation,
    meaning: {
      ja: "前年より前に購入し前年は購入のない顧客のうち、直近1年に購入した人の割合",
      en: "of the customers from before last year who skipped it, the share who bought in the current year",
    },
    formula: { ja: "復帰した顧客 ÷ 前年離脱顧客", en: "returned ÷ lapsed last year" },
    over: ["older", "previous", "current"],
  },
  f2ConversionRate: {
    kind: "share",
    top: "newWithSecond",
    bottom: "new",
    label: T.f2,
    meaning: {
      ja: "直近1年の新規顧客のうち、その1年で2回以上購入した人の割合",
      en: "of the current year's new customers, the share with two or more purchases in it",
    },
    formula: {
      ja: "直近1年に2回以上購入した新規顧客 ÷ 新規獲得顧客",
      en: "new customers with two or more purchases ÷ new customers",
    },
    over: ["current"],
  },
  promotionRate: {
    kind: "share",
    top: "promoted",
    bottom: "base",
    label: { ja: "昇格率", en: "Promotion" },
    meaning: {
      ja: "前年に購入した顧客のうち、直近1年に購入して上のランクへ進んだ人の割合",
      en: "of last year's customers of a stage, the share who bought again and moved up",
    },
    formula: { ja: "上のランクへ進んだ顧客 ÷ 前年稼働顧客", en: "moved up ÷ active last year" },
    over: ["previous", "current"],
  },
  goldSurvivalRate: {
    kind: "computed",
    label: MAP_TEXTS.survival,
    meaning: {
      ja: "新規顧客のうち、今の率が続いたときにこの段階まで残る割合。F5継続の値が残存率の代表です",
      en: "the share of new customers who get to this step at today's rates; that of staying in F5 is the headline",
    },
    formula: {
      ja: "F2転換率 × F2からの維持率を、この段階まで順に掛けます",
      en: "F2 conversion × retention from F2 on, up to this step",
    },
    over: ["previous", "current"],
  },
  survivalWithReturns: {
    kind: "computed",
    label: MAP_TEXTS.survivalWithReturns,
    meaning: {
      ja: "離脱した人が次の1年に戻ることも数えた残存率",
      en: "survival that also counts who comes back within one more year",
    },
    formula: {
      ja: "残存率の維持率を「維持率 ＋ 離脱率 × 復帰率」に置きかえます",
      en: "survival with “retention + churn × reactivation” in place of each retention",
    },
    over: ["older", "previous", "current"],
  },
  annualSales: {
    kind: "sales",
    top: "active",
    label: T.annualSales,
    meaning: {
      ja: "直近1年の、顧客がわかる注文の売上",
      en: "sales to identified customers in the current year",
    },
    formula: null,
    over: ["current"],
  },
  annualSalesPerActiveCustomer: {
    kind: "salesPerPerson",
    top: "active",
    bottom: "active",
    label: T.annualLtv,
    meaning: { ja: "稼働顧客1人の直近1年の売上", en: "current-year sales per active customer" },
    formula: { ja: "年商 ÷ 稼働顧客", en: "annual sales ÷ active customers" },
    over: ["current"],
  },
  salesPerRetained: {
    kind: "salesPerPerson",
    top: "kept",
    bottom: "kept",
    label: T.salesPerRetained,
    meaning: { ja: "維持した顧客1人の直近1年の売上", en: "current-year sales per retained customer" },
    formula: { ja: "維持した顧客の直近1年の売上 ÷ 人数", en: "their current-year sales ÷ their number" },
    over: ["previous", "current"],
  },
  salesPerReturned: {
    kind: "salesPerPerson",
    top: "returned",
    bottom: "returned",
    label: T.salesPerReturned,
    meaning: { ja: "復帰した顧客1人の直近1年の売上", en: "current-year sales per returned customer" },
    formula: { ja: "復帰した顧客の直近1年の売上 ÷ 人数", en: "their current-year sales ÷ their number" },
    over: ["older", "previous", "current"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
