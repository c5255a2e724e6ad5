import { describe, expect, it } from "vitest";
import { averageDeliveries, deliverySteps, mostStopped } from "../../../src/core/subscriptions/survival.ts";
import {
  OLD,
  type SubscriptionLine,
  subscriptionShop,
  subscriptionTables,
  SUBSCRIPTION_LINES as WORKED,
} from "../../support/subscription-shop.ts";

const of = (lines: readonly SubscriptionLine[], anchor: string) =>
  subscriptionTables(subscriptionShop(lines), anchor);

describe("subscriptions worked by hand", () => {
  const { all, of: by, people } = of(WORKED, "2024-06-30");

  it("count known, decided and stopped deliveries", () => {
    // First: A, B, C, D, E known; A 181, B 121 > 116, C, D decided. Second: A, B, D; A alone decided. Third: A, B; A.
    expect(all).toEqual({
      ...{ by: "all", value: null, subscriptions: 5 },
      ...{ known: [5, 3, 2], decided: [4, 1, 1], stopped: [1, 0, 1] },
    });
  });

  it("give 継続率 1, 3/4, 3/4, 0 and an average of 1.75 up to the second delivery", () => {
    const steps = deliverySteps(all!);
    // The one whose third delivery can be judged stopped there: 3/4 · (1 − 1/1).
    expect(steps.map(({ survival }) => survival)).toEqual([1, 0.75, 0.75, 0]);
    expect(averageDeliveries(steps, 4)).toEqual({ k: 2, average: 1.75 });
    expect(averageDeliveries(steps, 1)).toEqual({ k: 4, average: 2.5 });
    expect(averageDeliveries(steps, 5)).toBeNull();
    expect(mostStopped(steps, 4)?.k).toBe(1);
  });

  it("are told apart by the first product and by the channel of the first order", () => {
    expect(by("firstProduct")).toMatchObject([
      { value: "せっけん", subscriptions: 3, known: [3, 2, 2], decided: [2, 1, 1], stopped: [0, 0, 1] },
      { value: "クリーム", subscriptions: 2, known: [2, 1], decided: [2, 0], stopped: [1, 0] },
    ]);
    expect(by("firstChannel")).toMatchObject([
      { value: "本店", subscriptions: 2 },
      { value: "楽天", subscriptions: 2 },
      { value: "", subscriptions: 1 },
    ]);
  });

  it("say where people stand by their latest delivery: entry 0 is that of nobody here", () => {
    expect(people).toMatchObject({ going: [0, 1, 0, 1], late: [0, 0, 1, 0], stopped: [0, 1, 0, 1] });
    expect(people.shopCycle).toBe(40);
  });

  it("tell who first bought once and subscribed later: E after 100 days, from クリーム; Z never", () => {
    expect(people.becoming).toEqual([
      { value: null, starters: 2, became: 1, medianDays: 100 },
      { value: "せっけん", starters: 1, became: 0, medianDays: null },
      { value: "クリーム", starters: 1, became: 1, medianDays: 100 },
    ]);
    expect(people.becomingDays).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it("count days from the one after the end before to the end: 30 days and 31", () => {
    const lines: SubscriptionLine[] = [
      ["A", "2024-01-01", "A1", "せっけん", "通常"],
      ["A", "2024-01-31", "A2", "せっけん", "定期"],
      ["B", "2024-01-01", "B1", "せっけん", "通常"],
      ["B", "2024-02-01", "B2", "せっけん", "定期"],
    ];
    expect(of(lines, "2024-07-01").people.becomingDays).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it("know nobody who first bought once and subscribed the same day, where orders of a day are one", () => {
    const lines: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "せっけん", "通常"],
      ["A", "2024-01-01", "A2", "せっけん", "定期"],
    ];
    const everybody = (mergeSameDayOrders: boolean) =>
      subscriptionTables(subscriptionShop(lines, { mergeSameDayOrders }), "2024-07-01").people.becoming[0];
    expect(everybody(true)).toMatchObject({ starters: 1, became: 0 });
    expect(everybody(false)).toMatchObject({ starters: 2, became: 1 });
  });
});

describe("which delivery it is", () => {
  const monthly = (numbers: readonly (string | number)[], id = "", from = 1): SubscriptionLine[] =>
    numbers.map((number, i) => ["A", `2024-0${i + from}-01`, `A${from}${i}`, "せっけん", "定期", number, id]);
  const known = (lines: readonly SubscriptionLine[]) => of([OLD, ...lines], "2024-07-01").all?.known;

  it("is 定期回数 where it is given; between, one after the other", () => {
    expect(known(monthly([5, "6", "7回目"]))).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(known(monthly(["", 5, "", "", 9]))).toEqual([0, 0, 0, 1, 1, 1, 1, 0, 1]);
  });

  it("is the k-th day where none is given; two deliveries on a day are one, and told", () => {
    const twice: SubscriptionLine[] = [...monthly(["", ""]), ["A", "2024-02-01", "A9", "せっけん", "定期"]];
    expect(known(twice)).toEqual([1, 1]);
    expect(of([OLD, ...twice], "2024-07-01").people.sameDay).toBe(1);
    // the same product twice in one order is one delivery of it, and nothing to tell
    const lines: SubscriptionLine[] = [...monthly(["", ""]), ["A", "2024-02-01", "A11", "せっけん", "定期"]];
    expect(of([OLD, ...lines], "2024-07-01").people.sameDay).toBe(0);
  });

  it("that is no number is none, and told with an example", () => {
    const { all, people } = of([OLD, ...monthly(["初回", "20240201", 0])], "2024-07-01");
    expect(all?.known).toEqual([1, 1, 1]);
    expect(people).toMatchObject({ unread: 3, unreadExample: "初回" });
  });

  it("that repeats or goes back stays as it is written, and is told; the last day of a number counts", () => {
    // 1, 2, 1 by 2024-03-01, then nothing for four months: stopped once, after a first delivery.
    const { all, people } = of([OLD, ...monthly([1, 2, 1])], "2024-07-01");
    expect(all).toMatchObject({ known: [1, 1], decided: [1, 1], stopped: [1, 0] });
    expect(people.unsteady).toBe(1);
    expect(of([OLD, ...monthly([1, 1, 2])], "2024-07-01").people.unsteady).toBe(1);
    expect(of([OLD, ...monthly([3, 4])], "2024-07-01").people.unsteady).toBe(0);
  });
});

describe("what is one subscription", () => {
  const line = (customer: string, on: string, product: string, id = ""): SubscriptionLine =>
    [...[customer, on, `${customer}${on}${product}`, product, "定期", "", id]] as unknown as SubscriptionLine;

  it("is a 定期ID whatever is in it, else a product: a change of product ends one", () => {
    const days = ["2024-01-01", "2024-02-01", "2024-03-01"];
    const goods = ["せっけん", "せっけん", "クリーム"];
    const lines = (id: string) => days.map((on, i) => line("A", on, goods[i] ?? "", id));
    expect(of([OLD, ...lines("S1")], "2024-07-01").all).toMatchObject({
      subscriptions: 1,
      stopped: [0, 0, 1],
    });
    expect(of([OLD, ...lines("")], "2024-07-01").all).toMatchObject({ subscriptions: 2, stopped: [1, 1] });
  });

  it("is never of two customers: a shared 定期ID is told", () => {
    const shared = [line("A", "2024-01-01", "せっけん", "S1"), line("B", "2024-02-01", "せっけん", "S1")];
    const { all, people } = of([OLD, ...shared], "2024-07-01");
    expect(all?.subscriptions).toBe(2);
    expect(people.sharedIds).toBe(1);
  });

  it("is its 定期 lines alone, where an order holds both kinds", () => {
    const both: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "せっけん", "定期"],
      ["A", "2024-01-01", "A1", "クリーム", "通常"],
    ];
    const { of: by, people } = of(both, "2024-07-01");
    expect(by("firstProduct").map(({ value }) => value)).toEqual(["せっけん"]);
    expect(people.mixed).toBe(1);
    // what a third line is, that says nothing, nobody can tell
    const third = of([...both, ["A", "2024-01-01", "A1", "お茶", ""]], "2024-07-01");
    expect(third.of("firstProduct").map(({ value }) => value)).toEqual(["せっけん"]);
  });

  it("tells where a person stands by the one delivered last, of two on a day by the one that came farther", () => {
    const twice: SubscriptionLine[] = [
      OLD,
      ["A", "2024-05-01", "A1", "せっけん", "定期", 2],
      ["A", "2024-06-01", "A2", "せっけん", "定期", 3],
      ["A", "2024-06-01", "A3", "お茶", "定期", 1],
      ["B", "2024-01-01", "B1", "せっけん", "定期", 9],
      ["B", "2024-06-20", "B2", "お茶", "定期", 1],
    ];
    const reversed = [...twice].reverse();
    for (const lines of [twice, reversed]) expect(of(lines, "2024-06-25").people.going).toEqual([0, 1, 0, 1]);
  });

  it("takes a blank cell from the other lines of its order, where they say one thing", () => {
    const once: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "せっけん", "定期", 3, "S1"],
      ["A", "2024-01-01", "A1", "クリーム", ""],
    ];
    const { all, of: by } = of(once, "2024-07-01");
    expect(all).toMatchObject({ subscriptions: 1, known: [0, 0, 1] });
    expect(by("firstProduct").map(({ value }) => value)).toEqual(["せっけん", "クリーム"]);
  });

  it("is told by 定期ID or 定期回数 where there is no 注文種別: ecforce writes 0 for single orders", () => {
    const lines: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "せっけん", "", 1, "S1"],
      ["B", "2024-01-01", "B1", "せっけん", "", 0, ""],
    ];
    const { all, people } = of(lines, "2024-07-01");
    expect(all).toMatchObject({ subscriptions: 1, known: [1] });
    expect(people.becoming[0]).toMatchObject({ starters: 2, became: 0 });
  });

  it("has no 定期ID where that stands for none: a 0, a dash or なし is a blank", () => {
    for (const none of ["0", "-", "なし"]) {
      // B bought once; the two products that A has on subscription are two, of which the second was delivered once
      const lines: SubscriptionLine[] = [
        OLD,
        ["A", "2024-01-01", "A1", "せっけん", "定期", "", none],
        ["A", "2024-02-01", "A2", "せっけん", "定期", "", none],
        ["A", "2024-02-10", "A3", "クリーム", "定期", "", none],
        ["B", "2024-01-01", "B1", "せっけん", "", "", none],
        ["C", "2024-01-01", "C1", "お茶", "", "", "S1"],
      ];
      const { all, people } = of(lines, "2024-07-01");
      expect(all).toMatchObject({ subscriptions: 3, known: [3, 1], stopped: [2, 1] });
      expect(people.sharedIds).toBe(0);
    }
  });
});

