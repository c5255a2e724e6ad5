import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/catalog/settings/settings.ts";
import type { Answers } from "../../src/intake/questions.ts";
import {
  byOrder,
  caseFile,
  customersOf,
  outcomeOf,
  type ReadShop,
  salesOf,
} from "../support/read-orders.ts";

function read(names: readonly string[], settings: Partial<Settings> = {}, answers: Answers = {}): ReadShop {
  const outcome = outcomeOf(names.map(caseFile), settings, answers);
  if (outcome.kind !== "read") throw new Error(`${names.join()} is ${JSON.stringify(outcome)}`);
  return outcome;
}

const outcome = (name: string) => outcomeOf([caseFile(name)]);

describe("a file as shops have it", () => {
  it("01: guests whose customer ID is 0 are told apart by e-mail", () => {
    const shop = read(["01-woo-guest-zero.csv"]);
    expect(customersOf(shop)).toBe(7);
    expect(shop.purchases).toHaveLength(8);
  });

  it("06: Etsy's sold orders are read by their own words", () => {
    const shop = read(["06-etsy-sold-orders.csv"]);
    expect(customersOf(shop)).toBe(2);
    expect(byOrder(shop)).toEqual({ "3935119401": 76, "3935119402": 33, "3935119403": 13 });
  });

  it("13: a file in dollars comes to $75.00", () => {
    expect(salesOf(read(["13-shopify-usd-only.csv"]))).toBe(75);
  });

  it("26: destroyed order numbers refuse the file", () => {
    expect(outcome("26-order-id-scientific.csv").kind).toBe("refused");
  });

  it("30: IDs of which one file lost the zeros stay apart, and a notice says so", () => {
    const shop = read(["30a-ids-before.csv", "30b-ids-after-excel.csv"]);
    expect(customersOf(shop)).toBe(6);
    expect(shop.notices.some((code) => /alike/.test(code))).toBe(true);
  });

  it("31: months as columns are no orders", () => {
    expect(outcome("31-pivot-months.csv").kind).toBe("refused");
  });

  it("36: cells left blank by merging take the values above", () => {
    expect(byOrder(read(["36-merged-cells.csv"]))).toEqual({ A1: 4000, A2: 1500 });
  });

  it("38: totals with a date are no orders", () => {
    const shop = read(["38-total-row-dated.csv"]);
    expect(shop.purchases).toHaveLength(3);
    expect(salesOf(shop)).toBe(4500);
    expect(shop.excluded).toEqual({ totalRow: 2 });
  });

  it("40: rows below a second header in another order are read by it", () => {
    const { purchases, excluded } = read(["40-glued-swapped.csv"]);
    expect(purchases.map(({ order, customer, amount }) => [order, customer, amount])).toEqual([
      ["A1", "1001", 1000],
      ["A2", "1002", 2000],
      ["A3", "1001", 3000],
      ["A4", "1003", 4000],
    ]);
    expect(excluded).toEqual({ headerRow: 1 });
  });

  it("49: JSON is named for what it is", () => {
    const refused = outcome("49-orders.json");
    expect(refused).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(refused)).toContain("JSON");
  });

  it("55: serials among day-first dates stop the file", () => {
    expect(outcome("55-dates-half-serial.csv").kind).toBe("refused");
  });

  it("57: of amounts with and without tax the setting decides", () => {
    expect(byOrder(read(["57-tax-both.csv"]))).toEqual({ A1: 1100, A2: 2200 });
  });

  it("58: lines that repeat an order's total are asked about, with the order number offered", () => {
    expect(outcome("58-unknown-order-id.csv").kind).toBe("asked");
  });

  it("59: names alone are asked about", () => {
    expect(outcome("59-superstore-names.csv").kind).toBe("asked");
  });

  it("61: a statement of payments is asked about or refused", () => {
    expect(["asked", "refused"]).toContain(outcome("61-paypal.csv").kind);
  });

  it("71: accents are no garbled text", () => {
    const shop = read(["71-creme-product.csv"]);
    expect([shop.purchases.length, salesOf(shop)]).toEqual([6, 600]);
  });

  it("72: three currencies stop the file", () => {
    expect(["asked", "refused"]).toContain(outcome("72-generic-currency-column.csv").kind);
  });

  it("76: refund columns under other names are taken off their orders", () => {
    const shop = read(["76-refund-column-names.csv"]);
    expect(byOrder(shop)).toEqual({ "2": 2000 });
    expect(shop.excluded).toEqual({ refundedOrder: 1 });
  });

  it("77: a file most of whose rows cannot be read stops", () => {
    expect(outcome("77-most-rows-unreadable.csv").kind).toBe("refused");
  });

  it("81: UTC in a header is the zone of its cells", () => {
    const { purchases } = read(["81-created-at-utc.csv"]);
    expect(purchases.map(({ order, date, amount }) => [order, date, amount])).toEqual([
      ["ch_1", "2024-04-01", 1500],
      ["ch_4", "2024-04-04", 2000],
    ]);
  });

  it("84: dates as a database writes them are read", () => {
    const { purchases } = read(["84-postgres-dates.csv"]);
    expect(purchases.map(({ date }) => date)).toEqual(["2024-01-06", "2024-01-06", "2024-01-06", "2024-01-07"]);
  });
});

describe("18: statuses in English", () => {
  const OFF = ["failed", "Payment failed", "declined", "expired", "void", "chargeback", "rejected"];
  const UNKNOWN = ["Refund", "returned", "abandoned", "draft"];

  it("are cancelled, or asked about", () => {
    const asked = outcome("18-statuses-en-more.csv");
    expect(asked.kind).toBe("asked");
  });

  it("leave out what is off and name what nobody knows", () => {
    const shop = read(["18-statuses-en-more.csv"], {}, { unknownStatuses: "count" } as Answers);
    const statuses = shop.engine.purchases.cleaning.statuses.first;
    const decided = (wanted: string) =>
      statuses.filter((one) => (one as { decision?: string }).decision === wanted).map(({ status }) => status);
    expect(decided("cancelled").sort()).toEqual([...OFF].sort());
    expect(decided("unknown")).toEqual(expect.arrayContaining(UNKNOWN));
    expect(shop.notices).toContain("unknown-statuses");
  });
});
