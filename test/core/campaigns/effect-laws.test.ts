import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf, type Verdict } from "../../../src/core/campaigns/effect.ts";
import { smallestLift } from "../../../src/core/campaigns/smallest-lift.ts";
import { campaignRows } from "../../../src/core/facts/campaigns.ts";
import type { Ledger } from "../../../src/core/ledger.ts";
import { total } from "../../../src/core/values/sum.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { CAMPAIGN, campaignRow, group, kept } from "../../support/campaigns.ts";
import { type Row, RULES, shop } from "../../support/shop.ts";
import { buyersAmong, chance } from "../../support/simulated.ts";

const SIZES = [
  { sent: 900, control: 100, rate: 0.05 },
  { sent: 1800, control: 200, rate: 0.1 },
  { sent: 450, control: 50, rate: 0.3 },
  { sent: 500, control: 500, rate: 0.1 },
];

/** In percent: how many of 10,000 made campaigns end in each verdict. */
function verdicts({ sent, control, rate }: (typeof SIZES)[number], lift: number) {
  const random = chance(20_240_105);
  const [withIt, without] = [buyersAmong(sent, rate + lift, random), buyersAmong(control, rate, random)];
  const counts: Partial<Record<Verdict, number>> = {};
  for (let i = 0; i < 10_000; i++) {
    const groups = { sent: group(sent, withIt(), 0), control: group(control, without(), 0) };
    const { verdict } = effectOf({ ...campaignRow, ...groups }, null);
    if (verdict !== null) counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return { effect: (counts.effect ?? 0) / 100, harm: (counts.harm ?? 0) / 100 };
}

describe("of 10,000 campaigns", () => {
  it.each(SIZES)("without an effect 1 to 4 % are said to have one: $sent and $control at $rate", (size) => {
    const { effect, harm } = verdicts(size, 0);
    expect(effect).toBeGreaterThanOrEqual(1);
    expect(effect).toBeLessThanOrEqual(4);
    expect(harm).toBeLessThanOrEqual(4);
  });

  it.each(SIZES)("with the smallest lift that is found 80 ± 3 % are: $sent and $control at $rate", (size) => {
    const { effect } = verdicts(size, smallestLift(size, size.rate) ?? NaN);
    expect(Math.abs(effect - 80)).toBeLessThanOrEqual(3);
  });
});

describe("two campaigns to the same people at once", () => {
  const PEOPLE = 2000;
  const SHOPS = 400;
  const LIFTS = [0.04, 0.02] as const;
  const ids = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);

  /** Whoever buys does so once, on the tenth day. */
  function ledgerOf(buys: (person: number) => boolean): Ledger {
    const start = new Int32Array(PEOPLE + 1);
    for (let i = 0; i < PEOPLE; i++) start[i + 1] = (start[i] ?? 0) + (buys(i) ? 1 : 0);
    const length = start[PEOPLE] ?? 0;
    return {
      customers: PEOPLE,
      customerIds: ids,
      start,
      day: new Int32Array(length).fill(CAMPAIGN.sentOn + 10),
      amount: new Float64Array(length).fill(300_000),
      unidentified: { day: [], amount: [] },
    } as unknown as Ledger;
  }

  it("leave each other's difference unbiased, to 0.3 points", () => {
    const random = chance(7);
    const sums = [0, 0];
    for (let i = 0; i < SHOPS; i++) {
      const held = LIFTS.map(() => ids.map(() => random() < 0.1));
      const ledger = ledgerOf((person) => {
        const lifted = LIFTS.map((lift, one) => (held[one]?.[person] ? 0 : lift));
        return random() < 0.1 + total(lifted);
      });
      const campaigns = held.map((control) => ({
        ...CAMPAIGN,
        sent: ids.filter((_, person) => !control[person]),
        control: ids.filter((_, person) => control[person]),
      }));
      const rows = campaignRows(
        ledger,
        { kept: () => ({ today: RULES.today, campaigns: campaigns.map(kept) }) },
        new Map(),
      );
      rows.forEach((row, one) => {
        sums[one] = (sums[one] ?? 0) + (effectOf({ ...row, awaits: null }, null).difference?.value ?? NaN);
      });
    }
    LIFTS.forEach((lift, one) => {
      expect(Math.abs((sums[one] ?? NaN) / SHOPS - lift)).toBeLessThan(0.003);
    });
  });
});

describe("a verdict stands on who bought what, and on nothing else", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const orders = fc.array(
    fc.record({
      customer: fc.constantFrom(...names, "X"),
      at: fc.integer({ min: CAMPAIGN.sentOn - 3, max: CAMPAIGN.sentOn + 34 }),
      amount: fc.integer({ min: 1, max: 900 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const campaign = { ...CAMPAIGN, sent: ["A", "B", "C"], control: ["D", "E", "F"] };
  const counts = (rows: readonly Row[], of = campaign, joins = new Map<string, string>()) => {
    const engine = shop(rows, { joins });
    const [row] = campaignRows(
      engine.ledger,
      { kept: () => ({ today: RULES.today, campaigns: [kept(of)] }) },
      joins,
    );
    return row && { ...row, campaign: null };
  };
  const rowsOf = (made: readonly { customer: string; at: number; amount: number }[]) =>
    made.map(({ customer, at, amount }, i): Row => [customer, isoOf(at), amount, `o${i}`]);

  it("neither the order of rows nor of the list changes it", () => {
    fc.assert(
      fc.property(orders, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (made, keys) => {
        const rows = rowsOf(made);
        const shuffled = rows
          .map((row, i) => ({ row, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const turned = {
          ...campaign,
          sent: [...campaign.sent].reverse(),
          control: [...campaign.control].reverse(),
        };
        expect(counts(shuffled, turned)).toEqual(counts(rows));
      }),
    );
  });

  it("other customer IDs, the same on the list, do not change it", () => {
    fc.assert(
      fc.property(orders, (made) => {
        const named = (id: string) => `00${id}-7`;
        const rows = rowsOf(made.map((one) => ({ ...one, customer: named(one.customer) })));
        const renamed = {
          ...campaign,
          sent: campaign.sent.map(named),
          control: campaign.control.map(named),
        };
        expect(counts(rows, renamed)).toEqual(counts(rowsOf(made)));
      }),
    );
  });

  it("orders that now stand under another ID of the same person do not change it", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...names), (made, id) => {
        const moved = made.map((one) => (one.customer === id ? { ...one, customer: "Z" } : one));
        const joins = new Map([[id, "Z"]]);
        expect(counts(rowsOf(moved), campaign, joins)).toEqual(counts(rowsOf(made)));
      }),
    );
  });

  it("everybody is in one group, left out as in both, or counted as not known", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...names), fc.constantFrom(...names), (made, id, under) => {
        const joins = new Map(id === under ? [] : [[id, under]]);
        const row = counts(rowsOf(made), campaign, joins);
        const people = (row?.sent.people ?? 0) + (row?.control.people ?? 0) + (row?.inBoth ?? 0);
        expect(people).toBe(id === under ? 6 : 5);
        expect(row?.unknown).toBeLessThanOrEqual(people);
      }),
    );
  });
});
