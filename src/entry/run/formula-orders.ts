/** Orders as formulas read them, which have half a minute. */
import { rowsEngine } from "../../engines/rows-engine.ts";
import { readForClasses } from "../../intake/deciding-columns.ts";
import { type RangeReading, rangeOrders } from "../../intake/range-orders.ts";
import { ordersOn, type OrdersOf } from "../../intake/sheet-orders.ts";
import { formulaSheet } from "../../sheets/orders/formula-cells.ts";
import { cleaningRules, remembered } from "../settings/file-settings.ts";
import { joinedRules, type Said } from "./orders.ts";

/**
 * The engine over what decides the classes of people, read in the time that a formula has: no slice and no list can be
 * asked of it.
 *
 * @throws InputProblem "too-many-orders" and what reading orders throws
 */
export function classEngine({ orders, settings }: OrdersOf, said: Said) {
  const { places, ...limits } = readForClasses(orders);
  const sheet = formulaSheet(places.sheetId, said.zone, limits);
  const rows = ordersOn({ ...sheet, places }, settings, said.language);
  return rowsEngine(rows, joinedRules(settings, said));
}

/**
 * The engine over the orders in a range that a formula is given; null = none is given.
 *
 * @throws InputProblem as `rangeOrders` does
 */
export function rangeEngine(
  range: unknown,
  settings: OrdersOf["settings"],
  { days, zone }: Pick<RangeReading, "days"> & { readonly zone: () => string },
) {
  const dateOrder = () => remembered().orders?.dateOrder ?? null;
  const rows = rangeOrders(range, { settings, dateOrder, days });
  if (rows === null) return null;
  const rules = cleaningRules(settings, zone());
  return { engine: rowsEngine(rows, rules), today: rules.today };
}
