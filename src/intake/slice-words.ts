import { wordsOfBoth } from "../core/people/with-customers.ts";
import type { CustomerTable } from "../core/merge/merge-customers.ts";
import type { ColumnPositions } from "../core/rows/column-roles.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import { SLICE_COLUMNS } from "../core/slices/slice-columns.ts";
import type { OrderPlaces } from "../core/rows/order-places.ts";
import { customerRecords } from "./customer-list.ts";
import { mappingIn, type OrderCells, takenIn } from "./sheet-orders.ts";

/**
 * The words of the columns that slices are cut by, read without the others, each cell once.
 *
 * @param list what the list of customers says besides; null = there is none
 */
export function sliceWords(
  cells: OrderCells,
  orders: Omit<OrderPlaces, "dateOrder">,
  list: CustomerTable | null = null,
): OrderRows["words"] {
  const { columns } = orders;
  const roles = new Set(Object.values(SLICE_COLUMNS).flatMap((field) => field.roles));
  if (typeof columns.productName === "number") roles.delete("product");
  const wanted: ColumnPositions = Object.fromEntries([...roles].map((role) => [role, columns[role] ?? null]));
  const mapping = mappingIn({ ...orders, columns: wanted, dateOrder: null });
  return wordsOfBoth(
    takenIn(cells, mapping, null).finish("YMD").words,
    list && customerRecords(list.header, list.rows),
  );
}
