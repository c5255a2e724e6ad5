import { PROJECTION_YEARS, project, stageAssumptions } from "../cpm/projection.ts";
import { STAGES } from "../cpm/stages.ts";
import { reachOf } from "../cpm/reach.ts";
import type { CountedMonth } from "../facts/months.ts";
import type { Day } from "../values/day.ts";
import type { Share } from "../values/share.ts";
import { total } from "../values/sum.ts";

/** What the multiple of a month depends on besides its counts. */
export interface MultipleAsk {
  /** Day of the earliest identified purchase. */
  readonly dataStart: Day;
  /** False = nobody who lapsed comes back. */
  readonly includeReactivation: boolean;
}

/** No 試算: a share that comes to no answer. */
const NONE: Share = { numerator: 0, denominator: 0 };

/**
 * 年商倍率 at a month end: five years of the static 試算 ÷ the annual sales of that day (definitions.md 10.4).
 *
 * @returns both sides [minor units]; of nothing where too little of the two years before is known, nobody bought in the
 *   first of them, or nobody in the second
 *
 * @example
 * // one of two F1 came back and paid 10.00: 5.00 the first year, half of it the next, and so on
 * const [none, two, one] = [[0, 0, 0, 0, 0], [2, 0, 0, 0, 0], [1, 0, 0, 0, 0]];
 * const people = { base: two, kept: one, dormant: none, returned: none, active: one, lapsed: one };
 * const sales = { keptSales: [1000, 0, 0, 0, 0], returnedSales: none, annualSales: 1000, monthSales: 0 };
 * const month = { anchor: 1000, ...people, ...sales, newCustomers: 0, newWithSecond: 0 };
 * monthMultiple(month, { dataStart: 0, includeReactivation: true }) //=> { numerator: 968.75, denominator: 1000 }
 */
export function monthMultiple(month: CountedMonth, { dataStart, includeReactivation }: MultipleAsk): Share {
  if (!reachOf({ anchor: month.anchor, dataStart }).projects) return NONE;
  const stages = stageAssumptions(stagesOf(month), totalOf(month));
  if (stages === null) return NONE;
  const years = project(
    month,
    { stages, moves: NO_MOVES },
    { projectionModel: "static", includeReactivation },
  );
  return { numerator: years[PROJECTION_YEARS - 1]?.cumulativeSales ?? 0, denominator: month.annualSales };
}

/** Under the static model everybody stays in their stage. */
const NO_MOVES = { kept: [], returned: [] };

const stagesOf = (month: CountedMonth) =>
  STAGES.map((stage) => ({ ...yearOf(month, (list) => list[stage - 1] ?? 0), stage }));

const totalOf = (month: CountedMonth) => ({
  ...yearOf(month, total),
  stage: 0,
  activeNow: total(month.active),
  activeSales: month.annualSales,
});

const yearOf = (month: CountedMonth, of: (list: readonly number[]) => number) => ({
  base: of(month.base),
  kept: of(month.kept),
  dormant: of(month.dormant),
  returned: of(month.returned),
  keptSales: of(month.keptSales),
  returnedSales: of(month.returnedSales),
});
