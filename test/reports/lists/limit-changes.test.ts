import { expect, it } from "vitest";
import { changeSentences, limitChanges } from "../../../src/reports/lists/limit-changes.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";

const times = (customer: string, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [customer, `2024-03-${10 + i}`, 1000]);

/* By hand: with 4, 6, 12 who bought 3 times is no longer F3 but F2 (B, C), 6 times F4 (A), 5 times F3 (E), 4 times F3 (D). */
it("of all moves the three largest are told, and everybody is counted", () => {
  const engine = shop([
    ...times("A", 6),
    ...times("B", 3),
    ...times("C", 3),
    ...times("D", 4),
    ...times("E", 5),
  ]);
  const limits = { ...SETTINGS, stageThresholds: [1, 2, 4, 6, 12] } as const;
  const anchor = { kind: "day", day: day("2024-03-31") } as const;
  const question = { anchor, today: RULES.today, limits };
  const found = limitChanges({ engine, question }, { since: "last", limits: SETTINGS });
  const [change] = found?.changes ?? [];
  expect([change?.changed, change?.total, change?.moves]).toEqual([
    5,
    5,
    [
      { from: "F3", to: "F2", customers: 2 },
      { from: "F5", to: "F4", customers: 1 },
      { from: "F5", to: "F3", customers: 1 },
    ],
  ]);
  expect(changeSentences(found, "ja")).toEqual([
    "「ランクの購入回数」（1,2,3,4,5→1,2,4,6,12）を変えたため、「ランクと稼働・離脱」では2024/03/31時点の5人のうち5人の区分が前回のレポートと変わります。多い動きは、F3 稼働→F2 稼働（2人）、F5 稼働→F4 稼働（1人）、F5 稼働→F3 稼働（1人）です。F5 稼働は0人になります。",
  ]);
});
