import { METRICS } from "../../catalog/metrics/metrics.ts";
import type { About } from "../../catalog/report-model.ts";
import { type Analysis, projectedSurvival } from "../../core/analysis.ts";
import { ratio, rateOf, type Share } from "../../core/values/share.ts";
import { EXPLAIN_TEXTS as T } from "../../catalog/texts/explain-texts.ts";
import type { Told, Words } from "../context.ts";
import type { Behind } from "./explain-behind.ts";
import { peopleText, quotientText } from "./explain-words.ts";
import { numberText } from "../page/words.ts";

/** The computation with its figures, such as 「5人 ÷ 8人 = 62.5%」; "" where there is none to show. */
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

/** Numbers that are made of other numbers of the reports. */
function aheadText(analysis: Analysis, { metric, box, year, model, share }: About, words: Words): string {
  if (metric === "goldSurvivalRate" && box !== undefined) return survivalText(analysis, box, words);
  if (metric === "survivors" && box !== undefined) return survivorsText(analysis, box, words);
  if (metric === "annualSalesMultiple" && share) return multipleText(share, words);
  const years = analysis.projections?.[model ?? analysis.settings.projectionModel] ?? [];
  const last = years[(year ?? 0) - 1];
  if (!last) return "";
  const ofAnnualSales = (sales: number): Share => ({ numerator: sales, denominator: analysis.annualSales });
  if (metric === "cumulativeSales") {
    const sales = years.slice(0, last.year).map((one) => words.money(one.sales));
    return sales.length < 2 ? "" : `${sales.join(" ＋ ")} = ${words.money(last.cumulativeSales)}`;
  }
  if (metric === "salesToAnnualSales") return multipleText(ofAnnualSales(last.sales), words);
  if (metric === "annualSalesMultiple") return multipleText(ofAnnualSales(last.cumulativeSales), words);
  if (metric !== "projectedSurvival") return "";
  const still = analysis.projections?.retentionOnly[last.year - 1]?.activeTotal ?? 0;
  const rate = words.percent(projectedSurvival(analysis, last.year));
  return divided(peopleText(still, words), peopleText(analysis.balance.total.activeNow, words), rate);
}

function multipleText(share: Share, words: Words): string {
  const multiple = rateOf(share);
  const shown = multiple === null ? "—" : words.say(T.times, { n: numberText(multiple, 2) });
  return divided(words.money(share.numerator), words.money(share.denominator), shown);
}

function survivalText({ goldMap }: Analysis, box: number, words: Words): string {
  const rates = goldMap.steps.slice(0, box).map(({ share }) => words.percent(rateOf(share)));
  return rates.length < 2 ? "" : `${rates.join(" × ")} = ${words.percent(goldMap.survival[box] ?? null)}`;
}

function survivorsText({ goldMap }: Analysis, box: number, words: Words): string {
  const people = goldMap.people[box] ?? null;
  const result = people === null ? "—" : peopleText(people, words);
  const rate = words.percent(goldMap.survival[box] ?? null);
  return `${peopleText(goldMap.newCustomers, words)} × ${rate} = ${result}`;
}
