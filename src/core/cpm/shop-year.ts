/** What is told of a shop's year, alike at the anchor and at a month end of 定点観測. */
import { type Analysis, mainProjection } from "../analysis.ts";
import type { CountedMonth } from "../facts/months.ts";
import { countedMonths } from "../history/monthly-history.ts";
import { monthMultiple } from "../history/month-multiple.ts";
import { type Day, latestMonthEnd } from "../values/day.ts";
import { rateOf, type Share } from "../values/share.ts";
import { total } from "../values/sum.ts";
import { f2Conversion } from "./balance.ts";
import { salesMultiple } from "./projection.ts";
import { STAGES } from "./stages.ts";
import { stepRates, survivalChain, survivalSteps } from "./survival.ts";

/** A stage, or all of them. */
export interface YearLine {
  readonly base: number;
  readonly kept: number;
  readonly dormant: number;
  readonly returned: number;
  readonly activeNow: number;
  readonly lapsedNow: number;
  /** Sales of the year of the active [minor units]; null = a stage at a month end, of which they are not kept. */
  readonly activeSales: number | null;
}

export interface ShopYear {
  /** F1 … F5. */
  readonly stages: readonly YearLine[];
  readonly total: YearLine;
  readonly newCustomers: number;
  readonly f2: Share;
  /** σ of 新規/F1, F2, F3, F4, F5, F5継続 [ratio]. */
  readonly survival: readonly (number | null)[];
  /** 年商倍率; null without a projection. */
  readonly multiple: number | null;
}

/**
 * The year of an analysis, at its anchor.
 *
 * @example
 * const balance = { stages: [], total: { activeNow: 9 }, newCustomers: 3, newWithSecond: 2 };
 * const year = yearNow({ balance, goldMap: { survival: [1] }, projections: null });
 * [year.total.activeNow, year.f2, year.multiple] //=> [9, { numerator: 2, denominator: 3 }, null]
 */
export function yearNow(analysis: Analysis): ShopYear {
  const { balance, goldMap, annualSales } = analysis;
  const sales = mainProjection(analysis)?.[4]?.cumulativeSales;
  return {
    stages: balance.stages,
    total: balance.total,
    newCustomers: balance.newCustomers,
    f2: f2Conversion(balance),
    survival: goldMap.survival,
    multiple: sales === undefined ? null : salesMultiple(sales, annualSales),
  };
}

/**
 * The year that ends at a month end which the facts keep.
 *
 * @throws RangeError when nobody asked for the months, or they hold no such one
 *
 * @example
 * // five new people, three of four kept
 * const [none, one] = [[0], [1]];
 * const people = { base: [4], kept: [3], dormant: none, returned: none, active: [8], lapsed: one, newCustomers: 5, newWithSecond: 1 };
 * const month = { anchor: 89, ...people, keptSales: none, returnedSales: none, annualSales: 8_000, monthSales: 500 };
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => [month] }) };
 * const analysis = { facts, settings: { stageThresholds: [1, 2, 3, 4, 5], includeReactivation: true } };
 * yearAt(analysis, 89).total.activeNow //=> 8
 */
export function yearAt({ facts, settings }: Analysis, day: Day): ShopYear {
  const month = countedMonths(facts, settings.stageThresholds).find(({ anchor }) => anchor === day);
  if (month === undefined) throw new RangeError(`the facts must hold the month; got day ${day}`);
  const lines = STAGES.map((stage) => lineOf(month, (list) => list[stage - 1] ?? 0));
  const f2 = { numerator: month.newWithSecond, denominator: month.newCustomers };
  const steps = survivalSteps({ f2Conversion: f2, stageRetention: lines.map(retentionOf) });
  const ask = { dataStart: facts.meta.dataStart, includeReactivation: settings.includeReactivation };
  return {
    stages: lines,
    total: { ...lineOf(month, total), activeSales: month.annualSales },
    newCustomers: month.newCustomers,
    f2,
    survival: survivalChain(stepRates(steps)),
    multiple: rateOf(monthMultiple(month, ask)),
  };
}

const retentionOf = ({ base, kept }: YearLine): Share => ({ numerator: kept, denominator: base });

const lineOf = (month: CountedMonth, of: (list: readonly number[]) => number): YearLine => ({
  base: of(month.base),
  kept: of(month.kept),
  dormant: of(month.dormant),
  returned: of(month.returned),
  activeNow: of(month.active),
  lapsedNow: of(month.lapsed),
  activeSales: null,
});

/**
 * The month ends that the facts keep, oldest first; the anchor, where it is none, is not among them.
 *
 * @throws RangeError when nobody asked for the months
 *
 * @example
 * const facts = { meta: { anchor: 91, dataStart: 57 }, tables: new Proxy({}, { get: () => [{ anchor: 89 }, { anchor: 91 }] }) };
 * keptMonthEnds({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } }) //=> [89]
 */
export const keptMonthEnds = ({ facts, settings }: Pick<Analysis, "facts" | "settings">): Day[] =>
  countedMonths(facts, settings.stageThresholds)
    .map(({ anchor }) => anchor)
    .filter((day) => latestMonthEnd(day) === day);
