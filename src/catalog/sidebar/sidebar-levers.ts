import type { Text } from "../language.ts";

/** どの施策が効くか: the part of the sidebar that ranks the rates and works back from a target. */
export const SIDEBAR_LEVER_TEXTS = {
  levers: { ja: "どの施策が効くか", en: "Which lever works" },
  leversAsking: { ja: "計算しています…", en: "Working it out…" },
  leversNoProjection: {
    ja: "5年予測がないため、施策の効き目は計算できません。理由は「読むときの注意」にあります。",
    en: "There is no five-year projection, so no lever can be computed. See “Keep in mind” for the reason.",
  },
  leversNone: {
    ja: "どの率を1ポイント上げても、今より増えません。",
    en: "Raising any one rate by a point brings nothing more.",
  },
  leversOrder: { ja: "効き目の大きい順", en: "Ranked by" },
  leversByPerson: { ja: "1人あたりの5年売上", en: "5-year sales per person" },
  leversByPoint: { ja: "1ポイントの5年売上", en: "5-year sales for one point" },
  leverStep: { ja: "{name}を{n}ポイント", en: "{name} +{n} pt" },
  leverNow: { ja: "今 {rate}", en: "now {rate}" },
  leverSales: { ja: "このポイント分の5年売上 {gain}", en: "5-year sales of the step {gain}" },
  leverPerPerson: { ja: "1人あたりの5年売上 {gain}", en: "5-year sales per person {gain}" },
  leverCost: {
    ja: "許容コスト 1年目{firstYear}・5年{fiveYears}",
    en: "Affordable: {firstYear} in 1, {fiveYears} in 5 years",
  },
  leverSameNew: { ja: "新規が今年と同じ人数なら", en: "with as many new customers as this year" },
  leverPeople: { ja: "1年に{year}", en: "People: {year} a year" },
  leverUnderOne: { ja: "1人未満", en: "under 1" },
  leverFilled: { ja: "全体の率で補完", en: "filled in from all stages" },
  leversTarget: { ja: "目標から逆算", en: "Work back from a target" },
  targetKind: { ja: "目標の種類", en: "Kind of target" },
  targetMore: { ja: "5年売上（試算、+%）", en: "5-year sales (what-if, +%)" },
  targetAmount: { ja: "5年売上（試算、{unit}）", en: "5-year sales (what-if, {unit})" },
  targetYen: { ja: "円", en: "JPY" },
  targetSurvival: { ja: "残存率（%）", en: "Survival rate (%)" },
  targetValue: { ja: "目標の数字", en: "Target" },
  targetNowSales: {
    ja: "今の率での5年売上（試算）は{now}です。",
    en: "At today's rates five-year sales (what-if) are {now}.",
  },
  targetNowSurvival: { ja: "今の残存率は{now}です。", en: "The survival rate is {now} now." },
  targetNoSurvival: {
    ja: "残存率を計算できないため、残存率からは逆算できません。",
    en: "There is no survival rate, so there is no working back from one.",
  },
  targetMoreWrong: {
    ja: "0より大きい数字を入れてください（例：10）。",
    en: "Enter a number above 0, for example 10.",
  },
  targetAmountWrong: {
    ja: "0より大きい金額を数字で入れてください。",
    en: "Enter an amount above 0, in figures.",
  },
  targetSurvivalWrong: {
    ja: "0より大きく100までの数字を入れてください。",
    en: "Enter a number above 0 and up to 100.",
  },
  targetReached: { ja: "{goal}には今のままで届いています。", en: "Reached as things are: {goal}." },
  targetImpossible: {
    ja: "{goal}には、どの率も1つだけでは（100%にしても）届きません。",
    en: "No single rate reaches {goal}, not even at 100%.",
  },
  targetRates: {
    ja: "{goal}に届く率（どれか1つだけ動かす場合）",
    en: "One of these alone reaches {goal}",
  },
  goalSales: { ja: "5年売上 {goal}", en: "five-year sales of {goal}" },
  goalSurvival: { ja: "残存率 {goal}", en: "a survival rate of {goal}" },
  targetLever: { ja: "動かす率", en: "Rate" },
  targetFromTo: { ja: "今 → 必要", en: "Now → needed" },
  targetPeople: { ja: "人数（年）", en: "People a year" },
  targetBeyond: { ja: "100%でも届かない率：{names}", en: "Not even at 100%: {names}" },
  fallsMark: { ja: "※", en: "*" },
  targetFalls: {
    ja: "※ 復帰客のほうが多く買うため、率を上げる途中で5年売上がいったん下がります。",
    en: "* Returned customers buy for more, so five-year sales fall for a while as this rate rises.",
  },
  leversBasis: {
    ja: "元の前提での値です。顧客BSで前提を変えても変わりません。施策の費用は入っていません。",
    en: "With the original assumptions; changes on the customer balance sheet do not move this. Costs are not included.",
  },
  leversSheet: { ja: "シート「{name}」を開く", en: "Open the sheet {name}" },
} as const satisfies Record<string, Text>;
