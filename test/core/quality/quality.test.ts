import { describe, expect, it } from "vitest";
import { day } from "../../support/shop.ts";
import { shopFactsOf, type WideRow } from "../../support/wide-shop.ts";

const order = (orderId: string, cells: WideRow): WideRow => ({
  orderId,
  customer: "A",
  date: "2024-01-05",
  status: "済",
  channel: "本店",
  file: "a.csv",
  ...cells,
});

const SHOP: WideRow[] = [
  order("1", { orderTotal: 1000, shipping: 100, tax: 90, discount: 50 }),
  order("1", { orderTotal: 1000, shipping: 100, tax: 90, discount: 50 }),
  order("2", { orderTotal: 500, shipping: 0, refund: 200, file: "b.csv" }),
  order("3", { orderTotal: 400, file: "b.csv" }),
  order("3", { orderTotal: -150, date: "2024-01-09", file: "b.csv" }),
  order("4", { orderTotal: 0 }),
  order("5", { orderTotal: 700, shipping: 70, status: "キャンセル", buyerName: "test" }),
  order("6", { orderTotal: 300, refund: 300 }),
  order("7", { orderTotal: -80, date: "2023-12-31" }),
  order("8", { orderTotal: -20, date: "2023-12-01", channel: "" }),
  order("9", { orderTotal: 600, date: "2024-03-01", customer: "", channel: "楽天", shipping: 60 }),
  order("10", { orderTotal: 250, date: "2024-02-01", customer: "", channel: "楽天", status: "" }),
  order("11", { orderTotal: 90, buyerName: "テスト", date: "2024-01-20" }),
];
const ANCHOR = { kind: "day", day: day("2024-02-29") } as const;

describe("one shop worked by hand", () => {
  const facts = shopFactsOf(SHOP, {}, ANCHOR);
  const { meta, quality } = facts;

  it("states 3,590 yen: totals once, refund rows and all", () => {
    // 1000 + 500 + (400 − 150) + 0 + 700 + 300 − 80 − 20 + 600 + 250 + 90
    expect(quality.rawAmount).toBe(359_000);
  });

  it("takes discounts and refunds off, and says what shipping and tax come to", () => {
    expect(quality.adjustments).toEqual({
      // 100 of order 1 and 60 of order 9; order 2 states 0, order 5 is no purchase
      shipping: { hasColumn: true, takenOff: false, orders: 2, amount: 16_000 },
      tax: { hasColumn: true, takenOff: false, orders: 1, amount: 9_000 },
      discount: { hasColumn: true, takenOff: true, orders: 1, amount: 5_000 },
      // order 6 is refunded in full and counts among the excluded
      refund: { hasColumn: true, takenOff: true, orders: 1, amount: 20_000 },
    });
  });

  it("reconciles: 3,590 − 50 − 200 − (700 + 300 + 0 − 100) = 1,590 + 250 + 600", () => {
    expect(meta.excluded.map(({ reason, rows, amount }) => [reason, rows, amount])).toEqual([
      ["cancelled", 1, 70_000],
      ["refundedOrder", 1, 30_000],
      ["zeroYen", 1, 0],
      ["unmatchedNegative", 2, -10_000],
    ]);
    // order 1: 1000 − 50, order 2: 500 − 200, order 3: 400 − 150, order 11: 90
    expect([meta.purchases, meta.sales]).toEqual([4, 159_000]);
    expect(meta.unidentified).toEqual({ purchases: 1, sales: 25_000 });
    expect(quality.afterAnchor).toEqual({ purchases: 1, amount: 60_000 });
    expect(meta.afterAnchor).toBe(1);
  });

  it("lists every status with its decision", () => {
    expect(quality.statuses.first).toEqual([
      // 3590 − 700 − 250 + 150 + 80 + 20
      { status: "済", rows: 8, amount: 289_000, effect: "unknown", word: null },
      // rows of orders 3, 7 and 8
      { status: "済", rows: 3, amount: -25_000, effect: "netted", word: null },
      { status: "キャンセル", rows: 1, amount: 70_000, effect: "cancelled", word: "キャンセル" },
      { status: "", rows: 1, amount: 25_000, effect: "counts", word: null },
    ]);
    expect(quality.statuses.rest).toEqual({ entries: 0, rows: 0, amount: 0 });
  });

  it("lists every channel with its purchases", () => {
    expect(quality.channels.first).toEqual([
      {
        channel: "本店",
        rows: 10,
        purchases: 4,
        amount: 159_000,
        first: day("2024-01-05"),
        last: day("2024-01-20"),
      },
      {
        channel: "楽天",
        rows: 2,
        purchases: 2,
        amount: 85_000,
        first: day("2024-02-01"),
        last: day("2024-03-01"),
      },
      { channel: "", rows: 1, purchases: 0, amount: 0, first: null, last: null },
    ]);
  });

  it("lists every file with what its rows state", () => {
    expect(quality.files.first).toEqual([
      { file: "a.csv", rows: 10, amount: 284_000, excludedRows: 5 },
      { file: "b.csv", rows: 3, amount: 75_000, excludedRows: 0 },
    ]);
  });

  it("says what each switch does or would do", () => {
    expect(quality.effects).toEqual({
      // A bought 1, 2 and 3 on one day
      sameDayPurchases: 2,
      zeroYenOrders: 1,
      testRows: { rows: 1, amount: 9_000 },
      // order 2 by its column (200), order 3 by its row (150)
      nettedRefunds: { orders: 2, amount: 35_000 },
      unmatchedNegatives: [{ month: "2023-12", orders: 2, amount: -10_000 }],
    });
  });

  it("says by what the people are known", () => {
    expect(quality.identity).toEqual({
      customerId: 4,
      email: 0,
      phone: 0,
      unknown: 2,
      // A: order 8 names no channel
      idsInSeveralChannels: 1,
      joinedIds: 0,
    });
  });
});

