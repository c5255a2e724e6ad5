import { describe, expect, it } from "vitest";
import { outlookOf, outlookRequests, type OutlookAnswer } from "../../../src/core/outlook/outlook.ts";
import { ownErrors } from "../../../src/core/outlook/own-errors.ts";
import { stateRows } from "../../../src/core/facts/state.ts";
import { day, RULES, type Row, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

function answer(rows: readonly Row[], anchor: string): OutlookAnswer {
  const question = {
    anchor: { kind: "day", day: day(anchor) } as const,
    today: RULES.today,
    limits: SETTINGS,
  };
  return outlookOf(shop(rows).facts(question, outlookRequests));
}

function outlook(rows: readonly Row[], anchor: string) {
  const found = answer(rows, anchor);
  if (found.outlook === null) throw new Error(found.missing);
  return found.outlook;
}

/* Figures of definitions.md 4.4b, copied by hand. */
describe("the range of the worked example", () => {
  const { pairs, rows, own, errors } = outlook(WORKED_ROWS, "2024-03-31");

  it.each([
    { year: 1, active: [6.9947, 3.87, 12.64], sales: [53_458.1, 28_104, 101_685] },
    { year: 2, active: [5.9503, 3.06, 11.59], sales: [45_252.7, 22_028, 92_963] },
    { year: 3, active: [5.2128, 2.51, 10.83], sales: [39_603.0, 18_023, 87_020] },
    { year: 4, active: [4.632, 2.1, 10.22], sales: [35_188.9, 15_046, 82_300] },
    { year: 5, active: [4.1516, 1.78, 9.7], sales: [31_548.8, 12_711, 78_307] },
  ])("year $year", ({ year, active: people, sales: yen }) => {
    const { active, sales } = rows[year - 1] ?? {};
    expect(active?.line).toBeCloseTo(people[0] ?? 0, 4);
    expect([active?.low.toFixed(2), active?.high.toFixed(2)].map(Number)).toEqual(people.slice(1));
    expect((sales?.line ?? 0) / 100).toBeCloseTo(yen[0] ?? 0, 1);
    expect([sales?.low, sales?.high].map((end) => Math.round((end ?? 0) / 100))).toEqual(yen.slice(1));
  });
  it.each([
    { year: 1, cumulative: [53_458.1, 28_104, 101_685] },
    { year: 2, cumulative: [98_710.8, 55_998, 174_002] },
    { year: 3, cumulative: [138_313.9, 80_983, 236_230] },
    { year: 4, cumulative: [173_502.7, 102_820, 292_776] },
    { year: 5, cumulative: [205_051.5, 121_738, 345_382] },
  ])("all sales up to year $year", ({ year, cumulative: yen }) => {
    const { line = 0, low = 0, high = 0 } = rows[year - 1]?.cumulativeSales ?? {};
    expect(line / 100).toBeCloseTo(yen[0] ?? 0, 1);
    expect([low, high].map((end) => Math.round(end / 100))).toEqual(yen.slice(1));
  });
  it("learns from three pairs of years, and from one miss: 6.705 said, 6 came", () => {
    expect(pairs).toBe(3);
    expect(errors.active.errors).toEqual([{ yearsBack: 1, year: 1, error: expect.closeTo(0.1111, 4) }]);
    expect(errors.active.freedom).toBe(5);
    // q = 0: the miss is smaller than six people's chance, so σ² = 4 · 0.15² ÷ 5.
    expect(errors.active.variance).toBeCloseTo(0.018, 10);
    expect(errors.salesScatter).toBeCloseTo(0.2022, 4);
  });
  it("at 90 %: t = 1.6449 + 1.495 ÷ 5 + 1.808 ÷ 25 = 2.01622; year 1: 2.01622 · √(0.018 + 1 ÷ 6.9947) = 0.8089", () => {
    const { line = 0, low90 = 0, high90 = 0 } = rows[0]?.active ?? {};
    expect(Math.log(line / low90)).toBeCloseTo(0.8089, 4);
    // e^0.8089 · 6.9947 = 15.7 would be more than the 14 people there are.
    expect(high90).toBe(14);
  });
  it("has one year of track record: as of 2023-03-31, 6 of those known then bought for 47,000", () => {
    // C04 4,000; C06 6,000; C08 10,000; C09 16,000; C11 4,000; C13 7,000.
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      anchor: day("2023-03-31"),
      yearsBack: 1,
      year: 1,
      actual: { active: 6, sales: 4_700_000 },
      held: { active: true, sales: true },
    });
    expect(own[0]?.active.line).toBeCloseTo(6.705, 3);
  });
});

