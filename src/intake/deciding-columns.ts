import {
  ASIDE_MONEY_ROLES,
  BUYER_ROLES,
  type ColumnRole,
  SUBSCRIPTION_ROLES,
} from "../core/rows/column-roles.ts";
import type { OrderPlaces, SheetOrders } from "../core/rows/order-places.ts";
import { MOST_RANGE_ROWS } from "../catalog/function-parameters.ts";
import { isOwnSheet } from "./sheet-rows.ts";

/** Roles that say neither who bought, nor when, nor what counts: slices and lists ask for them. */
const UNDECIDING: ReadonlySet<string> = new Set<ColumnRole>([
  ...(["category", "prefecture", "sex", "birthday", "attribute", "couponCode"] as const),
  ...BUYER_ROLES,
  ...SUBSCRIPTION_ROLES,
  ...ASIDE_MONEY_ROLES,
]);

/**
 * The same orders with the columns alone that decide who bought what and when. In a sheet that somebody pasted, any
 * column may tell a sum from an order: there all of them stay.
 *
 * @example
 * const places = { headerRow: 1, headers: [], dateOrder: null };
 * decidingPlaces({ ...places, columns: { date: 0, customer: 1, city: 2, fileRow: 3 } }).columns
 * //=> { date: 0, customer: 1, fileRow: 3 }
 */
export function decidingPlaces<P extends OrderPlaces>(places: P): P {
  const { columns } = places;
  if (!isOwnSheet(columns)) return places;
  const deciding = Object.entries(columns).filter(([role]) => !UNDECIDING.has(role));
  return { ...places, columns: Object.fromEntries(deciding) };
}

/** How a formula reads the orders of a sheet that decide the classes of people, as far as it has the time. */
export function readForClasses(orders: SheetOrders) {
  const places = decidingPlaces(orders);
  return { places, mostRows: MOST_RANGE_ROWS, apart: isOwnSheet(places.columns) };
}
