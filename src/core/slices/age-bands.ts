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
  if (age < 0 || age > OLDEST) return null;
  const last = AGE_BANDS.length - 1;
  return AGE_BANDS[Math.min(last, Math.max(0, Math.floor(age / 10) - 1))] ?? null;
}
