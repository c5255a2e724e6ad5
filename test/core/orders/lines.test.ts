import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Purchases, purchasesOf } from "../../../src/core/orders/purchases.ts";
import type { ColumnRole } from "../../../src/core/rows/column-roles.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import { day, RULES } from "../../support/shop.ts";
import { lineShop, SLICED_LINES } from "../../support/sliced-shop.ts";
import { rolesOf, type WideRow, wideRows } from "../../support/wide-shop.ts";

/** Each purchase's amount in whole units, and the sheet's rows of its lines. */
function linesOf({ length, amount, lines, rows }: Purchases): [number, number[]][] {
  const { start, row } = lines();
  return Array.from({ length }, (_, p) => [
    (amount[p] ?? 0) / 100,
    Array.from(row.subarray(start[p], start[p + 1]), (at) => rows.sheetRow[at] ?? 0),
  ]);
}

const row = (orderId: string, amount: number | "", others: WideRow = {}): WideRow => ({
  ...{ customer: "A", date: "2024-01-05", orderId, amount, status: "" },
  ...others,
});
const read = (rows: readonly WideRow[], roles: readonly ColumnRole[] = rolesOf(rows)): Purchases =>
  purchasesOf(wideRows(rows, roles), RULES);

describe("the lines of purchases", () => {
  it("are the rows of each order wherever they stand; refused and returned ones are none", () => {
    const purchases = read([
      row("1", 100),
      row("2", 30),
      row("1", 250),
      row("3", 70, { status: "キャンセル" }),
      row("1", 40, { status: "返品" }),
      row("2", "", { date: "2024-01-06" }),
      row("", 5),
      row("2", -10),
    ]);
    expect(linesOf(purchases)).toEqual([
      [350, [2, 4]],
      [20, [3, 9]],
      [5, [8]],
    ]);
  });

  it("of one order ID in two channels are two purchases'", () => {
    const purchases = read([
      row("1", 100, { channel: "x" }),
      row("1", 7, { channel: "y" }),
      row("1", 200, { channel: "x" }),
    ]);
    expect(linesOf(purchases)).toEqual([
      [300, [2, 4]],
      [7, [3]],
    ]);
  });

  it("are none where nothing was bought", () => {
    expect(read([row("1", -5)]).lines()).toEqual({ start: Int32Array.of(0), row: new Int32Array(0) });
  });

  it("state their own money and pieces, whatever the order's total is", () => {
    const { lines, rows } = read([
      row("1", 1000, { orderTotal: 4500, quantity: "2" }),
      row("1", "", { orderTotal: 4500, quantity: "many" }),
    ]);
    const at = lines().row;
    expect(Array.from(at, (one) => rows.amount[one])).toEqual([100_000, NaN]);
    expect(Array.from(at, (one) => rows.quantity?.[one])).toEqual([2, NaN]);
    expect(read([row("1", 5)]).rows.quantity).toBeNull();
  });

  it("are found once, when they are first asked for", () => {
    const purchases = read([row("1", 100)]);
    expect(purchases.lines()).toBe(purchases.lines());
  });
});

describe("the lines of a slice's purchases", () => {
  const shop = lineShop(SLICED_LINES);
  const sliced = (slice: Slice) =>
    linesOf(
      shop.shopOf({
        anchor: { kind: "day", day: day("2024-03-31") },
        today: day("2030-01-01"),
        limits: DEFAULT_LIMITS,
        slice,
      }).purchases,
    );
  it.each<[string, Slice, [number, number[]][]]>([
    [
      "a channel has whole orders",
      { orders: { channel: ["本店"] } },
      [
        [4000, [3, 4]],
        [3000, [6]],
        [3000, [7]],
        [1000, [10]],
      ],
    ],
    [
      "a product its lines alone: the soap of order O2 is left out",
      { orders: { product: ["クリーム"], channel: ["本店"] } },
      [
        [3000, [4]],
        [3000, [6]],
        [3000, [7]],
      ],
    ],
    [
      "chosen people all of theirs",
      { customers: { firstChannel: ["本店"] } },
      [
        [3000, [6]],
        [3000, [7]],
        [1000, [10]],
      ],
    ],
    [
      "with both, the chosen people's matching lines",
      { orders: { category: ["保湿"] }, customers: { firstProduct: ["石けん"] } },
      [
        [3000, [4]],
        [3000, [5]],
      ],
    ],
  ])("%s", (_, slice, is) => {
    expect(sliced(slice)).toEqual(is);
  });
});

const someRows = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", ""),
    date: fc.constantFrom("2024-01-05", "2024-01-06", "", "soon"),
    orderId: fc.constantFrom("1", "2", "3", ""),
    channel: fc.constantFrom("x", "y", ""),
    status: fc.constantFrom("", "済", "キャンセル"),
    amount: fc.constantFrom<unknown>(0, 5, 10, 90, -5, "", "x"),
  }),
  { maxLength: 15 },
);

it("sum to what each purchase cost, where an order states nothing beside them", () => {
  const someRoles = fc.subarray<ColumnRole>(["orderId", "channel", "status"]);
  fc.assert(
    fc.property(someRows, someRoles, (rows, some) => {
      const purchases = read(rows, ["customer", "date", "amount", ...some]);
      const { start, row: at } = purchases.lines();
      expect([start[0], start.length]).toEqual([0, purchases.length + 1]);
      const sums = Array.from(purchases.amount, (_, p) =>
        at.subarray(start[p], start[p + 1]).reduce((sum, one) => sum + (purchases.rows.amount[one] ?? 0), 0),
      );
      expect(sums).toEqual([...purchases.amount]);
    }),
    { numRuns: 300 },
  );
});
