/** A shop as parts: people who did alike, with their number. */
import type { Analysis } from "../analysis.ts";
import { yearRows } from "../cpm/balance.ts";
import { STAGES } from "../cpm/stages.ts";
import type { CountedMonth } from "../facts/months.ts";
import { patternRequest } from "../facts/pattern.ts";
import { rowsOf } from "../facts/tables.ts";
import type { CustomerYears } from "./year-sets.ts";

/** People alike in what they bought in which year. */
export interface Part {
  readonly alike: CustomerYears;
  /** [count] */
  readonly people: number;
}

/**
 * Everybody of a shop at its anchor.
 *
 * @throws RangeError when nobody asked for the `patternRequest` of the anchor
 *
 * @example
 * // four people with one purchase in each of the last two years
 * const row = { older: 0, previous: 1, current: 1, customers: 4 };
 * const facts = { meta: { anchor: 19_813 }, tables: new Proxy({}, { get: () => [row] }) };
 * partsNow({ facts, settings: { stageThresholds: [1, 2, 3, 4, 5] } })
 * //=> [{ alike: { older: 0, previous: 1, current: 1, stageBefore: 1, stage: 2 }, people: 4 }]
 */
export function partsNow({ facts, settings: { stageThresholds } }: Analysis): Part[] {
  const rows = rowsOf(facts, patternRequest(facts.meta.anchor, stageThresholds));
  return yearRows(rows, stageThresholds).map(({ row, ...alike }) => ({ alike, people: row.customers }));
}

const NOTHING: CustomerYears = { older: 0, previous: 0, current: 0, stageBefore: 0, stage: 0 };

/**
 * Everybody whom a month of 定点観測 counts; where they stand at its end it does not say.
 *
 * @example
 * // five new, two of them with a second purchase; of four F1 of last year three came back
 * const none = [0, 0, 0, 0, 0];
 * const known = { base: [4, 0, 0, 0, 0], kept: [3, 0, 0, 0, 0], dormant: none, returned: none };
 * partsOfMonth({ newCustomers: 5, newWithSecond: 2, ...known }).map(({ people, alike }) => [people, alike.current])
 * //=> [[2, 2], [3, 1], [3, 1], [1, 0]]
 */
export function partsOfMonth(month: CountedMonth): Part[] {
  const { newCustomers, newWithSecond, base, kept, dormant, returned } = month;
  const part = (people: number, alike: Partial<CustomerYears>): Part => ({
    alike: { ...NOTHING, ...alike },
    people,
  });
  const both = (all: readonly number[], back: readonly number[], years: Partial<CustomerYears>) =>
    STAGES.flatMap((stageBefore, i) => [
      part(back[i] ?? 0, { ...years, stageBefore, current: 1 }),
      part((all[i] ?? 0) - (back[i] ?? 0), { ...years, stageBefore }),
    ]);
  return [
    part(newWithSecond, { current: 2 }),
    part(newCustomers - newWithSecond, { current: 1 }),
    ...both(base, kept, { previous: 1 }),
    ...both(dormant, returned, { older: 1 }),
  ].filter(({ people }) => people > 0);
}
