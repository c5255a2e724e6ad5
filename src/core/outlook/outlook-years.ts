import { PROJECTION_YEARS } from "../cpm/projection.ts";
import { total } from "../values/sum.ts";
import { type OutlookRates, outlookRates } from "./outlook-rates.ts";
import { LAPSES, OUTLOOK_STAGES, type StateRow } from "../facts/state.ts";

/** Expected people by stage, then by lapse, from 0. */
export type OutlookPeople = readonly (readonly number[])[];

/** One year ahead: people are expected values and keep their fractions; money in minor units. */
export interface OutlookYear {
  readonly year: number;
  readonly active: number;
  readonly sales: number;
  readonly cumulativeSales: number;
}

/** The share of buyers who rise a stage within the year [ratio]; the top stage stays. */
const RISING = 0.25;

/**
 * The people known as of Y(k).
 *
 * @example
 * // ten people who bought once, two years ago; stage 1 is at place 0, lapse 2 at place 2
 * outlookPeople([{ yearsBack: 0, stage: 1, lapse: 2, people: 10 }])[0] //=> [0, 0, 10, 0, 0, 0]
 */
export function outlookPeople(state: readonly StateRow[], yearsBack = 0): OutlookPeople {
  const people = emptyPeople();
  for (const row of state) {
    const stage = row.yearsBack === yearsBack ? people[row.stage - 1] : undefined;
    if (stage) stage[row.lapse] = row.people;
  }
  return people;
}

const emptyPeople = (): number[][] =>
  Array.from({ length: OUTLOOK_STAGES }, () => Array.from({ length: LAPSES }, () => 0));

/**
 * Five years ahead without new customers; the people are the same in number every year.
 *
 * @example
 * // four of eight F1 buy, for 100; a quarter of them is F2 then, who all buy, for 200: 3 × ½ + 1, and 150 + 200
 * const byStage = [100, 200];
 * const rates = { buying: [[0.5], [1]], salesPerKept: { byStage }, salesPerReturned: { byStage } };
 * const [, second] = outlookYears([[8]], rates);
 * [second.active, second.sales, second.cumulativeSales] //=> [2.5, 350, 750]
 */
export function outlookYears(people: OutlookPeople, rates: OutlookRates): readonly OutlookYear[] {
  const years: OutlookYear[] = [];
  let [now, cumulativeSales] = [people, 0];
  for (let year = 1; year <= PROJECTION_YEARS; year++) {
    const buyers = now.map((row, g) => row.map((n, lapse) => n * (rates.buying[g]?.[lapse] ?? 0)));
    const sales = salesOf(buyers, rates);
    cumulativeSales += sales;
    years.push({ year, active: total(buyers.map(total)), sales, cumulativeSales });
    now = aYearLater(now, buyers);
  }
  return years;
}

/**
 * The line of the outlook as of Y(k): the people of then at the rates of the years before, with nothing known of later.
 *
 * @returns null where there are no rates
 *
 * @example
 * // five of ten F1 bought in the year after, for 1,000 yen each; today there are twenty
 * const f1 = { stage: 1, lapse: 0 };
 * const then = { ...f1, yearsBack: 1, people: 10, active: 5, sales: 500_000 };
 * const [first] = outlookLine([then, { ...f1, yearsBack: 0, people: 20 }]);
 * [first.active, first.sales] //=> [10, 1_000_000]
 */
export function outlookLine(state: readonly StateRow[], yearsBack = 0): readonly OutlookYear[] | null {
  const rates = outlookRates(state, yearsBack);
  return rates && outlookYears(outlookPeople(state, yearsBack), rates);
}

/**
 * What one person who bought this year buys for in the five after it [minor units].
 *
 * @param stage 1 … 5
 *
 * @example
 * // half of every stage buys for 100, those who once stayed away never again: 50 + 25 + 12.5 + 6.25 + 3.125
 * const all = (value) => [value, value, value, value, value];
 * const rates = { buying: all([0.5]), salesPerKept: { byStage: all(100) }, salesPerReturned: { byStage: [] } };
 * outlookWorth(rates, 1) //=> 96.875
 */
export function outlookWorth(rates: OutlookRates, stage: number): number {
  const years = outlookYears(
    buyersOf((one) => (one === stage ? 1 : 0)),
    rates,
  );
  return years[years.length - 1]?.cumulativeSales ?? 0;
}

/**
 * People who all bought this year, as many a stage as are given.
 *
 * @example
 * buyersOf((stage) => (stage === 2 ? 0.5 : 0))[1] //=> [0.5, 0, 0, 0, 0, 0]
 */
export function buyersOf(inStage: (stage: number) => number): OutlookPeople {
  const people = emptyPeople();
  people.forEach((row, g) => (row[0] = inStage(g + 1)));
  return people;
}

function salesOf(buyers: OutlookPeople, { salesPerKept, salesPerReturned }: OutlookRates): number {
  return total(
    buyers.map(([kept = 0, ...returned], g) => {
      const ofReturned = total(returned) * (salesPerReturned.byStage[g] ?? 0);
      return kept * (salesPerKept.byStage[g] ?? 0) + ofReturned;
    }),
  );
}

/** Buyers stand at lapse 0, a quarter of them a stage higher; the others have been away a year longer. */
function aYearLater(before: OutlookPeople, buyers: OutlookPeople): OutlookPeople {
  const people = emptyPeople();
  const add = (g: number, lapse: number, n: number): void => {
    const row = people[g];
    if (row) row[lapse] = (row[lapse] ?? 0) + n;
  };
  before.forEach((row, g) => {
    const bought = total(buyers[g] ?? []);
    const rising = g + 1 < OUTLOOK_STAGES ? RISING * bought : 0;
    add(g, 0, bought - rising);
    if (rising > 0) add(g + 1, 0, rising);
    row.forEach((n, lapse) => add(g, Math.min(lapse + 1, LAPSES - 1), n - (buyers[g]?.[lapse] ?? 0)));
  });
  return people;
}
