import { describe, expect, it } from "vitest";
import { rowPrinter } from "../../../src/core/merge/row-print.ts";
import { COLUMN_ROLES } from "../../../src/core/rows/column-roles.ts";
import { after, columnOf, EMPTY, fileOf, type Line, typed } from "../../support/merged-sheet.ts";

const sheetOf = (...lines: Line[]) => after(EMPTY, fileOf("a.csv", lines));

// What the first orders sheets knew, in the order in which their signs counted it.
const FIRST_ROLES = [
  ...["date", "shipDate", "customer", "email", "phone", "buyerName", "orderId", "lineId", "channel"],
  ...["orderTotal", "amount", "unitPrice", "quantity", "shipping", "tax", "discount", "refund", "currency"],
  ...["status", "product", "productName", "category", "prefecture", "sex", "birthday", "attribute"],
  ...["rowKind", "file", "fileRow"],
];

describe("an orders sheet of an older version", () => {
  it("holds signs that hold on: the roles it knew come first, as they did", () => {
    expect(COLUMN_ROLES.slice(0, FIRST_ROLES.length)).toEqual(FIRST_ROLES);
    // The sign that the version before these roles wrote beside this row.
    const cells = [
      ...["2024-01-05", "2024-01-07", "C1", "a@example.jp", "090", "春日 花子", "O1", "L1", "楽天市場", 1200],
      ...[1000, 500, 2, 200, 90, 100, 0, "JPY", "発送済", "A-1", "タオル", "布", "東京都", "女"],
      ...["1985-04-01", "ゴールド", ""],
    ];
    const columns = Object.fromEntries(FIRST_ROLES.slice(0, -2).map((role, i) => [role, i]));
    expect(rowPrinter(columns)(cells)).toBe(387833608277424);
    const more = { ...columns, consent: 27, unitCost: 28 };
    expect(rowPrinter(more)([...cells, "", ""])).toBe(387833608277424);
    expect(rowPrinter(more)([...cells, "yes", ""])).not.toBe(387833608277424);
  });

  const old = (orderId: string, amount: number): Line => ({
    orderId,
    date: "2024-01-05",
    customer: "C1",
    amount,
  });
  const now = (orderId: string, amount: number, postalCode = "150-0001"): Line => ({
    ...old(orderId, amount),
    consent: "yes",
    postalCode,
  });

  it.each([
    ["orders", "O1", "O2"],
    ["rows without order IDs", "", ""],
  ])("gets what a file says more of its %s in the rows' own places, once", (_, one, other) => {
    const before = sheetOf(old(one, 10), old(other, 20));
    const file = fileOf("a.csv", [now(one, 10), now(other, 20), now(other === "" ? "" : "O3", 30)]);
    const first = after(before, file);
    expect(first.last).toEqual([{ added: 1, updated: 2, unchanged: 0, editsReplaced: 0 }]);
    expect(columnOf(first, "amount")).toEqual([10, 20, 30]);
    expect(columnOf(first, "postalCode")).toEqual(["150-0001", "150-0001", "150-0001"]);
    const again = after(first, file);
    expect(again.last).toEqual([{ added: 0, updated: 0, unchanged: 3, editsReplaced: 0 }]);
    expect(again.changed).toEqual([]);
  });

  it("keeps as many equal rows without order IDs as the file has", () => {
    const before = sheetOf(old("", 10), old("", 10));
    const twice = fileOf("a.csv", [now("", 10), now("", 10)]);
    expect(columnOf(after(before, twice), "postalCode")).toEqual(["150-0001", "150-0001"]);
    const thrice = fileOf("a.csv", [now("", 10), now("", 10, "160-0001"), now("", 10)]);
    const { last, ...sheet } = after(before, thrice);
    expect(last).toEqual([{ added: 1, updated: 2, unchanged: 0, editsReplaced: 0 }]);
    expect(columnOf({ ...sheet, last }, "postalCode").sort()).toEqual(["150-0001", "150-0001", "160-0001"]);
  });

  it("keeps a row without an order ID that the user edited as it is", () => {
    const mine = typed(sheetOf(old("", 10)), 0, { amount: 7 });
    const kept = after(mine, fileOf("a.csv", [now("", 10)]));
    expect(kept.last).toEqual([{ added: 0, updated: 0, unchanged: 1, editsReplaced: 0 }]);
    expect([columnOf(kept, "amount"), columnOf(kept, "postalCode")]).toEqual([[7], [""]]);
  });
});
