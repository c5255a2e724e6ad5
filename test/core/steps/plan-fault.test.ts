import { describe, expect, it } from "vitest";
import { knownFrom, planFault } from "../../../src/core/steps/plan-fault.ts";
import type { StepPlan, StepStart, StepStop } from "../../../src/core/steps/step-plan.ts";
import { stepShop } from "../../../src/core/steps/step-shop.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const TODAY = "2024-03-01";
const ROW: WideRow = { customer: "A", date: "2024-02-01", orderId: "1", amount: 100 };
const shopOf = (more: WideRow = {}) => {
  const { purchases, ledger } = wideShop([{ ...ROW, ...more }]);
  return stepShop({ purchases, ledger, rules: RULES }, SETTINGS, day(TODAY));
};
const plan = (from: StepStart, days = 7, stops: StepStop = { on: "purchase" }): StepPlan => ({
  ...{ name: "mail", start: from, days, stops },
});
const FIRST: StepStart = { from: "order", k: 1 };

describe("what orders cannot tell a plan", () => {
  it("is a column that they do not have", () => {
    expect(planFault(plan({ from: "shipped" }), shopOf())).toEqual({ kind: "noShipDates" });
    expect(planFault(plan({ from: "shipped" }), shopOf({ shipDate: "" }))).toBeNull();
    expect(planFault(plan({ from: "birthday" }), shopOf())).toEqual({ kind: "noBirthdays" });
    expect(planFault(plan({ from: "birthday" }), shopOf({ birthday: "1980-01-01" }))).toBeNull();
  });

  it("is a product that nobody bought", () => {
    const stops = { on: "product", product: "石けん" } as const;
    expect(planFault(plan(FIRST, 7, stops), shopOf())).toEqual({ kind: "noProducts" });
    const other = shopOf({ productName: "油" });
    expect(planFault(plan(FIRST, 7, stops), other)).toEqual({ kind: "noSuchProduct", product: "石けん" });
    expect(planFault(plan(FIRST, 7, stops), shopOf({ productName: "石けん" }))).toBeNull();
  });

  it("is a start before the first order: the last day of the calendar, 30 March, is 58 days after it", () => {
    expect(planFault(plan(FIRST, 58), shopOf())).toBeNull();
    expect(planFault(plan(FIRST, 59), shopOf())).toEqual({
      ...{ kind: "beforeData", start: day("2024-02-01"), most: 58 },
    });
    expect(planFault(plan({ from: "birthday" }, 700), shopOf({ birthday: "1980-01-01" }))).toBeNull();
  });

  it("is nobody on the first days, where the orders begin later", () => {
    const known = (days: number) => knownFrom(plan(FIRST, days), shopOf());
    // 29 days before 1 March is 1 February, the day of the first order.
    expect(known(29)).toBeNull();
    expect(isoOf(known(40) ?? 0)).toBe("2024-03-12");
    expect(knownFrom(plan({ from: "birthday" }, 40), shopOf())).toBeNull();
  });
});
