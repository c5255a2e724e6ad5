import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/core/values/day.ts";
import { deliverySteps } from "../../../src/core/subscriptions/survival.ts";
import { day } from "../../support/shop.ts";
import { type TwinDelivery, twinBecoming, twinSubscriptions } from "../../support/slow-twin-subscriptions.ts";
import {
  type SubscriptionLine,
  subscriptionShop,
  subscriptionTables,
} from "../../support/subscription-shop.ts";

const FIRST = day("2023-01-01");
const GOODS = ["せっけん", "クリーム", "お茶"] as const;

/** An order: whose, when, and what each line is. Every cell is filled, so that no line takes another's. */
const orders = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 5 }),
    day: fc.integer({ min: 0, max: 260 }),
    channel: fc.constantFrom("本店", "楽天"),
    lines: fc.array(
      fc.record({
        goods: fc.constantFrom(...GOODS),
        isSubscription: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
        number: fc.constantFrom(0, 0, 0, 1, 2, 3, 5),
        id: fc.constantFrom("", "", "", "S1", "S2"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 40 },
);
type Orders = typeof orders extends fc.Arbitrary<infer O> ? O : never;

/* Of an order's lines those of subscriptions agree on 定期ID and 定期回数, as cells of one order that is filled in once. */
const linesOf = (all: Orders): TwinDelivery[] =>
  all.flatMap(({ customer, day: since, channel, lines }, i) => {
    const own = lines.find(({ isSubscription }) => isSubscription);
    return lines.map(({ goods, isSubscription }) => ({
      ...{
        customer: `C${customer}`,
        day: FIRST + since,
        order: `O${String(i).padStart(3, "0")}`,
        channel,
        goods,
      },
      ...{ isSubscription, number: isSubscription ? (own?.number ?? 0) : 0 },
      id: isSubscription ? (own?.id ?? "") : "",
    }));
  });

const written = (line: TwinDelivery): SubscriptionLine => [
  ...([line.customer, isoOf(line.day), line.order, line.goods] as const),
  ...([line.isSubscription ? "定期" : "通常", line.number || "", line.id, line.channel] as const),
];

const ANCHOR = FIRST + 240;

describe("subscriptions of any shop", () => {
  it("are those of the slow twin, whatever the order of the rows", () => {
    fc.assert(
      fc.property(orders, fc.boolean(), (all, reversed) => {
        const lines = linesOf(all);
        fc.pre(lines.some((line) => line.day <= ANCHOR));
        const rows = lines.map(written);
        const {
          all: found,
          of,
          people,
        } = subscriptionTables(subscriptionShop(reversed ? [...rows].reverse() : rows), ANCHOR);
        const { leftOut, ...counts } = twinSubscriptions(lines, ANCHOR, () => true);
        expect(found).toEqual({ by: "all", value: null, ...counts });
        expect(people.leftOut).toBe(leftOut);
        for (const row of of("firstProduct")) {
          const { leftOut: _, ...mine } = twinSubscriptions(lines, ANCHOR, (firsts) =>
            firsts.some(({ goods }) => goods === row.value),
          );
          expect(row).toEqual({ by: "firstProduct", value: row.value, ...mine });
        }
        for (const row of of("firstChannel")) {
          const { leftOut: _, ...mine } = twinSubscriptions(
            lines,
            ANCHOR,
            (_firsts, first) => first.channel === row.value,
          );
          expect(row).toEqual({ by: "firstChannel", value: row.value, ...mine });
        }
        const { starters, days } = twinBecoming(lines, ANCHOR);
        expect(people.becoming[0] ?? { starters: 0, became: 0 }).toMatchObject({
          starters,
          became: days.length,
        });
        expect(people.becomingDays.reduce((a, b) => a + b, 0)).toBe(days.length);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same where the number stands in the product's name", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom("第", ""), (all, prefix) => {
        const lines = linesOf(all);
        fc.pre(lines.some((line) => line.day <= ANCHOR));
        const named = lines.map((line) => {
          const goods = line.number > 0 ? `${line.goods}（${prefix}${line.number}回目）` : line.goods;
          return { ...line, goods, number: 0 };
        });
        const [inColumn, inName] = [lines, named].map((of) => {
          const { rows, people } = subscriptionTables(subscriptionShop(of.map(written)), ANCHOR);
          const { becoming: _, named: _names, namedExample: _name, ...told } = people;
          return { rows, told };
        });
        expect(inName).toEqual(inColumn);
      }),
    );
  });

  it("stop no oftener than they are judged, and every stopped person is told once", () => {
    fc.assert(
      fc.property(orders, (all) => {
        const lines = linesOf(all);
        fc.pre(lines.some((line) => line.day <= ANCHOR));
        const { all: found, people } = subscriptionTables(subscriptionShop(lines.map(written)), ANCHOR);
        const steps = deliverySteps(found!);
        for (const { known, decided, stopped, survival } of steps) {
          expect(known >= decided && decided >= stopped).toBe(true);
          expect(survival === null || (survival >= 0 && survival <= 1)).toBe(true);
        }
        const standing = [...people.going, ...people.late, ...people.stopped].reduce((a, b) => a + b, 0);
        const subscribers = lines.filter((line) => line.isSubscription && line.day <= ANCHOR);
        expect(standing).toBe(new Set(subscribers.map(({ customer }) => customer)).size);
      }),
    );
  });
});
