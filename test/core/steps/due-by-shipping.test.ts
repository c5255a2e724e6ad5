import { describe, expect, it } from "vitest";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { dueIn, found, NEVER, plan, row, shopAt } from "../../support/due-plans.ts";

describe("a plan from the shipping on", () => {
  it("counts from the last part of an order, and stops on an order made later", () => {
    const parts = { orderId: "P", customer: "parts", date: "2024-02-10", amount: 100 };
    const shop = shopAt(
      [
        { ...parts, shipDate: "2024-02-12" },
        { ...parts, shipDate: "2024-02-25" },
        row("waits", "2024-02-28", { shipDate: "" }),
        row("again", "2024-02-20", { shipDate: "2024-02-23" }),
        row("again", "2024-02-21", { shipDate: "2024-02-24" }),
        row("ahead", "2024-02-28", { shipDate: "2024-03-05" }),
        row("old", "2023-02-28", { shipDate: "" }),
      ],
      "2024-03-01",
    );
    expect(found(shop, plan({ from: "shipped" }, 7))).toEqual({
      due: ["again 2024-03-02", "ahead 2024-03-12", "parts 2024-03-03"],
      off: { outside: 0, bought: 1 },
      unsaid: 1,
    });
    const all = dueIn(shop, plan({ from: "shipped" }, 7, NEVER));
    expect(all.filter((one) => one.startsWith("again"))).toEqual(["again 2024-03-01", "again 2024-03-02"]);
  });
});

describe("a plan from the shipping of several orders together on", () => {
  const shop = shopAt(
    [
      row("A", "2024-02-20", { shipDate: "2024-02-24" }),
      row("A", "2024-02-21", { shipDate: "2024-02-23" }),
      row("A", "2024-02-22", { shipDate: "2024-02-24" }),
      row("B", "2024-02-20", { shipDate: "2024-02-24" }),
      row("B", "2024-02-22", { shipDate: "2024-02-24" }),
      row("B", "2024-02-25", { shipDate: "" }),
    ],
    "2024-03-01",
  );

  it("sends one mail for them", () => {
    expect(dueIn(shop, plan({ from: "shipped" }, 7, NEVER))).toEqual([
      ...["A 2024-03-01", "A 2024-03-02"],
      "B 2024-03-02",
    ]);
  });

  it("stops on what was ordered after the last of them", () => {
    const { due, off } = found(shop, plan({ from: "shipped" }, 7));
    expect([due, off.bought]).toEqual([["A 2024-03-02"], 2]);
  });
});

describe("a plan from the shipping of two orders of one day on", () => {
  const sent = (rules: Partial<CleaningRules>, first: string, other: string): string[] => {
    const rows = [first, other].map((shipDate) => row("same", "2024-02-20", { shipDate }));
    return dueIn(shopAt(rows, "2024-03-01", rules), plan({ from: "shipped" }, 7, NEVER));
  };

  it("counts from each of them, or once, from the last that was sent, where the setting makes them one", () => {
    expect(sent({}, "2024-02-24", "2024-02-23")).toEqual(["same 2024-03-01", "same 2024-03-02"]);
    const merged = { mergeSameDayOrders: true };
    expect(sent(merged, "2024-02-24", "2024-02-23")).toEqual(["same 2024-03-02"]);
    expect(sent(merged, "2024-02-24", "2024-02-24")).toEqual(["same 2024-03-02"]);
    expect(sent(merged, "", "2024-02-24")).toEqual(["same 2024-03-02"]);
  });
});
