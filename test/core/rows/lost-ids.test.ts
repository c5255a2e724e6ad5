import { describe, expect, it } from "vitest";
import { doubtfulIdsOf, idColumns, lostIdOf } from "../../../src/core/rows/lost-ids.ts";
import { type ContactRow, contactRows } from "../../support/contact-rows.ts";

const lost = (...rows: ContactRow[]) => lostIdOf(idColumns(contactRows(rows)));

describe("an ID that a spreadsheet destroyed", () => {
  it("is named by its column, its cell and its row in the sheet, order IDs first", () => {
    const rows = [
      { orderId: "1", customer: "2.5E+16", lineId: "a" },
      { orderId: "2,5E+16", customer: "C", lineId: "3E+20" },
    ];
    expect(lost(...rows)).toEqual({ role: "orderId", value: "2,5E+16", row: 3 });
    expect(lost(...rows.map(({ customer, lineId }) => ({ customer, lineId })))).toMatchObject({
      role: "customer",
      row: 2,
    });
    expect(lost(...rows.map(({ lineId }) => ({ lineId })))).toMatchObject({ role: "lineId", row: 3 });
  });

  it("is one that the sheet holds as a number of 16 digits: the sheet kept 15 of them", () => {
    expect(lost({ orderId: 1 }, { orderId: 25012345678901200 })).toEqual({
      role: "orderId",
      value: "2.50123456789012E+16",
      row: 3,
    });
    expect(lost({ lineId: 2.50123e16 })).toMatchObject({ role: "lineId", value: "2.50123E+16" });
    expect(lost({ customer: 1e15 })).toMatchObject({ role: "customer", row: 2 });
    // 15 digits are kept whole.
    expect(lost({ customer: 999_999_999_999_999 })).toBeNull();
  });

  it("counts the cells of one ID that ends in zeros: one may be chance, two are not", () => {
    const id = "2501234567890120";
    expect(lost({ customer: id }, { customer: "A" })).toBeNull();
    expect(lost({ customer: id }, { customer: "A" }, { customer: id })).toMatchObject({ value: id, row: 2 });
  });

  it("is no long number of another column: amounts, phones, products", () => {
    expect(lost({ product: "4.90123E+12", phone: "9.01E+09", amount: 1e15, customer: "A" })).toBeNull();
  });

  it("is doubtful where some of the long numbers end in zeros, told with the first", () => {
    const rows = [
      ...Array.from({ length: 50 }, (_, i) => ({ orderId: `2501234567890${10_000 + i}7` })),
      ...[1, 2, 3].map((i) => ({ orderId: `25012345678901${i}0000` })),
    ];
    const columns = idColumns(contactRows(rows));
    expect(lostIdOf(columns)).toBeNull();
    // 53 numbers of 19 digits: chance has 53 / 10,000 of them end in four zeros. The three stand from row 52 on.
    expect(doubtfulIdsOf(columns)).toEqual({
      role: "orderId",
      ids: 3,
      value: "2501234567890110000",
      row: 52,
    });
  });
});
