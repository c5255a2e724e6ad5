import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../src/core/cpm/balance.ts";
import type { PatternRow } from "../../../src/core/facts/pattern.ts";
import { goldMapOf } from "../../../src/core/cpm/gold-map.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/core/cpm/stages.ts";

type Counts = readonly [numerator: number, denominator: number];

function people(customers: number, older: number, previous: number, current: number): PatternRow {
  const amounts = {
    ...{ previousPurchases: 0, previousAmount: 0 },
    ...{ currentPurchases: 0, currentAmount: 0, secondAmount: 0 },
  };
  return { customers, older, previous, current, ...amounts };
}

/** A shop with exactly these steps: F2 conversion, then retention (and returns) of F2 … F5. */
function map(f2: Counts, kept: readonly Counts[], returned: readonly Counts[] = [], minSample = 30) {
  const rows = [people(f2[0], 0, 0, 2), people(f2[1] - f2[0], 0, 0, 1)];
  kept.forEach(([n, of], i) => rows.push(people(n, 0, i + 2, 1), people(of - n, 0, i + 2, 0)));
  returned.forEach(([n, of], i) => rows.push(people(n, i + 2, 0, 1), people(of - n, i + 2, 0, 0)));
  const balance = balanceOf(
    rows.filter((row) => row.customers > 0),
    DEFAULT_THRESHOLDS,
  );
  return goldMapOf(balance, null, minSample);
}

describe("残存率 is 参考値", () => {
  it("when one of its five rates rests on fewer people than enough", () => {
    const of = (last: number) =>
      map(
        [20, 40],
        [
          [20, 40],
          [30, 40],
          [20, 40],
          [last, last],
        ],
      ).smallSample;
    expect([of(29), of(30)]).toEqual([true, false]);
  });
});

describe("the bottleneck", () => {
  const ALL: Counts[] = [
    [39, 40],
    [39, 40],
    [39, 40],
  ];
  it.each<{ why: string; f2: Counts; kept: Counts[]; is: object | null }>([
    {
      why: "is the lowest step on at least 30 people, though a smaller group is lower",
      f2: [50, 100],
      kept: [
        [1, 29],
        [12, 30],
        [40, 40],
        [40, 40],
      ],
      // 12 of 30 reaches up to 57.7 %, 50 of 100 down to 40.4 %.
      is: { step: "r3", rate: 0.4, smallSample: false, maybeChance: true },
    },
    {
      why: "is the lowest of all where no step has 30 people, marked",
      f2: [5, 10],
      kept: [
        [2, 29],
        [9, 10],
        [9, 10],
        [9, 10],
      ],
      // 2 of 29 reaches up to 22.0 %, 5 of 10 down to 23.7 %.
      is: { step: "r2", rate: 2 / 29, smallSample: true, maybeChance: false },
    },
    {
      why: "goes to the earliest of equals",
      f2: [20, 40],
      kept: [
        [20, 40],
        [30, 40],
        [20, 40],
        [40, 40],
      ],
      is: { step: "f2", rate: 0.5, smallSample: false, maybeChance: true },
    },
    { why: "does not exist where no step has anybody", f2: [0, 0], kept: [], is: null },
    {
      why: "may be a step nobody took",
      f2: [20, 40],
      kept: [
        [0, 40],
        [30, 40],
        [30, 40],
        [30, 40],
      ],
      is: { step: "r2", rate: 0, smallSample: false, maybeChance: false },
    },
    {
      why: "needs three steps to compare: two on enough people are none, whatever the others say",
      f2: [10, 40],
      kept: [
        [20, 40],
        [10, 20],
        [10, 20],
        [10, 20],
      ],
      is: null,
    },
    {
      why: "exists just below 90 %",
      f2: [89, 100],
      kept: ALL,
      is: { step: "f2", rate: 0.89, smallSample: false },
    },
    { why: "is not narrow at 90 %", f2: [90, 100], kept: ALL, is: null },
  ])("$why", ({ f2, kept, is }) => {
    const { bottleneck } = map(f2, kept);
    if (is === null) expect(bottleneck).toBeNull();
    else expect(bottleneck).toMatchObject(is);
  });
});

describe("survival with returns, by hand", () => {
  // f2 = 1/2, r = 1/2, 1, 1, 1/2; with q = 1/5 for F2 and F5: 1/2 · (1/2 + 1/2 · 1/5) · 1 · 1 · (1/2 + 1/2 · 1/5) = 0.18.
  const kept: Counts[] = [
    [5, 10],
    [10, 10],
    [10, 10],
    [5, 10],
  ];

  it("needs no return rate where everybody was kept", () => {
    expect(
      map([5, 10], kept, [
        [2, 10],
        [0, 0],
        [0, 0],
        [2, 10],
      ]).survivalWithReturns,
    ).toBeCloseTo(0.18, 12);
  });
  it("has no answer where a return rate is missing, though the survival has one", () => {
    const { survivalWithReturns, goldSurvivalRate } = map([5, 10], kept, [[2, 10]]);
    expect(survivalWithReturns).toBeNull();
    expect(goldSurvivalRate).toBeCloseTo(0.125, 12);
  });
});

it("a step nobody could take ends the chain, a step nobody took makes it 0", () => {
  expect(
    map(
      [1, 2],
      [
        [1, 1],
        [0, 0],
        [1, 1],
        [1, 1],
      ],
    ).survival,
  ).toEqual([1, 0.5, 0.5, null, null, null]);
  expect(
    map(
      [1, 2],
      [
        [0, 4],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ).survival,
  ).toEqual([1, 0.5, 0, 0, 0, 0]);
});
