import { describe, expect, it } from "vitest";
import type { FunctionEntry } from "../../src/catalog/function-parameters.ts";
import { overBudget } from "../../src/tools/budgets.ts";
import { stubs } from "../../src/tools/stubs.ts";

const SUM: FunctionEntry = {
  name: "CPM_SUM",
  parameters: [
    { name: "of", takes: "part", help: { ja: "注文", en: "the orders" } },
    { name: "days", takes: "number", help: { ja: "日数", en: "the days" } },
  ],
  help: { ja: "合計", en: "the sum" },
  returns: { ja: "数", en: "a number" },
  none: { ja: "「—」", en: "—" },
  cost: "facts",
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
 * @param {any} of 注文 / the orders
 * @param {number} days 日数 / the days
 * @return {any} 数 / a number
 * @customfunction
 */
function CPM_SUM(of, days) {
  return CPM_ADDON_.cpmCell("CPM_SUM", [of, days]);
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
