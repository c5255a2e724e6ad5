/** What the command line says by itself, in both languages; everything about the data is said by the add-on. */

export type Language = "ja" | "en";

const TEXTS = {
  "too-little": {
    ja: "注文ファイルと、--out レポート.xlsx か --list を指定してください。使い方は npm run report -- --help で表示されます。",
    en: "Name an orders file, and --out REPORT.xlsx or --list; npm run report -- --help shows how.",
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
    ja: "「{value}」に書き込めません。書き込めるフォルダーのファイルを指定してください。",
    en: 'Cannot write "{value}"; name a file in a folder that exists and can be written to.',
  },
  "out-taken": {
    ja: "「{value}」は注文ファイルか、もう一つの書き出し先です。上書きしないように、別のファイル名を指定してください。",
    en: '"{value}" is an orders file or the other output; name another file, so that it is not overwritten.',
  },
  "file-refused": {
    ja: "注文ファイル「{value}」: {message}{hint}",
    en: 'Orders file "{value}": {message} {hint}',
  },
  "ad-costs-refused": {
    ja: "広告費のファイル「{value}」: {message}{hint}",
    en: 'Ad costs file "{value}": {message} {hint}',
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
  "list-parts": {
    ja: "リストには --list 条件、--target 渡す先、--list-out ファイル の3つを指定してください（例 --list 'rfmRank=defecting' --target blastmail --list-out list.csv）。",
    en: "A list takes all three of --list CONDITIONS, --target ID and --list-out FILE, for example --list 'rfmRank=defecting' --target blastmail --list-out list.csv.",
  },
  "list-target": {
    ja: "--target「{value}」はありません。使える渡す先: {known}。",
    en: 'There is no --target "{value}"; known targets: {known}.',
  },
  "list-encoding": {
    ja: "渡す先 {target} の文字コードに「{value}」は選べません。選べるもの: {known}。",
    en: 'Target {target} does not take the encoding "{value}"; it takes {known}.',
  },
  "list-hashed": {
    ja: "--hashed「{value}」は yes か no にしてください。",
    en: 'Let --hashed "{value}" be yes or no.',
  },
  "list-no-choice": {
    ja: "渡す先 {target} ではハッシュ化を選べません。--hashed を外してください。",
    en: "Whether a file for {target} is hashed is not open; leave --hashed out.",
  },
  "list-input": {
    ja: "渡す先 {target} では --input「{value}」を使えません。使える入力: {known}。",
    en: 'Target {target} has no --input "{value}"; known inputs: {known}.',
  },
  "list-needs-number": {
    ja: "渡す先 {target} には「{label}」を1以上の整数で指定してください（例 --input {id}=500）。",
    en: "Target {target} needs {label} as a whole number of at least 1, for example --input {id}=500.",
  },
  "list-needs-text": {
    ja: "渡す先 {target} には「{label}」を指定してください（例 --input {id}=VIP）。",
    en: "Target {target} needs {label}, for example --input {id}=VIP.",
  },
  "list-needs-day": {
    ja: "渡す先 {target} の「{label}」は 年-月-日 で指定してください（例 --input {id}=2026-12-01）。",
    en: "Target {target} takes {label} as YYYY-MM-DD, for example --input {id}=2026-12-01.",
  },
  "control-alone": {
    ja: "--control は --campaign 名前 と一緒に指定してください。",
    en: "Give --control together with --campaign NAME.",
  },
  "list-people": { ja: "対象 {n}人", en: "Asked for: {n}" },
  "list-excluded": { ja: "除外 {label} {n}人", en: "Left out, {label}: {n}" },
  "list-lacking": {
    ja: "除外 {encoding}にない文字 {n}人",
    en: "Left out, letters that {encoding} lacks: {n}",
  },
  "list-too-long": { ja: "除外 1行が長すぎる {n}人", en: "Left out, line too long: {n}" },
  "list-left": { ja: "出力 {n}人", en: "Handed over: {n}" },
  "list-missing": {
    ja: "注文データにないため空欄の列: {value}",
    en: "Columns left empty because the orders do not have them: {value}",
  },
  "list-letters": {
    ja: "{encoding}にない文字のある人は除きました（行: 文字 = {value}）。渡す先がUTF-8も受け付けるなら --encoding utf-8 で全員を書けます。",
    en: "People with letters that {encoding} lacks were left out (row: letter = {value}). Where the target takes UTF-8, too, --encoding utf-8 writes them all.",
  },
  "list-cut": {
    ja: "{n}人の住所・名前・顧客IDのどれかを、列の上限のバイト数で切りました。",
    en: "Of {n} people an address, a name or a customer ID was cut to the most bytes of its column.",
  },
  "list-nobody": {
    ja: "{n}人全員に{encoding}で書けない文字があるか1行が長すぎるため、ファイルを書きませんでした。ほかの文字コードか渡す先を選んでください。",
    en: "No file was written: of all {n} people a letter is missing in {encoding} or the line is too long. Choose another encoding or target.",
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
