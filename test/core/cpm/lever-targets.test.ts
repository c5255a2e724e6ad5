import { describe, expect, it } from "vitest";
import {
  isFilled,
  peopleMore,
  presentRate,
  rateFor,
  TARGET_LEVERS,
  type TargetLever,
} from "../../../src/core/cpm/lever-targets.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const worked = analyse(WORKED_ROWS, "2024-03-31");
const SIGNS = { f2: "f2", retention: "r", reactivation: "q" } as const;
const name = ({ kind, stage }: TargetLever) => `${SIGNS[kind]}${stage ?? ""}`;
const tableOf = <V>(of: (lever: TargetLever) => V) =>
  Object.fromEntries(TARGET_LEVERS.map((lever) => [name(lever), of(lever)]));

it("every rate stands as the worked example has it, filled in where nobody is behind it", () => {
  expect(tableOf((lever) => presentRate(worked, lever))).toEqual({
    ...{ f2: 2 / 3, r1: 1 / 2, r2: 1 / 2, r3: 1, r4: 1, r5: 1 / 2 },
    ...{ q1: 1 / 2, q2: 0, q3: 1 / 3, q4: 1 / 3, q5: 1 / 3 },
  });
  expect(TARGET_LEVERS.filter((lever) => isFilled(worked, lever)).map(name)).toEqual(["q3", "q4", "q5"]);
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

describe("people more in year 1", () => {
  it.each([
    {
      why: "10 points of three active F2",
      lever: { kind: "retention", stage: 2 } as const,
      rate: 0.6,
      people: 0.3,
    },
    {
      why: "50 points of two lapsed F2",
      lever: { kind: "reactivation", stage: 2 } as const,
      rate: 0.5,
      people: 1,
    },
    {
      why: "a third of three new customers",
      lever: { kind: "f2", stage: null } as const,
      rate: 1,
      people: 1,
    },
  ])("$why", ({ lever, rate, people }) => {
    expect(peopleMore(worked, lever, rate)).toBeCloseTo(people, 12);
  });
});
