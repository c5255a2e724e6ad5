import { describe, expect, it } from "vitest";
import { isProjected } from "../../../src/core/analysis.ts";
import { affordableCost, breakEvenResponse, mailingSets } from "../../../src/core/cpm/affordable-cost.ts";
import { leversOf } from "../../../src/core/cpm/levers.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31";
/** Yen to one decimal. */
const yen = (minor: number | null) => (minor === null ? null : Math.round(minor / 10) / 10);

function costsOf(rows: readonly Row[], margin: number) {
  const analysis = analyse(rows, ANCHOR);
  if (!isProjected(analysis)) throw new Error("no projection");
  const levers = leversOf(analysis)?.byPerson ?? [];
  return Object.fromEntries(
    levers.map((lever) => {
      const { fiveYears, firstYear, firstYearSales, filled } = affordableCost(analysis, lever, margin);
      return [
        `${lever.kind}${lever.stage ?? ""}`,
        [yen(fiveYears), yen(firstYear), yen(firstYearSales), filled],
      ];
    }),
  );
}

/* Δ per person of definitions.md 4.6 and VK, VB of 5.1, times 40 %, by hand. */
describe("what one person may cost, of the worked example at 40 %", () => {
  const costs = costsOf(WORKED_ROWS, 0.4);

  it("is the margin of five years, and of VK* in the first, where people are kept", () => {
    expect(costs).toMatchObject({
      retention1: [1600, 1600, 4000, false],
      retention2: [4650, 2400, 6000, false],
      retention3: [12_345.7, 4000, 10_000, false],
      retention4: [8256.8, 2800, 7000, false],
      retention5: [9597.5, 6400, 16_000, false],
    });
  });
  it("is that of VB* where people come back; F2 … F5 have none of their own", () => {
    expect(costs).toMatchObject({
      reactivation1: [1600, 1600, 4000, false],
      reactivation2: [3850, 1600, 4000, true],
      reactivation3: [9945.7, 1600, 4000, true],
      reactivation4: [7056.8, 1600, 4000, true],
      reactivation5: [4797.5, 1600, 4000, true],
    });
  });
  it("is for a second purchase that of 4,870.2 yen, and of the mean of 4,000 and 5,000 in the first year", () => {
    expect(costs["f2"]).toEqual([1948.1, 1800, 4500, false]);
  });
});

it("nothing can be spent on a second purchase that nobody made, or on what brings less than nothing", () => {
  const first: Row[] = [
    ["A", "2022-05-01", 1000, "1"],
    ["A", "2023-05-01", 1000, "2"],
    ["B", "2023-06-01", 1000, "3"],
  ];
  expect(costsOf(first, 0.4)["f2"]).toEqual([null, null, null, false]);
  const analysis = analyse(first, ANCHOR);
  if (!isProjected(analysis)) throw new Error("no projection");
  const lever = { kind: "retention", stage: 1, salesGainPerPerson: -1 } as const;
  expect(affordableCost(analysis, lever, 0.4).fiveYears).toBeNull();
  expect(affordableCost(analysis, { ...lever, salesGainPerPerson: 0 }, 0.4).fiveYears).toBe(0);
});

/* Orders of W0 by the table of definitions.md 5: 70,000 yen in 14 orders. */
it("an order of each set: active people by stage, the new ones, and the shop's for those who bought nothing", () => {
  const sets = mailingSets(analyse(WORKED_ROWS, ANCHOR)).map(({ set, people, orders, orderValue }) => [
    `${set.kind}${"stage" in set ? (set.stage ?? "") : ""}`,
    people,
    orders.denominator,
    yen(orderValue),
  ]);
  expect(sets).toEqual([
    // C01
    ["active1", 1, 1, 3000],
    // C02 3,000 + 4,000, C04 4,000, C11 4,000
    ["active2", 3, 4, 3750],
    // C03 13,000 in three, C06 6,000
    ["active3", 2, 4, 4750],
    ["active4", 0, 0, null],
    // C08 10,000 and C09 16,000 in two each, C13 7,000
    ["active5", 3, 5, 6600],
    ["lapsed", 5, 14, 5000],
    // C01, C02, C03: 23,000 in six
    ["new", 3, 6, 3833.3],
  ]);
});

describe("the break-even of a mailing", () => {
  it.each([
    [120_00, 2000_00, 0.06],
    [0, 2000_00, 0],
    [3000_00, 2000_00, 1.5],
    [120_00, 0, null],
    [120_00, -500_00, null],
    [120_00, null, null],
  ])("of a cost of %d and a profit of %j an order is %j", (cost, profit, is) => {
    expect(breakEvenResponse(cost, profit)).toBe(is);
  });
});
