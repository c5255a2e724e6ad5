import type { Adjustment } from "../../core/orders/deductions.ts";
import type { StatusEffect } from "../../core/quality/quality.ts";
import type { ExclusionReason } from "../../core/orders/exclusions.ts";
import type { Text } from "../language.ts";
import type { SettingKey } from "../settings/settings.ts";

/** データ品質. */
export const QUALITY_TEXTS = {
  sheetName: { ja: "データ品質", en: "Data quality" },
  title: {
    ja: "データ品質（元データと分析対象の照合）",
    en: "Data quality (from the raw data to what is analysed)",
  },
  sentence: {
    ja: "{rows}行を読み、{excluded}行を除きました。元データの合計{raw}から差し引き{taken}で、{purchases}件の購入・{sales}を分析しています。",
    en: "Of {rows} rows read, {excluded} were left out. Of the raw total of {raw}, {taken} is taken off; {purchases} purchases worth {sales} are analysed.",
  },
  link: { ja: "データ品質：除外 {rows}行・{amount}", en: "Data quality: {rows} rows left out, {amount}" },
  linkNone: { ja: "データ品質：除外した行はありません", en: "Data quality: no row was left out" },
  rows: { ja: "読んだ行", en: "Rows read" },
  rowsNote: { ja: "空白の行を除く", en: "without blank ones" },
  purchases: { ja: "購入", en: "Purchases" },
  purchasesNote: { ja: "顧客がわかる、基点日まで", en: "identified, up to the anchor" },
  customers: { ja: "顧客", en: "Customers" },
  customersNote: { ja: "1回以上購入した人", en: "people with a purchase" },
  sales: { ja: "分析対象の売上", en: "Analysed sales" },
  salesNote: { ja: "元データの{share}", en: "{share} of the raw total" },
  excluded: { ja: "除外した行", en: "Rows left out" },
  excludedNote: { ja: "金額 {amount}", en: "amount {amount}" },
  unidentified: { ja: "顧客ID不明", en: "No customer known" },
  unidentifiedNote: { ja: "購入 {purchases}件", en: "{purchases} purchases" },
  reconciliation: {
    ja: "照合（元データの合計 → 分析対象の売上）",
    en: "Reconciliation (raw total → analysed sales)",
  },
  item: { ja: "項目", en: "Item" },
  rowCount: { ja: "行数", en: "Rows" },
  purchaseCount: { ja: "購入（件）", en: "Purchases" },
  amount: { ja: "金額", en: "Amount" },
  raw: { ja: "元データの合計", en: "Raw total" },
  minus: { ja: "− {what}", en: "− {what}" },
  outsideSlice: { ja: "絞り込みの外", en: "Outside the slice" },
  afterAnchor: { ja: "基点日より後の購入", en: "After the anchor date" },
  analysed: { ja: "＝ 分析対象の売上", en: "= Analysed sales" },
  rules: { ja: "ルールごとの除外", en: "What each rule left out" },
  rule: { ja: "ルール", en: "Rule" },
  state: { ja: "状態", en: "State" },
  setting: { ja: "設定", en: "Setting" },
  examples: { ja: "最初の行（行番号：値）", en: "First rows (row: value)" },
  always: { ja: "常に", en: "Always" },
  on: { ja: "オン", en: "On" },
  off: { ja: "オフ", en: "Off" },
  example: { ja: "{row}行目：{value}", en: "row {row}: {value}" },
  exampleFile: { ja: "{file} {row}行目：{value}", en: "{file} row {row}: {value}" },
  switches: { ja: "数え方の切り替え", en: "Ways of counting" },
  switch: { ja: "数え方", en: "Way of counting" },
  count: { ja: "件数", en: "Count" },
  effect: { ja: "内容", en: "What it means" },
  statuses: { ja: "注文状況の扱い", en: "Order statuses" },
  status: { ja: "注文状況", en: "Status" },
  decision: { ja: "扱い", en: "Decision" },
  word: { ja: "決め手の語", en: "Deciding word" },
  noStatuses: {
    ja: "注文状況の列がありません。すべて集計しています。",
    en: "There is no status column; all are counted.",
  },
  channels: { ja: "チャネル別", en: "Channels" },
  channel: { ja: "チャネル", en: "Channel" },
  period: { ja: "購入の期間", en: "Period of purchases" },
  noChannels: { ja: "チャネルの列がありません。", en: "There is no channel column." },
  files: { ja: "取り込んだファイル", en: "Imported files" },
  file: { ja: "ファイル", en: "File" },
  excludedShort: { ja: "除外（行）", en: "Left out" },
  blankWord: { ja: "（空欄）", en: "(blank)" },
  rest: { ja: "ほか{n}種類", en: "{n} more" },
  identity: { ja: "顧客の見分け方", en: "How people are known" },
  knownBy: { ja: "見分け方", en: "Known by" },
  share: { ja: "構成比", en: "Share" },
  customerId: { ja: "顧客ID", en: "Customer ID" },
  email: { ja: "メールアドレス", en: "E-mail" },
  phone: { ja: "電話番号", en: "Phone" },
  unknown: { ja: "不明", en: "Nobody known" },
  allPurchases: { ja: "すべての購入", en: "All purchases" },
  placeholders: { ja: "顧客IDとみなさなかった語", en: "Words that are no customer ID" },
  placeholder: { ja: "語", en: "Word" },
  idsInSeveralChannels: {
    ja: "複数のチャネルに出てくる顧客IDが{n}個あります。チャネルごとに別の番号なら、設定「顧客IDの範囲」を「チャネルごと」にしてください。",
    en: "{n} customer IDs occur in several channels. If each channel numbers its own customers, set “Where a customer ID holds” to “In each channel its own”.",
  },
  joinedIds: {
    ja: "名寄せで{n}個の顧客IDを別のIDにまとめています。",
    en: "{n} customer IDs count under another one by accepted joins.",
  },
  settings: { ja: "この表の設定", en: "Settings behind these reports" },
} as const satisfies Readonly<Record<string, Text>>;

