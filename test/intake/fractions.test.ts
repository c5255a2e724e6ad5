import { describe, expect, it } from "vitest";
import type { FileMapping } from "../../src/intake/mapping.ts";
import { moneySurvey } from "../../src/intake/money-survey.ts";

const MAPPING: FileMapping = {
  ...{ headerRow: 1, parts: {}, profile: null, channel: "", dateOrder: "YMD", amountStyle: null },
  columns: { orderId: 0, amount: 1, orderTotal: 2 },
};

/** An amount with a part, by amounts and totals of rows. */
function found(
  rows: readonly (readonly [amount: string, total: string])[],
  style: FileMapping["amountStyle"] = null,
) {
  const survey = moneySurvey({ ...MAPPING, amountStyle: style });
  rows.forEach(([amount, total], i) => survey.add([`#${i}`, amount, total], i + 2));
  return survey.finish().fraction;
}
const totals = (...texts: string[]) => found(texts.map((text) => ["", text] as const));

describe("parts of a currency unit among a file's amounts", () => {
  it("are told by the first of them where a fifth of the rows has one", () => {
    expect(totals("1200", "980", "12.50", "3.25", "500")).toBe("12.50");
    expect(totals("100", "200", "300", "400", "5.5")).toBe("5.5");
    expect(totals("100", "200", "300", "400", "500", "5.5")).toBeNull();
  });

  it("are no zeros behind the point, no thousands, and no blanks", () => {
    expect(totals("1200.00", "980.0")).toBeNull();
    expect(totals("1,200", "12,500")).toBeNull();
    expect(totals("", "", "")).toBeNull();
  });

  it("are read as the file writes decimals", () => {
    expect(found([["", "1.234,50"]], "comma")).toBe("1.234,50");
    expect(found([["", "1.234"]], "comma")).toBeNull();
  });

  it("are the order's where it states a total, else the line's", () => {
    expect(found([["12.5", "1200"]])).toBeNull();
    expect(found([["12.5", ""]])).toBe("12.5");
  });
});
