import { describe, expect, it } from "vitest";
import {
  isSeasonal,
  type SeriesMonth,
  seasonF,
  seasonIndex,
  usualMove,
} from "../../../src/core/seasons/season-index.ts";

const series = (values: readonly number[], people: readonly number[] = values): SeriesMonth[] =>
  values.map((value, i) => ({ month: (i % 12) + 1, value, people: people[i] ?? 0 }));
const indices = (values: readonly number[]) => seasonIndex(series(values))?.map(({ index }) => index) ?? null;

/* Box, Jenkins and Reinsel, Time Series Analysis, series G: thousands of airline passengers, 1949 to 1960. */
const AIRLINE = [
  ...[112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118],
  ...[115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140],
  ...[145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166],
  ...[171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194],
  ...[196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201],
  ...[204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229],
  ...[242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278],
  ...[284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306],
  ...[315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336],
  ...[340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337],
  ...[360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405],
  ...[417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432],
];

/* decompose(AirPassengers, "multiplicative")$figure of R 4. */
const R_FIGURE = [
  ...[0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758],
  ...[1.2265555, 1.219911, 1.0604919, 0.9217572, 0.8011781, 0.8988244],
];

describe("季節指数", () => {
  it("of the airline passengers is what R's decompose gives", () => {
    const found = indices(AIRLINE) ?? [];
    R_FIGURE.forEach((figure, month) => expect(found[month]).toBeCloseTo(figure, 6));
  });

  it("worked by hand: 100 a month and 220 in December, for two years", () => {
    // Around July to December of the first year and January to June of the second lie twelve months of 1,320: 110 on
    // average. Ratios 100 / 110 and 220 / 110; eleven of the first and one of the second make 12: nothing to scale.
    const found =
      seasonIndex(series(Array.from({ length: 24 }, (_, i) => (i % 12 === 11 ? 220 : 100)))) ?? [];
    expect(found.map(({ index }) => index.toFixed(10))).toEqual(
      [...Array<number>(11).fill(100 / 110), 2].map((one) => one.toFixed(10)),
    );
    expect(found.map(({ years }) => years)).toEqual(Array<number>(12).fill(1));
  });

  it("says from how many years, how many people and between what it stands on", () => {
    // Three years of 100 but for the second December: the first is 100 by 100, the second 160 by (11 × 100 + 160) / 12; the
    // third has no half year after it.
    const values = Array<number>(36).fill(100);
    values[23] = 160;
    const december = seasonIndex(series(values))?.[11];
    expect([december?.years, december?.people]).toEqual([2, 260]);
    // The twelve means add up to something near twelve; low and high are scaled alike.
    expect((december?.low ?? 0) / (december?.high ?? 1)).toBeCloseTo(
      100 / (1200 / 12) / (160 / (1260 / 12)),
      10,
    );
    expect(december?.low).toBeLessThan(december?.index ?? 0);
    expect(december?.high).toBeGreaterThan(december?.index ?? 0);
  });

  it("is 0 for a month in which nothing is ever sold", () => {
    expect(indices(Array.from({ length: 36 }, (_, i) => (i % 12 === 7 ? 0 : 50)))?.[7]).toBe(0);
  });

  it.each([0, 1, 12, 23])("is none of %i months", (months) => {
    expect(indices(Array<number>(months).fill(100))).toBeNull();
  });

  it("is none where a whole year has nothing", () => {
    expect(indices([...Array<number>(13).fill(0), ...Array<number>(11).fill(100)])).toBeNull();
    expect(indices(Array<number>(30).fill(0))).toBeNull();
  });
});

describe("whether there are seasons", () => {
  it("is F of the analysis of variance: the example of a textbook", () => {
    // Three groups of six, SS between 84 with 2 degrees of freedom, within 68 with 15: F = 42 / 4.533 = 9.26.
    const groups = [
      [6, 8, 4, 5, 3, 4],
      [8, 12, 9, 11, 6, 8],
      [13, 9, 11, 8, 7, 12],
    ];
    expect(seasonF(groups.map((ratios) => ({ ratios })))).toBeCloseTo(42 / (68 / 15), 10);
  });

  it("the airline has some; a shop that sells the same every month, and one of a single year, have none", () => {
    const has = (values: readonly number[]) => isSeasonal(seasonIndex(series(values)) ?? []);
    expect(has(AIRLINE)).toBe(true);
    expect(has(Array<number>(60).fill(100))).toBe(false);
    expect(has(AIRLINE.slice(0, 24))).toBe(false);
  });

  it("chance alone hardly ever makes some", () => {
    // A linear congruential generator (Numerical Recipes): sales of a hundred shops without seasons, ± 30 %, four years.
    let state = 12_345;
    const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const shops = Array.from({ length: 100 }, () => Array.from({ length: 48 }, () => 700 + 600 * next()));
    const found = shops.filter((values) => isSeasonal(seasonIndex(series(values)) ?? []));
    expect(found.length).toBeLessThanOrEqual(2);
  });
});

describe("the usual move of a month", () => {
  const steady = (december: readonly number[]) =>
    seasonIndex(series(december.flatMap((one) => [...Array<number>(11).fill(100), one])));

  it("is a rise or a fall where every year says so, from two years on", () => {
    const months = steady([200, 210, 190, 205]);
    expect([usualMove(months, 12), usualMove(months, 1), usualMove(months, 5)]).toEqual([
      "rise",
      "fall",
      null,
    ]);
    expect(usualMove(steady([200, 210]), 12)).toBeNull();
    expect(usualMove(null, 12)).toBeNull();
  });

  it("is none where the years do not agree", () => {
    expect(usualMove(steady([200, 60, 150, 70]), 12)).toBeNull();
  });
});
