import type { Text } from "../language.ts";

/** 新規・リピート: what new and what known customers bought, year by year, month by month, day by day. */
export const NEW_REPEAT_TEXTS = {
  sheetName: { ja: "新規・リピート", en: "New and repeat" },
  title: { ja: "新規・リピート売上", en: "Sales to new and repeat customers" },
  sentence: {
    ja: "直近1年の売上は{sales}で、新規が{new}、リピートが{repeat}（リピート売上比率{share}）です。",
    en: "Sales of the current year are {sales}: {new} new and {repeat} repeat ({share} repeat). ",
  },
  sentencePart: {
    ja: "{start}からの売上は{sales}で、新規が{new}、リピートが{repeat}（リピート売上比率{share}）です。",
    en: "Sales since {start} are {sales}: {new} new and {repeat} repeat ({share} repeat). ",
  },
  byPeriod: {
    ja: "（この期間に初めて買った人の購入は、すべて新規に数えています）",
    en: "(All purchases of those who first bought in that time count as new.) ",
  },
  sentenceFew: {
    ja: "直近1年に購入した人は{people}人、売上は{sales}です。{minSample}人に満たないので、新規とリピートの割合は見出しにしません。",
    en: "{people} people bought for {sales} in the current year: fewer than {minSample}, so no headline of new and repeat.",
  },
  sentenceFewPart: {
    ja: "{start}から購入した人は{people}人、売上は{sales}です。{minSample}人に満たないので、新規とリピートの割合は見出しにしません。",
    en: "{people} people have bought for {sales} since {start}: fewer than {minSample}, so no headline of new and repeat.",
  },
  changes: {
    ja: "前年と比べて、売上は{sales}、新規は{new}、リピートは{repeat}です。",
    en: "Against the year before: sales {sales}, new {new}, repeat {repeat}.",
  },
  changeOfAll: {
    ja: "前年と比べて、売上は{sales}です。",
    en: "Against the year before: sales {sales}. ",
  },
  noChange: {
    ja: "前年との比較は、{date}以降の基点日から出せます。",
    en: "A comparison with the year before can be given from the anchor {date} on. ",
  },
  countsOld: {
    ja: "\n注文は{start}からなので、それより前から買っている人も、最初の購入が新規に入っています。",
    en: "\nThe orders begin on {start}: whoever bought before counts as new at first.",
  },
  card: { ja: "売上（直近1年）", en: "Sales, current year" },
  newSales: { ja: "新規売上", en: "New sales" },
  repeatSales: { ja: "リピート売上", en: "Repeat sales" },
  repeatShare: { ja: "リピート売上比率", en: "Repeat share of sales" },
  newBuyers: { ja: "新規の顧客数", en: "New customers" },
  onYear: { ja: "前年より{change}", en: "{change} on the year before" },
  noYear: { ja: "前年との比較はまだありません", en: "no year to compare yet" },
  shareBefore: { ja: "前年 {share}", en: "{share} the year before" },
  oldAsNew: { ja: "新規は多め（{start}からの注文）", en: "new is too high: orders since {start}" },
  few: { ja: "購入した人が{minSample}人未満のため", en: "fewer than {minSample} buyers" },
  unidentifiedPart: { ja: "うち顧客ID不明 {sales}", en: "{sales} of nobody known" },
  chartTitle: {
    ja: "新規売上とリピート売上（移動年計：直近12か月の合計）",
    en: "New and repeat sales (moving annual totals)",
  },
  axis: { ja: "売上（{sign}）", en: "Sales ({sign})" },
  tooShort: {
    ja: "グラフは、12か月の合計とその前の1年の注文がそろう月から描きます（まだありません）。",
    en: "The chart starts at the month with twelve months of orders and a year before them (none yet).",
  },
  years: { ja: "年ごと", en: "By year" },
  months: { ja: "月ごと", en: "By month" },
  days: { ja: "日ごと（前月の初めから）", en: "By day (from the start of last month)" },
  notTheSum: {
    ja: "「初回と同じ期間は新規」で分けているため、年の新規とリピートは、月や日の合計になりません。",
    en: "By the period of the first order, new and repeat of a year are not the sum of its months or days.",
  },
  before: {
    ja: "{end}以前の売上{sales}（{purchases}件）は、この表の期間より前なので入っていません。",
    en: "{sales} ({purchases} purchases) up to {end} lie before these periods and are in none of them.",
  },
  new: { ja: "新規", en: "New" },
  repeat: { ja: "リピート", en: "Repeat" },
  unidentified: { ja: "顧客ID不明", en: "Nobody known" },
  all: { ja: "合計", en: "All" },
  annual: { ja: "移動年計（12か月）", en: "Moving annual total" },
  year: { ja: "年", en: "Year" },
  month: { ja: "月", en: "Month" },
  day: { ja: "日", en: "Day" },
  sales: { ja: "売上", en: "Sales" },
  buyers: { ja: "顧客数", en: "People" },
  purchases: { ja: "受注数", en: "Orders" },
  orderValue: { ja: "受注単価", en: "Average" },
  share: { ja: "リピート\n売上比率", en: "Repeat\nshare" },
  yearBefore: { ja: "前年\n同月比", en: "vs last\nyear" },
  unfinished: { ja: "途中", en: "so far" },
  partial: { ja: "途中から", en: "partial" },
  everyMonth: { ja: "すべて", en: "all" },
  mark: { ja: "注記", en: "Remark" },
  dayOfWeek: { ja: "{day}({weekday})", en: "{day} {weekday}" },
  oldAsNewMark: { ja: "新規は多め", en: "+ known" },
} as const satisfies Readonly<Record<string, Text>>;

export const NEW_REPEAT_METHOD: readonly Text[] = [
  {
    ja: "新規は、設定「新規とリピートの分け方」が「注文」ならその顧客の最初の購入だけ、「期間」なら最初の購入と同じ年・月・日の購入すべてです。残りがリピートです。",
    en: "By the setting “New or repeat”, new is a customer's first purchase alone, or all of theirs in the year, month or day of the first; every other one is repeat.",
  },
  {
    ja: "新規＋リピート＋顧客ID不明＝合計です（売上と受注数）。同じ期間に初回と2回目の両方を買った人は新規とリピートの両方に入るため、合計の顧客数は足し算になりません（重複なしの人数です）。",
    en: "New + repeat + nobody known = all, for sales and orders. Whoever bought first and again in one period is in both columns; the people of “All” are counted once.",
  },
  {
    ja: "リピート売上比率＝リピート売上÷（新規売上＋リピート売上）です。受注単価＝売上÷受注数です。前年同月比は合計の売上どうしの比です。",
    en: "Repeat share = repeat sales ÷ (new + repeat sales). Average = sales ÷ orders. The comparison with the month a year ago is of all sales.",
  },
  {
    ja: "灰色の数字は、その前の1年分の注文がないため、以前からの顧客の購入が新規に入っています（新規は多め、リピートは少なめ）。移動年計は12か月の合計で、季節の波が消えます。12月が多いだけか、伸びているかは移動年計で見てください。",
    en: "Numbers in grey have no year of orders before them, so known customers count as new at first (new too high, repeat too low). The moving annual total adds up twelve months, which takes the seasons out: look there for whether December is growth.",
  },
];
