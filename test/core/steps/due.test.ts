import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StepStart } from "../../../src/core/steps/step-plan.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { dueIn, found, NEVER, nth, plan, row, shopAt } from "../../support/due-plans.ts";
import { day, SETTINGS } from "../../support/shop.ts";
import type { WideRow } from "../../support/wide-shop.ts";

describe("a plan from an order on", () => {
  // Today is 1 March 2024; 14 days after an order are days of the calendar from 16 February to 16 March.
  const shop = shopAt(
    [
      ...[row("early", "2024-02-15"), row("first", "2024-02-16"), row("today", "2024-03-01")],
      ...[row("twice", "2024-02-20"), row("twice", "2024-02-25")],
      ...[row("back", "2024-02-20"), row("back", "2024-03-01")],
      ...[row("later", "2024-02-21"), row("later", "2024-03-02"), row("unborn", "2024-03-02")],
    ],
    "2024-03-01",
  );

  it("is due so many days later, from today to the 29th day after it, whoever bought since being off", () => {
    expect(found(shop, plan(nth(1), 14))).toEqual({
      due: ["first 2024-03-01", "later 2024-03-06", "today 2024-03-15"],
      off: { outside: 0, bought: 2 },
      unsaid: 0,
    });
  });

  it("ends with the 30th day: 29 days after today, not 30", () => {
    expect(dueIn(shop, plan(nth(1), 29, NEVER))).toContain("today 2024-03-30");
    expect(dueIn(shop, plan(nth(1), 30, NEVER)).some((one) => one.startsWith("today"))).toBe(false);
  });

  it("of no days is due on the day of the order", () => {
    expect(dueIn(shop, plan(nth(1), 0))).toEqual(["today 2024-03-01"]);
  });

  it("counts the k-th order", () => {
    expect(dueIn(shop, plan(nth(2), 10))).toEqual(["back 2024-03-11", "twice 2024-03-06"]);
    expect(dueIn(shop, plan(nth(3), 10))).toEqual([]);
  });

  it("keeps whoever bought where nothing stops it", () => {
    expect(dueIn(shop, plan(nth(1), 14, NEVER))).toEqual([
      ...["back 2024-03-05", "first 2024-03-01", "later 2024-03-06"],
      ...["today 2024-03-15", "twice 2024-03-05"],
    ]);
  });

  it("leaves out whom it is not for before it looks at purchases", () => {
    const chosen = Uint8Array.from(shop.purchases.customerIds, (id) => Number(id === "first"));
    expect(found(shop, plan(nth(1), 14), chosen)).toEqual({
      due: ["first 2024-03-01"],
      off: { outside: 4, bought: 0 },
      unsaid: 0,
    });
  });

  it("counts two orders of one day as two, or as one by the setting", () => {
    const rows = [row("same", "2024-02-20", { amount: 100 }), row("same", "2024-02-20", { amount: 200 })];
    expect(found(shopAt(rows, "2024-03-01"), plan(nth(1), 14)).off.bought).toBe(1);
    expect(dueIn(shopAt(rows, "2024-03-01"), plan(nth(2), 14))).toEqual(["same 2024-03-05"]);
    const merged = shopAt(rows, "2024-03-01", { mergeSameDayOrders: true });
    expect(dueIn(merged, plan(nth(1), 14))).toEqual(["same 2024-03-05"]);
    expect(dueIn(merged, plan(nth(2), 14))).toEqual([]);
  });

  it("stops on a product by name, where others do not stop it", () => {
    const rows = [
      ...[row("soap", "2024-02-20"), row("soap", "2024-02-22", { productName: "石けん" })],
      ...[
        row("oil", "2024-02-20", { productName: "石けん" }),
        row("oil", "2024-02-22", { productName: "油" }),
      ],
    ];
    const stop = { on: "product", product: "石けん" } as const;
    expect(dueIn(shopAt(rows, "2024-03-01"), plan(nth(1), 14, stop))).toEqual(["oil 2024-03-05"]);
  });

  it("counts days over the change of clocks and the leap day as days", () => {
    const rows = [row("leap", "2024-02-28"), row("clock", "2024-03-30")];
    expect(dueIn(shopAt(rows, "2024-02-28"), plan(nth(1), 2))).toEqual(["leap 2024-03-01"]);
    expect(dueIn(shopAt(rows, "2024-03-30"), plan(nth(1), 2))).toEqual(["clock 2024-04-01"]);
  });
});

