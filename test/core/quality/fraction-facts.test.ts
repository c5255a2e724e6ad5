import { describe, expect, it } from "vitest";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { purchasesOf } from "../../../src/core/orders/purchases.ts";
import { contactRows } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

function fractions(amounts: readonly number[], rules: Partial<CleaningRules> = {}) {
  const rows = amounts.map((amount, i) => ({ date: "2024-01-05", amount, orderId: `${i}`, customer: "C" }));
  return purchasesOf(contactRows(rows), { ...RULES, ...rules }).cleaning.fractions;
}

describe("amounts with parts of a yen", () => {
  it("are told with the first of them, from a fifth of the purchases on", () => {
    expect(fractions([100, 12.5, 300, 400, 500])).toEqual({ purchases: 1, all: 5, amount: 12.5 });
    expect(fractions([100, 12.5, 300, 400, 500, 600])).toBeNull();
    expect(fractions([100, 200])).toBeNull();
  });

  it("are nothing to tell where the currency has parts, or somebody chose it", () => {
    expect(fractions([12.5], { homeCurrency: "USD" })).toBeNull();
    expect(fractions([12.5], { currency: "JPY" })).toBeNull();
    expect(fractions([12.5], { homeCurrency: "KRW" })).not.toBeNull();
  });

  it("count of purchases alone: a returned order has no say", () => {
    expect(fractions([-12.5, 100])).toBeNull();
  });
});
