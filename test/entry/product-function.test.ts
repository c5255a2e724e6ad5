import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/catalog/problems/problems.ts";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run } from "../support/run-book.ts";
import { PRODUCT_ANCHOR, PRODUCT_LINES } from "../support/product-shop.ts";

/* The numbers by hand: test/core/facts/products.test.ts. */
const HEADER = ["顧客ID", "注文日", "注文番号", "商品名", "金額", "数量"];
const CATEGORY = "カテゴリ";

describe("CPM_PRODUCT", () => {
  let book: Book;
  beforeAll(() => {
    const rows = PRODUCT_LINES.map((line) => [...line.map(String), "お手入れ"]);
    book = bookOf([[...HEADER, CATEGORY], ...rows]);
    run(book, { ...at(PRODUCT_ANCHOR), reports: ["rfm"] });
  });
  const sentence = (
    code: "argument-product" | "argument-measure",
    values: Record<string, string>,
  ): string => {
    const { message, hint } = PROBLEMS[code];
    return Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      message.ja + hint.ja,
    );
  };

  it.each([
    ['=CPM_PRODUCT("石けん","商品リピート率")', 2 / 3],
    ['=CPM_PRODUCT(" 石けん ","Repeat rate")', 2 / 3],
    ['=CPM_PRODUCT("石けん","f2Within90",CPM_UPDATED)', 1],
    ['=CPM_PRODUCT("石けん","LTV90日")', 6000],
    ['=CPM_PRODUCT("石けん","LTV365日")', "—"],
    ['=CPM_PRODUCT("化粧水","売上")', 10000],
    ['=CPM_PRODUCT("お手入れ","買った人")', 5],
  ])("%s is %s", (formula, shows) => {
    expect(book.evaluate(formula)).toBe(shows);
  });

  it("without a measure spills all of them, without a product a row a product", () => {
    const one = book.evaluate('=CPM_PRODUCT("石けん")') as unknown[][];
    expect(one.slice(0, 5)).toEqual([
      ["買った人", 3],
      ["2回以上買った人", 2],
      ["商品リピート率", 2 / 3],
      ["受注数", 5],
      ["売上", 7000],
    ]);
    expect(book.evaluate('=CPM_PRODUCT(,"売上")')).toEqual([
      ["商品", "売上"],
      ["石けん", 7000],
      ["クリーム", 6000],
      ["化粧水", 10000],
    ]);
  });

  it("an unknown product or measure is named, with what there is", () => {
    expect(book.explain('=CPM_PRODUCT("石","売上")').message).toBe(
      sentence("argument-product", { value: "石", most: "100", known: "石けん" }),
    );
    expect(book.explain('=CPM_PRODUCT("ABC","売上")').message).toBe(
      sentence("argument-product", { value: "ABC", most: "100", known: "石けん, クリーム, 化粧水" }),
    );
    expect(book.explain('=CPM_PRODUCT("石けん","利益")').message).toMatch(
      /^商品の数字に「利益」はありません。買った人, 2回以上買った人, 商品リピート率/,
    );
  });

  it("says which column is missing", () => {
    const bare = bookOf([
      ["顧客ID", "注文日", "金額"],
      ["A", "2024-03-10", "100"],
    ]);
    run(bare, { ...at("2024-03-31"), reports: ["rfm"] });
    expect(bare.evaluate('=CPM_PRODUCT("石けん","売上")')).toMatch(/商品の列がないため/);
  });
});
