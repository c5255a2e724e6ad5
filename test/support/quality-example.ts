/*
 * Every cleaning rule once, worked by hand; anchor 2024-03-31, shipping taken off, test orders left out.
 * Stated: 10,000 + 5,000 + 8,000 + 1,000 + 0 + 3,000 + 400 + 99,999 + 700 + 2,500 + 50 + 900 + 0 − 600 + 1,100 + 1,300
 * + 1,700 + 1,900 = 136,949. Taken off: shipping 500, discount 300, refund 2,000. Left out: 107,949, after the anchor
 * 1,100, of nobody known 1,300. Analysed: 9,500 + 4,700 + 6,000 + 1,700 + 1,900 = 23,800.
 */

const COLUMNS = [
  "注文日",
  "顧客ID",
  "メールアドレス",
  "電話番号",
  "注文者名",
  "注文番号",
  "チャネル",
  "注文合計",
  "送料",
  "値引き",
  "返金額",
  "注文ステータス",
] as const;

type Column = (typeof COLUMNS)[number];

const order = (cells: Partial<Record<Column, string>>): string[] => {
  const whole: Partial<Record<Column, string>> = { チャネル: "自社", 注文ステータス: "発送済み", ...cells };
  return COLUMNS.map((column) => whole[column] ?? "");
};

/** Header first; the orders stand in rows 2 to 20 of the sheet. */
export const QUALITY_TABLE: readonly (readonly string[])[] = [
  [...COLUMNS],
  order({ 注文番号: "O1", 注文日: "2023/05/01", 顧客ID: "C1", 注文合計: "10000", 送料: "500" }),
  order({
    注文番号: "O2",
    注文日: "2023/06/01",
    顧客ID: "C2",
    注文合計: "5000",
    値引き: "300",
    チャネル: "楽天",
  }),
  order({ 注文番号: "O3", 注文日: "2023/07/01", 顧客ID: "C1", 注文合計: "8000", 返金額: "2000" }),
  order({ 注文番号: "O4", 注文日: "近日", 顧客ID: "C1", 注文合計: "1000" }),
  order({ 注文番号: "O5", 注文日: "2023/07/02", 顧客ID: "C1", 注文合計: "未定" }),
  order({ 注文番号: "O6", 注文日: "2099/01/01", 顧客ID: "C1", 注文合計: "3000" }),
  order({ 注文番号: "O7", 注文日: "1980/01/01", 顧客ID: "C1", 注文合計: "400" }),
  order({ 注文日: "合計", 注文合計: "99999", チャネル: "", 注文ステータス: "" }),
  order({ 注文番号: "O8", 注文日: "2023/08/01", 顧客ID: "C3", 注文合計: "700" }),
  order({ 注文番号: "O8", 注文日: "2023/08/01", 顧客ID: "C4", 注文合計: "700" }),
  order({
    注文番号: "O10",
    注文日: "2023/08/02",
    顧客ID: "C1",
    注文合計: "2500",
    注文ステータス: "キャンセル",
  }),
  order({ 注文番号: "O11", 注文日: "2023/08/03", 顧客ID: "C9", 注文合計: "50", 注文者名: "テスト太郎" }),
  order({ 注文番号: "O12", 注文日: "2023/08/04", 顧客ID: "C1", 注文合計: "900", 返金額: "900" }),
  order({ 注文番号: "O13", 注文日: "2023/08/05", 顧客ID: "C1", 注文合計: "0" }),
  order({ 注文番号: "O14", 注文日: "2023/08/06", 顧客ID: "C1", 注文合計: "-600" }),
  order({ 注文番号: "O15", 注文日: "2024/04/05", 顧客ID: "C2", 注文合計: "1100", チャネル: "楽天" }),
  order({ 注文番号: "O16", 注文日: "2023/09/01", 注文合計: "1300" }),
  order({ 注文番号: "O17", 注文日: "2023/09/02", メールアドレス: "hana@example.com", 注文合計: "1700" }),
  order({ 注文番号: "O18", 注文日: "2024/03/31", 電話番号: "03-1234-5678", 注文合計: "1900" }),
];

/** The settings of the example. */
export const QUALITY_SETTINGS = { includeShipping: false, excludeTestOrders: true } as const;

/** What each line of the reconciliation shows, in whole yen, by its label. */
export const QUALITY_LINES: readonly (readonly [label: string, amount: number])[] = [
  ["元データの合計", 136_949],
  ["− 送料", -500],
  ["− 値引き", -300],
  ["− 返金（返金の列）", -2_000],
  ["− 日付が読めない", -1_000],
  ["− 金額が読めない", 0],
  ["− 未来の日付", -3_000],
  ["− 古すぎる日付", -400],
  ["− 合計の行", -99_999],
  ["− 同じ注文番号に別の顧客", -700],
  ["− キャンセル・返品", -2_500],
  ["− テスト注文", -50],
  ["− 返金・値引きで残りがない注文", -900],
  ["− 0円の注文", 0],
  ["− 元の注文がないマイナス", 600],
  ["− 基点日より後の購入", -1_100],
  ["− 顧客ID不明", -1_300],
  ["＝ 分析対象の売上", 23_800],
];
