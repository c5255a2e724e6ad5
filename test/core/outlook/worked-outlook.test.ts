import { describe, expect, it } from "vitest";
import { outlookRates, type OutlookRates } from "../../../src/core/outlook/outlook-rates.ts";
import { outlookPeople, outlookWorth, outlookYears } from "../../../src/core/outlook/outlook-years.ts";
import { outlookPairs, type StateRow, stateRequest, stateRows } from "../../../src/core/facts/state.ts";
import { ledgerOfRows } from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* Figures of definitions.md 4.4b on the worked example, copied by hand. */
const ANCHOR = day("2024-03-31");
const STATE = stateRows(
  ledgerOfRows(WORKED_ROWS),
  stateRequest({ anchor: ANCHOR, dataStart: day("2020-04-10") }),
);

function rates(): OutlookRates {
  const found = outlookRates(STATE);
  if (found === null) throw new Error("no outlook");
  return found;
}

const cell = (
  k: number,
  stage: number,
  lapse: number,
): Omit<StateRow, "yearsBack" | "stage" | "lapse"> | null => {
  const found = STATE.find((row) => row.yearsBack === k && row.stage === stage && row.lapse === lapse);
  if (!found) return null;
  const { people, active, sales, squares } = found;
  return { people, active, sales, squares };
};

describe("who was what, and bought for how much in the year after, counted by hand", () => {
  it.each([
    {
      who: "C01, F1 today: no year after is known",
      at: [0, 1, 0],
      people: 1,
      active: 0,
      sales: 0,
      squares: 0,
    },
    // C04, C05 bought once in the year to 2023-03-31; C04 came back for 4,000.
    { who: "C04 and C05 a year ago", at: [1, 1, 0], people: 2, active: 1, sales: 400_000, squares: 16e6 },
    // C11 (21-02-01) and C14 (21-01-15) last bought two years earlier; C11 came back for 4,000.
    { who: "C11 and C14 a year ago", at: [1, 1, 2], people: 2, active: 1, sales: 400_000, squares: 16e6 },
    // C09 bought for 8,000 twice, C10 not: 16,000 squared.
    { who: "C09 and C10 a year ago", at: [1, 5, 0], people: 2, active: 1, sales: 1_600_000, squares: 256e6 },
    // Once by 2021-03-31, all in the year before it; C12 bought for 4,000 in the year after.
    {
      who: "C11, C12 and C14 three years ago",
      at: [3, 1, 0],
      people: 3,
      active: 1,
      sales: 400_000,
      squares: 16e6,
    },
  ])("$who", ({ at: [k = 0, stage = 0, lapse = 0], people, active, sales, squares }) => {
    expect(cell(k, stage, lapse)).toEqual({ people, active, sales, squares });
  });
  it("is known of three years and today", () => {
    expect([...new Set(STATE.map(({ yearsBack }) => yearsBack))]).toEqual([0, 1, 2, 3]);
    const known = [0, 1, 2, 3].map((k) =>
      STATE.filter((row) => row.yearsBack === k).reduce((sum, { people }) => sum + people, 0),
    );
    // All 14; without C01–C03; without C04, C05, C06 and with C07 on its edge; C09, C10, C11, C12, C14.
    expect(known).toEqual([14, 11, 8, 5]);
  });
});

describe("the rates of the worked example", () => {
  it("P by lapse", () => {
    const expected = [0.673469, 0.259027, 0.168669, 0.101202];
    expected.forEach((rate, lapse) => expect(rates().buyingByLapse[lapse]).toBeCloseTo(rate, 6));
  });
  it.each([
    { stage: 1, expected: [0.661869, 0.242443, 0.188973, 0.113384] },
    { stage: 2, expected: [0.658272, 0.241125, 0.157012] },
    { stage: 3, expected: [0.689018] },
    { stage: 5, expected: [0.657699, 0.252961] },
  ])("p of F$stage", ({ stage, expected }) => {
    expected.forEach((rate, lapse) => expect(rates().buying[stage - 1]?.[lapse]).toBeCloseTo(rate, 6));
  });
  it("sales per buyer: of all, the kept, the returned", () => {
    const { salesPerBuyer, salesPerKept, salesPerReturned } = rates();
    const yen = [salesPerBuyer, salesPerKept.overall, salesPerReturned.overall].map((minor) => minor / 100);
    [7459.46, 7581.92, 7294.72].forEach((expected, i) => expect(yen[i]).toBeCloseTo(expected, 2));
  });
});

describe("five years of the worked example", () => {
  const years = outlookYears(outlookPeople(STATE), rates());

  it.each([
    { year: 1, active: 6.9947, sales: 53_458.1, cumulative: 53_458.1 },
    { year: 2, active: 5.9503, sales: 45_252.7, cumulative: 98_710.8 },
    { year: 3, active: 5.2128, sales: 39_603.0, cumulative: 138_313.9 },
    { year: 4, active: 4.632, sales: 35_188.9, cumulative: 173_502.7 },
    { year: 5, active: 4.1516, sales: 31_548.8, cumulative: 205_051.5 },
  ])("year $year", ({ year, active, sales, cumulative }) => {
    const found = years[year - 1];
    expect(found?.active).toBeCloseTo(active, 4);
    expect((found?.sales ?? NaN) / 100).toBeCloseTo(sales, 1);
    expect((found?.cumulativeSales ?? NaN) / 100).toBeCloseTo(cumulative, 1);
  });
  it("of one person who bought this year: 17,469.3 of F1, 17,839.5 of F2 (definitions.md 4.6)", () => {
    expect(outlookWorth(rates(), 1) / 100).toBeCloseTo(17_469.3, 1);
    expect(outlookWorth(rates(), 2) / 100).toBeCloseTo(17_839.5, 1);
  });
  it("as of a year ago, from the years before it: 6.705 for this year, where 6 bought", () => {
    // definitions.md 4.4b: own, j = 1, h = 1. Of the 11 known a year ago C04, C06, C08, C09, C11 and C13 bought.
    const then = outlookRates(STATE, 1);
    if (then === null) throw new Error("no outlook a year ago");
    expect(outlookYears(outlookPeople(STATE, 1), then)[0]?.active).toBeCloseTo(6.705, 3);
  });
});

describe("how far back the outlook looks", () => {
  it.each([
    // Y(4) = 2020-03-31, and a month late is still in time.
    { dataStart: "2020-05-01", pairs: 3 },
    { dataStart: "2020-05-02", pairs: 2 },
    { dataStart: "2022-05-01", pairs: 1 },
    { dataStart: "2022-05-02", pairs: 0 },
    { dataStart: "1990-01-01", pairs: 8 },
  ])("$pairs pairs of years from $dataStart on", ({ dataStart, pairs }) => {
    expect(outlookPairs(ANCHOR, day(dataStart))).toBe(pairs);
  });
  it("has no rates without a year after which is known", () => {
    expect(outlookRates(STATE.filter(({ yearsBack }) => yearsBack === 0))).toBeNull();
    expect(outlookRates(STATE, 3)).toBeNull();
  });
});
