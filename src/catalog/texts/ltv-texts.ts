import type { Text } from "../language.ts";

/** LTV推移: what people who began in the same month had bought some days later. */
export const LTV_TEXTS = {
  sheetName: { ja: "LTV推移", en: "LTV" },
  title: { ja: "LTV推移（購入を始めた月ごとの累計購入額）", en: "LTV by month of first purchase" },
  titleSince: {
    ja: "LTV推移（商品「{product}」を初めて購入した月ごとの累計購入額）",
    en: "LTV by month of the first purchase of “{product}”",
  },
  since: {
    ja: "商品「{product}」を初めて購入した注文から数えています（あとの注文は、どの商品でもリピート）。",
    en: "Counted from each one's first order with “{product}”; later orders, of any product, are repeats. ",
  },
  sinceNobody: {
    ja: "商品「{product}」を購入した人がいないので、LTVを出せません。「設定」シートの「LTVの起点」を注文データにある商品名{known}にするか、空欄（初回購入から）にして、レポートを作り直してください。",
    en: "Nobody bought “{product}”, so there is no LTV from it on. Set “LTV starts with” on the sheet “Settings” to a product of the orders{known}, or empty it to count from the first purchase, and make the report again.",
  },
  sinceKnown: { ja: "（{names}など）", en: " (such as {names})" },
  quoted: { ja: "「{name}」", en: "“{name}”" },
  sinceLine: { ja: "初回＝「{product}」の初めての購入", en: "first = first purchase of “{product}”" },
  sinceAll: {
    ja: "ここだけは、「LTVの起点」によらず、全員の初回購入から数えています。",
    en: "This part alone counts everybody from the first purchase, whatever LTV starts with.",
  },
  sinceValues: {
    ja: "{axis}は、起点の商品より前のものも含めた、いちばん最初の注文のものです。",
    en: "{axis}: of the very first order, which may lie before that of the chosen product.",
  },
  nobody: { ja: "購入した人がいません", en: "nobody bought it" },
  sentence: {
    ja: "購入を始めた人は、{days}日のあいだに1人平均{ltv}を購入しています（初回{first}＋リピート{repeat}）。そのうち2回目を購入した人は{rate}です。",
    en: "Within {days} days of their first purchase people buy for {ltv} on average ({first} first, {repeat} repeat); {rate} of them buy a second time. ",
  },
  trend: {
    ja: "{date}までの12か月に始めた人（1年たった人の直近）は{recent}で、その前の12か月に始めた人より{change}です。",
    en: "Those who began in the twelve months to {date}, the latest to have had a year, come to {recent}, {change} on the twelve before.",
  },
  sentenceYoung: {
    ja: "1年のLTV（通販LTV）は、{date}以降の基点日から出せます。",
    en: "LTV of a whole year can be given from the anchor {date} on.",
  },
  sentenceFew: {
    ja: "{days}日がたった人は{people}人です。{minSample}人に満たないので、LTVは見出しにしません（下の表は参考値です）。",
    en: "{people} people have had {days} days: fewer than {minSample}, so there is no headline (the tables below are a small sample). ",
  },
  sentenceNone: {
    ja: "購入を始めた人は{people}人です。最初の月の全員が30日を迎える{date}以降の基点日から、LTVを出せます。",
    en: "{people} people have begun to buy. LTV can be given from the anchor {date} on, when all of the first month have had 30 days.",
  },
  cardLtv: { ja: "{days}日LTV", en: "LTV, {days} days" },
  cardYear: { ja: "通販LTV（1年）", en: "LTV of a year" },
  cardLtvNote: { ja: "初回{first}＋リピート{repeat}", en: "{first} first + {repeat} repeat" },
  cardRate: { ja: "初回リピート率（{days}日）", en: "Second purchase in {days} days" },
  cardOrder: { ja: "リピート平均受注単価", en: "Average repeat order" },
  cardOrderNote: { ja: "リピート{n}件", en: "{n} repeat orders" },
  cardTurn: { ja: "回転率（件/人）", en: "Repeat orders per person" },
  cardTurnNote: { ja: "{days}日のあいだのリピート", en: "within {days} days" },
  cardRecent: { ja: "直近12か月の1年LTV", en: "LTV of the latest twelve months" },
  cardRecentTo: { ja: "{date}までの12か月の1年LTV", en: "LTV, twelve months to {date}" },
  cardRecentNote: { ja: "その前の12か月 {before}（{change}）", en: "twelve before: {before} ({change})" },
  cardRecentAlone: { ja: "比べられる前の12か月はまだありません", en: "no twelve months before to compare" },
  cardRecentNobody: {
    ja: "1年たった直近12か月に、始めた人がいません",
    en: "nobody began in the latest twelve months that have had a year",
  },
  few: { ja: "{minSample}人に満たないため", en: "fewer than {minSample} people" },
  notYet: { ja: "まだ日数がたっていません", en: "not enough days yet" },
  chartLtv: {
    ja: "1人あたりの累計購入額（初回からの日数）",
    en: "Sales per person by days since the first purchase",
  },
  chartRate: { ja: "初回リピート率（初回からの日数）", en: "Share with a second purchase by days" },
  axisMoney: { ja: "1人あたり（{sign}）", en: "Per person ({sign})" },
  axisRate: { ja: "割合", en: "Share" },
  tooShort: {
    ja: "グラフは、60日がたったコホートができると描きます（まだありません）。",
    en: "The chart starts once a cohort has had 60 days (none yet).",
  },
  pooled: {
    ja: "日数ごとのLTV（{end}までに始めた{people}人。全員が{days}日を過ぎたコホートだけ）",
    en: "LTV by days: {people} people who began up to {end}, all of whom have had {days} days",
  },
  oldAsNew: {
    ja: "このうち{people}人は、注文の記録（{start}から）が始まって1年たたないうちの人で、以前からの顧客が混じっていることがあります。",
    en: "{people} of them began less than a year after the orders do ({start}), so known customers may be among them.",
  },
  days: { ja: "{n}日", en: "{n} d" },
  sinceFirst: { ja: "初回からの日数", en: "Since the first" },
  interval: { ja: "初回リピート率の95%の幅", en: "95% range of second purchase" },
  ltv: { ja: "LTV\n(累計)", en: "LTV" },
  ltvLine: { ja: "LTV（累計）", en: "LTV" },
  firstPart: { ja: "うち初回", en: "of which first" },
  repeatPart: { ja: "うち\nリピート", en: "of which repeat" },
  rate: { ja: "初回リピート率", en: "Second purchase" },
  rateHead: { ja: "初回\nリピート率", en: "Came\nback" },
  repeatOrders: { ja: "リピート件数", en: "Repeat orders" },
  repeatSales: { ja: "リピート売上", en: "Repeat sales" },
  orderValue: { ja: "リピート平均受注単価", en: "Average repeat order" },
  orderHead: { ja: "リピート\n受注単価", en: "Repeat\naverage" },
  turn: { ja: "回転率\n(件/人)", en: "Repeats\neach" },
  ltvByMonth: { ja: "始めた月ごとのLTV（1人あたり累計購入額）", en: "LTV by month of first purchase" },
  ltvByQuarter: { ja: "始めた四半期ごとのLTV", en: "LTV by quarter of first purchase" },
  ltvByYear: { ja: "始めた年ごとのLTV", en: "LTV by year of first purchase" },
  rateByMonth: { ja: "始めた月ごとの初回リピート率", en: "Second purchase by month of first purchase" },
  rateByQuarter: {
    ja: "始めた四半期ごとの初回リピート率",
    en: "Second purchase by quarter of first purchase",
  },
  rateByYear: { ja: "始めた年ごとの初回リピート率", en: "Second purchase by year of first purchase" },
  latestOf: {
    ja: "新しいほうから{shown}か月分です（全部で{all}か月分。前の月は四半期・年の表に入っています）。",
    en: "The latest {shown} of {all} months; earlier ones are in the tables by quarter and by year.",
  },
  legend: {
    ja: "色は同じ日数どうしの比較で、濃いほど高い値です。「途中」から右は、そのコホートの全員がまだその日数を迎えていないので、数字を出していません（0ではありません）。",
    en: "Shades compare one column: darker is higher. From “so far” on, not everybody of the cohort has had so many days, so there is no number (which is not 0).",
  },
  month: { ja: "始めた月", en: "Month" },
  quarter: { ja: "始めた四半期", en: "Quarter" },
  year: { ja: "始めた年", en: "Year" },
  quarterName: { ja: "{year}年{from}〜{to}月", en: "{year} Q{quarter}" },
  people: { ja: "人数", en: "People" },
  first: { ja: "初回", en: "First order" },
  soFar: { ja: "途中", en: "so far" },
  oldAsNewMark: { ja: "既存客も", en: "+ known" },
  byValue: {
    ja: "{axis}ごとのLTV（{end}までに始めた人）",
    en: "{axis}: LTV of people who began up to {end}",
  },
  byValueOverlap: {
    ja: "最初の注文に複数あった人は、それぞれに数えます（足しても全体の人数になりません）。",
    en: "Who had several in the first order counts with each of them, so the people add up to more than all.",
  },
  restOf: { ja: "その他（上位{n}以外）", en: "Others (beyond {n})" },
  reference: { ja: "参考：式によるLTV", en: "For reference: LTV by formula" },
  formulaOrder: { ja: "平均受注単価", en: "Average order" },
  formulaYearly: { ja: "年間購入回数", en: "Orders a year" },
  formulaYears: { ja: "継続年数", en: "Years" },
  formulaLtv: { ja: "式によるLTV", en: "LTV by formula" },
  lifetime: { ja: "顧客LTV（累計）", en: "Lifetime sales per customer" },
  bias: {
    ja: "平均受注単価×年間購入回数（直近1年に購入した人）×継続年数です。継続年数は最初から最後の購入までの平均なので、これから買う分が入らず短めに出ます。判断には、上の実績のLTVを使ってください。",
    en: "Average order × orders a year (of this year's buyers) × years. The years run from first to last purchase on average and are too short, as people go on buying: decide by the observed LTV above.",
  },
  formulaPart: {
    ja: "注文は{start}からで1年に満たないので、年間購入回数も少なめです。",
    en: "Orders since {start} are less than a year, so orders a year are too few as well.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const LTV_METHOD: readonly Text[] = [
  {
    ja: "コホートは、最初の購入が同じ月（四半期・年）にある人のまとまりです。LTV（d日）＝そのコホートの人が、最初の購入からd日以内（d日目を含む）に購入した金額の合計÷人数で、最初の購入も含みます。",
    en: "A cohort is the people whose first purchase lies in one month (quarter, year). LTV at d days = what they bought within d days of it, the d-th included, ÷ their number; the first purchase is in it.",
  },
  {
    ja: "月末に始めた人もd日を過ぎたコホートだけを数えます（コホートの最後の日＋d日が基点日以前）。日数ごとのLTVは、どの列も同じ人たちの合計です。",
    en: "A cohort counts once its last day is d days old. LTV by days is of the same people in all columns.",
  },
  {
    ja: "初回リピート率（d日）＝d日以内に2回目を購入した人÷人数。回転率＝リピート件数÷人数（1人あたりの件数なので1を超えることがあります）。リピート平均受注単価＝リピート売上÷リピート件数。",
    en: "Second purchase = people with a second purchase within d days ÷ people. Orders per person = repeat orders ÷ people, which may be above 1. Average repeat order = repeat sales ÷ repeat orders.",
  },
  {
    ja: "灰色の数字は{minSample}人未満の参考値です。「設定」シートの「LTVの起点」に商品名を入れると、その商品を含む最初の注文を初回、あとの注文（どの商品でも）をリピートとして数えます。絞り込みの「初回商品」は、いちばん最初の注文にその商品があった人だけにします。",
    en: "Numbers in grey stand on fewer than {minSample} people. With a product as “LTV starts with” on the sheet “Settings”, each one's first order with it is the first, later ones of any product are repeats. “First product” in the slices leaves those whose very first order has it.",
  },
];
