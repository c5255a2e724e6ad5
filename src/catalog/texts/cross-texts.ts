import type { Text } from "../language.ts";

/** クロス集計: what buyers of one product also buy, and who the customers are. */
export const CROSS_TEXTS = {
  sheetName: { ja: "クロス集計", en: "Cross table" },
  title: {
    ja: "クロス集計：これを買った人は、ほかに何を買っているか",
    en: "Cross table: what buyers of one product also buy",
  },
  noProduct: {
    ja: "注文シートに商品の列がないため、商品どうしの表は出せません。サイドバーの注文シートの設定で、商品名か商品コードの列を選んでください。",
    en: "The orders sheet has no column for the product, so products cannot be crossed. Choose the column of product names or codes in the sidebar, where the orders sheet is set up.",
  },
  noCategory: {
    ja: "注文シートにカテゴリの列がないため、カテゴリどうしの表は出せません。サイドバーの注文シートの設定でカテゴリの列を選ぶか、「設定」シートの「クロス集計：何どうし」を「商品」にしてください。",
    en: "The orders sheet has no column for the category, so categories cannot be crossed. Choose it in the sidebar, where the orders sheet is set up, or set “Cross table: of” to “Product” on the settings sheet.",
  },
  noNames: {
    ja: "{period}の注文には、名前のある明細がありません。「設定」シートの「クロス集計」の期間か、商品の列を確かめてください。",
    en: "No order {period} has a line with a name. Check the period of the cross table on the settings sheet, or the column of products.",
  },
  apart: {
    ja: "「{from}」を買った{people}人のうち{rate}が「{to}」も買っていて、全体（{usual}）の{lift}倍です。",
    en: "{rate} of the {people} people who bought “{from}” also bought “{to}”, {lift} times the share of everybody ({usual}).",
  },
  chance: {
    ja: "{n}品どうしを比べた範囲では、偶然とは言えないほど一緒に買われている組み合わせは見つかりません。",
    en: "Among {n} products no two are bought by the same people more often than chance may have it.",
  },
  few: {
    ja: "{minSample}人以上が買った商品がないので、どの組み合わせが強いかはまだ言えません。",
    en: "No product was bought by {minSample} people or more, so no pair can be called strong yet.",
  },
  alone: {
    ja: "買われたものが1つだけなので、一緒に買われている組み合わせはありません。",
    en: "Only one thing was bought, so nothing was bought together.",
  },
  baseApart: {
    ja: "{base}を買った{people}人がほかに買ったものでは、「{best}」が{rate}で最も多くなっています。",
    en: "Of the {people} people who bought {base}, the most ({rate}) also bought “{best}”.",
  },
  baseChance: {
    ja: "{base}を買った{people}人がほかに買ったものの割合は{worstRate}〜{rate}で、{n}品を比べれば偶然でも出る差です。",
    en: "Of the {people} people who bought {base}, {worstRate} to {rate} also bought each other product: chance alone may set {n} so far apart.",
  },
  baseOne: {
    ja: "{base}を買った{people}人のうち{rate}が、ほかの唯一の商品「{best}」も買っています。",
    en: "{rate} of the {people} people who bought {base} also bought the only other product, “{best}”.",
  },
  baseFew: {
    ja: "{base}を買った人は{people}人で、{minSample}人より少ないため、割合は参考値です。",
    en: "{people} people bought {base}, fewer than {minSample}: their rates are small samples.",
  },
  baseAlone: {
    ja: "ほかの商品がないため、{base}を買った人がほかに何を買ったかは出せません。",
    en: "There is no other product, so nothing can be told of what buyers of {base} also bought.",
  },
  baseNobody: {
    ja: "{period}に{base}を買った人はいません。「設定」シートの「クロス集計」で、商品か期間を変えてください。",
    en: "Nobody bought {base} {period}. Change the products or the period of the cross table on the settings sheet.",
  },
  baseNobodySliced: {
    ja: "絞り込み「{slice}」の中には、{period}に{base}を買った人はいません。絞り込みをやめるか、「設定」シートの「クロス集計」で商品か期間を変えてください。",
    en: "In the slice “{slice}” nobody bought {base} {period}. Take the slice off, or change the products or the period of the cross table on the settings sheet.",
  },
  unknown: {
    ja: "「設定」シートのベース商品「{name}」は、注文データにありません。",
    en: "The base product “{name}” of the settings sheet is not in the orders. ",
  },
  unknownCategory: {
    ja: "「設定」シートのベース商品「{name}」というカテゴリは、注文データにありません。",
    en: "The orders have no category “{name}”, the base product of the settings sheet. ",
  },
  like: { ja: "近い名前は{names}です。", en: "Names like it: {names}. " },
  quotedName: { ja: "「{name}」", en: "“{name}”" },
  baseTooFew: {
    ja: "ベースを買った人が{minSample}人より少ないため",
    en: "fewer than {minSample} people bought the base",
  },
  noOther: { ja: "ほかに買われたものがないため", en: "nothing else was bought" },
  noLike: {
    ja: "商品名を注文データと同じ書き方で入れてください。",
    en: "Write the product's name as the orders do. ",
  },
  noLikeCategory: {
    ja: "カテゴリ名を注文データと同じ書き方で入れるか、商品の名前なら「クロス集計：何どうし」を「商品」にしてください。",
    en: "Write the category's name as the orders do, or set “Cross table: of” to “Product” if it is a product. ",
  },
  how: { ja: "数え方：{how}。", en: "Counted: {how}. " },
  howSame: { ja: "同じ注文で買ったものも数える", en: "what was bought in the same order counts, too" },
  where: {
    ja: "ベース商品・期間・数え方・顧客の表の縦と横は、「設定」シートの「クロス集計」で選べます。",
    en: "Base products, period, what counts, and the two sides of the table of customers are chosen under “Cross table” on the settings sheet.",
  },
  cardBuyers: { ja: "買った人（全員）", en: "Buyers" },
  cardBuyersNote: { ja: "{period}\n注文 {orders}件", en: "{period}\n{orders} orders" },
  cardLift: { ja: "最も強い組み合わせ（全体の何倍か）", en: "Strongest pair (times everybody's share)" },
  cardLiftNote: { ja: "{from} → {to}\n{share}・{rate}{among}", en: "{from} → {to}\n{share}, {rate}{among}" },
  cardBase: { ja: "ベースを買った人が最も多く買ったもの", en: "What buyers of the base bought most" },
  cardBaseNote: { ja: "{to}\n{share}", en: "{to}\n{share}" },
  cardPair: { ja: "同じ注文で最も多い組み合わせ", en: "Most often in one order" },
  ofMost: { ja: "（買った人の多い{most}品のうち）", en: " (among the {most} with the most buyers)" },
  ofMostOrders: {
    ja: "（注文の多い{most}品のうち）",
    en: " (among the {most} in the most orders)",
  },
  cardPairNote: { ja: "{one} ＋ {other}\n{people}人{among}", en: "{one} + {other}\n{people} people{among}" },
  byChance: { ja: "差は偶然の範囲のため", en: "differences may be chance" },
  tooFew: { ja: "{minSample}人以上の商品がないため", en: "no product of {minSample} people or more" },
  noPair: { ja: "同じ注文で2品以上買った人がいないため", en: "no order holds two products" },
  chartTitle: {
    ja: "{base}を買った人のうち、ほかの商品も買った割合（多い順に{n}品）",
    en: "Of those who bought {base}, who also bought each of these (the first {n})",
  },
  axisRate: { ja: "買った割合", en: "Share who bought it" },
  besideTitle: {
    ja: "{base}を買った{people}人が、ほかに買ったもの",
    en: "What the {people} people who bought {base} also bought",
  },
  besideDefault: {
    ja: "（ベース商品を選んでいないので、買った人の最も多い商品で出しています）",
    en: " (no base is chosen, so it is the product with the most buyers)",
  },
  product: { ja: "商品", en: "Product" },
  category: { ja: "カテゴリ", en: "Category" },
  ofBuyers: { ja: "買った人\n（全員）", en: "All who\nbought it" },
  also: { ja: "これも\n買った人", en: "Bought\nit, too" },
  baseBuyers: { ja: "ベースを\n買った人", en: "Buyers of\nthe base" },
  rate: { ja: "割合", en: "Rate" },
  interval: { ja: "95%の幅", en: "95% range" },
  usual: { ja: "全員のうち\nの割合", en: "Of all\nbuyers" },
  lift: { ja: "全員の\n何倍か", en: "Times\nall" },
  matrixTitle: {
    ja: "縦の商品を買った人のうち、横の商品も買った割合（買った人の多い{n}品）",
    en: "Of those who bought the product at the left, who also bought the one above (the {n} with the most buyers)",
  },
  matrixBuyers: { ja: "買った人\n（分母）", en: "Buyers\n(whole)" },
  everybody: { ja: "全員（買った人全体）", en: "Everybody who bought" },
  numbered: { ja: "{n} {name}", en: "{n} {name}" },
  othersHead: { ja: "その他\n{n}品", en: "{n}\nothers" },
  matrixNote: {
    ja: "AからBとBからAは分母が違うので、割合も違います。色は同じ列の中で高いほど濃く、0%と{minSample}人未満の行（参考値）には付けません。一番下の行は、買った人全員の割合です。",
    en: "A to B and B to A have different wholes, so their rates differ. The higher in its column, the darker; 0% and rows of fewer than {minSample} people (small samples) have no tint. The last row is of everybody.",
  },
  matrixOthers: {
    ja: "ほかの{n}品は「その他」にまとめています（どれか1品でも買った人）。ベース商品にすれば、どの商品でも上の表で見られます。",
    en: "The other {n} products stand together under “others” (bought any of them). Chosen as a base, any of them is told in the table above.",
  },
  pairsTitle: {
    ja: "同じ注文で一緒に買われた組み合わせ（全{orders}件の注文、多い順）{among}",
    en: "Bought together in one order (of {orders} orders, the most first){among}",
  },
  pairsNone: {
    ja: "同じ注文で2品以上買われたことは、まだありません。",
    en: "No order holds two products yet.",
  },
  pairOne: { ja: "商品A", en: "Product A" },
  pairOther: { ja: "商品B", en: "Product B" },
  pairOrders: { ja: "AとBの\n注文", en: "Orders\nwith both" },
  oneOrders: { ja: "Aの注文", en: "Orders\nwith A" },
  otherOrders: { ja: "Bの注文", en: "Orders\nwith B" },
  toOther: { ja: "Aの注文に\nBもある", en: "B in\norders of A" },
  toOne: { ja: "Bの注文に\nAもある", en: "A in\norders of B" },
  support: { ja: "全注文に\n占める割合", en: "Of all\norders" },
  pairLift: { ja: "偶然の\n何倍か", en: "Times\nchance" },
  pairPeople: { ja: "人数", en: "People" },
  pairsNote: {
    ja: "{minSample}人以上が一緒に買った組み合わせだけです。「偶然の何倍か」が1なら、AとBは無関係に買われています。",
    en: "Pairs that {minSample} people or more bought together. “Times chance” 1 = A and B have nothing to do with each other.",
  },
  pairsFew: {
    ja: "{minSample}人以上が一緒に買った組み合わせはまだないので、少ない人数のものを参考値として出しています。",
    en: "No pair was bought together by {minSample} people or more yet: these are small samples.",
  },
  pivotCustomers: { ja: "{rows} × {columns}：顧客数", en: "{rows} × {columns}: customers" },
  pivotSales: { ja: "{rows} × {columns}：累計売上", en: "{rows} × {columns}: lifetime sales" },
  pivotNote: {
    ja: "基点日までに購入した全顧客を、1人ずつ数えています。合計は元の注文（顧客がわかるもの）と一致します。",
    en: "Everybody with a purchase up to the anchor date, each once; the totals are those of the orders of known customers.",
  },
  pivotOverlap: {
    ja: "最初の注文で何品も買った人はそれぞれに数えるので、足すと合計より多くなります。",
    en: "Who first bought several products is in each of their cells, so cells add up to more than the totals.",
  },
  pivotMissing: {
    ja: "顧客の表：「{axes}」の列が注文シートにないため出せません。サイドバーの注文シートの設定で列を選ぶか、「設定」シートの「クロス集計：顧客の表の縦（横）」で別のものを選んでください。",
    en: "Table of customers: the orders sheet has no column for “{axes}”. Choose it in the sidebar, where the orders sheet is set up, or choose another one for “Cross table: customers down (across)” on the settings sheet.",
  },
  restOf: { ja: "その他", en: "All others" },
  orAxis: { ja: "」か「", en: "” or “" },
} as const satisfies Readonly<Record<string, Text>>;

