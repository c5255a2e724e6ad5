/** Tables in a copy that leaves the shop: rows and steps that tell of few people are left out, so that no sum gives them away. */

/**
 * Whether a number of people may be told.
 *
 * @example
 * [0, 4, 5].map((n) => isTold(n, 5)) //=> [true, false, true]
 */
export const isTold = (people: number, least: number): boolean => people === 0 || people >= least;

/** A row, by the numbers of people that are told of it. */
type CountsOf<Row> = (row: Row) => readonly number[];

/**
 * The rows of a table that may be shown beside its sums. Each number of such a row is nobody's or that of people enough,
 * and so is what all the others come to, which is the sum less what is shown: with the rows of few people the smallest
 * other ones are left out, until it is.
 *
 * @param countsOf the numbers that no other number of the row gives away: those who did and those who did not, not both
 *   and their sum; the first one is how large a row is [people, or purchases]
 * @param least the fewest people a number may tell of [count, ≥ 1]
 *
 * @example
 * // the 3 would be what all come to less the others: the 7 go with them
 * shownRows([9, 3, 7, 20], (people) => [people], 5) //=> [9, 20]
 */
export function shownRows<Row>(rows: readonly Row[], countsOf: CountsOf<Row>, least: number): Row[] {
  const size = (row: Row): number => countsOf(row)[0] ?? 0;
  const shown = new Set(rows.filter((row) => countsOf(row).every((n) => isTold(n, least))));
  const left = () => sums(rows.filter((row) => !shown.has(row)).map(countsOf));
  const bySize = [...shown].sort((a, b) => size(a) - size(b));
  for (const smallest of bySize) {
    if (left().every((n) => isTold(n, least))) break;
    shown.delete(smallest);
  }
  return rows.filter((row) => shown.has(row));
}

function sums(rows: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0));
}

/**
 * The steps of numbers that only grow which may be shown, the last one first of all: from one to the next, from none to
 * the first and from the last to all, nobody comes, or people enough.
 *
 * @param countsOf what has come by a step, of each kind [people, or purchases]
 * @param all the people who may come, of whom the first kind of `countsOf` is a part
 *
 * @example
 * // 14 → 19 are five people, 12 → 14 two
 * const steps = [{ days: 30, n: 12 }, { days: 60, n: 14 }, { days: 90, n: 19 }];
 * shownSteps(steps, ({ n }) => [n], { all: 40, least: 5 }).map(({ days }) => days) //=> [60, 90]
 */
export function shownSteps<Step>(
  steps: readonly Step[],
  countsOf: CountsOf<Step>,
  { all, least }: { readonly all: number; readonly least: number },
): Step[] {
  const shown: Step[] = [];
  let after: readonly number[] = [all];
  for (const step of [...steps].reverse()) {
    const counts = countsOf(step);
    const come = counts.map((n, i) => (after[i] ?? n) - n);
    if (![...counts, ...come].every((n) => isTold(n, least))) continue;
    shown.unshift(step);
    after = counts;
  }
  return shown;
}
