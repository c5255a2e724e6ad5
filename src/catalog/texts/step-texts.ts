import { STAGES } from "../../core/cpm/stages.ts";
import { RFM_RANKS } from "../../core/schemes/rfm-scheme.ts";
import type { StepStart } from "../../core/steps/step-plan.ts";
import type { Text } from "../language.ts";
import { RANK_NAMES } from "../metrics/classes.ts";

/** The columns of 配信計画, from left to right. */
export const PLAN_COLUMNS = {
  state: { ja: "状態", en: "State" },
  name: { ja: "文面の名前", en: "Mail" },
  start: { ja: "起点", en: "Counts from" },
  days: { ja: "何日後", en: "Days after" },
  segment: { ja: "対象", en: "For whom" },
  stops: { ja: "止める条件", en: "Stops on" },
} as const satisfies Readonly<Record<string, Text>>;

/** A column of 配信計画, by what it says. */
export type PlanColumnId = keyof typeof PLAN_COLUMNS;

/** What stops a plan; anything else is a product. */
export const STOP_NAMES = {
  purchase: { ja: "購入したら", en: "Any purchase" },
  never: { ja: "止めない", en: "Never" },
} as const satisfies Readonly<Record<string, Text>>;

/** The order that a plan counts from; `{k}` from 2 on. */
export const [FIRST_ORDER, LATER_ORDER]: readonly [Text, Text] = [
  { ja: "初回購入", en: "First order" },
  { ja: "{k}回目の購入", en: "Order {k}" },
];

/** All that a plan may count from beside orders, by its words. */
export const OTHER_STARTS: readonly (readonly [Text, StepStart])[] = [
  [{ ja: "発送日", en: "Shipping date" }, { from: "shipped" }],
  [{ ja: "誕生日", en: "Birthday" }, { from: "birthday" }],
  ...STAGES.slice(1).map(
    (stage) =>
      [
        { ja: `F${stage}になった日`, en: `Reaching F${stage}` },
        { from: "stage", stage },
      ] as const,
  ),
  ...RFM_RANKS.map((rank): readonly [Text, StepStart] => {
    const { ja, en } = RANK_NAMES[rank];
    return [
      { ja: `${ja}になった日`, en: `Becoming “${en}”` },
      { from: "rank", rank },
    ];
  }),
];

