import type { Text } from "../language.ts";

/** 商品: which products bring people back. */
export const PRODUCT_TEXTS = {
  sheetName: { ja: "商品", en: "Products" },
  title: { ja: "商品：どの商品が次の購入につながるか", en: "Products: which of them bring people back" },
  noColumn: {
    ja: "注文シートに商品の列がないため、商品ごとの数字は出せません。サイドバーの注文シートの設定で、商品名か商品コードの列を選んでください。",
    en: "The orders sheet has no column for the product, so nothing can be told by product. Choose the column of product names or codes in the sidebar, where the orders sheet is set up.",
  },
  noNames: {
    ja: "商品の列はありますが、基点日までの注文のどの行にも商品名がありません。商品名か商品コードの入った列を選んでください。",
    en: "There is a column for the product, but no row up to the anchor date names one. Choose the column that holds product names or codes.",
  },
  entryApart: {
    ja: "入口商品（初回に買った商品）では{best}から入った人の{rate}が{days}日以内に2回目を購入し、比べた{n}品で最も高く、最も低い{worst}は{worstRate}です。",
    en: "Of those whose first order held {best}, {rate} bought again within {days} days, the most of {n} products compared; the least is {worst} with {worstRate}. ",
  },
  entryChance: {
    ja: "入口商品（初回に買った商品）{n}品の{days}日以内のF2転換率は{worstRate}〜{rate}で、{n}品を比べれば偶然でも出る差です。",
    en: "F2 conversion within {days} days of the {n} first products compared is {worstRate} to {rate}: chance alone may set so many so far apart. ",
  },
  entryOne: {
    ja: "初回に買った人が{minSample}人以上いて{days}日たった商品は「{best}」だけで、{days}日以内のF2転換率は{rate}です。",
    en: "“{best}” alone was the first product of {minSample} people or more {days} days ago; {rate} of them bought again within {days} days. ",
  },
  entryFew: {
    ja: "初回に買ってから{days}日たった人が{minSample}人以上いる商品がないので、入口商品の良し悪しはまだ言えません。",
    en: "No product was the first of {minSample} people or more {days} days ago, so none can be called the best to begin with yet. ",
  },
  entryYoung: {
    ja: "初回の購入から90日たった月がまだないので、入口商品のF2転換率は{date}以降の基点日から出せます。",
    en: "Nobody's first month is 90 days old yet: F2 conversion by first product can be given from the anchor {date} on. ",
  },
  repeatApart: {
    ja: "商品リピート率は{best}が{rate}で最も高く、最も低い{worst}は{worstRate}です。",
    en: "Most bought again by its buyers: {best}, {rate}; least: {worst}, {worstRate}. ",
  },
  repeatChance: {
    ja: "商品リピート率は{worstRate}〜{rate}で、{n}品を比べれば偶然でも出る差です。",
    en: "The repeat rates of {n} products are {worstRate} to {rate}: chance alone may set so many so far apart. ",
  },
  repeatOne: {
    ja: "{minSample}人以上が買った商品は「{best}」だけで、商品リピート率は{rate}です。",
    en: "“{best}” alone was bought by {minSample} people or more; {rate} of them bought it again. ",
  },
  repeatFew: {
    ja: "{minSample}人以上が買った商品がないので、商品リピート率の良し悪しはまだ言えません。",
    en: "No product was bought by {minSample} people or more, so none can be called the most bought again yet. ",
  },
  overlap: {
    ja: "（何品も買った人は、それぞれの商品に数えています）",
    en: "(Who bought several is counted with each.)",
  },
  cardEntry: { ja: "最も高い入口商品のF2転換率", en: "Best first product, F2" },
  cardEntryDays: { ja: "最も高い入口商品（{days}日F2転換率）", en: "Best first product (F2, {days} days)" },
  cardAll: { ja: "全商品のF2転換率（{days}日）", en: "F2 of everybody ({days} days)" },
  cardAllYoung: { ja: "全商品のF2転換率", en: "F2 of everybody" },
  cardRepeat: { ja: "最も高い商品リピート率", en: "Highest repeat rate" },
  cardLtv: { ja: "LTV（{days}日、全商品）", en: "LTV of everybody ({days} days)" },
  cardLtvYoung: { ja: "LTV（全商品）", en: "LTV of everybody" },
  quoted: { ja: "「{name}」", en: "“{name}”" },
  tied: { ja: "{n}品（同率）", en: "{n} products (tied)" },
  tiedAnd: { ja: "", en: " and " },
  cardTied: { ja: "{names}\n（同率）", en: "{names}\n(tied)" },
  cardNamed: { ja: "{name}\n{share}", en: "{name}\n{share}" },
  cardLtvBest: { ja: "「{name}」から入った人は{ltv}", en: "first product “{name}”: {ltv}" },
  cardLtvNote: { ja: "初回の購入を含む1人あたりの売上", en: "sales a person, the first purchase included" },
  byChance: { ja: "差は偶然の範囲のため", en: "differences may be chance" },
  tooFew: {
    ja: "比べられる商品が足りないため（{minSample}人以上で比べます）",
    en: "too few products of {minSample} people or more",
  },
  tooYoung: { ja: "90日たった月がまだないため", en: "no month is 90 days old yet" },
  chartTitleTop: {
    ja: "入口商品のF2転換率（{days}日以内、{minSample}人以上の{all}品のうち高い順に{n}品）",
    en: "F2 conversion by first product (within {days} days, the highest {n} of {all} with {minSample} people or more)",
  },
  chartTitle: {
    ja: "入口商品のF2転換率（{days}日以内、{minSample}人以上の商品）",
    en: "F2 conversion by first product (within {days} days, {minSample} people or more)",
  },
  axisRate: { ja: "F2転換率", en: "F2 conversion" },
  entries: {
    ja: "入口商品：初回に買った商品ごとの、その後",
    en: "First products: what became of those who began with them",
  },
  entriesByCategory: {
    ja: "入口カテゴリ：初回に買ったカテゴリごとの、その後",
    en: "First categories: what became of those who began with them",
  },
  ranked: {
    ja: "{days}日以内のF2転換率の高い順（{minSample}人未満は参考値として下に、人数順）",
    en: "The highest F2 within {days} days first; below them, by people, those of fewer than {minSample} (small samples)",
  },
  unranked: { ja: "初回に買った人の多い順", en: "Those of most people first" },
  product: { ja: "商品", en: "Product" },
  category: { ja: "カテゴリ", en: "Category" },
  entered: { ja: "初回に\n買った人", en: "First\nbuyers" },
  f2Days: { ja: "F2転換率\n{days}日", en: "F2 within\n{days} days" },
  ltvDays: { ja: "LTV\n{days}日", en: "LTV\n{days} days" },
  f2Sides: { ja: "2回目を買った人\n（{days}日）", en: "Bought again\n({days} days)" },
  f2SidesYoung: { ja: "2回目を\n買った人", en: "Bought again" },
  interval: { ja: "95%の幅", en: "95% range" },
  enteredAgain: { ja: "これまでに\n2回目", en: "Again\nso far" },
  others: { ja: "その他（{n}品をまとめて1品として）", en: "All others ({n}, as if they were one)" },
  otherEntries: { ja: "その他（まとめて1品として）", en: "All others (as if they were one)" },
  unnamed: { ja: "商品名のない明細", en: "Lines that name none" },
  everybody: { ja: "全員（重複なし）", en: "Everybody (each once)" },
  repeats: { ja: "商品リピート率：同じ商品をまた買った人", en: "Repeat rates: who bought the same again" },
  repeatsByCategory: {
    ja: "カテゴリのリピート率：同じカテゴリをまた買った人",
    en: "Repeat rates of categories: who bought the same again",
  },
  buyers: { ja: "買った人", en: "Buyers" },
  repeaters: { ja: "2回以上\n買った人", en: "Bought\ntwice" },
  repeatRate: { ja: "商品\nリピート率", en: "Repeat\nrate" },
  once: { ja: "1回だけの人", en: "Once only" },
  orders: { ja: "受注数", en: "Orders" },
  sales: { ja: "売上", en: "Sales" },
  repeatSales: { ja: "リピート\n売上", en: "Repeat\nsales" },
  quantity: { ja: "個数", en: "Pieces" },
  repeatSalesShare: { ja: "リピート\n売上比率", en: "Repeat\nshare" },
  unassigned: {
    ja: "商品に分けられない金額（送料、注文ごとの値引き、金額のない明細など）",
    en: "Amounts of no product (postage, what is taken off orders, lines without an amount)",
  },
  ledgerSales: {
    ja: "売上（顧客がわかる注文、基点日まで）",
    en: "Sales to known customers up to the anchor date",
  },
  noAmounts: {
    ja: "明細ごとの金額がないため、商品の売上は「—」です。明細の金額か、単価と数量の列を選ぶと出ます。",
    en: "Lines state no amounts, so sales of products are “—”. Choose a column with each line's amount, or unit price and quantity.",
  },
  someAmounts: {
    ja: "{lines}件の明細のうち{n}件は金額がなく、商品の売上に入っていません。",
    en: "{n} of {lines} lines state no amount and are in no product's sales.",
  },
  overlapNote: {
    ja: "1つの注文に何品もあれば、それぞれの商品に数えます。人数と受注数は、足すと全員の行より多くなります。売上と個数は足すと合います。",
    en: "An order with several products counts for each, so people and orders add up to more than everybody's; sales and pieces add up.",
  },
  fewPeople: {
    ja: "載せると{least}人に満たない人数がわかるので、商品ごとの数字は載せていません。",
    en: "Nothing is told by product: numbers of fewer than {least} people would follow from it.",
  },
  leftOut: {
    ja: "このコピーでは、買った人・また買った人・1回だけの人などが{least}人に満たない商品と、合計からその商品が逆算できてしまう商品を、行ごと省いています。入口商品は並べた日数のF2転換率とLTVだけを載せ、ほかの日数、「これまでに2回目」、次に買った商品は載せていません（足し引きで少ない人数がわかるため）。",
    en: "Left out of this copy: products with fewer than {least} buyers, people who bought again, or people who bought once, and those by which such a product could be worked out from the sums. First products are told at the days they are ranked by; other days, “again so far” and what they bought next are left out, as sums would give small numbers away.",
  },
  nextTitle: {
    ja: "次に買った商品：その商品を初めて買った注文の、次の注文",
    en: "What they bought next: the order after the first one with the product",
  },
  followed: { ja: "次の注文が\nある人", en: "Ordered\nagain" },
  nextGoods: { ja: "次の注文の商品", en: "In the next order" },
  nextPeople: { ja: "人数", en: "People" },
  nextShare: { ja: "割合", en: "Share" },
  nextDays: { ja: "日数\n（中央値）", en: "Days\n(median)" },
  nextNone: { ja: "次の注文がある人はまだいません。", en: "Nobody has ordered again yet." },
  nextNote: {
    ja: "次の商品は、買った人の多い{most}品の中だけで数えます。同じ注文で一緒に買った商品は数えません。次の注文に何品もあれば、それぞれに数えるので、割合を足すと100%を超えます。",
    en: "Next products are looked for among the {most} with the most buyers. Products of the same order are not counted. A next order with several counts for each, so shares add up to more than 100%.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What `CPM_PRODUCT` may be asked of a product, in the order in which it shows all. */
export const PRODUCT_MEASURES = [
  ...(["buyers", "repeaters", "repeatRate", "orders", "sales", "repeatSales", "quantity"] as const),
  ...(["firstBuyers", "f2Within90", "f2Within180", "f2Within365", "ltv90", "ltv180", "ltv365"] as const),
] as const;
export type ProductMeasure = (typeof PRODUCT_MEASURES)[number];

export const MEASURE_NAMES: Readonly<Record<ProductMeasure, Text>> = {
  buyers: PRODUCT_TEXTS.buyers,
  repeaters: { ja: "2回以上買った人", en: "Bought twice" },
  repeatRate: { ja: "商品リピート率", en: "Repeat rate" },
  orders: PRODUCT_TEXTS.orders,
  sales: PRODUCT_TEXTS.sales,
  repeatSales: { ja: "リピート売上", en: "Repeat sales" },
  quantity: PRODUCT_TEXTS.quantity,
  firstBuyers: { ja: "初回に買った人", en: "First buyers" },
  f2Within90: { ja: "F2転換率90日", en: "F2 90 days" },
  f2Within180: { ja: "F2転換率180日", en: "F2 180 days" },
  f2Within365: { ja: "F2転換率365日", en: "F2 365 days" },
  ltv90: { ja: "LTV90日", en: "LTV 90 days" },
  ltv180: { ja: "LTV180日", en: "LTV 180 days" },
  ltv365: { ja: "LTV365日", en: "LTV 365 days" },
};

export const PRODUCT_METHOD: readonly Text[] = [
  {
    ja: "入口商品は、その人の最初の注文に入っていた商品です。F2転換率は、そのうち2回目の注文（どの商品でも）を90・180・365日以内にした人の割合、LTVはその日数以内の1人あたりの売上（初回を含む、どの商品でも）です。",
    en: "First products are those of a person's first order. F2 is the share of these people with a second order of anything within 90, 180, 365 days; LTV is what a person bought for within them, the first order and all products included.",
  },
  {
    ja: "90・180・365日の数字は、初回の月の末日からその日数がたった人だけで数えます。たっていない人は分子にも分母にも入りません。LTV推移は、どの日数も365日たった同じ人たちで比べるので、90日・180日の数字はこの表と違うことがあります。「これまでに2回目」だけは、基点日までの全員で数えます。",
    en: "Figures of 90, 180, 365 days are of people whose whole first month is so many days old; younger ones are on neither side. The report “LTV” compares all numbers of days among the same people, 365 days old, so that its figures of 90 and 180 days may differ. “Again so far” alone is of everybody up to the anchor date.",
  },
  {
    ja: "商品リピート率＝その商品の入った注文が2回以上ある人÷その商品を買った人です。1つの注文で2個買っても、リピートではありません。同じ注文の中で返品された商品（0円の商品は、個数が残らなかったもの）は、買った商品に数えません。リピート売上は、その商品を初めて買った注文より後の、その商品の売上です。",
    en: "Repeat rate = people with two orders or more that hold the product ÷ people who bought it. Two pieces in one order are no repeat, and what was taken back in the same order (if free: so that no pieces are left) is not bought. Repeat sales are the product's sales in orders after a person's first one with it.",
  },
  {
    ja: "商品は名前（なければ商品コード）で見分け、文字が1つでも違えば別の商品です。ただし「3回目」「初回」のようなお届けの回は名前から除き、どの回も1つの商品として数えます。買った人の多い{most}品を1品ずつ、残りは「その他」にまとめて出します（入口商品は多い順に{mostEntries}品）。顧客ID不明の注文は入りません。",
    en: "Products are told apart by name, else by code, to the letter; but a delivery in a name (3回目, 初回) is left out, so that all deliveries are one product. The {most} with the most buyers stand by themselves, the rest under “All others” (of first products the {mostEntries} of most people). Orders of nobody known are left out.",
  },
  {
    ja: "良い商品・悪い商品の名前は、{minSample}人以上の商品どうしで、差が偶然の範囲を超えるときだけ出します（比べる数が多いほど厳しくします）。{minSample}人未満は参考値です。売れた理由が商品にあるとは限りません（時期や広告の違いも入ります）。",
    en: "Best and worst are named only among products of {minSample} people or more, and where chance alone does not set so many so far apart. Fewer people are a small sample. The product need not be the reason: season and advertising differ, too.",
  },
];
