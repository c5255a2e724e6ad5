import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { STAGES } from "../../../src/core/cpm/stages.ts";
import { checkedSegment } from "../../../src/core/segments/checked-segment.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { countIn } from "../../../src/core/segments/chosen.ts";
import { type CustomerSet, peopleIn, type PlainSet } from "../../../src/core/segments/customer-sets.ts";
import { restOf } from "../../../src/core/segments/rest-set.ts";
import { segmentOfSet } from "../../../src/core/segments/segment-of-set.ts";
import { type SeasonSet, SEASONS } from "../../../src/core/segments/season-sets.ts";
import { STAGE_SETS, WHOLE_SETS } from "../../../src/core/segments/year-sets.ts";
import { ANCHORS, rowsOf, shopOrders } from "../../support/random-shop.ts";
import { CLASSES, CLASS_SETS, flowSets, withClasses } from "../../support/class-sets.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";

/** Cohorts of a quarter, of years, and those of them with a second purchase soon. */
const COHORTS = [
  { start: day("2023-01-01"), end: day("2023-03-31") },
  { start: day("2017-06-01"), end: day("2023-12-31") },
].flatMap((days) => [null, 30, 365].map((within) => ({ kind: "cohort", ...days, within }) as const));

/** Of the months of a quarter those who bought again in the next month, or years later. */
const COHORT_MONTHS = [
  { start: day("2023-01-01"), end: day("2023-01-31") },
  { start: day("2023-02-01"), end: day("2023-02-28") },
  { start: day("2018-12-01"), end: day("2018-12-31") },
].flatMap((days) => [1, 13, 48].map((since) => ({ kind: "cohortMonth", ...days, since }) as const));

const PLAIN: readonly PlainSet[] = [
  ...COHORTS,
  ...COHORT_MONTHS,
  ...STAGE_SETS.flatMap((kind) => [null, ...STAGES].map((stage) => ({ kind, stage }))),
  ...WHOLE_SETS.map((kind) => ({ kind })),
  ...CLASS_SETS,
];

/** What the shares of the reports leave over, of each stage. */
const RESTS: readonly CustomerSet[] = [
  ...[null, ...STAGES].flatMap((stage) => [
    restOf({ kind: "base", stage }, { kind: "kept", stage }),
    restOf({ kind: "base", stage }, { kind: "promoted", stage }),
    restOf({ kind: "dormant", stage }, { kind: "returned", stage }),
  ]),
  restOf({ kind: "new" }, { kind: "newWithSecond" }),
  ...COHORTS.map((set) => restOf({ ...set, within: null }, set)),
  ...COHORT_MONTHS.map((set) => {
    const { start, end } = set;
    return restOf({ kind: "cohort", start, end, within: null }, set);
  }),
  restOf({ kind: "everybody" }, { kind: "class", scheme: "rfm", is: "loyal" }),
  restOf({ kind: "everybody" }, { kind: "board", f: 0, r: 5 }),
];

/** Who is 季節客 in every class of every scheme, and of those who lapsed. */
const SEASONAL = SEASONS.flatMap((season) =>
  [{ kind: "lapsed", stage: null } as const, ...CLASSES].map((among): SeasonSet => ({
    kind: "season",
    season,
    among,
  })),
);

describe("a set said by conditions", () => {
  it("has the people that the facts count, whatever set it is", () => {
    fc.assert(
      fc.property(shopOrders, fc.constantFrom(...ANCHORS), (orders, anchor) => {
        fc.pre(orders.some(({ at }) => at <= day(anchor)));
        const engine = shop(rowsOf(orders));
        const question = {
          anchor: { kind: "day", day: day(anchor) },
          today: RULES.today,
          limits: SETTINGS,
        } as const;
        const analysis = analysisOf(engine.facts(question, withClasses(SETTINGS)), SETTINGS);
        for (const set of [...PLAIN, ...RESTS, ...SEASONAL, ...flowSets(day(anchor))]) {
          const people = peopleIn(analysis, set);
          const segment = segmentOfSet(set, SETTINGS);
          expect([set, countIn(engine.peopleColumns(question, segment), segment)]).toEqual([set, people]);
          expect(engine.list(question, set)).toHaveLength(people);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is one that a page may send, and so is the set", () => {
    for (const set of [...PLAIN, ...RESTS, ...SEASONAL]) {
      expect(checkedSegment(segmentOfSet(set, SETTINGS))).toEqual(segmentOfSet(set, SETTINGS));
      expect(checkedSet(JSON.parse(JSON.stringify(set)))).toEqual(set);
    }
  });

  it("of a board is refused unless it says a class on two axes", () => {
    for (const place of [{ r: 0 }, { r: 0, f: 0, m: 0 }, { r: 6, f: 0 }, { f: 0, m: "1" }, {}]) {
      expect(() => checkedSet({ kind: "board", ...place })).toThrow(
        expect.objectContaining({ code: "request-refused" }),
      );
    }
  });

  it("of the RFM board is said by its limits (definitions.md 7.2: 5–6 purchases, 61 to 120 days)", () => {
    const ends = (f: number, r: number) =>
      segmentOfSet({ kind: "board", f, r }, SETTINGS).conditions.map(
        (one) => one.test === "between" && [one.from, one.to],
      );
    expect([ends(3, 2), ends(0, 0), ends(5, 5)]).toEqual([
      [
        [5, 6],
        [61, 120],
      ],
      [
        [null, 1],
        [null, 30],
      ],
      [
        [10, null],
        [361, null],
      ],
    ]);
  });

  it("of another board is said by what it reaches and what it does not", () => {
    expect(segmentOfSet({ kind: "board", r: 0, m: 2 }, SETTINGS).conditions).toEqual([
      { field: "idleDays", test: "between", from: null, to: 30 },
      { field: "sales", test: "between", from: 10_000, to: null },
      { field: "sales", test: "between", from: 20_000, to: null, not: true },
    ]);
  });

  it("is said as plainly as can be", () => {
    const fields = (set: CustomerSet) => segmentOfSet(set, SETTINGS).conditions.map(({ field }) => field);
    expect([
      fields({ kind: "everybody" }),
      fields({ kind: "lapsed", stage: null }),
      fields({ kind: "active", stage: 3 }),
      fields({ kind: "kept", stage: 3 }),
      fields({ kind: "promoted", stage: null }),
    ]).toEqual([[], ["status"], ["status", "stage"], ["yearMove", "stageBefore"], ["yearMove", "stageMove"]]);
  });
});

describe("the rest of a set", () => {
  it("has a name of its own where there is one", () => {
    expect([
      restOf({ kind: "base", stage: 4 }, { kind: "lost", stage: 4 }),
      restOf({ kind: "newBase" }, { kind: "newKept" }),
      restOf({ kind: "everybody" }, { kind: "active", stage: null }),
    ]).toEqual([{ kind: "kept", stage: 4 }, { kind: "newLost" }, { kind: "lapsed", stage: null }]);
  });

  it("never loses its stage for a name", () => {
    expect(restOf({ kind: "base", stage: 2 }, { kind: "newBase" }).kind).toBe("rest");
  });

  it("is else the one without the other", () => {
    expect(restOf({ kind: "dormant", stage: 2 }, { kind: "returned", stage: 2 })).toEqual({
      ...{ kind: "rest", whole: { kind: "dormant", stage: 2 }, part: { kind: "returned", stage: 2 } },
    });
  });
});