describe("a plan from a stage on", () => {
  it("counts from the order that reaches it", () => {
    const rows = ["01", "05", "09"].map((date) => row("A", `2024-02-${date}`));
    const shop = shopAt(rows, "2024-02-10");
    const at = (stage: 1 | 2 | 3 | 4) => dueIn(shop, plan({ from: "stage", stage }, 3, NEVER));
    expect([at(1), at(2), at(3), at(4)]).toEqual([[], [], ["A 2024-02-12"], []]);
    const others = { ...shop, limits: { ...SETTINGS, stageThresholds: [1, 2, 4, 6, 8] as const } };
    expect(dueIn(others, plan({ from: "stage", stage: 3 }, 3))).toEqual([]);
  });
});

describe("a plan from the birthday on", () => {
  const rows = [
    row("leap", "2023-01-01", { birthday: "2000-02-29" }),
    row("eve", "2023-01-01", { birthday: "1980-02-28" }),
    row("march", "2023-01-01", { birthday: "1980-03-01" }),
    row("silent", "2023-01-01", { birthday: "" }),
    row("dead", "2023-01-01", { birthday: "1812-02-28" }),
  ];
  const at = (today: string, days = 0) => found(shopAt(rows, today), plan({ from: "birthday" }, days));

  it("counts 29 February as the 28th where the year has no 29th", () => {
    expect(at("2023-02-20").due).toEqual(["eve 2023-02-28", "leap 2023-02-28", "march 2023-03-01"]);
    expect(at("2024-02-20").due).toEqual(["eve 2024-02-28", "leap 2024-02-29", "march 2024-03-01"]);
    expect(at("2023-02-20", 3).due).toEqual(["eve 2023-03-03", "leap 2023-03-03", "march 2023-03-04"]);
  });

  it("says of how many people no birthday is known", () => {
    expect(at("2023-02-20").unsaid).toBe(2);
  });

  it("is off for whoever bought on the birthday or since, and not for whoever bought before", () => {
    const bought = (date: string) =>
      found(shopAt([...rows, row("eve", date)], "2023-03-01"), plan({ from: "birthday" }, 3));
    expect(bought("2023-02-27").due).toContain("eve 2023-03-03");
    expect(bought("2023-02-28").off.bought).toBe(1);
    expect(bought("2023-03-01").off.bought).toBe(1);
    expect(bought("2023-03-02").due).toContain("eve 2023-03-03");
  });

  it("runs over the end of the year", () => {
    const shop = shopAt([row("A", "2023-01-01", { birthday: "1980-01-02" })], "2023-12-20");
    expect(dueIn(shop, plan({ from: "birthday" }, 1))).toEqual(["A 2024-01-03"]);
  });
});