/** 配信計画: the sheet that the user fills in, and what is wrong with its rows. */
export const PLAN_TEXTS = {
  sheetName: { ja: "配信計画", en: "Mail plans" },
  hint: {
    ja: "1行が1通の文面です。状態を「使う」にした行だけを数えます。黄色の欄は自由に書き換え、行は足しても消しても並べ替えてもかまいません。このシートを上書きすることはありません。",
    en: "One row is one mail; only rows whose state is On are counted. Change the yellow cells as you like, and add, delete or sort rows. This sheet is never overwritten.",
  },
  hintSegment: {
    ja: "対象：空なら全員。サイドバーで保存したセグメントの名前か、条件（例：orders>=2; last in 3 months）。条件は分析基点日の時点で判断します。",
    en: "For whom: empty = everybody. A segment saved in the sidebar by its name, or conditions (such as orders>=2; last in 3 months), as of the anchor date.",
  },
  hintStops: {
    ja: "止める条件：「購入したら」は起点のあとに何か購入した人、商品名か商品コードはその商品を購入した人を外します。「止めない」なら購入しても送ります。空なら「購入したら」です。",
    en: "Stops on: Any purchase takes off whoever bought since the start, a product by name or code whoever bought that; Never sends all the same. Empty = any purchase.",
  },
  noSend: {
    ja: "このアドオンはメールを送りません。日ごとのリストを渡すところまでです。",
    en: "The add-on sends no mail itself; it hands over each day's list.",
  },
  exampleSecond: { ja: "2回目のご案内", en: "Invitation to order again" },
  exampleShipped: { ja: "使い方とレビューのお願い", en: "How to use it, and a review" },
  exampleBirthday: { ja: "誕生日のお祝い", en: "Happy birthday" },
  helpStart: { ja: "一覧から選んでください。", en: "Choose one of the list." },
  helpDays: { ja: "0〜{most}の整数を入れてください。", en: "Enter a whole number from 0 to {most}." },

  ruleName: { ja: "1〜{most}文字で入れてください。", en: "Write 1 to {most} characters." },
  ruleTwice: {
    ja: "{other}行目にも同じ名前があります。どちらかの名前を変えてください。",
    en: "Row {other} has the same name. Change one of them.",
  },
  ruleStart: {
    ja: "「{first}」「{second}」のような購入の回数（{most}回目まで）、または {others} のどれかにしてください。",
    en: "Write an order such as “{first}” or “{second}” (up to {most}), or one of: {others}.",
  },
  ruleSegment: {
    ja: "保存したセグメントの名前（今あるもの：{known}）か、orders>=2 のような条件にしてください。空なら全員です。",
    en: "Write a saved segment by its name (there are: {known}) or a condition such as orders>=2. Empty = everybody.",
  },
  none: { ja: "なし", en: "none" },
  ruleShipDates: {
    ja: "注文シートに発送日の列がありません。列の対応で発送日の列を決めてレポートを作り直すか、起点を変えてください。",
    en: "The orders have no column of shipping dates. Map one and create the reports again, or count from something else.",
  },
  ruleBirthdays: {
    ja: "注文シートにも顧客リストにも誕生日の列がありません。列の対応で決めるか、誕生日のある顧客リストを取り込むか、起点を変えてください。",
    en: "Neither the orders nor the list of customers have birthdays. Map such a column, import a list of customers that has one, or count from something else.",
  },
  ruleProducts: {
    ja: "注文シートに商品の列がありません。「{purchase}」か「{never}」にしてください。",
    en: "The orders have no column of products. Write “{purchase}” or “{never}”.",
  },
  ruleProduct: {
    ja: "この名前やコードの商品は注文にありません。注文シートのとおりに書くか、「{purchase}」か「{never}」にしてください。",
    en: "No order is of a product by this name or code. Write it as the orders do, or “{purchase}” or “{never}”.",
  },
  ruleBeforeData: {
    ja: "注文データは {start} からで、起点がそれより前になります。{most}以下にするか、それより前の注文も取り込んでください。",
    en: "The orders begin on {start}, and it would count from an earlier day. Write {most} or less, or import earlier orders.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** 配信カレンダー, and what is said of it. */
export const CALENDAR_TEXTS = {
  name: { ja: "配信カレンダー", en: "Mail calendar" },
  facts: {
    ja: "今日 {today} から {last} までの{days}日間　|　分析基点日 {anchor}　|　元データ「{source}」（最後の購入 {lastPurchase}）　|　作成 {madeAt}",
    en: "{days} days from today, {today}, to {last}  |  Anchor date {anchor}  |  Source “{source}” (last purchase {lastPurchase})  |  Made {madeAt}",
  },
  total: {
    ja: "{days}日間で{mails}通、いちばん多い日は {day} の{people}人です。",
    en: "{mails} mails in {days} days; the most people, {people}, on {day}.",
  },
  nobody: { ja: "{days}日間に届ける人はいません。", en: "Nobody is due in these {days} days." },
  clash: {
    ja: "「{one}」のあと{rest}日以内に「{other}」が届く人：{people}人（最初は {day}）。何日後か対象を変えてください。",
    en: "“{other}” would reach {people} people within {rest} days after “{one}” (first on {day}). Change the days or for whom.",
  },
  clashSame: {
    ja: "「{one}」が{rest}日以内に2通届く人：{people}人（最初は {day}）。止める条件か対象を変えてください。",
    en: "“{one}” would reach {people} people twice within {rest} days (first on {day}). Change what stops it or for whom.",
  },
  noClash: {
    ja: "{rest}日以内に2通届く人はいません（設定「施策のあと休ませる日数」）。",
    en: "Nobody would get two mails within {rest} days (setting “Days of rest after a campaign”).",
  },
  knownFrom: {
    ja: "「{name}」は、注文データが {start} からのため、{day} より前の日は数えられません（「—」の日）。",
    en: "“{name}” cannot be counted before {day} (days with —), because the orders begin on {start}.",
  },
  stale: {
    ja: "注文データの最後の購入は {lastPurchase} です。そのあとに購入した人は外れていません。新しい注文を取り込んでから作り直してください。",
    en: "The last purchase of the orders is of {lastPurchase}: whoever bought later is not taken off. Import newer orders, then make the calendar anew.",
  },
  guards: {
    ja: "人数は、配信停止や連絡先のない人を除く前のものです。サイドバーで日を選ぶと、除いた人数とリストが出ます。",
    en: "People are counted before opt-outs and missing contacts are taken off; choose a day in the sidebar for the list and who was left out.",
  },
  day: { ja: "日", en: "Day" },
  weekday: { ja: "曜日", en: "Weekday" },
  people: { ja: "届ける人", en: "People" },
  mails: { ja: "{days}日間の計", en: "All {days} days" },
  due: { ja: "{start}の{days}日後", en: "{start} + {days} days" },
  dueSame: { ja: "{start}の当日", en: "{start}, the same day" },
  outside: { ja: "対象でなく外れた", en: "Off: not for them" },
  bought: { ja: "購入して外れた", en: "Off: bought since" },
  unsaid: { ja: "誕生日・発送日が分からない人", en: "No birthday or shipping date known" },
  ofDay: { ja: "{name} {day}（{due}）", en: "{name} {day} ({due})" },
  allOff: {
    ja: "「{sheet}」に、状態が「使う」で数えられる行がありません。行の状態を「使う」にして、もう一度作ってください。",
    en: "No row of “{sheet}” is On and can be counted. Set one to On and make the calendar again.",
  },
  firstPlans: {
    ja: "「{sheet}」を作りました。例の行を書き換えて状態を「使う」にし、もう一度作ってください。",
    en: "“{sheet}” is ready. Change its example rows, set them to On, and make the calendar again.",
  },
} as const satisfies Readonly<Record<string, Text>>;
