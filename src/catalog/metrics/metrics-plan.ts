import type { MetricEntry } from "./metric-entry.ts";
import { PLAN_TEXTS as T } from "../texts/plan-texts.ts";

/** Numbers of 事業計画. */
export const PLAN_METRICS = {
  planNew: {
    kind: "computed",
    label: { ja: "新規獲得（計画）", en: "New customers, plan" },
    meaning: {
      ja: "その年に新しく獲得する人数。黄色のセルで変えられます。はじめは直近1年の新規と同じです",
      en: "people to be won in that year; an input, at first as many as in the current year",
    },
    formula: null,
    over: ["current"],
  },
  planCost: {
    kind: "computed",
    label: T.cost,
    meaning: {
      ja: "新規の顧客をひとり獲得するためにかける費用。利益の計算に使います",
      en: "what winning one customer costs; the profit is made with it",
    },
    formula: null,
    over: [],
  },
  planMargin: {
    kind: "computed",
    label: T.margin,
    meaning: {
      ja: "売上のうち、原価を引いて残る割合。「設定」シートの粗利率があればそれが入ります",
      en: "the part of sales that is left after the cost of goods; that of the settings where set",
    },
    formula: null,
    over: [],
  },
  planRepeatRate: {
    kind: "share",
    top: "newWithSecond",
    bottom: "new",
    label: T.repeatRate,
    meaning: {
      ja: "直近1年の新規のうち、その1年で2回以上購入した人の割合",
      en: "of the current year's new customers, the share with two or more purchases in it",
    },
    formula: { ja: "2回以上購入した新規 ÷ 新規", en: "new customers who bought again ÷ new customers" },
    over: ["current"],
  },
  planRepeatValue: {
    kind: "salesPerPurchase",
    label: T.repeatValue,
    meaning: {
      ja: "直近1年の新規の、2回目以降の注文1件あたりの売上",
      en: "what an order after the first comes to, of the current year's new customers",
    },
    formula: { ja: "2回目以降の売上 ÷ 2回目以降の件数", en: "sales of later orders ÷ their number" },
    over: ["current"],
  },
  planOrdersPerNew: {
    kind: "purchasesPerPerson",
    label: T.ordersPerNew,
    meaning: {
      ja: "新規1人あたりの、2回目以降の件数。1を超えることもあります",
      en: "orders after the first per new customer; may be more than 1",
    },
    formula: { ja: "2回目以降の件数 ÷ 新規の人数", en: "later orders ÷ new customers" },
    over: ["current"],
  },
  planFirstOrder: {
    kind: "salesPerPurchase",
    label: T.firstOrder,
    meaning: {
      ja: "直近1年の新規の、初回の注文1件あたりの売上",
      en: "what the first order of a new customer of the current year comes to",
    },
    formula: { ja: "初回の売上 ÷ 新規の人数", en: "sales of first orders ÷ new customers" },
    over: ["current"],
  },
  planFirstYear: {
    kind: "salesPerPerson",
    top: "new",
    bottom: "new",
    label: T.firstYear,
    meaning: {
      ja: "新規1人が、獲得した年に買うと見込む金額。元の値は直近1年の新規の実績です",
      en: "what a new customer buys for in the year of winning; at first as the current year's did",
    },
    formula: T.firstYearRule,
    over: ["current"],
  },
  planSales: {
    kind: "computed",
    label: { ja: "売上の計画", en: "Sales, plan" },
    meaning: {
      ja: "今の顧客と、これから獲得する顧客がその年に買うと見込む金額",
      en: "what today's customers and those to be won are expected to buy for in that year",
    },
    formula: {
      ja: "今の顧客の見通し ＋ その年の新規 × 初年度売上 ＋ それまでに獲得した人の翌年からの売上",
      en: "outlook of today's customers + new customers × first-year sales + later sales of those won before",
    },
    over: ["lifetime"],
  },
  planActive: {
    kind: "computed",
    label: { ja: "稼働顧客の計画", en: "Active customers, plan" },
    meaning: {
      ja: "その年に購入すると見込む人数。今の顧客と、これから獲得する顧客の合計です",
      en: "how many are expected to buy in that year, of today's customers and of those to be won",
    },
    formula: {
      ja: "今の顧客の見通し ＋ その年の新規 ＋ それまでに獲得して続けて買う人",
      en: "outlook of today's customers + new customers + those won before who go on buying",
    },
    over: ["lifetime"],
  },
  planWonSales: {
    kind: "computed",
    label: { ja: "獲得する顧客の売上", en: "Sales of customers to be won" },
    meaning: {
      ja: "計画の1年目からその年までに獲得する顧客が、その年に買う金額",
      en: "what the customers won from year 1 up to that year buy for in it",
    },
    formula: {
      ja: "その年の新規 × 初年度売上 ＋ 前の年までの新規 × 獲得からの年数ごとの1人の売上",
      en: "new customers × first-year sales + those of earlier years × sales per person by years since",
    },
    over: ["current"],
  },
  planWonActive: {
    kind: "computed",
    label: { ja: "獲得する顧客の稼働", en: "Active among customers to be won" },
    meaning: {
      ja: "計画の1年目からその年までに獲得する顧客のうち、その年に買う人数",
      en: "how many of the customers won from year 1 up to that year buy in it",
    },
    formula: {
      ja: "その年の新規 ＋ 前の年までの新規 × 獲得からの年数ごとの購入率",
      en: "new customers + those of earlier years × share who buy by years since",
    },
    over: ["current"],
  },
  planGrowth: {
    kind: "computed",
    label: T.growth,
    meaning: {
      ja: "売上が前の年から何%増減するか",
      en: "how much sales move against the year before",
    },
    formula: { ja: "その年の売上 ÷ 前の年の売上 − 1", en: "sales ÷ sales of the year before − 1" },
    over: ["lifetime"],
  },
  planCumulative: {
    kind: "computed",
    label: { ja: "累計売上の計画", en: "Cumulative sales, plan" },
    meaning: { ja: "1年目からその年までの売上の計画の合計", en: "sales of year 1 up to that year" },
    formula: { ja: "売上の計画を1年目から足した合計", en: "sales of the plan added up from year 1 on" },
    over: ["lifetime"],
  },
  planMultiple: {
    kind: "computed",
    label: { ja: "年商の何倍か（計画）", en: "Plan ÷ annual sales" },
    meaning: {
      ja: "累計売上の計画が今の年商の何倍か",
      en: "the plan's cumulative sales against annual sales",
    },
    formula: { ja: "累計売上の計画 ÷ 年商", en: "cumulative sales of the plan ÷ annual sales" },
    over: ["current"],
  },
  planRange: {
    kind: "computed",
    label: { ja: "計画の幅（80%）", en: "Range of the plan (80%)" },
    meaning: {
      ja: "新規の人数と費用が計画どおりなら、10回に8回は実際がこの中に収まる見込みの、下または上の端",
      en: "an end of the range in which what comes should lie in 8 of 10 cases, new customers and costs as planned",
    },
    formula: {
      ja: "計画 ÷ または × e^(t × √(過去のずれの分散 × 年数 ＋ 人数によるぶれ))。利益は売上の端から",
      en: "plan ÷ or × e^(t × √(variance of past misses × years + chance of few people)); profit from the ends of sales",
    },
    over: ["lifetime"],
  },
  planGross: {
    kind: "computed",
    label: { ja: "粗利（計画）", en: "Gross profit, plan" },
    meaning: { ja: "売上から原価を引いた金額", en: "sales less the cost of goods" },
    formula: { ja: "粗利率 × 売上の計画", en: "gross margin × sales of the plan" },
    over: ["lifetime"],
  },
  planSpent: {
    kind: "computed",
    label: { ja: "獲得費用（計画）", en: "Cost of winning, plan" },
    meaning: { ja: "その年の新規を獲得するためにかける費用", en: "what winning that year's customers costs" },
    formula: { ja: "CPO × 新規の人数", en: "CPO × new customers" },
    over: [],
  },
  planProfit: {
    kind: "computed",
    label: { ja: "利益（計画）", en: "Profit, plan" },
    meaning: {
      ja: "粗利から獲得費用を引いた金額。送料・人件費などは引いていません",
      en: "gross profit less the cost of winning; shipping, staff and the like are not taken off",
    },
    formula: {
      ja: "粗利率 × 売上の計画 − CPO × 新規の人数",
      en: "gross margin × sales − CPO × new customers",
    },
    over: ["lifetime"],
  },
  planOneSales: {
    kind: "computed",
    label: T.oneSales,
    meaning: {
      ja: "獲得した新規1人が、獲得からその年数の年に買うと見込む金額",
      en: "what one new customer is expected to buy for in that year since the winning",
    },
    formula: {
      ja: "翌年からは、1回だけの人と2回以上の人の過去の率による売上を、F2転換率で混ぜます",
      en: "from the second year on, past rates of those who bought once and again, mixed by the F2 conversion",
    },
    over: ["lifetime"],
  },
  planOneActive: {
    kind: "computed",
    label: T.oneActive,
    meaning: {
      ja: "獲得した新規1人が、獲得からその年数の年に購入する割合",
      en: "the share of new customers who buy in that year since the winning",
    },
    formula: {
      ja: "獲得した年は100%。翌年からは過去の率をF2転換率で混ぜます",
      en: "100% in the year of winning; then past rates, mixed by the F2 conversion",
    },
    over: ["lifetime"],
  },
  previousYearSales: {
    kind: "computed",
    label: { ja: "前年の売上", en: "Sales of the previous year" },
    meaning: {
      ja: "前年の、顧客がわかる注文の売上",
      en: "sales of identified orders in the previous year",
    },
    formula: null,
    over: ["previous"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
