import type { Text } from "../language.ts";

/** いくらまで使えるか・何か月で回収するか: a part of LTV推移. */
export const PAYBACK_TEXTS = {
  title: {
    ja: "いくらまで使えるか・何か月で回収するか（新規顧客1人あたり）",
    en: "What a new customer may cost, and when the cost has come back",
  },
  noMargin: {
    ja: "新規顧客1人にいくらまで使えるか（粗利LTV・許容CPO）と回収月は、「設定」シートの「粗利率」に 40% のように入れて、レポートを作り直すと出ます。",
    en: "To see what a new customer may cost and when that has come back, enter a gross margin such as 40% on the sheet “Settings” and make the report again.",
  },
  tooYoung: {
    ja: "最初の購入から30日たった月の顧客がまだいません。基点日が {date} 以降になると出ます。",
    en: "No month of new customers has had 30 days yet; with an anchor of {date} or later there will be one.",
  },
  noCosts: {
    ja: "回収月は、サイドバーの「広告費を入れる」でシート「広告費」にCPOか広告費を入れて、レポートを作り直すと出ます。",
    en: "To see when ads have paid, enter a CPO or an ad spend on the sheet “Ad costs” (in the sidebar: Enter ad costs) and make the report again.",
  },
  ofSlice: {
    ja: "広告費は店全体の新規顧客のものなので、絞り込んだこのシートではCPOと回収月を出しません。",
    en: "Ad costs are those of the whole shop's new customers, so this sheet of a part of it tells no CPO and no payback.",
  },
  mayCost: {
    ja: "新規顧客1人に使える費用（許容CPO）は、{steps}です。",
    en: "A new customer may cost (affordable CPO): {steps}.",
  },
  step: { ja: "{days}日で回収するなら{amount}まで", en: "up to {amount} to come back in {days} days" },
  comma: { ja: "、", en: "; " },
  comesBack: {
    ja: "店全体のCPO {cpo} は、約{n}か月で回収できています。",
    en: " The shop's CPO of {cpo} comes back in about {n} months.",
  },
  notYet: {
    ja: "店全体のCPO {cpo} は、{n}か月の粗利では回収できていません。",
    en: " The shop's CPO of {cpo} has not come back within {n} months.",
  },
  few: {
    ja: "{days}日たった顧客が{people}人で、{minSample}人に満たないため、参考値です。",
    en: "Only {people} people have had {days} days, fewer than {minSample}: a small sample.",
  },
  whom: { ja: "新規顧客", en: "New customers" },
  month: { ja: "始めた月", en: "Began in" },
  people: { ja: "人数", en: "People" },
  cpo: { ja: "CPO", en: "CPO" },
  back: { ja: "回収月", en: "Paid back" },
  costPeople: { ja: "新規人数", en: "New people" },
  spend: { ja: "広告費", en: "Ad spend" },
  everything: { ja: "全員", en: "Everybody" },
  channels: { ja: "初回チャネルごと", en: "By first channel" },
  products: { ja: "初回商品ごと", en: "By first product" },
  both: { ja: "初回チャネルと商品", en: "Channel and product" },
  months: { ja: "約{n}か月", en: "~{n} mo" },
  before: { ja: "回収前", en: "not yet" },
  small: { ja: "参考値", en: "few" },
  open: { ja: "月の途中", en: "partial" },
  nobody: { ja: "新規0人", en: "nobody" },
  monthTitle: {
    ja: "月ごとの広告費と回収（その月に始めた人だけ）",
    en: "Ad costs by month, and when they came back (those who began in it)",
  },
  monthsLeft: {
    ja: "新しいほうから{shown}行です（全部で{all}行）。",
    en: "The latest {shown} of {all} rows.",
  },
  rule: {
    ja: "粗利LTV（d日）＝ 粗利率{margin} × 最初の購入からd日以内の1人あたり購入額。この金額までのCPOなら、d日で元が取れます（許容CPO）。どの日数も同じ人たち（全員が360日たった月に始めた人。まだいなければ、いちばん長く見られる人）で計算しています。",
    en: "Margin LTV at d days = gross margin {margin} × sales per person within d days of the first purchase: a CPO up to it comes back in d days (affordable CPO). All days are of the same people: those of months that have had 360 days, where there are none yet those seen longest.",
  },
  costRule: {
    ja: "CPO ＝ 広告費 ÷ その新規顧客の数（CPOを入れた行はその金額）。回収月は、30日ごとの粗利LTVが初めてCPO以上になる月で、色のついた列です。「回収前」は、12か月（か、見られる最後の月）までに届いていません。",
    en: "CPO = ad spend ÷ the new customers it is for, or as typed. It has paid in the first month of 30 days in which the margin LTV has reached it: the shaded columns. “Not yet” = not within twelve months, or as far as can be seen.",
  },
  partMonths: {
    ja: "{who}のCPO {cpo} は、広告費のある月（{months}）に始めた{people}人のものです。回収月は、このCPOを、{end}までに始めて{days}日たった{curve}人の粗利LTVと比べています。",
    en: "{who}: the CPO of {cpo} is that of the {people} people who began in the months with ad costs ({months}). The payback compares it with the margin LTV of the {curve} people who began up to {end} and have had {days} days.",
  },
  partAlone: {
    ja: "{who}のCPO {cpo} は、広告費のある月（{months}）に始めた{people}人のものです。",
    en: "{who}: the CPO of {cpo} is that of the {people} people who began in the months with ad costs ({months}).",
  },
  monthSpan: { ja: "{from}〜{to}のうち{n}か月", en: "{n} months of {from}–{to}" },
  source: {
    ja: "CPOは、シート「{sheet}」の{n}行（{madeAt} の時点）から計算しています。書き換えたときは、レポートを作り直してください。",
    en: "CPO by {n} rows of the sheet “{sheet}” as of {madeAt}; after a change of it, make the report again.",
  },
  overlap: {
    ja: "最初の購入に商品が複数あった人は、それぞれの商品に数えます。",
    en: "Who first bought several products counts with each of them.",
  },
  moreFaults: { ja: "使えない行はほかに{n}行あります。", en: "Rows that cannot be used besides: {n}." },
} as const satisfies Readonly<Record<string, Text>>;
