import { FLOW_TEXTS } from "../texts/flow-texts.ts";
import { COMMON_TEXTS } from "../texts/report-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of 顧客の動き. */
export const FLOW_METRICS = {
  flowCustomers: {
    kind: "people",
    top: "group",
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "比較日にその区分にいて、基点日にこの区分にいる人数（境目はどちらの日も今の設定）",
      en: "people who were in the one class on the earlier day and are in the other at the anchor, by today's limits",
    },
    formula: null,
    over: ["period"],
  },
  flowSales: {
    kind: "sales",
    top: "group",
    label: FLOW_TEXTS.salesSince,
    meaning: {
      ja: "この動きをした人の、比較日より後の売上の合計",
      en: "what the people who moved so bought for after the earlier day",
    },
    formula: null,
    over: ["period"],
  },
  flowMoved: {
    kind: "count",
    label: COMMON_TEXTS.people,
    meaning: {
      ja: "この動き（新規・離れた・戻った・上がった・下がった・同じ）をした人数の合計。1人は必ず1つに入ります",
      en: "all who moved so (new, left, back, up, down, same); everybody is in exactly one",
    },
    formula: null,
    over: ["period"],
  },
  flowMovedSales: {
    kind: "count",
    label: FLOW_TEXTS.salesSince,
    meaning: {
      ja: "この動きをした人の、比較日より後の売上",
      en: "what they bought for after the earlier day",
    },
    formula: null,
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
