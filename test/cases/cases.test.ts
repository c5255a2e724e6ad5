import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/catalog/settings/settings.ts";
import { type Answers, keyOf } from "../../src/intake/questions.ts";
import { byOrder, caseFile, customersOf, outcomeOf, type ReadShop, salesOf } from "../support/read-orders.ts";

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
    expect(outcome("26-order-id-scientific.csv")).toMatchObject({ kind: "refused", code: "ids-destroyed" });
  });

  it("30: IDs of which one file lost the zeros stay apart, and a notice says so", () => {
    const shop = read(["30a-ids-before.csv", "30b-ids-after-excel.csv"]);
    expect(customersOf(shop)).toBe(6);
    expect(shop.notices.some((code) => /alike/.test(code))).toBe(true);
  });

  it("31: months as columns are named for what they are, and stop the file", () => {
    expect(outcome("31-pivot-months.csv")).toEqual({ kind: "asked", about: ["months", "date", "amount"] });
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
    expect(outcome("55-dates-half-serial.csv")).toMatchObject({
      kind: "refused",
      code: "half-converted-dates",
    });
  });

  it("57: of amounts with and without tax the setting decides", () => {
    expect(byOrder(read(["57-tax-both.csv"]))).toEqual({ A1: 1100, A2: 2200 });
  });

  it("58: lines that repeat their order's total are asked about, and the order counts once", () => {
    expect(outcome("58-unknown-order-id.csv")).toEqual({ kind: "asked", about: ["amountLevel"] });
    expect(byOrder(read(["58-unknown-order-id.csv"], {}, { amountLevel: "order" }))).toEqual({
      "9001": 5000,
      "9002": 2000,
      "9003": 8000,
    });
  });

  it("59: names alone are asked about", () => {
    expect(outcome("59-superstore-names.csv")).toMatchObject({ kind: "asked" });
    expect(byOrder(read(["59-superstore-names.csv"], {}, { onlyNames: "3" }))).toEqual({
      "CA-1": 993.9,
      "CA-2": 14.62,
    });
  });

  it("61: a statement of payments is asked about or refused", () => {
    expect(["asked", "refused"]).toContain(outcome("61-paypal.csv").kind);
  });

  it("71: accents are no garbled text", () => {
    const shop = read(["71-creme-product.csv"]);
    expect([shop.purchases.length, salesOf(shop)]).toEqual([6, 600]);
  });

  it("76: refund columns under other names are taken off their orders", () => {
    const shop = read(["76-refund-column-names.csv"]);
    expect(byOrder(shop)).toEqual({ "2": 2000 });
    expect(shop.excluded).toEqual({ refundedOrder: 1 });
  });

  it("77: a file most of whose rows cannot be read stops", () => {
    expect(outcome("77-most-rows-unreadable.csv")).toMatchObject({
      kind: "refused",
      code: "amounts-unreadable",
    });
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
    expect(purchases.map(({ date }) => date)).toEqual([
      "2024-01-06",
      "2024-01-06",
      "2024-01-06",
      "2024-01-07",
    ]);
  });
});

describe("18: statuses in English", () => {
  const OFF = ["failed", "Payment failed", "declined", "expired", "void", "chargeback", "rejected"];
  const UNKNOWN = ["Refund", "returned", "abandoned", "draft"];
  const asked = UNKNOWN.map((about) => keyOf({ id: "unknownStatus", about }));
  const FILE = "18-statuses-en-more.csv";

  it("that are off are left out; those that nobody knows count, are asked about and told", () => {
    const shop = read([FILE]);
    const { statuses } = shop.engine.purchases.cleaning;
    const by = (wanted: string) =>
      statuses.first.filter(({ effect }) => effect === wanted).map(({ status }) => status);
    expect(by("cancelled")).toEqual(expect.arrayContaining(OFF));
    expect(by("cancelled")).toHaveLength(OFF.length);
    expect(shop.excluded).toEqual({ cancelled: OFF.length });
    expect(by("unknown")).toEqual(expect.arrayContaining(UNKNOWN));
    expect(shop.asks).toEqual(expect.arrayContaining(asked));
    expect(shop.notices).toContain("unknown-statuses");
  });

  it("are left out once the user says so", () => {
    const shop = read([FILE], {}, Object.fromEntries(asked.map((key) => [key, "leaveOut"])));
    expect(Object.keys(byOrder(shop)).sort()).toEqual(["K0", "K10", "K12"]);
  });
});

describe("72: three currencies in one column", () => {
  it("are asked about", () => {
    expect(outcome("72-generic-currency-column.csv")).toEqual({ kind: "asked", about: ["currency"] });
  });
});
