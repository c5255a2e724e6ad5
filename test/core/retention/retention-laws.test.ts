import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Retention, retentionOf } from "../../../src/core/retention/retention.ts";
import { isoOf, latestMonthEnd } from "../../../src/core/values/day.ts";
import { ANCHORS, type RandomOrder, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { analyse, day } from "../../support/shop.ts";
import { type TwinMonths, twinMonths } from "../../support/slow-twin-cohorts.ts";

const anchors = fc.constantFrom(...ANCHORS, "2024-03-15", "2023-02-28", "2022-12-01");

/** A shop with purchases by the anchor. */
const seen = (orders: readonly RandomOrder[], anchor: string): boolean =>
  orders.some(({ at }) => at <= day(anchor));

/** Cohorts and pooled months as the twin has them. */
const cellsOf = ({ cohorts }: Retention) =>
  cohorts.map(({ start, customers, cells }) => ({
    ...{ cohort: isoOf(start).slice(0, 7), people: customers },
    cells: cells.map(({ active, purchases, sales }) => ({ people: active, purchases, sales })),
  }));

/** By month, the twin's cohorts for which it is over: a month is, if the first day of the next one is after it by the anchor. */
function twinPooled(twin: readonly TwinMonths[], anchor: string) {
  const tomorrow = new Date(Date.parse(anchor) + 86_400_000).toISOString();
  const isOver = (cohort: string, k: number): boolean => {
    const [year = 0, month = 0] = cohort.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1 + k + 1, 1)).toISOString() <= tomorrow;
  };
  const months = Math.max(0, ...twin.map(({ cells }) => cells.length));
  return Array.from({ length: months }, (_, k) => {
    const mine = twin.filter(({ cohort }) => isOver(cohort, k));
    return {
      k,
      active: mine.reduce((sum, { cells }) => sum + (cells[k]?.people ?? 0), 0),
      customers: mine.reduce((sum, { people }) => sum + people, 0),
    };
  }).filter(({ customers }) => customers > 0);
}

describe("リテンション of any shop", () => {
  it("is what the definition says, person by person", () => {
    fc.assert(
      fc.property(shopOrders, anchors, (orders, anchor) => {
        fc.pre(seen(orders, anchor));
        const found = retentionOf(analyse(rowsOf(orders), anchor));
        const twin = twinMonths(twinOf(orders), anchor);
        expect(cellsOf(found)).toEqual(twin);
        const pooled = found.pooled.map(({ k, active, customers }) => ({ k, active, customers }));
        expect(pooled).toEqual(twinPooled(twin, anchor));
      }),
      { numRuns: 60 },
    );
  });

  it("holds every purchase and its money once, and every customer in month 0", () => {
    fc.assert(
      fc.property(shopOrders, anchors, (orders, anchor) => {
        fc.pre(seen(orders, anchor));
        const analysis = analyse(rowsOf(orders), anchor);
        const { cohorts } = retentionOf(analysis);
        const cells = cohorts.flatMap((cohort) => cohort.cells);
        const { purchases, sales, customers } = analysis.facts.meta;
        expect(cells.reduce((sum, cell) => sum + cell.purchases, 0)).toBe(purchases);
        expect(cells.reduce((sum, cell) => sum + cell.sales, 0)).toBe(sales);
        expect(cohorts.reduce((sum, { cells: [first] }) => sum + (first?.active ?? 0), 0)).toBe(customers);
      }),
      { numRuns: 60 },
    );
  });

  it("marks the month of the anchor alone, and that only before its end", () => {
    fc.assert(
      fc.property(shopOrders, anchors, (orders, anchor) => {
        fc.pre(seen(orders, anchor));
        const isOpen = latestMonthEnd(day(anchor)) !== day(anchor);
        for (const { cells } of retentionOf(analyse(rowsOf(orders), anchor)).cohorts) {
          const open = cells.map((cell) => cell.isOpen);
          expect(open).toEqual(cells.map((_, k) => isOpen && k === cells.length - 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
