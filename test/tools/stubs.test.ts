import { describe, expect, it } from "vitest";
import type { FunctionEntry } from "../../src/catalog/function-parameters.ts";
import { overBudget } from "../../src/tools/budgets.ts";
import { stubs } from "../../src/tools/stubs.ts";

const SUM: FunctionEntry = {
  name: "CPM_SUM",
  parameters: [
    { name: "orders", type: "Array<Array<any>>", help: { ja: "注文", en: "the orders" } },
    { name: "anchor", type: "Date|string", help: { ja: "基点日", en: "the anchor" } },
  ],
  help: { ja: "合計", en: "the sum" },
  returns: { ja: "数", en: "a number" },
  example: "=CPM_SUM(A:D)",
};

describe("stubs", () => {
  it("declares the four entry points, whatever the catalogue holds", () => {
    expect(stubs([])).toBe(`function onOpen(e) {
  return CPM_ADDON_.onOpen(e);
}

function onInstall(e) {
  return CPM_ADDON_.onInstall(e);
}

function cpmShowSidebar() {
  return CPM_ADDON_.cpmShowSidebar();
}

function cpmCall(request) {
  return CPM_ADDON_.cpmCall(request);
}
`);
  });

  it("declares a custom function with its parameters, its help in both languages right above it", () => {
    expect(stubs([SUM])).toContain(`
/**
 * 合計 / the sum
 *
 * @param {Array<Array<any>>} orders 注文 / the orders
 * @param {Date|string} anchor 基点日 / the anchor
 * @return {any} 数 / a number
 * @customfunction
 */
function CPM_SUM(orders, anchor) {
  return CPM_ADDON_.CPM_SUM(orders, anchor);
}
`);
  });

  it.each(["two\nlines", "the end */", "<b>bold</b>"])("refuses help that Sheets would mangle: %j", (en) => {
    expect(() => stubs([{ ...SUM, help: { ja: "合計", en } }])).toThrow("Help must be one plain line");
  });
});

describe("overBudget", () => {
  const budgets = { "Code.js": 4 };

  it.each([
    { why: "at the budget is in it", text: "abcd", complaints: [] },
    { why: "one byte more is over", text: "abcde", complaints: ["Code.js must be at most 4 bytes; got 5"] },
    { why: "bytes count, not letters", text: "日本", complaints: ["Code.js must be at most 4 bytes; got 6"] },
  ])("$why", ({ text, complaints }) => {
    expect(overBudget({ "Code.js": text }, budgets)).toEqual(complaints);
  });

  it("allows no file without a budget", () => {
    expect(overBudget({ "extra.js": "x" }, budgets)).toEqual(["extra.js must be at most 0 bytes; got 1"]);
  });
});
