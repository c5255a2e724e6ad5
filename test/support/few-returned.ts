/** A shop of a few groups that did alike, in which so many came back that a test asks for. As of 2024-03-31. */
import type { Row } from "./shop.ts";

export const FEW_ANCHOR = "2024-03-31";

/** [name, people, years in which each of them bought, by the year's first day]: W1 begins on 2022-04-01, W0 a year later. */
type Crowd = readonly [name: string, people: number, years: readonly number[]];

const [OLDER, LAST, NOW] = [2021, 2022, 2023] as const;

/** A day in the business year; no month of the three years is without an order. */
const dayIn = (year: number, i: number): string => {
  const month = 4 + ((i * 5) % 12);
  const day = String(10 + (i % 9));
  return month > 12
    ? `${year + 1}-0${month - 12}-${day}`
    : `${year}-${String(month).padStart(2, "0")}-${day}`;
};

/**
 * Last year's F1: 8 lost, 6 kept; F2: 6 kept, 5 lost; lapsed by then: 9 who stayed away and those who came back; 10 new ones
 * with one purchase and 7 with two.
 *
 * @param returned how many came back [count]
 */
export function fewReturned(returned: number): Row[] {
  const crowds: readonly Crowd[] = [
    ["lost", 8, [LAST]],
    ["kept", 6, [LAST, NOW]],
    ["away", 9, [OLDER]],
    ["back", returned, [OLDER, NOW]],
    ["new", 10, [NOW]],
    ["second", 7, [NOW, NOW]],
    ["loyal", 6, [OLDER, LAST, NOW]],
    ["gone", 5, [OLDER, LAST]],
  ];
  return crowds.flatMap(([name, people, years]) =>
    Array.from({ length: people }, (_, i) =>
      years.map((year, n): Row => [`${name}-${i}`, dayIn(year, i + n), 1000 + 10 * i, `${name}-${i}-${n}`]),
    ).flat(),
  );
}
