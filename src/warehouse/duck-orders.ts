import { orderCurrency } from "../core/orders/order-currency.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import type { CleaningRules } from "../core/settings.ts";
import type { SqlShop } from "../engines/sql/view.ts";
import type { DuckRunner } from "./duckdb.ts";
import { tableOfRows, viewOfRows } from "./view-of-rows.ts";

/** The orders that are counted, before they lie in DuckDB. */
export interface DuckOrders {
  /**
   * Makes the view `orders`.
   *
   * @throws InputProblem "two-currencies"; ProfileProblem where a table is not what its profile takes it for
   */
  fill(
    duck: DuckRunner,
    rules: CleaningRules,
  ): Promise<Pick<SqlShop, "columns" | "currency"> & { readonly rows: number }>;
}

/** Rows that intake has read. */
export const ordersOfRows = (rows: OrderRows): DuckOrders => ({
  async fill(duck, rules) {
    const { code } = orderCurrency(rows, rules);
    await duck.fill("orders", tableOfRows(rows), rows.length);
    return { columns: new Set(viewOfRows(rows).keys()), currency: code, rows: rows.length };
  },
});
