import { describe, expect, it } from "vitest";
import { subscriptionRows } from "../../../src/core/facts/subscription-rows.ts";
import { deliverySteps } from "../../../src/core/subscriptions/survival.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { day, RULES } from "../../support/shop.ts";
import { chance } from "../../support/simulated.ts";
import { type SubscriptionLine, subscriptionShop } from "../../support/subscription-shop.ts";

const FIRST = day("2022-01-01");
const DAYS = 900;
const ANCHOR = FIRST + DAYS;
const SUBSCRIBERS = 5_000;

/** Days after which a next delivery comes: 28 to 32, at times a delivery is put off by half a cycle. */
const nextDays = (random: () => number): number => 28 + Math.floor(random() * 5) + (random() < 0.05 ? 15 : 0);

/** How long after the first day a subscription begins: evenly, or ever faster (twice as fast every hundred days). */
const BEGINNINGS = {
  steady: (drawn: number) => drawn * DAYS,
  "fast-growing": (drawn: number) => 100 * Math.log2(1 + drawn * (2 ** (DAYS / 100) - 1)),
} as const;

/** The share that goes on after each delivery, by subscription, and the share that comes to the sixth. */
const CONTINUATIONS = {
  // Everybody with 85 %: .85 ^ 5.
  geometric: { goesOn: () => 0.85, sixth: 0.85 ** 5 },
  // Shifted beta-geometric, stops with a share drawn from Beta(1, 3): S(k) = Π (b + i − 1) / (a + b + i − 1) = 3 / (k + 2), of the 6th 3/8.
  "shifted beta-geometric": { goesOn: (random: () => number) => random() ** (1 / 3), sixth: 3 / 8 },
} as const;

function shopOf(
  beginning: (drawn: number) => number,
  goesOn: (random: () => number) => number,
  random: () => number,
): SubscriptionLine[] {
  const lines: SubscriptionLine[] = [["Z", isoOf(FIRST - 60), "Z1", "せっけん", "通常"]];
  for (let person = 0; person < SUBSCRIBERS; person++) {
    const share = goesOn(random);
    let on = FIRST + 10 + Math.floor(beginning(random()));
    for (let k = 1; on <= ANCHOR; k++) {
      lines.push([`C${person}`, isoOf(on), `O${person}-${k}`, "せっけん", "定期"]);
      if (random() >= share) break;
      on += nextDays(random);
    }
  }
  return lines;
}

describe("継続率 of a shop whose continuation is known", () => {
  it.each(
    Object.entries(BEGINNINGS).flatMap(([shop, beginning]) =>
      Object.entries(CONTINUATIONS).map(([name, { goesOn, sixth }]) => ({
        shop,
        beginning,
        name,
        goesOn,
        sixth,
      })),
    ),
  )("is found within three points at the sixth delivery: $shop, $name", ({ beginning, goesOn, sixth }) => {
    for (const seed of [1, 2, 3]) {
      const engine = subscriptionShop(shopOf(beginning, goesOn, chance(seed)));
      const ask = { anchor: ANCHOR, start: FIRST - 60, most: 5 };
      const [all] = subscriptionRows({ ...engine, rules: RULES }, ask);
      const found = deliverySteps(all!)[5]?.survival ?? NaN;
      expect(Math.abs(found - sixth)).toBeLessThanOrEqual(0.03);
    }
  });
});