describe("a plan from a rank on", () => {
  // By the default limits somebody of one purchase is 新規 to the 120th day after it, 悩み to the 180th, then 浮気・不満.
  const shop = shopAt([row("A", "2024-01-01"), row("B", "2023-10-01"), row("B", "2024-01-01")], "2024-05-01");
  it("counts from the day on which silence brings somebody into it, also from days ahead", () => {
    expect(isoOf(day("2024-01-01") + 121)).toBe("2024-05-01");
    const at = (days: number) => dueIn(shop, plan({ from: "rank", rank: "wavering" }, days));
    expect(at(0)).toEqual(["A 2024-05-01", "B 2024-05-01"]);
    expect(at(5)).toEqual(["A 2024-05-06", "B 2024-05-06"]);
    const ahead = shopAt([row("A", "2024-01-01")], "2024-04-20");
    expect(dueIn(ahead, plan({ from: "rank", rank: "wavering" }, 0))).toEqual(["A 2024-05-01"]);
  });

  it("counts from the order that brings somebody into it", () => {
    const bought = shopAt([row("A", "2023-01-01"), row("A", "2024-04-30")], "2024-05-01");
    expect(dueIn(bought, plan({ from: "rank", rank: "promising" }, 3))).toEqual(["A 2024-05-03"]);
    expect(dueIn(bought, plan({ from: "rank", rank: "lost" }, 3))).toEqual([]);
  });

  it("is off for whoever bought after the day of the start", () => {
    const bought = shopAt([row("A", "2024-01-01"), row("A", "2024-05-03")], "2024-05-04");
    expect(found(bought, plan({ from: "rank", rank: "wavering" }, 5))).toMatchObject({
      due: [],
      off: { bought: 1 },
    });
  });
});

interface Bought {
  readonly who: string;
  readonly on: number;
}
const TODAY = day("2024-03-01");
const boughts: fc.Arbitrary<readonly Bought[]> = fc.array(
  fc.record({ who: fc.constantFrom("A", "B", "C"), on: fc.integer({ min: -60, max: 5 }) }),
  { minLength: 1, maxLength: 12 },
);
const rowsOf = (all: readonly Bought[]): WideRow[] =>
  all.map(({ who, on }, i) => ({
    ...{ customer: who, date: isoOf(TODAY + on), orderId: `L${i}`, amount: i + 1 },
  }));

/** The definition asked person by person: the k-th of their days up to today. */
function twin(all: readonly Bought[], k: number, days: number): string[] {
  return ["A", "B", "C"].flatMap((who) => {
    const mine = all.filter((one) => one.who === who && one.on <= 0).map(({ on }) => on);
    const start = mine.sort((a, b) => a - b)[k - 1];
    if (start === undefined || mine.length > k || start + days < 0 || start + days > 29) return [];
    return [`${who} ${isoOf(TODAY + start + days)}`];
  });
}

describe("plans of any shop", () => {
  it("find whom the definition, asked one by one, names, however the rows stand", () => {
    const asked = fc.record({ k: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(boughts, asked, (all, { k, days }) => {
        const shop = shopAt(rowsOf(all), isoOf(TODAY));
        expect(dueIn(shop, plan(nth(k), days))).toEqual(twin(all, k, days));
        const turned = shopAt(rowsOf(all).reverse(), isoOf(TODAY));
        expect(dueIn(turned, plan(nth(k), days))).toEqual(twin(all, k, days));
      }),
      { numRuns: 200 },
    );
  });

  it("have every mail of the calendar on it or off it by one reason, and stopping takes nobody in", () => {
    const starts: fc.Arbitrary<StepStart> = fc.oneof(
      fc.constantFrom<StepStart>({ from: "rank", rank: "new" }, { from: "rank", rank: "promising" }),
      fc.integer({ min: 1, max: 3 }).map(nth),
    );
    fc.assert(
      fc.property(boughts, starts, fc.integer({ min: 0, max: 60 }), (all, start, days) => {
        const shop = shopAt(rowsOf(all), isoOf(TODAY));
        const chosen = Uint8Array.from(shop.purchases.customerIds, (id) => Number(id !== "B"));
        const whole = dueIn(shop, plan(start, days, NEVER));
        const { due, off } = found(shop, plan(start, days), chosen);
        expect(due.length + off.outside + off.bought).toBe(whole.length);
        expect(whole).toEqual(expect.arrayContaining(due));
        for (const one of whole) expect(day(one.slice(2)) - TODAY).toSatisfy((n: number) => n >= 0 && n < 30);
      }),
      { numRuns: 200 },
    );
  });
});
