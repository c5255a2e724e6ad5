import type { SeasonSeriesId } from "../../core/seasons/seasons.ts";
import type { Text } from "../language.ts";

/** January to December. */
export const MONTH_NAMES: readonly Text[] = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
].map((en, i) => ({ ja: `${i + 1}月`, en }));

/** 季節: what each month of the year usually comes to. */
export const SEASONS_TEXTS = {
  sheetName: { ja: "季節", en: "Seasons" },
  title: { ja: "季節（例年の月ごとの波）", en: "Seasons (what each month usually comes to)" },
  most: {
    ja: "売上は例年、{most}が最も多くなります（平均の月の{high}倍、{years}年分）。",
    en: "{most} usually has the highest sales ({high} times an average month, over {years} years).",
  },
  fewest: {
    ja: "売上は例年、{fewest}が最も少なくなります（平均の月の{low}倍、{years}年分）。",
    en: "{fewest} usually has the lowest sales ({low} times an average month, over {years} years).",
  },
  both: {
    ja: "売上は例年、{most}が最も多く（平均の月の{high}倍）、{fewest}が最も少なくなります（{low}倍、{years}年分）。",
    en: "{most} usually has the highest sales ({high} times an average month), {fewest} the lowest ({low} times), over {years} years.",
  },
  neither: {
    ja: "売上の月ごとの差は、年ごとのぶれに比べて小さく、季節の波があるとは言えません（{years}年分）。",
    en: "The months do not differ much more than the years do: no seasons can be told from these sales ({years} years).",
  },
  tooShort: {
    ja: "季節指数は、初めから終わりまでそろった月が{needed}か月あると出せます（いまは{n}か月）。",
    en: "Seasonal indices take {needed} whole months of orders (there are {n}).",
  },
  noSales: {
    ja: "売上のない期間が1年以上あるため、季節指数は出せません。",
    en: "There are no seasonal indices: more than a year is without any sale.",
  },
  oneYear: {
    ja: "1年分しか比べられない月があるので、季節指数は参考値です。初めから終わりまでそろった月が{needed}か月になると、例年の波として見られます（いまは{n}か月）。",
    en: "Some months stand on one year only, so the indices are no more than a hint. With {needed} whole months they show what is usual (there are {n}).",
  },
  fewBuyers: {
    ja: "購入した人が{minSample}人に満たない月があるため、季節指数は参考値です。",
    en: "Some months have fewer than {minSample} buyers, so the indices are no more than a hint.",
  },
  seeSeasons: { ja: "（くわしくはレポート「季節」）", en: " (See the report Seasons.)" },
  table: { ja: "季節指数（1.00＝平均の月）", en: "Seasonal indices (1.00 = an average month)" },
  month: { ja: "月", en: "Month" },
  index: { ja: "指数", en: "Index" },
  lowest: { ja: "最低", en: "Low" },
  highest: { ja: "最高", en: "High" },
  years: { ja: "年数", en: "Years" },
  buyers: { ja: "この月に季節が始まる人", en: "Season begins here" },
  small: { ja: "参考値：{names}", en: "small sample: {names}" },
  series: { ja: "「{name}」の指数は、{why}", en: "{name}: {why}" },
  whyShort: {
    ja: "前に1年分の注文がある月が{needed}か月あると出せます（いまは{n}か月）。",
    en: "an index takes {needed} whole months with a year of orders before them (there are {n}).",
  },
  whyNone: {
    ja: "だれもいない期間が1年以上あるため出せません。",
    en: "there is none, as more than a year has nobody.",
  },
  chartTitle: { ja: "季節指数（1.00＝平均の月）", en: "Seasonal indices (1.00 = an average month)" },
} as const satisfies Readonly<Record<string, Text>>;

/** What has an index. */
export const SERIES_NAMES: Readonly<Record<SeasonSeriesId, Text>> = {
  sales: { ja: "売上", en: "Sales" },
  newCustomers: { ja: "新規の顧客数", en: "New customers" },
  returned: { ja: "復帰した人", en: "People who came back" },
};

export const SEASONS_METHOD: readonly Text[] = [
  {
    ja: "季節指数は、各月の値を、その月を中心とする12か月の移動平均（両端の月は半分）で割って伸びや減りを除き、同じ月どうしを平均し、12か月の平均が1になるようにしたものです（時系列の古典的な分解、移動平均比率法。Makridakis, Wheelwright and Hyndman『Forecasting』3章）。",
    en: "An index is each month divided by the moving average of twelve months around it (the outer two by half), which takes growth off; then the mean of the same month over the years, made to average 1 over the twelve months: classical decomposition by the ratio to moving average (Makridakis, Wheelwright and Hyndman, Forecasting, chapter 3).",
  },
  {
    ja: "途中の月は使いません。両端の半年は移動平均が出ないので、24か月なら各月1年分、36か月なら2年分です。最低と最高は、その年ごとの比です。月の日数の違いは直していません。",
    en: "Unfinished months are left out. The first and the last half year have no moving average: 24 months give one year of each month, 36 give two. Low and high are those of the single years. Months are not made equally long.",
  },
  {
    ja: "売上は顧客ID不明も含む合計です。新規の顧客数と復帰した人（前の日までの1年に購入がなく、また買った人）は、前に1年分の注文がある月だけで計算します。灰色の指数は、その月の人数の合計が{minSample}人に満たないか、1年分しかない参考値です。",
    en: "Sales are all sales, nobody known included. New customers, and people who came back (no purchase in the year up to the day before), are told of months with a year of orders before them. Indices in grey stand on fewer than {minSample} people or on one year.",
  },
  {
    ja: "多い月と少ない月の名前は、月どうしの差が同じ月の年ごとのぶれより十分に大きく（分散分析のFが7以上。X-11の安定季節性の検定の目安）、どの年も平均の月より多い（少ない）ときだけ出します。",
    en: "A month is named as the highest or the lowest only where the months differ much more than the years of a month do (F of the analysis of variance at least 7, as X-11 tests stable seasonality), and where every year lies above (below) an average month.",
  },
  {
    ja: "季節客は、毎年同じ時期（61日以内）に3シーズン以上買っている人、季節客かもは2シーズンの人です（2シーズンだけなら、約3人に1人は偶然でもこうなります）。その時期の最初の日がある月に数えています。",
    en: "Seasonal buyers bought at the same time of the year (within 61 days) in three seasons or more, maybe seasonal in two (with two, chance alone makes about one in three look so). They are counted in the month of their season's first day.",
  },
];
