import { ratio } from "../values/share.ts";
import { LAPSES, OUTLOOK_STAGES, type StateRow } from "../facts/state.ts";

/** A year counts half of the year after it. */
const OLDER_YEAR = 0.5;
/** Rates of few people lean on the pooled rate as if this many more had been observed at it: by lapse, and by stage and lapse. */
const PULL_BY_LAPSE = 50;
const PULL = 20;
/** P of each lapse leans on this part of P of the lapse before [ratio]; lapse 0 has none before it. */
const FADING = [1, 0.4, 0.6, 0.6, 0.6, 0.6] as const;
/** A pulled rate stays below 1. */
const MOST = 0.99;

/** What the outlook holds of a year to come; lists by stage, then by lapse, from 0. */
export interface OutlookRates {
  /** P: share of people who buy within a year, by lapse, whatever their stage [ratio]. */
  readonly buyingByLapse: readonly number[];
  /** p: the same by stage and lapse. */
  readonly buying: readonly (readonly number[])[];
  /** V: a buyer's sales in the year [minor units]. */
  readonly salesPerBuyer: number;
  /** M and m: the same of the kept (lapse 0) and of the returned, over all stages and by stage. */
  readonly salesPerKept: Pulled;
  readonly salesPerReturned: Pulled;
}

/** Sales per buyer and year [minor units], over all stages and by stage. */
export interface Pulled {
  readonly overall: number;
  readonly byStage: readonly number[];
}

/** Sums over the years looked back on, nearer ones weighing more. */
interface Weighed {
  people: number;
  active: number;
  sales: number;
}

/**
 * The rates that a shop's past years come to as of one of them (definitions.md 4.4b).
 *
 * @param state the table of all years
 * @param yearsBack as of Y(j): years that end later are not looked at
 * @returns null where nobody had bought in the year before any of them
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

/** Each lapse leans on the one before; the first on nothing, so without people there is no answer. */
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

/** A stage's rates lean on its own of the lapse before, fallen as all stages' rates fall. */
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
