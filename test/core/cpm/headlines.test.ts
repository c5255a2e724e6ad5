import { describe, expect, it } from "vitest";
import { projectionBand } from "../../../src/core/cpm/band.ts";
import { assumptionsOf, peopleNow, project, salesMultiple } from "../../../src/core/cpm/projection.ts";
import type { Headlines } from "../../../src/core/cpm/headlines.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/core/cpm/stages.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ANCHOR = "2024-03-31"; // W0 from 2023-04-01, W1 from 2022-04-01, Y(2) = 2022-03-31

const people = (count: number, name: string, purchases: readonly (readonly [string, number])[]): Row[] =>
  Array.from({ length: count }, (_, c) =>
    purchases.map(([day, amount], i): Row => [`${name}${c}`, day, amount, `${name}${c}-${i}`]),
  ).flat();

/** A shop of two whole years and more: 40 of 60 kept, 20 of 40 back, 50 new ones of whom 20 came again. */
const SOUND: readonly Row[] = [
  ...people(40, "K", [
    ["2022-03-31", 1000],
    ["2022-10-01", 1000],
    ["2023-10-01", 1000],
  ]),
  ...people(20, "L", [["2022-10-01", 1000]]),
  ...people(20, "B", [
    ["2021-10-01", 1000],
    ["2023-10-01", 1000],
  ]),
  ...people(20, "D", [["2021-03-01", 1000]]),
  ...people(20, "N", [
    ["2023-10-01", 1000],
    ["2024-03-31", 1000],
  ]),
  ...people(30, "M", [["2023-10-01", 1000]]),
];

const withheld = (rows: readonly Row[], figure: keyof Headlines, anchor = ANCHOR, minSample = 30) =>
  analyse(rows, anchor, { minSample }).headlines[figure].withheld;

