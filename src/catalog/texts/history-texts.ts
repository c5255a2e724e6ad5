import type { Text } from "../language.ts";

/** 定点観測: the shop month by month, and whether its retention does something unusual. */
export const HISTORY_TEXTS = {
  sheetName: { ja: "定点観測", en: "Month by month" },
  title: {
    ja: "定点観測（月末ごとの顧客と売上）",
    en: "Month by month (customers and sales at each month end)",
  },
  asOf: {
    ja: "{date}（基点日の前の月末）の時点です。",
    en: "As of {date}, the month end before the anchor date: ",
  },
  sentenceNone: {
    ja: "稼働顧客は{now}人です。前年との比較は、{date}以降の月末から出せます。",
    en: "There are {now} active customers. A comparison with the year before can be given from the first month end on or after {date}.",
  },
  sentence: {
    ja: "稼働顧客は{now}人（前年同月より{customers}）、移動年計の売上は{sales}{salesChange}です。{watch}",
    en: "{now} active customers ({customers} on the year before), moving annual sales {sales}{salesChange}.{watch}",
  },
  salesMoved: { ja: "（{change}）", en: " ({change})" },
  watchWorse: {
    ja: "維持率がいつもの振れ幅を超えて下がりました。",
    en: " Retention fell by more than its usual variation.",
  },
  watchOpen: {
    ja: "維持率の警告が{day}から続いています。",
    en: " The alarm on retention has been open since {day}.",
  },
  watchBetter: {
    ja: "維持率がいつもの振れ幅を超えて上がりました。",
    en: " Retention rose by more than its usual variation.",
  },
  watchFalling: {
    ja: "維持率が6か月続けて下がっています。",
    en: " Retention has fallen six months in a row.",
  },
  active: { ja: "稼働顧客", en: "Active customers" },
  activeNote: { ja: "前月より{change}", en: "{change} on the month before" },
  retention: { ja: "維持率", en: "Retention" },
  reactivation: { ja: "復帰率", en: "Reactivation" },
  f2: { ja: "F2転換率", en: "F2 rate" },
  survival: { ja: "残存率", en: "Survival" },
  annualLtv: { ja: "年間LTV", en: "Annual LTV" },
  annualSales: { ja: "年商（移動年計）", en: "Moving annual sales" },
  multiple: { ja: "年商倍率", en: "Sales multiple" },
  pointsNote: { ja: "前月より{points}ポイント", en: "{points} points on the month before" },
  salesNote: { ja: "前年同月より{change}", en: "{change} on the year before" },
  noComparison: { ja: "比べる月がありません", en: "no month to compare" },
  chartCustomers: { ja: "稼働顧客と年商（移動年計）", en: "Active customers and moving annual sales" },
  chartRates: { ja: "維持率・復帰率・残存率", en: "Retention, reactivation and survival" },
  axisPeople: { ja: "稼働顧客（人）", en: "Active customers" },
  axisSales: { ja: "売上（{sign}）", en: "Sales ({sign})" },
  axisRate: { ja: "率", en: "Rate" },
  tooShortForChart: {
    ja: "グラフは、前年と前々年の注文がそろう月から描きます（まだありません）。",
    en: "Charts start at the month for which two full years of orders exist (none yet).",
  },
  warning: { ja: "早期警告", en: "Early warning" },
  latestChange: {
    ja: "維持率の直近の変化は{change}ポイントです。",
    en: "The latest change of the retention rate is {change} points. ",
  },
  usual: {
    ja: "過去{n}か月の振れ幅（{low}〜{high}ポイント）の中で、ふだんどおりです。",
    en: "It lies within the variation of the past {n} months ({low} to {high} points): as usual.",
  },
  worse: {
    ja: "過去{n}か月の振れ幅（{low}〜{high}ポイント）を下回りました。異常（悪化）です。何が変わったか確かめてください。",
    en: "It lies below the variation of the past {n} months ({low} to {high} points): unusually bad. Look for what changed.",
  },
  better: {
    ja: "過去{n}か月の振れ幅（{low}〜{high}ポイント）を上回りました。異常（改善）です。うまくいった理由を確かめてください。",
    en: "It lies above the variation of the past {n} months ({low} to {high} points): unusually good. Look for the reason.",
  },
  tooFewChanges: {
    ja: "振れ幅を出すには、続けて13か月分の維持率の変化が必要です（いまは{n}か月分）。まだ判断できません。",
    en: "Limits need thirteen monthly changes of the retention rate in a row (there are {n}). No judgement yet.",
  },
  alarmOpen: {
    ja: "{day}の異常（悪化）からの警告が続いています。維持率は、その前の12か月の最高より{fall}ポイント低い水準です。警告は、維持率がその前の月末の水準に戻るか、12か月たつと終わります。",
    en: "The alarm raised at {day} is still open: retention stands {fall} points below its highest of the twelve months before. It ends when retention is back at its level of the month end before, or after twelve months.",
  },
  alarmLine: {
    ja: "維持率の早期警告：{day}の異常（悪化）から続いています（その前の12か月の最高より{fall}ポイント低い水準）。",
    en: "Early warning: the alarm on retention has been open since {day} ({fall} points below its best of the twelve months before).",
  },
  noAlarm: {
    ja: "維持率の早期警告は出ていません。",
    en: "Early warning: no alarm on retention is open.",
  },
  alarmUnknown: {
    ja: "維持率の早期警告は、まだ判断できません（維持率の変化が13か月分、前年の顧客が{minSample}人以上あると出せます）。",
    en: "Early warning on retention: no judgement yet (it takes thirteen monthly changes, and {minSample} or more customers last year).",
  },
  falling: {
    ja: "維持率が6か月続けて下がっています（傾向）。偶然でも10年に1年ほどは起きる動きです。",
    en: "Retention has fallen six months in a row (a tendency; by chance it happens in about one year in ten).",
  },
  usualFall: {
    ja: "{month}月は例年、売上が前の月より少ない月です（季節指数 {before}→{now}、{years}年分）。{day}の維持率の低下は、季節の波かもしれません。移動年計の売上と合わせて見てください。",
    en: "Sales of month {month} usually lie below those of the month before (seasonal index {before} to {now}, over {years} years). The fall of retention at {day} may be the season: compare moving annual sales.",
  },
  usualRise: {
    ja: "{month}月は例年、売上が前の月より多い月です（季節指数 {before}→{now}、{years}年分）。{day}の維持率の上昇は、季節の波かもしれません。移動年計の売上と合わせて見てください。",
    en: "Sales of month {month} usually lie above those of the month before (seasonal index {before} to {now}, over {years} years). The rise of retention at {day} may be the season: compare moving annual sales.",
  },
  fallMark: { ja: "例年減", en: "usual" },
  riseMark: { ja: "例年増", en: "usual" },
  leadKnown: {
    ja: "このお店では、稼働顧客の増減が{months}か月後の売上の増減とそろって動いてきました（相関{r}、{n}か月分）。原因とは限りません。",
    en: "In this shop active customers and the sales {months} months later have moved together (correlation {r}, {n} months). That is no cause.",
  },
  leadUnknown: {
    ja: "稼働顧客が売上に先行するかは、このお店のデータでは、まだ判断できません。",
    en: "Whether customers lead sales cannot be judged from this shop's data yet.",
  },
  ruleOfThumb: {
    ja: "一般には、顧客数の減少は売上の減少より3〜6か月早く表れると言われます（業界の経験則で、このお店の数字ではありません）。",
    en: "The trade's rule of thumb is that customer numbers fall three to six months before sales do (not this shop's figure).",
  },
  months: { ja: "月ごとの記録", en: "The months" },
  month: { ja: "月末", en: "Month end" },
  newCustomers: { ja: "新規", en: "New" },
  stageRetention: { ja: "{stage}維持率", en: "{stage} kept" },
  alarm: { ja: "警告", en: "Alarm" },
  underAlarm: { ja: "警告中", en: "under alarm" },
  improved: { ja: "改善", en: "better" },
  sixFalls: { ja: "6か月続落", en: "six falls" },
  since: { ja: "{day}から", en: "since {day}" },
  record: { ja: "記録", en: "Record" },
  unfinished: { ja: "途中", en: "so far" },
  partial: { ja: "1年未満", en: "partial" },
  version: { ja: "{n}回目 {day}", en: "No. {n} {day}" },
  changes: {
    ja: "書き換わった月（古い注文の変更で数字が変わった記録）",
    en: "Months that changed (older orders were changed later)",
  },
  changesNone: {
    ja: "ありません。これまでの記録はすべて同じ数字のままです。",
    en: "None: every month still has the figures it was recorded with.",
  },
  changesFirst: {
    ja: "今回が最初の記録です。次回から、過去の月の数字が変わると、ここに変更前と変更後を残します。",
    en: "This is the first record. From the next run on, a month whose figures change keeps the old ones here.",
  },
  recordedOn: { ja: "記録日", en: "Recorded on" },
  gone: {
    ja: "今回の対象に入らない月（基点日より後など）が{n}か月あります。以前の記録は残しています。",
    en: "{n} recorded months are not in this run (after its anchor, or without orders); their records are kept.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const HISTORY_METHOD: readonly Text[] = [
  {
    ja: "各月末を分析基点日として、その時点までの注文だけで計算しています。維持率・復帰率・残存率・年間LTVの定義は顧客BS・育成マップと同じです。売上は季節の波を消すため、直近12か月の合計（移動年計）です。",
    en: "Every month end is an anchor date of its own, with the orders up to it only. The rates are those of the customer balance sheet and the gold map. Sales are the total of the last twelve months, which takes the seasons out.",
  },
  {
    ja: "年商倍率は、その月末の率が5年続くとした試算（維持率固定）の5年売上を、その時の年商で割ったものです。2倍（200%）が業界の目安とされます。顧客BSの見通しとは別の計算です。",
    en: "The sales multiple is the what-if of that month end (its rates for five years, fixed stages) divided by its annual sales; the trade's target is 2 (200%). The outlook on the customer balance sheet is another computation.",
  },
  {
    ja: "灰色の率は、分母の人数が少ない参考値です（人数の目安は3行目の設定）。残存率は、もとになる5つの率のどれかが参考値なら灰色です。",
    en: "Rates in grey are small samples: they rest on fewer people than line 3 says. Survival is grey when one of the five rates behind it is.",
  },
  {
    ja: "いつもの振れ幅は、直近24か月（12か月以上あれば計算）の維持率の変化の平均±2.66×平均移動範囲です。",
    en: "Usual variation: mean ± 2.66 × mean moving range of the monthly changes of retention over the last 24 months (at least 12).",
  },
  {
    ja: "「例年減」「例年増」は、警告が出た月の売上の季節指数が、どの年も前の月より低い（高い）ことを示します（2年分以上あり、季節の波があると言えるお店だけ。計算はレポート「季節」）。",
    en: "“Usual” marks a month of an alarm whose seasonal index of sales moves the same way as retention did, in every year, of two at least, in a shop that has seasons (see the report Seasons).",
  },
  {
    ja: "警告は、維持率の変化がいつもの振れ幅を下回った月末（悪化）に始まり、維持率がその前の月末の水準に戻るか、12か月たつと終わります。毎回、今の注文データから計算し直します。偶然だけでも、24か月分の変化があるお店で10年に1年ほど、12か月分なら5年に1年ほど異常が出ます。",
    en: "An alarm is raised at the month end whose change of retention lies below the usual variation (worse), and ends when retention is back at its level of the month end before, or after twelve months. It is computed anew from today's orders at every run. Chance alone gives an unusual change in about one year in ten with 24 months of changes, one in five with 12.",
  },
];
