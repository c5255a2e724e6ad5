import type { Text } from "../language.ts";

/** RFM. */
export const RFM_TEXTS = {
  sheetName: { ja: "RFM", en: "RFM" },
  title: { ja: "RFM分析（7つのランク）", en: "RFM, seven ranks" },
  sentence: {
    ja: "{total}人のうち優良は{loyal}人（{loyalRate}）で、売上の{loyalSales}を占めます。離れかけている人（「浮気予備軍」「悩み」「浮気・不満」）は{leaving}人です。",
    en: "Of {total} customers, {loyal} are loyal ({loyalRate}) and bring {loyalSales} of sales. {leaving} are drifting away (at risk, wavering, defecting).",
  },
  sentenceNoLoyal: {
    ja: "{total}人のうち優良の人はまだいません。離れかけている人（「浮気予備軍」「悩み」「浮気・不満」）は{leaving}人です。",
    en: "Of {total} customers, none is loyal yet. {leaving} are drifting away (at risk, wavering, defecting).",
  },
  sentenceNoLost: {
    ja: "離反（{days}日を超えて購入なし）の人は、{date}以降に現れます。",
    en: " Nobody can be lost (more than {days} days without a purchase) before {date}.",
  },
  board: {
    ja: "最終購入からの日数（R）× 購入回数（F）",
    en: "Days since the last purchase (R) × purchases (F)",
  },
  corner: { ja: "購入回数 ＼ 最終購入", en: "Purchases \\ last one" },
  days: { ja: "{n}日以内", en: "≤ {n} days" },
  daysOver: { ja: "{n}日超", en: "> {n} days" },
  ranks: { ja: "ランク別の人数と売上", en: "People and sales by rank" },
  rank: { ja: "ランク", en: "Rank" },
  scores: {
    ja: "店の中での順位による点数（1〜{n}点、{n}点がいちばん良い）",
    en: "Scores by place in the shop (1 to {n}, {n} is best)",
  },
  scoresOfPackage: {
    ja: "Rパッケージrfmの計算による点数（1〜{n}点、{n}点がいちばん良い）",
    en: "Scores as the R package rfm has them (1 to {n}, {n} is best)",
  },
  scoresKept: {
    ja: "使われた点数は、Rが{r}段階、Fが{f}段階、Mが{m}段階です。同じ値の人は必ず同じ点数です。",
    en: "Scores in use: R {r}, F {f}, M {m}. People with equal values always have the same score.",
  },
  scoresFew: {
    ja: "値の種類が少ない項目では、段階も少なくなります。",
    en: " Where there are few different values, fewer scores are in use.",
  },
  scoresEqual: {
    ja: "R・F・Mとも全員の値が同じなので、点数では分けられません。",
    en: "R, F and M are the same for everybody, so scores cannot divide them.",
  },
  scoreAxis: { ja: "項目", en: "Axis" },
  score: { ja: "{n}点", en: "Score {n}" },
  scoreR: { ja: "R 最終購入からの日数", en: "R recency" },
  scoreF: { ja: "F 購入回数", en: "F purchases" },
  scoreM: { ja: "M 累計売上", en: "M lifetime sales" },
  scoreGroup: { ja: "グループ", en: "Group" },
  groupsNeedFive: {
    ja: "11グループは、「設定」のスコアの段階が5のときに出ます。",
    en: "The eleven groups need 5 scores on “Settings”.",
  },
  peopleShare: { ja: "人数の構成比", en: "Share of people" },
  chartTitle: { ja: "ランク別の構成比（人数と売上）", en: "Shares by rank, people and sales" },
  advice: { ja: "ランク別の次の一手", en: "What to do next, by rank" },
  boardRm: {
    ja: "最終購入からの日数（R）× 累計売上（M）",
    en: "Days since the last purchase (R) × lifetime sales (M)",
  },
  cornerRm: { ja: "累計売上 ＼ 最終購入", en: "Sales \\ last purchase" },
  boardFm: { ja: "購入回数（F）× 累計売上（M）", en: "Purchases (F) × lifetime sales (M)" },
  cornerFm: { ja: "累計売上 ＼ 購入回数", en: "Sales \\ purchases" },
} as const satisfies Readonly<Record<string, Text>>;

export const RFM_METHOD: readonly Text[] = [
  {
    ja: "R＝基点日から最後の購入までの日数、F＝累計の購入回数、売上＝基点日までの累計。ランクはRとFの位置で決まり、1人は必ず1つのランクに入ります。M＝累計売上の区分は、下の2つの表で見ます。色が濃いほど人数が多いマスです。",
    en: "R: days from the last purchase to the anchor; F: lifetime purchases; sales: lifetime up to the anchor. The place on the board decides the rank; everybody has exactly one. M, the class of lifetime sales, stands on the two boards below; the darker a cell, the more people.",
  },
  {
    ja: "境目は固定です。月が変わってもランクの意味が変わらないので、毎月の人数を比べられます。境目と色分けの初めの値と「次の一手」は、公開されている7ランクの考え方をもとに当製品が決めたもので、境目とランクは「設定」で変えられます。",
    en: "The limits are fixed, so a rank means the same every month. Their first values and what to do next are our own, based on the published idea of seven ranks; limits and ranks can be changed on “Settings”.",
  },
];

/** How the scores are made. */
export const SCORE_METHOD: Text = {
  ja: "店の中での順位による点数＝1＋（自分より悪い人の割合×段階数、端数切り捨て）。Rパッケージrfmの計算では、20%ごと（段階数による）の分位点に1を足した値から次の点数です。点数は店の人の入れ替わりで変わるため、月ごとの比較には7つのランクを使います。11グループは、125通りの点数に名前をつけて公開されている表（Squeezelyのヘルプ）によります。",
  en: "A score by place is 1 + the share of people who are worse × the number of scores, rounded down. As the R package rfm has it, a score begins at the quantile plus 1. Scores change as people come and go; use the seven ranks to compare months. The eleven groups are a published table of all 125 codes (Squeezely's help).",
};

/** 商品別RFM: what RFM is called, and how it is meant, where it is of products or a category. */
export const RFMI_TEXTS = {
  title: { ja: "商品別RFM（RFMi）", en: "RFM by item (RFMi)" },
  method: {
    ja: "商品別RFM（RFMi）は、選んだ商品・カテゴリの購入だけを数えたRFMです。R・Fはその商品を含む注文、Mはその商品の明細の金額で数えます。RFMiの「i」に公開された定義はなく、item（商品）と読むのは当製品の解釈です。",
    en: "RFM by item (RFMi) is RFM of the chosen products or category alone: R and F by the orders that contain them, M by their lines. No published source says what the i stands for; item is our reading.",
  },
} as const satisfies Readonly<Record<string, Text>>;
