import type { ProjectedAnalysis } from "../analysis.ts";
import { stateRequest } from "../facts/state.ts";
import { rowsOf } from "../facts/tables.ts";
import { outlookRates } from "../outlook/outlook-rates.ts";
import { outlookWorth } from "../outlook/outlook-years.ts";
import { ratio } from "../values/share.ts";
import { type People, project, PROJECTION_YEARS } from "./projection.ts";
import { STAGES } from "./stages.ts";

/**
 * What moving one person once is worth in five years: what they buy for in the year in which they are kept (or return),
 * and in the four after it as active instead of lapsed [minor units per person].
 *
 * A year's Δ of five-year sales would count five years of moves, so it says nothing of one.
 *
 * @param stage 1 … 5
 *
 * @example
 * // 100 in the year of the move, then half are kept year by year: 50 + 25 + 12.5 + 6.25
 * const stages = [{ stage: 1, retention: 0.5, reactivation: 0, salesPerRetained: 100, salesPerReturned: 0 }];
 * const assumptions = { stages, moves: { kept: [], returned: [] } };
 * worthOfOneMove({ assumptions, settings: { projectionModel: "static" } }, "retention", 1) //=> 193.75
 */
export function worthOfOneMove(
  analysis: ProjectedAnalysis,
  kind: "retention" | "reactivation",
  stage: number,
): number {
  const { moves, stages } = analysis.assumptions;
  const isKept = kind === "retention";
  const one = stages[stage - 1];
  const amount = (isKept ? one?.salesPerRetained : one?.salesPerReturned) ?? 0;
  const moving = (isKept ? moves.kept : moves.returned)[stage - 1] ?? [];
  const active = analysis.settings.projectionModel === "static" ? onePerson(stage) : moving;
  const sales = (people: People) => salesOf(analysis, people, PROJECTION_YEARS - 1);
  return amount + sales({ active, lapsed: NOBODY }) - sales({ active: NOBODY, lapsed: onePerson(stage) });
}

/**
 * What one new customer's second purchase is worth: its mean amount, and the five years after it as F2 instead of F1
 * by the outlook's rates; by the projection's own where the data are too short for an outlook [minor units per person].
 *
 * @returns null when no new customer of the year has bought a second time
 * @throws RangeError when nobody asked for the `stateRequest`
 *
 * @example
 * // it is 50; of F2, unlike F1, half are kept and buy for 100: 50 + 25 + 12.5 + … in five years; no past to learn from
 * const one = { reactivation: 0, salesPerRetained: 100, salesPerReturned: 0 };
 * const stages = [{ stage: 1, retention: 0, ...one }, { stage: 2, retention: 0.5, ...one }];
 * const balance = { newSecondSales: 200, newWithSecond: 4 };
 * const facts = { meta: { anchor: 19_813, dataStart: 19_000 }, tables: new Proxy({}, { get: () => [] }) };
 * worthOfSecondPurchase({ balance, facts, assumptions: { stages }, settings: { projectionModel: "static" } })
 * //=> 146.875
 */
export function worthOfSecondPurchase(analysis: ProjectedAnalysis): number | null {
  const { balance, facts } = analysis;
  const amount = ratio(balance.newSecondSales, balance.newWithSecond);
  if (amount === null) return null;
  const rates = outlookRates(rowsOf(facts, stateRequest(facts.meta)));
  const worth = (stage: number): number =>
    rates === null
      ? salesOf(analysis, { active: onePerson(stage), lapsed: NOBODY }, PROJECTION_YEARS)
      : outlookWorth(rates, stage);
  return amount + worth(2) - worth(1);
}

const NOBODY = STAGES.map(() => 0);
const onePerson = (stage: number): number[] => STAGES.map((other) => Number(other === stage));

/** Sales of some years under the projection in force [minor units]. */
function salesOf({ settings, assumptions }: ProjectedAnalysis, people: People, years: number): number {
  const projected = project(people, assumptions, settings);
  return projected[years - 1]?.cumulativeSales ?? 0;
}
