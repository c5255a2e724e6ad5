import type { Text } from "./language.ts";
import { BALANCE_TEXTS, MAP_TEXTS } from "./report-texts.ts";

/** A number the reports show: its identifier, its name on the sheets, and what it is in a sentence. */
export interface MetricEntry {
  readonly id: string;
  readonly label: Text;
  readonly meaning: Text;
}

/** The numbers of the customer balance sheet and the gold customer map, for the glossary. */
export const METRICS: readonly MetricEntry[] = [
  {
    id: "activeCustomers",
    label: BALANCE_TEXTS.active,
    meaning: {
      ja: "直近1年に1回以上購入した顧客の人数",
      en: "customers with a purchase in the current year",
    },
  },
  {
    id: "retentionRate",
    label: BALANCE_TEXTS.retention,
    meaning: {
      ja: "前年に購入した顧客のうち、直近1年にも購入した人の割合",
      en: "of last year's customers, the share who bought again in the current year",
    },
  },
  {
    id: "churnRate",
    label: BALANCE_TEXTS.churnRate,
    meaning: { ja: "1 − 維持率", en: "1 − retention" },
  },
  {
    id: "reactivationRate",
    label: BALANCE_TEXTS.reactivation,
    meaning: {
      ja: "前年より前に購入し前年は購入のない顧客のうち、直近1年に購入した人の割合",
      en: "of the customers from before last year who skipped it, the share who bought in the current year",
    },
  },
  {
    id: "f2ConversionRate",
    label: BALANCE_TEXTS.f2,
    meaning: {
      ja: "直近1年の新規顧客のうち、その1年で2回以上購入した人の割合",
      en: "of the current year's new customers, the share with two or more purchases in it",
    },
  },
  {
    id: "promotionRate",
    label: { ja: "昇格率", en: "Promotion" },
    meaning: {
      ja: "前年に購入した顧客のうち、直近1年に購入して上のランクへ進んだ人の割合",
      en: "of last year's customers of a stage, the share who bought again and moved up",
    },
  },
  {
    id: "goldSurvivalRate",
    label: MAP_TEXTS.survival,
    meaning: { ja: "F2転換率 × F2〜F5の維持率", en: "F2 conversion × retention of F2 to F5" },
  },
  {
    id: "annualSales",
    label: BALANCE_TEXTS.annualSales,
    meaning: {
      ja: "直近1年の、顧客がわかる注文の売上",
      en: "sales to identified customers in the current year",
    },
  },
  {
    id: "annualSalesPerActiveCustomer",
    label: BALANCE_TEXTS.annualLtv,
    meaning: { ja: "年商 ÷ 稼働顧客", en: "annual sales ÷ active customers" },
  },
  {
    id: "salesPerRetained",
    label: BALANCE_TEXTS.salesPerRetained,
    meaning: { ja: "維持した顧客1人の直近1年の売上", en: "current-year sales per retained customer" },
  },
  {
    id: "salesPerReturned",
    label: BALANCE_TEXTS.salesPerReturned,
    meaning: { ja: "復帰した顧客1人の直近1年の売上", en: "current-year sales per returned customer" },
  },
  {
    id: "cumulativeSales",
    label: BALANCE_TEXTS.fiveYears,
    meaning: {
      ja: "新規獲得なしで、今の率が5年続くとした売上の合計",
      en: "sales of five years at today's rates, without new customers",
    },
  },
  {
    id: "annualSalesMultiple",
    label: BALANCE_TEXTS.multiple,
    meaning: { ja: "累計売上 ÷ 年商", en: "cumulative sales ÷ annual sales" },
  },
];
