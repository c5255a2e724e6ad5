import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { at, bookOf, run, runJson, tableOf } from "../support/run-book.ts";
import {
  padded,
  SUBSCRIPTION_ANCHOR,
  SUBSCRIPTION_HEADER,
  SUBSCRIPTION_LINES,
} from "../support/subscription-shop.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

/* The numbers by hand: test/core/subscriptions/subscriptions.test.ts. */
const bookOfLines = (lines = SUBSCRIPTION_LINES) =>
  bookOf([SUBSCRIPTION_HEADER, ...padded(lines).map((line) => line.map(String))]);

describe("CPM_SUBSCRIPTION", () => {
  let book: Book;
  beforeAll(() => {
    book = bookOfLines();
    run(book, { ...at(SUBSCRIPTION_ANCHOR), reports: ["rfm"] });
  });

  it.each([
    ["=CPM_SUBSCRIPTION(1)", 1],
    ["=CPM_SUBSCRIPTION(2)", 0.75],
    ['=CPM_SUBSCRIPTION("３回目",,CPM_UPDATED)', 0.75],
    // The one third delivery that can be judged was the last.
    ["=CPM_SUBSCRIPTION(4)", 0],
    ["=CPM_SUBSCRIPTION(5)", "—"],
    ['=CPM_SUBSCRIPTION(2,"クリーム")', 0.5],
    ['=CPM_SUBSCRIPTION(2," せっけん ")', 1],
    ['=CPM_SUBSCRIPTION(2,"楽天")', 0.5],
  ])("%s is %s", (formula, shows) => {
    expect(book.evaluate(formula)).toBe(shows);
  });

  it("without a delivery spills a row a delivery", () => {
    expect(book.evaluate('=CPM_SUBSCRIPTION(,"クリーム")')).toEqual([
      ["お届け", "継続率", "判定できる定期", "止まった定期", "離脱率"],
      [1, 1, 2, 1, 0.5],
      [2, 0.5, 0, 0, "—"],
    ]);
  });

  it("says what is no delivery, and which names there are", () => {
    expect(book.explain("=CPM_SUBSCRIPTION(0)").message).toMatch(
      /「0」は、お届けの回数ではありません。1〜999の整数/,
    );
    expect(book.explain('=CPM_SUBSCRIPTION(2,"お茶")').message).toMatch(
      /「お茶」.*例 せっけん, クリーム, 楽天|本店/,
    );
  });

  it("of a shop without the column says which one to choose", () => {
    const bare = bookOf(tableOf(WORKED_ROWS));
    run(bare, { ...at("2024-03-31"), reports: ["rfm"] });
    expect(bare.evaluate("=CPM_SUBSCRIPTION(2)")).toMatch(/「注文種別」に選んでください/);
  });
});

describe("`subscription` of the JSON", () => {
  it("has a row a kind and delivery, with those that can be judged as atRisk", () => {
    const book = bookOfLines();
    run(book, at(SUBSCRIPTION_ANCHOR));
    const { metrics } = runJson(book) as { metrics: Record<string, unknown> };
    const rows = metrics["subscription"] as unknown[];
    expect(rows.slice(0, 5)).toEqual([
      { by: "all", value: null, k: 1, atRisk: 4, stopped: 1, survival: 1 },
      { by: "all", value: null, k: 2, atRisk: 1, stopped: 0, survival: 0.75 },
      { by: "all", value: null, k: 3, atRisk: 1, stopped: 1, survival: 0.75 },
      { by: "all", value: null, k: 4, atRisk: 0, stopped: 0, survival: 0 },
      { by: "firstProduct", value: "せっけん", k: 1, atRisk: 2, stopped: 0, survival: 1 },
    ]);
    expect(rows).toContainEqual({
      by: "firstChannel",
      value: "楽天",
      k: 2,
      atRisk: 0,
      stopped: 0,
      survival: 0.5,
    });
  });

  it("has no row where the orders tell no subscriptions", () => {
    const bare = bookOf(tableOf(WORKED_ROWS));
    run(bare, at("2024-03-31"));
    expect((runJson(bare) as { metrics: Record<string, unknown> }).metrics["subscription"]).toEqual([]);
  });
});
