import { describe, expect, it } from "vitest";
import { decimalsFor, goalText, peopleText, verdictOf } from "../../sidebar/lever-words.ts";
import type { Say } from "../../sidebar/say.ts";
import { SIDEBAR_TEXTS } from "../../src/catalog/sidebar/sidebar.ts";
import type { TargetedLever } from "../../src/entry/contract.ts";
import { FOR_SURVIVAL } from "../support/sidebar-answers.ts";

const say: Say = (key, values = {}) =>
  SIDEBAR_TEXTS[key].ja.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const RATES = FOR_SURVIVAL.targeted ?? [];
const withOutcome = (outcome: TargetedLever["outcome"]) => RATES.map((one) => ({ ...one, outcome }));
const names = (rates: readonly TargetedLever[]) => rates.map(({ name }) => name);

describe("what a target asks of the rates", () => {
  it("is told of those that can meet it, apart from those that cannot; others are left out", () => {
    const verdict = verdictOf(RATES);
    if (verdict.kind !== "rates") throw new Error(verdict.kind);
    expect(names(verdict.rates)).toEqual(["F2の維持率", "F5の維持率", "F2転換率"]);
    expect(names(verdict.beyond)).toEqual(["F3の維持率"]);
  });
  it("is one sentence where it is met already, or by none", () => {
    expect(verdictOf(withOutcome("reached"))).toEqual({ kind: "reached" });
    expect(verdictOf(withOutcome("impossible"))).toEqual({ kind: "impossible" });
  });
});

describe("figures", () => {
  const rise = (rate: number, needed: number) => [{ ...RATES[0]!, rate, needed }];
  it.each([
    { why: "3.2 points show with one decimal", rates: rise(0.5, 0.532), decimals: 1 },
    { why: "a tenth of a point still does", rates: rise(0.5, 0.5011), decimals: 1 },
    { why: "0.05 points need two", rates: [...rise(0.5, 0.532), ...rise(0.5, 0.5005)], decimals: 2 },
  ])("$why", ({ rates, decimals }) => {
    expect(decimalsFor(rates)).toBe(decimals);
  });

  it("tell people in whole numbers, and fewer than one from none", () => {
    expect([0, 0.03, 0.99, 1, 12.34, 1234.5].map((n) => peopleText(n, "ja", say))).toEqual([
      ...["0人", "1人未満", "1人未満", "1人", "12人", "1,235人"],
    ]);
  });

  it("name the target", () => {
    expect(goalText({ kind: "sales", amount: 262_499.71 }, "JPY", "ja", say)).toBe("5年売上 ¥262,500");
    expect(goalText({ kind: "survival", rate: 0.2 }, "JPY", "ja", say)).toBe("残存率 20.0%");
  });
});
