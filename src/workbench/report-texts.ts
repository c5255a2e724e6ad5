/** What the command line says by itself, in both languages; everything about the data is said by the add-on. */

export type Language = "ja" | "en";

const TEXTS = {
  usage: {
    ja: "使い方: npm run report -- 注文.csv [注文2.csv …] --out ファイル.json または ファイル.xlsx [--anchor 年-月-日] [--set 設定=値 …] [--reports id,id] [--formula '=CPM_RETENTION()' …] [--with-purchases] [--no-customers] [--verbose]",
    en: "Usage: npm run report -- ORDERS.csv [ORDERS2.csv …] --out FILE.json or FILE.xlsx [--anchor YYYY-MM-DD] [--set key=value …] [--reports id,id] [--formula '=CPM_RETENTION()' …] [--with-purchases] [--no-customers] [--verbose]",
  },
  "unknown-option": {
    ja: "オプション {value} はありません。使えるもの: {known}。",
    en: "There is no option {value}; known options: {known}.",
  },
  "option-value": {
    ja: "オプション {value} の使い方が違います。使い方は npm run report だけで表示されます。",
    en: "Option {value} is used differently; npm run report alone shows how.",
  },
  "set-form": {
    ja: "--set「{value}」は 設定=値 の形で書いてください（例 --set minSample=20）。",
    en: 'Write --set "{value}" as key=value, for example --set minSample=20.',
  },
  "out-form": {
    ja: "--out「{value}」の終わりを .json か .xlsx にしてください。",
    en: 'Let --out "{value}" end in .json or .xlsx.',
  },
  "out-folder": {
    ja: "「{value}」に書き込めません。--out に書き込めるフォルダーのファイルを指定してください。",
    en: 'Cannot write "{value}"; give --out a file in a folder that exists and can be written to.',
  },
  missing: {
    ja: "注文ファイル「{value}」を開けません。ファイル名と場所を確かめてください。",
    en: 'The orders file "{value}" cannot be opened; check its name and place.',
  },
  "not-utf8": {
    ja: "注文ファイル「{value}」の文字コードが UTF-8 ではありません。UTF-8 の CSV で保存し直してください。",
    en: 'The orders file "{value}" is not UTF-8; save it again as CSV in UTF-8.',
  },
  "broken-quotes": {
    ja: '注文ファイル「{value}」は引用符（"）が閉じていないため読めません。書き出し直してください。',
    en: 'The orders file "{value}" has a quotation mark that is never closed; export it again.',
  },
  "other-header": {
    ja: "注文ファイル「{value}」の見出しが「{first}」と違います。同じ見出しのファイルだけをまとめてください。",
    en: 'The header of "{value}" is not that of "{first}"; put together only files with the same header.',
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
  values: Readonly<Record<string, string>> = {},
): string {
  return TEXTS[key][language].replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}
