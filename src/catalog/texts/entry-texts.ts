import type { ColumnRole } from "../../core/rows/column-roles.ts";
import type { Text } from "../language.ts";

/** What the columns of an orders sheet are called in sentences. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, Text>> = {
  date: { ja: "注文日", en: "order date" },
  shipDate: { ja: "発送日", en: "ship date" },
  customer: { ja: "顧客ID", en: "customer ID" },
  email: { ja: "メールアドレス", en: "e-mail" },
  phone: { ja: "電話番号", en: "phone" },
  buyerName: { ja: "注文者名", en: "buyer name" },
  orderId: { ja: "注文番号", en: "order ID" },
  lineId: { ja: "明細番号", en: "line ID" },
  channel: { ja: "チャネル", en: "channel" },
  orderTotal: { ja: "注文合計", en: "order total" },
  amount: { ja: "金額", en: "amount" },
  unitPrice: { ja: "単価", en: "unit price" },
  quantity: { ja: "数量", en: "quantity" },
  shipping: { ja: "送料", en: "shipping" },
  tax: { ja: "消費税", en: "tax" },
  discount: { ja: "値引き", en: "discount" },
  refund: { ja: "返金額", en: "refund" },
  currency: { ja: "通貨", en: "currency" },
  status: { ja: "注文状況", en: "order status" },
  product: { ja: "商品コード", en: "product code" },
  productName: { ja: "商品名", en: "product name" },
  category: { ja: "商品カテゴリ", en: "product category" },
  prefecture: { ja: "都道府県", en: "prefecture" },
  sex: { ja: "性別", en: "sex" },
  birthday: { ja: "生年月日", en: "birthday" },
  attribute: { ja: "顧客属性", en: "customer attribute" },
  rowKind: { ja: "行の種類", en: "row kind" },
  file: { ja: "取込ファイル", en: "file" },
  fileRow: { ja: "ファイルの行", en: "row in the file" },
  optOut: { ja: "配信停止", en: "opt-out" },
  consent: { ja: "配信同意", en: "marketing consent" },
  lineUserId: { ja: "LINEユーザーID", en: "LINE user ID" },
  lastName: { ja: "姓", en: "last name" },
  firstName: { ja: "名", en: "first name" },
  lastNameKana: { ja: "姓（カナ）", en: "last name (kana)" },
  firstNameKana: { ja: "名（カナ）", en: "first name (kana)" },
  postalCode: { ja: "郵便番号", en: "postal code" },
  city: { ja: "市区町村", en: "city" },
  address1: { ja: "住所1", en: "address 1" },
  address2: { ja: "住所2", en: "address 2" },
  couponCode: { ja: "クーポンコード", en: "coupon code" },
  couponAmount: { ja: "クーポン金額", en: "coupon amount" },
  unitCost: { ja: "原価（1点）", en: "unit cost" },
};

/** Texts of the entry: why a sheet was chosen, what a run does, and failures of the platform. */
export const ENTRY_TEXTS = {
  /** The result of a run that could not be stored; `why` is a sentence. */
  resultNotKept: {
    ja: "レポートはすべてできていますが、この結果を保存できませんでした。サイドバーを開き直すと、前回の結果が表示されます。{why}",
    en: "The reports are all there, but this result could not be stored: a reopened sidebar shows the one before. {why}",
  },
  /** Months that earlier runs recorded went with the hidden sheet. */
  recordLost: {
    ja: "集計を保存した隠しシートが消されたため、定点観測に記録していた{n}か月分もなくなりました。今回の集計からもう一度記録します。",
    en: "The hidden sheet with the stored figures was deleted, and {n} recorded months went with it. Recording begins again with this run.",
  },
  sidebarTitle: { ja: "CPM Sheets 新CPM分析", en: "CPM Sheets" },
  whyStored: { ja: "前回のレポートで使ったシートです。", en: "The last report was made from this sheet." },
  whyAlone: {
    ja: "注文日・顧客ID・金額の見出しがあるシートです。",
    en: "Its header names an order date, a customer ID and an amount.",
  },
  whyLongest: {
    ja: "注文の見出しがあるシートが{n}枚あり、行数が最も多いものを選びました。",
    en: "{n} sheets look like orders; this one has the most rows.",
  },
  whyNone: {
    ja: "注文の見出しがそろったシートがありません。",
    en: "No sheet has all the columns of orders.",
  },
  whyProfile: { ja: "{why}{channel}の形式として読みます。", en: "{why} Read as an export of {channel}." },
  whyChosen: { ja: "選んだシートです。", en: "The sheet you chose." },
  stepRead: { ja: "注文を読み込んで集計します", en: "Reading and counting the orders" },
  stepReport: { ja: "「{name}」を書きます", en: "Writing “{name}”" },
  stepFinish: { ja: "セルの関数を更新します", en: "Updating formulas in cells" },
  done: { ja: "レポートができました", en: "The reports are ready" },
  cancelled: {
    ja: "取り消しました。まだ書いていないレポートは前のままです。",
    en: "Cancelled. Reports not yet written are as they were.",
  },
  example: { ja: "{row}行目「{value}」", en: "row {row}: “{value}”" },
  exampleBlank: { ja: "{row}行目（空欄）", en: "row {row} (blank)" },
  platform: {
    ja: "Googleのサービスが途中で止まりました。",
    en: "Google's service stopped on the way.",
  },
  platformHint: {
    ja: "少し待って、もう一度押してください。前のレポートは残っています。",
    en: "Wait a moment and press the button again. The previous reports are still there.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Headers of the tables that cell functions spill. */
export const SPILL_TEXTS = {
  year: { ja: "年", en: "Year" },
  now: { ja: "現在", en: "Now" },
  yearAhead: { ja: "{n}年後", en: "Year {n}" },
  active: { ja: "稼働顧客", en: "Active customers" },
  lapsed: { ja: "離脱顧客", en: "Lapsed customers" },
  sales: { ja: "売上", en: "Sales" },
  cumulative: { ja: "累計売上", en: "Cumulative sales" },
  multiple: { ja: "年商倍率", en: "Multiple of annual sales" },
  stage: { ja: "ランク", en: "Stage" },
  base: { ja: "前年稼働", en: "Active last year" },
  kept: { ja: "維持", en: "Kept" },
  retention: { ja: "維持率", en: "Retention" },
  churn: { ja: "離脱率", en: "Churn" },
  dormant: { ja: "前年離脱", en: "Lapsed last year" },
  returned: { ja: "復帰", en: "Returned" },
  reactivation: { ja: "復帰率", en: "Reactivation" },
  survival: { ja: "残存率", en: "Survival" },
  rank: { ja: "ランク", en: "Rank" },
  people: { ja: "人数", en: "People" },
  share: { ja: "構成比", en: "Share" },
  from: { ja: "前の区分", en: "Class then" },
  to: { ja: "今の区分", en: "Class now" },
  move: { ja: "動き", en: "Movement" },
} as const satisfies Readonly<Record<string, Text>>;
