import { describe, expect, it } from "vitest";
import { cartBridge } from "../../../src/core/cart/cart-bridge.ts";
import type { cartJson } from "../../../src/reports/new-repeat/new-repeat-json.ts";
import { newRepeat } from "../../../src/reports/new-repeat/new-repeat-report.ts";
import { contextOf, reportModel, textOf } from "../../support/report-cells.ts";
import { type Asked, type CartOrder, found, PLAIN } from "../../support/cart-orders.ts";

/* 1,000 and a guest's 70 in the year; 300 cancelled; 500 with shipping 60. */
const ORDERS: CartOrder[] = [
  PLAIN,
  { ...PLAIN, customer: "", amounts: [70] },
  { ...PLAIN, amounts: [300], cancelled: true },
  { ...PLAIN, amounts: [500], shipping: 60 },
];

const rowsOf = (asked: Asked = {}, orders: readonly CartOrder[] = ORDERS) => {
  const { analysis } = found(orders, { ...asked, settings: { minSample: 1 } });
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

  it("tells what leaving out products takes off, and where to name them", () => {
    const orders = [...ORDERS, { ...PLAIN, amounts: [400], gift: 100 }];
    const named = "除外する商品（ギフト券など）も数える";
    const rules = { excludedItems: ["ギフト券"] };
    const rows = rowsOf({ rules }, orders);
    expect(rows.find(([first]) => first === named)?.slice(1)).toEqual([100, 0, 2070, 4]);
    expect(lineOf(named)?.[1]).toBe("設定「除外する商品」が空のため分かりません");
  });

  it("stands in the JSON, rule by rule", () => {
    const { analysis } = found(ORDERS, { without: ["shipDate"] });
    const { cart } = newRepeat.json?.(contextOf(analysis)) as { cart: ReturnType<typeof cartJson> };
    expect({ ...cart, rules: cart.rules.slice(0, 1), newSales: [] }).toEqual({
      ...{ start: "2023-04-01", end: "2024-03-31", ours: { sales: 1500, orders: 2 } },
      rules: [
        {
          ...{ rule: "unidentified", turnedBack: false },
          ...{ difference: { sales: 70, orders: 1 }, total: { sales: 1570, orders: 3 } },
        },
      ],
      ...{ cart: { sales: 1810, orders: 4 }, newSales: [] },
    });
    expect(cart.rules.find(({ rule }) => rule === "shipDay")?.difference).toBeNull();
    // Of the two orders of one day the smaller one is the first.
    expect(cart.newSales.find(({ by }) => by === "order")).toEqual({
      ...{ by: "order", inForce: true, sales: 500, orders: 1 },
    });
  });

  it("is no part of a slice, which no cart counts", () => {
    const { analysis } = found(ORDERS);
    const { facts } = analysis;
    const meta = { ...facts.meta, slice: { purchases: 1, amount: 100, unpricedRows: 0 } };
    expect(cartBridge({ ...analysis, facts: { ...facts, meta } })).toBeNull();
  });
});
