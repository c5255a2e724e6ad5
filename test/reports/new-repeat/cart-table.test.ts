import { describe, expect, it } from "vitest";
import { cartBridge } from "../../../src/core/cart/cart-bridge.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { type Asked, type CartOrder, found, PLAIN } from "../../support/cart-orders.ts";

/* 1,000 and a guest's 70 in the year; 300 cancelled; 500 with shipping 60. */
const ORDERS: CartOrder[] = [
  PLAIN,
  { ...PLAIN, customer: "", amounts: [70] },
  { ...PLAIN, amounts: [300], cancelled: true },
  { ...PLAIN, amounts: [500], shipping: 60 },
];

const rowsOf = (asked: Asked = {}) => {
  const { analysis } = found(ORDERS, { ...asked, settings: { minSample: 1 } });
  return reportModel("newRepeat", contextOf(analysis)).rows.map((row) =>
    row.filter(({ value }) => value !== "").map((cell) => cell.value ?? textOf(cell)),
  );
};
const lineOf = (name: string, asked: Asked = {}) => rowsOf(asked).find(([first]) => first === name);

describe("なぜカートの数字と違うのか on 新規・リピート", () => {
  it("goes line by line from this report to the cart", () => {
    expect(lineOf("このレポート（新規＋リピート）")).toEqual(["このレポート（新規＋リピート）", 1500, 2]);
    expect(lineOf("顧客ID不明の注文も数える（売上の合計）")?.slice(1)).toEqual([70, 1, 1570, 3]);
    expect(lineOf("キャンセルの注文も数える")?.slice(1)).toEqual([300, 1, 1870, 4]);
    expect(lineOf("送料を入れない")?.slice(1)).toEqual([-60, 0, 1810, 4]);
    expect(lineOf("すべてカートの数え方にしたとき")?.slice(1)).toEqual([1810, 4]);
  });

  it("turns a rule the other way where the settings count as carts do", () => {
    const asked: Asked = { rules: { includeShipping: false, dateBasis: "ship" } };
    expect(lineOf("送料を入れる", asked)?.slice(1)).toEqual([60, 0, 1870, 4]);
    expect(lineOf("注文日で数える", asked)).toBeDefined();
    expect(lineOf("発送日で数える", asked)).toBeUndefined();
  });

  it("names the column without which a line is not known", () => {
    const [, why, sales, orders] = lineOf("発送日で数える", { without: ["shipDate"] }) ?? [];
    expect([why, sales, orders]).toEqual(["「発送日」として読んだ列がないため分かりません", 1810, 4]);
    expect(lineOf("返金を、注文日でなく返金した日に引く")?.[1]).toBe(
      "返金した日の分かる列がないため分かりません",
    );
  });

  it("is no part of a slice, which no cart counts", () => {
    const { analysis } = found(ORDERS);
    const { facts } = analysis;
    const meta = { ...facts.meta, slice: { purchases: 1, amount: 100, unpricedRows: 0 } };
    expect(cartBridge({ ...analysis, facts: { ...facts, meta } })).toBeNull();
  });
});
