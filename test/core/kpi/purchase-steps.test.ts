import { describe, expect, it } from "vitest";
import { purchaseSteps } from "../../../src/core/kpi/purchase-steps.ts";
import { kpiShop } from "../../support/kpi-shop.ts";
import type { Row } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

/* By hand from the orders of definitions.md section 5. */
const steps = purchaseSteps(kpiShop(WORKED_ROWS, "2024-03-31"));

describe("the steps of the worked example", () => {
  it("count who came to each k, who went on, and who bought in the last year", () => {
    // Once: C01 C05 C14. Twice: C02 C04 C07 C11 C12. Three times: C03 C06. Five: C08 C10 C13. Seven: C09.
    expect(steps.map(({ step, people, next }) => [step, people, next])).toEqual([
      [1, 14, 11],
      [2, 11, 6],
      [3, 6, 4],
      [4, 4, 4],
      [5, 4, 1],
      [6, 1, 1],
      [7, 1, 0],
    ]);
    // Nobody of C05 C14, C07 C12 and C10 bought in it.
    expect(steps.map(({ active }) => active)).toEqual([9, 8, 5, 3, 3, 1, 1]);
  });

  it("the share that came to k is of everybody", () => {
    expect(steps[2]?.survival).toEqual({ numerator: 6, denominator: 14 });
    expect(steps[0]?.survival).toEqual({ numerator: 14, denominator: 14 });
  });

  it("days to the second purchase: half of 11 people took 184 or less", () => {
    // C07 62, C03 105, C09 122, C02 123, C13 183, C10 184, C06 244, C08 365, C12 365, C04 396, C11 981.
    expect(steps[0]?.medianDays).toBe(184);
    //                                 0  10  30  60  90 120 150 180 210 240 270 300 330 360 and above
    expect(steps[0]?.gaps).toEqual([0, 0, 0, 0, 1, 1, 2, 0, 2, 0, 1, 0, 0, 0, 4]);
  });

  it("days to the third: of six people the mean of the two in the middle", () => {
    // C10 181, C13 182, C08 184, C09 243, C03 260, C06 410.
    expect(steps[1]?.medianDays).toBe((184 + 243) / 2);
    expect(steps[6]?.medianDays).toBeNull();
  });

  it("within a year: of those whose k-th purchase was by 2023-04-01", () => {
    // Of 14 not C01 and C02; C04 (396 days) and C11 came later, C05 and C14 not at all. C08 and C12 took 365.
    expect(steps[0]?.settledConversion).toEqual({ numerator: 8, denominator: 12 });
    // The second purchases of C02, C03, C04 and C11 are younger. C06 took 410 days, C07 and C12 did not go on.
    expect(steps[1]?.settledConversion).toEqual({ numerator: 4, denominator: 7 });
  });
});

describe("steps of other shops", () => {
  const gapsOf = (...days: string[]) => {
    const rows = days.map((day, i): Row => ["A", day, 100, String(i)]);
    return purchaseSteps(kpiShop(rows, "2024-03-31"))[0]?.gaps.findIndex((people) => people > 0);
  };

  it("a class of days ends with its last day", () => {
    expect(gapsOf("2023-01-01", "2023-01-01")).toBe(0);
    expect(gapsOf("2023-01-01", "2023-01-02")).toBe(1);
    expect(gapsOf("2023-01-01", "2023-01-11")).toBe(1);
    expect(gapsOf("2023-01-01", "2023-01-12")).toBe(2);
    expect(gapsOf("2023-01-01", "2023-01-31")).toBe(2);
    expect(gapsOf("2023-01-01", "2023-12-27")).toBe(13);
    expect(gapsOf("2023-01-01", "2023-12-28")).toBe(14);
  });

  it("purchases after the anchor are not there yet", () => {
    const rows: Row[] = [
      ["A", "2024-03-01", 100, "1"],
      ["A", "2024-04-01", 100, "2"],
    ];
    expect(purchaseSteps(kpiShop(rows, "2024-03-31"))).toMatchObject([{ people: 1, next: 0 }]);
  });
});
