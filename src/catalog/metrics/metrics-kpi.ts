import type { Text } from "../language.ts";
import { KPI_NAMES, KPI_TEXTS as T } from "../texts/kpi-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

const FORMULAS = {
  repeaterShare: { ja: "リピーター ÷ 購入した人", en: "repeaters ÷ buyers" },
  repeatRate: {
    ja: "リピーター ÷ それまでに購入したことのある全員",
    en: "repeaters ÷ everybody who ever bought",
  },
  salesPerCustomer: { ja: "売上 ÷ 購入した人", en: "sales ÷ buyers" },
  second: {
    ja: "その日数以内に2回目を購入した人 ÷ 新規に購入した人",
    en: "people who bought again within these days ÷ people who first bought",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Numbers of KPI. */
export const KPI_METRICS = {
  f2Within90: {
    kind: "peopleShare",
    label: KPI_NAMES.f2Within90,
    meaning: {
      ja: "初めて購入した人のうち、90日以内に2回目を購入した人の割合。全員が90日たった、新しい順に12か月分の人で数えます",
      en: "of those who first bought, the share who bought again within 90 days; of the twelve latest months whose people have all had 90 days",
    },
    formula: FORMULAS.second,
    over: ["period"],
  },
  f2Within365: {
    kind: "peopleShare",
    label: KPI_NAMES.f2Within365,
    meaning: {
      ja: "初めて購入した人のうち、365日以内に2回目を購入した人の割合。全員が365日たった、新しい順に12か月分の人で数えます",
      en: "of those who first bought, the share who bought again within 365 days; of the twelve latest months whose people have all had 365 days",
    },
    formula: FORMULAS.second,
    over: ["period"],
  },
  repeaterShare: {
    kind: "share",
    top: "repeaters",
    bottom: "active",
    label: KPI_NAMES.repeaterShare,
    meaning: {
      ja: "直近1年に購入した人のうち、初回でない購入が1回以上ある人の割合",
      en: "of the current year's buyers, the share with a purchase that is not their first",
    },
    formula: FORMULAS.repeaterShare,
    over: ["current"],
  },
  repeatRate: {
    kind: "share",
    top: "repeaters",
    bottom: "everybody",
    label: KPI_NAMES.repeatRate,
    meaning: {
      ja: "これまでに購入した全員のうち、直近1年に初回でない購入がある人の割合。顧客リストが増えるほど下がります",
      en: "of everybody who ever bought, the share with a repeat purchase in the current year; it falls as the list of customers grows",
    },
    formula: FORMULAS.repeatRate,
    over: ["lifetime", "current"],
  },
  repeaterShareThen: {
    kind: "peopleShare",
    label: KPI_NAMES.repeaterShare,
    meaning: {
      ja: "その1年に購入した人のうち、初回でない購入が1回以上ある人の割合",
      en: "of that year's buyers, the share with a purchase that is not their first",
    },
    formula: FORMULAS.repeaterShare,
    over: ["period"],
  },
  repeatRateThen: {
    kind: "peopleShare",
    label: KPI_NAMES.repeatRate,
    meaning: {
      ja: "その日までに購入した全員のうち、その1年に初回でない購入がある人の割合",
      en: "of everybody who had bought by then, the share with a repeat purchase in that year",
    },
    formula: FORMULAS.repeatRate,
    over: ["period"],
  },
  repeatOrderShare: {
    kind: "purchaseShare",
    label: KPI_NAMES.repeatOrderShare,
    meaning: {
      ja: "顧客がわかる購入のうち、その人の初回でない購入の割合",
      en: "of the purchases of people who are known, the share that are not their first",
    },
    formula: { ja: "初回でない購入 ÷ 購入", en: "purchases that are no first ones ÷ purchases" },
    over: ["period"],
  },
  averageOrderValue: {
    kind: "salesPerPurchase",
    label: KPI_NAMES.averageOrderValue,
    meaning: {
      ja: "購入1件あたりの金額（顧客がわかる注文）",
      en: "sales per purchase of people who are known",
    },
    formula: { ja: "売上 ÷ 購入", en: "sales ÷ purchases" },
    over: ["period"],
  },
  allOrderValue: {
    kind: "salesPerPurchase",
    label: KPI_NAMES.allOrderValue,
    meaning: {
      ja: "購入1件あたりの金額。だれの購入かわからない注文も含みます",
      en: "sales per purchase, those of nobody known included",
    },
    formula: { ja: "すべての売上 ÷ すべての購入", en: "all sales ÷ all purchases" },
    over: ["period"],
  },
  salesPerCustomer: {
    kind: "salesPerPerson",
    top: "active",
    bottom: "active",
    label: KPI_NAMES.salesPerCustomer,
    meaning: {
      ja: "直近1年に購入した人1人の、その1年の売上（顧客BSの年間LTVと同じ数字）",
      en: "current-year sales per buyer: the annual LTV of the customer balance sheet",
    },
    formula: FORMULAS.salesPerCustomer,
    over: ["current"],
  },
  salesPerCustomerThen: {
    kind: "amountPerPerson",
    label: KPI_NAMES.salesPerCustomer,
    meaning: { ja: "その1年に購入した人1人の、その1年の売上", en: "sales of that year per buyer in it" },
    formula: FORMULAS.salesPerCustomer,
    over: ["period"],
  },
  purchaseFrequency: {
    kind: "purchasesPerPerson",
    label: KPI_NAMES.purchaseFrequency,
    meaning: {
      ja: "その1年に購入した人1人の、その1年の購入回数。受注単価に掛けると顧客単価になります",
      en: "purchases per buyer of the year; times the average order it is the sales per buyer",
    },
    formula: { ja: "購入 ÷ 購入した人", en: "purchases ÷ buyers" },
    over: ["period"],
  },
  kpiTarget: {
    kind: "computed",
    label: T.target,
    meaning: {
      ja: "入力した目標。レポートを作り直しても残ります",
      en: "the target that was typed; it stays when the reports are made anew",
    },
    formula: null,
    over: [],
  },
  neededForTarget: {
    kind: "computed",
    label: T.needed,
    meaning: {
      ja: "ほかの数字を今のままにして、この数字だけで年間売上の目標に届くときの値",
      en: "what this figure alone has to be for the year's sales to meet the target, the others as they are",
    },
    formula: {
      ja: "売上 ＝ 購入した人 × 購入頻度 × 受注単価 ＋ 顧客ID不明の売上、から逆算します",
      en: "from sales = buyers × frequency × average order + sales to nobody known",
    },
    over: ["current"],
  },
  salesToReach: {
    kind: "computed",
    label: T.salesNow,
    meaning: {
      ja: "直近1年の売上。だれの購入かわからない注文も含みます",
      en: "sales of the current year, those to nobody known included",
    },
    formula: null,
    over: ["current"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;

/** Numbers of the steps from purchase to purchase, and of the four groups. */
export const STEP_METRICS = {
  stepPeople: {
    kind: "people",
    top: "group",
    label: T.stepPeople,
    meaning: { ja: "この回数まで購入した人の数", en: "people who came to this number of purchases" },
    formula: null,
    over: ["lifetime"],
  },
  stepStopped: {
    kind: "people",
    top: "group",
    label: T.stopped,
    meaning: {
      ja: "この回数まで購入し、次の購入がまだない人の数。最近購入した人も入ります",
      en: "people who came to this number of purchases and have not bought since, recent ones included",
    },
    formula: null,
    over: ["lifetime"],
  },
  stepConversion: {
    kind: "peopleShare",
    label: T.conversion,
    meaning: {
      ja: "この回数まで購入した人のうち、基点日までに次も購入した人の割合。最近購入した人も分母に入ります",
      en: "of those who came to this number of purchases, the share who bought again by the anchor date; recent ones count in the denominator",
    },
    formula: { ja: "次も購入した人 ÷ この回数まで購入した人", en: "went on ÷ came this far" },
    over: ["lifetime"],
  },
  stepWithinYear: {
    kind: "peopleShare",
    label: T.withinYear,
    meaning: {
      ja: "この回数の購入から365日以上たった人のうち、365日以内に次も購入した人の割合",
      en: "of those whose purchase of this number is 365 days old or older, the share who bought again within 365 days",
    },
    formula: { ja: "365日以内に次も購入した人 ÷ 365日以上たった人", en: "within 365 days ÷ old enough" },
    over: ["lifetime"],
  },
  stepMedianDays: {
    kind: "computed",
    label: T.medianDays,
    meaning: {
      ja: "次も購入した人を日数の短い順に並べたときの真ん中の日数",
      en: "the days that half of those who bought again took or less",
    },
    formula: null,
    over: ["lifetime"],
  },
  purchaseCountSurvival: {
    kind: "peopleShare",
    label: T.survival,
    meaning: {
      ja: "1回でも購入した人のうち、この回数まで購入した人の割合。ゴールド顧客育成マップの残存率とは別の数字です",
      en: "of everybody who ever bought, the share who came to this number of purchases; not the survival of the gold customer map",
    },
    formula: { ja: "この回数まで購入した人 ÷ 全顧客", en: "came this far ÷ all customers" },
    over: ["lifetime"],
  },
  stepGap: {
    kind: "count",
    label: T.gaps,
    meaning: {
      ja: "次の購入までの日数がこの範囲だった人の数",
      en: "people who bought again after so many days",
    },
    formula: null,
    over: ["lifetime"],
  },
  groupPeople: {
    kind: "people",
    top: "group",
    label: T.groupPeople,
    meaning: {
      ja: "4つのグループのうち、この日にここに入る人の数。1人は必ず1つに入ります",
      en: "people of this group on that day; everybody is in exactly one of the four",
    },
    formula: null,
    over: [],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
