import { describe, expect, it } from "vitest";
import { outlookRows } from "../../../src/core/outlook/outlook-range.ts";
import { type OutlookTables, ownErrors } from "../../../src/core/outlook/own-errors.ts";
import type { StateRow } from "../../../src/core/facts/state.ts";

/**
 * People who all buy every year, so that the outlook as of any year says: all of them, for 100 each. Half of them buy
 * for 200 and half for nothing, as it were: squares of 200² × half, so c² = Σss·Σa ÷ (Σs)² − 1 = 1.
 */
function everyYear(yearsBack: number, people: number): StateRow {
  const year = { active: people, sales: people * 10_000, squares: people * 20_000 };
  const of = yearsBack === 0 ? { active: 0, sales: 0, squares: 0 } : year;
  return { yearsBack, stage: 5, lapse: 0, people, ...of };
}

/** Four pairs of years: outlooks of one and of two years ago, with 100 and with 200 people, are set beside what came. */
const STATE = [everyYear(0, 50), everyYear(1, 100), everyYear(2, 200), everyYear(3, 80), everyYear(4, 80)];
const came = (customers: number, yen: number) => ({ customers, sales: yen * 100 });
/** One year ago 100 people and 10,000 yen were said, two years ago 200 and 20,000 a year. */
const CAME = [[came(50, 2_500)], [came(100, 5_000), came(50, 20_000)]];
const tables = (known = CAME): OutlookTables => ({
  pairs: 4,
  state: STATE,
  known: (j) => (known[j - 1] ?? []).map((year, i) => ({ end: i - j, ...year })),
});

describe("own errors", () => {
  it("are weighed 1, 1 and 1/2 by how far ahead they looked, less what so few people scatter by chance", () => {
    const { active } = ownErrors(tables());
    // Said 100, 200, 200; came 50, 100, 50: ln 2, ln 2 and ln 4, squared 0.480453 twice and 1.921812.
    expect(active.errors).toEqual([
      { yearsBack: 1, year: 1, error: expect.closeTo(0.693147, 6) },
      { yearsBack: 2, year: 1, error: expect.closeTo(0.693147, 6) },
      { yearsBack: 2, year: 2, error: expect.closeTo(1.386294, 6) },
    ]);
    expect(active.freedom).toBe(6.5);
    // q = (0.480453 − 1/50) + (0.480453 − 1/100) + ½ · (1.921812 − 1/50) ÷ 2 = 1.406359; (4 · 0.0225 + q) ÷ 6.5.
    expect(active.variance).toBeCloseTo(1.496359 / 6.5, 6);
  });
  it("of sales scatter by c² as well", () => {
    const { sales, salesScatter } = ownErrors(tables());
    expect(salesScatter).toBeCloseTo(1, 12);
    // ln 4 twice and ln 1 = 0, which is less than chance: (1.921812 − 2/50) + (1.921812 − 2/100) = 3.783624.
    expect(sales.variance).toBeCloseTo((0.09 + 3.783624) / 6.5, 6);
  });
  it("leave out a pair of which 0 came, in that figure alone", () => {
    const { active, sales } = ownErrors(tables([[came(50, 0)], CAME[1] ?? []]));
    expect(sales.errors.map(({ yearsBack, year }) => [yearsBack, year])).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect(sales.freedom).toBe(5.5);
    expect(active.freedom).toBe(6.5);
  });
  it("leave out a pair of which 0 was said: a shop that gives everything away", () => {
    const free = { ...tables(), state: STATE.map((row) => ({ ...row, sales: 0, squares: 0 })) };
    const { active, sales, salesScatter } = ownErrors(free);
    expect([salesScatter, sales.errors, sales.freedom]).toEqual([0, [], 4]);
    expect(sales.variance).toBeCloseTo(0.0225, 12);
    expect(active.errors).toHaveLength(3);
  });
  it("as of a year ago look at that year and those before it only", () => {
    // Three pairs were known then: the outlook of two years ago, beside the one year that had come.
    const { active, sales } = ownErrors(tables(), 1);
    expect(active.errors).toEqual([{ yearsBack: 1, year: 1, error: expect.closeTo(0.693147, 6) }]);
    expect(sales.errors).toEqual([{ yearsBack: 1, year: 1, error: expect.closeTo(1.386294, 6) }]);
  });
});

describe("the ends of a range", () => {
  const assumed = { errors: [], variance: 0.0225, freedom: 4 };
  const rows = outlookRows(
    [
      { year: 1, active: 4, sales: 100, cumulativeSales: 100 },
      { year: 2, active: 0.5, sales: 10, cumulativeSales: 110 },
    ],
    { active: assumed, sales: assumed, salesScatter: 1 },
    () => 5,
  );
  // t = 1.2816 + 0.85 ÷ 4 + 0.6 ÷ 16 = 1.5316.
  const reach = (variance: number) => 1.5316 * Math.sqrt(variance);

  it("take fewer than one person for one", () => {
    const { line = 0, low = 0 } = rows[1]?.active ?? {};
    expect(Math.log(line / low)).toBeCloseTo(reach(0.045 + 1), 9);
    // All sales up to year 2 rest on 4 + ½ · 1 buyers.
    const { line: all = 0, low: least = 0 } = rows[1]?.cumulativeSales ?? {};
    expect(Math.log(all / least)).toBeCloseTo(reach(0.0225 * 1.5 + 2 / 4.5), 9);
  });
  it("are no more people than are known", () => {
    // 4 · e^(1.5316 · √0.2725) = 8.9, of 5.
    expect([rows[0]?.active.high, rows[0]?.active.high90]).toEqual([5, 5]);
  });
});
