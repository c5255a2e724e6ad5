import type { Text } from "../language.ts";

/** リテンション: who of a month's new customers bought again so many calendar months later. */
export const RETENTION_TEXTS = {
  sheetName: { ja: "リテンション", en: "Retention cohorts" },
  title: {
    ja: "リテンション（購入を始めた月ごとに、その後の月に購入した人）",
    en: "Retention cohorts: who bought again, by month of first purchase",
  },
  sentence: {
    ja: "購入を始めた人のうち、その月に購入したのは、{steps}です。",
    en: "Of those who began to buy, {steps}.",
  },
  step: { ja: "{n}か月後で{rate}（{people}）", en: "{rate} bought in month {n} ({people})" },
  between: { ja: "、", en: "; " },
  sentenceYoung: {
    ja: "{n}か月後は、{date}以降の基点日から出せます。",
    en: " Month {n} can be told from the anchor {date} on.",
  },
  sentenceFew: {
    ja: "次の月が終わった人は{people}人です。{minSample}人に満たないので、割合は見出しにしません（下の表は参考値です）。",
    en: "{people} people have had a whole month after that of their first purchase: fewer than {minSample}, so there is no headline (the tables below are a small sample).",
  },
  sentenceNone: {
    ja: "購入を始めた人は{people}人です。最初の月の人の次の月が終わる{date}以降の基点日から、また購入した人の割合を出せます。",
    en: "{people} people have begun to buy. Who bought again can be told from the anchor {date} on, when the month after the first one is over.",
  },
  card: { ja: "{n}か月後の月に購入", en: "Bought in month {n}" },
  few: { ja: "{minSample}人に満たないため", en: "fewer than {minSample} people" },
  notYet: { ja: "まだ月がたっていません", en: "not enough months yet" },
  chart: {
    ja: "購入を始めた人のうち、その月に購入した人の割合（初回の月からの月数）",
    en: "Share of new customers who bought in the month (months since the first purchase)",
  },
  chartLine: { ja: "購入した人の割合", en: "Share who bought" },
  axisRate: { ja: "割合", en: "Share" },
  tooShort: {
    ja: "グラフは、{minSample}人以上について2か月後まで終わると描きます。",
    en: "The chart starts once month 2 is over for {minSample} people or more.",
  },
  drawnUntil: {
    ja: "グラフは{n}か月後までです（それより先は、数えられる人が1か月後の半分か{minSample}人に満たないため）。",
    en: "The chart ends at month {n}: beyond it fewer than half of the people of month 1, or fewer than {minSample}, can be counted.",
  },
  pooledLeft: {
    ja: "{every}か月後より先は1年ごと、{last}か月後までです（全部で{all}か月後まであります）。",
    en: "Beyond month {every} there is a line a year up to month {last}, of {all} months in all.",
  },
  pooled: {
    ja: "全コホートの合計（その月が終わったコホートだけ）",
    en: "All cohorts together, of each month those for which it is over",
  },
  oldAsNew: {
    ja: "購入を始めた人のうち{people}人は、注文の記録（{start}から）が始まって1年たたないうちの人で、以前からの顧客が混じっていることがあります（「既存客も」の行）。",
    en: "{people} people began less than a year after the orders do ({start}), so known customers may be among them (lines marked “+ known”).",
  },
  sinceFirst: { ja: "初回からの月数", en: "Months since" },
  interval: { ja: "95%の幅", en: "95% range" },
  bought: { ja: "購入\nした人", en: "Bought" },
  rate: { ja: "割合", en: "Share" },
  orders: { ja: "件数", en: "Orders" },
  salesEach: { ja: "1人\nあたり", en: "Each" },
  month: { ja: "始めた月", en: "Month" },
  year: { ja: "始めた年", en: "Year" },
  people: { ja: "人数", en: "People" },
  monthHead: { ja: "{n}か月後", en: "Month {n}" },
  firstMonth: { ja: "初回の月", en: "Month 0" },
  soFar: { ja: "途中", en: "so far" },
  everybody: { ja: "全体", en: "All" },
  customersTable: { ja: "購入した人の数", en: "People who bought" },
  shareTable: { ja: "購入した人の割合", en: "Share who bought" },
  ordersTable: { ja: "購入の件数", en: "Orders" },
  salesTable: { ja: "購入の金額", en: "Sales" },
  yearTable: { ja: "始めた年ごとの、購入した人の割合", en: "Share who bought, by year of first purchase" },
  open: {
    ja: "*のついた灰色の数字は、途中の月（{anchor}まで）のものです。まだ0のときは「途中」と書きます。それより先の月は空けています。",
    en: "Grey numbers with * are of a month that goes on (up to {anchor}); where it is still 0, “so far” stands there. Later months are empty.",
  },
  openShare: {
    ja: "「途中」は、その月がまだ終わっていません（{anchor}まで。0%ではありません）。それより先の月は空けています。",
    en: "“so far”: the month is not over yet ({anchor}), which is not 0%. Later months are empty.",
  },
  legend: {
    ja: "色は同じ月数どうしの比較で、濃いほど高い割合です。いちばん下の行は、その月が終わったすべてのコホートの合計です。",
    en: "Shades compare one column: darker is higher. The last line is of all cohorts for which the month is over.",
  },
  legendYear: {
    ja: "その年に始めた全員の、その月が終わるまでは数字を出していません（「途中」から右）。",
    en: "From “so far” on, the month is not over for everybody of the year.",
  },
  latestOf: {
    ja: "新しいほうから{shown}か月分です（全部で{all}か月分。前の月の割合は始めた年ごとの表に入っていて、どの月も CPM_COHORT で出せます）。",
    en: "The latest {shown} of {all} months; shares of earlier ones are in the table by year, and CPM_COHORT shows every month.",
  },
  monthsLeft: {
    ja: "横は{last}か月後までの{shown}列です（いちばん長いコホートは{all}か月後まであります。すべての月は CPM_COHORT で出せます）。",
    en: "{shown} months across, up to month {last} (the longest cohort has had {all}); CPM_COHORT shows them all.",
  },
  byValue: {
    ja: "{axis}ごとの、購入した人の割合（{end}までに始めた人。どの月も同じ人たち）",
    en: "{axis}: share who bought, of those who began up to {end}, the same people in all months",
  },
  intervalAt: { ja: "{n}か月後の\n95%の幅", en: "95% range,\nmonth {n}" },
  valueMonth: { ja: "{value}・{month}", en: "{value}, {month}" },
} as const satisfies Readonly<Record<string, Text>>;

