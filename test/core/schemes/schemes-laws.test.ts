import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { type ClassedBy, classifier, type SchemeTerms } from "../../../src/core/schemes/scheme.ts";
import type { SchemeName } from "../../../src/core/settings.ts";
import { LIMIT_SCHEMES, schemeOf } from "../../../src/core/schemes/schemes.ts";
import type { ClassLimits, StageThresholds } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day } from "../../support/shop.ts";

/*
 * Every scheme again, as conditions that definitions.md says one by one: each class alone, none by what is left over.
 * Over the grid of all limits, with the value before and after each, exactly one of them holds.
 */
type Conditions = Readonly<Record<string, (person: ClassedBy) => boolean>>;

/** The bounds of neighbouring classes: from each to below the next one. */
const between = (ends: readonly number[]) =>
  [-Infinity, ...ends].map((from, i) => ({ from, below: ends[i] ?? Infinity }));

/** The same day a year before, by the calendar's digits; 28 February for a 29th that was not. */
function yearBefore(anchor: number): number {
  const [year = 0, rest = ""] = [Number(isoOf(anchor).slice(0, 4)) - 1, isoOf(anchor).slice(4)];
  return day(`${year}${rest === "-02-29" ? "-02-28" : rest}`);
}

function stageConditions({ anchor, limits }: SchemeTerms): Conditions {
  const [, ...later] = limits.stageThresholds;
  const stages = between(later).map(({ from, below }, i) => ({ name: `F${i + 1}`, from, below }));
  const lastDay = ({ idleDays }: ClassedBy) => anchor - idleDays;
  return Object.fromEntries(
    stages.flatMap(({ name, from, below }) => [
      [name, (p: ClassedBy) => p.purchases >= from && p.purchases < below && lastDay(p) > yearBefore(anchor)],
      [
        `${name}-lapsed`,
        (p: ClassedBy) => p.purchases >= from && p.purchases < below && lastDay(p) <= yearBefore(anchor),
      ],
    ]),
  );
}

/** A rank is a set of cells of the 6 × 6 table. */
function rfmConditions({ limits }: SchemeTerms): Conditions {
  const { rfmDays, rfmPurchases, rfmRanks } = limits;
  const [columns, rows] = [between(rfmDays.map((d) => d + 1)), between(rfmPurchases)];
  const ranks = ["loyal", "promising", "new", "atRisk", "wavering", "defecting", "lost"];
  const isIn = (letter: string) => (p: ClassedBy) =>
    rows.some((row, f) =>
      columns.some(
        (column, r) =>
          (rfmRanks[f] ?? "").charAt(r) === letter &&
          p.idleDays >= column.from &&
          p.idleDays < column.below &&
          p.purchases >= row.from &&
          p.purchases < row.below,
      ),
    );
  return Object.fromEntries(ranks.map((rank, i) => [rank, isIn("ABCDEFG".charAt(i))]));
}

function nurtureConditions({ limits }: SchemeTerms): Conditions {
  const [here = 0, away = 0] = limits.nurtureDays;
  const [second = 0, third = 0, most = 0] = limits.nurturePurchases;
  return {
    lost: (p) => p.idleDays > away,
    dormant: (p) => p.idleDays > here && p.idleDays <= away,
    loyal: (p) => p.idleDays <= here && p.purchases >= most,
    repeat: (p) => p.idleDays <= here && p.purchases >= third && p.purchases < most,
    firstRepeat: (p) => p.idleDays <= here && p.purchases >= second && p.purchases < third,
    new: (p) => p.idleDays <= here && p.purchases < second,
  };
}

function cpmConditions({ limits, cpmAmount }: SchemeTerms): Conditions {
  const [steady = 0, loyal = 0] = limits.cpmTenureDays;
  const again = (p: ClassedBy) => p.purchases >= 2;
  const groups: Conditions = {
    first: (p) => p.purchases === 1,
    toddler: (p) => again(p) && p.tenureDays < steady,
    steady: (p) => again(p) && p.tenureDays >= steady && p.sales < cpmAmount,
    trend: (p) => again(p) && p.tenureDays >= steady && p.tenureDays < loyal && p.sales >= cpmAmount,
    loyal: (p) => again(p) && p.tenureDays >= loyal && p.sales >= cpmAmount,
  };
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, holds]) => [
      [`${name}-active`, (p: ClassedBy) => holds(p) && p.idleDays < limits.cpmActiveDays],
      [`${name}-churned`, (p: ClassedBy) => holds(p) && p.idleDays >= limits.cpmActiveDays],
    ]),
  );
}

const CONDITIONS: Readonly<Record<SchemeName, (terms: SchemeTerms) => Conditions>> = {
  stage: stageConditions,
  rfm: rfmConditions,
  nurture: nurtureConditions,
  cpm: cpmConditions,
};

