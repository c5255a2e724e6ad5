import type { Text } from "../language.ts";

/** 事業計画: five years of the people known today and of those who are won. */
export const PLAN_TEXTS = {
  sheetName: { ja: "事業計画", en: "Business plan" },
  title: { ja: "事業計画（新規獲得を含む5年）", en: "Business plan (five years, new customers included)" },
  sentence: {
    ja: "5年で{new}人の新規を獲得すると、年間売上は今の{now}から5年目に{later}（幅{low}〜{high}）、稼働顧客は{active}人から{people}人になる計画です。5年目の売上の{share}は、これから獲得する顧客の分です。",
    en: "With {new} new customers in five years, yearly sales go from {now} to {later} in year 5 (range {low}–{high}) and active customers from {active} to {people}. {share} of year 5's sales come from customers yet to be won.",
  },
  sentenceNone: {
    ja: "直近1年に獲得した新規は{new}人、初年度の売上は新規あたり{sales}です。{reason}",
    en: "{new} customers were won in the current year; each bought for {sales} in it. {reason}",
  },
  sentenceNobody: {
    ja: "直近1年に獲得した新規の顧客がいないため、事業計画は立てられません。新規の注文が入った後に、レポートを作り直してください。",
    en: "No customer was won in the current year, so there is no plan. Make the report again once new customers have bought.",
  },
  cardSales: { ja: "5年売上（計画）", en: "Five-year sales (plan)" },
  cardSalesNote: {
    ja: "幅 {low}〜{high}\n年商の{multiple}倍",
    en: "range {low}–{high}\n{multiple} × annual sales",
  },
  cardLast: { ja: "5年目の売上", en: "Sales in year 5" },
  cardLastNote: { ja: "直近1年 {now}\n（{change}）", en: "current year {now}\n({change})" },
  cardActive: { ja: "5年後の稼働顧客", en: "Active customers in year 5" },
  cardActiveNote: { ja: "今 {now}人\n幅 {low}〜{high}人", en: "now {now}\nrange {low}–{high}" },
  cardProfit: { ja: "5年の利益", en: "Profit of five years" },
  cardProfitNote: { ja: "粗利率 × 売上\n− 獲得費用", en: "gross margin × sales\n− cost of winning" },
  cardProfitNoCost: { ja: "CPOを\n入れると出ます", en: "once CPO\nis entered" },
  cardProfitNoMargin: { ja: "粗利率を\n入れると出ます", en: "once gross margin\nis entered" },
  cardProfitNone: { ja: "粗利率とCPOを\n入れると出ます", en: "once gross margin\nand CPO are entered" },
  cardFirst: { ja: "新規あたりの初年度売上", en: "First-year sales per new" },
  cardFirstNote: {
    ja: "実績 {sales}\n（直近1年の新規{people}人）",
    en: "measured {sales}\n(new customers: {people})",
  },
  cardNew: { ja: "直近1年の新規", en: "New customers, current year" },
  inputs: {
    ja: "計画の前提（黄色のセルは変えられます）",
    en: "The plan's assumptions (change the yellow cells)",
  },
  inputsNote: {
    ja: "黄色のセルの数字を変えると、このシートの文・数字・グラフがその場で計算し直されます。レポートを作り直しても、入れた数字は残ります。",
    en: "Change a yellow cell and every sentence, number and chart here is computed anew at once. What you entered stays when the report is made again.",
  },
  previous: { ja: "前年", en: "Previous year" },
  current: { ja: "直近1年", en: "Current year" },
  year: { ja: "{n}年目", en: "Year {n}" },
  new: { ja: "新規獲得（人）", en: "New customers" },
  newOfYear: { ja: "{n}年目の新規獲得", en: "New customers in year {n}" },
  newGood: {
    ja: "はじめは、どの年も直近1年と同じ人数です。",
    en: "At first as many every year as in the current one.",
  },
  newWrong: {
    ja: "{years}は計算に使えない数字のため、直近1年の人数で計算しています。0〜10,000,000の人数を数字で入れてください。",
    en: "{years} cannot be counted with, so the current year's number is used. Enter people in figures, from 0 to 10,000,000.",
  },
  oldAsNew: {
    ja: "＊注文データが{start}からのため、新規に以前からの顧客が混じっているかもしれません。",
    en: "* Orders begin on {start}: some of the new customers may be older ones.",
  },
  seeds: { ja: "新規あたりの前提", en: "Per new customer" },
  entered: { ja: "入力", en: "Entered" },
  original: { ja: "元の値", en: "Original" },
  about: { ja: "説明", en: "What it is" },
  originalsGuarded: {
    ja: "新CPM分析：事業計画の元の値（黄色のセルを元に戻すときの数字）",
    en: "New CPM analysis: the plan's original values, to put the yellow cells back",
  },
  cost: { ja: "CPO（新規あたりの獲得費用）", en: "CPO (cost per new customer)" },
  costGood: { ja: "広告費など ÷ 獲得した新規の人数です。", en: "Advertising ÷ customers won." },
  costOfSheet: {
    ja: "元の値は、シート「{sheet}」の店全体の行のCPOです（新規{people}人分）。入れた数字があれば、それで計算します。",
    en: "Original: the whole shop's CPO by the sheet “{sheet}” ({people} new customers). What you enter counts instead.",
  },
  costOfChannels: {
    ja: "元の値は、シート「{sheet}」のチャネルごとのCPOを直近1年にかかる月の新規{people}人の内訳でならした値です。入れた数字があれば、それで計算します。",
    en: "Original: each channel's CPO by the sheet “{sheet}”, weighted by the {people} new customers of the months of the last year. What you enter counts instead.",
  },
  costNobody: {
    ja: "シート「{sheet}」の店全体の行は、新規が0人の月のものなので使えません。数字で入れると、獲得費用と利益が出ます（例：3000）。",
    en: "The whole shop's rows of “{sheet}” are of months without a new customer, so there is no CPO. Enter it in figures, such as 30.",
  },
  costMissing: {
    ja: "シート「{sheet}」に店全体の行がなく、チャネル{n}件（{names}）のCPOもないので出せません。行を足すか、数字で入れてください。",
    en: "“{sheet}” has no row of the whole shop, and none of {n} channels ({names}). Add them, or enter the CPO in figures.",
  },
  costNoShop: {
    ja: "シート「{sheet}」に店全体の行（チャネルも商品も空欄）がないので出せません。行を足すか、数字で入れてください。",
    en: "“{sheet}” has no row of the whole shop (channel and product empty). Add one, or enter the CPO in figures.",
  },
  otherChannels: { ja: "その他のチャネル", en: "other channels" },
  costNone: {
    ja: "数字で入れると、獲得費用と利益が出ます（例：3000）。",
    en: "Enter it in figures, such as 30, to see the cost of winning and the profit.",
  },
  margin: { ja: "粗利率", en: "Gross margin" },
  marginGood: { ja: "（売上 − 原価）÷ 売上です。", en: "(sales − cost of goods) ÷ sales." },
  marginNone: {
    ja: "0〜100%の数字で入れると、粗利と利益が出ます（例：40%）。「設定」シートの「粗利率」に入れておくこともできます。",
    en: "Enter 0 to 100% in figures, such as 40%, to see gross profit and profit. The sheet “Settings” takes it, too.",
  },
  repeatRate: { ja: "F2転換率（直近1年の新規）", en: "F2 conversion, current year" },
  repeatRateGood: {
    ja: "直近1年の新規のうち、その1年で2回以上購入した人の割合です。",
    en: "Of the current year's new customers, those with two or more purchases in it.",
  },
  repeatValue: { ja: "リピート平均受注単価", en: "Average repeat order" },
  repeatValueGood: {
    ja: "直近1年の新規の、2回目以降の売上 ÷ 件数です。",
    en: "Sales of the second and later orders of those people ÷ their number.",
  },
  repeatValueNone: {
    ja: "直近1年の新規には、まだ2回目の購入がありません。数字で入れるまでは0円で計算します。",
    en: "None of the current year's new customers bought a second time yet. Until you enter an amount, 0 is used.",
  },
  ordersPerNew: { ja: "回転率（件/人）", en: "Repeat orders per new" },
  ordersPerNewGood: {
    ja: "2回目以降の件数 ÷ 新規の人数です（F2転換率が元の値のとき）。",
    en: "Second and later orders ÷ new customers, at the original F2 conversion.",
  },
  noRepeats: {
    ja: "直近1年の新規には、まだ2回目の購入がありません。",
    en: "None of the current year's new customers bought a second time yet.",
  },
  wrong: {
    ja: "計算に使えない数字のため、元の値で計算しています。{help}",
    en: "Not usable, so the original is used. {help}",
  },
  wrongAlone: { ja: "計算に使えない数字です。{help}", en: "Not usable. {help}" },
  helpMoney: { ja: "0以上の金額を数字で入れてください。", en: "Enter an amount of 0 or more in figures." },
  helpRate: { ja: "0〜100%の数字を入れてください。", en: "Enter 0 to 100% in figures." },
  helpOrders: {
    ja: "元のF2転換率以上、365以下の件数を入れてください。",
    en: "Enter a number from the original F2 conversion to 365.",
  },
  firstOrder: { ja: "初回の受注単価", en: "First order" },
  firstOrderGood: {
    ja: "直近1年の新規の、初回の売上 ÷ 人数です（変えられません）。",
    en: "Sales of their first orders ÷ new customers; not an input.",
  },
  firstYear: { ja: "新規あたりの初年度売上", en: "First-year sales per new" },
  firstYearRule: {
    ja: "初回の受注単価 ＋ 回転率 ×（F2転換率 ÷ 元の値）× リピート平均受注単価",
    en: "first order + repeat orders × (F2 conversion ÷ original) × average repeat order",
  },
  plan: { ja: "5年の計画", en: "The plan, year by year" },
  planSmall: { ja: "5年の計画（参考値）", en: "The plan, year by year (small sample)" },
  sales: { ja: "売上", en: "Sales" },
  rangeLow: { ja: "　幅の下（80%）", en: "   low (80%)" },
  rangeHigh: { ja: "　幅の上（80%）", en: "   high (80%)" },
  low: { ja: "幅の下", en: "Low end" },
  high: { ja: "幅の上", en: "High end" },
  known: { ja: "　うち今の顧客", en: "   from today's customers" },
  won: { ja: "　うち獲得する顧客", en: "   from customers to be won" },
  knownSeries: { ja: "今の顧客", en: "Today's customers" },
  wonSeries: { ja: "これから獲得する顧客", en: "Customers to be won" },
  growth: { ja: "前年比", en: "Change on the year before" },
  cumulative: { ja: "累計売上", en: "Cumulative sales" },
  multiple: { ja: "年商の何倍（累計）", en: "÷ annual sales" },
  active: { ja: "稼働顧客", en: "Active customers" },
  gross: { ja: "粗利（粗利率 × 売上）", en: "Gross profit" },
  spent: { ja: "獲得費用（CPO × 新規）", en: "Cost of winning" },
  profit: { ja: "利益（粗利 − 獲得費用）", en: "Profit" },
  cumulativeProfit: { ja: "累計利益", en: "Cumulative profit" },
  chartSales: { ja: "年ごとの売上", en: "Sales by year" },
  chartActive: { ja: "稼働顧客", en: "Active customers" },
  record: { ja: "この計画の確かさ", en: "How far to trust the plan" },
  recordOwn: {
    ja: "1年前に同じ計画を、実際に獲得した新規{n}人で立てていたら、この1年の売上は{said}と出ていました。実績は{came}で、{miss}でした。",
    en: "Made a year ago with the {n} customers really won since, the plan would have said sales of {said} for this year; {came} came: {miss}.",
  },
  recordTried: {
    ja: "ある店の11年分の注文で、実際の新規人数を入れて過去の各年から1〜4年先を計算したところ、実績とのずれは稼働顧客が−10〜＋17%、売上が−29〜＋5%でした。",
    en: "On eleven years of a real shop's orders, with the real numbers of new customers, plans 1 to 4 years ahead missed active customers by −10 to +17% and sales by −29 to +5%.",
  },
  recordRange: {
    ja: "幅は、入れた新規人数と費用がそのとおりになるとした場合のものです。新規人数の見込み違いは幅に入っていません。",
    en: "The range takes new customers and costs as entered: that they may come out otherwise is not in it.",
  },
  workings: { ja: "計算の内訳", en: "Workings" },
  workingsNote: {
    ja: "上の式が使う数字です。獲得した新規が、獲得した年から5年目までに購入する割合と売上を、1回だけ購入した人と2回以上購入した人に分けて、F2転換率で混ぜています。黄色のセルの数字が計算に使えないときは、元の値が入ります。",
    en: "What the formulas above use: of one new customer, the share who buys and the sales, from the year of winning on; those who bought once and those who bought again, mixed by the F2 conversion. Where a yellow cell cannot be counted with, its original stands here.",
  },
  usedValue: { ja: "計算に使う値", en: "As used" },
  sinceWon: { ja: "獲得{n}年目", en: "Won: year {n}" },
  onceSales: { ja: "1回だけの人の売上", en: "Sales, bought once" },
  againSales: { ja: "2回以上の人の売上", en: "Sales, bought again" },
  oneSales: { ja: "新規あたりの売上", en: "Sales per new customer" },
  onceActive: { ja: "1回だけの人の購入率", en: "Buying, bought once" },
  againActive: { ja: "2回以上の人の購入率", en: "Buying, bought again" },
  oneActive: { ja: "新規の購入率", en: "Buying, per new customer" },
} as const satisfies Readonly<Record<string, Text>>;

