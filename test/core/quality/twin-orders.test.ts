import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../../src/core/ledger.ts";
import { twinOrderFacts } from "../../../src/core/quality/twin-orders.ts";
import { purchasesOf } from "../../../src/core/orders/purchases.ts";
import { type ContactRow, contactRows } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

const ROW: ContactRow = { date: "2024-01-05", amount: 100, customer: "C" };

/** What is said of orders of one customer, day and amount, as far as they say nothing else. */
function twins(...rows: readonly ContactRow[]) {
  const purchases = purchasesOf(contactRows(rows.map((row) => ({ ...ROW, ...row }))), RULES);
  const { sameDay } = ledgerOf(purchases, true);
  return twinOrderFacts({ purchases, sameDay, orders: rows.length });
}

const ids = (...orderIds: readonly string[]) => twins(...orderIds.map((orderId) => ({ orderId })));

describe("purchases that may be one order", () => {
  it("are those whose IDs are only written differently, a single one too", () => {
    expect(ids("#10011", "10011")).toEqual({ orders: 1, id: "#10011", other: "10011" });
    expect(ids("0010011", "10012", "１００１１", "No. 1")).toMatchObject({ orders: 1, other: "１００１１" });
    expect(ids("A-10011", "a10011")).toMatchObject({ orders: 1 });
  });

  it("are parts of an order that all state its total, where they are no chance", () => {
    const parts = ids("10001-1", "10001-2", "10001-3");
    expect(parts).toEqual({ orders: 2, id: "10001-1", other: "10001-2" });
    expect(ids("10001-1", "10001-2")).toBeNull();
    const others = Array.from({ length: 298 }, (_, i) => ({ orderId: `${20001 + i}`, amount: 200 + i }));
    const three = ["10001-1", "10001-2", "10001-3"].map((orderId) => ({ orderId }));
    expect(twins(...three, ...others)).toBeNull();
  });

  it("are no two orders of another day, amount or customer, or without an ID or a customer", () => {
    const first = { orderId: "#10011" };
    expect(twins(first, { orderId: "10011", date: "2024-01-06" })).toBeNull();
    expect(twins(first, { orderId: "10011", amount: 101 })).toBeNull();
    expect(twins(first, { orderId: "10011", customer: "D" })).toBeNull();
    expect(twins({ orderId: "" }, { orderId: "" })).toBeNull();
    expect(twins({ ...first, customer: "" }, { orderId: "10011", customer: "" })).toBeNull();
    expect(ids("10011", "10012", "A-1", "A-2", "A-3")).toBeNull();
  });
});
