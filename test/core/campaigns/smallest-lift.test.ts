import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestLift } from "../../../src/core/campaigns/smallest-lift.ts";

const points = (sent: number, control: number, rate: number): number =>
  (smallestLift({ sent, control }, rate) ?? NaN) * 100;

describe("the smallest lift that can be found", () => {
  it("is that of the worked values", () => {
    expect(points(900, 100, 0.05)).toBeCloseTo(9.06, 2);
    expect(points(9000, 1000, 0.05)).toBeCloseTo(2.3, 2);
    expect(points(90, 10, 0.3)).toBeCloseTo(43.1, 1);
  });

  it("is 25 points from 50 % at the 57.7 people a group that R's power.prop.test asks for", () => {
    expect(points(57.67, 57.67, 0.5)).toBeCloseTo(25, 2);
    expect(points(57, 57, 0.5)).toBeGreaterThan(25);
    expect(points(58, 58, 0.5)).toBeLessThan(25);
  });

  it("is none where a group is empty, where nobody is left to win, or where even everybody would not do", () => {
    expect(smallestLift({ sent: 1000, control: 0 }, 0.05)).toBeNull();
    expect(smallestLift({ sent: 0, control: 1000 }, 0.05)).toBeNull();
    expect(smallestLift({ sent: 1000, control: 1000 }, 1)).toBeNull();
    // By hand: from 0.9 to 1 with 9 against 1 chance alone hides 0.19 + 0.25 and more.
    expect(smallestLift({ sent: 9, control: 1 }, 0.9)).toBeNull();
  });

  const size = fc.integer({ min: 1, max: 100_000 });
  const rate = fc.double({ min: 0, max: 0.99, noNaN: true });

  it("solves its equation, and a lift above it does, one below it does not", () => {
    const gap = (sent: number, control: number, [before, lift]: [number, number]): number => {
      const after = before + lift;
      const both = Math.min(1, (sent * after + control * before) / (sent + control));
      const equal = Math.sqrt(both * (1 - both) * (1 / sent + 1 / control));
      const apart = Math.sqrt((before * (1 - before)) / control + Math.max(0, after * (1 - after)) / sent);
      return lift - 1.959964 * equal - 0.841621 * apart;
    };
    fc.assert(
      fc.property(size, size, rate, (sent, control, before) => {
        const lift = smallestLift({ sent, control }, before);
        if (lift === null) {
          expect(gap(sent, control, [before, 1 - before])).toBeLessThanOrEqual(0);
          return;
        }
        expect(Math.abs(gap(sent, control, [before, lift]))).toBeLessThan(1e-9);
        expect(gap(sent, control, [before, lift + (1 - before - lift) / 2])).toBeGreaterThan(0);
        expect(gap(sent, control, [before, lift / 2])).toBeLessThan(0);
      }),
    );
  });

  it("never grows with more people of either group", () => {
    fc.assert(
      fc.property(size, size, rate, (sent, control, before) => {
        const few = smallestLift({ sent, control }, before) ?? Infinity;
        const more = smallestLift({ sent: sent * 2, control: control + 1 }, before) ?? Infinity;
        expect(more).toBeLessThanOrEqual(few);
      }),
    );
  });
});
