import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { describe, expect, it } from "vitest";
import { f2Conversion, reactivation, retention } from "../../../src/core/cpm/balance.ts";
import { reconciliationOf } from "../../../src/core/quality/reconciliation.ts";
import { checkedSlice, type Slice } from "../../../src/core/slices/slices.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { day } from "../../support/shop.ts";
import {
  LINE_COLUMNS,
  lineShop,
  SLICED_LINES,
  slicedAnalysis,
  slicedFacts,
} from "../../support/sliced-shop.ts";

const shop = lineShop(SLICED_LINES);

/** Active people, kept/base, returned/dormant, two or more/new, sales of the year in whole units. */
function headlines(slice: Slice | null, engine: RowsEngine = shop) {
  const { balance } = slicedAnalysis(engine, slice);
  const counts = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
    `${numerator}/${denominator}`;
  return [
    balance.total.activeNow,
    counts(retention(balance.total)),
    counts(reactivation(balance.total)),
    counts(f2Conversion(balance)),
    balance.annualSales / 100,
  ];
}

const cases: readonly { why: string; slice: Slice | null; is: unknown[] }[] = [
  { why: "the whole shop", slice: null, is: [4, "2/2", "1/1", "0/1", 13000] },
  {
    why: "a channel: A's first order there is of last year, C comes back",
    slice: { orders: { channel: ["楽天市場"] } },
    is: [2, "1/1", "1/1", "0/0", 5000],
  },
  {
    why: "the other channel: A is new there, though not to the shop",
    slice: { orders: { channel: ["本店"] } },
    is: [3, "1/1", "0/0", "0/2", 8000],
  },
  {
    why: "both channels are the whole shop",
    slice: { orders: { channel: ["本店", "楽天市場"] } },
    is: [4, "2/2", "1/1", "0/1", 13000],
  },
  {
    why: "a product: of A's order of two lines only its line counts",
    slice: { orders: { product: ["石けん"] } },
    is: [3, "1/1", "1/1", "0/1", 4000],
  },
  {
    why: "the other product: A is new to it and bought it twice",
    slice: { orders: { product: ["クリーム"] } },
    is: [2, "1/1", "0/0", "1/1", 9000],
  },
  { why: "a category", slice: { orders: { category: ["保湿"] } }, is: [2, "1/1", "0/0", "1/1", 9000] },
  {
    why: "channel and product, anded",
    slice: { orders: { channel: ["楽天市場"], product: ["クリーム"] } },
    is: [1, "0/0", "0/0", "0/1", 3000],
  },
  {
    why: "product and category, anded line by line: no soap is of that category",
    slice: { orders: { product: ["石けん", "クリーム"], category: ["保湿"] } },
    is: [2, "1/1", "0/0", "1/1", 9000],
  },
  {
    why: "first product: A, C and D with all they ever bought",
    slice: { customers: { firstProduct: ["石けん"] } },
    is: [3, "1/1", "1/1", "0/1", 10000],
  },
  {
    why: "first channel: B and D",
    slice: { customers: { firstChannel: ["本店"] } },
    is: [2, "1/1", "0/0", "0/1", 4000],
  },
  {
    why: "stage at the anchor: B and C bought twice",
    slice: { customers: { stage: ["2"] } },
    is: [2, "1/1", "1/1", "0/0", 5000],
  },
  {
    why: "rank at the anchor: all last bought 181 to 360 days before it",
    slice: { customers: { rfmRank: ["defecting"] } },
    is: [4, "2/2", "1/1", "0/1", 13000],
  },
  {
    why: "both kinds: what A and C bought of cream, who began with soap",
    slice: { orders: { product: ["クリーム"] }, customers: { firstProduct: ["石けん"] } },
    is: [1, "0/0", "0/0", "1/1", 6000],
  },
];

