import type { Text } from "../language.ts";

/** 見通し on 顧客BS: five years with a range that is measured on the shop's own past. */
export const OUTLOOK_TEXTS = {
  sentence: {
    ja: "新しい顧客を獲得しなければ、稼働顧客は{now}人から5年後に{later}人（幅{fewest}〜{most}人）へ、5年間の売上は合計{sales}（幅{low}〜{high}、年商の{multiple}倍）になる見通しです。",
    en: "Without new customers, the outlook is that {now} active customers become {later} in five years (range {fewest}–{most}) and bring in {sales} over that time (range {low}–{high}; {multiple} times annual sales).",
  },
  missed: {
    ja: "1年前に同じ計算をしていたら、この1年の売上の見通しは{said}（幅{low}〜{high}）、その時点までの顧客による実績は{came}で、{miss}（{held}）でした。",
    en: "Made a year ago, it would have said sales of {said} (range {low}–{high}) for this year; the customers known then bought for {came}: {miss}, {held}.",
  },
  tooHigh: { ja: "{share}高め", en: "{share} too high" },
  tooLow: { ja: "{share}低め", en: "{share} too low" },
  /** Nothing came at all. */
  farTooHigh: { ja: "大きく高め", en: "far too high" },
  exact: { ja: "ほぼ同じ", en: "about the same" },
  inRange: { ja: "幅の中", en: "inside the range" },
  outOfRange: { ja: "幅の外", en: "outside the range" },
  count: {
    ja: "1年先の見通しは{n}回のうち{m}回が幅の中でした。",
    en: " Outlooks a year ahead whose range held: {m} of {n}.",
  },
  priorOnly: {
    ja: "過去の見通しと実績をまだ比べられないため、幅は仮のものです（1年で15%ほどのずれを見込んだ広さ）。",
    en: "No earlier outlook can be compared with what came yet, so the range is assumed (some 15% a year).",
  },
  news: {
    ja: "顧客BSの先頭は、5年の見通しになりました。名前付きのセル CPM_BS_FIVE_YEAR_SALES も見通しの値です。これまでの試算の値は CPM_BS_TRIAL_FIVE_YEAR_SALES にあります",
    en: "The customer balance sheet now begins with the outlook, and the named cell CPM_BS_FIVE_YEAR_SALES holds it. What it held before, the what-if's value, is in CPM_BS_TRIAL_FIVE_YEAR_SALES",
  },
  title: { ja: "5年の見通し（新規獲得なし）", en: "Outlook for five years (no new customers)" },
  titleSmall: {
    ja: "5年の見通し（新規獲得なし・参考値）",
    en: "Outlook for five years (no new customers; small sample)",
  },
  card: { ja: "5年売上（見通し）", en: "Five-year sales (outlook)" },
  cardNote: {
    ja: "幅 {low}〜{high}\n年商の{multiple}倍（{least}〜{greatest}）",
    en: "range {low}–{high}\n{multiple} × annual sales ({least}–{greatest})",
  },
  activeNote: { ja: "5年後 {later}人（{fewest}〜{most}）", en: "in five years {later} ({fewest}–{most})" },
  chartSales: { ja: "年ごとの売上", en: "Sales by year" },
  chartActive: { ja: "稼働顧客", en: "Active customers" },
  sales: { ja: "売上", en: "Sales" },
  active: { ja: "稼働顧客", en: "Active customers" },
  low: { ja: "幅の下", en: "low end" },
  high: { ja: "幅の上", en: "high end" },
  rangeLow: { ja: "　幅の下（80%）", en: "   low (80%)" },
  rangeHigh: { ja: "　幅の上（80%）", en: "   high (80%)" },
  activeLine: { ja: "稼働顧客の見通し", en: "Active customers" },
  salesLine: { ja: "売上の見通し", en: "Sales" },
  cumulativeLine: { ja: "累計売上の見通し", en: "Cumulative sales" },
  multiple: { ja: "年商の何倍（累計）", en: "÷ annual sales" },
  trial: {
    ja: "試算：率を変えたら（今の率が5年続くとした計算・{model}）",
    en: "What if: change the rates (today's rates for five years; model: {model})",
  },
  trialSame: {
    ja: "黄色のセルの率を変えると、5年売上と5年後の稼働顧客がいくら変わるかが、ここに出ます。今の率のままなら、5年売上は{sales}（年商倍率{multiple}倍）です。",
    en: "Change a yellow cell and what it changes in five-year sales and in active customers stands here. At today's rates the sales are {sales} ({multiple} times annual sales).",
  },
  trialChanged: {
    ja: "この変更による差は、5年売上が{sales}、5年後の稼働顧客が{people}人です。",
    en: "This changes five-year sales by {sales} and the active customers in five years by {people}.",
  },
  modelsNote: {
    ja: "見通しは最後の購入からの年数と過去の各年の率も見るため、試算とは一致しません。",
    en: "The outlook also looks at the years since the last purchase and at the rates of every past year, so it differs.",
  },
  modelsWhy: {
    ja: "維持率固定は同じランクに残る、昇格ありは実際の移動で進む、復帰なしは離脱者が戻らない計算です。",
    en: "Fixed: people stay in their stage; promotion: they move as observed; retention only: nobody returns.",
  },
  own: {
    ja: "見通しの答え合わせ（過去の時点で同じ計算をしていたら）",
    en: "Track record of the outlook (had we made it then)",
  },
  ownNone: {
    ja: "見通しの答え合わせは、まだできません（基点日の3年前より前からの注文と、その時点の見通しが要ります）。",
    en: "No track record yet: it takes orders from three years before the anchor and an outlook as of then.",
  },
  said: { ja: "見通し", en: "Outlook" },
  actualSales: { ja: "売上 実績", en: "Actual sales" },
  actualActive: { ja: "稼働 実績", en: "Actual active" },
  held: { ja: "幅", en: "Range" },
} as const satisfies Readonly<Record<string, Text>>;

/** How the 見通し is computed. */
export const OUTLOOK_METHOD: readonly Text[] = [
  {
    ja: "見通しは、購入回数（1〜5回以上）と最後の購入からの年数ごとに、このお店の過去の実績の率（新しい年ほど重く）をあてはめたものです。幅は、同じ計算を過去の各年の時点でやり直して実際とのずれを測り、10回に8回は実際がこの中に収まる見込みで付けています（先の年ほど、人数が少ないほど広がります）。過去にないほど大きな変化は見込めません。設定にかかわらず、離れた人の復帰を含みます。",
    en: "The outlook applies the shop's own past rates (newer years weigh more) by purchases so far (1 to 5 or more) and years since the last purchase. Its range comes from making it again as of each past year and measuring the miss: in 8 of 10 cases what comes should lie inside. It widens with every year and with fewer people, and foresees no change larger than the shop's past shows. Lapsed people who come back are always in it, whatever the setting.",
  },
];
