import { PAYBACK_TEXTS as T } from "../texts/payback-texts.ts";
import type { MetricEntry } from "./metric-entry.ts";

/** Numbers of いくらまで使えるか・何か月で回収するか. */
export const PAYBACK_METRICS = {
  marginLtv: {
    kind: "computed",
    label: { ja: "粗利LTV（許容CPO）", en: "Margin LTV (affordable CPO)" },
    meaning: {
      ja: "新規顧客1人から、最初の購入から示した日数以内に残る粗利。その日数で元が取れるCPOの上限です",
      en: "the margin that one new customer leaves within so many days of the first purchase: the most that winning one may cost, if that is to come back by then",
    },
    formula: { ja: "粗利率 × LTV（その日数）", en: "gross margin × LTV at the days" },
    over: ["period"],
  },
  paybackPeople: {
    kind: "count",
    label: { ja: "粗利LTVの人数", en: "People of the margin LTV" },
    meaning: {
      ja: "示した日数がすべてたった月に始めた、この新規顧客の数",
      en: "new customers of months that have had all the days shown",
    },
    formula: null,
    over: ["period"],
  },
  cpo: {
    kind: "amountPerPerson",
    label: { ja: "CPO", en: "CPO" },
    meaning: {
      ja: "新規顧客1人の獲得にかかった費用（シート「広告費」による）",
      en: "what winning one new customer cost, by the sheet “Ad costs”",
    },
    formula: { ja: "広告費 ÷ その新規顧客の数", en: "ad spend ÷ the new customers it is for" },
    over: [],
  },
  costPeople: {
    kind: "count",
    label: { ja: "広告費の新規人数", en: "New customers of the ad spend" },
    meaning: {
      ja: "広告費のある月に始めた新規顧客の数。CPOはこの人数で割ります",
      en: "new customers of the months that have a cost; the CPO is per one of them",
    },
    formula: null,
    over: [],
  },
  adSpend: {
    kind: "count",
    label: T.spend,
    meaning: {
      ja: "シート「広告費」の金額の合計。CPOを入れた行は、CPO × その新規顧客の数",
      en: "the amounts of the sheet “Ad costs” together; of a typed CPO, CPO × the new customers",
    },
    formula: null,
    over: [],
  },
  paybackMonth: {
    kind: "computed",
    label: T.back,
    meaning: {
      ja: "粗利LTVがCPOに届くまでの月数（1か月は30日）",
      en: "months of 30 days until the margin LTV has reached the CPO",
    },
    formula: {
      ja: "粗利率 × LTV（30×m日） ≧ CPO となる最初の m（1〜12）",
      en: "the first m of 1 … 12 with gross margin × LTV at 30×m days ≥ CPO",
    },
    over: ["period"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
