import type { Standing } from "../../core/subscriptions/subscriptions.ts";
import type { Text } from "../language.ts";
import type { SetTexts } from "./customer-set-texts.ts";

/** Where subscribers stand. */
export const STANDING_NAMES: Readonly<Record<Standing, Text>> = {
  going: { ja: "継続中", en: "Going on" },
  late: { ja: "次のお届けが遅れている", en: "Overdue" },
  stopped: { ja: "止まった", en: "Stopped" },
};

/** People by where they stand and their latest delivery. */
export const SUBSCRIBER_SET_TEXTS: Readonly<Record<Standing, SetTexts>> = {
  going: {
    name: { ja: "定期{at}・継続中の人", en: "Subscribers going on{at}" },
    meaning: {
      ja: "定期{at}で、前回のお届けから周期（お届けの間隔の中央値）までの顧客",
      en: "Subscribers{at} whose last delivery is no more than a cycle ago (the median of their gaps)",
    },
  },
  late: {
    name: { ja: "定期{at}・次のお届けが遅れている人", en: "Subscribers overdue{at}" },
    meaning: {
      ja: "定期{at}で、前回のお届けから周期を過ぎ、周期の2倍までの顧客",
      en: "Subscribers{at} whose last delivery is more than a cycle ago, and no more than two",
    },
  },
  stopped: {
    name: { ja: "定期{at}・止まった人", en: "Subscribers who stopped{at}" },
    meaning: {
      ja: "定期{at}で、前回のお届けから周期の2倍を過ぎた顧客",
      en: "Subscribers{at} whose last delivery is more than two cycles ago",
    },
  },
};

