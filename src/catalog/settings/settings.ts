import type { AmountStyle } from "../../core/values/money.ts";
import {
  type AnalysisSettings,
  type CleaningSettings,
  type DateOrder,
  DEFAULT_RULES,
} from "../../core/settings.ts";
import { CLEANING } from "./cleaning-settings.ts";
import { CLASS_SETTINGS, MOST_DAYS } from "./class-settings.ts";
import { CROSS_SETTINGS } from "./cross-settings.ts";
import { currencyCodes } from "../../core/values/currencies.ts";
import { once } from "../../core/values/once.ts";
import type { Language, Text } from "../language.ts";
import { FLAG_RULE } from "./flag-rule.ts";

/** Every setting of a file, by the key the command line uses. Money in whole currency units, dates as ISO text. */
export interface Settings extends CleaningSettings, AnalysisSettings {
  readonly anchorDaysAgo: number | null;
  readonly dateOrder: DateOrder | "auto";
  /** The sign before decimals where amounts are texts. */
  readonly amountStyle: AmountStyle | "auto";
  /** Whose an amount is that stands beside order IDs under a name that does not say: the row's or the whole order's. */
  readonly amountLevel: AmountLevel;
  /** 経営向けコピー shows no number of fewer people [count, ≥ 1]; 1 hides nothing. */
  readonly maskBelow: number;
  /** Whoever was in a campaign is left out of other lists for so long before and after it [whole days, ≥ 0]. */
  readonly contactRestDays: number;
  readonly language: Language;
}

/** `auto`: each row's own, unless the export says otherwise. */
export type AmountLevel = "auto" | "line" | "order";

export type SettingKey = keyof Settings;

/** What values a setting takes. */
export type Kind =
  | { readonly type: "thresholds" }
  /** So many whole numbers, none below `least` or above `most`, each above the one before. */
  | { readonly type: "rising"; readonly count: number; readonly least: number; readonly most?: number }
  /** A letter A … G for each of so many fields, a row a word. */
  | { readonly type: "ranks"; readonly rows: number; readonly columns: number }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "flag" }
  | { readonly type: "whole"; readonly min: number; readonly max?: number; readonly empty: boolean }
  | { readonly type: "money" }
  /** A ratio above 0, at most 1; as text also in percent. Empty = null. */
  | { readonly type: "share" }
  | { readonly type: "words" }
  /** Any text, as it stands; empty = none. */
  | { readonly type: "text" }
  /** Names as they are, however they are written; one with a comma stands in quotation marks. */
  | { readonly type: "names" }
  /** ISO text. @param empty whether "" is one of its values */
  | { readonly type: "date"; readonly empty: boolean };

export interface SettingEntry {
  readonly kind: Kind;
  /** What holds without a choice; the language follows the file's locale instead. */
  readonly fallback: Settings[SettingKey];
  readonly label: Text;
  /** What may be entered, as it stands in "Enter …" / 「…を入れてください」. */
  readonly rule: Text;
}

