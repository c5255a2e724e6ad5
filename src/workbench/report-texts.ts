/** What the command line says by itself, in both languages; everything about the data is said by the add-on. */

export type Language = "ja" | "en";

const TEXTS = {
  "too-little": {
    ja: "注文ファイルと --out レポート.xlsx を指定してください。使い方は npm run report -- --help で表示されます。",
    en: "Name an orders file and --out REPORT.xlsx; npm run report -- --help shows how.",
  },
  "unknown-option": {
    ja: "オプション {value} はありません。使えるもの: {known}。",
    en: "There is no option {value}; known options: {known}.",
  },
  "option-value": {
    ja: "オプション {value} の使い方が違います。使い方は npm run report -- --help で表示されます。",
    en: "Option {value} is used differently; npm run report -- --help shows how.",
  },
  "set-form": {
    ja: "--set「{value}」は 設定=値 の形で書いてください（例 --set minSample=20）。",
    en: 'Write --set "{value}" as key=value, for example --set minSample=20.',
  },
  "column-form": {
    ja: "--column「{value}」は 役割='列の見出し' の形で書いてください（例 --column date='受付日'）。役割: {known}。",
    en: "Write --column \"{value}\" as role='Header', for example --column date='Sale Date'; roles: {known}.",
  },
  "no-column": {
    ja: "注文ファイルに見出し「{value}」の列がありません。見出し: {known}。",
    en: 'No orders file has a column "{value}"; its columns: {known}.',
  },
  "missing-columns": {
    ja: "注文ファイル「{file}」：{row}行目を見出しとして読みました（見つかった列: {found}）が、{missing}の列が分かりません。{options} のように指定してください（見出し: {headers}）。",
    en: 'Orders file "{file}": row {row} was read as the header and names {found}, but not the {missing}; name it with {options} (columns: {headers}).',
  },
  "found-none": { ja: "なし", en: "nothing" },
  "other-table": {
    ja: "注文ファイル「{file}」：{message}このまま使うときは {options} のように列を指定してください（見出し: {headers}）。",
    en: 'Orders file "{file}": {message} To use it as it is, name its columns with {options} (columns: {headers}).',
  },
  remark: { ja: "{file}：{message}", en: "{file}: {message}" },
  "slice-form": {
    ja: "{option}「{value}」は 項目=値 の形で書いてください（例 {option} channel=楽天市場）。",
    en: 'Write {option} "{value}" as field=value, for example {option} channel=Rakuten.',
  },
  "out-form": {
    ja: "--out「{value}」の終わりを .json か .xlsx にしてください。",
    en: 'Let --out "{value}" end in .json or .xlsx.',
  },
  "out-folder": {
    ja: "「{value}」に書き込めません。--out に書き込めるフォルダーのファイルを指定してください。",
    en: 'Cannot write "{value}"; give --out a file in a folder that exists and can be written to.',
  },
  "file-refused": {
    ja: "注文ファイル「{value}」: {message}{hint}",
    en: 'Orders file "{value}": {message} {hint}',
  },
  "no-header": {
    ja: "注文ファイル「{value}」に見出しの行が見つかりません。注文の上に「注文日」「顧客ID」「金額」のような見出しの行を入れてください。",
    en: 'The orders file "{value}" has no header row; put a row of column names such as order date, customer ID and amount above the orders.',
  },
  "skip-bad-hint": {
    ja: "{value}このファイルを除いてほかのファイルだけで作るときは --skip-bad を付けてください。",
    en: "{value} Add --skip-bad to leave it out and go on with the other files.",
  },
  "left-out": { ja: "除いたファイル：{value}", en: "Left out: {value}" },
  imported: {
    ja: "{value}: {rows}行を読み込み（追加 {added}件・更新 {updated}件・変更なし {unchanged}件）",
    en: "{value}: {rows} rows read ({added} added, {updated} updated, {unchanged} unchanged)",
  },
  "anchor-twice": {
    ja: "分析基点日が --anchor と --set anchorDaysAgo の両方で指定されています。どちらか一つにしてください。",
    en: "The anchor is given both by --anchor and by --set anchorDaysAgo; give one of the two.",
  },
  written: { ja: "{value} を書きました。", en: "Wrote {value}." },
} as const;

export type TextKey = keyof typeof TEXTS;

/** A sentence with its values put in. */
export function reportText(
  key: TextKey,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return TEXTS[key][language].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