describe("a shop with nine days of the previous year", () => {
  // 40 people buy in the last nine days of W1 and all again in W0, for 10,000 each; 400 new ones buy for 100 each.
  const rows = [
    ...people(40, "K", [
      ["2023-03-23", 100],
      ["2023-10-01", 10000],
    ]),
    ...people(399, "N", [["2023-10-01", 100]]),
    ...people(1, "T", [["2024-03-31", 100]]),
  ];
  const analysis = analyse(rows, ANCHOR);

  it("would be projected to fifty times its annual sales: everybody kept, each for 10,000 a year", () => {
    const { balance } = analysis;
    const assumptions = assumptionsOf(balance, DEFAULT_THRESHOLDS);
    if (!assumptions) throw new Error("no rates");
    const years = project(peopleNow(balance), assumptions, {
      projectionModel: "static",
      includeReactivation: true,
    });
    // 440 people × 10,000 × 5 years ÷ (40 × 10,000 + 400 × 100)
    expect(salesMultiple(years[4]?.cumulativeSales ?? 0, balance.annualSales)).toBe(50);
  });
  it("has no projection", () => {
    expect([analysis.projections, analysis.assumptions, projectionBand(analysis)]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it("says no headline that rests on the previous year, and from when on there is one", () => {
    // Orders from 2023-03-23 may count as those of a year that begins 31 days before: Y(2) = 2023-02-20.
    const early = { code: "history", values: { start: "2023-03-23", date: "2025-02-20", months: 11 } };
    for (const figure of ["retention", "goldSurvival", "fiveYearSales"] as const)
      expect(analysis.headlines[figure]).toEqual({ value: null, withheld: early });
    expect(analysis.headlines.reactivation.withheld).toEqual({
      code: "history",
      values: { start: "2023-03-23", date: "2025-03-23", months: 12 },
    });
    expect(analysis.headlines.f2).toEqual({ value: 0, withheld: null });
  });
});

describe("each figure on its base, at the limit and one below", () => {
  it("says what a sound shop can carry", () => {
    const { headlines, projections } = analyse(SOUND, ANCHOR, { minSample: 40 });
    expect(headlines.retention).toEqual({ value: 40 / 60, withheld: null });
    expect(headlines.reactivation).toEqual({ value: 20 / 40, withheld: null });
    expect(headlines.f2).toEqual({ value: 20 / 50, withheld: null });
    expect(headlines.goldSurvival.withheld?.code).toBe("nobody");
    expect(projections).not.toBeNull();
  });
  it.each([
    { figure: "retention", people: 60 },
    { figure: "reactivation", people: 40 },
    { figure: "f2", people: 50 },
  ] as const)("$figure: $people people are enough for $people", ({ figure, people: n }) => {
    expect(withheld(SOUND, figure, ANCHOR, n)).toBeNull();
    expect(withheld(SOUND, figure, ANCHOR, n + 2)).toEqual({
      code: "fewPeople",
      values: { people: n, minSample: n + 2, missing: 2 },
    });
  });
  it("残存率 names the step with the fewest people", () => {
    // The worked example: steps on 3, 2, 1, 1 and 2 people.
    const few = { people: 1, minSample: 30, missing: 29 };
    expect(withheld(WORKED_ROWS, "goldSurvival")).toEqual({ code: "fewPeople", values: few, step: "r3" });
    expect(analyse(WORKED_ROWS, ANCHOR, { minSample: 1 }).headlines.goldSurvival.value).toBeCloseTo(
      1 / 6,
      12,
    );
  });
  it("says that nobody is there", () => {
    const none = { code: "nobody", values: { people: 0, minSample: 1, missing: 1 } };
    const old = people(1, "A", [
      ["2020-05-01", 1],
      ["2021-05-01", 1],
      ["2022-05-01", 1],
    ]);
    expect(withheld(old, "f2", ANCHOR, 1)).toEqual(none);
    expect(withheld(old, "reactivation", ANCHOR, 1)).toEqual(none);
  });
});

describe("how far the orders reach, on the day and the day after", () => {
  const from = (first: string) => [
    ...SOUND.filter(([, day]) => String(day) >= first),
    ["Z", first, 1, "z"] as Row,
  ];
  it.each([
    { first: "2022-05-01", retention: undefined, sales: undefined, projects: true },
    { first: "2022-05-02", retention: "2024-04-01", sales: "2024-04-01", projects: true },
    // W1 holds 365 days; from 2022-09-30 on 183 of them, from 2022-10-01 on 182.
    { first: "2022-09-30", retention: "2024-08-30", sales: "2024-08-30", projects: true },
    { first: "2022-10-01", retention: "2024-08-31", sales: "2024-08-31", projects: false },
    { first: "2023-04-02", retention: "2025-03-02", sales: "2025-03-02", projects: false },
  ])("orders from $first", ({ first, retention, sales, projects }) => {
    const { headlines, projections } = analyse(from(first), ANCHOR);
    expect(headlines.retention.withheld?.values["date"]).toBe(retention);
    expect(headlines.fiveYearSales.withheld?.values["date"]).toBe(sales);
    expect(projections !== null).toBe(projects);
  });
  it("復帰率 needs orders from before the previous year", () => {
    // Of the people of SOUND only Z is left from before.
    expect(withheld(from("2022-03-31"), "reactivation", ANCHOR, 1)).toBeNull();
    expect(withheld(from("2022-04-01"), "reactivation")).toEqual({
      code: "history",
      values: { start: "2022-04-01", date: "2024-04-01", months: 1 },
    });
  });
  it("the date it names is the first anchor at which the figure is there", () => {
    const rows = from("2022-05-02");
    const [before, on] = ["2024-03-31", "2024-04-01"].map(
      (anchor) => withheld(rows, "retention", anchor, 1)?.code,
    );
    expect([before, on]).toEqual(["history", undefined]);
  });
});

describe("5年売上 of the projection", () => {
  it("is said where it stands on enough people", () => {
    const { headlines, projections } = analyse(SOUND, ANCHOR, { minSample: 20 });
    expect(headlines.fiveYearSales.value).toBe(projections?.static[4]?.cumulativeSales);
  });
  const GOLD = [1, 2, 3, 4, 5].map((month): [string, number] => [`2021-11-0${month}`, 1000]);

  it("is not where stages with few people carry more than half of it, is at half", () => {
    // 40 of F5, all kept for 1,000; 20 of F1, all kept for v and now F2, where nobody was a year ago: 20 people of
    // the shop's mean of (40,000 + 20 v) ÷ 60 against 40,000 of F5. At v = 4,000 the mean is 2,000: half.
    const shop = (v: number) => [
      ...people(40, "G", [...GOLD, ["2022-10-01", 1000], [ANCHOR, 1000]]),
      ...people(20, "L", [
        ["2022-10-01", 1000],
        ["2023-10-01", v],
      ]),
    ];
    expect(withheld(shop(4000), "fiveYearSales")).toBeNull();
    expect(withheld(shop(4003), "fiveYearSales")).toEqual({
      code: "thinStages",
      values: { share: expect.closeTo(0.5, 3) as number, minSample: 30 },
    });
  });
  it("is not where people would become more than 1.05 times as many without new ones", () => {
    // Everybody is F5; 100 are kept, some come back, and of those still away the same share comes back every year.
    const grows = (back: number, away: number) => [
      ...people(100, "K", [...GOLD, ["2022-10-01", 1000], [ANCHOR, 1000]]),
      ...people(back, "B", [...GOLD, ["2023-10-01", 1000]]),
      ...people(away, "D", GOLD),
    ];
    // 110 kept + 990 · 10/1,000 = 119.9, above 1.05 · 110 = 115.5.
    expect(withheld(grows(10, 990), "fiveYearSales")).toEqual({
      code: "moreThanNow",
      values: { now: 110, next: expect.closeTo(119.9, 9) as number },
    });
    // 105 kept + 100 · 5/105 = 109.8, not above 1.05 · 105 = 110.25.
    expect(withheld(grows(5, 100), "fiveYearSales")).toBeNull();
  });
});
