import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of 定期. */
export const SUBSCRIPTION_METRICS = {
  deliverySurvival: {
    kind: "computed",
    label: { ja: "継続率（定期）", en: "Share that came to a delivery" },
    meaning: {
      ja: "定期が、そのお届けまで続く割合。1回目を100%とします",
      en: "the share of subscriptions that comes to this delivery; the first is 100%",
    },
    formula: {
      ja: "（1 − 離脱率）を、1回目から1つ前のお届けまで掛けたもの",
      en: "the product of 1 − stop rate of all deliveries before",
    },
    over: ["lifetime"],
  },
  deliveryKnown: {
    kind: "count",
    label: { ja: "届けた定期", en: "Delivered" },
    meaning: {
      ja: "この回のお届けの日がわかる定期の件数",
      en: "subscriptions whose delivery of this number is known",
    },
    formula: null,
    over: ["lifetime"],
  },
  deliveryDecided: {
    kind: "count",
    label: { ja: "判定できる定期", en: "Can be judged" },
    meaning: {
      ja: "この回のお届けから、周期の2倍がたった定期の件数",
      en: "subscriptions whose delivery of this number is more than two cycles ago",
    },
    formula: null,
    over: ["lifetime"],
  },
  deliveryStopped: {
    kind: "count",
    label: { ja: "止まった定期", en: "Stopped after a delivery" },
    meaning: {
      ja: "判定できる定期のうち、この回が最後のお届けのものの件数",
      en: "of those that can be judged, the ones this was the last delivery of",
    },
    formula: null,
    over: ["lifetime"],
  },
  deliveryChurn: {
    kind: "purchaseShare",
    label: { ja: "離脱率（定期）", en: "Stop rate after a delivery" },
    meaning: {
      ja: "この回のお届けを判定できる定期のうち、この回で止まった割合",
      en: "of the subscriptions whose delivery of this number can be judged, the share that stopped after it",
    },
    formula: { ja: "止まった定期 ÷ 判定できる定期", en: "stopped ÷ can be judged" },
    over: ["lifetime"],
  },
  subscriptions: {
    kind: "count",
    label: { ja: "定期の件数", en: "Subscriptions" },
    meaning: {
      ja: "何回目のお届けかを数えられる定期の件数",
      en: "subscriptions whose deliveries can be counted",
    },
    formula: null,
    over: ["lifetime"],
  },
  averageDeliveries: {
    kind: "computed",
    label: { ja: "平均継続回数", en: "Deliveries on average" },
    meaning: {
      ja: "定期1件あたりのお届けの回数の平均。判定できる定期が足りる回までで、その先は入りません",
      en: "deliveries of a subscription on average, as far as enough subscriptions can be judged; what comes later is not in it",
    },
    formula: { ja: "継続率の合計", en: "the sum of the shares that came to each delivery" },
    over: ["lifetime"],
  },
  mostStoppedDelivery: {
    kind: "computed",
    label: { ja: "最も多く止まるお届け", en: "The delivery after which most stop" },
    meaning: {
      ja: "止まった定期の件数が最も多い回",
      en: "the delivery after which most subscriptions stopped",
    },
    formula: null,
    over: ["lifetime"],
  },
  subscribers: {
    kind: "people",
    top: "group",
    label: { ja: "定期の人", en: "Subscribers" },
    meaning: {
      ja: "定期の注文がある人の数。1人は、最後に届いた定期の回と状態で1回だけ数えます",
      en: "people with subscription orders, each once, by the subscription that was delivered last",
    },
    formula: null,
    over: ["lifetime"],
  },
  subscribersSum: {
    kind: "count",
    label: { ja: "定期の人の合計", en: "Subscribers together" },
    meaning: {
      ja: "定期の注文がある人の数の合計",
      en: "people with subscription orders, added up",
    },
    formula: null,
    over: ["lifetime"],
  },
  subscribersNow: {
    kind: "count",
    label: { ja: "今の定期の人", en: "Subscribers now" },
    meaning: {
      ja: "定期が継続中の人と、次のお届けが遅れている人の数",
      en: "people whose subscription goes on or is overdue",
    },
    formula: { ja: "継続中 + 遅れている", en: "going on + overdue" },
    over: ["lifetime"],
  },
  becameSubscribers: {
    kind: "peopleShare",
    label: { ja: "通常から定期になった割合", en: "Share who became subscribers" },
    meaning: {
      ja: "最初の注文に定期がなかった人のうち、基点日までに定期の注文をした人の割合。最近の人も入るので、あとから上がります",
      en: "of those whose first order held no subscription, the share with a subscription order up to the anchor date; recent people are in it, so it still rises",
    },
    formula: { ja: "定期になった人 ÷ 通常で始めた人", en: "became subscribers ÷ began with a single order" },
    over: ["lifetime"],
  },
  becomingDays: {
    kind: "computed",
    label: { ja: "定期までの日数", en: "Days to the subscription" },
    meaning: {
      ja: "最初の注文から、最初の定期の注文までの日数の中央値（定期になった人だけ）",
      en: "days from the first order to the first subscription order, in the middle of those who subscribed",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