describe("what the range stands on", () => {
  it("one pair of years: nothing is measured, so a year is taken to scatter by 15 %", () => {
    // 2020-04-10 to 2022-03-31. Of five a year ago C09 and C10 bought for 10,000 and C12 for 4,000:
    // c² = (100 + 100 + 16) · 3 ÷ 24² − 1 = 0.125; ν = 4, t = 1.2816 + 0.85 ÷ 4 + 0.6 ÷ 16 = 1.5316.
    const { pairs, rows, own, errors } = outlook(WORKED_ROWS, "2022-03-31");
    expect([pairs, own]).toEqual([1, []]);
    expect(errors.salesScatter).toBeCloseTo(0.125, 10);
    expect(errors.active).toEqual({ errors: [], variance: expect.closeTo(0.0225, 10), freedom: 4 });
    const { active, sales } = rows[0] ?? {};
    const chance = 1 / (active?.line ?? 0);
    expect(Math.log((active?.line ?? 0) / (active?.low ?? 0))).toBeCloseTo(
      1.5316 * Math.sqrt(0.0225 + chance),
      10,
    );
    expect(Math.log((sales?.high ?? 0) / (sales?.line ?? 0))).toBeCloseTo(
      1.5316 * Math.sqrt(0.0225 + 1.125 * chance),
      10,
    );
  });
  it("two pairs: the year before is tried, with the one pair it had, and nothing measured then", () => {
    const { pairs, own, errors } = outlook(WORKED_ROWS, "2023-03-31");
    expect(pairs).toBe(2);
    expect(errors.sales.errors.map(({ yearsBack, year }) => [yearsBack, year])).toEqual([[1, 1]]);
    expect(own.map(({ anchor, year, actual }) => [anchor, year, actual])).toEqual([
      // Of the 8 known C07, C08, C09, C10 and C13 bought for 4, 9, 6, 5 and 8 thousand.
      [day("2022-03-31"), 1, { active: 5, sales: 3_200_000 }],
    ]);
    // What it said then is what one pair of years said then.
    const then = outlook(WORKED_ROWS, "2022-03-31").rows[0];
    expect([own[0]?.active, own[0]?.sales]).toEqual([then?.active, then?.sales]);
  });
});

describe("no outlook", () => {
  it.each<{ why: string; rows: Row[]; missing: string }>([
    {
      why: "the orders begin later than a month into the year before",
      rows: [["A", "2022-05-02", 100]],
      missing: "noPair",
    },
    {
      why: "the last purchase is older than nine years",
      rows: [["A", "2014-05-01", 100]],
      missing: "nobodyActive",
    },
    {
      // C bought last: P₀ = 1/3, and so p(F2,0). A and B lapsed: P₁ = 50 · 0.4 · 1/3 ÷ 50 = 2/15. 1/3 + 2 · 2/15 = 0.6.
      why: "three people, of whom one bought a second time",
      rows: [
        ["A", "2022-04-10", 100],
        ["B", "2022-04-11", 100],
        ["C", "2022-04-12", 100],
        ["C", "2023-04-01", 100],
      ],
      missing: "belowOnePerson",
    },
  ])("$missing: $why", ({ rows, missing }) => {
    expect(answer(rows, "2024-03-31")).toEqual({ outlook: null, missing });
  });
});

describe("sums of squares beyond what a number and a warehouse's integer hold", () => {
  it("200,000 people who buy for about ¥1,000,000 a year", () => {
    const people = 200_000;
    const start = Int32Array.from({ length: people + 1 }, (_, c) => 2 * c);
    const each = (of: (c: number) => number) => (_: unknown, i: number) => of(i >> 1);
    const dayOf = Int32Array.from({ length: 2 * people }, (_, i) => (i % 2 === 0 ? 15 : 25));
    // ¥1,000,000.00, 1,000,000.01, 1,000,000.02 …
    const amount = Float64Array.from(
      { length: 2 * people },
      each((c) => 100_000_000 + c),
    );
    const ask = { ends: [30, 20, 10, 0, -10, -20, -30], pairs: 1 };
    const state = stateRows({ customers: people, start, day: dayOf, amount } as never, ask);
    // Σ (10⁸ + c)² = n·10¹⁶ + 2·10⁸·n(n−1)/2 + (n−1)n(2n−1)/6, in hundredths squared.
    const n = BigInt(people);
    const exact = n * 10n ** 16n + 10n ** 8n * n * (n - 1n) + ((n - 1n) * n * (2n * n - 1n)) / 6n;
    expect(exact > 2n ** 63n).toBe(true);
    const hundredths = exact.toString();
    const nearest = Number(`${hundredths.slice(0, -4)}.${hundredths.slice(-4)}`);
    const row = state.find(({ yearsBack }) => yearsBack === 1);
    expect(row).toMatchObject({ people, active: people, squares: nearest });
    // The spread of 0 … n − 1 is (n² − 1) ÷ 12, against a mean of 10⁸ + (n − 1) ÷ 2, squared.
    const scatter = (people ** 2 - 1) / 12 / (100_000_000 + (people - 1) / 2) ** 2;
    const { salesScatter } = ownErrors({ pairs: 1, state, known: () => [] });
    expect(salesScatter / scatter).toBeCloseTo(1, 6);
  });
});
