import { expect, it } from "vitest";
import { managementContext } from "../../../src/reports/management/management-context.ts";
import { contextOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

it("a slice is told by its fields and values, without the name that was typed and without contacts", () => {
  const slice = {
    name: "山田さん yamada@example.com 用",
    orders: { product: ["石けん", "印鑑 090-1234-5678"] },
    customers: { prefecture: ["東京都"] },
  };
  const context = { ...contextOf(analyse(WORKED_ROWS, "2024-03-31")), slice };
  expect(managementContext(context).slice).toEqual({
    orders: { product: ["石けん", "…"] },
    customers: { prefecture: ["東京都"] },
  });
});
