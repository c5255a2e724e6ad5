/** 名寄せ候補: the sheet on which the user says which IDs are one person's. */
import type { Text } from "../language.ts";

export const JOIN_TEXTS = {
  sheetName: { ja: "名寄せ候補", en: "Join proposals" },
  title: { ja: "名寄せ候補", en: "Join proposals" },
  subtitle: {
    ja: "候補 {proposals}組　|　元データ「{source}」　|　作成 {madeAt}",
    en: "{proposals} pairs proposed  |  source “{source}”  |  made {madeAt}",
  },
  sentence: {
    ja: "同じ人かもしれない顧客IDの組です。「結合する」を選んだ組だけを、次のレポートから1人として数えます。",
    en: "These customer IDs may be one person's. Only pairs you choose to join count as one person, from the next report on.",
  },
  nothing: {
    ja: "同じ連絡先を持つ別々の顧客IDや、書き方だけが違う顧客IDはありません。",
    en: "No two customer IDs share a contact or look alike.",
  },
  more: {
    ja: "ほかに{n}組あります。上の組を判定してから作り直すと、続きが出ます。",
    en: "There are {n} more pairs. Decide on those above and make the sheet again to see them.",
  },
  rules: { ja: "このシートについて", en: "About this sheet" },
  ruleSales: {
    ja: "結合しても売上の合計は変わりません。変わるのは顧客の人数と、1人あたりの購入回数です。空欄の組は結合しません。3つ以上のIDが同じ人なら、つながる組だけ「結合する」にすれば1人になります。",
    en: "Joining changes no sales total, only how many people there are and how often each has bought. Blank pairs stay apart. Where three or more IDs are one person's, joining the pairs that link them is enough.",
  },
  ruleKeep: {
    ja: "判定とメモは、作り直しても同じIDの組に残ります。列の見出しは変えないでください。このシートを消すと、すべて結合しないものとして数えます。楽天・Amazonなどのモールが発行する転送用アドレスは、候補に使いません。",
    en: "Decisions and notes stay with their pair when the sheet is made again. Leave the column headers as they are. If you delete this sheet, nothing is joined. Forwarding addresses made up by malls such as Rakuten and Amazon are not used as evidence.",
  },
  decision: { ja: "判定", en: "Decision" },
  reason: { ja: "理由", en: "Reason" },
  firstId: { ja: "顧客ID A", en: "Customer ID A" },
  firstChannels: { ja: "チャネル A", en: "Channel A" },
  firstPurchases: { ja: "購入回数 A", en: "Purchases A" },
  firstSales: { ja: "売上 A", en: "Sales A" },
  secondId: { ja: "顧客ID B", en: "Customer ID B" },
  secondChannels: { ja: "チャネル B", en: "Channel B" },
  secondPurchases: { ja: "購入回数 B", en: "Purchases B" },
  secondSales: { ja: "売上 B", en: "Sales B" },
  after: { ja: "結合後の購入回数", en: "Purchases if joined" },
  contact: { ja: "連絡先", en: "Contact" },
  note: { ja: "メモ", en: "Note" },
  notOffered: { ja: "対象外", en: "Not offered" },
  strongEmail: { ja: "強い：メールアドレスが同じ", en: "Strong: same e-mail" },
  strongBoth: { ja: "強い：メールアドレスと電話番号が同じ", en: "Strong: same e-mail and phone" },
  mediumName: { ja: "中くらい：電話番号と氏名が同じ", en: "Medium: same phone and name" },
  mediumPhone: {
    ja: "中くらい：電話番号が同じ（氏名は比べられません）",
    en: "Medium: same phone (names cannot be compared)",
  },
  lookAlike: {
    ja: "IDの先頭の0・全角半角・大文字小文字だけが違う",
    en: "IDs differ in leading zeros, width or case",
  },
  gone: {
    ja: "今の注文データでは候補になりません",
    en: "Not proposed by the present orders",
  },
  sharedEmail: {
    ja: "多くの人が使うメールアドレスのため、候補にしません（顧客ID {n}個）",
    en: "Many people use this e-mail ({n} IDs), so nothing is proposed by it",
  },
  sharedPhone: {
    ja: "多くの人が使う電話番号のため、候補にしません（顧客ID {n}個）",
    en: "Many people use this phone ({n} IDs), so nothing is proposed by it",
  },
  andMore: { ja: "{ids} など", en: "{ids} and others" },
  listComma: { ja: "、", en: ", " },
  help: {
    ja: "「結合する」か「結合しない」を選んでください。空欄は結合しません。",
    en: "Choose “Join” or “Keep apart”. Blank pairs stay apart.",
  },
  keptBeside: {
    ja: "「{name}」の右側に書き込みがあったため、前のシートを「{kept}」として残しました。",
    en: "You had written beside the table on “{name}”, so the previous sheet stays as “{kept}”.",
  },
  nameTaken: {
    ja: "「{wanted}」という名前のシートがあるため、「{name}」に書き出しました。",
    en: "The file already has a sheet “{wanted}”, so this one is “{name}”.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the user may decide about a pair, as it stands in its cell. */
export const JOIN_DECISIONS = {
  join: { ja: "結合する", en: "Join" },
  apart: { ja: "結合しない", en: "Keep apart" },
} as const satisfies Readonly<Record<string, Text>>;
