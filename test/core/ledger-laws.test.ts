import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCustomer } from "../../src/core/orders/by-customer.ts";
import type { Purchases } from "../../src/core/orders/purchases.ts";
import { compareTexts } from "../../src/core/values/column.ts";

const ORDER_IDS = ["b", "a", "c", "10", "9"];
const CHANNELS = ["shop", "mall"];

/** Several people and nobody known, one with many purchases; days before and after 1970, many of them the same. */
const purchase = fc.record({
  customer: fc.constantFrom(-1, 0, 1, 2, 4, 4, 4),
  day: fc.oneof(fc.integer({ min: -25_000, max: 60_000 }), fc.integer({ min: -1, max: 3 })),
  amount: fc.integer({ min: 0, max: 3 }),
  order: fc.integer({ min: -1, max: ORDER_IDS.length - 1 }),
  channel: fc.integer({ min: -1, max: 1 }),
});
type Purchase = typeof purchase extends fc.Arbitrary<infer P> ? P : never;

function columnsOf(all: readonly Purchase[]): Purchases {
  const column = (name: keyof Purchase) => Int32Array.from(all, (one) => one[name]);
  const [customer, day, order, channel] = [
    column("customer"),
    column("day"),
    column("order"),
    column("channel"),
  ];
  const amount = Float64Array.from(all, (one) => one.amount);
  const texts = { customerIds: ["A", "B", "C", "D", "E"], orderIds: ORDER_IDS, channels: CHANNELS };
  return { length: all.length, customer, day, order, channel, amount, ...texts } as unknown as Purchases;
}

describe("purchases by customer", () => {
  it("are those that a slow sort of objects gives", () => {
    fc.assert(
      fc.property(fc.array(purchase, { maxLength: 150, size: "max" }), (all) => {
        const text = (texts: readonly string[], code: number) => texts[code] ?? "";
        const placed = all.map((one, place) => ({ ...one, place })).filter(({ customer }) => customer >= 0);
        placed.sort(
          (p, q) =>
            p.customer - q.customer ||
            p.day - q.day ||
            p.amount - q.amount ||
            compareTexts(text(ORDER_IDS, p.order), text(ORDER_IDS, q.order)) ||
            compareTexts(text(CHANNELS, p.channel), text(CHANNELS, q.channel)),
        );
        const { codes, start, day, places, sameDay } = byCustomer(columnsOf(all));
        const people = [...new Set(placed.map(({ customer }) => customer))];
        expect([...codes]).toEqual(people);
        const firsts = people.map((code) => placed.findIndex(({ customer }) => customer === code));
        expect([...start]).toEqual([...firsts, placed.length]);
        expect([...day]).toEqual(placed.map((one) => one.day));
        expect([...places]).toEqual(placed.map(({ place }) => place));
        const days = [...new Set(placed.map((one) => `${one.customer} ${one.day}`))].map((key) =>
          all.flatMap((one, place) => (`${one.customer} ${one.day}` === key ? [place] : [])),
        );
        expect(sameDay).toEqual(days.filter(({ length }) => length > 1));
      }),
      { numRuns: 300 },
    );
  });
});