/** Limits with the value before and after each, the least and a great one; nobody bought less than once. */
const around = (limits: readonly number[], least: number): number[] => {
  const all = limits.flatMap((limit) => [limit - 1, limit, limit + 1]);
  return [...new Set([least, ...all, 100_000_000_000])].filter((value) => value >= least);
};

/** Everybody there may be: every combination of what the limits of a scheme tell apart. */
function* grid(id: SchemeName, { anchor, limits, cpmAmount }: SchemeTerms): Generator<ClassedBy> {
  const year = anchor - yearBefore(anchor);
  const days = {
    stage: [year],
    rfm: limits.rfmDays,
    nurture: limits.nurtureDays,
    cpm: [limits.cpmActiveDays],
  }[id];
  const times = {
    stage: limits.stageThresholds,
    rfm: limits.rfmPurchases,
    nurture: limits.nurturePurchases,
    cpm: [2],
  }[id];
  const isCpm = id === "cpm";
  for (const idleDays of around(days, 0))
    for (const purchases of around(times, 1))
      for (const tenureDays of around(isCpm ? limits.cpmTenureDays : [], 0))
        for (const sales of around(isCpm ? [cpmAmount] : [], -500))
          yield { idleDays, purchases, tenureDays, sales };
}

/** Those in no class or several, and those whom the product puts elsewhere. */
function* misplaced(id: SchemeName, terms: SchemeTerms) {
  const conditions = Object.entries(CONDITIONS[id](terms));
  const classOf = classifier(schemeOf(id), terms);
  for (const person of grid(id, terms)) {
    const found = conditions.filter(([, holds]) => holds(person)).map(([name]) => name);
    const ours = classOf(person);
    if (found.length !== 1 || found[0] !== ours) yield { person, found, ours };
  }
}

const firstMisplaced = (id: SchemeName, terms: SchemeTerms) => misplaced(id, terms).next().value ?? null;

const rising = (count: number, least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: count, maxLength: count })
    .map((values) => values.sort((a, b) => a - b));

const anyLimits: fc.Arbitrary<ClassLimits> = fc.record({
  stageThresholds: rising(4, 2, 15).map((later) => [1, ...later] as unknown as StageThresholds),
  rfmDays: rising(5, 0, 500),
  rfmPurchases: rising(5, 2, 15),
  rfmAmounts: rising(5, 1, 1000),
  rfmRanks: fc.array(
    fc.array(fc.constantFrom(..."ABCDEFG"), { minLength: 6, maxLength: 6 }).map((row) => row.join("")),
    { minLength: 6, maxLength: 6 },
  ),
  nurtureDays: rising(2, 0, 500),
  nurturePurchases: rising(3, 2, 12),
  cpmTenureDays: rising(2, 0, 400),
  cpmActiveDays: fc.integer({ min: 1, max: 500 }),
  cpmAmount: fc.constant(null),
  rfmScoring: fc.constant("limits"),
  rfmBins: fc.constant(5),
});

const ANCHORS = ["2024-02-29", "2025-02-28", "2024-02-28", "2023-02-28", "2024-03-01", "2024-12-31"];

describe.each(LIMIT_SCHEMES)("%s", (id) => {
  it.each(ANCHORS)("puts everybody into one class by the limits as they come, on %s", (anchor) => {
    const terms = { anchor: day(anchor), limits: DEFAULT_LIMITS, cpmAmount: 7_000_000 };
    expect(firstMisplaced(id, terms)).toBeNull();
  });

  it("puts everybody into one class by any limits", () => {
    const anyTerms = fc.record({
      anchor: fc.constantFrom(...ANCHORS).map(day),
      limits: anyLimits,
      cpmAmount: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(firstMisplaced(id, terms)).toBeNull();
      }),
    );
  });

  it("names no class that nobody can be in by the limits as they come, and has its own names only", () => {
    const terms = { anchor: day("2024-02-29"), limits: DEFAULT_LIMITS, cpmAmount: 7_000_000 };
    const classOf = classifier(schemeOf(id), terms);
    const met = new Set([...grid(id, terms)].map(classOf));
    expect([...met].sort()).toEqual([...schemeOf(id).classes].sort());
  });
});

describe("a year up to the end of February", () => {
  // last purchase, active on that anchor
  it.each([
    ["2024-02-29", "2023-02-28", "F1-lapsed"],
    ["2024-02-29", "2023-03-01", "F1"],
    ["2025-02-28", "2024-02-28", "F1-lapsed"],
    ["2025-02-28", "2024-02-29", "F1"],
    ["2024-02-28", "2023-02-28", "F1-lapsed"],
    ["2025-03-01", "2024-02-29", "F1-lapsed"],
  ])("on %s a last purchase on %s is %s", (anchor, last, name) => {
    const terms = { anchor: day(anchor), limits: DEFAULT_LIMITS, cpmAmount: 0 };
    const idleDays = day(anchor) - day(last);
    const found = classifier(schemeOf("stage"), terms)({ idleDays, purchases: 1, sales: 0, tenureDays: 0 });
    expect(found).toBe(name);
  });
});
