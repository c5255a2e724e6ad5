import fc from "fast-check";
import { isoOf } from "../../src/core/values/day.ts";
import { day } from "./shop.ts";

/** Somebody who buys about the same time of the year, and now and then at another. */
export const buyers: fc.Arbitrary<string[]> = fc
  .record({
    about: fc.integer({ min: day("2017-01-01"), max: day("2017-12-31") }),
    years: fc.array(
      fc.record({ year: fc.integer({ min: 0, max: 7 }), shift: fc.integer({ min: -31, max: 31 }) }),
      { minLength: 1, maxLength: 7 },
    ),
    others: fc.array(fc.integer({ min: day("2017-01-01"), max: day("2024-12-31") }), { maxLength: 1 }),
    isOther: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  })
  .map(({ about, years, others, isOther }) => [
    ...years.map(({ year, shift }) => isoOf(about + shift + Math.round(year * 365.25))),
    ...(isOther ? others.map(isoOf) : []),
  ]);

export const anchors = fc.integer({ min: day("2018-06-01"), max: day("2026-03-01") }).map(isoOf);
