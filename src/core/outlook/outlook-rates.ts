import { ratio } from "../values/share.ts";
import { LAPSES, OUTLOOK_STAGES, type StateRow } from "../facts/state.ts";

/** How much a year counts against the one after it: half, so that recent years decide most. */
const OLDER_YEAR = 0.5;
/**
 * Few people are no safe rate: to each are added so many imagined people who behave as a larger group does [people]. By
 * lapse, then by stage and lapse.
 */
const PULL_BY_LAPSE = 50;
const PULL = 20;
/**
 * How the imagined people of each lapse behave: this part of the rate of the lapse before [ratio]. Lapse 0 has none
 * before it, and gets none.
 */
const FADING = [1, 0.4, 0.6, 0.6, 0.6, 0.6] as const;
/** What imagined people are taken to buy at most: below 1, so that nobody is certain to [ratio]. */
const MOST = 0.99;

/**
 * The rates by which the 見通し carries people a year ahead. Lapse = whole years since the year of the last purchase. Lists
 * are by stage (place 0 = F1), then by lapse.
 */
export interface OutlookRates {
  /** P: the share who buy within a year, by lapse, over all stages [ratio]. */
  readonly buyingByLapse: readonly number[];
  /** p: the same by stage and lapse [ratio]. */
  readonly buying: readonly (readonly number[])[];
  /** V: what a buyer buys for in a year [minor units]. */
  readonly salesPerBuyer: number;
  /**
   * M and m: the same of buyers who had bought in the year before (kept, lapse 0), and of those who had not (returned).
   */
  readonly salesPerKept: Pulled;
  readonly salesPerReturned: Pulled;
}

/**
 * What a buyer buys for in a year [minor units]: over all stages, and by stage, where few buyers lean on the figure of
 * all.
 */
export interface Pulled {
  readonly overall: number;
  readonly byStage: readonly number[];
}

/** People, buyers and their sales [minor units], summed over past years, of which nearer ones weigh more. */
interface Weighed {
  people: number;
  active: number;
  sales: number;
}

/**
 * The rates that a shop's past years come to: how many of whom bought again, and for how much (definitions.md 4.4b).
 *
 * @param state the table of all years
 * @param yearsBack as if the anchor were so many years earlier: later years are not looked at [count]
 * @returns null where no past year had anybody who bought in the year before it
 *
 * @example
 * // a year ago ten people had just bought once; five of them bought in the year after, for 1,000 yen each
 * const year = { yearsBack: 1, stage: 1, lapse: 0, people: 10, active: 5, sales: 500_000, squares: 5_000_000 };
 * const { buyingByLapse, salesPerBuyer } = outlookRates([year]);
 * [buyingByLapse.slice(0, 2), salesPerBuyer] //=> [[0.5, 0.2], 100_000]
 */
export function outlookRates(state: readonly StateRow[], yearsBack = 0): OutlookRates | null {
  const past = state.filter((row) => row.yearsBack > yearsBack);
  const sumOf = (stands: (row: StateRow) => boolean): Weighed => weighed(past.filter(stands), yearsBack);
  const buyingByLapse = byLapse((lapse) => sumOf((row) => row.lapse === lapse));
  if (buyingByLapse === null) return null;
  const all = sumOf(() => true);
  const salesPerBuyer = ratio(all.sales, all.active) ?? 0;
  const pulled = (isOfGroup: (row: StateRow) => boolean): Pulled => {
    const overall = pulledSales(sumOf(isOfGroup), salesPerBuyer);
    const ofStage = (stage: number) => sumOf((row) => row.stage === stage && isOfGroup(row));
    return { overall, byStage: stages((stage) => pulledSales(ofStage(stage), overall)) };
  };
  return {
    buyingByLapse,
    buying: stages((stage) =>
      ofStage(buyingByLapse, (lapse) => sumOf((row) => row.stage === stage && row.lapse === lapse)),
    ),
    salesPerBuyer,
    salesPerKept: pulled(({ lapse }) => lapse === 0),
    salesPerReturned: pulled(({ lapse }) => lapse > 0),
  };
}

const stages = <T>(of: (stage: number) => T): T[] =>
  Array.from({ length: OUTLOOK_STAGES }, (_, i) => of(i + 1));

function weighed(rows: readonly StateRow[], yearsBack: number): Weighed {
  const sums = { people: 0, active: 0, sales: 0 };
  for (const row of rows) {
    const weight = OLDER_YEAR ** (row.yearsBack - 1 - yearsBack);
    sums.people += weight * row.people;
    sums.active += weight * row.active;
    sums.sales += weight * row.sales;
  }
  return sums;
}

/**
 * P of each lapse: those observed with imagined people who behave as the lapse before. Lapse 0 has none, so without
 * people there is no answer.
 */
function byLapse(sumOf: (lapse: number) => Weighed): number[] | null {
  const first = sumOf(0);
  const rates = [ratio(first.active, first.people)];
  if (rates[0] === null) return null;
  for (let lapse = 1; lapse < LAPSES; lapse++) {
    const { people, active } = sumOf(lapse);
    const pull = (FADING[lapse] ?? 0) * (rates[lapse - 1] ?? 0);
    rates.push((active + PULL_BY_LAPSE * pull) / (people + PULL_BY_LAPSE));
  }
  return rates.map((rate) => rate ?? 0);
}

/**
 * p of a stage by lapse: imagined people behave as the stage's own lapse before, fallen as over all stages; in lapse 0
 * as all stages do.
 */
function ofStage(all: readonly number[], sumOf: (lapse: number) => Weighed): number[] {
  const rates: number[] = [];
  for (let lapse = 0; lapse < LAPSES; lapse++) {
    const { people, active } = sumOf(lapse);
    const fall = lapse === 0 ? null : (ratio(all[lapse] ?? 0, all[lapse - 1] ?? 0) ?? 0);
    const pull = fall === null ? (all[0] ?? 0) : Math.min(MOST, (rates[lapse - 1] ?? 0) * fall);
    rates.push((active + PULL * pull) / (people + PULL));
  }
  return rates;
}

const pulledSales = ({ active, sales }: Weighed, overall: number): number =>
  (sales + PULL * overall) / (active + PULL);
