import type { MetricEntry } from "./metric-entry.ts";
import { COMMON_TEXTS } from "../texts/report-texts.ts";
import { RFM_TEXTS } from "../texts/rfm-texts.ts";

/** Numbers of RFM. */
export const RFM_METRICS = {
  rfmCustomers: {
    kind: "people",
    top: "group",
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "最後の購入からの日数（R）・購入回数（F）・累計売上（M）で決まる、この区分の人数。1人は1つの表で必ず1つに入ります",
      en: "people in this group by days since the last purchase (R), purchases (F) and lifetime sales (M); in each table everybody is in exactly one",
    },
    formula: null,
    over: ["lifetime"],
  },
  rfmShare: {
    kind: "share",
    top: "group",
    bottom: "everybody",
    label: COMMON_TEXTS.share,
    meaning: { ja: "顧客全体に占める、この区分の人数の割合", en: "this group's share of all customers" },
    formula: { ja: "この区分の人数 ÷ 顧客の人数", en: "people in the group ÷ all customers" },
    over: ["lifetime"],
  },
  rfmSales: {
    kind: "sales",
    top: "group",
    label: RFM_TEXTS.lifetimeSales,
    meaning: {
      ja: "この区分の人の、最初の購入から基点日までの売上の合計",
      en: "what the people of the group bought for, from their first purchase to the anchor date",
    },
    formula: null,
    over: ["lifetime"],
  },
  rfmSalesShare: {
    kind: "salesShare",
    top: "group",
    bottom: "everybody",
    label: RFM_TEXTS.salesShare,
    meaning: { ja: "累計売上の合計に占める、この区分の割合", en: "this group's share of lifetime sales" },
    formula: { ja: "この区分の累計売上 ÷ 累計売上の合計", en: "sales of the group ÷ sales of all" },
    over: ["lifetime"],
  },
  rfmSalesPerPerson: {
    kind: "salesPerPerson",
    top: "group",
    bottom: "group",
    label: RFM_TEXTS.perPerson,
    meaning: { ja: "この区分の1人あたりの累計売上", en: "lifetime sales per person of the group" },
    formula: { ja: "累計売上 ÷ 人数", en: "lifetime sales ÷ people" },
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
