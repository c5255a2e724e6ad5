import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlookRates } from "../../../src/core/outlook/outlook-rates.ts";
import { outlookPeople, outlookYears } from "../../../src/core/outlook/outlook-years.ts";
import { outlookPairs, type StateRow, stateRequest, stateRows } from "../../../src/core/facts/state.ts";
import { ANCHORS, firstDay, ledgerOfRows, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { day } from "../../support/shop.ts";
import { within, yearsBefore, type TwinLedger } from "../../support/slow-twin.ts";

/** The table as its definition reads: every person looked at from the beginning for every year. */
function twinState(ledger: TwinLedger, anchor: string, pairs: number): StateRow[] {
  const rows = new Map<string, StateRow>();
  for (let k = 0; k <= pairs; k++) {
    for (const purchases of ledger.values()) {
      const end = yearsBefore(anchor, k);
      const known = purchases.filter((one) => one.day <= end);
      const last = known
        .map((one) => one.day)
        .sort()
        .pop();
      if (last === undefined) continue;
      const ends = [1, 2, 3, 4, 5].map((n) => yearsBefore(anchor, k + n));
      const [stage, lapse] = [Math.min(5, known.length), ends.filter((one) => last <= one).length];
      const after = k === 0 ? [] : within(purchases, end, yearsBefore(anchor, k - 1));
      const sales = after.reduce((sum, { amount }) => sum + amount, 0);
      const key = `${k} ${stage} ${lapse}`;
      const row = rows.get(key) ?? { yearsBack: k, stage, lapse, people: 0, active: 0, sales: 0, squares: 0 };
      rows.set(key, {
        ...row,
        people: row.people + 1,
        active: row.active + Number(after.length > 0),
        sales: row.sales + sales,
        squares: row.squares + (sales / 100) ** 2,
      });
    }
  }
  return [...rows.values()];
}

const inOrder = (rows: readonly StateRow[]) => rows.map((row) => JSON.stringify(row)).sort();
const anyShop = fc
  .record({ orders: shopOrders, anchor: fc.constantFrom(...ANCHORS) })
  .filter(({ orders, anchor }) => firstDay(orders) <= day(anchor));

describe("the facts of the outlook, of any shop", () => {
  it("are what looking at everybody in every year counts; amounts are whole units, so all sums are exact", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor }) => {
        const state = stateRows(
          ledgerOfRows(rowsOf(orders)),
          stateRequest({ anchor: day(anchor), dataStart: firstDay(orders) }),
        );
        const pairs = outlookPairs(day(anchor), firstDay(orders));
        expect(inOrder(state)).toEqual(inOrder(twinState(twinOf(orders), anchor, pairs)));
      }),
    );
  });
});

describe("the outlook of any shop", () => {
  it("keeps the number of people, and every rate is one", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor }) => {
        const state = stateRows(
          ledgerOfRows(rowsOf(orders)),
          stateRequest({ anchor: day(anchor), dataStart: firstDay(orders) }),
        );
        const rates = outlookRates(state);
        fc.pre(rates !== null);
        for (const rate of rates.buying.flat()) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }
        const people = outlookPeople(state);
        const known = people.flat().reduce((a, b) => a + b, 0);
        const years = outlookYears(people, rates);
        for (const { active } of years) expect(active).toBeLessThanOrEqual(known + 1e-9);
        // Everybody buys: then the active are everybody in every year, so nobody was lost on the way.
        const everybody = { ...rates, buying: rates.buying.map((row) => row.map(() => 1)) };
        for (const { active } of outlookYears(people, everybody)) expect(active).toBeCloseTo(known, 9);
        // And half of them do: half are active, whoever they are, so nobody was lost among the lapsed either.
        const half = { ...rates, buying: rates.buying.map((row) => row.map(() => 0.5)) };
        for (const { active } of outlookYears(people, half)) expect(active).toBeCloseTo(known / 2, 9);
      }),
    );
  });
});
