import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataSpan, type Ledger } from "../../src/core/ledger.ts";
import { day, type Row, shop } from "../support/shop.ts";

/** The ledger as text, one line a customer: easy to read, independent of codes. */
function lines(ledger: Ledger): string[] {
  return Array.from({ length: ledger.customers }, (_, c) => {
    const [from, to] = [ledger.start[c] ?? 0, ledger.start[c + 1] ?? 0];
    const orders = Array.from(ledger.day.subarray(from, to), (d, i) => {
      const order = ledger.orderIds[ledger.order[from + i] ?? -1] ?? "-";
      return `${d - day("2024-01-01")}:${(ledger.amount[from + i] ?? 0) / 100}:${order}`;
    });
    return `${ledger.customerIds[c]} ${orders.join(" ")}`;
  }).sort();
}

describe("ledger", () => {
  it("orders one customer's purchases by day, then amount, then order ID as text", () => {
    const { ledger } = shop([
      ["A", "2024-01-03", 5, "z"],
      ["A", "2024-01-02", 9, "9"],
      ["A", "2024-01-02", 9, "10"],
      ["A", "2024-01-02", 3, "b"],
      ["B", "2024-01-01", 1, "x"],
    ]);
    expect(lines(ledger)).toEqual(["A 1:3:b 1:9:10 1:9:9 2:5:z", "B 0:1:x"]);
  });

  it("keeps ids as read: 00123 is not 123", () => {
    const { ledger } = shop([
      ["00123", "2024-01-01", 1, "1"],
      ["123", "2024-01-01", 1, "2"],
    ]);
    expect(ledger.customers).toBe(2);
  });

  it("never makes one customer of the unknown", () => {
    const { ledger } = shop([
      ["", "2024-01-01", 1, "1"],
      ["", "2024-01-02", 2, "2"],
      ["A", "2024-01-02", 3, "3"],
    ]);
    expect([ledger.customers, Array.from(ledger.unidentified.amount)]).toEqual([1, [100, 200]]);
  });

  it("merges one customer's orders of one day when asked: one purchase, the sum, the first ID", () => {
    const rows: Row[] = [
      ["A", "2024-01-02", 9, "2"],
      ["A", "2024-01-02", 3, "1"],
      ["A", "2024-01-03", 4, "3"],
      ["B", "2024-01-02", 1, "4"],
    ];
    expect(lines(shop(rows, { mergeSameDayOrders: true }).ledger)).toEqual(["A 1:12:1 2:4:3", "B 1:1:4"]);
    expect(lines(shop(rows).ledger)).toEqual(["A 1:3:1 1:9:2 2:4:3", "B 1:1:4"]);
  });

  it("counts repeated rows only where there are no order IDs", () => {
    const twice: Row[] = [
      ["A", "2024-01-02", 9],
      ["A", "2024-01-02", 9],
      ["A", "2024-01-02", 8],
      ["B", "2024-01-02", 9],
    ];
    expect(shop(twice).ledger.identicalRows).toBe(1);
    expect(shop(twice, { mergeSameDayOrders: true }).ledger.identicalRows).toBe(1);
    expect(shop(twice.map((row, i): Row => [row[0], row[1], row[2], String(i)])).ledger.identicalRows).toBe(
      0,
    );
  });

  const row = fc.tuple(
    fc.constantFrom("A", "B", "C", ""),
    fc.integer({ min: 1, max: 28 }).map((d) => `2024-01-${String(d).padStart(2, "0")}`),
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
  );

  it("does not depend on the order of the rows", () => {
    const shops = fc.array(row, { maxLength: 25 });
    fc.assert(
      fc.property(shops, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rows, dice) => {
        const keys = rows.map(() => dice.next().value ?? 0);
        const shuffled = rows.map((one, i) => ({ one, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key);
        expect(lines(shop(shuffled.map(({ one }) => one)).ledger)).toEqual(lines(shop(rows).ledger));
      }),
    );
  });
});

describe("the history that counts", () => {
  const span = (days: readonly number[], until?: number) => dataSpan({ day: Int32Array.from(days) }, until);

  it("begins at the earliest purchase that no stretch of more than 366 days follows", () => {
    expect(span([])).toBeNull();
    expect(span([500])).toEqual({ first: 500, last: 500, start: 500 });
    // From day 0 to day 367 lie 366 days without a purchase.
    expect(span([367, 0])).toMatchObject({ start: 0 });
    expect(span([368, 0])).toMatchObject({ first: 0, start: 368 });
    expect(span([0, 10, 400, 700, 1068, 1069])).toMatchObject({ start: 1068, last: 1069 });
    expect(span([0, 10, 377, 700])).toMatchObject({ start: 0 });
    expect(span([0, 10, 378, 700])).toMatchObject({ start: 378 });
  });

  it("is that of the purchases up to a day", () => {
    expect(span([0, 300, 1000], 999)).toEqual({ first: 0, last: 300, start: 0 });
    expect(span([5, 6], 4)).toBeNull();
  });

  it("is the latest day before which a year lies empty, however the days stand", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1 }), (days) => {
        const sorted = [...new Set(days)].sort((a, b) => a - b);
        const starts = sorted.filter((one, i) => i === 0 || one - (sorted[i - 1] ?? 0) - 1 > 366);
        expect(span(days)?.start).toBe(starts[starts.length - 1]);
      }),
    );
  });
});
