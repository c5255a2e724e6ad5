import { type Analysis, isProjected, type ProjectedAnalysis } from "../analysis.ts";
import { f2Conversion, reactivation, retention } from "../cpm/balance.ts";
import type { Headline, Withheld } from "../cpm/headlines.ts";
import { worthOfOneMove } from "../cpm/lever-worth.ts";
import { leversOf, type PeopleLever } from "../cpm/levers.ts";
import { withAssumption } from "../cpm/what-if.ts";
import { type Interval, type Share, wilsonOfCompared } from "../values/share.ts";

/** A lever that people can be planned with. */
export interface GoodLever {
  readonly lever: PeopleLever;
  /** More five-year sales per person moved [minor units]. */
  readonly gain: number;
  /** The same at either end of the interval of its rate [minor units]. */
  readonly range: Interval;
}

/**
 * What pays most next by the worth of one person moved (definitions.md 4.6), or why nothing is said: the 見通し or the
 * 試算 is withheld; no rate adds sales; a point of every rate is less than one person a year; too few people stand
 * behind the others.
 */
export type NextLever =
  | { readonly code: "withheld"; readonly figure: "outlook" | "fiveYearSales"; readonly withheld: Withheld }
  | { readonly code: "noGain" | "underOne" | "fewPeople" }
  | {
      readonly code: "named";
      readonly first: GoodLever;
      /** The greatest of those that chance alone may set apart from the first; null = none, so the first is the best. */
      readonly rival: GoodLever | null;
      /** True where a rate on too few people, or a filled-in one, would come to more. */
      readonly moreLeftOut: boolean;
    };

/**
 * What pays most next. A 試算 is never told without the 見通し (D19), so it is withheld with it.
 *
 * @param outlook the five-year sales of the 見通し as a headline
 *
 * @example
 * const withheld = { code: "fewPeople", values: { people: 12, minSample: 30, missing: 18 } };
 * const { code, figure } = nextLever({ headlines: {} }, { value: null, withheld });
 * [code, figure] //=> ["withheld", "outlook"]
 */
export function nextLever(analysis: Analysis, outlook: Headline): NextLever {
  const { fiveYearSales } = analysis.headlines;
  if (outlook.withheld) return { code: "withheld", figure: "outlook", withheld: outlook.withheld };
  if (fiveYearSales.withheld)
    return { code: "withheld", figure: "fiveYearSales", withheld: fiveYearSales.withheld };
  const levers = leversOf(analysis);
  if (levers === null || !isProjected(analysis)) return { code: "noGain" };
  return chosenLever(levers.byPerson, goodLevers(analysis, levers.byPerson));
}

/** Levers that add sales: a rate at 100 % adds none. */
const paying = (levers: readonly PeopleLever[]): PeopleLever[] =>
  levers.filter(({ step, salesGainPerPerson }) => step > 0 && (salesGainPerPerson ?? 0) > 0);

/**
 * Which of the levers is named (D21).
 *
 * @param all every people lever
 * @param good those to plan with, the greatest gain first
 *
 * @example
 * chosenLever([], []) //=> { code: "noGain" }
 */
export function chosenLever(all: readonly PeopleLever[], good: readonly GoodLever[]): NextLever {
  const [first, ...others] = good;
  const gaining = paying(all);
  if (gaining.length === 0) return { code: "noGain" };
  if (!first) return { code: gaining.every(({ folded }) => folded) ? "underOne" : "fewPeople" };
  const rival = others.find(({ range }) => range.high >= first.range.low) ?? null;
  const moreLeftOut = gaining.some(({ salesGainPerPerson }) => (salesGainPerPerson ?? 0) > first.gain);
  return { code: "named", first, rival, moreLeftOut };
}

/** Levers with an observed rate on enough people, some of whom did it, that move at least one person a year; the greatest gain first. */
function goodLevers(analysis: ProjectedAnalysis, levers: readonly PeopleLever[]): GoodLever[] {
  const { minSample } = analysis.settings;
  const good = paying(levers).filter((lever) => {
    const { numerator, denominator } = shareOf(analysis, lever);
    // Where nobody did it, what one who does is worth is borrowed from others.
    return !lever.filled && !lever.folded && denominator >= minSample && numerator > 0;
  });
  return good.map((lever) => {
    const gain = lever.salesGainPerPerson ?? 0;
    return { lever, gain, range: gainRange(analysis, lever, good.length) ?? { low: gain, high: gain } };
  });
}

/** What a lever's rate is a share of. */
function shareOf({ balance }: Analysis, { kind, stage }: PeopleLever): Share {
  const one = balance.stages[(stage ?? 0) - 1];
  if (kind === "f2" || !one) return f2Conversion(balance);
  return kind === "retention" ? retention(one) : reactivation(one);
}

/** The gain at both ends of the interval of the lever's own rate; null where it does not depend on that rate. */
function gainRange(analysis: ProjectedAnalysis, lever: PeopleLever, compared: number): Interval | null {
  const { kind, stage } = lever;
  const interval = wilsonOfCompared(shareOf(analysis, lever), compared);
  if (kind === "f2" || stage === null || interval === null) return null;
  const gains = [interval.low, interval.high].map((rate) => {
    const assumptions = withAssumption(analysis.assumptions, { stage, name: kind }, rate);
    return worthOfOneMove({ ...analysis, assumptions }, kind, stage);
  });
  return { low: Math.min(...gains), high: Math.max(...gains) };
}
