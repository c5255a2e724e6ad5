import type { DateOrder } from "../settings.ts";
import { InputProblem } from "../values/problem.ts";
import type { ColumnPositions } from "./column-roles.ts";

/** Where the orders of a sheet stand, as chosen for it. */
export interface OrderPlaces {
  /** 1 = first. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: ColumnPositions;
  /** null = both readings of its dates fit. */
  readonly dateOrder: DateOrder | null;
}

/** The same with the sheet's ID. */
export interface SheetOrders extends OrderPlaces {
  readonly sheetId: number;
}

/** Orders in a table of a warehouse, which counted them: the file has no row of theirs. */
export interface TableOrders {
  /** As the warehouse calls it. */
  readonly table: string;
}

/** Where the orders of a run lie. */
export type RunOrders = SheetOrders | TableOrders;

/** Whether no row of the orders is in the file. */
export const isInTable = (orders: object): orders is TableOrders => "table" in orders;

/**
 * The same where its rows have to be read.
 *
 * @throws InputProblem "orders-in-table"
 *
 * @example
 * // somebody asks for people
 * try { sheetOrders({ table: "shop.sales.orders" }); } catch ({ code }) { code; } //=> "orders-in-table"
 */
export function sheetOrders(orders: RunOrders): SheetOrders {
  if (isInTable(orders)) throw new InputProblem("orders-in-table", { table: orders.table });
  return orders;
}
