import type { MetricEntry } from "./metric-entry.ts";
import { BALANCE_TEXTS as T, MAP_TEXTS } from "../texts/report-texts.ts";

/** Everything that is computed ahead: five years, their range and record, simulation. */
export const PROJECTION_METRICS = {
  projectedActive: {
    kind: "computed",
    label: { ja: "試算の稼働顧客", en: "Active customers, projected" },
    meaning: {
      ja: "新規獲得なしで、今の率が続いたときにその年に購入する人数",
      en: "people who buy in that year if today's rates go on, without new customers",
    },
    formula: {
      ja: "前の年の稼働顧客 × 維持率 ＋ 前の年の離脱顧客 × 復帰率（昇格ありでは、実際の移動の割合でランクを分けます）",
      en: "active of the year before × retention + lapsed of the year before × reactivation (with promotion: spread over the stages as people really moved)",
    },
    over: ["older", "previous", "current"],
  },
  projectedLapsed: {
    kind: "computed",
    label: { ja: "試算の離脱顧客", en: "Lapsed customers, projected" },
    meaning: {
      ja: "新規獲得なしで、今の率が続いたときにその年に購入しない人数",
      en: "known people who do not buy in that year if today's rates go on",
    },
    formula: {
      ja: "前の年の稼働顧客 × 離脱率 ＋ 前の年の離脱顧客 × (1 − 復帰率)",
      en: "active of the year before × churn + lapsed of the year before × (1 − reactivation)",
    },
    over: ["older", "previous", "current"],
  },
  projectedSales: {
    kind: "computed",
    label: { ja: "試算の売上", en: "Sales, projected" },
    meaning: {
      ja: "新規獲得なしで、今の率と1人あたり売上が続いたときのその年の売上",
      en: "sales of that year if today's rates and sales per person go on, without new customers",
    },
    formula: {
      ja: "維持する人数 × 維持客LTV ＋ 復帰する人数 × 復帰客LTV を、F1〜F5で足します",
      en: "kept × retained LTV + returned × returned LTV, added up over F1 to F5",
    },
    over: ["older", "previous", "current"],
  },
  cumulativeSales: {
    kind: "computed",
    label: { ja: "累計売上", en: "Cumulative sales" },
    meaning: {
      ja: "新規獲得なしで、今の率が続くとした売上を1年後から足した合計",
      en: "sales at today's rates, without new customers, added up from year 1 on",
    },
    formula: { ja: "1年後からその年までの試算の売上の合計", en: "projected sales of year 1 up to that year" },
    over: ["older", "previous", "current"],
  },
  salesToAnnualSales: {
    kind: "computed",
    label: T.yearMultiple,
    meaning: {
      ja: "その年の試算の売上が、今の年商の何倍か",
      en: "projected sales of a year against annual sales",
    },
    formula: { ja: "その年の試算の売上 ÷ 年商", en: "projected sales of the year ÷ annual sales" },
    over: ["current"],
  },
  annualSalesMultiple: {
    kind: "computed",
    label: { ja: "年商倍率", en: "Multiple of annual sales" },
    meaning: {
      ja: "その年までの累計売上が、今の年商の何倍か",
      en: "cumulative sales up to that year against annual sales",
    },
    formula: { ja: "累計売上 ÷ 年商", en: "cumulative sales ÷ annual sales" },
    over: ["current"],
  },
  projectedSurvival: {
    kind: "computed",
    label: { ja: "稼働顧客残存率", en: "Still active" },
    meaning: {
      ja: "今の稼働顧客のうち、その年まで途切れずに購入を続ける人の割合",
      en: "of today's active customers, the share who keep buying up to that year without a gap",
    },
    formula: {
      ja: "復帰なし・維持率固定で計算した稼働顧客 ÷ 今の稼働顧客",
      en: "active customers of the retention-only projection ÷ today's active customers",
    },
    over: ["previous", "current"],
  },
  projectedThen: {
    kind: "computed",
    label: { ja: "当時の試算", en: "Projected then" },
    meaning: {
      ja: "その時点までの注文だけで試算していたら、何人・いくらと出ていたか",
      en: "what the projection would have said with the orders up to that day only",
    },
    formula: {
      ja: "その時点の人数・率・1人あたり売上で、同じ計算をします",
      en: "the same computation with the people, rates and sales per person of that day",
    },
    over: ["older", "previous", "current"],
  },
  actualThen: {
    kind: "computed",
    label: { ja: "実績", en: "Actual" },
    meaning: {
      ja: "その時点までに購入したことのある顧客が、その年に実際に購入した人数・売上",
      en: "what the people who had bought by that day really did in the year",
    },
    formula: null,
    over: [],
  },
  missOfProjection: {
    kind: "computed",
    label: { ja: "試算と実績の差", en: "Miss" },
    meaning: {
      ja: "当時の試算が実績からどれだけ離れたか（＋は試算のほうが多い）",
      en: "how far the projection lay from what happened (+ = it was too high)",
    },
    formula: { ja: "(試算 − 実績) ÷ 実績", en: "(projected − actual) ÷ actual" },
    over: [],
  },
  simulatedNew: {
    kind: "people",
    top: "new",
    label: { ja: "新規獲得（試算）", en: "New customers (simulation)" },
    meaning: {
      ja: "育成マップの人数を計算するための新規顧客の人数。変えても率は変わりません",
      en: "the new customers whose way the map follows; it changes head counts, never a rate",
    },
    formula: null,
    over: ["current"],
  },
  survivors: {
    kind: "computed",
    label: MAP_TEXTS.survivalPeople,
    meaning: {
      ja: "新規顧客のうち、今の率が続いたときにこの段階まで残る人数（試算）",
      en: "how many of the new customers get to this step at today's rates",
    },
    formula: { ja: "新規獲得の人数 × この段階の残存率", en: "new customers × survival of this step" },
    over: ["previous", "current"],
  },
  movedShare: {
    kind: "computed",
    label: { ja: "翌年のランクの割合", en: "Share by stage a year later" },
    meaning: {
      ja: "このランクで維持した人（または復帰した人）のうち、翌年にその列のランクにいる人の割合。「昇格あり」の試算が使います",
      en: "of the kept (or returned) people of this stage, the share who stand in the column's stage a year later; the projection with promotion uses it",
    },
    formula: {
      ja: "翌年その列のランクにいる人 ÷ 維持した人（または復帰した人）",
      en: "those in the column's stage a year later ÷ kept (or returned) people",
    },
    over: ["previous", "current"],
  },
  returnsCounted: {
    kind: "computed",
    label: T.returnsInput,
    meaning: {
      ja: "試算に復帰を含めるかどうか。1なら含め、0なら含めません",
      en: "whether the projection includes reactivation: 1 = yes, 0 = no",
    },
    formula: null,
    over: [],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
