import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { scoresOf } from "../../../src/core/schemes/score-board.ts";
import { SCORE_GROUPS, SCORE_SCHEME } from "../../../src/core/schemes/score-scheme.ts";
import { analyse, type Row } from "../../support/shop.ts";

const FIVE = [0, 1, 2, 3, 4];

describe("eleven groups of scores", () => {
  it("divide the 125 codes, so many each", () => {
    const found = FIVE.flatMap((r) =>
      FIVE.flatMap((f) => FIVE.map((m) => SCORE_SCHEME.classOf([r, f, m], DEFAULT_LIMITS))),
    );
    expect(SCORE_GROUPS.map((group) => [group, found.filter((one) => one === group).length])).toEqual([
      ...[
        ["champions", 7],
        ["loyal", 8],
        ["potentialLoyal", 24],
        ["new", 7],
        ["promising", 16],
      ],
      ...[
        ["needsAttention", 8],
        ["aboutToSleep", 8],
        ["atRisk", 22],
        ["cannotLose", 8],
      ],
      ...[
        ["hibernating", 11],
        ["lost", 6],
      ],
    ]);
  });

  it.each([
    ["555", "champions"],
    ["543", "loyal"],
    ["323", "potentialLoyal"],
    ["311", "new"],
    ["525", "promising"],
    ["324", "needsAttention"],
    ["213", "aboutToSleep"],
    ["255", "atRisk"],
    ["155", "cannotLose"],
    ["332", "hibernating"],
    ["111", "lost"],
  ] as const)("%s is %s", (code, group) => {
    const place = [...code].map((score) => Number(score) - 1);
    expect(SCORE_SCHEME.classOf(place, DEFAULT_LIMITS)).toBe(group);
  });
});

describe("the scores of a shop", () => {
  // Days 0, 10, 20, 30, 40 before the anchor; 1 … 5 purchases the other way round; sales of 100 a purchase.
  const SHOP: readonly Row[] = ["A", "B", "C", "D", "E"].flatMap((customer, i) =>
    Array.from({ length: i + 1 }, (_, k): Row => {
      const last = new Date(Date.UTC(2024, 2, 31 - 10 * i) - k * 86_400_000);
      return [customer, last.toISOString().slice(0, 10), 100, `${customer}${k}`];
    }),
  );

  it("are one person each where all differ: A 511, B 422, C 333, D 244, E 155", () => {
    const { people, groups } = scoresOf(analyse(SHOP, "2024-03-31", { rfmScoring: "quintile" }));
    expect(people).toEqual({ r: [1, 1, 1, 1, 1], f: [1, 1, 1, 1, 1], m: [1, 1, 1, 1, 1] });
    expect(
      groups?.flatMap((row) => (row.customers > 0 ? [[row.class, row.customers, row.sales]] : [])),
    ).toEqual([
      ["potentialLoyal", 1, 30_000],
      // A 511 and B 422
      ["new", 2, 30_000],
      ["atRisk", 1, 40_000],
      ["cannotLose", 1, 50_000],
    ]);
  });

  it("have no groups where there are three, and leave out who bought later", () => {
    const later: readonly Row[] = [...SHOP, ["F", "2024-04-01", 100, "F1"]];
    const { people, groups } = scoresOf(analyse(later, "2024-03-31", { rfmScoring: "quintile", rfmBins: 3 }));
    // Of five, floor(3·w/5) for w = 0 … 4: 0, 0, 1, 1, 2.
    expect([people, groups]).toEqual([{ r: [2, 2, 1], f: [2, 2, 1], m: [2, 2, 1] }, null]);
  });
});