/** 定期: after which delivery subscribers stop. */
export const SUBSCRIPTION_TEXTS = {
  sheetName: { ja: "定期", en: "Subscriptions" },
  title: { ja: "定期：何回目のお届けで止まるか", en: "Subscriptions: after which delivery they stop" },
  noColumn: {
    ja: "注文シートに「注文種別」の列（定期か通常かを書いた列）がないため、定期の数字は出せません。サイドバーの注文シートの設定で、その列を「注文種別」に選んでください（定期回数・定期IDの列もあれば選びます）。",
    en: "The orders sheet has no column “order kind” (whether an order is of a subscription or bought once), so nothing can be told of subscriptions. Choose that column as “order kind” in the sidebar, where the orders sheet is set up (and the columns of the delivery number and the subscription ID, where there are any).",
  },
  noneFound: {
    ja: "「注文種別」などの列はありますが、基点日までの注文に定期がありません。定期を表す語は、設定の「定期とみなす注文種別の語」で足せます。",
    en: "There is a column for the order kind, but no order up to the anchor date is of a subscription. Add the shop's word for it to “Order kinds of subscriptions” in the settings.",
  },
  allLeftOut: {
    ja: "定期は{n}件ありますが、どれも注文データの始まり（{date}）から周期の2倍以内に始まっているため、何回目のお届けかわかりません。「定期回数」の列を選ぶか、もっと前の注文を取り込んでください。",
    en: "There are {n} subscriptions, but all of them begin within two cycles of the first order ({date}), so nobody can tell which delivery is which. Choose the column of the delivery number, or import earlier orders.",
  },
  point: {
    ja: "定期は{k}回目のお届けのあとに止まるものが最も多く、判定できる{n}件のうち{stopped}件（{rate}）です。",
    en: "Most subscriptions stop after delivery {k}: {stopped} of the {n} that can be judged ({rate}). ",
  },
  noneStopped: {
    ja: "判定できる{n}件の定期は、まだ1件も止まっていません。",
    en: "None of the {n} subscriptions that can be judged has stopped yet. ",
  },
  fewDecided: {
    ja: "判定できる定期が{n}件で{minSample}件に満たないため、何回目で止まるかはまだ言えません（お届けから周期の2倍がたつと判定できます）。",
    en: "Only {n} subscriptions can be judged, fewer than {minSample}, so it cannot be told yet after which delivery they stop (a delivery can be judged two cycles later). ",
  },
  fewLater: {
    ja: "最も多く止まったのは{k}回目のお届けのあとですが、その回を判定できる定期が{n}件で{minSample}件に満たないため、何回目で止まるかはまだ言えません。",
    en: "Most stopped after delivery {k}, which can be judged of {n} subscriptions, fewer than {minSample}: it cannot be told yet after which delivery they stop. ",
  },
  reach: {
    ja: "{k}回目まで続くのは{rate}です。",
    en: "{rate} come to delivery {k}. ",
  },
  productApart: {
    ja: "1回目のあとに止まる割合は、比べた{n}品では「{best}」が{rate}で最も低く、「{worst}」が{worstRate}で最も高くなっています。",
    en: "Of {n} first products compared, the fewest stop after the first delivery of “{best}” ({rate}), the most of “{worst}” ({worstRate}). ",
  },
  productChance: {
    ja: "1回目のあとに止まる割合の商品による差（{n}品で{rate}〜{worstRate}）は偶然の範囲です。",
    en: "How many stop after the first delivery differs by product ({rate} to {worstRate} of {n}), no more than by chance. ",
  },
  cardMost: { ja: "最も多く止まるお届け", en: "Most stop after delivery" },
  cardMostNote: { ja: "{stopped} / {n}件が止まった（{rate}）", en: "{stopped} of {n} stopped ({rate})" },
  cardSecond: { ja: "2回目まで続く割合", en: "Come to the second delivery" },
  cardSecondNote: { ja: "{stopped} / {n}件", en: "{stopped} of {n}" },
  second: { ja: "2回目", en: "delivery 2" },
  cardAverage: { ja: "平均継続回数", en: "Deliveries on average" },
  cardAverageNote: { ja: "{k}回目までの平均", en: "up to delivery {k}" },
  cardNow: { ja: "今の定期の人", en: "Subscribers now" },
  cardNowNote: { ja: "継続中 {going}人・遅れている {late}人", en: "going on {going}, overdue {late}" },
  noStop: { ja: "まだ1件も止まっていないため", en: "none has stopped yet" },
  tooFew: { ja: "判定できる定期が{minSample}件に満たないため", en: "fewer than {minSample} can be judged" },
  chartTitle: {
    ja: "継続率：お届け1回目を100%として",
    en: "How many come to each delivery (the first is 100%)",
  },
  axisRate: { ja: "継続率", en: "Share that came" },
  steps: { ja: "お届けの回数ごとの継続と離脱（定期の件数）", en: "Delivery by delivery (subscriptions)" },
  delivery: { ja: "お届け", en: "Delivery" },
  nth: { ja: "{k}回目", en: "no. {k}" },
  survival: { ja: "継続率", en: "Share that\ncame" },
  known: { ja: "届けた定期", en: "Delivered" },
  decided: { ja: "判定できる定期", en: "Can be\njudged" },
  stopped: { ja: "止まった定期", en: "Stopped\nafter it" },
  churn: { ja: "離脱率", en: "Stop rate\nafter it" },
  interval: { ja: "95%の幅", en: "95% range" },
  more: {
    ja: "{n}回目より後は、=CPM_SUBSCRIPTION(回数) で出せます。",
    en: "Beyond delivery {n} ask =CPM_SUBSCRIPTION(delivery).",
  },
  zeroBesideKnown: {
    ja: "継続率0%でも届けた定期がある回は、手前のお届けを判定できる定期がすべて止まり、届いたのは手前がまだ判定できない定期だけです。",
    en: "Where 0% came beside deliveries: all that can be judged stopped before it; it came to those that cannot be judged yet.",
  },
  people: {
    ja: "今どこにいるか：最後に届いた回ごとの人数（1人は最後に届いた定期で1回だけ数えます）",
    en: "Where people stand, by their latest delivery (each person once, by the subscription delivered last)",
  },
  latest: { ja: "最後に届いた回", en: "Latest delivery" },
  going: { ja: "継続中", en: "Going on" },
  late: { ja: "遅れている", en: "Overdue" },
  gone: { ja: "止まった", en: "Stopped" },
  unknownNumber: { ja: "回数がわからない", en: "Not known" },
  beyond: { ja: "{k}回目以降", en: "{k} and later" },
  byProduct: { ja: "最初に届いた商品ごとの継続", en: "By first product" },
  byChannel: { ja: "最初のお届けのチャネルごとの継続", en: "By channel of the first delivery" },
  product: { ja: "商品", en: "Product" },
  channel: { ja: "チャネル", en: "Channel" },
  subscriptions: { ja: "定期の件数", en: "Subscrip-\ntions" },
  firstDecided: { ja: "1回目を判定", en: "First can\nbe judged" },
  firstChurn: { ja: "1回目の離脱率", en: "Stop rate\nafter the first" },
  reachHead: { ja: "継続率{k}回目", en: "Come to\ndelivery {k}" },
  average: { ja: "平均継続回数", en: "Average\ndeliveries" },
  averageNote: {
    ja: "平均継続回数は、何回目までの平均かが行で違います。行どうしは継続率で比べてください。",
    en: "Averages go up to different deliveries: compare lines by the shares that came.",
  },
  averageOf: { ja: "{k}回目まで", en: "up to no. {k}" },
  at: { ja: "{k}回目", en: " at delivery {k}" },
  atFrom: { ja: "{k}回目以降", en: " at delivery {k} or later" },
  atUnknown: { ja: "（回数不明）", en: " (delivery not known)" },
  others: { ja: "その他", en: "All others" },
  unnamed: { ja: "（商品名なし）", en: "(no product)" },
  noChannel: { ja: "（チャネルなし）", en: "(no channel)" },
  all: { ja: "全体", en: "All" },
  overlapNote: {
    ja: "最初のお届けに何品も入っていた定期は、それぞれの商品に数えています（商品どうしの差には同じ人が入ります）。",
    en: "A subscription whose first delivery held several products is counted with each, so differences between products share people.",
  },
  becoming: {
    ja: "通常から定期へ：最初は1回だけの注文で買った人",
    en: "From single orders to a subscription",
  },
  becomingProduct: { ja: "最初の注文の商品", en: "In the first order" },
  starters: { ja: "通常で始めた人", en: "Began with a\nsingle order" },
  became: { ja: "定期になった人", en: "Became\nsubscribers" },
  becameRate: { ja: "割合", en: "Share" },
  medianDays: { ja: "日数（中央値）", en: "Days\n(median)" },
  becomingDays: {
    ja: "最初の注文から最初の定期までの日数",
    en: "Days from the first order to the first subscription order",
  },
  days: { ja: "日数", en: "Days" },
  peopleCount: { ja: "人数", en: "People" },
  daysUpTo: { ja: "{from}〜{to}日", en: "{from}–{to} days" },
  daysFrom: { ja: "{from}日以上", en: "{from} days or more" },
  noBecoming: {
    ja: "通常の注文から始めて定期になった人は、まだいません。",
    en: "Nobody has gone from a single order to a subscription yet.",
  },
  notesTitle: { ja: "定期の読み方で知っておくこと", en: "How the subscriptions were read" },
  leftOut: {
    ja: "定期{all}件のうち{n}件は、注文データの始まりから周期の2倍以内に始まり、それより前のお届けがあったかもしれないため、回数ごとの集計から除いています（定期回数があれば入ります）。",
    en: "{n} of {all} subscriptions begin within two cycles of the first order and may have had earlier deliveries: they are left out (a delivery number would keep them in).",
  },
  noGap: {
    ja: "2回届いた定期が1件もないため、周期は30日とみなしています。",
    en: "No subscription was delivered twice, so a cycle is taken to be 30 days.",
  },
  unknownWords: {
    ja: "「注文種別」の{n}行は定期とも通常とも読めないため、通常として数えました（{words}）。設定の「定期とみなす注文種別の語」か「通常とみなす注文種別の語」に足してください。",
    en: "{n} rows have an order kind that is neither ({words}); they count as single orders. Add the word to “Order kinds of subscriptions” or “Order kinds of single orders” in the settings.",
  },
  unknownWord: { ja: "「{word}」{n}行", en: "“{word}” {n}" },
  sharedIds: {
    ja: "同じ定期IDが2人以上の顧客にあるものが{n}件あります。顧客ごとに別の定期として数えました。1人の人なら、名寄せで結合してください。",
    en: "{n} subscription IDs stand with two customers or more; each customer's is counted by itself. Where it is one person, join the IDs.",
  },
  unread: {
    ja: "定期回数が数字でない行が{n}行あります（例「{example}」）。前後のお届けから数えました。",
    en: "{n} rows have a delivery number that is no number (such as “{example}”); they are counted from the deliveries beside them.",
  },
  named: {
    ja: "お届けの回数が入った商品名が{n}個あります（例「{example}」）。回数を除いた名前でまとめ、定期回数がない行はその回数で数えました。",
    en: "{n} product names hold a delivery (such as “{example}”): they go by the name without it, and rows without a delivery number take it from there.",
  },
  changed: {
    ja: "定期{n}件は、同じ人がほかの商品に移ったため止まったと数えました（例「{from}」→「{to}」）。同じ定期なら、定期IDの列を選ぶか、商品名をそろえてください。",
    en: "{n} subscriptions count as stopped as the person went on with another product (such as “{from}” to “{to}”). If it is the same subscription, choose the column of its ID, or give both products one name.",
  },
  unsteady: {
    ja: "定期回数が前より小さいか同じお届けのある定期が{n}件あります。書かれたとおりに数え、同じ回数が何日もあれば最後の日で判定しています。",
    en: "In {n} subscriptions a delivery number repeats or goes back. They are counted as written, by the latest day of each number.",
  },
  sameDay: {
    ja: "同じ日に同じ定期の注文が重なったものが{n}件あり、1回のお届けに数えました。",
    en: "{n} orders lie on a day that had a delivery of the same subscription; they are counted as one delivery.",
  },
  mixed: {
    ja: "定期と通常の両方の明細がある注文が{n}件あります。定期の明細だけをお届けに数えました。",
    en: "{n} orders hold lines of both kinds; only the lines of subscriptions are deliveries.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** How 定期 is computed. */
export const SUBSCRIPTION_METHOD: readonly Text[] = [
  {
    ja: "1件の定期＝定期ID。定期IDがなければ、1人の顧客の1つの商品の定期の注文です。この場合は商品を変えると、そこで1件が終わったことになります。",
    en: "One subscription is one subscription ID; without an ID, one customer's subscription orders of one product. Then a change of product ends it.",
  },
  {
    ja: "何回目か＝定期回数、なければ商品名の回数、それもなければお届けの日の順です（同じ日は1回）。",
    en: "Which delivery: the delivery number, else that in the product's name, else the days of delivery in turn (two on a day are one).",
  },
  {
    ja: "周期＝その定期のお届けの間隔の中央値（7日以上）。1回しか届いていない定期は、全体の間隔の中央値です。",
    en: "A cycle is the median of a subscription's gaps, at least 7 days; with one delivery, the median of all gaps.",
  },
  {
    ja: "お届けから周期の2倍がたつと判定でき、次のお届けがなければ「止まった」とします。判定できないお届けは、分子にも分母にも入れません。",
    en: "A delivery can be judged two cycles later: without any after it, the subscription stopped. Younger ones stand on neither side.",
  },
  {
    ja: "今どこにいるかは、継続中＝前回のお届けから周期まで、遅れている＝周期を過ぎて2倍まで、止まった＝2倍を過ぎた人です。",
    en: "Where people stand: going on = up to a cycle since the last delivery; overdue = up to two; stopped = longer ago.",
  },
  {
    ja: "継続率（k回目）＝1回目からk−1回目までの（1−離脱率）の積。離脱率は、その回のお届けを最後に止まった割合です。",
    en: "The share that comes to delivery k is the product of (1 − stop rate) of all deliveries before.",
  },
  {
    ja: "平均継続回数＝継続率を、手前のお届けを判定できる定期が{minSample}件以上ある回まで足したもの。実際の平均より小さめです。",
    en: "Deliveries on average: the sum of these shares as far as {minSample} or more can be judged before; the true average is higher.",
  },
  {
    ja: "定期・周期・判定の決め方は、公開された定義がないため、この製品で決めたものです。",
    en: "No published source says how subscriptions, cycles and stops are to be counted: these rules are this product's own.",
  },
];
