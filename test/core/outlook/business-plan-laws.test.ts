import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRows, type PlanInputs, usualInputs } from "../../../src/core/outlook/business-plan.ts";
import { type OutlookRates, outlookRates } from "../../../src/core/outlook/outlook-rates.ts";
import { stateRequest } from "../../../src/core/facts/state.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import { plannedShop } from "../../support/planned-shop.ts";
import { ANCHORS, firstDay, rowsOf as rowsOfShop, shopOrders } from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";

/** All people in one table from year to year, those who are won added to it: another way than year by year apart. */
function oneTable(
  rates: OutlookRates,
  people: number[][],
  plan: PlanInputs & { byStage: readonly number[] },
) {
  let now = people;
  return plan.newCustomers.map((won) => {
    const buyers = now.map((row, g) => row.map((n, l) => n * (rates.buying[g]?.[l] ?? 0)));
    const each = (g: number, l: number) =>
      (l === 0 ? rates.salesPerKept : rates.salesPerReturned).byStage[g] ?? 0;
    const sales = buyers.flatMap((row, g) => row.map((n, l) => n * each(g, l)));
    const next = now.map((row) => row.map(() => 0));
    const add = (g: number, l: number, n: number) => (next[g]![l] = (next[g]?.[l] ?? 0) + n);
    now.forEach((row, g) =>
      row.forEach((n, l) => {
        const bought = buyers[g]?.[l] ?? 0;
        add(g, 0, bought * (g === 4 ? 1 : 0.75));
        if (g < 4) add(g + 1, 0, bought * 0.25);
        add(g, Math.min(5, l + 1), n - bought);
      }),
    );
    const all = plan.byStage.reduce((a, b) => a + b, 0);
    plan.byStage.forEach((n, g) => add(g, 0, (won * n) / all));
    now = next;
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    return { active: sum(buyers.flat()) + won, sales: sum(sales) + won * plan.firstYearSales };
  });
}

const people = fc.array(fc.nat(5_000), { minLength: 5, maxLength: 5 });
const plannable = fc
  .record({ orders: shopOrders, anchor: fc.constantFrom(...ANCHORS) })
  .filter(({ orders, anchor }) => firstDay(orders) <= day(anchor))
  .map(({ orders, anchor }) => plannedShop(rowsOfShop(orders), anchor))
  .filter(({ basis }) => basis !== null);

const RUNS = { numRuns: 40 };

describe("the plan of any shop", () => {
  it("is what all people in one table come to, and without new customers the outlook", () => {
    fc.assert(
      fc.property(plannable, people, ({ facts, basis }, newCustomers) => {
        if (basis === null) throw new Error("none");
        const state = rowsOf(facts, stateRequest(facts.meta));
        const rates = outlookRates(state);
        if (rates === null) throw new Error("no rates");
        const now = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0, 0]);
        for (const row of state.filter(({ yearsBack }) => yearsBack === 0))
          now[row.stage - 1]![row.lapse] = row.people;
        const inputs = { ...usualInputs(basis.first), newCustomers };
        const expected = oneTable(rates, now, { ...inputs, byStage: basis.first.byStage });
        planRows(basis, inputs).forEach(({ active, sales }, i) => {
          expect(active.line / (expected[i]?.active ?? 0)).toBeCloseTo(1, 9);
          expect(sales.line / (expected[i]?.sales ?? 0)).toBeCloseTo(1, 9);
        });
        const none = planRows(basis, { ...inputs, newCustomers: [0, 0, 0, 0, 0] });
        none.forEach(({ year, active, sales, cumulativeSales }, i) =>
          expect({ year, active, sales, cumulativeSales }).toEqual(basis.outlook.rows[i]),
        );
      }),
      RUNS,
    );
  });
  it("is linear in new customers, year by year", () => {
    fc.assert(
      fc.property(plannable, people, people, fc.nat(9), ({ basis }, one, other, times) => {
        if (basis === null) throw new Error("none");
        const lines = (newCustomers: readonly number[]) =>
          planRows(basis, { ...usualInputs(basis.first), newCustomers }).flatMap(({ won }) => [
            won.active,
            won.sales,
          ]);
        const [a, b] = [lines(one), lines(other)];
        lines(one.map((n, i) => n + times * (other[i] ?? 0))).forEach((found, i) => {
          const expected = (a[i] ?? 0) + times * (b[i] ?? 0);
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
        });
      }),
      RUNS,
    );
  });
});
