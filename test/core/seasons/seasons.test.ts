import { expect, it } from "vitest";
import { seasonsOf } from "../../../src/core/seasons/seasons.ts";
import { analyse, type Row } from "../../support/shop.ts";

const monthly = (from: string): Row[] => [
  ["A", from, 500],
  ...Array.from({ length: 14 }, (_, m): Row => {
    const at = m + 2;
    return ["A", `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-20`, 500];
  }),
];

it.each([
  // The year before February 2023 is whole; before March, April.
  ["2022-02-01", 3],
  // The first of February 2022 is not of the log, so that its year is not whole.
  ["2022-02-02", 2],
  ["2022-02-28", 2],
])(
  "new and returned customers count in months with a whole year of orders before them, from %s on",
  (from, n) => {
    const seasons = seasonsOf(analyse(monthly(from), "2023-04-30"));
    expect([seasons.newCustomers.wholeMonths, seasons.returned.wholeMonths]).toEqual([n, n]);
  },
);
