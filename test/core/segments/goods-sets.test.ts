import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisOf } from "../../../src/core/analysis.ts";
import { productsRequest } from "../../../src/core/facts/products.ts";
import { checkedSet } from "../../../src/core/segments/checked-set.ts";
import { peopleIn } from "../../../src/core/segments/customer-sets.ts";
import { GOODS_DEEDS, type GoodsDeed, type GoodsSet } from "../../../src/core/segments/goods-sets.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { asksOf, REPORTS } from "../../../src/reports/index.ts";
import { PRODUCT_ANCHOR, PRODUCT_LINES, productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

const questionAt = (anchor: number) =>
  ({ anchor: { kind: "day", day: anchor }, today: RULES.today, limits: SETTINGS }) as const;

const ofGoods = (name: string, did: GoodsDeed): GoodsSet => ({ kind: "goods", by: "product", name, did });

const listed = (engine: RowsEngine, set: GoodsSet, anchor = day(PRODUCT_ANCHOR)): string =>
  engine
    .list(questionAt(anchor), set)
    .map(({ customerId }) => customerId)
    .sort()
    .join("");

describe("people of a product, by hand", () => {
  const engine = wideShop(productRows(PRODUCT_LINES));

  it("are listed by what they did with it", () => {
    // A bought soap in two orders, B in one, C in two of one day; the cream of D went back.
    expect(GOODS_DEEDS.map((did) => listed(engine, ofGoods("石けん", did)))).toEqual([
      ...["ABC", "AC", "B"],
      ...["ABC", "ABC", ""],
    ]);
    expect(listed(engine, ofGoods("クリーム", "bought"))).toBe("A");
    expect(listed(engine, ofGoods("化粧水", "once"))).toBe("BD");
    expect(listed(engine, ofGoods("化粧水", "enteredOnly"))).toBe("D");
  });

  it("bought in two orders of one day bought once where a day is one purchase", () => {
    const merged = wideShop(productRows(PRODUCT_LINES), { mergeSameDayOrders: true });
    expect(listed(merged, ofGoods("石けん", "again"))).toBe("A");
    expect(listed(merged, ofGoods("石けん", "enteredOnly"))).toBe("C");
  });
});

it("a page's set is checked", () => {
  const set = ofGoods("石けん", "again");
  expect(checkedSet({ ...set, more: 1 })).toEqual(set);
  for (const name of [null, ""]) expect(checkedSet({ ...set, name })).toEqual({ ...set, name });
  for (const wrong of [{ name: 3 }, { did: "sold" }, { by: "channel" }])
    expect(() => checkedSet({ ...set, ...wrong })).toThrow("request-refused");
});

const FIRST = day("2023-01-01");
const anyLine = fc.record({
  customer: fc.constantFrom("A", "B", "C", "D"),
  order: fc.integer({ min: 1, max: 5 }),
  name: fc.constantFrom("a", "b", "c", ""),
  amount: fc.constantFrom(100, 200, 300, 0, -100),
});

it("as many are listed as the facts count, whatever was taken back", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 30 }), (lines) => {
      const rows = lines.map(({ customer, order, name, amount }) => ({
        ...{
          customer,
          date: isoOf(FIRST + order * 40),
          orderId: `${customer}${order}`,
          productName: name,
          amount,
        },
      }));
      const engine = wideShop(rows);
      fc.pre(engine.ledger.customers > 0);
      const question = questionAt(FIRST + 4 * 40);
      fc.pre(engine.ledger.day.some((on) => on <= question.anchor.day));
      const facts = engine.facts(question, asksOf(REPORTS, SETTINGS));
      const analysis = analysisOf(facts, SETTINGS);
      const named = Object.values(
        facts.tables[JSON.stringify(productsRequest(question.anchor.day, "product"))] ?? [],
      );
      expect(named.length).toBeGreaterThan(0);
      for (const name of ["a", "b", "c"])
        for (const did of GOODS_DEEDS) {
          const set = ofGoods(name, did);
          expect([set, listed(engine, set, question.anchor.day).length]).toEqual([
            set,
            peopleIn(analysis, set),
          ]);
        }
    }),
    { numRuns: 60 },
  );
});
