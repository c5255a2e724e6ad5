import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashesOf } from "../../../src/core/steps/clashes.ts";
import { isNear } from "../../../src/core/campaigns/contacts.ts";

const at = (code: number, day: number) => ({ code, day });

describe("plans that clash", () => {
  it("are named with whom both would reach, the earlier mail first, and from which day on", () => {
    const welcome = [at(1, 10), at(2, 12), at(3, 20)];
    const birthday = [at(1, 15), at(2, 5), at(3, 28)];
    const review = [at(1, 17), at(4, 10)];
    expect(clashesOf([welcome, birthday, review], 7)).toEqual([
      { plans: [0, 1], people: 1, day: 15 },
      { plans: [0, 2], people: 1, day: 17 },
      { plans: [1, 0], people: 1, day: 12 },
      { plans: [1, 2], people: 1, day: 17 },
    ]);
  });

  it("clash on one day even without days of rest, and with themselves", () => {
    expect(clashesOf([[at(1, 10)], [at(1, 10)]], 0)).toEqual([{ plans: [0, 1], people: 1, day: 10 }]);
    expect(clashesOf([[at(1, 10), at(1, 11)]], 1)).toEqual([{ plans: [0, 0], people: 1, day: 11 }]);
    expect(clashesOf([[at(1, 10), at(1, 12)]], 1)).toEqual([]);
  });

  it("clash exactly where a campaign of the one day would keep people off a list of the other", () => {
    const days = fc.integer({ min: 0, max: 29 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 14 }), (one, other, rest) => {
        const guarded = isNear(
          { sentOn: Math.min(one, other) },
          { today: 0, sentOn: Math.max(one, other), contactRestDays: rest },
        );
        fc.pre(Math.min(one, other) > rest);
        expect(clashesOf([[at(1, one)], [at(1, other)]], rest).length === 1).toBe(guarded);
      }),
    );
  });
});
