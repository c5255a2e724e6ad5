import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AmountStyle } from "../../../src/core/values/money.ts";
import { purchasesOf } from "../../../src/core/orders/purchases.ts";
import { orderIntake } from "../../../src/core/rows/order-intake.ts";
import type { ColumnRole } from "../../../src/core/rows/column-roles.ts";
import { RULES } from "../../support/shop.ts";

/** Rows of the columns named; style null = decided by the amounts. */
function rowsOf(roles: readonly ColumnRole[], rows: readonly unknown[][], style: AmountStyle | null = null) {
  const at = Object.fromEntries(roles.map((role, i) => [role, i]));
  const intake = orderIntake(() => 0, at);
  intake.add(rows, at, 2);
  return intake.finish(null, style);
}
const amounts = (cells: readonly unknown[], style: AmountStyle | null = null) => [
  ...rowsOf(
    ["amount"],
    cells.map((cell) => [cell]),
    style,
  ).amount,
];

describe("amounts of a sheet", () => {
  it.each([
    { why: "yen in groups of three", cells: ["1,234", "¥12,345円", "980"], minor: [123400, 1234500, 98000] },
    { why: "a comma before decimals", cells: ["12,50", "1.234"], minor: [1250, 123400] },
    { why: "a point before decimals", cells: ["12.50", "1.234"], minor: [1250, 123] },
    { why: "numbers, which say nothing of texts", cells: [1.234, 12.5, "12,50"], minor: [123, 1250, 1250] },
  ])("are read as all of them are written: $why", ({ cells, minor }) => {
    expect(amounts(cells)).toEqual(minor);
  });

  it("are read as the setting says, whatever their column shows", () => {
    expect(amounts(["1.234"], "point")).toEqual([123]);
    expect(amounts(["1.234"], "comma")).toEqual([123400]);
    expect(amounts(["12.50", "3"], "comma")).toEqual([NaN, 300]);
  });

  it("that leave it open stop the reading, with one of them and its two readings", () => {
    expect(() => amounts([980, "980", "1.234", "2.345"])).toThrowError(
      expect.objectContaining({
        code: "amount-style-unknown",
        values: { value: "1.234", point: "1.234", comma: "1234" },
      }),
    );
  });

  it("are written in one style in all columns; numbers of pieces have no say in it", () => {
    const roles = ["orderTotal", "shipping", "amount", "unitPrice", "quantity"] as const;
    const rows = rowsOf(roles, [
      ["1.234", "", "", "2.000", "2"],
      ["", "5,50", "7", "", ""],
    ]);
    expect([...(rows.orderMoney.orderTotal?.minor ?? [])]).toEqual([123400, NaN]);
    expect([...(rows.orderMoney.shipping?.minor ?? [])]).toEqual([NaN, 550]);
    expect([...rows.amount]).toEqual([400000, 700]);
    expect([...rowsOf(["unitPrice", "quantity"], [["1,980", "1.000"]]).amount]).toEqual([198000]);
  });

  it("that cannot be read are kept as they stand, by row", () => {
    const rows = rowsOf(
      ["amount", "unitPrice", "quantity"],
      [["百円", 5, 1], ["", 300, "2"], ["", "3,00", "x"], [true, 5, 1], ["", "", 4], ["", "", ""], [5]],
    );
    expect([...rows.unreadAmounts]).toEqual([
      [0, "百円"],
      [2, "3,00 × x"],
      [3, "true"],
      [4, " × 4"],
    ]);
    expect([...rows.amount]).toEqual([NaN, 60000, NaN, NaN, NaN, 500]);
  });
});

describe("any column of amounts", () => {
  const minor = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });
  const written = (of: number, style: AmountStyle): string => {
    const [thousands, decimal] = style === "point" ? [",", "."] : [".", ","];
    const digits = String(Math.abs(of)).padStart(3, "0");
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
    return `${of < 0 ? "-" : ""}${whole}${decimal}${digits.slice(-2)}`;
  };

  it("reads back equal in either style, numbers and texts mixed, told or not", () => {
    const cells = fc.array(fc.tuple(minor, fc.boolean()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cells, fc.constantFrom<AmountStyle>("point", "comma"), (all, style) => {
        const column = all.map(([of, isNumber]) => (isNumber ? of / 100 : written(of, style)));
        const expected = all.map(([of]) => of);
        expect(amounts(column)).toEqual(expected);
        expect(amounts(column, style)).toEqual(expected);
      }),
    );
  });
});

describe("amounts beside the order's", () => {
  const ROLES = ["date", "customer", "amount", "couponAmount", "unitCost"] as const;
  const ROWS = [
    ["2024-01-05", "A", 1000, "¥1,200", "480.5"],
    ["2024-01-06", "B", 500, "なし", "1.234"],
    ["2024-01-07", "C", 300, "", 90],
  ];

  it("are read and kept, in hundredths, with what could not be read", () => {
    const { asideMoney } = rowsOf(ROLES, ROWS);
    expect([...asideMoney.couponAmount!.minor]).toEqual([120_000, NaN, NaN]);
    expect([...asideMoney.couponAmount!.unread]).toEqual([[1, "なし"]]);
    expect([...asideMoney.unitCost!.minor]).toEqual([48_050, 123, 9_000]);
    expect(rowsOf(["date", "customer", "amount"], ROWS).asideMoney).toEqual({});
  });

  it("are no order's amount, leave no row out and decide no style", () => {
    const bought = (roles: readonly ColumnRole[]) => {
      const { length, amount, excluded } = purchasesOf(rowsOf(roles, ROWS), RULES);
      return { length, amount: [...amount], excluded };
    };
    expect(bought(ROLES)).toEqual({ length: 3, amount: [100_000, 50_000, 30_000], excluded: [] });
    expect(bought(ROLES)).toEqual(bought(["date", "customer", "amount"]));
  });
});
