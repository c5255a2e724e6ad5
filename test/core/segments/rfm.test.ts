import { describe, expect, it } from "vitest";
import { cpmGroupOf, cpmStatusOf, nurtureSegmentOf } from "../../../src/core/segments/customer-classes.ts";
import { rfmBoard, rfmRankOf, rfmRequest, rankTable, RFM_RANKS } from "../../../src/core/segments/rfm.ts";
import { day, RULES, shop } from "../../support/shop.ts";

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
    for (const f of purchases) {
      DAYS.forEach(([first = 0, last = 0], r) => {
        expect([rfmRankOf(first, f), rfmRankOf(last, f)]).toEqual([ranks[r], ranks[r]]);
      });
    }
  });

  it("everybody has exactly one rank, and the board holds everybody", () => {
    const engine = shop([
      ["A", "2024-03-31", 100, "1"],
      ["B", "2024-03-01", 100, "2"],
      ["B", "2022-03-01", 100, "3"],
      ["C", "2020-01-01", 100, "4"],
      ["D", "2024-04-01", 100, "5"],
    ]);
    const question = {
      anchor: { kind: "day", day: day("2024-03-31") },
      today: RULES.today,
      stageThresholds: [1, 2, 3, 4, 5],
    } as const;
    const rfm = { facts: engine.facts(question, ({ anchor }) => [rfmRequest(anchor)]) };
    const people = Object.fromEntries(rankTable(rfm).map((row) => [row.rank, row.customers]));
    expect(people).toEqual({ loyal: 0, promising: 1, new: 1, atRisk: 0, wavering: 0, defecting: 0, lost: 1 });
    expect(
      rfmBoard(rfm)
        .flat()
        .reduce((a, b) => a + b, 0),
    ).toBe(3);
    expect(rankTable(rfm).map((row) => row.rank)).toEqual(RFM_RANKS);
    expect(rankTable(rfm).find((row) => row.rank === "promising")?.sales).toBe(20_000);
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
  ] as const)("%d days, %d purchases: %s", (idle, purchases, segment) => {
    expect(nurtureSegmentOf(idle, purchases)).toBe(segment);
  });
});

describe("classic CPM groups at their edges", () => {
  it.each([
    [1, 0, 9_999_999_900, "first"],
    [2, 89, 9_999_999_900, "toddler"],
    [2, 90, 6_999_999, "steady"],
    [2, 90, 7_000_000, "trend"],
    [2, 209, 7_000_000, "trend"],
    [2, 210, 7_000_000, "loyal"],
    [2, 210, 6_999_999, "steady"],
  ] as const)("%d purchases over %d days, %d: %s", (purchases, tenure, sales, group) => {
    expect(cpmGroupOf(purchases, tenure, sales)).toBe(group);
  });
  it("離脱 begins on day 240", () => {
    expect([cpmStatusOf(239), cpmStatusOf(240)]).toEqual(["active", "churned"]);
  });
});