/** What is done with the rows of a status. */
export const EFFECT_NAMES: Readonly<Record<StatusEffect, Text>> = {
  counts: { ja: "集計する", en: "Counted" },
  cancelled: { ja: "除く", en: "Left out" },
  unknown: { ja: "不明（集計する）", en: "Unknown (counted)" },
  netted: { ja: "差し引く", en: "Netted" },
};

/** What is taken off the orders' totals. */
export const ADJUSTMENT_NAMES: Readonly<Record<Adjustment, Text>> = {
  shipping: { ja: "送料", en: "Shipping" },
  tax: { ja: "消費税", en: "Tax" },
  discount: { ja: "値引き", en: "Discounts" },
  refund: { ja: "返金（返金の列）", en: "Refunds (refund column)" },
};

/** The setting that decides a rule; a rule without one always holds. */
export const RULE_SETTINGS: Readonly<Partial<Record<ExclusionReason, SettingKey>>> = {
  badDate: "dateOrder",
  tooOld: "earliestDate",
  customerConflict: "orderKey",
  cancelled: "cancelWords",
  testRow: "excludeTestOrders",
  excludedItem: "excludedItems",
  notShipped: "dateBasis",
  zeroYen: "countZeroYenOrders",
};

/** The switches, and what their counts mean. */
export const SWITCH_TEXTS = {
  shipping: {
    ja: "送料の列がある購入。「送料を売上に含める」が「いいえ」なら売上から引きます。",
    en: "Purchases with shipping stated; taken off unless “Count shipping as sales” is Yes.",
  },
  tax: {
    ja: "消費税の列がある購入。「消費税を売上に含める」が「いいえ」なら売上から引きます。",
    en: "Purchases with tax stated; taken off unless “Count tax as sales” is Yes.",
  },
  sameDay: {
    ja: "同じ顧客の同じ日の2件目からの注文。オンなら1件目にまとめます。",
    en: "A customer's further orders of one day; on = merged into the first.",
  },
  zeroYen: {
    ja: "合計が0円の注文。オンなら購入に数えます。",
    en: "Orders worth nothing; on = they count as purchases.",
  },
  testRows: {
    ja: "注文者名・メール・商品が test・テスト で始まる行。オンなら除きます。",
    en: "Rows whose buyer, e-mail or product begins with “test”; on = left out.",
  },
  fallbackKeys: {
    ja: "顧客IDがなく、メールか電話で顧客を見分けた購入。",
    en: "Purchases without a customer ID, known by e-mail or phone.",
  },
  nettedRefunds: {
    ja: "マイナスの行や返金の列で金額が減った購入（差し引き後の金額で数えます）。",
    en: "Purchases that negative rows or a refund made smaller; they count with what is left.",
  },
  discount: {
    ja: "値引きの列の金額を注文の合計から引いた購入。",
    en: "Purchases with a discount column, taken off their totals.",
  },
  refund: {
    ja: "返金の列の金額を注文の合計から引いた購入。",
    en: "Purchases with a refund column, taken off their totals.",
  },
  netted: { ja: "返金の差し引き", en: "Refunds netted" },
} as const satisfies Readonly<Record<string, Text>>;

export const QUALITY_METHOD: readonly Text[] = [
  {
    ja: "元データの合計は、読めた金額をすべて足したものです（注文合計の列は1注文に1回）。そこから引く金額はマイナスで並べ、「＝ 分析対象の売上」は上の行を足すシートの数式です。元のマイナスの注文を除くと、金額はプラスになります。",
    en: "The raw total adds up every amount that could be read (an order's total once). What is taken off stands below zero; “= Analysed sales” is a formula that adds up the lines above. Leaving out a negative order adds to the amount.",
  },
  {
    ja: "1行は1つの理由だけで数えます。分析対象は、顧客がわかり、基点日までに購入した注文です。各ルールは「設定」シートかサイドバーで変えられます。",
    en: "Every row counts under one reason only. Analysed are purchases of known customers up to the anchor date. The rules can be changed on the sheet “Settings” or in the sidebar.",
  },
];
