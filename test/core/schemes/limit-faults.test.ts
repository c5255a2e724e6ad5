import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type GridPart,
  overlapIn,
  overlapOf,
  partRequest,
  peopleIn,
  rankPart,
} from "../../../src/core/schemes/limit-faults.ts";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";

describe("values in two classes, by hand", () => {
  it.each([
    // up to 29, 30 to 89, none, 60 to 119, …: 60 to 89 are in two
    [[30, 90, 60, 120], { from: 60, below: 90 }],
    // up to 9, none, 5 and more
    [[10, 5], { from: 5, below: 10 }],
    // up to 29, 30 to 59, none, 20 to 119, 120 and more: 20 to 29 are in the first and the fourth, 30 to 59 in two as well
    [[30, 60, 20, 120], { from: 20, below: 60 }],
    [[2, 3, 5, 7, 10], null],
    // nobody is between 3 and 3, and nobody is twice
    [[2, 3, 3, 7], null],
    [[], null],
  ])("%j: %j", (begins, expected) => {
    expect(overlapOf(begins)).toEqual(expected);
  });
  it("days end where they are written, amounts are whole units, and what is no list has no order", () => {
    expect(overlapIn("nurtureDays", [360, 120])).toEqual({ idleDays: { from: 121, below: 361 } });
    expect(overlapIn("cpmTenureDays", [210, 90])).toEqual({ tenureDays: { from: 90, below: 210 } });
    expect(overlapIn("rfmAmounts", [5, 4, 6, 7, 8])).toEqual({ sales: { from: 400, below: 500 } });
    expect(overlapIn("stageThresholds", [1, 2, 6, 3, 12])).toEqual({ purchases: { from: 3, below: 6 } });
    expect(overlapIn("cpmActiveDays", [2, 1])).toBeNull();
  });
});

describe("laws of limits in any order", () => {
  const limits = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 });
  /** In how many of the classes, as the sheet says them, a value is. */
  const classes = (value: number, begins: readonly number[]): number => {
    let count = begins.length === 0 || value < (begins[0] ?? 0) ? 1 : 0;
    begins.forEach((begin, k) => {
      const next = begins[k + 1];
      if (value >= begin && (next === undefined || value < next)) count++;
    });
    return count;
  };
  it("nobody is ever in none; the first who is in two is where the overlap begins, and all in it are", () => {
    fc.assert(
      fc.property(limits, (begins) => {
        const counts = Array.from({ length: 23 }, (_, value) => classes(value, begins));
        expect(counts.every((count) => count > 0)).toBe(true);
        const found = overlapOf(begins);
        expect(found?.from ?? -1).toBe(counts.findIndex((count) => count > 1));
        if (found === null) return;
        const end = counts.findIndex((count, value) => value > found.from && count === 1);
        expect(found.below).toBe(end < 0 ? Infinity : end);
      }),
    );
  });
  it("limits that never fall have no overlap", () => {
    fc.assert(
      fc.property(limits, (begins) => {
        expect(overlapOf([...begins].sort((a, b) => a - b))).toBeNull();
      }),
    );
  });
});

describe("the people in a part of the grid", () => {
  const anchor = day("2024-03-31");
  const engine = shop([
    ["A", "2024-03-31", 1000],
    ["B", "2024-03-01", 1000],
    ["B", "2024-03-01", 2000],
    ["C", "2024-02-29", 1000],
    ["D", "2024-01-31", 4000],
    ["E", "2024-04-01", 1000],
  ]);
  const count = (part: GridPart) => {
    const question = { anchor: { kind: "day", day: anchor }, today: RULES.today, limits: SETTINGS } as const;
    return peopleIn(
      engine.facts(question, () => [partRequest(anchor, part)]),
      part,
    );
  };
  it.each<[GridPart, number]>([
    // A 0, B 30, C 31, D 60 days ago
    [{ idleDays: { from: 0, below: 31 } }, 2],
    [{ idleDays: { from: 31, below: 61 } }, 2],
    [{ idleDays: { from: 31, below: Infinity } }, 2],
    [{ purchases: { from: 1, below: 2 } }, 3],
    [{ sales: { from: 300_000, below: 400_000 } }, 1],
    [{ idleDays: { from: 0, below: 31 }, purchases: { from: 2, below: 3 } }, 1],
  ])("%j: %d", (part, customers) => {
    expect(count(part)).toEqual({ customers, anchor });
  });
  it("the cells of the ranks share everybody among them, each once", () => {
    const cells = Array.from({ length: 36 }, (_, i) => rankPart(DEFAULT_LIMITS, Math.floor(i / 6), i % 6));
    expect(cells.reduce((sum, part) => sum + count(part).customers, 0)).toBe(4);
  });
});
