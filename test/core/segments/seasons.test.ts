import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANCE_OF_MAYBE, seasonalityOf } from "../../../src/core/segments/seasons.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day } from "../../support/shop.ts";
import { anchors, buyers } from "../../support/random-seasons.ts";
import { twinSeason } from "../../support/slow-twin-seasons.ts";

/** What is found of somebody who bought on these days: kind, first and last date of the arc, begin of the next. */
function seasonOf(bought: readonly string[], anchor: string): string[] {
  const days = bought.map(day).sort((a, b) => a - b);
  // Somebody else stands before and behind them.
  const ledger = {
    start: Int32Array.of(0, 1, 1 + days.length, 2 + days.length),
    day: Int32Array.of(day("2019-07-07"), ...days, day("2019-01-01")),
  };
  const { kind, arc, next } = seasonalityOf(ledger, 1, day(anchor));
  return arc === null
    ? [kind]
    : [kind, ...[arc.first, arc.last].map((one) => isoOf(one).slice(5)), isoOf(next)];
}

const DECEMBERS = ["2021-12-01", "2022-12-20", "2023-12-10"];

describe("季節客, worked by hand", () => {
  it.each([
    {
      why: "three Decembers are one, two may be, one is not",
      cases: [
        [DECEMBERS, "2024-03-31", ["seasonal", "12-01", "12-20", "2024-12-01"]],
        [DECEMBERS.slice(0, 2), "2024-03-31", ["maybe", "12-01", "12-20", "2024-12-01"]],
        [DECEMBERS.slice(0, 1), "2024-03-31", ["none"]],
        [[], "2024-03-31", ["none"]],
      ],
    },
    {
      why: "purchases after the anchor are ignored",
      cases: [
        [DECEMBERS, "2023-12-09", ["maybe", "12-01", "12-20", "2023-12-09"]],
        [DECEMBERS, "2023-12-10", ["seasonal", "12-01", "12-20", "2023-12-10"]],
        [[...DECEMBERS, "2024-06-01"], "2024-05-31", ["seasonal", "12-01", "12-20", "2024-12-01"]],
        [[...DECEMBERS, "2024-06-01"], "2024-06-01", ["none"]],
      ],
    },
    {
      why: "the arc runs over New Year",
      cases: [
        [
          ["2021-12-20", "2023-01-05", "2023-12-31"],
          "2024-01-05",
          ["seasonal", "12-20", "01-05", "2024-01-05"],
        ],
        [
          ["2021-12-20", "2023-01-05", "2023-12-31"],
          "2024-01-06",
          ["seasonal", "12-20", "01-05", "2024-12-20"],
        ],
        [
          ["2021-01-05", "2021-12-20", "2023-01-05"],
          "2023-12-19",
          ["seasonal", "12-20", "01-05", "2023-12-20"],
        ],
      ],
    },
    {
      // December has 31 days, so that the 61st day from 1 December is 30 January.
      why: "61 days are one season, 62 are none",
      cases: [
        [
          ["2021-12-01", "2023-01-30", "2023-12-24"],
          "2024-06-30",
          ["seasonal", "12-01", "01-30", "2024-12-01"],
        ],
        [["2021-12-01", "2023-01-31", "2023-12-24"], "2024-06-30", ["none"]],
        // From 1 May it is 30 June.
        [
          ["2021-06-30", "2022-05-01", "2023-05-01"],
          "2023-07-01",
          ["seasonal", "05-01", "06-30", "2024-05-01"],
        ],
        [["2021-07-01", "2022-05-01", "2023-05-01"], "2023-07-01", ["none"]],
      ],
    },
    {
      // 28 days of February from the 1st, 31 of March, so that 2 April is the 61st, whether there is a 29th or not.
      why: "29 February is the 28th",
      cases: [
        [
          ["2020-02-29", "2021-02-28", "2024-02-29"],
          "2024-02-29",
          ["seasonal", "02-28", "02-28", "2024-02-29"],
        ],
        [
          ["2020-02-29", "2021-02-28", "2024-02-29"],
          "2024-03-01",
          ["seasonal", "02-28", "02-28", "2025-02-28"],
        ],
        [
          ["2020-02-29", "2021-02-28", "2022-02-28"],
          "2024-02-27",
          ["seasonal", "02-28", "02-28", "2024-02-28"],
        ],
        [
          ["2020-02-01", "2020-04-02", "2021-02-01", "2022-03-01"],
          "2022-12-31",
          ["seasonal", "02-01", "04-02", "2023-02-01"],
        ],
        [["2020-02-01", "2020-04-03", "2021-02-01", "2022-03-01"], "2022-12-31", ["none"]],
      ],
    },
    {
      why: "the next season lies beyond a 29 February",
      cases: [
        [
          ["2021-03-01", "2022-03-01", "2023-03-01"],
          "2024-02-28",
          ["seasonal", "03-01", "03-01", "2024-03-01"],
        ],
        [
          ["2021-03-01", "2022-03-01", "2023-03-01"],
          "2023-03-02",
          ["seasonal", "03-01", "03-01", "2024-03-01"],
        ],
        [
          ["2021-06-01", "2022-06-01", "2023-06-01"],
          "2024-01-31",
          ["seasonal", "06-01", "06-01", "2024-06-01"],
        ],
      ],
    },
    {
      why: "a season with several purchases is one season; a year left out is no matter",
      cases: [
        [
          ["2021-12-01", "2021-12-01", "2021-12-24", "2022-12-05"],
          "2023-12-01",
          ["maybe", "12-01", "12-24", "2023-12-01"],
        ],
        [
          ["2017-12-01", "2019-12-02", "2023-12-03"],
          "2024-01-01",
          ["seasonal", "12-01", "12-03", "2024-12-01"],
        ],
      ],
    },
    {
      // 2 January to 30 June 2023 are 180 days, to 1 July 181.
      why: "180 or 181 days between make two seasons or one, and neither is in one time of the year",
      cases: [
        [["2022-01-01", "2023-01-01", "2023-07-01"], "2024-03-31", ["none"]],
        [["2022-01-01", "2023-01-01", "2023-07-02"], "2024-03-31", ["none"]],
      ],
    },
    {
      why: "one purchase out of season and it is none",
      cases: [[[...DECEMBERS, "2022-06-15"], "2024-03-31", ["none"]]],
    },
  ] as const)("$why", ({ cases }) => {
    for (const [bought, anchor, expected] of cases) expect(seasonOf(bought, anchor)).toEqual(expected);
  });
});

describe("季節客 of anybody", () => {
  it("is what the definitions, followed day by day, find", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(buyers, anchors, (bought, anchor) => {
        const { kind, first, last, next } = twinSeason(bought, anchor);
        met.add(kind);
        expect(seasonOf(bought, anchor)).toEqual(kind === "none" ? [kind] : [kind, first, last, next]);
      }),
      { numRuns: 1000 },
    );
    expect([...met].sort()).toEqual(["maybe", "none", "seasonal"]);
  });
});

describe("季節客かも by chance", () => {
  it("is as often as two days of the year lie within 61", () => {
    // 1 July 2021 and every day of a later year.
    const second = Array.from({ length: 365 }, (_, i) => isoOf(day("2023-01-01") + i));
    const fits = second.filter((one) => seasonOf(["2021-07-01", one], "2024-01-01")[0] === "maybe");
    expect(CHANCE_OF_MAYBE).toEqual({ numerator: fits.length, denominator: 365 });
    // 60 days before (2 May), 60 after (30 August), and the day itself.
    expect([fits.length, fits[0], fits[fits.length - 1]]).toEqual([121, "2023-05-02", "2023-08-30"]);
  });
});