export const CROSS_METHOD: readonly Text[] = [
  {
    ja: "割合＝ベースの商品を買った人のうち、もう1つの商品の入った注文もある人の割合です。ベースの商品どうしは数えません。買った順番は見ませんが、設定で、同じ注文で買ったものを除くことと、ベースを最初に買った注文から後だけにすることができます。",
    en: "Rate = of the people who bought the base, those with an order that holds the other product; products of the base are not counted beside it. Which came first does not matter, unless the settings leave out the same order, or what came before the first order with the base.",
  },
  {
    ja: "「全員の何倍か」＝その割合÷期間内に買った全員のうちの割合です。よく買う人はどの商品も買いやすいので、1を超えることは珍しくありません。",
    en: "“Times all” = that rate ÷ the share of all buyers of the period. Who buys often buys anything more, so figures above 1 are common.",
  },
  {
    ja: "商品の見分け方と返品の扱いは「商品」のシートと同じです。買った人の多い{most}品とベース商品を1品ずつ数えます（同じ注文で買われた組み合わせは、すべての商品から探します）。顧客ID不明の注文は入りません。文章に名前を出すのは、{minSample}人以上で、差が偶然の範囲を超えるときだけです（比べる数が多いほど厳しくします）。",
    en: "Products and returns are treated as on the sheet “Products”. The {most} with the most buyers and those of the base are counted by themselves; pairs in one order are looked for among all. Orders of nobody known are left out. Names stand in words only of {minSample} people or more, where chance alone does not explain it among so many.",
  },
];
