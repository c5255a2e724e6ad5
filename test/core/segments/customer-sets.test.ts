import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { customersIn } from "../../../src/core/segments/customer-list.ts";
import { type LedgerSet, peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { STAGE_SETS, WHOLE_SETS } from "../../../src/core/segments/year-sets.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { SCHEME_IDS, schemeOf } from "../../../src/core/schemes/schemes.ts";
import { STAGES } from "../../../src/core/cpm/stages.ts";
import { ANCHORS, firstDay, rowsOf, shopOrders } from "../../support/random-shop.ts";
import { boardSets, CLASS_SETS, flowSets, withClasses } from "../../support/class-sets.ts";
import { EVERYTHING, day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const ledger = shop(WORKED_ROWS).ledger;
const listed = (set: LedgerSet) => customersIn(ledger, set, { anchor: day(WORKED_ANCHOR), limits: SETTINGS });
const ids = (set: LedgerSet): string =>
  listed(set)
    .map(({ customerId }) => customerId)
    .sort()
    .join(" ");

describe("the sets of the worked example, as definitions.md 5.1 and 5.2 list them", () => {
  it.each([
    ["base", ["C04 C05", "C06 C07", "C08", "C13", "C09 C10"]],
    ["kept", ["C04", "C06", "C08", "C13", "C09"]],
    ["lost", ["C05", "C07", "", "", "C10"]],
    ["dormant", ["C11 C14", "C12", "", "", ""]],
    ["returned", ["C11", "", "", "", ""]],
    // p1 … p4 = 1/2, 1/2, 1, 1: all of the kept but C09, who was F5 already.
    ["promoted", ["C04", "C06", "C08", "C13", ""]],
    ["active", ["C01", "C02 C04 C11", "C03 C06", "", "C08 C09 C13"]],
    ["lapsed", ["C05 C14", "C07 C12", "", "", "C10"]],
  ] as const)("%s by stage", (kind, people) => {
    expect(STAGES.map((stage) => ids({ kind, stage }))).toEqual(people);
  });

  it.each([
    [{ kind: "everybody" }, "C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14"],
    [{ kind: "new" }, "C01 C02 C03"],
    [{ kind: "newWithSecond" }, "C02 C03"],
    // 新規の維持率 2/3, 既存の維持率 3/5
    [{ kind: "newBase" }, "C04 C05 C06"],
    [{ kind: "newKept" }, "C04 C06"],
    [{ kind: "newLost" }, "C05"],
    [{ kind: "olderLost" }, "C07 C10"],
    [{ kind: "olderBase" }, "C07 C08 C09 C10 C13"],
    [{ kind: "olderKept" }, "C08 C09 C13"],
    // C09: 7 orders, the last 50 days before the anchor; C03: 3 orders, the last on it; C06: 3 orders, 76 days.
    [{ kind: "class", scheme: "rfm", is: "loyal" }, "C09"],
    [{ kind: "board", f: 2, r: 0 }, "C03"],
    [{ kind: "board", f: 2, r: 2 }, "C06"],
    // C08: last order 121 days before, 22,000 in all; its M class is the fourth (20,000 to below 50,000).
    [{ kind: "board", r: 3, m: 3 }, "C08"],
  ] as const satisfies (readonly [LedgerSet, string])[])("%o", (set, people) => {
    expect(ids(set)).toBe(people);
  });
});

it("a listed customer carries both stages, days, and money of a lifetime and of the year", () => {
  // C08: 21-05-01 3000; 22-05-01 4000; 22-11-01 5000 | 23-08-01 5000; 23-12-01 5000
  expect(listed({ kind: "kept", stage: 3 })).toEqual([
    {
      customerId: "C08",
      stageBefore: 3,
      stage: 5,
      firstDay: day("2021-05-01"),
      lastDay: day("2023-12-01"),
      purchases: 5,
      sales: 2_200_000,
      yearSales: 1_000_000,
      // In May, August, November and December.
      season: { kind: "none", arc: null, next: null },
      channels: [],
    },
  ]);
});

it("a listed customer carries the season they buy in", () => {
  // C04: 22-10-01, 23-11-01; C12: 20-09-01, 21-09-01. Days of the year from 0: 1 September is 243, 1 October 273.
  const seasonal = listed({ kind: "everybody" }).filter(({ season }) => season.kind !== "none");
  expect(seasonal.map(({ customerId, season }) => [customerId, season])).toEqual([
    ["C04", { kind: "maybe", arc: { first: 273, last: 304 }, next: day("2024-10-01") }],
    ["C12", { kind: "maybe", arc: { first: 243, last: 243 }, next: day("2024-09-01") }],
  ]);
});

it("the largest lifetime sales come first, then the customer ID", () => {
  // 7,000 C02; 7,000 C04; 7,000 C11
  expect(listed({ kind: "active", stage: 2 }).map(({ customerId }) => customerId)).toEqual([
    "C02",
    "C04",
    "C11",
  ]);
  // C09 40,000; C08 22,000; C13 22,000
  expect(listed({ kind: "active", stage: 5 }).map(({ customerId }) => customerId)).toEqual([
    "C09",
    "C08",
    "C13",
  ]);
});

const ALL_SETS: readonly LedgerSet[] = [
  ...STAGE_SETS.flatMap((kind) => [null, ...STAGES].map((stage) => ({ kind, stage }))),
  ...WHOLE_SETS.map((kind) => ({ kind })),
  ...CLASS_SETS,
];

const anyShop = fc
  .record({ orders: shopOrders, anchor: fc.constantFrom(...ANCHORS), wide: fc.boolean() })
  .filter(({ orders, anchor }) => firstDay(orders) <= day(anchor));

describe("in any shop", () => {
  it("a list has as many people as the number says, nobody twice", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor, wide }) => {
        const limits = wide ? { ...SETTINGS, stageThresholds: [1, 2, 3, 6, 12] as const } : SETTINGS;
        const engine = shop(rowsOf(orders));
        const question = { anchor: { kind: "day", day: day(anchor) }, today: RULES.today, limits } as const;
        const analysis = analysisOf(engine.facts(question, withClasses(limits)), limits);
        const all = engine.ledger;
        for (const set of [...ALL_SETS, ...flowSets(day(anchor))]) {
          const found = customersIn(all, set, { anchor: day(anchor), limits }).map(
            ({ customerId }) => customerId,
          );
          expect([set, found.length]).toEqual([set, peopleIn(analysis, set)]);
          expect(new Set(found).size).toBe(found.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("stages, ranks and fields of the board each hold everybody once", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor }) => {
        const all = shop(rowsOf(orders)).ledger;
        const names = (set: LedgerSet) =>
          customersIn(all, set, { anchor: day(anchor), limits: SETTINGS }).map(
            ({ customerId }) => customerId,
          );
        const of = (kind: (typeof STAGE_SETS)[number]) => STAGES.flatMap((stage) => names({ kind, stage }));
        const everybody = names({ kind: "everybody" }).sort();
        expect([...of("active"), ...of("lapsed")].sort()).toEqual(everybody);
        expect([...names({ kind: "new" }), ...of("base"), ...of("dormant")].sort()).toEqual(everybody);
        expect([...of("kept"), ...of("lost")].sort()).toEqual(of("base").sort());
        for (const scheme of SCHEME_IDS) {
          const all = schemeOf(scheme).classes.flatMap((is) => names({ kind: "class", scheme, is }));
          expect([scheme, all.sort()]).toEqual([scheme, everybody]);
        }
        const boards = [boardSets("f", "r"), boardSets("r", "m"), boardSets("f", "m")];
        for (const fields of boards) expect(fields.flatMap(names).sort()).toEqual(everybody);
      }),
      { numRuns: 40 },
    );
  });

  it("the year's sales of the kept, the returned and the new are the year's sales", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor }) => {
        const engine = shop(rowsOf(orders));
        const question = {
          anchor: { kind: "day", day: day(anchor) },
          today: day("2030-01-01"),
          limits: SETTINGS,
        } as const;
        const { balance } = analysisOf(engine.facts(question, EVERYTHING), SETTINGS);
        const sum = (set: LedgerSet) =>
          engine.list(question, set).reduce((total, { yearSales }) => total + yearSales, 0);
        const kept = { kind: "kept", stage: null } as const;
        expect(sum(kept)).toBe(balance.total.keptSales);
        expect(sum(kept) + sum({ kind: "returned", stage: null }) + sum({ kind: "new" })).toBe(
          balance.annualSales,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("what is bought after the anchor changes no list", () => {
    fc.assert(
      fc.property(anyShop, ({ orders, anchor }) => {
        const until = orders.filter(({ at }) => at <= day(anchor));
        const list = (some: typeof orders) =>
          customersIn(
            shop(rowsOf(some)).ledger,
            { kind: "everybody" },
            { anchor: day(anchor), limits: SETTINGS },
          );
        expect(list(orders).map(({ customerId, sales }) => [customerId, sales])).toEqual(
          list(until).map(({ customerId, sales }) => [customerId, sales]),
        );
        expect(list(orders).every(({ lastDay }) => isoOf(lastDay) <= anchor)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
