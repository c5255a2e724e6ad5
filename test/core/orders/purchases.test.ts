import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderRows, type Row, RULES, shop, day } from "../../support/shop.ts";
import { purchasesOf } from "../../../src/core/orders/purchases.ts";

const D = "2024-01-05";

/** What became of rows: amounts of purchases in whole units, and reason by sheet row. */
function outcome(rows: readonly Row[], rules = {}) {
  const { length, amount, excluded } = purchasesOf(orderRows(rows), { ...RULES, ...rules });
  return {
    amounts: Array.from(amount.subarray(0, length), (minor) => minor / 100),
    excluded: excluded.map(({ row, reason }) => `${row} ${reason}`),
  };
}

describe("rows to purchases", () => {
  it.each<{ why: string; rows: Row[]; amounts: number[]; excluded: string[] }>([
    {
      why: "lines of one order are summed",
      rows: [
        ["A", D, 100, "1"],
        ["A", D, 250.5, "1"],
        ["A", D, 5, "2"],
      ],
      amounts: [350.5, 5],
      excluded: [],
    },
    {
      why: "without order IDs every row is a purchase, identical ones too",
      rows: [
        ["A", D, 100],
        ["A", D, 100],
      ],
      amounts: [100, 100],
      excluded: [],
    },
    {
      why: "a refund under the order's own ID is netted",
      rows: [
        ["A", D, 100, "1"],
        ["A", "2024-02-01", -30, "1"],
      ],
      amounts: [70],
      excluded: [],
    },
    {
      why: "an order refunded in full is none",
      rows: [
        ["A", D, 100, "1"],
        ["A", D, -100, "1"],
      ],
      amounts: [],
      excluded: ["2 refundedOrder", "3 refundedOrder"],
    },
    {
      why: "an order refunded by more than it cost is none",
      rows: [
        ["A", D, 100, "1"],
        ["A", D, -130, "1"],
      ],
      amounts: [],
      excluded: ["2 refundedOrder", "3 refundedOrder"],
    },
    {
      why: "a negative order without its order is left out",
      rows: [
        ["A", D, -100, "C1"],
        ["A", D, 0, "C1"],
        ["A", D, 50, "2"],
      ],
      amounts: [50],
      excluded: ["2 unmatchedNegative", "3 unmatchedNegative"],
    },
    {
      why: "an order of zero rows only is a zero-yen order",
      rows: [
        ["A", D, 0, "1"],
        ["A", D, 0, "1"],
      ],
      amounts: [],
      excluded: ["2 zeroYen", "3 zeroYen"],
    },
    {
      why: "a free gift line inside a paid order is part of it",
      rows: [
        ["A", D, 0, "1"],
        ["A", D, 80, "1"],
      ],
      amounts: [80],
      excluded: [],
    },
    {
      why: "one order ID with two customers is refused whole",
      rows: [
        ["A", D, 100, "1"],
        ["B", D, 100, "1"],
        ["B", D, 7, "2"],
      ],
      amounts: [7],
      excluded: ["2 customerConflict", "3 customerConflict"],
    },
    {
      why: "a line without customer belongs to its order's customer",
      rows: [
        ["A", D, 100, "1"],
        ["", D, 20, "1"],
      ],
      amounts: [120],
      excluded: [],
    },
    {
      why: "unreadable dates and amounts are refused row by row",
      rows: [
        ["A", "soon", 100, "1"],
        ["A", D, "many", "2"],
        ["A", D, 5, "3"],
      ],
      amounts: [5],
      excluded: ["2 badDate", "3 badAmount"],
    },
    {
      why: "a cancelled order is left out, a partly cancelled one stays",
      rows: [
        ["A", D, 100, "1", "キャンセル"],
        ["A", D, 50, "2", "一部キャンセル"],
      ],
      amounts: [50],
      excluded: ["2 cancelled"],
    },
    {
      why: "days after today and before 1990 are refused, today and 1990-01-01 are not",
      rows: [
        ["A", "2030-01-02", 1, "1"],
        ["A", "2030-01-01", 2, "2"],
        ["A", "1990-01-01", 3, "3"],
        ["A", "1989-12-31", 4, "4"],
      ],
      amounts: [2, 3],
      excluded: ["2 futureDate", "5 tooOld"],
    },
    {
      why: "blank rows are nothing",
      rows: [
        ["A", D, 1, "1"],
        ["", "", "", ""],
      ],
      amounts: [1],
      excluded: [],
    },
  ])("$why", ({ rows, amounts, excluded }) => {
    expect(outcome(rows)).toEqual({ amounts, excluded });
  });

  it("zero-yen orders count when the setting says so", () => {
    expect(outcome([["A", D, 0, "1"]], { countZeroYenOrders: true }).amounts).toEqual([0]);
  });

  it("an order's day is its earliest line", () => {
    const { purchases } = shop([
      ["A", "2024-02-03", 1, "1"],
      ["A", "2024-02-01", 1, "1"],
    ]);
    expect(purchases.day[0]).toBe(day("2024-02-01"));
  });

  it("names row, column and value of what it refuses", () => {
    const { excluded } = purchasesOf(
      orderRows([
        ["A", "soon", 1],
        ["A", D, "many"],
      ]),
      RULES,
    );
    expect(excluded).toEqual([
      { row: 2, column: "date", reason: "badDate", value: "soon", amount: 100, file: null, fileRow: null },
      { row: 3, column: "amount", reason: "badAmount", value: "many", amount: 0, file: null, fileRow: null },
    ]);
  });

  const anyRow = fc.tuple(
    fc.constantFrom("A", "B", "", "合計"),
    fc.constantFrom<unknown>(D, "2024-02-29", "2023-02-29", "", "2031-01-01", "1980-01-01"),
    fc.constantFrom<unknown>(100, -100, 0, "x", "1,000円", ""),
    fc.constantFrom("1", "2", "3", ""),
    fc.constantFrom("", "完了", "キャンセル"),
  );

  it("loses no row: rows of purchases and excluded rows are all rows, each once", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const table = orderRows(rows);
        const { excluded } = purchasesOf(table, RULES);
        const out = new Set(excluded.map(({ row }) => row));
        expect(out.size).toBe(excluded.length);
        const used = Array.from(table.sheetRow).filter((row) => !out.has(row));
        expect(used.length + out.size).toBe(table.length);
      }),
    );
  });

  it("loses no money: read = bought + excluded, to the minor unit", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const table = orderRows(rows);
        const { amount, excluded } = purchasesOf(table, RULES);
        const sum = (values: Iterable<number>) =>
          [...values].reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0);
        expect(sum(amount) + sum(excluded.map((row) => row.amount))).toBe(sum(table.amount));
      }),
    );
  });
});

describe("orders whose rows repeat one amount", () => {
  const order = (id: string, ...amounts: number[]): Row[] =>
    amounts.map((amount) => ["A", "2024-01-01", amount, id]);
  const three = [...order("1", 500, 500), ...order("2", 700, 700, 700), ...order("3", 90, 90)];
  const repeated = (rows: readonly Row[]) => shop(rows).purchases.repeatedTotals;

  it("are counted; orders of one row, or of zeros, are none", () => {
    expect(repeated([...three, ...order("4", 1), ...order("5", 0, 0)])).toBe(3);
  });
  it("are nothing to mention where more than a tenth of the other orders have rows of their own amounts", () => {
    expect(repeated([...three, ...order("5", 1, 2)])).toBe(0);
  });
  it("are still purchases of the rows' sum", () => {
    expect(Array.from(shop(order("1", 500, 500)).purchases.amount)).toEqual([100_000]);
  });
});
