import type { KpiId } from "../../core/kpi/kpi.ts";
import type { Text } from "../language.ts";

/** The KPI by name. */
export const KPI_NAMES: Readonly<Record<KpiId, Text>> = {
  f2Within90: { ja: "F2転換率（90日以内）", en: "F2 within 90 days" },
  f2Within365: { ja: "F2転換率（365日以内）", en: "F2 within 365 days" },
  repeaterShare: { ja: "リピーター率", en: "Repeater share" },
  repeatRate: { ja: "リピート率（累計顧客比）", en: "Repeat rate (of all)" },
  repeatOrderShare: { ja: "リピート注文比率", en: "Repeat order share" },
  averageOrderValue: { ja: "受注単価", en: "Average order" },
  allOrderValue: { ja: "受注単価（全注文）", en: "Average order (all)" },
  salesPerCustomer: { ja: "顧客単価", en: "Sales per customer" },
  purchaseFrequency: { ja: "購入頻度", en: "Purchase frequency" },
};

/** The names as headings of narrow columns, broken where a word ends. */
export const KPI_HEADS: Readonly<Record<KpiId, Text>> = {
  f2Within90: { ja: "F2転換率\n(90日以内)", en: "F2 within\n90 days" },
  f2Within365: { ja: "F2転換率\n(365日以内)", en: "F2 within\n365 days" },
  repeaterShare: { ja: "リピーター率", en: "Repeater\nshare" },
  repeatRate: { ja: "リピート率\n(累計比)", en: "Repeat rate\n(of all)" },
  repeatOrderShare: { ja: "リピート\n注文比率", en: "Repeat\norder share" },
  averageOrderValue: { ja: "受注単価", en: "Average\norder" },
  allOrderValue: { ja: "受注単価\n(全注文)", en: "Average\norder (all)" },
  salesPerCustomer: { ja: "顧客単価", en: "Sales per\ncustomer" },
  purchaseFrequency: { ja: "購入頻度", en: "Purchase\nfrequency" },
};

