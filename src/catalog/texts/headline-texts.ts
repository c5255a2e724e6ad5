import type { HeadlineFigure, WithheldCode } from "../../core/cpm/headlines.ts";
import type { Text } from "../language.ts";

/** What a headline figure is called in a sentence. */
export const HEADLINE_NAMES: Readonly<Record<HeadlineFigure, Text>> = {
  retention: { ja: "維持率", en: "Retention" },
  reactivation: { ja: "復帰率", en: "Reactivation" },
  f2: { ja: "F2転換率", en: "F2 conversion" },
  goldSurvival: { ja: "残存率", en: "Survival" },
  fiveYearSales: { ja: "5年売上の試算", en: "Five-year sales at today's rates" },
  outlook: { ja: "5年売上の見通し", en: "The five-year outlook" },
  plan: { ja: "事業計画", en: "The business plan" },
};

/** The people that a headline figure stands on. */
export const HEADLINE_PEOPLE: Readonly<Record<HeadlineFigure, Text>> = {
  retention: { ja: "前年の顧客", en: "customers of last year" },
  reactivation: { ja: "前年に離れていた顧客", en: "customers lapsed last year" },
  f2: { ja: "新規", en: "new customers" },
  goldSurvival: { ja: "前年の{stage}の顧客", en: "{stage} customers of last year" },
  fiveYearSales: { ja: "前年の顧客", en: "customers of last year" },
  outlook: { ja: "前年の顧客", en: "customers of last year" },
  plan: { ja: "直近1年の新規", en: "new customers in the current year" },
};

/** Why a headline figure is not said: in a sentence, and in the two short lines below a card's dash. */
export const WITHHELD_TEXTS: Readonly<
  Record<WithheldCode, { readonly sentence: Text; readonly card: Text }>
> = {
  history: {
    sentence: {
      ja: "{figure}は、基点日が{date}以降になれば出せます（注文データがあと{months}か月分必要です）。",
      en: "{figure} can be given for anchor dates from {date} on (more months of orders needed: {months}).",
    },
    card: { ja: "{date}から出せます\n（あと{months}か月分）", en: "from {date}\n(months to go: {months})" },
  },
  nobody: {
    sentence: {
      ja: "{who}がいないため、{figure}は出せません。",
      en: "{figure} cannot be given: there are no {who}.",
    },
    card: { ja: "{who}がいません", en: "no {who}" },
  },
  fewPeople: {
    sentence: {
      ja: "{figure}は、{who}が{people}人で、{minSample}人にあと{missing}人足りないため出していません。",
      en: "{figure} is not given: it takes {minSample} {who} (now: {people}, missing: {missing}).",
    },
    card: {
      ja: "{who}が{people}人\n（{minSample}人から出せます）",
      en: "{who}: {people}\n({minSample} needed)",
    },
  },
  thinStages: {
    sentence: {
      ja: "{figure}は、前年の顧客が{minSample}人に満たないランクの分が{share}を占めるため出していません。",
      en: "{figure} is not given: {share} of it comes from stages with fewer than {minSample} customers last year.",
    },
    card: {
      ja: "{minSample}人未満のランクが\n{share}を占めるため",
      en: "{share} from stages with\nfewer than {minSample} people",
    },
  },
  moreThanNow: {
    sentence: {
      ja: "{figure}は、新しい顧客なしで稼働顧客が{now}人から1年後に{next}人へ増える計算になるため出していません。",
      en: "{figure} is not given: without new customers the {now} active ones would become {next} in a year.",
    },
    card: { ja: "1年後の稼働顧客が\n今より多くなるため", en: "more people in a year\nthan now" },
  },
  belowOnePerson: {
    sentence: {
      ja: "{figure}は、1年後に購入する人が1人に満たない計算になるため出していません。",
      en: "{figure} is not given: less than one person would buy in a year from now.",
    },
    card: { ja: "1年後に購入する人が\n1人に満たないため", en: "less than one buyer\nin a year" },
  },
};

export const HEADLINE_TEXTS = {
  /** After a reason, where tables below show the numbers. */
  tables: { ja: "下の表の数字は参考値です。", en: " The tables below are small samples." },
  /** On a card about the current year where the orders cover a part of it. */
  partOfYear: { ja: "{start}から（1年未満）", en: "since {start} only" },
} as const satisfies Readonly<Record<string, Text>>;
