import { type Day, isoOf } from "../values/day.ts";

/** Ages in decades, the ends open. */
export const AGE_BANDS = ["under20", "20s", "30s", "40s", "50s", "60s", "70plus"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Nobody is older; such a birthday is a slip [years]. */
const OLDEST = 120;

/**
 * A person's age: whole years from birthday to a day, the day itself included. Who was born on 29 February grows
 * older on the 28th where a year has no 29th (definitions.md 12).
 *
 * @returns whole years; negative before the birth
 *
 * @example
 * ageAt(11016, 19416) //=> 23
 */
export function ageAt(birthday: Day, day: Day): number {
  const [born, now] = [isoOf(birthday), isoOf(day)];
  const years = Number(now.slice(0, 4)) - Number(born.slice(0, 4));
  const leapDay = born.slice(5) === "02-29" && isoOf(day + 1).slice(5) === "03-01";
  return leapDay || now.slice(5) >= born.slice(5) ? years : years - 1;
}

/**
 * The band of an age; null for one that nobody has.
 *
 * @example
 * [19, 20, 69, 70, 121].map(ageBandOf) //=> ["under20", "20s", "60s", "70plus", null]
 */
export function ageBandOf(age: number): AgeBand | null {
  if (age > OLDEST) return null;
  return AGE_BANDS.filter((_, band) => age >= bandStart(band)).pop() ?? null;
}

/** The youngest age of a band [years]. */
const bandStart = (band: number): number => (band === 0 ? 0 : 10 * (band + 1));

/** The last birthday of those who are so old on a day. */
function bornBy(age: number, on: Day): Day {
  let day = on - Math.floor(age * DAYS_A_YEAR) + 2;
  while (ageAt(day, on) < age) day--;
  return day;
}

const DAYS_A_YEAR = 365.2425;

/**
 * The last birthday of each band on a day, oldest band first; whoever was born by the last one of the band before is of
 * that one. First of all comes null, the birthdays that nobody has.
 *
 * @example
 * lastBirthdays(19416).slice(0, 2) //=> [{ band: null, day: -24779 }, { band: "70plus", day: -6151 }]
 */
export function lastBirthdays(on: Day): { readonly band: AgeBand | null; readonly day: Day }[] {
  const bands = AGE_BANDS.map((band, i) => ({ band, day: bornBy(bandStart(i), on) }));
  return [{ band: null, day: bornBy(OLDEST + 1, on) }, ...bands.reverse()];
}
