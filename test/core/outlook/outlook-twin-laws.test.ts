import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlookRow, Ranged } from "../../../src/core/outlook/outlook-range.ts";
import { type Outlook, outlookOf, outlookRequests } from "../../../src/core/outlook/outlook.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { ANCHORS, type RandomOrder, rowsOf, twinOf } from "../../support/random-shop.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { twinOutlook } from "../../support/slow-twin-outlook.ts";
import { twinDataStart } from "../../support/slow-twin-projection.ts";

/** Up to forty people over thirteen years: none to eight pairs of years. */
const person = fc.record({
  from: fc.integer({ min: day("2012-01-01"), max: day("2024-12-31") }),
  waits: fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 9 }),
  amounts: fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 10, maxLength: 10 }),
});
const longShops = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 40 }),
  start: fc.integer({ min: 2012, max: 2023 }),
  anchor: fc.constantFrom(...ANCHORS),
});

type LongShop = typeof longShops extends fc.Arbitrary<infer T> ? T : never;

function ordersOf({ people, start, anchor }: LongShop): RandomOrder[] {
  const [first, end] = [day(`${start}-01-15`), day(anchor)];
  return people.flatMap(({ from, waits, amounts }, i) => {
    // Most come in the first years, so that there is a past to learn from.
    let at = first + ((((from - first) % 900) + 900) % 900);
    return [0, ...waits].flatMap((wait, n) => {
      at += wait;
      return at > end + 40 ? [] : { customer: `C${i}`, at, amount: amounts[n] ?? 1 };
    });
  });
}

function outlook(orders: readonly RandomOrder[], anchor: string, shuffled = false): Outlook | null {
  const question = {
    anchor: { kind: "day", day: day(anchor) } as const,
    today: RULES.today,
    limits: SETTINGS,
  };
  const rows = rowsOf(orders);
  return outlookOf(shop(shuffled ? rows.reverse() : rows).facts(question, outlookRequests)).outlook;
}

const FIGURES = ["active", "sales", "cumulativeSales"] as const;
const ends = ({ line, low, high, low90, high90 }: Ranged): number[] => [line, low, high, low90, high90];
const unitOf = (figure: (typeof FIGURES)[number]): number => (figure === "active" ? 1 : 100);

const near = (expected: number) =>
  expect.closeTo(expected, 6 - Math.ceil(Math.log10(Math.abs(expected) + 1)));
const isAfterStart = ({ orders, anchor }: { orders: RandomOrder[]; anchor: string }): boolean =>
  orders.some(({ at }) => at <= day(anchor));

const shops = longShops.map((one) => ({ orders: ordersOf(one), anchor: one.anchor })).filter(isAfterStart);

describe("the outlook of any shop", () => {
  it("is what its definition says, formula by formula", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(shops, ({ orders, anchor }) => {
        const [ledger, found] = [twinOf(orders), outlook(orders, anchor)];
        const twin = twinOutlook(ledger, anchor, twinDataStart(ledger, anchor));
        seen.add(found?.pairs ?? 0);
        expect(found === null).toBe(twin === null);
        expect(found?.pairs).toBe(twin?.pairs);
        found?.rows.forEach((row, i) => {
          for (const figure of FIGURES)
            expect(ends(row[figure]).map((end) => end / unitOf(figure))).toEqual(
              twin?.rows[i]?.[figure].map(near),
            );
        });
        expect(
          found?.own.map(({ anchor: then, year, active, sales, actual, held }) => ({
            anchor: isoOf(then),
            year,
            active: active.line,
            actualActive: actual.active,
            sales: sales.line / 100,
            actualSales: actual.sales / 100,
            heldActive: held.active,
            heldSales: held.sales,
          })),
        ).toEqual(twin?.own.map((row) => ({ ...row, active: near(row.active), sales: near(row.sales) })));
      }),
      { numRuns: 400 },
    );
    // Every number of pairs that there can be was tried.
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it("lies within its ranges, 80 % within 90 %, and never is more than everybody active", () => {
    fc.assert(
      fc.property(shops, ({ orders, anchor }) => {
        const found = outlook(orders, anchor);
        fc.pre(found !== null);
        const everybody = new Set(orders.filter(({ at }) => at <= day(anchor)).map((one) => one.customer))
          .size;
        for (const row of found.rows) {
          expect(row.active.high90).toBeLessThanOrEqual(everybody);
          for (const figure of FIGURES) expectNested(row, figure);
        }
      }),
    );
  });
  it("scales with money and leaves people alone", () => {
    fc.assert(
      fc.property(shops, fc.integer({ min: 2, max: 50 }), ({ orders, anchor }, times) => {
        const dearer = orders.map((order) => ({ ...order, amount: order.amount * times }));
        const [one, other] = [outlook(orders, anchor), outlook(dearer, anchor)];
        fc.pre(one !== null && other !== null);
        one.rows.forEach((row, i) => {
          const of = other.rows[i];
          expect(of?.active).toEqual(row.active);
          for (const figure of ["sales", "cumulativeSales"] as const)
            ends(row[figure]).forEach((end, at) => {
              expect((of ? (ends(of[figure])[at] ?? 0) : 0) / times / end).toBeCloseTo(1, 9);
            });
        });
        expect(other.own.map(({ held }) => held)).toEqual(one.own.map(({ held }) => held));
      }),
    );
  });
  it("does not look at the order of rows", () => {
    fc.assert(
      fc.property(shops, ({ orders, anchor }) => {
        expect(outlook(orders, anchor, true)).toEqual(outlook(orders, anchor));
      }),
    );
  });
});

function expectNested(row: OutlookRow, figure: (typeof FIGURES)[number]): void {
  const { line, low, high, low90, high90 } = row[figure];
  expect(low90).toBeLessThan(low);
  expect(low).toBeLessThan(line);
  expect(line).toBeLessThanOrEqual(high * (1 + 1e-12));
  expect(high).toBeLessThanOrEqual(high90);
}
