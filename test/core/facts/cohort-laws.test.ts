import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortEnds, COHORT_UNITS, type CohortUnit } from "../../../src/core/facts/cohort-requests.ts";
import { type CohortRow, cohortRows, type CohortsAsk } from "../../../src/core/facts/cohorts.ts";
import { everybody } from "../../../src/core/facts/common-values.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { COHORT_NAMES, twinCohorts, twinMonths } from "../../support/slow-twin-cohorts.ts";
import {
  ANCHORS,
  firstDay,
  ledgerOfRows,
  type RandomOrder,
  rowsOf,
  shopOrders,
  twinOf,
} from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";

const steps = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 30, 364, 365, 366, 720), fc.integer({ min: 0, max: 2900 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.sort((a, b) => a - b));
const anchors = fc.constantFrom(...ANCHORS);
const units = fc.constantFrom<CohortUnit>(...COHORT_UNITS);

function rowsAt(
  orders: readonly RandomOrder[],
  {
    anchor,
    unit,
    steps = [],
    months = 0,
  }: Partial<Pick<CohortsAsk, "steps" | "months">> & { anchor: string; unit: CohortUnit },
): CohortRow[] {
  const ledger = ledgerOfRows(rowsOf(orders));
  const ends = cohortEnds(unit, { anchor: day(anchor), firstPurchase: firstDay(orders) });
  return cohortRows(ledger, { steps, months, ends, axis: null, most: 0 }, everybody(ledger.customers));
}

/** A row's cells as the twin has them. */
const cellsOf = (row: CohortRow, unit: CohortUnit, steps: readonly number[]) =>
  steps.map((step, i) => ({
    ...{ cohort: COHORT_NAMES[unit](isoOf(row.end)), step, people: row.customers },
    ...{ seconds: row.seconds[i], purchases: row.purchases[i], sales: row.sales[i] },
    repeatPurchases: (row.purchases[i] ?? 0) - row.customers,
    repeatSales: (row.sales[i] ?? 0) - row.firstSales,
  }));

describe("cohorts of any shop", () => {
  it("are what the definition says, person by person", () => {
    fc.assert(
      fc.property(shopOrders, anchors, units, steps, (orders, anchor, unit, at) => {
        const rows = rowsAt(orders, { anchor, unit, steps: at });
        const twin = twinCohorts(twinOf(orders), anchor, { unit, steps: at });
        expect(rows.flatMap((row) => cellsOf(row, unit, at))).toEqual(twin);
      }),
    );
  });

  it("hold who bought in the k-th calendar month after, what and for how much, the whole cohort in its own", () => {
    fc.assert(
      fc.property(shopOrders, anchors, fc.integer({ min: 1, max: 99 }), (orders, anchor, months) => {
        const rows = rowsAt(orders, { anchor, unit: "month", months });
        const twin = twinMonths(twinOf(orders), anchor).map(({ cells }) => cells.slice(0, months));
        const cells = rows.map(({ active, monthPurchases, monthSales }) =>
          active.map((people, k) => ({ people, purchases: monthPurchases[k], sales: monthSales[k] })),
        );
        expect(cells).toEqual(twin);
        for (const { active, customers } of rows) expect(active[0]).toBe(customers);
      }),
    );
  });

  it("come, at a step longer than the history, to all purchases up to the anchor", () => {
    fc.assert(
      fc.property(shopOrders, anchors, units, (orders, anchor, unit) => {
        const rows = rowsAt(orders, { anchor, unit, steps: [30, 9999] });
        const bought = orders.filter(({ at }) => at <= day(anchor));
        const sum = (of: (row: CohortRow) => number) => rows.reduce((all, row) => all + of(row), 0);
        expect(sum(({ purchases }) => purchases[1] ?? 0)).toBe(bought.length);
        expect(sum(({ sales }) => sales[1] ?? 0)).toBe(
          bought.reduce((all, { amount }) => all + amount * 100, 0),
        );
        expect(sum(({ customers }) => customers)).toBe(new Set(bought.map(({ customer }) => customer)).size);
      }),
    );
  });

  it("never fall from a step to the next, and no order of rows changes them", () => {
    fc.assert(
      fc.property(shopOrders, anchors, steps, (orders, anchor, at) => {
        const rows = rowsAt(orders, { anchor, unit: "month", steps: at });
        for (const { seconds, purchases, sales } of rows)
          for (const list of [seconds, purchases, sales])
            expect([...list].sort((a, b) => a - b)).toEqual(list);
        const ledger = ledgerOfRows(rowsOf(orders).reverse());
        const ends = cohortEnds("month", { anchor: day(anchor), firstPurchase: firstDay(orders) });
        const ask = { ends, steps: at, months: 0, axis: null, most: 0 } as const;
        expect(cohortRows(ledger, ask, everybody(ledger.customers))).toEqual(rows);
      }),
    );
  });

  it("by month add up to those by quarter and by year", () => {
    fc.assert(
      fc.property(shopOrders, anchors, steps, (orders, anchor, at) => {
        const byYear = (unit: CohortUnit) => {
          const years = new Map<string, number[]>();
          for (const { end, customers, firstSales, ...lists } of rowsAt(orders, {
            anchor,
            unit,
            steps: at,
          })) {
            const all = [customers, firstSales, ...lists.seconds, ...lists.purchases, ...lists.sales];
            const year = isoOf(end).slice(0, 4);
            years.set(
              year,
              all.map((n, i) => n + (years.get(year)?.[i] ?? 0)),
            );
          }
          return [...years];
        };
        expect(byYear("month")).toEqual(byYear("quarter"));
        expect(byYear("quarter")).toEqual(byYear("year"));
      }),
    );
  });
});

describe("people told apart", () => {
  /** Whose letter says one of three values, or none; `most` of them stand by themselves. */
  const oneOfThree = (customers: readonly string[]) => ({
    texts: ["x", "y", "z", ""],
    start: everybody(customers.length).start,
    codes: Int32Array.from(customers, (id) => id.charCodeAt(0) % 4),
  });

  it("by what everybody has one of, add up to all people, however many values stand by themselves", () => {
    fc.assert(
      fc.property(shopOrders, steps, fc.integer({ min: 0, max: 5 }), (orders, at, most) => {
        const ledger = ledgerOfRows(rowsOf(orders));
        const ends = cohortEnds("year", { anchor: day("2024-12-31"), firstPurchase: firstDay(orders) });
        const ask = { ends, steps: at, months: 4, axis: null, most } as const;
        const sumsOf = (rows: readonly CohortRow[]) => {
          const sums = new Map<number, number[]>();
          for (const { end, customers, firstSales, ...lists } of rows) {
            const { seconds, purchases, sales, active, monthPurchases, monthSales } = lists;
            const byStep = [...seconds, ...purchases, ...sales];
            const all = [customers, firstSales, ...byStep, ...active, ...monthPurchases, ...monthSales];
            sums.set(
              end,
              all.map((n, i) => n + (sums.get(end)?.[i] ?? 0)),
            );
          }
          return [...sums].sort(([a], [b]) => a - b);
        };
        const apart = cohortRows(ledger, ask, oneOfThree(ledger.customerIds));
        expect(new Set(apart.map(({ value }) => value)).size).toBeLessThanOrEqual(most + 1);
        expect(sumsOf(apart)).toEqual(sumsOf(cohortRows(ledger, ask, everybody(ledger.customers))));
      }),
    );
  });
});
