import type { ColumnRole } from "../core/rows/column-roles.ts";
import type { OrderPlaces } from "../core/rows/order-places.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import { InputProblem } from "../core/values/problem.ts";
import { mappingIn, type OrderCells, takenIn } from "./sheet-orders.ts";

/** What says whose a row is. */
const OF_PEOPLE: readonly ColumnRole[] = [
  ...(["customer", "email", "phone", "buyerName", "orderId", "channel"] as const),
  ...(["lineUserId", "lastName", "firstName", "postalCode"] as const),
];

/**
 * The order rows of a sheet as far as they tell whose they are: dates and amounts that no run would take stand in nobody's
 * way.
 *
 * @throws InputProblem "other-header"
 */
export function personRows(cells: OrderCells, places: OrderPlaces): OrderRows {
  const mapping = mappingIn(places);
  const taken = (columns: OrderPlaces["columns"]) =>
    takenIn(cells, { ...mapping, columns }, mapping.names).finish(mapping.dateOrder ?? "YMD", "point");
  try {
    return taken(mapping.columns);
  } catch (thrown) {
    if (!(thrown instanceof InputProblem)) throw thrown;
    const { columns } = mapping;
    return taken(Object.fromEntries(OF_PEOPLE.map((role) => [role, columns[role] ?? null])));
  }
}
