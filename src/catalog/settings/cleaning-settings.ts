import { type CleaningSettings, DEFAULT_RULES } from "../../core/settings.ts";
import type { Text } from "../language.ts";
import { FLAG_RULE } from "./flag-rule.ts";

const WORDS_RULE: Text = {
  ja: "キャンセル,返品 のような「,」区切りの語",
  en: "words with commas between, such as cancelled,voided",
};

/** What counts as a purchase, and whose it is; the currency stands with the others. */
export const CLEANING = {
  mergeSameDayOrders: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.mergeSameDayOrders,
    label: { ja: "同じ日の注文を1回に数える", en: "Count orders of one day as one" },
    rule: FLAG_RULE,
  },
  countZeroYenOrders: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.countZeroYenOrders,
    label: { ja: "0円の注文も数える", en: "Count zero-amount orders" },
    rule: FLAG_RULE,
  },
  cancelWords: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.cancelWords,
    label: { ja: "キャンセル扱いにする状況の語", en: "Words of cancelled statuses" },
    rule: WORDS_RULE,
  },
  keepWords: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.keepWords,
    label: { ja: "キャンセル扱いにしない語", en: "Words that keep an order" },
    rule: WORDS_RULE,
  },
  goodStatuses: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.goodStatuses,
    label: { ja: "集計する注文状況", en: "Statuses that count" },
    rule: {
      ja: "発送済,完了 のような「,」区切りの注文状況",
      en: "statuses with commas between, such as shipped,paid",
    },
  },
  orderKey: {
    kind: { type: "choice", of: ["id", "idAndDate"] },
    fallback: DEFAULT_RULES.orderKey,
    label: { ja: "1件の注文の見分け方", en: "What makes one order" },
    rule: {
      ja: "id（注文番号）か idAndDate（注文番号と注文日）",
      en: "id (order ID) or idAndDate (order ID and date)",
    },
  },
  excludeTestOrders: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.excludeTestOrders,
    label: { ja: "テスト注文を除く", en: "Leave out test orders" },
    rule: FLAG_RULE,
  },
  excludedItems: {
    kind: { type: "names" },
    fallback: DEFAULT_RULES.excludedItems,
    label: { ja: "除外する商品", en: "Products left out" },
    rule: {
      ja: '商品コードか商品名。何品もあれば「,」で区切り、名前に「,」か「、」があれば "…" で囲む（空欄＝除かない）',
      en: "product codes or names with commas between, a name with a comma in quotation marks (empty = none)",
    },
  },
  includeShipping: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.includeShipping,
    label: { ja: "送料を売上に含める", en: "Count shipping as sales" },
    rule: FLAG_RULE,
  },
  includeTax: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.includeTax,
    label: { ja: "消費税を売上に含める", en: "Count tax as sales" },
    rule: FLAG_RULE,
  },
  dateBasis: {
    kind: { type: "choice", of: ["order", "ship"] },
    fallback: DEFAULT_RULES.dateBasis,
    label: { ja: "日付の基準", en: "Date that counts" },
    rule: { ja: "order（注文日）か ship（発送日）", en: "order (order date) or ship (ship date)" },
  },
  fallbackKeys: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.fallbackKeys,
    label: { ja: "顧客IDがなければメール・電話で見分ける", en: "Without a customer ID use e-mail or phone" },
    rule: FLAG_RULE,
  },
  placeholderIds: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.placeholderIds,
    label: { ja: "顧客IDとみなさない語", en: "Words that are no customer ID" },
    rule: {
      ja: "guest,ゲスト* のような「,」区切りの語（* は「で始まる」）",
      en: "words with commas between, such as guest,guest_* (* = begins with)",
    },
  },
  customerIdScope: {
    kind: { type: "choice", of: ["shared", "channel"] },
    fallback: DEFAULT_RULES.customerIdScope,
    label: { ja: "顧客IDの範囲", en: "Where a customer ID holds" },
    rule: {
      ja: "shared（全チャネル共通）か channel（チャネルごと）",
      en: "shared (in all channels) or channel (in each its own)",
    },
  },
  keepLongIds: {
    kind: { type: "flag" },
    fallback: DEFAULT_RULES.keepLongIds,
    label: { ja: "0で終わる長い番号をそのまま使う", en: "Keep long numbers that end in zeros" },
    rule: FLAG_RULE,
  },
  earliestDate: {
    kind: { type: "date", empty: false },
    fallback: DEFAULT_RULES.earliestDate,
    label: { ja: "これより前の日付は使わない", en: "Earliest date" },
    rule: { ja: "1990-01-01 のような日付", en: "a date such as 1990-01-01" },
  },
  subscriptionWords: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.subscriptionWords,
    label: { ja: "定期とみなす注文種別の語", en: "Order kinds of subscriptions" },
    rule: {
      ja: "定期,頒布会 のような「,」区切りの語",
      en: "words with commas between, such as subscription,recurring",
    },
  },
  oneOffWords: {
    kind: { type: "words" },
    fallback: DEFAULT_RULES.oneOffWords,
    label: { ja: "通常とみなす注文種別の語", en: "Order kinds of single orders" },
    rule: {
      ja: "通常,単品 のような「,」区切りの語",
      en: "words with commas between, such as one-time,single",
    },
  },
} as const satisfies Readonly<
  Record<
    Exclude<keyof CleaningSettings, "currency">,
    { readonly kind: object; readonly fallback: unknown; readonly label: Text; readonly rule: Text }
  >
>;
