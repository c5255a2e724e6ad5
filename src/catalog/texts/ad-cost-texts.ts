import type { AdCostColumn, AdCostFaultKind } from "../../core/ltv/ad-costs.ts";
import type { Text } from "../language.ts";

/** The columns of 広告費, from left to right. */
export const AD_COST_COLUMNS = {
  state: { ja: "状態", en: "State" },
  month: { ja: "月", en: "Month" },
  channel: { ja: "初回チャネル", en: "First channel" },
  product: { ja: "初回商品", en: "First product" },
  cpo: { ja: "CPO（1人あたり）", en: "CPO (per customer)" },
  spend: { ja: "広告費（合計）", en: "Ad spend (total)" },
} as const satisfies Readonly<Record<AdCostColumn, Text>>;

/** 広告費: the sheet that the user fills in. */
export const AD_COST_TEXTS = {
  sheetName: { ja: "広告費", en: "Ad costs" },
  hint: {
    ja: "新規顧客の獲得にかかった費用を入れるシートです。1行に、CPO（新規顧客1人あたり）か広告費（合計）のどちらか一方を入れます。広告費は、その月・チャネル・商品の新規顧客の数で割ってCPOにします。",
    en: "What winning new customers cost. Enter in each row either the CPO (for one new customer) or the ad spend (in total), which is divided by the new customers of that month, channel and product.",
  },
  hintBlank: {
    ja: "月・初回チャネル・初回商品は、空なら「すべて」です。月は 2024/03 のように、チャネルと商品は注文シートのとおりに書きます。初回チャネルと初回商品は、最初の購入のものです。",
    en: "An empty month, channel or product means all of them. Write a month such as 2024/03, channels and products as the orders do; they are those of a customer's first order.",
  },
  hintRows: {
    ja: "例の行は「休止」なので使われません。状態が空の行と「使う」の行を使います。行は足しても消しても並べ替えてもかまいません。このシートを上書きすることはありません。",
    en: "The example rows are Off, so they are not used; rows whose state is On or empty are. Add, delete or sort rows as you like. This sheet is never overwritten.",
  },
  hintRun: {
    ja: "書き換えたら、サイドバーの「レポートを作成」を押すとLTV推移と事業計画に反映されます。回収月を出すには、「設定」シートの「粗利率」も入れてください。",
    en: "After a change, create the reports in the sidebar: “LTV” and “Business plan” then use it. A payback also needs the gross margin on the sheet “Settings”.",
  },
  exampleChannel: { ja: "楽天市場", en: "Online store" },
  exampleProduct: { ja: "お試しセット", en: "Trial set" },
  helpAmount: { ja: "0以上の金額を数字で入れてください。", en: "Enter an amount of 0 or more in figures." },

  made: {
    ja: "「{sheet}」を作りました。例の行を書き換えて状態を「使う」にし、レポートを作成してください。",
    en: "“{sheet}” is ready. Change its example rows, set them to On, and create the reports.",
  },
  inReport: {
    ja: "「{sheet}」の{n}行は、今のレポートに入っています。",
    en: "Rows of “{sheet}” that the reports use: {n}.",
  },
  notInReport: {
    ja: "「{sheet}」は、今のレポートを作ったあとに変わりました。使える行は{n}行です。レポートを作成すると反映されます。",
    en: "“{sheet}” has changed since the reports were made. Rows that can be used: {n}. Create the reports again to use them.",
  },
  noRows: {
    ja: "「{sheet}」に使える行がありません。状態を「使う」にして、CPOか広告費に金額を入れてください。",
    en: "“{sheet}” has no row that can be used. Set one to On and enter a CPO or an ad spend.",
  },
  noMargin: {
    ja: "回収月を出すには、「設定」シートの「粗利率」に 40% のように入れてください。",
    en: "A payback also needs the gross margin: enter one such as 40% on the sheet “Settings”.",
  },

  everything: { ja: "店全体", en: "the whole shop" },
  everyMonth: { ja: "すべての月", en: "all months" },
  join: { ja: "・", en: ", " },
  faultRow: {
    ja: "「{sheet}」{row}行目（{value}）は使えません。{rule}",
    en: "“{sheet}”, row {row} ({value}) cannot be used. {rule}",
  },
  headless: {
    ja: "シート「{sheet}」の見出しの行が見つからないため、広告費を使えません。変更履歴から見出しの行を戻してください。作り直すときは、シートを削除してからサイドバーの「広告費を入れる」を押してください。",
    en: "The sheet “{sheet}” has lost headers, so no ad costs are used. Bring the header row back from the version history; to begin anew, delete the sheet and choose “Enter ad costs” in the sidebar.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a row is not counted, and the way out. */
export const AD_COST_RULES: Readonly<Record<AdCostFaultKind, Text>> = {
  state: {
    ja: "「使う」か「休止」にしてください。空なら使います。",
    en: "Write On or Off; an empty state counts as On.",
  },
  month: {
    ja: "2024/03 のように年と月を書いてください。空ならすべての月です。",
    en: "Write a month such as 2024/03; empty means all months.",
  },
  noAmount: {
    ja: "CPOか広告費のどちらか一方に金額を入れてください。",
    en: "Enter an amount as either the CPO or the ad spend.",
  },
  twoAmounts: {
    ja: "CPOも入っています。どちらか一方だけにしてください。",
    en: "There is a CPO, too. Leave only one of the two.",
  },
  noNumber: {
    ja: "3000 のように金額を数字で入れてください。",
    en: "Enter the amount in figures, such as 30.",
  },
  tooSmall: {
    ja: "CPOは0より大きい金額、広告費は0以上の金額にしてください。",
    en: "Let a CPO be above 0, and an ad spend 0 or more.",
  },
  twice: {
    ja: "{other}行目も同じ月・チャネル・商品です。どちらかを消すか、状態を「休止」にしてください。",
    en: "Row {other} is of the same month, channel and product. Delete one, or set it to Off.",
  },
  overlap: {
    ja: "すべての月の合計と月ごとの費用が重なります（{other}行目）。月を入れるか、どちらかを「休止」にしてください。",
    en: "A sum of all months and the cost of one overlap (row {other}). Name the month, or set one row to Off.",
  },
  afterAnchor: {
    ja: "分析基点日 {anchor} より後の月です。基点日までの月にしてください。",
    en: "It is after the anchor date, {anchor}. Write a month up to it.",
  },
  beforeData: {
    ja: "注文データは {start} からで、それより前の新規顧客は数えられません。行を「休止」にするか、それより前の注文も取り込んでください。",
    en: "The orders begin on {start}, so earlier new customers cannot be counted. Set the row to Off, or import earlier orders.",
  },
  noChannels: {
    ja: "注文シートにチャネルの列がありません。列の対応でチャネルの列を決めるか、空にしてください。",
    en: "The orders have no column of channels. Map one, or leave it empty.",
  },
  noProducts: {
    ja: "注文シートに商品の列がありません。列の対応で商品の列を決めるか、空にしてください。",
    en: "The orders have no column of products. Map one, or leave it empty.",
  },
  nobody: {
    ja: "ここから買い始めた顧客がいません。注文シートのとおりに書くか（例：{known}）、空にしてください。",
    en: "Nobody's first order was of it. Write it as the orders do (such as {known}), or leave it empty.",
  },
};
