import type { Text } from "../language.ts";

/** 経営向けコピー in the sidebar. */
export const SIDEBAR_MANAGEMENT_TEXTS = {
  management: { ja: "経営向けコピー", en: "Copy for management" },
  managementMake: { ja: "コピーを作る", en: "Make the copy" },
  managementNote: {
    ja: "個人の情報を除き、少ない人数を伏せたシートを作ります。あとでレポートを作り直しても変わりません。",
    en: "Makes sheets without anything personal and with small counts hidden. Later reports leave them as they are.",
  },
  managementWarning: {
    ja: "このファイルを見られる人は、隠したシートも注文もすべて読めます。PDFか、新しいスプレッドシートへコピーしたシートを渡してください。",
    en: "Whoever may view this file can read all of it, orders and hidden sheets included: hand over the PDF, or the sheets copied to a new spreadsheet.",
  },
  managementWorking: { ja: "シートを作っています…", en: "Making the sheets…" },
  managementText: {
    ja: "サマリーの文章（クリックするとすべて選べます。メールやチャットに貼れます）",
    en: "The summary as text (a click selects all of it, to be pasted into a mail or a chat)",
  },
  managementOpen: { ja: "開く", en: "Open" },
  managementPdf: { ja: "PDF", en: "PDF" },
} as const satisfies Readonly<Record<string, Text>>;
