import { expect, it } from "vitest";
import { isMonth } from "../../src/intake/other-tables.ts";
import { isRefundName, isRefundTotal } from "../../src/intake/refund-names.ts";

it.each([
  ["Total Refunded", true, true],
  ["返金合計額", true, true],
  ["払い戻し額", true, true],
  ["Montant remboursé", true, true],
  ["Rückerstattungsbetrag", true, true],
  ["退款金额", true, true],
  ["Refunded shipping", true, false],
  ["返品", true, false],
  ["返金日", false, false],
  ["Refund reason", false, false],
  ["返品数", false, false],
])("refunds by name: %s", (name, isRefund, isTotal) => {
  expect([isRefundName(name), isRefundTotal(name)]).toEqual([isRefund, isTotal]);
});

it.each([
  ["2024年1月", true],
  ["1月", true],
  ["202401", true],
  ["2024/01", true],
  ["Jan-24", true],
  ["March", true],
  ["月額", false],
  ["2024/01/05", false],
  ["13月", false],
  ["Marge", false],
])("months by name: %s", (name, is) => {
  expect(isMonth(name)).toBe(is);
});
