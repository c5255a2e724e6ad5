import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { countIn } from "../../../src/core/segments/chosen.ts";
import { type CustomerSet, peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { segmentOfSet } from "../../../src/core/segments/segment-of-set.ts";
import { ROWS } from "../../support/retention-shop.ts";
import { day, EVERYTHING, type Row, RULES, SETTINGS, shop } from "../../support/shop.ts";

/* ROWS: of A, B, C and D, who began in January 2023, A and B bought in February, C in April. */
const [start, end] = [day("2023-01-01"), day("2023-01-31")];
const whole = { kind: "cohort", start, end, within: null } as const;
const later = (since: number) => ({ kind: "cohortMonth", start, end, since }) as const;
const rest = (since: number): CustomerSet => ({ kind: "rest", whole, part: later(since) });

/** What facts count, whom the list names, and whom the conditions choose. */
function told(set: CustomerSet, anchor: string, more: readonly Row[] = []) {
  const engine = shop([...ROWS, ...more]);
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const segment = segmentOfSet(set, SETTINGS);
  return {
    facts: peopleIn(analysisOf(engine.facts(question, EVERYTHING), SETTINGS), set),
    list: engine
      .list(question, set)
      .map(({ customerId }) => customerId)
      .sort(),
    chosen: countIn(engine.peopleColumns(question, segment), segment),
  };
}

describe("people of a cohort who bought so many months later", () => {
  it.each([
    [1, ["A", "B"]],
    [2, []],
    [3, ["C"]],
    [4, []],
  ] as const)("%d: %s, and the rest is everybody else of it", (since, people) => {
    const others = ["A", "B", "C", "D"].filter((one) => !people.some((id) => id === one));
    expect(told(later(since), "2023-04-30")).toEqual({
      facts: people.length,
      list: people,
      chosen: people.length,
    });
    expect(told(rest(since), "2023-04-30")).toEqual({
      facts: others.length,
      list: others,
      chosen: others.length,
    });
  });

  it("do not have what came after the anchor", () => {
    // C bought in April, two days after this anchor; D in the same month of the year before nobody asks for.
    expect(told(later(3), "2023-03-30")).toEqual({ facts: 0, list: [], chosen: 0 });
    const more: readonly Row[] = [["D", "2023-03-31", 10]];
    expect(told(later(2), "2023-03-30", more)).toEqual({ facts: 0, list: [], chosen: 0 });
    expect(told(later(2), "2023-03-31", more)).toEqual({ facts: 1, list: ["D"], chosen: 1 });
  });

  it.each([
    { ...later(1), since: 0 },
    { ...later(1), since: 1.5 },
    { ...later(1), since: "1" },
    { ...later(1), end: day("2023-02-01") },
    { ...later(1), start: "2023-01-01" },
  ])("are of one month and whole months later: %j is refused", (asked) => {
    expect(() => checkedSet(asked)).toThrow(expect.objectContaining({ code: "request-refused" }));
  });
});
