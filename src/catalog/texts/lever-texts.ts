import type { Text } from "../language.ts";

/** 施策の効き目: which rate is worth working on, and what a target asks for. */
export const LEVER_TEXTS = {
  sheetName: { ja: "施策の効き目", en: "Levers" },
  title: {
    ja: "どの施策が効くか（1人を動かした場合と、率を1ポイント動かした場合）",
    en: "Which lever works (one person moved, and each rate raised by one point)",
  },
  sentence: {
    ja: "1人を動かして5年間の売上（試算）が最も増えるのは{lever}です（1人あたり{gain}）。この率は、1年に{people}人多ければ{n}ポイント上がります。",
    en: "Per person moved, five-year sales (what-if) gain most by {lever} ({gain} a person). {people} more people a year raise it by {n} points.",
  },
  sentenceFew: {
    ja: "どの率も、1ポイントは1年に1人未満の差です。その中で1人を動かして5年間の売上（試算）が最も増えるのは{lever}です（1人あたり{gain}）。",
    en: "One point of any rate is less than one person a year. Of these, five-year sales (what-if) gain most per person moved by {lever} ({gain} a person).",
  },
  sentenceNone: {
    ja: "5年予測がないため、施策の効き目はまだ計算できません。{reason}",
    en: "There is no five-year projection, so no lever can be computed yet. {reason}",
  },
  sentenceNoGain: {
    ja: "どの率を1ポイント上げても、試算の5年間の売上は増えません。",
    en: "Raising any one rate by a point adds nothing to the five-year sales of the what-if.",
  },
  f2: { ja: "F2転換率", en: "F2 conversion" },
  retention: { ja: "{stage}の維持率", en: "{stage} retention" },
  reactivation: { ja: "{stage}の復帰率", en: "{stage} reactivation" },
  salesPerRetained: { ja: "{stage}の維持客LTV", en: "{stage} retained LTV" },
  salesPerReturned: { ja: "{stage}の復帰客LTV", en: "{stage} returned LTV" },
  people: { ja: "1人あたりの効き目が大きい順", en: "By gain per person moved" },
  folded: {
    ja: "1ポイントが1年に1人未満の率",
    en: "Rates of which one point is less than one person a year",
  },
  money: { ja: "1人あたり購入額を1%上げた場合", en: "Sales per person raised by 1%" },
  rank: { ja: "順", en: "No." },
  lever: { ja: "動かす率", en: "Lever" },
  amountLever: { ja: "動かす金額", en: "Lever" },
  rate: { ja: "今の率", en: "Now" },
  step: { ja: "動かす幅", en: "Step" },
  peopleAYear: { ja: "増える人数（年）", en: "People per year" },
  underOne: { ja: "1人未満", en: "below 1" },
  perPerson: { ja: "1人あたりの5年売上", en: "5-year sales per person" },
  salesGain: { ja: "1ポイントの5年売上", en: "5-year sales for one point" },
  amountGain: { ja: "5年売上の増加", en: "5-year sales gain" },
  survivalGain: { ja: "残存率の増加", en: "Survival gain" },
  remark: { ja: "備考", en: "Remark" },
  amount: { ja: "今の金額", en: "Now" },
  points: { ja: "{n}ポイント", en: "{n} points" },
  filled: { ja: "全体の率で補完", en: "filled in from all stages" },
  atTop: { ja: "これ以上は上がりません", en: "cannot rise further" },
  sameNewCustomers: {
    ja: "新規が今年と同じ人数なら",
    en: "with as many new customers as this year",
  },
  noSecondYet: {
    ja: "新規で2回目を買った人がまだいません",
    en: "no new customer has bought a second time yet",
  },
  chartTitle: { ja: "1人を動かして増える5年売上", en: "Five-year sales gained per person moved" },
  axisSales: { ja: "売上（{sign}）", en: "Sales ({sign})" },
  targets: {
    ja: "目標からの逆算（ほかの率は今のまま）",
    en: "What a target asks for (all other rates as now)",
  },
  targetsHeader: { ja: "動かす率", en: "Lever" },
  targetSales: { ja: "5年売上 {percent}増 {money}", en: "5-year sales +{percent}: {money}" },
  targetSurvival: { ja: "残存率 {rate}", en: "Survival {rate}" },
  reached: { ja: "届いています", en: "reached" },
  impossible: { ja: "100%でも届きません", en: "not even at 100%" },
  fallsMark: { ja: "※", en: "*" },
  falls: {
    ja: "※ 復帰客のほうが多く買うため、率を上げる途中で5年売上がいったん下がります。",
    en: "* Returned customers buy for more, so five-year sales fall for a while as this rate rises.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const LEVER_METHOD: readonly Text[] = [
  {
    ja: "元の前提での値です。1ポイントの5年売上は、1つの率だけを1ポイント（100%に近いときは残りの分）上げ、ほかは今のまま、5年間の試算を計算し直した差です。顧客BSで前提を変えても、この表は変わりません。",
    en: "With the original assumptions. Five-year sales for one point: one rate alone is raised by one point (or what is left to 100%), everything else as now, and the five years are computed anew. Changed assumptions on the customer balance sheet do not move this sheet.",
  },
  {
    ja: "1人あたりの5年売上は、1人を1回だけ引き留めた（呼び戻した）場合の差です。その年の購入額に、続く4年間の「稼働している1人」と「離脱している1人」の売上の差を足しています。",
    en: "Five-year sales per person: one person kept (or won back) once. It is what they buy for in that year, and the difference over the four years after it between one active and one lapsed person.",
  },
  {
    ja: "F2転換率は試算に入らない新規の率なので、2回目の購入額の平均に、購入2回と1回の人のその後5年間の売上の差（過去の実績の率による）を足し、今年と同じ人数の新規があるとして計算しています。",
    en: "F2 conversion is a rate of new customers, who are not in the projection: it takes the mean amount of a second purchase and the difference of the next five years between a person of two purchases and of one (by the rates of past years), with as many new customers as this year.",
  },
  {
    ja: "増える人数は1年目に動かす人数です。維持率は今の稼働顧客、復帰率は今の離脱顧客、F2転換率は1年の新規顧客に対する1ポイントです。1年に1人未満の率は表の終わりにまとめています。施策の費用は入っていません。",
    en: "People are those moved in the first year: one point of today's active customers (retention), of today's lapsed ones (reactivation), or of a year's new customers (F2). Rates that move less than one person a year stand at the end of the table. Costs are not included.",
  },
];
