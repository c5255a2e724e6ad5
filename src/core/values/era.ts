import { type Day, dayOf, dayOfIso } from "./day.ts";

interface Era {
  readonly names: readonly string[];
  /** The year before its first year. */
  readonly zero: number;
  /** First and last day, both inclusive. */
  readonly first: Day;
  readonly last: Day;
}

/** @param days its first day, and its last one where it has ended */
const era = (names: string, zero: number, days: readonly string[]): Era => {
  const [first = Infinity, last = Infinity] = days.map((day) => dayOfIso(day) ?? Infinity);
  return { names: names.split(" "), zero, first, last };
};

/** The eras of living memory in Japan, and the years of the Republic that Taiwan counts, and the days on which they began and ended. */
const ERAS: readonly Era[] = [
  era("令和 令 R", 2018, ["2019-05-01"]),
  era("平成 平 H", 1988, ["1989-01-08", "2019-04-30"]),
  era("昭和 昭 S", 1925, ["1926-12-25", "1989-01-07"]),
  era("民国 民國", 1911, ["1912-01-01"]),
  era("大正 大 T", 1911, ["1912-07-30", "1926-12-24"]),
];

/**
 * The day of a date in a Japanese era; null when the era has no such day.
 *
 * @param name 令和, 令 or R, and so on
 * @param date its year of the era (1 = 元年), month and day of the month
 *
 * @example
 * dayOfEra("S", [45, 1, 2]) //=> 1
 * @example
 * dayOfEra("平成", [31, 5, 1]) //=> null
 */
export function dayOfEra(
  name: string,
  date: readonly [year: number, month: number, date: number],
): Day | null {
  const found = ERAS.find(({ names }) => names.includes(name.toUpperCase()));
  if (found === undefined) return null;
  const [year, month, dayOfMonth] = date;
  const day = dayOf(found.zero + year, month, dayOfMonth);
  return day !== null && day >= found.first && day <= found.last ? day : null;
}
