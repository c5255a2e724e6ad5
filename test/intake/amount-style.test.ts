import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AmountStyle } from "../../src/core/values/money.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { dayInZone } from "../../src/intake/zone.ts";

const HEADER = ["注文番号", "注文日", "顧客ID", "注文合計", "送料"];

/** A file of orders with these totals and shipping. */
function read(pairs: readonly (readonly [string, string])[], style: AmountStyle | null = null) {
  const below = pairs.map(([total, shipping], i) => [`${i}`, "2024/1/5", "A", total, shipping]);
  const mapping = { ...recognise([HEADER])!, amountStyle: style };
  const mapped = orderFileToRows({ name: "", rows: [HEADER, ...below] }, mapping, dayInZone("Asia/Tokyo"));
  const column = (role: "orderTotal" | "shipping") =>
    mapped.rows.map((cells) => cells[mapped.columns.indexOf(role)]);
  return { totals: column("orderTotal"), shipping: column("shipping"), survey: mapped.survey };
}

describe("the style of a file's amounts", () => {
  it("is one for all its columns", () => {
    const { totals, shipping, survey } = read([
      ["1.234", "5,50"],
      ["980", ""],
    ]);
    expect([totals, shipping]).toEqual([
      [1234, 980],
      [5.5, ""],
    ]);
    expect(survey).toMatchObject({ amountStyle: "comma", amountStyleQuestion: null });
  });

  it("is asked about where all amounts fit both; such amounts stay as they stand until then", () => {
    const { totals, survey } = read([
      ["980", ""],
      ["1.234", "500"],
    ]);
    expect(totals).toEqual([980, "1.234"]);
    expect(survey).toMatchObject({
      amountStyle: null,
      amountStyleQuestion: { cell: "1.234", point: 1.234, comma: 1234 },
      unreadAmounts: { count: 0 },
    });
  });

  it.each([
    ["point", 1.234],
    ["comma", 1234],
  ] as const)("is %s once the user said so", (style, amount) => {
    const { totals, survey } = read([["1.234", ""]], style);
    expect(totals).toEqual([amount]);
    expect(survey).toMatchObject({ amountStyle: style, amountStyleQuestion: null });
  });

  it("counts the rows that cannot be read in it", () => {
    expect(
      read([
        ["12,50", ""],
        ["12,60", ""],
        ["12.50", ""],
        ["x", ""],
      ]).survey,
    ).toMatchObject({
      amountStyle: "comma",
      unreadAmounts: { count: 2, rows: [4, 5] },
    });
  });

  it("is also that of amounts an order repeats", () => {
    const header = ["注文番号", "注文日", "顧客ID", "金額"];
    const rows = [header, ...["12,50", "12,50"].map((amount) => ["1", "2024/1/5", "A", amount])];
    const mapped = orderFileToRows({ name: "", rows }, recognise([header])!, dayInZone("Asia/Tokyo"));
    expect(mapped.survey.amountQuestion).toEqual({ order: "1", rows: 2, amount: 12.5 });
  });
});

describe("files in yen are never asked about", () => {
  const yen = fc.integer({ min: -9_999_999, max: 9_999_999 });
  const commas = (of: number) => String(of).replace(/\B(?=(\d{3})+$)/g, ",");
  const ways: ((of: number) => string)[] = [
    String,
    commas,
    (of) => `¥${commas(of)}`,
    (of) => `${commas(of)}円`,
    (of) => `${commas(of)}.00`,
    (of) => (of < 0 ? `△${commas(-of)}` : commas(of)),
  ];

  it("however they write their amounts, and these read back equal", () => {
    const cell = fc.tuple(yen, fc.constantFrom(...ways));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (pairs) => {
        const { totals, shipping, survey } = read(pairs.map(([[a, how], [b, too]]) => [how(a), too(b)]));
        expect(survey).toMatchObject({ amountStyle: "point", amountStyleQuestion: null });
        expect([totals, shipping]).toEqual([pairs.map(([[a]]) => a), pairs.map(([, [b]]) => b)]);
      }),
    );
  });

  it("a slip of the keyboard among them is one amount that cannot be read", () => {
    const { totals, survey } = read([
      ["1,234", "500"],
      ["12,50", "500"],
      ["2,345", "1,000"],
    ]);
    expect(totals).toEqual([1234, "12,50", 2345]);
    expect(survey).toMatchObject({ amountStyleQuestion: null, unreadAmounts: { count: 1, rows: [3] } });
  });
});
