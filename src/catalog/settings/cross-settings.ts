import { COHORT_AXES } from "../../core/facts/cohorts.ts";
import { LIMIT_SCHEMES } from "../../core/schemes/schemes.ts";
import type { CrossAxis } from "../../core/settings.ts";
import type { Text } from "../language.ts";
import { FLAG_RULE } from "./flag-rule.ts";

/** What people are told apart by in クロス集計: a way to divide them, their first purchase, or who they are. */
const AXES: readonly CrossAxis[] = [...LIMIT_SCHEMES, ...COHORT_AXES];

const AXIS_RULE: Text = {
  ja: `${AXES.join("・")} のどれか`,
  en: `one of ${AXES.join(", ")}`,
};
const DATE_RULE: Text = {
  ja: "2024-03-31 のような日付（空欄＝区切らない）",
  en: "a date such as 2024-03-31 (empty = open)",
};

/** What クロス集計 is about. */
export const CROSS_SETTINGS = {
  crossBy: {
    kind: { type: "choice", of: ["product", "category"] },
    fallback: "product",
    label: { ja: "クロス集計：何どうし", en: "Cross table: of" },
    rule: { ja: "product（商品）か category（カテゴリ）", en: "product or category" },
  },
  crossBase: {
    kind: { type: "names" },
    fallback: [],
    label: { ja: "クロス集計：ベース商品", en: "Cross table: base products" },
    rule: {
      ja: '商品（またはカテゴリ）の名前。何品もあれば「,」で区切り、名前に「,」か「、」があれば "…" で囲む（空欄＝買った人の多い商品どうし）',
      en: "names of products (or categories) with commas between, a name with a comma in quotation marks (empty = each product of the most buyers)",
    },
  },
  crossMatch: {
    kind: { type: "choice", of: ["any", "all"] },
    fallback: "any",
    label: { ja: "クロス集計：ベースが複数のとき", en: "Cross table: several bases" },
    rule: { ja: "any（どれかを買った人）か all（すべてを買った人）", en: "any (bought any of them) or all" },
  },
  crossSameOrder: {
    kind: { type: "flag" },
    fallback: true,
    label: { ja: "クロス集計：同じ注文も数える", en: "Cross table: same order counts" },
    rule: FLAG_RULE,
  },
  crossAfterFirst: {
    kind: { type: "flag" },
    fallback: false,
    label: { ja: "クロス集計：ベースの後だけ", en: "Cross table: after the base" },
    rule: FLAG_RULE,
  },
  crossFrom: {
    kind: { type: "date", empty: true },
    fallback: "",
    label: { ja: "クロス集計：期間の初日", en: "Cross table: from" },
    rule: DATE_RULE,
  },
  crossTo: {
    kind: { type: "date", empty: true },
    fallback: "",
    label: { ja: "クロス集計：期間の末日", en: "Cross table: to" },
    rule: DATE_RULE,
  },
  crossRows: {
    kind: { type: "choice", of: AXES },
    fallback: "stage",
    label: { ja: "クロス集計：顧客の表の縦", en: "Cross table: customers down" },
    rule: AXIS_RULE,
  },
  crossColumns: {
    kind: { type: "choice", of: ["auto", ...AXES] },
    fallback: "auto",
    label: { ja: "クロス集計：顧客の表の横", en: "Cross table: customers across" },
    rule: { ja: `auto か、${AXIS_RULE.ja}`, en: `auto, or ${AXIS_RULE.en}` },
  },
} as const;

/** What these settings change. */
export const CROSS_SETTING_NOTES = {
  crossBy: {
    group: "cross",
    note: {
      ja: "商品どうしか、カテゴリどうしか。下の「ベース商品」もこの単位の名前で入れます。",
      en: "Products or categories. The base below takes names of the same.",
    },
  },
  crossBase: {
    group: "cross",
    note: {
      ja: 'この商品を買った人が、ほかに何を買ったかを出します。名前は「商品」のシートから写せます。何品もあれば「,」で区切り、名前に「,」や「、」があれば "…" で囲みます。',
      en: 'What else the buyers of these bought. Names can be copied from the sheet “Products”; several with commas between, a name with a comma in "…".',
    },
  },
  crossMatch: {
    group: "cross",
    note: {
      ja: "ベース商品が2品以上のとき、どれか1品でも買った人か、すべて買った人か。",
      en: "With two base products or more: whoever bought any of them, or all of them.",
    },
  },
  crossSameOrder: {
    group: "cross",
    note: {
      ja: "「いいえ」にすると、ベース商品と同じ注文で買ったものは数えません（別の注文で買ったものだけ）。",
      en: "No leaves out what was bought in one order with the base: only other orders count.",
    },
  },
  crossAfterFirst: {
    group: "cross",
    note: {
      ja: "「はい」にすると、ベース商品を初めて買った注文より前に買ったものは数えません。",
      en: "Yes leaves out what was bought before the first order with the base.",
    },
  },
  crossFrom: {
    group: "cross",
    note: {
      ja: "この日からの注文だけで数えます。空欄なら最初の注文からです。",
      en: "Only orders from this day on count. Empty = from the first order.",
    },
  },
  crossTo: {
    group: "cross",
    note: {
      ja: "この日までの注文だけで数えます。空欄なら分析基点日までです。",
      en: "Only orders up to this day count. Empty = up to the anchor date.",
    },
  },
  crossRows: {
    group: "cross",
    note: {
      ja: "顧客と売上の表の縦に並べるものです。",
      en: "What stands down the table of customers and sales.",
    },
  },
  crossColumns: {
    group: "cross",
    note: {
      ja: "横に並べるものです。自動なら、初回チャネル・初回カテゴリ・初回商品・都道府県のうち、注文データにある最初のもの、どれもなければ育成セグメントです。",
      en: "What stands across. Automatic: the first of first channel, first category, first product and prefecture that the orders tell, else nurture segments.",
    },
  },
} as const;
