/** Every text of the workbench itself, in both languages. What the add-on says is not here: it comes from the bundle. */
export type PageLanguage = "ja" | "en";

const WORDS = {
  workbench: { ja: "ワークベンチ", en: "Workbench" },
  extensions: { ja: "拡張機能", en: "Extensions" },
  file: { ja: "ファイル", en: "File" },
  beginWith: { ja: "どちらで始めますか", en: "What shall we begin with?" },
  beginSample: { ja: "サンプルの店", en: "The sample shop" },
  beginSampleNote: {
    ja: "架空の通販の注文 約1万件で、すぐに試せます。",
    en: "About 10,000 orders of an invented shop: try the reports at once.",
  },
  beginEmpty: { ja: "空のファイルで始める", en: "An empty file" },
  beginEmptyNote: {
    ja: "自分の店の注文ファイルを取り込みます。",
    en: "For the order files of your own shop.",
  },
  emptyFile: { ja: "無題のスプレッドシート", en: "Untitled spreadsheet" },
  openEmpty: { ja: "空のファイルを開く", en: "Open an empty file" },
  openSample: { ja: "サンプルの店に戻す", en: "Back to the sample shop" },
  openExample: { ja: "手計算の例を開く", en: "Open the worked example" },
  openFile: { ja: "CSVを開く…", en: "Open a CSV…" },
  playTime: { ja: "毎月の実行まで時間を進める", en: "Let time pass until the monthly run" },
  played: { ja: "{time} まで時間を進めました。", en: "It is now {time}." },
  noTrigger: {
    ja: "動かすものがありません。サイドバーの「毎月ひとりでに」で設定してください。",
    en: "Nothing waits for the clock. Set it up in the sidebar, under Every month by itself.",
  },
  saveXlsx: { ja: "Excel形式で保存(.xlsx)", en: "Save as Excel (.xlsx)" },
  user: { ja: "利用者の言語", en: "User's language" },
  close: { ja: "閉じる", en: "Close" },
  shareLimits: {
    ja: "{least}〜{most}の数字を入れてください（例：30%）",
    en: "The value must be between {least} and {most}, such as 30%",
  },
  ok: { ja: "OK", en: "OK" },
  cancel: { ja: "キャンセル", en: "Cancel" },
  opening: { ja: "開いています…", en: "Opening…" },
  loading: { ja: "読み込んでいます…", en: "Loading…" },
  stayLocal: { ja: "データはこのパソコンから出ません", en: "Data stays on this computer" },
  disconnected: {
    ja: "ワークベンチとの接続が切れました。npm start で起動し直してから、このページを再読み込みしてください。",
    en: "The workbench stopped. Run npm start again, then reload this page.",
  },
  rawSheet: {
    ja: "{rows}行 × {columns}列の元データ(はじめの{shown}行を表示、閲覧のみ)",
    en: "Source data, {rows} rows × {columns} columns (first {shown} shown, read only)",
  },
  sampleFile: { ja: "サンプルの店", en: "Sample shop" },
  exampleFile: { ja: "手計算の例", en: "Worked example" },
  ordersSheet: { ja: "注文", en: "Orders" },
  trySheet: { ja: "関数を試す", en: "Try functions" },
  tryFunctions: {
    ja: "レポートを作成したあと、どのセルにでも =CPM_ と打つと、関数の候補が出ます。例：=CPM_RETENTION(,,CPM_UPDATED)",
    en: "Once the reports are there, type =CPM_ in any cell to see the functions, for example =CPM_RETENTION(,,CPM_UPDATED)",
  },
  noBundle: {
    ja: "アドオンはまだ組み立てられていません。npm run build で dist を作ってください。",
    en: "The add-on has not been built yet. Run npm run build to make dist.",
  },
  badFile: { ja: "このファイルは開けません: {reason}", en: "This file cannot be opened: {reason}" },
} as const satisfies Record<string, Record<PageLanguage, string>>;

export type Word = keyof typeof WORDS;

/** The workbench's language for a user's locale: Japanese for Japanese, English otherwise. */
export function pageLanguage(userLocale: string): PageLanguage {
  return /^ja(\b|_)/i.test(userLocale) ? "ja" : "en";
}

/**
 * A text of the workbench with its values put in.
 *
 * @example
 * word("badFile", "en", { reason: "it is empty" }) //=> "This file cannot be opened: it is empty"
 */
export function word(
  id: Word,
  language: PageLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[id][language].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
