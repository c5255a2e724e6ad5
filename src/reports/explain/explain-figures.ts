import { METRICS, type MetricId } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import { type Analysis, projectedSurvival } from "../../core/analysis.ts";
import { survivalSteps } from "../../core/cpm/survival.ts";
import { monthOf } from "../../core/history/monthly-history.ts";
import type { ProjectedYear } from "../../core/cpm/projection.ts";
import { ratio, rateOf, type Share } from "../../core/values/share.ts";
import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { Told, Words } from "../context.ts";
import type { Behind } from "./explain-behind.ts";
import { plannedActive, plannedCumulative, plannedSales } from "./plan-figures.ts";
import { peopleText, quotientText } from "./explain-words.ts";
import { numberText } from "../page/words.ts";

/**
 * The computation with its figures, such as 「5人 ÷ 8人 = 62.5%」; "" where there is none to show.
 *
 * @example
 * const percent = (rate) => `${rate * 100}%`;
 * const words = { say: ({ ja }, { n }) => ja.replace("{n}", n), people: String, percent };
 * figuresText({ metric: "retentionRate" }, { people: { count: 5 }, whole: { count: 8 } }, { words, context: {} })
 * //=> "5人 ÷ 8人 = 62.5%"
 */
export function figuresText(about: About, behind: Behind, { context, words }: Told): string {
  const quotient = quotientText(about, words);
  if (quotient) return divided(quotient.top, quotient.bottom, quotient.result);
  return (
    shareText(behind, words) || moneyText(about, behind, words) || aheadText(context.analysis, about, words)
  );
}

function shareText({ people, whole }: Behind, words: Words): string {
  if (people === null || whole === null) return "";
  const rate = ratio(people.count, whole.count);
  return divided(peopleText(people.count, words), peopleText(whole.count, words), words.percent(rate));
}

function moneyText({ metric }: About, { people, sum, sumOfAll }: Behind, words: Words): string {
  if (sum === null || people === null) return "";
  if (sumOfAll !== null)
    return divided(words.money(sum), words.money(sumOfAll), words.percent(ratio(sum, sumOfAll)));
  if (METRICS[metric].kind === "sales") return "";
  const each = ratio(sum, people.count);
  return divided(words.money(sum), peopleText(people.count, words), each === null ? "—" : words.money(each));
}

const divided = (top: string, bottom: string, result: string): string => `${top} ÷ ${bottom} = ${result}`;

/** The figures of a number that is made of other numbers; "" where the cell is of none. */
type FiguresOf = (told: AheadTold, about: About) => string;

/** Whose numbers are told, and the projection that the cell is of. */
interface AheadTold {
  readonly analysis: Analysis;
  readonly words: Words;
  /** Up to the cell's year; empty = it has none. */
  readonly years: readonly ProjectedYear[];
}

const COMPUTED: { readonly [Id in MetricId]?: FiguresOf } = {
  goldSurvivalRate: survivalText,
  survivors: survivorsText,
  planSales: ({ analysis, words }, { year = 0 }) => plannedSales(analysis, year, words),
  planActive: ({ analysis, words }, { year = 0 }) => plannedActive(analysis, year, words),
  planCumulative: ({ analysis, words }, { year = 0 }) => plannedCumulative(analysis, year, words),
  cumulativeSales({ years, words }) {
    const sales = years.map((one) => words.money(one.sales));
    return sales.length < 2 ? "" : `${sales.join(" ＋ ")} = ${words.money(cumulated(years) ?? 0)}`;
  },
  salesToAnnualSales: ({ analysis, years, words }) =>
    ofAnnualSales(analysis, years[years.length - 1]?.sales, words),
  annualSalesMultiple: ({ analysis, years, words }, { share }) =>
    share ? multipleText(share, words) : ofAnnualSales(analysis, cumulated(years), words),
  projectedSurvival({ analysis, years, words }) {
    const still = analysis.projections?.retentionOnly[years.length - 1]?.activeTotal;
    if (still === undefined) return "";
    const rate = words.percent(projectedSurvival(analysis, years.length));
    return divided(peopleText(still, words), peopleText(analysis.balance.total.activeNow, words), rate);
  },
};

function aheadText(analysis: Analysis, about: About, words: Words): string {
  const { metric, model, year = 0 } = about;
  const years = analysis.projections?.[model ?? analysis.settings.projectionModel].slice(0, year) ?? [];
  return COMPUTED[metric]?.({ analysis, words, years }, about) ?? "";
}

const cumulated = (years: readonly ProjectedYear[]) => years[years.length - 1]?.cumulativeSales;

function ofAnnualSales({ annualSales }: Analysis, sales: number | undefined, words: Words): string {
  return sales === undefined ? "" : multipleText({ numerator: sales, denominator: annualSales }, words);
}

function multipleText(share: Share, words: Words): string {
  const multiple = rateOf(share);
  if (multiple === null) return "";
  const shown = words.say(T.times, { n: numberText(multiple, 2) });
  return divided(words.money(share.numerator), words.money(share.denominator), shown);
}

function survivalText({ analysis, words }: AheadTold, { box = 0, month }: About): string {
  const row = month === undefined ? undefined : monthOf(analysis, month);
  const steps = (row ? survivalSteps(row) : analysis.goldMap.steps).slice(0, box);
  const survival = row ? row.goldSurvivalRate : (analysis.goldMap.survival[box] ?? null);
  const rates = steps.map(({ share }) => words.percent(rateOf(share)));
  return rates.length < 2 ? "" : `${rates.join(" × ")} = ${words.percent(survival)}`;
}

function survivorsText({ analysis: { goldMap }, words }: AheadTold, { box }: About): string {
  if (box === undefined) return "";
  const people = goldMap.people[box] ?? null;
  const result = people === null ? "—" : peopleText(people, words);
  const rate = words.percent(goldMap.survival[box] ?? null);
  return `${peopleText(goldMap.newCustomers, words)} × ${rate} = ${result}`;
}