/** How the plan is computed. */
export const PLAN_METHOD: readonly Text[] = [
  {
    ja: "今の顧客は、顧客BSの「見通し」と同じ計算です（購入回数と最後の購入からの年数ごとに、このお店の過去の率。新しい年ほど重く、離れた人の復帰も含みます）。",
    en: "Today's customers are those of the outlook on the customer balance sheet: the shop's own past rates by purchases so far and years since the last one, newer years weighing more, lapsed people who come back included.",
  },
  {
    ja: "獲得する顧客は、獲得した年に「新規あたりの初年度売上」を買い、翌年からは同じ過去の率で続きます。購入回数の分かれ方は、直近1年の新規と同じです（F2転換率を変えると、2回以上の人の割合だけが変わります）。",
    en: "Customers to be won buy for the first-year sales in the year of winning and go on by the same past rates afterwards, spread over purchases as the current year's new ones (another F2 conversion changes the share of those who bought again, nothing else).",
  },
  {
    ja: "F2転換率を変えると、2回目以降の件数も同じ割合で増減します（リピートした人あたりの件数は変わらないとした計算）。利益は 粗利率 × 売上 − CPO × 新規の人数で、送料・人件費などは入っていません。",
    en: "Another F2 conversion moves the repeat orders in proportion: each who repeats orders as often. Profit = gross margin × sales − CPO × new customers; shipping, staff and the like are not in it.",
  },
  {
    ja: "F2転換率・リピート平均受注単価・回転率は、まだ1年たたない人も多い直近1年の新規で数えます。全員が365日たった人で数えるLTV推移の初回リピート率（365日）などとは、数字が違います。",
    en: "F2 conversion, average repeat order and repeat orders are of the current year's new customers, many of whom have not had a whole year yet. The second purchase within 365 days of “LTV” counts people who have had them, so its numbers differ.",
  },
  {
    ja: "幅は見通しと同じ方法で、人数を計画の人数に置き換えています。セルの関数とJSONは、黄色のセルを変える前の計画です。",
    en: "The range is made as that of the outlook, with the people of the plan. The cell function and the JSON give the plan before any yellow cell was changed.",
  },
];