export const SETTINGS: Readonly<Record<SettingKey, SettingEntry>> = {
  ...CLASS_SETTINGS,
  ...CLEANING,
  ...CROSS_SETTINGS,
  projectionModel: {
    kind: { type: "choice", of: ["static", "migration"] },
    fallback: "static",
    label: { ja: "予測モデル", en: "Projection model" },
    rule: { ja: "static（維持率固定）か migration（昇格あり）", en: "static or migration" },
  },
  includeReactivation: {
    kind: { type: "flag" },
    fallback: true,
    label: { ja: "復帰を含める", en: "Include reactivation" },
    rule: FLAG_RULE,
  },
  newCustomersOverride: {
    kind: { type: "whole", min: 0, empty: true },
    fallback: null,
    label: { ja: "新規流入数（シミュレーション）", en: "New customers (simulation)" },
    rule: {
      ja: "0以上の整数（空欄＝実際の人数）",
      en: "a whole number, 0 or more (empty = the actual number)",
    },
  },
  annualSalesOverride: {
    kind: { type: "money" },
    fallback: null,
    label: { ja: "年商", en: "Annual sales" },
    rule: { ja: "0以上の金額（空欄＝注文の合計）", en: "an amount, 0 or more (empty = from the orders)" },
  },
  grossMargin: {
    kind: { type: "share" },
    fallback: null,
    label: { ja: "粗利率", en: "Gross margin" },
    rule: {
      ja: "40% か 0.4 のように、0%より大きく100%以下の率（空欄＝使わない）",
      en: "a share above 0% and up to 100%, such as 40% or 0.4 (empty = not used)",
    },
  },
  ltvStart: {
    kind: { type: "text" },
    fallback: "",
    label: { ja: "LTVの起点", en: "LTV starts with" },
    rule: {
      ja: "注文データにある商品名（空欄＝初回購入）",
      en: "the name of a product in the orders (empty = the first purchase)",
    },
  },
  anchorDaysAgo: {
    kind: { type: "whole", min: 0, max: MOST_DAYS, empty: true },
    fallback: null,
    label: { ja: "分析基点日（何日前）", en: "Anchor, days ago" },
    rule: { ja: `0〜${String(MOST_DAYS)}の整数`, en: `a whole number from 0 to ${String(MOST_DAYS)}` },
  },
  minSample: {
    kind: { type: "whole", min: 1, empty: false },
    fallback: 30,
    label: { ja: "参考値とする人数", en: "Small sample below" },
    rule: { ja: "1以上の整数", en: "a whole number, 1 or more" },
  },
  maskBelow: {
    kind: { type: "whole", min: 1, empty: false },
    fallback: 5,
    label: { ja: "経営向けコピーで伏せる人数", en: "Copy for management hides below" },
    rule: { ja: "1以上の整数（1なら伏せません）", en: "a whole number, 1 or more (1 hides nothing)" },
  },
  contactRestDays: {
    kind: { type: "whole", min: 0, max: 365, empty: false },
    fallback: 7,
    label: { ja: "施策のあと休ませる日数", en: "Days of rest after a campaign" },
    rule: { ja: "0〜365の整数", en: "a whole number from 0 to 365" },
  },
  newRepeatRule: {
    kind: { type: "choice", of: ["order", "period"] },
    fallback: "order",
    label: { ja: "新規とリピートの分け方", en: "New or repeat" },
    rule: {
      ja: "order（初回の注文だけ新規）か period（初回と同じ期間の注文は新規）",
      en: "order (the first order only) or period (all orders in the period of the first)",
    },
  },
  flowScheme: {
    kind: { type: "choice", of: ["stage", "rfm", "nurture", "cpm"] },
    fallback: "rfm",
    label: { ja: "動きの分け方", en: "Movements by" },
    rule: { ja: "stage・rfm・nurture・cpm のどれか", en: "stage, rfm, nurture or cpm" },
  },
  flowSince: {
    kind: { type: "date", empty: true },
    fallback: "",
    label: { ja: "動きの比較日", en: "Movements since" },
    rule: {
      ja: "2024-03-31 のような日付（空欄＝1年前と前月末）",
      en: "a date such as 2024-03-31 (empty = a year ago and last month end)",
    },
  },
  dateOrder: {
    kind: { type: "choice", of: ["auto", "YMD", "MDY", "DMY"] },
    fallback: "auto",
    label: { ja: "日付の書き方", en: "Date order" },
    rule: { ja: "auto・YMD・MDY・DMY のどれか", en: "auto, YMD, MDY or DMY" },
  },
  amountStyle: {
    kind: { type: "choice", of: ["auto", "point", "comma"] },
    fallback: "auto",
    label: { ja: "金額の小数点", en: "Decimal sign of amounts" },
    rule: {
      ja: "auto・point（1,234.50）・comma（1.234,50）のどれか",
      en: "auto, point (1,234.50) or comma (1.234,50)",
    },
  },
  amountLevel: {
    kind: { type: "choice", of: ["auto", "line", "order"] },
    fallback: "auto",
    label: { ja: "金額の列", en: "Amount column" },
    rule: {
      ja: "auto・line（行ごとの金額）・order（注文全体の金額）のどれか",
      en: "auto, line (each row's own) or order (the whole order's)",
    },
  },
  language: {
    kind: { type: "choice", of: ["ja", "en"] },
    fallback: "ja",
    label: { ja: "レポートの言語", en: "Language of the reports" },
    rule: { ja: "ja か en ", en: "ja or en" },
  },
  currency: {
    kind: {
      type: "choice",
      // Apps Script loads the file for every cell: the currencies are listed when somebody asks.
      get of() {
        return currencyChoices();
      },
    },
    fallback: DEFAULT_RULES.currency,
    label: { ja: "通貨", en: "Currency" },
    rule: {
      ja: "auto（自動）か、JPY・USD のような通貨コード（ISO 4217）",
      en: "auto, or a currency code of ISO 4217 such as JPY or USD",
    },
  },
};

const currencyChoices = once(() => ["auto", ...currencyCodes()]);

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
