import { describe, expect, it } from "vitest";
import { CPM_SCHEME } from "../../../src/core/schemes/cpm-scheme.ts";
import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { RFM_SCHEME } from "../../../src/core/schemes/rfm-scheme.ts";
import { NURTURE_SCHEME } from "../../../src/core/schemes/nurture-scheme.ts";
import { STAGE_SCHEME } from "../../../src/core/schemes/stage-scheme.ts";
import { classifier, type ClassedBy, type Scheme } from "../../../src/core/schemes/scheme.ts";
import { day } from "../../support/shop.ts";

const TERMS = { anchor: day("2024-03-31"), limits: DEFAULT_LIMITS, cpmAmount: 7_000_000 };

/** The class of somebody who bought so; what is not said plays no part. */
const of = <C extends string>(scheme: Scheme<C>, person: Partial<ClassedBy>): C =>
  classifier(scheme, TERMS)({ idleDays: 0, purchases: 1, sales: 0, tenureDays: 0, ...person });

// The table of ranks, row by row: F 1, 2, 3–4, 5–6, 7–9, ≥ 10; R ≤30 ≤60 ≤120 ≤180 ≤360 >360.
const TABLE = [
  { purchases: [1], ranks: ["new", "new", "new", "wavering", "defecting", "lost"] },
  { purchases: [2], ranks: ["promising", "promising", "promising", "wavering", "defecting", "lost"] },
  { purchases: [3, 4], ranks: ["promising", "promising", "promising", "wavering", "defecting", "lost"] },
  { purchases: [5, 6], ranks: ["loyal", "loyal", "promising", "atRisk", "defecting", "lost"] },
  { purchases: [7, 9], ranks: ["loyal", "loyal", "loyal", "atRisk", "defecting", "lost"] },
  { purchases: [10, 500], ranks: ["loyal", "loyal", "loyal", "atRisk", "atRisk", "lost"] },
];
/** First and last day of each recency class. */
const DAYS = [
  [0, 30],
  [31, 60],
  [61, 120],
  [121, 180],
  [181, 360],
  [361, 4000],
];

describe("seven ranks", () => {
  it.each(TABLE)("purchases $purchases, at both edges of every recency class", ({ purchases, ranks }) => {
    for (const times of purchases) {
      DAYS.forEach((edges, r) => {
        const found = edges.map((idleDays) => of(RFM_SCHEME, { idleDays, purchases: times }));
        expect(found).toEqual([ranks[r], ranks[r]]);
      });
    }
  });
});

describe("nurture segments at their edges", () => {
  it.each([
    [0, 1, "new"],
    [120, 1, "new"],
    [120, 2, "firstRepeat"],
    [0, 3, "repeat"],
    [0, 5, "repeat"],
    [120, 6, "loyal"],
    [121, 6, "dormant"],
    [360, 1, "dormant"],
    [361, 60, "lost"],
  ] as const)("%d days, %d purchases: %s", (idleDays, purchases, segment) => {
    expect(of(NURTURE_SCHEME, { idleDays, purchases })).toBe(segment);
  });
});

describe("classic CPM groups at their edges", () => {
  it.each([
    [1, 0, 9_999_999_900, "first-active"],
    [2, 89, 9_999_999_900, "toddler-active"],
    [2, 90, 6_999_999, "steady-active"],
    [2, 90, 7_000_000, "trend-active"],
    [2, 209, 7_000_000, "trend-active"],
    [2, 210, 7_000_000, "loyal-active"],
    [2, 210, 6_999_999, "steady-active"],
  ] as const)("%d purchases over %d days, %d: %s", (purchases, tenureDays, sales, group) => {
    expect(of(CPM_SCHEME, { purchases, tenureDays, sales })).toBe(group);
  });

  it("離脱 begins on day 240", () => {
    const found = [239, 240].map((idleDays) => of(CPM_SCHEME, { idleDays }));
    expect(found).toEqual(["first-active", "first-churned"]);
  });
});

describe("stages with their status", () => {
  // 2023-03-31 to 2024-03-31 are 366 days: who bought on the first day of the year is active, the day before is not.
  it.each([
    [365, 1, "F1"],
    [366, 1, "F1-lapsed"],
    [0, 4, "F4"],
    [0, 5, "F5"],
    [366, 500, "F5-lapsed"],
  ] as const)("%d days, %d purchases: %s", (idleDays, purchases, name) => {
    expect(of(STAGE_SCHEME, { idleDays, purchases })).toBe(name);
  });
});
