import { expect, it } from "vitest";
import { sheetNameOf } from "../../src/workbench/report-orders.ts";

it.each([
  { path: "/orders/注文 2024.csv", name: "注文 2024" },
  { path: "orders [2024]'s: all*?.csv", name: "orders _2024__s_ all__" },
  { path: `${"a".repeat(120)}.csv`, name: "a".repeat(100) },
])("the orders of $path stand in a tab that may be called so", ({ path, name }) => {
  expect(sheetNameOf(path)).toBe(name);
});
