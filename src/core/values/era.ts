import { type Day, dayOf } from "./day.ts";

interface Era {
  readonly names: readonly string[];
  /** The year before its first year. */
  readonly zero: number;
  /** First and last day, both inclusive. */
  readonly first: Day;
  readonly last: Day;
}

const era = (names: string, zero: number, first: Day | null, last: Day | null): Era => ({
  names: names.split(" "),
  zero,
  first: first ?? Infinity,
  last: last ?? Infinity,
});

/** The eras of living memory in Japan, and the years of the Republic that Taiwan counts, and the days on which they began and ended. */
const ERAS: readonly Era[] = [
  era("令和 令 R", 2018, dayOf(2019, 5, 1), null),
  era("平成 平 H", 1988, dayOf(1989, 1, 8), dayOf(2019, 4, 30)),
  era("昭和 昭 S", 1925, dayOf(1926, 12, 25), dayOf(1989, 1, 7)),
  era("民国 民國", 1911, dayOf(1912, 1, 1), null),
  era("大正 大 T", 1911, dayOf(1912, 7, 30), dayOf(1926, 12, 24)),
];

/**
 * The day of a date in a Japanese era; null when the era has no such day.
 *
 * @param name 令和, 令 or R, and so on
 * @param year year of the era, 1 = 元年
 *
 * @example
 * dayOfEra("S", 45, 1, 2) //=> 1
 * @example
 * dayOfEra("平成", 31, 5, 1) //=> null
 */
export function dayOfEra(name: string, year: number, month: number, date: number): Day | null {
  const found = ERAS.find(({ names }) => names.includes(name.toUpperCase()));
  if (found === undefined) return null;
  const day = dayOf(found.zero + year, month, date);
  return day !== null && day >= found.first && day <= found.last ? day : null;
}
