import type { SummaryFigureId } from "../../core/summary/figures.ts";
import type { PeopleLeverKind } from "../../core/cpm/levers.ts";
import type { Text } from "../language.ts";

/** What the five numbers are called, also where they are kept and compared. */
export const SUMMARY_FIGURES: Readonly<Record<SummaryFigureId, Text>> = {
  outlookSales: { ja: "5年売上（見通し）", en: "Five-year sales (outlook)" },
  activeCustomers: { ja: "稼働顧客", en: "Active customers" },
  retentionRate: { ja: "顧客維持率", en: "Retention rate" },
  goldSurvivalRate: { ja: "残存率", en: "Survival" },
  annualSales: { ja: "年商", en: "Annual sales" },
};

/** 経営サマリー. */
export const SUMMARY_TEXTS = {
  sheetName: { ja: "経営サマリー", en: "Summary" },
  title: { ja: "経営サマリー（顧客の今と5年の見通し）", en: "Summary for management" },
  survivalNote: {
    ja: "新規のうち、F5に育って\n買い続ける人の割合",
    en: "of new customers, those who\nreach F5 and stay",
  },
  change: { ja: "変化", en: "Change" },
  outlook: { ja: "見通し", en: "Outlook" },
  next: { ja: "次の一手", en: "Next" },

  stage: { ja: "{stage}（購入{rule}）", en: "{stage} (bought {rule})" },
  moved: {
    ja: "稼働顧客は、前の月末（{date}）の{before}人から{now}人になりました。",
    en: "Active customers went from {before} ({date}) to {now}.",
  },
  same: {
    ja: "稼働顧客は、前の月末（{date}）と同じ{now}人です。",
    en: "Active customers are {now}, as on {date}.",
  },
  mostMoved: {
    ja: "入れ替わりを差し引いて最も動いたのは{stages}です。",
    en: " The largest net change: {stages}.",
  },
  fewer: { ja: "{stage}の{n}人減", en: "{n} fewer in {stage}" },
  more: { ja: "{stage}の{n}人増", en: "{n} more in {stage}" },
  unmoved: {
    ja: "F1〜F5のどのランクの人数も変わっていません。",
    en: " No stage from F1 to F5 changed.",
  },
  nobody: {
    ja: "直近1年に購入した人がいません。前の月末（{date}）の時点でも同じです。",
    en: "Nobody bought within the last year, and {date} was no different.",
  },
  noComparison: {
    ja: "稼働顧客は{now}人です。前の月末の時点では注文が1年分に満たなかったため（注文は{start}から）、その時との人数の差はまだ出せません。",
    en: "There are {now} active customers. At the month end before, orders did not span a year (they begin on {start}), so the two cannot be compared yet.",
  },
  alarm: { ja: "{alarm}", en: " {alarm}" },

  expected: {
    ja: "新しい顧客を獲得しなければ、今後5年間の売上は合計{sales}になる見通しです。10回に8回は{low}〜{high}に収まる見込みです。",
    en: "Without new customers, sales of {sales} are expected over the next five years; in 8 of 10 cases they should lie between {low} and {high}.",
  },
  lastYear: {
    ja: "1年前に同じ計算をしていたら、この1年の売上は実績と比べて{miss}（{held}）でした。",
    en: " Made a year ago, the same outlook would have been {miss} for this year's sales ({held}).",
  },
  noRecord: {
    ja: "過去の見通しと実績をまだ比べられないため、幅は仮のものです。",
    en: " No earlier outlook can be compared with what came yet, so the range is assumed.",
  },

  best: {
    ja: "{among}5年間の売上に最も効くのは{lever}です。{each}{gain}増える試算で、率を{n}ポイント上げるには{people}が目安です。",
    en: "Five-year sales gain most{among} from {lever}: an estimated {gain} {each}. Raising the rate by {n} point takes {people}.",
  },
  close: {
    ja: "{among}5年間の売上に最も効くのは{lever}（{each}{gain}）か{rival}（{rivalEach}{rivalGain}）です（試算。2つの差は偶然の範囲）。率を1ポイント上げるには、{people}が目安です。",
    en: "Five-year sales gain most{among} from {lever} (an estimated {gain} {each}) or {rival} ({rivalGain} {rivalEach}); their difference may be chance. Raising the rate by a point takes {people}.",
  },
  both: { ja: "どちらも{people}", en: "{people} for either" },
  inTurn: { ja: "前者は{people}、後者は{rivalPeople}", en: "{people} and {rivalPeople} in turn" },
  among: {
    ja: "実績が{minSample}人以上ある率の中では、",
    en: ", of the rates with {minSample} people or more behind them,",
  },
  monthly: { ja: "月に約{n}人", en: "about {n} people a month" },
  monthlyOne: { ja: "月に約1人", en: "about one person a month" },
  monthlyUnderOne: { ja: "月に1人未満", en: "less than one person a month" },
  noGain: {
    ja: "どの率を1ポイント上げても、5年間の売上は増えない試算です。",
    en: "By the estimate, raising any one rate by a point adds nothing to five-year sales.",
  },
  underOne: {
    ja: "どの率も、1ポイントは1年に1人未満の差です。率より先に、顧客の人数を増やす段階です。",
    en: "One point of any rate is less than one person a year: what counts now is more customers.",
  },
  fewPeople: {
    ja: "もとになる人数が{minSample}人以上の率がないため、どの施策が効くかはまだ言えません。",
    en: "No rate has {minSample} people or more behind it, so it cannot be said yet which lever pays most.",
  },
  notYet: {
    ja: "5年の見通しが出せるまでは、どの施策が効くかも言えません。",
    en: "Which lever pays most cannot be said before there is a five-year outlook.",
  },
  withheld: {
    ja: "どの施策が効くかは、まだ言えません。{reason}",
    en: "Which lever pays most cannot be said yet. {reason}",
  },

  yearHead: { ja: "年", en: "Year" },
  monthHead: { ja: "月末", en: "Month" },
  chartSales: { ja: "年ごとの売上の見通し（線は80%の幅）", en: "Sales by year (lines: the 80% range)" },
  chartActive: { ja: "稼働顧客（月末）", en: "Active customers at month ends" },
  noChart: {
    ja: "グラフは、1年分の注文がそろい、購入した人がいる月末が2つ以上になると描けます。",
    en: "A chart takes two month ends with active customers and a whole year of orders.",
  },

  stamp: {
    ja: "{excluded}　|　タイムゾーン {zone}　|　バージョン {version}　|　読むときの注意 {notices}件（各レポートの「読むときの注意」）",
    en: "{excluded}  |  Time zone {zone}  |  Version {version}  |  Things to know before reading: {notices} (listed in the other reports)",
  },
  stampClean: {
    ja: "{excluded}　|　タイムゾーン {zone}　|　バージョン {version}",
    en: "{excluded}  |  Time zone {zone}  |  Version {version}",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What moving one person is, by the lever. */
export const ONE_MOVED: Readonly<Record<PeopleLeverKind, Text>> = {
  retention: { ja: "1人引き留めるごとに", en: "per person kept" },
  reactivation: { ja: "1人呼び戻すごとに", en: "per person won back" },
  f2: { ja: "新規の1人が2回目を買うごとに", en: "per new customer who buys again" },
};
