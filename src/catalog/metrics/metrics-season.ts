import { SEASON_NAMES } from "../texts/season-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** People who buy in one season of the year. */
export const SEASON_METRICS = {
  seasonalCustomers: {
    kind: "people",
    top: "group",
    label: SEASON_NAMES.seasonal,
    meaning: {
      ja: "購入日がすべて1年のうち同じ時期（61日以内、年またぎも可）にあり、3シーズン以上買っている人数。季節の外では離れたように見えるだけなので、ランクや区分はそのままにして別に数えています",
      en: "people all of whose purchases lie at the same time of the year (within 61 days, New Year included), in three seasons or more. Out of season they only seem to have left: their rank stays, and they are counted beside it",
    },
    formula: null,
    over: ["lifetime"],
  },
  maybeSeasonalCustomers: {
    kind: "people",
    top: "group",
    label: SEASON_NAMES.maybe,
    meaning: {
      ja: "購入日がすべて1年のうち同じ時期（61日以内、年またぎも可）にあり、まだ2シーズンだけの人数。2シーズン目がどの日でも同じだけありうるとすると、365日のうち121日、つまり約3人に1人は偶然でもこの形になるため、季節客とは分けています",
      en: "people all of whose purchases lie at the same time of the year (within 61 days, New Year included), in two seasons so far. If the second may fall on any day alike, 121 days of 365 fit, so chance alone makes about one in three look so: they are counted apart",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