/** KPI: the numbers a shop is run by, with targets. */
export const KPI_TEXTS = {
  sheetName: { ja: "KPI", en: "KPI" },
  title: { ja: "KPI（目標と実績）", en: "KPI against targets" },
  sentence: {
    ja: "直近1年に購入した{buyers}人のうち、リピーターは{repeaters}人（{share}）です。平均で{frequency}回購入し、受注単価は{order}、顧客単価は{sales}です。",
    en: "Of {buyers} buyers of the current year {repeaters} are repeaters ({share}). Each bought {frequency} times at {order}: {sales} per customer. ",
  },
  sentencePart: {
    ja: "{start}から購入した{buyers}人のうち、リピーターは{repeaters}人（{share}）です。平均で{frequency}回購入し、受注単価は{order}、顧客単価は{sales}です。",
    en: "Of {buyers} buyers since {start} {repeaters} are repeaters ({share}). Each bought {frequency} times at {order}: {sales} per customer. ",
  },
  sentenceFew: {
    ja: "直近1年に購入した人は{buyers}人です。{minSample}人に満たないので、下の数字は参考値です。",
    en: "{buyers} people bought in the current year, fewer than {minSample}: the numbers below are a small sample. ",
  },
  sentenceNobody: {
    ja: "直近1年に購入した人がいないため、この1年のKPIは出せません。",
    en: "Nobody bought in the current year, so there are no KPI of it. ",
  },
  second: {
    ja: "初めて購入した人の{rate}が{days}日以内に2回目を購入しています。",
    en: "{rate} of those who first buy do so again within {days} days. ",
  },
  secondFrom: {
    ja: "F2転換率（{days}日以内）は、基点日が{date}以降になれば出せます。",
    en: "F2 within {days} days can be given for anchor dates from {date} on. ",
  },
  secondHalf: {
    ja: "2回目を購入した人の半分は、初回から{days}日以内に購入しています。",
    en: "Half of those who bought again did so within {days} days.",
  },
  fewBuyers: { ja: "購入した人が{minSample}人未満のため", en: "fewer than {minSample} buyers" },
  fewFirst: {
    ja: "初めて購入した人が{n}人\n（{minSample}人から出せます）",
    en: "{n} first buyers\n({minSample} people needed)",
  },
  nobodyFirst: { ja: "この期間に初めて購入した人がいません", en: "nobody first bought in these months" },
  fromDay: { ja: "{date}から出せます", en: "from {date} on" },
  perPurchase: { ja: "{sales} ÷ {purchases}件", en: "{sales} ÷ {purchases} orders" },
  perPerson: { ja: "{sales} ÷ {people}人", en: "{sales} ÷ {people} people" },
  onYear: { ja: "前年 {before}", en: "{before} a year ago" },

  /** Between names of KPI: 「・」 stands in some. */
  nameComma: { ja: "、", en: ", " },
  table: {
    ja: "KPIと目標（黄色のセルに目標を入れると、差が出ます）",
    en: "KPI (type targets into the yellow cells)",
  },
  kpi: { ja: "KPI", en: "KPI" },
  now: { ja: "実績", en: "Now" },
  numerator: { ja: "分子", en: "Numerator" },
  denominator: { ja: "分母", en: "Denominator" },
  interval: { ja: "95%の幅", en: "95% range" },
  target: { ja: "目標", en: "Target" },
  gap: { ja: "目標との差", en: "Against target" },
  before: { ja: "1年前", en: "A year ago" },
  change: { ja: "1年前から", en: "Change" },
  trend: { ja: "12か月の動き", en: "12 months" },
  days: { ja: "数える期間と注", en: "Counted in, and notes" },
  firstBought: { ja: "{from}〜{to}の初回", en: "new {from}–{to}" },
  span: { ja: "{to}までの1年", en: "to {to}" },
  up: { ja: "↑ {change}", en: "↑ {change}" },
  down: { ja: "↓ {change}", en: "↓ {change}" },
  level: { ja: "→ {change}", en: "→ {change}" },
  points: { ja: "{n}ポイント", en: "{n} points" },
  pointsUnit: { ja: "ポイント", en: " points" },
  reached: { ja: "達成 +", en: "met, +" },
  missing: { ja: "あと ", en: "short " },
  timesUnit: { ja: "回", en: "" },
  noNumber: { ja: "数字を入れてください", en: "Enter a number" },
  rateOnly: { ja: "0〜100%で入力", en: "0 to 100% only" },
  fromZero: { ja: "0以上で入力", en: "0 or more" },
  oldAsNew: { ja: "新規は多め", en: "+ known" },
  partYear: { ja: "{from}から", en: "since {from}" },
  compareFrom: {
    ja: "1年前との比較は{date}以降、リピーターの3つの率の比較は{repeaters}以降の基点日から出せます。それまでは「—」です。",
    en: "Comparisons with a year ago can be given for anchor dates from {date} on, those of the three repeat rates from {repeaters} on; until then “—”.",
  },
  compareRepeatersFrom: {
    ja: "リピーターの3つの率の1年前との比較は、{repeaters}以降の基点日から出せます（それより前の注文がないため、以前からの顧客が新規に入ります）。",
    en: "Comparisons of the three repeat rates with a year ago can be given for anchor dates from {repeaters} on: before it older customers count as new.",
  },
  growsWithList: { ja: "顧客が増えると下がる", en: "falls as the list grows" },
  sameAsLtv: { ja: "＝受注単価×購入頻度", en: "= average order × frequency" },
  inputTarget: { ja: "{kpi}の目標", en: "Target: {kpi}" },

  solve: {
    ja: "目標から逆算（年間売上の目標を黄色のセルに入れてください）",
    en: "Backwards from a target (type a year's sales into the yellow cell)",
  },
  solveFrom: {
    ja: "年間売上の目標からの逆算は、1年分の注文がそろう{date}以降の基点日から出せます。",
    en: "What a year's sales would take can be told for anchor dates from {date} on, with a year of orders.",
  },
  solveNoSales: {
    ja: "直近1年の売上が0なので、年間売上の目標からの逆算は出せません。",
    en: "Sales of the current year are 0, so it cannot be told what a year's sales would take.",
  },
  salesTarget: { ja: "年間売上の目標", en: "Target for a year's sales" },
  solveEmpty: {
    ja: "目標を入れると、下に必要な値が出ます",
    en: "with a target, what is needed stands below",
  },
  solveWrong: { ja: "0以上の数字を入れてください", en: "enter a number of 0 or more" },
  solveLow: {
    ja: "直近1年の売上の10分の1に足りない目標です。桁を確かめてください（このまま計算しています）",
    en: "less than a tenth of the current year's sales: check the digits (counted with as it is)",
  },
  solveHigh: {
    ja: "直近1年の売上の10倍を超える目標です。桁を確かめてください（このまま計算しています）",
    en: "more than ten times the current year's sales: check the digits (counted with as it is)",
  },
  solveGood: { ja: "どれか1つだけで届くときの値です", en: "what each figure alone has to be" },
  figure: { ja: "動かす数字", en: "Figure" },
  needed: { ja: "必要な値", en: "Needed" },
  more: { ja: "今との差", en: "Difference" },
  salesNow: { ja: "直近1年の売上", en: "Sales of the current year" },
  unidentifiedSales: { ja: "うち顧客ID不明", en: "of which nobody known" },
  buyers: { ja: "購入した人", en: "Buyers" },
  f2InYear: { ja: "F2転換率（直近1年の新規）", en: "F2 conversion, new ones" },
  newCustomers: { ja: "新規獲得顧客", en: "New customers" },
  secondPurchase: { ja: "2回目の購入額の平均", en: "Mean second purchase" },
  notEven: { ja: "100%でも届きません", en: "beyond 100%" },
  solveRule: {
    ja: "売上＝購入した人×購入頻度×受注単価＋顧客ID不明の売上として、1つだけを動かします。F2転換率は、新規のうち2回目を購入する人が1人増えるごとに2回目の購入額の平均だけ売上が増えるとして計算します。直近1年の売上の10分の1〜10倍の外の目標には、桁違いかもしれないとひとこと添えます。",
    en: "Sales = buyers × frequency × average order + sales to nobody known, one figure moved at a time. For F2 conversion, each new customer who buys again brings the mean second purchase. A target outside a tenth to ten times the current year's sales is said to be perhaps mistyped.",
  },

  chartTitle: {
    ja: "{from}回目から{to}回目までの日数（人）",
    en: "Days from purchase {from} to {to} (people)",
  },
  people: { ja: "人数", en: "People" },
  noChart: {
    ja: "2回目を購入した人がまだいないので、日数のグラフはありません。",
    en: "Nobody has bought twice yet, so there is no chart of days.",
  },
  steps: { ja: "購入回数ごとの転換率と日数（k回目→k+1回目）", en: "From the k-th purchase to the next" },
  step: { ja: "段階", en: "Step" },
  stepName: { ja: "{from}→{to}回目", en: "{from} → {to}" },
  stepPeople: { ja: "購入した人", en: "Came so far" },
  wentOn: { ja: "次も購入", en: "Went on" },
  conversion: { ja: "転換率", en: "Conversion" },
  stopped: { ja: "まだの人", en: "Not yet" },
  medianDays: { ja: "日数の中央値", en: "Median days" },
  survival: { ja: "購入回数残存率", en: "Came this far" },
  withinYear: { ja: "365日以内の転換率", en: "Within 365 days" },
  survivalHead: { ja: "購入回数\n残存率", en: "Came\nthis far" },
  oldEnoughHead: { ja: "365日以上\nたった人", en: "365 days\nold or more" },
  withinYearHead: { ja: "365日以内の\n転換率", en: "Within\n365 days" },
  lastStep: {
    ja: "{n}回目より先は、この表には出していません。",
    en: "Steps after purchase {n} are not in this table.",
  },
  gaps: { ja: "次の購入までの日数（人）", en: "Days to the next purchase (people)" },
  gapDays: { ja: "日数", en: "Days" },
  days0: { ja: "当日", en: "same day" },
  daysUpTo: { ja: "{from}〜{to}日", en: "{from}–{to} days" },
  daysFrom: { ja: "{from}日以上", en: "{from} days or more" },

  groups: { ja: "4つのグループ（月末の人数）", en: "Four groups at month ends (people)" },
  groupPeople: { ja: "グループの人数", en: "People of a group" },
  once: { ja: "初回", en: "Once" },
  twice: { ja: "2回", en: "Twice" },
  more3: { ja: "3回以上", en: "3 or more" },
  resting: { ja: "休眠", en: "Resting" },
  groupRule: {
    ja: "その日までの1年間に購入した人を、それまでの購入回数で初回（1回）・2回・3回以上（出典では「1年」という区分）に分け、1年間購入のない人を休眠としました。1人は必ず1つに入ります（当アドオンの決め方です）。",
    en: "Who bought in the year up to the day is divided by all purchases so far: once, twice, three or more; who did not is resting. Everybody is in exactly one (this add-on's own rule).",
  },
  groupChart: { ja: "4つのグループの人数", en: "People of the four groups" },

  months: {
    ja: "月ごとの動き（その月末までの1年間、F2転換率はその月末に数えられる12か月分）",
    en: "Month by month (the year up to each month end)",
  },
  month: { ja: "月", en: "Month" },
  noMonths: {
    ja: "月ごとの動きは、1年分の注文がそろう{date}以降の月から出ます。",
    en: "The months begin with {date}, once there is a year of orders.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const KPI_METHOD: readonly Text[] = [
  {
    ja: "F2転換率（90日以内・365日以内）は、全員がその日数をたった月に初めて購入した人（新しい順に12か月分まで）だけで数えるので、若い月の「まだ」が混ざりません。ゴールド顧客育成マップのF2転換率（直近1年の新規のうち、その1年に2回以上）とは数え方が違います。",
    en: "F2 within 90 and 365 days counts only those who first bought in months whose people have all had these days (the twelve latest), so that nobody in it is too young. The F2 conversion of the gold customer map (new in the year, twice in it) is another number.",
  },
  {
    ja: "リピーター率は購入した人に占める割合、リピート率（累計顧客比）はこれまでの全顧客に占める割合で、分子は同じ人です。リピート率は顧客リストが増えるだけで下がります。",
    en: "Repeater share is of the year's buyers, repeat rate of everybody who ever bought; the numerator is the same people. The repeat rate falls simply because the list grows.",
  },
  {
    ja: "受注単価・顧客単価・購入頻度は、顧客がわかる注文だけで数えます。顧客単価＝受注単価×購入頻度です。95%の幅は人の割合だけに付け、分母が{minSample}人未満は参考値です。",
    en: "Average order, sales per customer and frequency are of people who are known; sales per customer = average order × frequency. Shares of people have a 95% range; below {minSample} people they are a small sample.",
  },
  {
    ja: "転換率は基点日までの実績なので、最近購入した人が多いほど低く出ます。365日以内の転換率は、365日以上たった人だけで数えます。",
    en: "Conversion is what happened up to the anchor date, so it is low where many bought recently. “Within 365 days” counts only people whose purchase is 365 days old or older.",
  },
];

/** Heights of the little columns of a trend, lowest first. */
export const TREND_MARKS = "▁▂▃▄▅▆▇█";
