import { describe, expect, it } from "vitest";
import { mainProjection } from "../../../src/core/analysis.ts";
import {
  presentRate,
  rateFor,
  ratesForTarget,
  TARGET_LEVERS,
  type TargetLever,
} from "../../../src/core/cpm/lever-targets.ts";
import { analyse, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const worked = analyse(WORKED_ROWS, "2024-03-31");
const SIGNS = { f2: "f2", retention: "r", reactivation: "q" } as const;
const name = ({ kind, stage }: TargetLever) => `${SIGNS[kind]}${stage ?? ""}`;
const tableOf = <V>(of: (lever: TargetLever) => V) =>
  Object.fromEntries(TARGET_LEVERS.map((lever) => [name(lever), of(lever)]));

it("every rate stands as the worked example has it, filled in where nobody stands behind it", () => {
  expect(tableOf((lever) => presentRate(worked, lever))).toEqual({
    ...{ f2: 2 / 3, r1: 1 / 2, r2: 1 / 2, r3: 1, r4: 1, r5: 1 / 2 },
    ...{ q1: 1 / 2, q2: 0, q3: 1 / 3, q4: 1 / 3, q5: 1 / 3 },
  });
});

describe("a target 残存率 of 20 %, from 2/3 · 1/2 · 1 · 1 · 1/2", () => {
  it("asks the steps of the map and no other rate", () => {
    const outcomes = tableOf((lever) => rateFor(worked, lever, { kind: "survival", rate: 0.2 }).outcome);
    expect(outcomes).toEqual({
      ...{
        f2: "possible",
        r1: "unknown",
        r2: "possible",
        r3: "impossible",
        r4: "impossible",
        r5: "possible",
      },
      ...{ q1: "unknown", q2: "unknown", q3: "unknown", q4: "unknown", q5: "unknown" },
    });
  });
  it("asks r5 for 0.2 ÷ (2/3 · 1/2)", () => {
    const found = rateFor(worked, { kind: "retention", stage: 5 }, { kind: "survival", rate: 0.2 });
    expect(found).toEqual({ outcome: "possible", rate: expect.closeTo(0.6, 12), falls: false });
  });
});

describe("target sales of 240,825 yen, 2,189 more than now", () => {
  const target = { kind: "sales", sales: 24_082_500 } as const;

  it("ask r5 for the one point that brings 2,189.8", () => {
    const found = rateFor(worked, { kind: "retention", stage: 5 }, target);
    expect(found).toEqual({ outcome: "possible", rate: expect.closeTo(0.51, 9), falls: false });
  });
  it("do not ask F2転換率, which is not in the projection", () => {
    expect(rateFor(worked, { kind: "f2", stage: null }, target).outcome).toBe("unknown");
  });
  it("cannot be met by rates at 100 % or without people", () => {
    const impossible = TARGET_LEVERS.filter(
      (lever) => rateFor(worked, lever, target).outcome === "impossible",
    );
    expect(impossible.map(name)).toEqual(["r3", "r4", "q3", "q4"]);
  });
});

describe("the rates for a target", () => {
  it("begin with the fewest people", () => {
    // 20 %: f2 asks 3 · (0.8 − 2/3) = 0.4 people; r2 and r5 ask 3 · 0.1 = 0.3.
    const found = ratesForTarget(worked, { kind: "survival", rate: 0.2 });
    expect(found.map(name)).toEqual(["r2", "r5", "f2", "r3", "r4", "r1", "q1", "q2", "q3", "q4", "q5"]);
    [0.3, 0.3, 0.4].forEach((people, i) => expect(found[i]?.people).toBeCloseTo(people, 9));
    expect(found.slice(3).map(({ people }) => people)).toEqual(Array(8).fill(null));
  });
  it("put filled-in ones after the observed", () => {
    const found = ratesForTarget(worked, { kind: "sales", sales: 24_082_500 });
    expect(found.filter(({ filled }) => filled).map(name)).toEqual(["q5", "q3", "q4"]);
    expect(
      found
        .filter(({ answer }) => answer.outcome === "possible")
        .map(name)
        .at(-1),
    ).toBe("q5");
  });
  it("put one with nobody behind it today after those with somebody", () => {
    // Nobody is F4 today, but N moves up from F3 in year 1, so r4 brings sales from year 2 on.
    const times = (id: string, n: number, year: number): Row[] =>
      Array.from({ length: n }, (_, i) => [id, `${year}-06-0${i + 1}`, 100]);
    const rows = [
      ...[times("D1", 4, 2022), times("D1", 1, 2023), times("D2", 4, 2022), times("N", 3, 2023)],
      ...[times("E1", 1, 2022), times("E1", 1, 2023), times("E2", 1, 2022), times("M", 1, 2023)],
    ].flat();
    const analysis = analyse(rows, "2024-03-31", { projectionModel: "migration" });
    expect(analysis.balance.stages.map(({ activeNow }) => activeNow)).toEqual([1, 1, 1, 0, 1]);
    const sales = (mainProjection(analysis)?.[4]?.cumulativeSales ?? NaN) * 1.001;
    const found = ratesForTarget(analysis, { kind: "sales", sales });
    const observed = found.filter(({ filled, answer }) => !filled && answer.outcome === "possible");
    expect(observed.map((one) => [name(one), one.people])).toEqual([
      ["r1", expect.closeTo(0.01, 1)],
      ["r4", 0],
    ]);
  });
});
