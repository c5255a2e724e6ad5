import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedSchemes,
  changeRequest,
  classChange,
  type TwoTerms,
} from "../../../src/core/schemes/class-changes.ts";
import { classRequest, classTable, termsOf } from "../../../src/core/schemes/class-table.ts";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { LIMIT_SCHEMES, schemeOf } from "../../../src/core/schemes/schemes.ts";
import type { ClassLimits } from "../../../src/core/settings.ts";
import { day, type Row, RULES, shop } from "../../support/shop.ts";

const ANCHOR = day("2024-03-31");

/** A bought 6 times, B and C 3 times, D twice, E once: all last on the anchor itself, but E, 100 days before. */
const times = (customer: string, count: number, last = "2024-03-31"): Row[] =>
  Array.from({ length: count }, (_, i) => [customer, i === 0 ? last : `2024-03-${10 + i}`, 1000]);
const ROWS = [
  ...times("A", 6),
  ...times("B", 3),
  ...times("C", 3),
  ...times("D", 2),
  ...times("E", 1, "2023-12-22"),
];

function changeOf(id: (typeof LIMIT_SCHEMES)[number], before: ClassLimits, after: ClassLimits) {
  const question = { anchor: { kind: "day", day: ANCHOR }, today: RULES.today, limits: after } as const;
  let terms: TwoTerms | null = null;
  const facts = shop(ROWS).facts(question, (meta) => {
    terms = { before: termsOf(meta, before), after: termsOf(meta, after) };
    return [
      changeRequest(id, terms),
      classRequest(id, terms.before),
      ...(JSON.stringify(before) === JSON.stringify(after) ? [] : [classRequest(id, terms.after)]),
    ];
  });
  if (terms === null) throw new Error("nothing was asked");
  const { before: was, after: is } = terms as TwoTerms;
  return {
    change: classChange(facts, id, terms),
    was: classTable(facts, id, was),
    is: classTable(facts, id, is),
  };
}

describe("what new limits do", () => {
  it("stage 1,2,3,4,5 → 1,2,4,6,12, by hand: A F5 → F4, B and C F3 → F2; nobody is F3 or F5 any more", () => {
    const after: ClassLimits = { ...DEFAULT_LIMITS, stageThresholds: [1, 2, 4, 6, 12] };
    expect(changeOf("stage", DEFAULT_LIMITS, after).change).toEqual({
      scheme: "stage",
      total: 5,
      changed: 3,
      moves: [
        { from: "F3", to: "F2", customers: 2 },
        { from: "F5", to: "F4", customers: 1 },
      ],
      emptied: ["F5", "F3"],
    });
  });
  it("nurture 120 → 99 days, by hand: E, 100 days ago, is dormant and no longer new", () => {
    const change = changeOf("nurture", DEFAULT_LIMITS, { ...DEFAULT_LIMITS, nurtureDays: [99, 360] }).change;
    expect(change).toMatchObject({
      changed: 1,
      moves: [{ from: "new", to: "dormant", customers: 1 }],
      emptied: ["new"],
    });
  });
  it("a rank of one cell changes those in it: D, twice and on the anchor, is lost; nobody is promising but B and C", () => {
    const rfmRanks = ["CCCEFG", "GBBEFG", "BBBEFG", "AABDFG", "AAADFG", "AAADDG"];
    const change = changeOf("rfm", DEFAULT_LIMITS, { ...DEFAULT_LIMITS, rfmRanks }).change;
    expect(change.moves).toEqual([{ from: "promising", to: "lost", customers: 1 }]);
    expect(change.emptied).toEqual([]);
  });
});

const rising = (count: number, least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: count, maxLength: count })
    .map((found) => found.sort((a, b) => a - b));
const limits: fc.Arbitrary<ClassLimits> = fc
  .record({
    later: rising(3, 3, 9),
    rfmDays: rising(5, 1, 150),
    rfmPurchases: rising(5, 2, 9),
    nurtureDays: rising(2, 1, 150),
    nurturePurchases: rising(3, 2, 9),
    cpmTenureDays: rising(2, 1, 30),
    cpmActiveDays: fc.integer({ min: 1, max: 150 }),
    cpmAmount: fc.option(fc.integer({ min: 0, max: 7000 })),
    rfmRanks: fc.array(fc.stringMatching(/^[A-G]{6}$/), { minLength: 6, maxLength: 6 }),
  })
  .map(({ later: [f3 = 3, f4 = 4, f5 = 5], ...more }) => ({
    ...DEFAULT_LIMITS,
    ...more,
    stageThresholds: [1, 2, f3, f4, f5] as const,
  }));

describe("laws of new limits", () => {
  it("the moves lead from the classes under the one to the classes under the other, and lose nobody", () => {
    fc.assert(
      fc.property(limits, limits, fc.constantFrom(...LIMIT_SCHEMES), (before, after, id) => {
        const { change, was, is } = changeOf(id, before, after);
        expect(change.total).toBe(5);
        was.forEach(({ class: one, customers }, i) => {
          const sum = (side: "from" | "to") =>
            change.moves.filter((move) => move[side] === one).reduce((all, move) => all + move.customers, 0);
          expect(customers - sum("from") + sum("to")).toBe(is[i]?.customers);
        });
      }),
      { numRuns: 60 },
    );
  });
  it("limits that a scheme does not read change none of its classes", () => {
    fc.assert(
      fc.property(limits, limits, fc.constantFrom(...LIMIT_SCHEMES), (one, other, id) => {
        const kept = Object.fromEntries(schemeOf(id).reads.map((key) => [key, one[key]]));
        const after = { ...other, ...kept };
        expect(changedSchemes(one, after)).not.toContain(id);
        expect(changeOf(id, one, after).change.changed).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
