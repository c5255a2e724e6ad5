import { LANGUAGES, type Language, say, type Text } from "../language.ts";

/** 1人を消す: what is said of a person before and after, and on what was made before. */
export const ERASE_TEXTS = {
  places: {
    orders: { ja: "「{name}」（注文）：{n}行", en: "“{name}” (orders), rows: {n}" },
    ownOrders: {
      ja: "「{name}」（レポートが読む、お客様の注文シート）：{n}行",
      en: "“{name}” (your own orders sheet, which the reports read), rows: {n}",
    },
    customers: {
      ja: "「{name}」（顧客のリストの取り込み先）：{n}行",
      en: "“{name}” (imported customers), rows: {n}",
    },
    list: { ja: "「{name}」（顧客のリスト）：{n}行", en: "“{name}” (list of customers), rows: {n}" },
    campaign: { ja: "「{name}」（施策の対象者）：{n}行", en: "“{name}” (people of a campaign), rows: {n}" },
    joins: { ja: "「{name}」（名寄せの組）：{n}行", en: "“{name}” (pairs to join), rows: {n}" },
    kept: {
      ja: "「{name}」（前に残したシート）：{n}か所",
      en: "“{name}” (a sheet kept from before), places: {n}",
    },
    report: { ja: "「{name}」（レポートの文）：{n}セル", en: "“{name}” (sentences of a report), cells: {n}" },
  },
  standing: {
    cell: {
      ja: "「{name}」の{cells}に、この人が残ります。",
      en: "“{name}” still names this person in {cells}.",
    },
    note: {
      ja: "「{name}」の{cells}のメモに、この人が残ります。",
      en: "“{name}” still names this person in the notes on {cells}.",
    },
    formula: {
      ja: "「{name}」の{cells}の数式に、この人が残ります。",
      en: "“{name}” still names this person in the formulas of {cells}.",
    },
    number: {
      ja: "「{name}」の{cells}に、顧客IDと同じ数字があります（別の意味の数字かもしれません）。",
      en: "“{name}” holds the same number as the customer ID in {cells}; it may mean something else.",
    },
    shared: {
      ja: "「{name}」の{cells}に、ほかの人も使っている同じ連絡先かIDがあります。ほかの人の行として残します。",
      en: "“{name}” holds, in {cells}, a contact or ID that somebody else has, too. It stays as theirs.",
    },
  },
  cellsMore: { ja: "{cells}ほか{n}セル", en: "{cells} and {n} more" },
  cellsComma: { ja: "、", en: ", " },
  standingHint: {
    ja: "自動では消さないところなので、そのままにします。中を見て、ご自身で消してください。",
    en: "Nothing is deleted there automatically: look at these cells and delete what has to go.",
  },
  ownOrdersHint: {
    ja: "「{name}」はお客様のシートですが、レポートがここから注文を読むため、この人の行を消します。",
    en: "“{name}” is your own sheet. As the reports read their orders from it, this person's rows are deleted there.",
  },
  nobody: {
    ja: "「{text}」に当たる人は、注文にも顧客のリストにもいません。",
    en: "Nobody in the orders or on a list of customers is “{text}”.",
  },
  who: { ja: "{id}　{name}", en: "{id}  {name}" },
  ids: { ja: "同じ人の番号：{ids}", en: "The same person's IDs: {ids}" },
  alike: {
    ja: "「{text}」とは、先頭の0・全角と半角・大文字と小文字だけが違う番号です。",
    en: "This ID differs from “{text}” only in zeros before it, width or case.",
  },
  namesakes: {
    ja: "氏名と郵便番号が同じ人がほかにいます（{ids}）。IDのない宛名のリストでは見分けられないため、そこではその人の行も消します。",
    en: "Somebody else has the same name and postal code ({ids}). Lists of addresses without IDs do not tell them apart, so that person's lines go there, too.",
  },
  campaignsStay: {
    ja: "施策の効果は、この人を除いた人数で数え直します（施策は有効なままです）。",
    en: "The campaigns stay valid; their effect is counted without this person.",
  },

  done: {
    ja: "消しました（合わせて{n}か所）。ファイルの中をもう一度調べ、この人の行が残っていないことを確かめました。",
    en: "Erased (rows and cells: {n}). The file was searched once more, and no row of this person is left.",
  },
  doneWithout: {
    ja: "ほとんどを消しましたが、まだ消せていないところがあります。",
    en: "Most of it is gone, but not all could be deleted.",
  },
  refused: {
    ja: "「{name}」は消せませんでした。{why} 直してから、もう一度「探す」を押すと続きを消します。",
    en: "“{name}” could not be cleared. {why} Put that right, then look for the person again to go on.",
  },
  remains: { ja: "「{name}」にまだ{n}行あります。", en: "“{name}” still has rows of theirs: {n}." },
  properties: {
    ja: "ファイルにしまってある設定（{names}）に、この人を指す文字があります。設定シートやセグメントの名前を確かめてください。",
    en: "What the file keeps of settings ({names}) still names this person: look at the Settings sheet and at the names of segments.",
  },
  metadata: {
    ja: "{n}枚のシートに付けた目印（施策の名前や条件など）に、この人を指す文字があります。",
    en: "Marks on sheets, such as the name or conditions of a campaign, still name this person: {n}.",
  },
  reportsOlder: {
    ja: "今あるレポートの数字は、この人を消す前のものです。レポートを作り直してください。",
    en: "The numbers of the present reports are from before. Make the reports again.",
  },
  runStopped: {
    ja: "作りかけのレポートは取りやめました。",
    en: "A report run under way was ended.",
  },
  segmentsGone: {
    ja: "この人を条件にしていたセグメントを{n}個なくしました。",
    en: "Saved segments that asked for this person alone were removed: {n}.",
  },
  beyond: [
    {
      ja: "このファイルの変更履歴と、ファイルのコピー。変更履歴からは消せないので、残せないときは新しいファイルにシートを移し、古いファイルを削除してください。",
      en: "The version history of this file, and copies of the file. Nothing can be taken out of a history: where it must not stay, move the sheets to a new file and delete the old one.",
    },
    {
      ja: "書き出したファイル、PDF、別のファイルに移したシート。",
      en: "Files and PDFs that were handed out, and sheets moved to other files.",
    },
    {
      ja: "カートやモール、メール配信・広告・LINEなど、ほかのサービスにある情報。",
      en: "What other services hold: the cart, malls, mailers, ad systems, LINE.",
    },
    {
      ja: "このあとに取り込むファイル。消した人のことは何も残さないので、その人の注文が入ったファイルを取り込むと、また入ります。",
      en: "Files imported later. Nothing is kept of who was erased, so a file that holds the person's orders brings them back.",
    },
  ],

  older: {
    ja: "【{day}に人を消す前の数字です。作り直してください】　",
    en: "[Before people were erased on {day}: make anew]  ",
  },
  olderResult: {
    ja: "この結果は、{day}に人を消す前の数字です。レポートを作り直してください。",
    en: "These numbers are from before people were erased on {day}. Make the reports again.",
  },
  gone: {
    ja: "（人を消したため、この文は消しました）",
    en: "(this sentence went with a person who was erased)",
  },
  quality: {
    ja: "本人の求めなどで消した人：{n}人（{days}）。その人たちの注文は入っていないため、それより前に作ったレポートの合計とは合いません。誰だったかは残していません。",
    en: "People erased on request: {n} ({days}). Their orders are in no number, so totals differ from reports made before. Who they were is not kept.",
  },
  qualityDay: { ja: "{day} {n}人", en: "{day}: {n}" },
  importAfter: {
    ja: "このファイルからは、これまでに{n}人を消しています（最後は{day}）。取り込んだファイルにその人がいれば、また入っています。製品は誰を消したかを覚えていないので、サイドバーの「1人を消す」で確かめてください。",
    en: "{n} people were erased from this file (the last on {day}). If the imported files name them, they are back. Who was erased is not kept: check with “Erase one person” in the sidebar.",
  },
} as const satisfies Readonly<Record<string, Text | readonly Text[] | Readonly<Record<string, Text>>>>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const OLDER = new RegExp(
  `^(?:${LANGUAGES.map((language) => escaped(ERASE_TEXTS.older[language]).replace("\\{day\\}", "[\\d/]+")).join("|")})`,
);

/**
 * A line without the remark that people were erased since.
 *
 * @example
 * withoutOlder(withOlder("2024/03/31", "2026/11/30", "en")) //=> "2024/03/31"
 */
export const withoutOlder = (line: string): string => line.replace(OLDER, "");

/** A line with that remark. @param day as it is shown */
export const withOlder = (line: string, day: string, language: Language): string =>
  say(ERASE_TEXTS.older, language, { day }) + withoutOlder(line);