describe("slices of a small shop, worked by hand", () => {
  it.each(cases)("$why", ({ slice, is }) => {
    expect(headlines(slice)).toEqual(is);
  });

  it("keeps the whole shop's anchor, and counts from the slice's first order on", () => {
    const { meta } = slicedFacts(shop, { orders: { product: ["クリーム"] } });
    expect([meta.anchor, meta.dataStart]).toEqual([day("2024-03-31"), day("2022-06-01")]);
  });

  it("knows of chosen people what is known of everybody: their history begins with the data", () => {
    const { meta } = slicedFacts(shop, { customers: { firstChannel: ["本店"] } });
    expect([meta.dataStart, meta.lastPurchase]).toEqual([day("2021-05-01"), day("2023-10-01")]);
  });

  it("a lull of the slice is no gap in the data; one of the whole shop is", () => {
    const tea = (date: string, i: number) => ["A", date, `T${i}`, "", "茶", "", 100];
    const cake = (date: string, i: number) => ["B", date, `K${i}`, "", "菓子", "", 100];
    const lines = [
      ...["2018-01-01", "2020-01-01", "2022-12-01"].map(tea),
      ...["2019-12-01", "2020-11-01", "2021-10-01", "2022-09-01", "2023-08-01"].map(cake),
    ];
    const start = (slice: Slice) => slicedFacts(lineShop(lines), slice).meta.dataStart;
    // From 2018-01-01 to 2019-12-01 nobody bought anything.
    expect(start({ orders: { product: ["菓子"] } })).toBe(day("2019-12-01"));
    expect(start({ orders: { product: ["茶"] } })).toBe(day("2019-12-01"));
    expect(slicedFacts(lineShop(lines), null).meta.dataStart).toBe(day("2019-12-01"));
  });

  it("lists the people of a slice", () => {
    const question = {
      anchor: { kind: "day", day: day("2024-03-31") },
      today: day("2030-01-01"),
      limits: DEFAULT_LIMITS,
    } as const;
    const slice = { orders: { channel: ["楽天市場"] } };
    const rows = shop.customers({ ...question, slice });
    expect(rows.map(({ customerId, stage }) => [customerId, stage])).toEqual([
      ["A", 2],
      ["C", 2],
    ]);
  });

  it("reconciles to the yen: what is outside the slice is a line of its own", () => {
    const facts = slicedFacts(shop, { orders: { product: ["石けん"] } });
    const { raw, leftOut, analysed } = reconciliationOf(facts);
    // Soap: 1,000 + 1,000 + 1,000 + 2,000 + 1,000; cream is 12,000 in four lines, three of them orders of their own.
    expect([raw, analysed]).toEqual([1_800_000, 600_000]);
    expect(leftOut).toEqual([{ reason: "outsideSlice", rows: null, purchases: 3, amount: 1_200_000 }]);
  });
});

describe("what a slice's money is", () => {
  const ofSoap: Slice = { orders: { product: ["S"] } };
  const columns = { ...LINE_COLUMNS, orderTotal: 7, unitPrice: 8, quantity: 9 };

  it("is unit price × quantity where the rows state the order's total, never a share of that", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", "", 4500, 1000, 2],
      ["A", "2023-05-01", "O1", "", "K", "", "", 4500, 3000, 1],
    ];
    const engine = lineShop(lines, {}, columns);
    expect([headlines(null, engine)[4], headlines(ofSoap, engine)[4]]).toEqual([4500, 2000]);
  });

  it("is the sum of an order's lines of it, and one purchase", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", 300],
      ["A", "2023-05-01", "O1", "", "K", "", 900],
      ["A", "2023-05-01", "O1", "", "S", "", 40],
    ];
    const { meta } = slicedFacts(lineShop(lines), ofSoap);
    expect([meta.purchases, meta.sales]).toEqual([1, 34_000]);
  });

  it("is refused by name where no line states any", () => {
    const lines = [["A", "2023-05-01", "O1", "", "S", "", "", 4500, "", ""]];
    expect(() => headlines(ofSoap, lineShop(lines, {}, columns))).toThrow("slice-no-lines");
  });

  it("counts lines without an amount that stand beside others with one", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", "", 4500, "", ""],
      ["A", "2023-06-01", "O2", "", "S", "", "", 900, 900, 1],
    ];
    const engine = lineShop(lines, {}, columns);
    expect(headlines(ofSoap, engine)[4]).toBe(900);
    expect(slicedFacts(engine, ofSoap).meta.slice?.unpricedRows).toBe(1);
  });

  it("is no purchase when the matching lines come to nothing, unless such orders count", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", 0],
      ["A", "2023-05-01", "O1", "", "K", "", 500],
      ["B", "2023-05-02", "O2", "", "S", "", 500],
    ];
    expect(headlines(ofSoap, lineShop(lines))[0]).toBe(1);
    expect(headlines(ofSoap, lineShop(lines, { countZeroYenOrders: true }))[0]).toBe(2);
  });

  it("leaves out lines of cancelled and refused orders, and lines that are refused themselves", () => {
    const withStatus = { ...LINE_COLUMNS, status: 7 };
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", 500, "キャンセル"],
      ["A", "2023-06-01", "O2", "", "S", "", 700, "済"],
      ["A", "2023-06-01", "O2", "", "S", "", 100, "返品"],
    ];
    expect(headlines(ofSoap, lineShop(lines, {}, withStatus))[4]).toBe(700);
  });
});

