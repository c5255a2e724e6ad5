import { describe, expect, it } from "vitest";
import {
  OLD,
  type SubscriptionLine,
  subscriptionShop,
  subscriptionTables,
} from "../../support/subscription-shop.ts";

const of = (lines: readonly SubscriptionLine[], anchor: string) =>
  subscriptionTables(subscriptionShop(lines), anchor);

describe("a product named for its delivery", () => {
  const monthly = (goods: readonly string[], of: { numbers?: readonly number[]; from?: number } = {}) =>
    goods.map((name, i): SubscriptionLine => {
      const on = `2024-0${i + (of.from ?? 1)}-01`;
      return ["A", on, `A${i}`, name, "定期", of.numbers?.[i] ?? ""];
    });
  const NAMED = ["美容液 定期2回目", "美容液 定期３回目", "美容液 定期4回目"];

  it("is one product, and its name tells the delivery; the names are told", () => {
    const { all, of: by, people } = of([OLD, ...monthly(NAMED)], "2024-12-01");
    expect(all).toMatchObject({ subscriptions: 1, known: [0, 1, 1, 1], stopped: [0, 0, 0, 1] });
    expect(by("firstProduct")).toMatchObject([{ value: "美容液 定期" }]);
    expect(people).toMatchObject({ named: 3, namedExample: "美容液 定期2回目", changed: 0 });
  });

  it("is not left out at the beginning of the data, as a numbered one is not", () => {
    expect(of(monthly(NAMED), "2024-12-01").all?.known).toEqual([0, 1, 1, 1]);
  });

  it("has the number of 定期回数 where that is given", () => {
    const lines = monthly(NAMED, { numbers: [5, 6] });
    expect(of([OLD, ...lines], "2024-12-01").all?.known).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("for its first and its later deliveries alone is counted by days", () => {
    const goods = ["定期便（初回）", "定期便（2回目以降）", "定期便（2回目以降）"];
    const { all, people } = of([OLD, ...monthly(goods)], "2024-12-01");
    expect(all).toMatchObject({ subscriptions: 1, known: [1, 1, 1] });
    expect(people.named).toBe(2);
  });

  it("is none where a number names what is sold", () => {
    const goods = ["青汁 3回コース", "青汁 3回コース", "青汁 3回コース"];
    const { all, people } = of([OLD, ...monthly(goods)], "2024-12-01");
    expect(all?.known).toEqual([1, 1, 1]);
    expect(people).toMatchObject({ named: 0, namedExample: "" });
  });
});

describe("a subscription that stops as another product's begins", () => {
  // A cycle of 30 days: two of them after 2024-01-31 end on 2024-03-31.
  const changes = (to: readonly [on: string, id?: string], anchor = "2024-12-01", id = "") =>
    of(
      [
        OLD,
        ["A", "2024-01-01", "A1", "30ml", "定期", "", id],
        ["A", "2024-01-31", "A2", "30ml", "定期", "", id],
        ["A", to[0], "A3", "50ml", "定期", "", to[1] ?? ""],
      ],
      anchor,
    ).people;

  it("is told with both products, where the other begins within two cycles", () => {
    expect(changes(["2024-03-31"])).toMatchObject({ changed: 1, changedFrom: "30ml", changedTo: "50ml" });
    expect(changes(["2024-04-01"]).changed).toBe(0);
  });

  it("is no change where the other had begun before, or an ID tells either of them", () => {
    expect(changes(["2024-01-31"]).changed).toBe(0);
    expect(changes(["2024-03-01", "S2"]).changed).toBe(0);
    expect(changes(["2024-03-01"], "2024-12-01", "S1").changed).toBe(0);
  });

  it("has not stopped before two cycles are over", () => {
    expect(changes(["2024-03-01"], "2024-03-31").changed).toBe(0);
    expect(changes(["2024-03-01"], "2024-04-01").changed).toBe(1);
  });
});