describe("cycles", () => {
  const single = (on: string): SubscriptionLine => ["A", on, "A1", "せっけん", "定期"];

  it("are at least 7 days: a delivery every day has stopped on the 15th day after the last", () => {
    const daily: SubscriptionLine[] = ["01", "02", "03"].map((d) => [
      "A",
      `2024-01-${d}`,
      d,
      "せっけん",
      "定期",
    ]);
    expect(of([OLD, ...daily], "2024-01-17").all).toMatchObject({ decided: [1, 1, 0], stopped: [0, 0, 0] });
    expect(of([OLD, ...daily], "2024-01-18").all).toMatchObject({ decided: [1, 1, 1], stopped: [0, 0, 1] });
  });

  it("are 30 days where no gap is known, which the null of the shop's says", () => {
    expect(of([OLD, single("2024-01-01")], "2024-03-01").all).toMatchObject({ decided: [0] });
    expect(of([OLD, single("2024-01-01")], "2024-03-02").all).toMatchObject({ decided: [1], stopped: [1] });
    expect(of([OLD, single("2024-01-01")], "2024-03-02").people.shopCycle).toBeNull();
  });
});

describe("what may have begun before the data", () => {
  /* The history begins on 2024-01-01; the cycle is 30 days. */
  const from = (first: string, second: string, number: string | number = ""): SubscriptionLine[] => [
    ["Z", "2024-01-01", "Z1", "せっけん", "通常"],
    ["A", first, "A1", "せっけん", "定期", number],
    ["A", second, "A2", "せっけん", "定期"],
  ];

  it("is left out within two cycles of its beginning, and counted", () => {
    const early = of(from("2024-03-01", "2024-03-31"), "2024-07-01");
    expect(early.all).toMatchObject({ subscriptions: 0, known: [] });
    expect(early.people).toMatchObject({ leftOut: 1, subscriptions: 1, stopped: [1] });
    const late = of(from("2024-03-02", "2024-04-01"), "2024-07-01");
    expect(late.all).toMatchObject({ subscriptions: 1, known: [1, 1] });
    expect(late.people.leftOut).toBe(0);
  });

  it("is not left out where it is numbered", () => {
    expect(of(from("2024-03-01", "2024-03-31", 4), "2024-07-01").all?.known).toEqual([0, 0, 0, 1, 1]);
  });
});

describe("a sheet", () => {
  it("without a column of 注文種別, 定期回数 or 定期ID has no subscriptions", () => {
    const plain = subscriptionShop(
      WORKED,
      {},
      { customer: 0, date: 1, orderId: 2, productName: 3, amount: 8 },
    );
    const { rows, people } = subscriptionTables(plain, "2024-06-30");
    expect([rows, people]).toEqual([[], undefined]);
  });

  it("with words that no list knows counts them as single orders and names them", () => {
    const lines: SubscriptionLine[] = [
      OLD,
      ["A", "2024-01-01", "A1", "せっけん", "電話"],
      ["B", "2024-01-02", "B1", "せっけん", "電話"],
    ];
    const { all, people } = of([...lines, ["C", "2024-01-03", "C1", "せっけん", "FAX"]], "2024-07-01");
    expect(all?.subscriptions).toBe(0);
    expect(people).toMatchObject({
      unknownRows: 3,
      unknown: [
        { word: "電話", rows: 2 },
        { word: "FAX", rows: 1 },
      ],
    });
  });
});
