import type { Text } from "../language.ts";

/** 設定: the sheet that shows and edits the file's settings. */
export const SETTINGS_SHEET_TEXTS = {
  sheetName: { ja: "設定", en: "Settings" },
  title: { ja: "設定", en: "Settings" },
  sentence: {
    ja: "黄色のセルとRFMのマスを変えると、次にレポートを作るとき・注文を取り込むときから使われます。",
    en: "Change a yellow cell or a cell of the RFM grid; it is used the next time reports are made or orders come in.",
  },
  neverUsed: {
    ja: "この値で作ったレポートはまだありません。",
    en: "No report has been made with these values yet.",
  },
  lastUsed: {
    ja: "最後に使ったレポート：作成 {madeAt}　|　分析基点日 {anchor}　|　元データ「{source}」",
    en: "Last used: reports made {madeAt}  |  anchor date {anchor}  |  source “{source}”",
  },
  setting: { ja: "設定", en: "Setting" },
  value: { ja: "値", en: "Value" },
  initial: { ja: "初期値", en: "Default" },
  note: { ja: "変わること", en: "What it changes" },
  help: { ja: "{rule}を入れてください。", en: "Enter {rule}." },
  none: { ja: "（空欄）", en: "(empty)" },
  rankLine: { ja: "RFM F{f}：{rule}", en: "RFM F{f}: {rule}" },
  rankFirst: { ja: "初期値：{ranks}", en: "Default: {ranks}" },
  rules: { ja: "このシートについて", en: "About this sheet" },
  ruleOrder: {
    ja: "サイドバーと同じ設定です。前のレポートのあとに両方で変えた項目は、このシートの値を使います。使えない値があるときは、そのセルを示してレポートを作らずに止まります。",
    en: "These are the sidebar's settings. Where both were changed since the last report, this sheet's value is used. A value that does not fit is named with its cell, and no report is made.",
  },
  ruleDelete: {
    ja: "設定はファイルに保存されています。このシートを消しても設定は変わらず、次のレポートで作り直されます。各レポートに使った設定は、レポートの3行目と「データ品質」に残ります。",
    en: "The settings are stored in the file. Deleting this sheet changes nothing; the next report makes it anew. The settings behind each report stand in its third line and on “Data quality”.",
  },
} as const satisfies Readonly<Record<string, Text>>;
