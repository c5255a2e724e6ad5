import { describe, expect, it } from "vitest";
import { isTestText } from "../../../src/core/orders/statuses.ts";
import { shopFactsOf, outcome, type WideRow, wideShop } from "../../support/wide-shop.ts";

const row = (cells: WideRow): WideRow => ({ customer: "A", date: "2024-01-05", amount: 10, ...cells });

describe("the same order ID", () => {
  const rows = [
    row({ orderId: "1", channel: "楽天", amount: 10 }),
    row({ orderId: "1", channel: "Yahoo!", amount: 20, customer: "B" }),
    row({ orderId: "1", channel: "楽天", amount: 30 }),
  ];

  it("in two channels is two orders, of whoever they are", () => {
    expect(outcome(rows)).toEqual({
      bought: [
        ["A", 40],
        ["B", 20],
      ],
      excluded: [],
    });
  });

  it("without channels is one order, of two customers", () => {
    const plain = rows.map(({ channel: _channel, ...rest }) => rest);
    expect(outcome(plain).excluded).toEqual([
      "2 customerConflict 10",
      "3 customerConflict 20",
      "4 customerConflict 30",
    ]);
  });

  it("keeps its channel in purchases and ledger, by customer", () => {
    const { ledger, purchases } = wideShop(rows);
    const named = (codes: Int32Array) => Array.from(codes, (code) => ledger.channels[code]);
    expect([named(ledger.channel), named(purchases.channel)]).toEqual([
      ["楽天", "Yahoo!"],
      ["楽天", "Yahoo!"],
    ]);
  });

  it("merged on one day it keeps the channel of the first order", () => {
    const { ledger } = wideShop([...rows, row({ orderId: "0", channel: "BASE", amount: 5 })], {
      mergeSameDayOrders: true,
    });
    const first = Array.from(ledger.channel, (code) => ledger.channels[code]);
    expect([first, [...ledger.amount], ledger.sameDay]).toEqual([["BASE", "Yahoo!"], [4500, 2000], [[0, 2]]]);
  });
});

describe("the ship date as the date that counts", () => {
  const rows = [
    row({ shipDate: "2024-02-01" }),
    row({ shipDate: "" }),
    row({ shipDate: "soon" }),
    row({ shipDate: "2031-01-01" }),
    row({ shipDate: "", status: "キャンセル" }),
    row({ shipDate: "2024-02-02", date: "soon" }),
  ];

  it("dates purchases; rows without one are named", () => {
    const { purchases } = wideShop(rows, { dateBasis: "ship" });
    expect(purchases.excluded.map(({ row, column, reason, value }) => [row, column, reason, value])).toEqual([
      [3, "shipDate", "notShipped", ""],
      [4, "shipDate", "badDate", "soon"],
      [5, "shipDate", "futureDate", "2031-01-01"],
      [6, "status", "cancelled", "キャンセル"],
    ]);
    expect(purchases.length).toBe(2);
  });

  it("is nothing by the order date", () => {
    expect(outcome(rows).excluded).toEqual(["6 cancelled 10", "7 badDate 10"]);
  });

  it("without such a column no row has one", () => {
    const { purchases } = wideShop([row({ orderId: "1" })], { dateBasis: "ship" });
    expect(purchases.excluded).toMatchObject([{ column: "shipDate", reason: "notShipped", value: "" }]);
  });

  it("is asked for where most rows have none and nothing is left to count", () => {
    const ask = (status: string) => () =>
      shopFactsOf([row({ status }), row({ status })], { dateBasis: "ship" });
    expect(ask("")).toThrow(expect.objectContaining({ code: "no-ship-dates", values: { rows: 2 } }));
    expect(ask("取消")).toThrow(expect.objectContaining({ code: "no-purchases" }));
  });
});

describe("words of cancelled statuses", () => {
  it("decide about rows", () => {
    const rows = [row({ status: "保留" }), row({ status: "キャンセル" }), row({ status: "一部保留" })];
    expect(outcome(rows, { cancelWords: ["保留"], keepWords: ["一部"] }).excluded).toEqual([
      "2 cancelled 10",
    ]);
  });
});

describe("test rows", () => {
  it.each([
    "test",
    "TEST 太郎",
    "ＴＥＳＴ",
    "test1@example.com",
    "test@example.com",
    "Test-01",
    "テスト",
    "テスト注文",
    "ﾃｽﾄ ﾕｰｻﾞｰ",
    " テストユーザー",
    "test太郎",
  ])("%s is one", (text) => {
    expect(isTestText(text)).toBe(true);
  });
  it.each([
    "",
    "testarossa@example.com",
    "tester",
    "テスター",
    "contest",
    "プロテスト",
    "テストステロン",
    "山田テスト",
  ])("%s is none", (text) => {
    expect(isTestText(text)).toBe(false);
  });

  const rows = [
    row({ buyerName: "テスト 太郎" }),
    row({ email: "TEST@example.com" }),
    row({ product: "test-01" }),
    row({ productName: "テスト商品" }),
    row({ buyerName: "山田", product: "T-1" }),
    row({ buyerName: "test", status: "取消" }),
  ];

  it("stay unless the rules leave them out", () => {
    expect(outcome(rows).excluded).toEqual(["7 cancelled 10"]);
  });

  it("are named by the cell that says so", () => {
    const { excluded } = wideShop(rows, { excludeTestOrders: true }).purchases;
    expect(excluded.map(({ row, column, reason, value }) => [row, column, reason, value])).toEqual([
      [2, "buyerName", "testRow", "テスト 太郎"],
      [3, "email", "testRow", "TEST@example.com"],
      [4, "product", "testRow", "test-01"],
      [5, "productName", "testRow", "テスト商品"],
      [7, "status", "cancelled", "取消"],
    ]);
  });
});

it("an excluded row names its file and its row there, where the sheet says them", () => {
  const rows = [
    row({ amount: "x", file: "a.csv", fileRow: 12 }),
    row({ amount: "y", file: "", fileRow: "" }),
    row({ refund: "z", file: "b.csv", fileRow: "3" }),
  ];
  const where = wideShop(rows).purchases.excluded.map(({ row, column, file, fileRow, value }) => ({
    row,
    column,
    file,
    fileRow,
    value,
  }));
  expect(where).toEqual([
    { row: 2, column: "amount", file: "a.csv", fileRow: 12, value: "x" },
    { row: 3, column: "amount", file: null, fileRow: null, value: "y" },
    { row: 4, column: "refund", file: "b.csv", fileRow: 3, value: "z" },
  ]);
});

describe("rows that were found to be no orders", () => {
  const rows = [
    row({ orderId: "1", productName: "茶" }),
    row({ orderId: "", customer: "", productName: "合計", amount: 10, rowKind: "total" }),
    row({ orderId: "注文番号", customer: "会員番号", amount: "金額", rowKind: "header" }),
    row({ orderId: "2", amount: 5, rowKind: "something else" }),
  ];

  it("are left out by name and shown by what stands in them", () => {
    const { purchases } = wideShop(rows);
    expect(purchases.excluded.map(({ row, reason, value }) => [row, reason, value])).toEqual([
      [3, "totalRow", "合計"],
      [4, "headerRow", "注文番号"],
    ]);
    expect([...purchases.amount]).toEqual([1000, 500]);
  });
});
