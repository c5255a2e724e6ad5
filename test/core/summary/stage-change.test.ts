import { describe, expect, it } from "vitest";
import { mostMoved, stageChangeOf } from "../../../src/core/summary/stage-change.ts";
import { analyse, day, type Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const change = (rows: readonly Row[], anchor: string, thresholds?: [1, 2, number, number, number]) =>
  stageChangeOf(analyse(rows, anchor, thresholds ? { stageThresholds: thresholds } : {}));

describe("the stages that moved most", () => {
  it.each([
    { why: "a fall", before: [9, 4, 2, 0, 3], now: [6, 5, 2, 0, 4], moved: [{ stage: 1, change: -3 }] },
    { why: "a rise", before: [9, 4, 2, 0, 3], now: [8, 4, 2, 0, 5], moved: [{ stage: 5, change: 2 }] },
    {
      why: "a fall and a rise of the same size",
      before: [9, 4, 2, 0, 3],
      now: [9, 2, 4, 0, 3],
      moved: [
        { stage: 2, change: -2 },
        { stage: 3, change: 2 },
      ],
    },
    { why: "nothing", before: [9, 4, 2, 0, 3], now: [9, 4, 2, 0, 3], moved: [] },
    { why: "nobody then", before: [], now: [2, 1, 0, 0, 0], moved: [{ stage: 1, change: 2 }] },
  ])("are told of $why", ({ before, now, moved }) => {
    expect(mostMoved(before, now)).toEqual(moved);
  });
});

describe("what changed since the month end before", () => {
  it("of the worked example: March 2024 against 29 February 2024", () => {
    /*
     * In the year up to 2024-02-29 bought, with their purchases so far: C01 1, C02 2, C03 2, C04 2, C05 1 (2023-03-31),
     * C06 3, C08 5, C09 7, C11 2, C13 5: ten people, F1 2, F2 4, F3 1, F5 3. In March C03 bought a third time and C05's year
     * went by: F1 1, F2 3, F3 2, F5 3.
     */
    expect(change(WORKED_ROWS, "2024-03-31")).toEqual({
      before: day("2024-02-29"),
      activeBefore: 10,
      activeNow: 9,
      moved: [
        { stage: 1, change: -1 },
        { stage: 2, change: -1 },
        { stage: 3, change: 1 },
      ],
    });
  });

  it("with the shop's own stages at both days", () => {
    // F2 from two to five purchases: C03 stays in it, only C05 left F1.
    expect(change(WORKED_ROWS, "2024-03-31", [1, 2, 6, 7, 12])?.moved).toEqual([{ stage: 1, change: -1 }]);
  });

  it("counts from the last month end, not from the anchor's own or a month back", () => {
    const days = (anchor: string) => change(WORKED_ROWS, anchor)?.before;
    expect([days("2024-03-30"), days("2024-03-31"), days("2024-04-01")]).toEqual(
      ["2024-02-29", "2024-02-29", "2024-03-31"].map(day),
    );
  });

  it("is not told before the year up to that month end is whole", () => {
    // The year up to 2024-03-31 begins on 2023-04-01.
    const rows = (first: string): Row[] => [
      ["A", first, 1],
      ["A", "2023-09-01", 1],
    ];
    expect(change(rows("2023-04-01"), "2024-04-30")?.activeNow).toBe(1);
    expect(change(rows("2023-04-02"), "2024-04-30")).toBeNull();
  });
});