describe("with the switches the other way", () => {
  const facts = shopFactsOf(
    SHOP,
    {
      includeShipping: false,
      includeTax: false,
      excludeTestOrders: true,
      countZeroYenOrders: true,
      mergeSameDayOrders: true,
    },
    ANCHOR,
  );
  const { meta, quality } = facts;

  it("shipping and tax are taken off, and the money still reconciles", () => {
    expect(quality.adjustments.shipping).toEqual({
      hasColumn: true,
      takenOff: true,
      orders: 2,
      amount: 16_000,
    });
    expect(quality.adjustments.tax).toEqual({ hasColumn: true, takenOff: true, orders: 1, amount: 9_000 });
    // order 1: 1000 − 50 − 100 − 90; orders 2 and 3 as before; order 4 a purchase of 0; order 11 a test
    expect(meta.sales).toBe(76_000 + 30_000 + 25_000);
    expect([meta.unidentified.sales, quality.afterAnchor.amount]).toEqual([25_000, 54_000]);
    expect(quality.rawAmount).toBe(359_000);
  });

  it("the effects say what was done", () => {
    expect(quality.effects).toMatchObject({
      // 1, 2, 3 and 4 are one purchase
      sameDayPurchases: 3,
      zeroYenOrders: 1,
      testRows: { rows: 1, amount: 9_000 },
    });
    expect(meta.purchases).toBe(1);
    expect(meta.excluded.map(({ reason }) => reason)).toEqual([
      "cancelled",
      "testRow",
      "refundedOrder",
      "unmatchedNegative",
    ]);
  });
});

describe("a sheet of the plainest kind", () => {
  const { quality } = shopFactsOf([{ customer: "A", date: "2024-01-05", amount: 10 }]);

  it("has no lists and nothing to take off", () => {
    const none = { first: [], rest: { entries: 0, rows: 0, amount: 0 } };
    expect(quality).toMatchObject({ rawAmount: 1_000, statuses: none, channels: none, files: none });
    expect(quality.adjustments.discount).toEqual({ hasColumn: false, takenOff: true, orders: 0, amount: 0 });
  });
});

it("lists the 50 statuses of most rows and sums up the others", () => {
  // status s1 on one row, s2 on two … s53 on 53; each row 10
  const rows = Array.from({ length: 53 }, (_, s) =>
    Array.from({ length: s + 1 }, (): WideRow => ({
      customer: "A",
      date: "2024-01-05",
      amount: 10,
      status: `s${s + 1}`,
    })),
  ).flat();
  const { statuses } = shopFactsOf(rows).quality;
  expect(statuses.first).toHaveLength(50);
  expect([statuses.first[0]?.status, statuses.first[49]?.status]).toEqual(["s53", "s4"]);
  expect(statuses.rest).toEqual({ entries: 3, rows: 6, amount: 6_000 });
});

it("an order's total stands with the same status, file and product, whichever row comes first", () => {
  const stated = { customer: "A", orderId: "1", date: "2024-01-05", orderTotal: 10 };
  const rows: WideRow[] = [
    { ...stated, status: "発送済み", file: "a.csv", product: "茶" },
    { ...stated, status: "入金済み", file: "b.csv", product: "茶" },
    { ...stated, status: "入金済み", file: "a.csv", product: "test" },
  ];
  for (const some of [rows, [...rows].reverse()]) {
    const { statuses, files, effects } = shopFactsOf(some).quality;
    // The row of a test stands back, then the status and the file that sort first go ahead.
    expect(statuses.first.map(({ status, amount }) => [status, amount])).toEqual([
      ["入金済み", 1_000],
      ["発送済み", 0],
    ]);
    expect(files.first.map(({ file, amount }) => [file, amount])).toEqual([
      ["a.csv", 0],
      ["b.csv", 1_000],
    ]);
    expect(effects.testRows).toEqual({ rows: 1, amount: 0 });
  }
});
