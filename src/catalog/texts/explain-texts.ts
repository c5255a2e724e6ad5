import type { Text } from "../language.ts";
import type { WindowName } from "../metrics/metric-entry.ts";

/** この数字の説明: what the sidebar says about a cell. */
export const EXPLAIN_TEXTS = {
  numerator: { ja: "分子", en: "Numerator" },
  denominator: { ja: "分母", en: "Denominator" },
  customers: { ja: "人数", en: "People" },
  sum: { ja: "売上", en: "Sales" },
  interval: { ja: "95%の幅", en: "95% range" },
  formula: { ja: "計算のしかた", en: "How it is computed" },
  figures: { ja: "計算", en: "In figures" },
  windows: { ja: "数える期間", en: "Counted in" },
  people: { ja: "{n}人", en: "{n} people" },
  person: { ja: "1人", en: "1 person" },
  purchases: { ja: "{n}件", en: "{n} purchases" },
  purchase: { ja: "1件", en: "1 purchase" },
  setPeople: { ja: "{set} {people}", en: "{set}: {people}" },
  times: { ja: "{n}倍", en: "{n}×" },
  yearsAhead: { ja: "{n}年後", en: "year {n}" },
  board: { ja: "購入{f}・{r}", en: "{f}, {r}" },
  month: { ja: "{day}時点", en: "as of {day}" },

  soFar: {
    ja: "この月はまだ終わっていません。{anchor}までの数字です。",
    en: "The month is not over: this is the number up to {anchor}.",
  },
  noRate: {
    ja: "分母が0人のため、率は出せません。「—」は0%とは違います。",
    en: "The denominator is 0 people, so there is no rate; “—” is not 0%.",
  },
  noMoney: {
    ja: "あてはまる人がいないため、1人あたりの金額は出せません。",
    en: "Nobody is in the group, so there is no amount per person.",
  },
  noSurvival: {
    ja: "途中の率に実績のない段階があるため、この値は出せません。",
    en: "A step on the way has no data, so there is no value.",
  },
  filled: {
    ja: "このランクには実績がないため、全体の値で補っています。",
    en: "This stage has no data of its own; the value of all stages stands in.",
  },
  small: {
    ja: "参考値です。分母が{n}人で{minSample}人より少なく、1人の動きで率が大きく変わります。",
    en: "Small sample: the denominator is {n}, below {minSample} people, so one person changes the rate a lot.",
  },
  smallSteps: {
    ja: "参考値です。掛け合わせる率の中に、分母が{minSample}人より少ないものがあります（最も少ないのは{n}人）。",
    en: "Small sample: one of the rates multiplied rests on fewer than {minSample} people (the fewest are {n}).",
  },
  input: {
    ja: "黄色のセルは入力欄です。数字を変えると、この数字を使うほかのセルも動きます。",
    en: "A yellow cell is an input: change it and the cells that use it move.",
  },
  inputChanged: {
    ja: "黄色のセルは入力欄で、いまは変更されています。もとの値は{original}で、下の説明はもとの値のものです。",
    en: "A yellow cell is an input, and this one was changed. Its original value is {original}; what is said here belongs to that.",
  },
  live: {
    ja: "シートの数式で計算しているので、前提のセルを変えるとこの数字も動きます。",
    en: "A formula on the sheet computes it, so it moves with the assumptions.",
  },
  liveChanged: {
    ja: "シートの数式で計算しており、前提が変えられたため、作成したときの{original}から動いています。計算の説明は作成したときのものです。",
    en: "A formula on the sheet computes it; an assumption was changed, so it moved away from the {original} it was made with. The figures here are those it was made with.",
  },
  typedSales: {
    ja: "設定で入力した年商です。注文から計算した年商は{sales}です。",
    en: "Annual sales as typed in the settings; the orders give {sales}.",
  },
  projection: {
    ja: "見込みの数字なので、もとになる顧客リストはありません。",
    en: "It is a projection, so there is no list of people behind it.",
  },
  earlierMonth: {
    ja: "顧客リストを作れるのは、基点日{anchor}の数字だけです。",
    en: "Lists can be made for numbers as of the anchor date {anchor} only.",
  },
  rangeMeasured: {
    ja: "なぜこの幅か：過去の時点でも同じ計算をして実績と比べました（{n}回）。1年先のずれは、稼働顧客が{active}、売上が{sales}でした（＋は見通しのほうが多い）。先の年ほど、人数が少ないほど幅は広がります。",
    en: "Why this wide: the same was computed as of earlier days and compared with what came ({n} times). A year ahead it missed by {active} in active customers and {sales} in sales (+ = too high). The range widens with every year and with fewer people.",
  },
  rangeAssumed: {
    ja: "なぜこの幅か：過去の見通しと比べられる実績がまだないため、1年で15%ほどのずれを仮定しています。",
    en: "Why this wide: no earlier outlook can be compared yet, so a miss of some 15% a year is assumed.",
  },

  slice: {
    ja: "絞り込み「{slice}」の中の数字です。",
    en: "It is a number of the slice “{slice}”, not of the whole shop.",
  },

  amongAll: {
    ja: "条件では店の全員の中で区分を決めるので、「{slice}」の中で数えたこの人数と変わることがあります。",
    en: "The conditions divide everybody of the shop, so their number may differ from this one, which is counted within “{slice}”.",
  },
  everBought: {
    ja: "条件では「{slice}」で買ったことのある人を選びます。ランクや年はその人の全部の購入で数えるので、人数がこの数字と変わることがあります。",
    en: "The conditions choose people who ever bought in “{slice}” and count stages and years of all their purchases, so their number may differ from this one.",
  },
  noReport: {
    ja: "レポートのシートで数字のセルを選んでから、もう一度押してください。",
    en: "Select a number on one of the report sheets, then press the button again.",
  },
  noNumber: {
    ja: "{cell}には説明できる数字がありません。数字のセルを選んでください。",
    en: "{cell} holds no number that can be explained; select one that does.",
  },
  copy: {
    ja: "「{sheet}」は複製されたシートなので説明できません。もとのレポートのシートで選んでください。",
    en: "“{sheet}” is a copy of a report, so nothing is known about its cells; use the report itself.",
  },
  earlier: {
    ja: "「{sheet}」は以前のレポートの控えなので説明できません。最新のレポートのシートで選んでください。",
    en: "“{sheet}” is an earlier report that was kept, so its numbers cannot be explained; use the present one.",
  },
  otherRun: {
    ja: "「{sheet}」は前回のレポート（{madeAt}作成）とは別の回に作られたシートなので、説明できません。このレポートも選んで作り直してください。",
    en: "“{sheet}” was not made by the last run ({madeAt}), so its numbers cannot be explained; create this report anew, too.",
  },
  moved: {
    ja: "{cell}の今の内容は、作成したときにここへ書いた「{written}」と違います。行や列を元に戻すか、レポートを作り直してください。",
    en: "What stands in {cell} is not the “{written}” that was written there; move rows and columns back, or create the reports anew.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The windows of an anchor with their days. */
export const WINDOW_TEXTS: Readonly<Record<WindowName, Text>> = {
  current: { ja: "直近1年 {from}–{to}", en: "current year {from}–{to}" },
  previous: { ja: "前年 {from}–{to}", en: "previous year {from}–{to}" },
  older: { ja: "それより前 {to}まで", en: "before that, up to {to}" },
  lifetime: { ja: "全期間 {from}–{to}", en: "all orders {from}–{to}" },
  period: { ja: "{from}–{to}", en: "{from}–{to}" },
};
