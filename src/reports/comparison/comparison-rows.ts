import { COMPARISON_TEXTS as T } from "../../catalog/texts/comparison-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { About, Cell } from "../../catalog/report-model.ts";
import { type Analysis, mainProjection } from "../../core/analysis.ts";
import { f2Conversion, reactivation, retention, salesPerActive } from "../../core/cpm/balance.ts";
import { PROJECTION_YEARS, salesMultiple } from "../../core/cpm/projection.ts";
import { outlookHeadline } from "../../core/outlook/outlook-headline.ts";
import { outlookOf } from "../../core/outlook/outlook.ts";
import type { Ranged } from "../../core/outlook/outlook-range.ts";
import { isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import type { Words } from "../context.ts";
import { CONTINUED } from "../gold-map/map-places.ts";
import { money, num } from "../page/grid.ts";
import { intervalText, marked, shareText } from "../page/stage-words.ts";

/** One figure of a comparison: its row, and the smaller ones below it that say what it is made of. */
export interface ComparedFigure {
  readonly label: Text;
  /** What the number is, in every column. */
  readonly about: About;
  cell(analysis: Analysis): Cell;
  readonly below: readonly Below[];
}

interface Below {
  readonly label: Text;
  text(analysis: Analysis, words: Words): string;
}

const ACTIVE: About = { metric: "activeCustomers" };

/** Every figure, in the order of the rows. */
export const FIGURES: readonly ComparedFigure[] = [
  figure(T.active, ACTIVE, ({ balance }) => num(balance.total.activeNow, "count")),
  figure(T.newCustomers, { metric: "newCustomers" }, ({ balance }) => num(balance.newCustomers, "count")),
  rate(T.retention, { metric: "retentionRate" }, ({ balance }) => retention(balance.total)),
  rate(T.reactivation, { metric: "reactivationRate" }, ({ balance }) => reactivation(balance.total)),
  rate(T.f2, { metric: "f2ConversionRate" }, ({ balance }) => f2Conversion(balance)),
  {
    label: T.annualLtv,
    about: { ...ACTIVE, metric: "annualSalesPerActiveCustomer" },
    cell: ({ balance }) => money(salesPerActive(balance.total)),
    below: [
      {
        label: T.ltvBelow,
        text: ({ balance, settings }, words) => {
          const { activeNow } = balance.total;
          const people = words.say(T.people, { n: words.count(activeNow) });
          return marked(people, isSmallSample(shareOf(activeNow), settings.minSample), words);
        },
      },
    ],
  },
  {
    label: T.annualSales,
    about: { ...ACTIVE, metric: "annualSales" },
    cell: ({ balance }) => money(balance.annualSales),
    below: [
      {
        label: T.ordersBelow,
        text: ({ balance }, words) => words.say(T.orders, { n: words.count(balance.annualOrders) }),
      },
    ],
  },
  {
    label: T.survival,
    about: { metric: "goldSurvivalRate", box: CONTINUED },
    cell: ({ goldMap }) => num(goldMap.goldSurvivalRate, "rate"),
    below: [
      {
        label: T.survivalBelow,
        text: ({ goldMap }, words) =>
          marked("", goldMap.smallSample && goldMap.goldSurvivalRate !== null, words),
      },
    ],
  },
  {
    label: T.outlook,
    about: { metric: "outlookCumulative", year: PROJECTION_YEARS },
    cell: (analysis) => money(outlookSales(analysis)?.line ?? null),
    below: [
      { label: T.outlookBelow, text: outlookRange },
      { label: T.outlookSure, text: outlookSure },
    ],
  },
  {
    label: T.fiveYears,
    about: { metric: "cumulativeSales", year: PROJECTION_YEARS },
    cell: (analysis) => money(fiveYears(analysis)),
    below: [
      { label: T.fiveYearsBelow, text: (analysis, words) => marked("", hasSmallBase(analysis), words) },
    ],
  },
  figure(T.multiple, { metric: "annualSalesMultiple", year: PROJECTION_YEARS }, (analysis) =>
    num(multipleOf(analysis), "multiple"),
  ),
];

/** A figure with nothing below it. */
function figure(label: Text, about: About, cell: ComparedFigure["cell"]): ComparedFigure {
  return { label, about, cell, below: [] };
}

function rate(label: Text, about: About, of: (analysis: Analysis) => Share): ComparedFigure {
  const made: Below = {
    label: T.shareBelow,
    text(analysis, words) {
      const share = of(analysis);
      const small = isSmallSample(share, analysis.settings.minSample);
      return share.denominator === 0 ? "" : marked(shareText(share, words), small, words);
    },
  };
  const interval: Below = {
    label: T.intervalBelow,
    text: (analysis, words) => intervalText(of(analysis), words),
  };
  return {
    label,
    about,
    cell: (analysis) => num(rateOf(of(analysis)), "rate"),
    below: [made, interval],
  };
}

/** A number of people as a share of themselves, so that the test for few people can be asked. */
const shareOf = (people: number): Share => ({ numerator: people, denominator: people });

/**
 * 5年売上の見通し with its range [minor units]; null where there is none.
 *
 * @example
 * // no year after which another year is known, so nothing is said of the next five
 * outlookSales({ facts: { meta: { anchor: 19_630, dataStart: 19_500 }, tables: new Proxy({}, { get: () => [] }) } })
 * //=> null
 */
export const outlookSales = ({ facts }: Analysis): Ranged | null =>
  outlookOf(facts).outlook?.rows[PROJECTION_YEARS - 1]?.cumulativeSales ?? null;

function outlookRange(analysis: Analysis, words: Words): string {
  const range = outlookSales(analysis);
  return range ? words.say(T.moneyRange, { low: words.money(range.low), high: words.money(range.high) }) : "";
}

/** 参考値 where the 見通し would be no headline; whether its range is measured by past errors, or assumed. */
function outlookSure(analysis: Analysis, words: Words): string {
  const answer = outlookOf(analysis.facts);
  if (!answer.outlook) return "";
  const range = words.say(answer.outlook.own.length > 0 ? T.measuredRange : T.assumedRange);
  return marked(range, outlookHeadline(analysis, answer).withheld !== null, words);
}

/**
 * 5年売上累計 of the 試算 [minor units]; null without a projection.
 *
 * @example
 * const projections = { static: [100, 200, 300, 400, 500].map((cumulativeSales) => ({ cumulativeSales })) };
 * const settings = { projectionModel: "static" };
 * [fiveYears({ projections, settings }), fiveYears({ projections: null, settings })] //=> [500, null]
 */
export const fiveYears = (analysis: Analysis): number | null =>
  mainProjection(analysis)?.[4]?.cumulativeSales ?? null;

/**
 * 年商倍率 by the slice's own annual sales; null without a projection.
 *
 * @example
 * // 500 in five years, of 200 in the current one
 * const projections = { static: [100, 200, 300, 400, 500].map((cumulativeSales) => ({ cumulativeSales })) };
 * multipleOf({ projections, settings: { projectionModel: "static" }, balance: { annualSales: 200 } }) //=> 2.5
 */
export function multipleOf(analysis: Analysis): number | null {
  const sales = fiveYears(analysis);
  return sales === null ? null : salesMultiple(sales, analysis.balance.annualSales);
}

const hasSmallBase = (analysis: Analysis): boolean =>
  fiveYears(analysis) !== null &&
  isSmallSample(retention(analysis.balance.total), analysis.settings.minSample);
