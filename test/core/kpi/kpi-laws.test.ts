import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { purchaseSteps } from "../../../src/core/kpi/purchase-steps.ts";
import { kpiYears } from "../../../src/core/kpi/kpi-years.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { kpiShop } from "../../support/kpi-shop.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders, twinOf } from "../../support/random-shop.ts";
import { type TwinPurchase, within, yearsBefore } from "../../support/slow-twin.ts";
import { day } from "../../support/shop.ts";

/** A shop with at least one purchase by the anchor. */
const shops = fc
  .tuple(shopOrders, fc.constantFrom(...ANCHORS))
  .filter(([orders, anchor]) => firstDay(orders) <= day(anchor));

const daysBetween = (from: TwinPurchase, to: TwinPurchase): number => day(to.day) - day(from.day);

describe("steps of any shop, counted person by person", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(shops, ([orders, anchor]) => {
        const people = [...twinOf(orders).values()].map((all) => within(all, "", anchor));
        const isActive = (bought: readonly TwinPurchase[]) =>
          within(bought, yearsBefore(anchor, 1), anchor).length > 0;
        for (const found of purchaseSteps(kpiShop(rowsOf(orders), anchor))) {
          const k = found.step;
          const came = people.filter((bought) => bought.length >= k);
          const gaps = came.flatMap((bought) => {
            const [from, to] = bought.slice(k - 1);
            return from && to ? [daysBetween(from, to)] : [];
          });
          const old = came.filter((bought) => day(anchor) - day(bought[k - 1]?.day ?? "") >= 365);
          const soon = old.filter((bought) => {
            const [from, to] = bought.slice(k - 1);
            return from && to && daysBetween(from, to) <= 365;
          });
          expect(found).toMatchObject({
            ...{ people: came.length, active: came.filter(isActive).length, next: gaps.length },
            settledConversion: { numerator: soon.length, denominator: old.length },
            survival: {
              numerator: came.length,
              denominator: people.filter(({ length }) => length > 0).length,
            },
          });
          const sorted = [...gaps].sort((a, b) => a - b);
          const middle = [sorted[(gaps.length - 1) >> 1], sorted[gaps.length >> 1]].map(Number);
          expect(found.medianDays).toBe(gaps.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2);
          const upTo = (days: number) => gaps.filter((gap) => gap <= days).length;
          const ends = [0, 10, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360, Infinity];
          expect(found.gaps).toEqual(ends.map((end, i) => upTo(end) - upTo(ends[i - 1] ?? -1)));
        }
      }),
    );
  });

  it("lose nobody: who came to the next step is who went on", () => {
    fc.assert(
      fc.property(shops, ([orders, anchor]) => {
        const steps = purchaseSteps(kpiShop(rowsOf(orders), anchor));
        steps.slice(1).forEach(({ people }, i) => expect(people).toBe(steps[i]?.next));
      }),
    );
  });
});

describe("years of any shop, counted person by person", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(shops, ([orders, anchor]) => {
        const people = [...twinOf(orders).values()];
        const { months, current, previous, groups } = kpiYears(kpiShop(rowsOf(orders), anchor));
        for (const year of [...months, current, ...(previous ? [previous] : [])]) {
          const end = isoOf(year.end);
          const inYear = people.map((all) => within(all, yearsBefore(end, 1), end));
          const again = people.flatMap((all) =>
            within(all.slice(1), yearsBefore(end, 1), end).length > 0 ? [all] : [],
          );
          const bought = inYear.flat();
          const repeats = people.flatMap((all) => within(all.slice(1), yearsBefore(end, 1), end));
          expect(year).toMatchObject({
            buyers: inYear.filter(({ length }) => length > 0).length,
            repeaters: again.length,
            known: people.filter(([first]) => first && first.day <= end).length,
            purchases: bought.length,
            repeatPurchases: repeats.length,
            sales: bought.reduce((sum, { amount }) => sum + amount, 0),
          });
        }
        for (const { once, twice, more, resting, end } of groups)
          expect(once + twice + more + resting).toBe(
            people.filter(([first]) => first && day(first.day) <= end).length,
          );
      }),
    );
  });
});