/** What a cell of the cohorts may be counted in. */
export const COHORT_MEASURES = ["customers", "share", "sales", "orders"] as const;
export type CohortMeasure = (typeof COHORT_MEASURES)[number];

/** What a measure is called in CPM_COHORT. */
export const COHORT_MEASURE_NAMES: Readonly<Record<CohortMeasure, Text>> = {
  customers: { ja: "人数", en: "Customers" },
  share: { ja: "割合", en: "Share" },
  sales: { ja: "売上", en: "Sales" },
  orders: { ja: "件数", en: "Orders" },
};

export const RETENTION_METHOD: readonly Text[] = [
  {
    ja: "コホートは、最初の購入が同じ月にある人のまとまりです。kか月後の数字は、最初の購入の月からk番目の暦の月に1回以上購入した人の数です。0か月後（初回の月）は、コホートの全員です。",
    en: "A cohort is the people whose first purchase lies in one month. Month k counts those with a purchase in the k-th calendar month after it; month 0 is the whole cohort.",
  },
  {
    ja: "kか月後の割合は、その月だけの購入を数えます（それまでに購入したかどうかではありません）。また購入した人の累計の割合は、LTV推移の初回リピート率を見てください。",
    en: "The share of month k counts purchases in that month alone, not whether somebody came back by then: for that see “Second purchase” on the LTV sheet.",
  },
  {
    ja: "全コホートの合計では、月数が増えるほど、早く始めたコホートだけが残ります。月と月のあいだの差には、人の入れ替わりも含まれます。",
    en: "Of all cohorts together only the early ones are left in later months, so what differs between months is partly who is in them.",
  },
  {
    ja: "灰色の数字は{minSample}人未満の参考値です。1つの商品や属性から始めた人だけのリテンションは、絞り込みの「初回商品」などで出せます。",
    en: "Numbers in grey stand on fewer than {minSample} people. For the people of one product, channel or attribute, choose it in the slices, such as “First product”.",
  },
];
