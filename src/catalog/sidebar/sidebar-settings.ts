import type { Text } from "../language.ts";

/** The sidebar's settings: a label, one line of help, and one sentence when a value does not fit. */
export const SIDEBAR_SETTING_TEXTS = {
  settings: { ja: "詳細設定", en: "Settings" },
  stages: { ja: "ランクの購入回数", en: "Purchases per stage" },
  stagesNote: { ja: "F1は1回、F2は2回で固定です。", en: "F1 is 1 and F2 is 2 purchases, always." },
  stagesWrong: {
    ja: "F3は3以上、F3・F4・F5の順に大きい整数を入れてください。",
    en: "Enter whole numbers that rise from F3 to F5; F3 is 3 or more.",
  },
  presetStandard: { ja: "標準 3・4・5回", en: "Standard 3/4/5" },
  presetWide: { ja: "広め 3・6・12回", en: "Wide 3/6/12" },
  presetProposed: { ja: "提案 3・{f4}・{f5}回", en: "Proposed 3/{f4}/{f5}" },
  model: { ja: "予測モデル", en: "Projection model" },
  modelStatic: { ja: "維持率固定", en: "Fixed retention" },
  modelMigration: { ja: "昇格あり", en: "With promotion" },
  modelNote: {
    ja: "昇格ありは、購入を重ねて上のランクへ進む人も見込みます。",
    en: "With promotion also counts people who move up a stage.",
  },
  returns: { ja: "離脱した顧客の復帰を含める", en: "Include returning customers" },
  mergeSameDay: { ja: "同じ日の注文を1回に数える", en: "Count orders of one day as one" },
  zeroYen: { ja: "0円の注文も購入に数える", en: "Count zero-amount orders" },
  newCustomers: { ja: "新規流入数（シミュレーション）", en: "New customers (simulation)" },
  newCustomersNote: {
    ja: "空欄なら実際の人数。率は変わりません。",
    en: "Empty = the actual number. Rates stay the same.",
  },
  annualSales: { ja: "年商", en: "Annual sales" },
  annualSalesNote: {
    ja: "空欄なら直近1年の注文の合計。年商倍率に使います。",
    en: "Empty = orders of the last year. Used for the multiple.",
  },
  minSample: { ja: "参考値とする人数", en: "Small sample below" },
  minSampleNote: {
    ja: "分母がこの人数より少ない率に「参考値」と付けます。",
    en: "Rates on fewer people are marked “small sample”.",
  },
  reportLanguage: { ja: "レポートの言語", en: "Language of the reports" },
  reportLanguageNote: {
    ja: "シートに書く言葉です。この画面とは別に選べます。",
    en: "For the sheets; this panel has its own switch.",
  },
  reportLanguageQuestion: {
    ja: "レポートはどちらの言葉で作りますか",
    en: "Which language shall the reports be in?",
  },
  statusReportLanguage: {
    ja: "レポートの言葉を選んでください。",
    en: "Choose the language of the reports.",
  },
  japanese: { ja: "日本語", en: "日本語 (Japanese)" },
  english: { ja: "English（英語）", en: "English" },
  wholeOrEmpty: {
    ja: "0以上の整数か、空欄にしてください。",
    en: "Enter a whole number, 0 or more, or leave it empty.",
  },
  amountOrEmpty: {
    ja: "0より大きい金額か、空欄にしてください。",
    en: "Enter an amount above 0, or leave it empty.",
  },
  wholeFromOne: { ja: "1以上の整数を入れてください。", en: "Enter a whole number, 1 or more." },
} as const satisfies Record<string, Text>;
