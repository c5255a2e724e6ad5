import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposalFrom, purchasesRequest, stageProposal } from "../../../src/core/schemes/stage-proposal.ts";
import type { StageThresholds } from "../../../src/core/settings.ts";
import { day, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";

const DEFAULT: StageThresholds = [1, 2, 3, 4, 5];
/** People who bought once, twice, … [count]. */
const steps = (...people: number[]) => people.map((customers, i) => ({ from: i + 1, customers }));

describe("where F3, F4 and F5 may begin, by hand", () => {
  it("60 | 50+40 | 40+30+20: no other division leaves the smallest more than 60", () => {
    const found = proposalFrom(steps(900, 300, 60, 50, 40, 40, 30, 20), DEFAULT, 30);
    expect(found).toEqual({
      thresholds: [1, 2, 3, 4, 6],
      people: [60, 90, 90],
      present: DEFAULT,
      peopleNow: [60, 50, 130],
      thrice: 240,
      least: 30,
    });
  });
  it("where the smallest cannot be larger, the next smallest is: 40 | 30+30 | 70 and not 40 | 30 | 100", () => {
    expect(proposalFrom(steps(1, 1, 40, 30, 30, 70), DEFAULT, 30).people).toEqual([40, 60, 70]);
  });
  it("a division is made as early as it can be: nobody bought four or five times", () => {
    expect(proposalFrom(steps(1, 1, 30, 0, 0, 30, 0, 30), DEFAULT, 30).thresholds).toEqual([1, 2, 3, 4, 7]);
  });
  it("exactly as many as a stage needs are enough, one fewer is not", () => {
    expect(proposalFrom(steps(0, 0, 30, 30, 30), DEFAULT, 30).thresholds).toEqual(DEFAULT);
    expect(proposalFrom(steps(0, 0, 30, 30, 29), DEFAULT, 30).thresholds).toBeNull();
  });
  it("nothing is proposed where all people are equal, however many", () => {
    expect(proposalFrom(steps(0, 0, 0, 0, 5000), DEFAULT, 30)).toMatchObject({
      thresholds: null,
      people: [],
    });
  });
});

describe("of a shop", () => {
  it("counts people up to the anchor, by thresholds in force that lie above 100, too", () => {
    const anchor = day("2024-03-31");
    const times = (customer: string, count: number): Row[] =>
      Array.from({ length: count }, () => [customer, "2024-03-01", 10]);
    const rows: Row[] = [...times("A", 3), ...times("B", 4), ...times("C", 120), ...times("D", 99)];
    const late: Row[] = [
      ["B", "2024-04-01", 10],
      ["E", "2024-04-01", 10],
    ];
    const settings = { ...SETTINGS, stageThresholds: [1, 2, 3, 110, 120] as const, minSample: 1 };
    const question = { anchor: { kind: "day", day: anchor }, today: RULES.today, limits: settings } as const;
    const facts = shop([...rows, ...late]).facts(question, () => [
      purchasesRequest(anchor, settings.stageThresholds),
    ]);
    expect(stageProposal(facts, settings)).toMatchObject({
      thresholds: [1, 2, 3, 4, 5],
      people: [1, 1, 2],
      peopleNow: [3, 0, 1],
    });
  });
});

/** Every way to begin F4 and F5, and F3 as well, from the definition: nothing is left out and nothing is clever. */
function evenest(people: readonly number[], least: number): number[] | null {
  const from = (begin: number, end: number) => people.slice(begin - 1, end - 1).reduce((a, b) => a + b, 0);
  let best: number[] | null = null;
  for (let f3 = 3; f3 <= people.length; f3++)
    for (let f4 = f3 + 1; f4 <= people.length; f4++)
      for (let f5 = f4 + 1; f5 <= people.length; f5++) {
        const sorted = [from(f3, f4), from(f4, f5), from(f5, people.length + 1)].sort((a, b) => a - b);
        const [a = 0, b = 0, c = 0] = sorted;
        if (a < least) continue;
        const [x = -1, y = -1, z = -1] = best ?? [];
        if (a > x || (a === x && (b > y || (b === y && c > z)))) best = sorted;
      }
  return best;
}

describe("laws of the proposal", () => {
  const shops = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
  it("rises, leaves enough people in each stage, and no other beginnings are more even", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 1, max: 40 }), (people, least) => {
        const { thresholds, people: staged } = proposalFrom(steps(...people), DEFAULT, least);
        const sorted = [...staged].sort((a, b) => a - b);
        expect(thresholds === null ? null : sorted).toEqual(evenest(people, least));
        if (thresholds === null) return;
        thresholds.forEach((begin, i) => expect(begin).toBeGreaterThan(thresholds[i - 1] ?? 0));
        staged.forEach((count) => expect(count).toBeGreaterThanOrEqual(least));
      }),
    );
  });
});