describe("whom a customer filter chooses", () => {
  it("takes every product of the first order, and of the first day where a day's orders are one purchase", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", 300],
      ["A", "2023-05-01", "O2", "", "K", "", 900],
    ];
    const byCream: Slice = { customers: { firstProduct: ["K"] } };
    expect(() => headlines(byCream, lineShop(lines))).toThrow("slice-empty");
    expect(headlines(byCream, lineShop(lines, { mergeSameDayOrders: true }))[0]).toBe(1);
  });

  it("does not take a line of the first order that was sent back", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "", "S", "", 300, "済"],
      ["A", "2023-05-01", "O1", "", "K", "", 900, "返品"],
    ];
    const engine = lineShop(lines, {}, { ...LINE_COLUMNS, status: 7 });
    expect(headlines({ customers: { firstProduct: ["S"] } }, engine)[0]).toBe(1);
    expect(() => headlines({ customers: { firstProduct: ["K"] } }, engine)).toThrow("slice-empty");
  });

  it("breaks a tie of the first day by amount, then by order ID, whatever the order of the rows", () => {
    const lines = [
      ["A", "2023-05-01", "O2", "x", "K", "", 300],
      ["A", "2023-05-01", "O1", "y", "S", "", 300],
    ];
    for (const rows of [lines, [...lines].reverse()]) {
      const engine = lineShop(rows);
      expect(headlines({ customers: { firstProduct: ["S"] } }, engine)[0]).toBe(1);
      expect(() => headlines({ customers: { firstChannel: ["x"] } }, engine)).toThrow("slice-empty");
    }
  });

  it("knows nobody's orders by no attribute", () => {
    const lines = [
      ["A", "2023-05-01", "O1", "x", "S", "", 300],
      ["", "2023-05-01", "O2", "x", "S", "", 300],
    ];
    const engine = lineShop(lines);
    expect(slicedFacts(engine, { orders: { channel: ["x"] } }).meta.unidentified.purchases).toBe(1);
    expect(slicedFacts(engine, { customers: { firstChannel: ["x"] } }).meta.unidentified.purchases).toBe(0);
  });

  it("takes rows that say nothing by the empty value, and a product by its code or its name", () => {
    const columns = { ...LINE_COLUMNS, product: 7 };
    const lines = [
      ["A", "2023-05-01", "O1", "", "石けん", "", 300, "S-1"],
      ["B", "2023-05-01", "O2", "x", "", "", 400, "K-1"],
      ["C", "2023-05-01", "O3", "x", "", "", 500, ""],
    ];
    const engine = lineShop(lines, {}, columns);
    const sales = (slice: Slice) => headlines(slice, engine)[4];
    expect(sales({ orders: { channel: [""] } })).toBe(300);
    expect(sales({ orders: { product: ["石けん"] } })).toBe(300);
    expect(sales({ orders: { product: ["S-1", "K-1"] } })).toBe(700);
    expect(sales({ orders: { product: [""] } })).toBe(500);
  });
});

describe("slices that cannot be", () => {
  const plain = lineShop(
    [["A", "2023-05-01", "O1", "", "", "", 300]],
    {},
    { customer: 0, date: 1, amount: 6 },
  );
  it.each([
    ["nobody in it", { orders: { channel: ["ヤフー"] } }, "slice-empty"],
    ["goods that nobody bought", { orders: { product: ["歯ブラシ"] } }, "slice-empty"],
    ["nobody in it by the anchor", { customers: { stage: ["5"] } }, "slice-empty"],
  ])("%s", (_, slice, code) => {
    expect(() => headlines(slice)).toThrow(code);
  });
  it.each([
    [{ orders: { channel: ["x"] } }, "slice-no-channel"],
    [{ customers: { firstChannel: ["x"] } }, "slice-no-channel"],
    [{ orders: { product: ["x"] } }, "slice-no-product"],
    [{ orders: { category: ["x"] } }, "slice-no-category"],
  ])("by a column the sheet lacks: %j", (slice, code) => {
    expect(() => headlines(slice, plain)).toThrow(code);
  });
  it("are refused before anything is counted", () => {
    expect(() => checkedSlice({ orders: { colour: ["red"] } } as Slice)).toThrow("slice-field");
    expect(() => checkedSlice({ orders: { stage: ["1"] } } as Slice)).toThrow("slice-field");
    expect(() => checkedSlice({ customers: { stage: ["F6"] } })).toThrow("slice-value");
    expect(() => checkedSlice({ customers: { rfmRank: ["best"] } })).toThrow("slice-value");
    expect(checkedSlice({ name: "x", orders: { channel: [] } })).toBeNull();
  });
});
