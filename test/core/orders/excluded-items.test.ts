import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { reconciliationOf } from "../../../src/core/quality/reconciliation.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { RULES as SHOP_RULES, SETTINGS } from "../../support/shop.ts";
import { outcome, shopFactsOf, type WideRow, wideShop } from "../../support/wide-shop.ts";

const RULES = { excludedItems: ["ギフト券 5,000円", "FEE"] };
/** A line of an order of A that states its total; a blank total is stated elsewhere. */
const line = (orderId: string, productName: string, money: WideRow): WideRow => ({
  ...{ orderId, customer: "A", date: "2024-01-05", product: "", productName, orderTotal: "" },
  ...{ amount: "", discount: "", shipping: "" },
  ...money,
});
const left = (rows: readonly WideRow[], rules = {}) => outcome(rows, { ...RULES, ...rules });
/** The analysis at a day after all of the rows. */
function analysed(rows: readonly WideRow[], rules: typeof RULES) {
  const anchor = { kind: "day", day: SHOP_RULES.today } as const;
  const question = { anchor, today: SHOP_RULES.today, limits: SETTINGS };
  return analysisOf(wideShop(rows, rules).facts(question, asksOf(REPORTS, SETTINGS)), SETTINGS);
}

describe("products left out", () => {
  it("are known by the whole name or code, however it is written", () => {
    const rows = ["ｷﾞﾌﾄ券5，000円", "ギフト券", "手数料"].map((name, i) =>
      line(`${i}`, name, { amount: 10 }),
    );
    const coded = { ...line("9", "代引", { amount: 5 }), product: "fee" };
    expect(left([...rows, coded])).toEqual({
      bought: [
        ["A", 10],
        ["A", 10],
      ],
      excluded: ["2 excludedItem 10", "5 excludedItem 5"],
    });
  });

  it("leave an order of nothing else out, with its total", () => {
    expect(left([line("1", "ギフト券 5,000円", { orderTotal: 5200, amount: 5000, shipping: 200 })])).toEqual({
      bought: [],
      excluded: ["2 excludedItem 5200"],
    });
  });

  it("are taken off the total of an order, whose discount and shipping stay", () => {
    // 5,000 + 1,000 + shipping 200 = 6,200 stated on the first line, the gift card's; 300 off.
    const rows = [
      line("1", "ギフト券 5,000円", { orderTotal: 6200, amount: 5000, shipping: 200, discount: 300 }),
      line("1", "茶", { amount: 1000 }),
    ];
    const kept = { bought: [["A", 900]], excluded: ["2 excludedItem 5000"] };
    expect(left(rows)).toEqual(kept);
    expect(left(rows, { includeShipping: false }).bought).toEqual([["A", 700]]);
    expect(left([...rows].reverse())).toEqual({ ...kept, excluded: ["3 excludedItem 5000"] });
    expect(outcome(rows).bought).toEqual([["A", 5900]]);
  });

  it("take no more off than the total, and nothing where one was given back again", () => {
    const paid = [
      line("1", "ギフト券 5,000円", { orderTotal: 800, amount: 5000 }),
      line("1", "茶", { amount: 1000 }),
    ];
    expect(left(paid)).toEqual({ bought: [], excluded: ["2 excludedItem 800", "3 zeroYen 0"] });
    const back = [
      line("1", "ギフト券 5,000円", { orderTotal: 1000, amount: 5000 }),
      line("1", "ギフト券 5,000円", { amount: -5000 }),
      line("1", "茶", { amount: 1000 }),
    ];
    expect(left(back).bought).toEqual([["A", 1000]]);
  });

  it("are rows of their own among what is not analysed, and the money adds up", () => {
    const rows = [
      line("1", "ギフト券 5,000円", { orderTotal: 6000, amount: 5000 }),
      line("1", "茶", { amount: 1000 }),
      line("2", "FEE", { amount: 300 }),
    ];
    const { raw, leftOut, analysed } = reconciliationOf(shopFactsOf(rows, RULES));
    expect(leftOut).toEqual([{ reason: "excludedItem", rows: 2, purchases: null, amount: 530_000 }]);
    expect([raw, analysed]).toEqual([630_000, 100_000]);
  });

  it("say which names no row has, and which lines could not be taken off", () => {
    const rows = [line("1", "FEE", { orderTotal: 6000 }), line("1", "茶", { amount: 1000 })];
    const { notices } = analysed(rows, { excludedItems: ["fee", "券"] });
    expect(notices.filter(({ code }) => code.startsWith("excluded-items"))).toEqual([
      { code: "excluded-items-unknown", values: {}, items: [{ name: "券" }] },
      { code: "excluded-items-unpriced", values: { rows: 1 } },
    ]);
    expect(outcome(rows, { excludedItems: ["fee"] }).bought).toEqual([["A", 6000]]);
  });
});
