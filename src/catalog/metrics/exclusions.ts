import type { ExclusionReason } from "../../core/orders/exclusions.ts";
import type { Text } from "../language.ts";

/** Why a row is no purchase. */
export const EXCLUSIONS: Readonly<Record<ExclusionReason, Text>> = {
  badDate: { ja: "日付が読めない", en: "Date cannot be read" },
  badAmount: { ja: "金額が読めない", en: "Amount cannot be read" },
  futureDate: { ja: "未来の日付", en: "Date in the future" },
  tooOld: { ja: "古すぎる日付", en: "Date too old" },
  totalRow: { ja: "合計の行", en: "Total row" },
  headerRow: { ja: "途中にある見出しの行", en: "Header row further down" },
  customerConflict: { ja: "同じ注文番号に別の顧客", en: "One order ID, two customers" },
  totalConflict: { ja: "同じ注文番号に別の合計金額", en: "One order ID, two totals" },
  cancelled: { ja: "キャンセル・返品", en: "Cancelled or returned" },
  testRow: { ja: "テスト注文", en: "Test order" },
  excludedItem: { ja: "除外する商品", en: "Product left out" },
  notShipped: { ja: "発送日がない（未発送）", en: "Not shipped" },
  otherCurrency: { ja: "ほかの通貨の注文", en: "Other currency" },
  refundedOrder: { ja: "返金・値引きで残りがない注文", en: "Nothing left after refunds or discounts" },
  zeroYen: { ja: "0円の注文", en: "Zero-amount order" },
  unmatchedNegative: { ja: "元の注文がないマイナス", en: "Negative, no order" },
};
