/** Orders in the range that a formula is given. */
import { MOST_RANGE_ROWS } from "../catalog/function-parameters.ts";
import type { Settings } from "../catalog/settings/settings.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import type { DateOrder } from "../core/settings.ts";
import { isFilled, isGiven } from "../core/values/cells.ts";
import { InputProblem } from "../core/values/problem.ts";
import { missingRoles } from "./missing-roles.ts";
import { recognise, withAmountLevel } from "./recognise.ts";
import { type CellDays, cellsOf, orderRowsIn } from "./sheet-orders.ts";

/** So many first rows are looked into for the header. */
const TOP_ROWS = 20;

/** How the cells of a range are read. */
export interface RangeReading {
  readonly settings: Pick<Settings, "amountLevel" | "amountStyle" | "dateOrder" | "keepLongIds">;
  /** How the dates of the file's orders are written; null = nobody said. */
  readonly dateOrder: () => DateOrder | null;
  readonly days: () => CellDays;
}

/**
 * The order rows of a range with its header row; null = none is given.
 *
 * @param range the argument as Sheets hands it over
 * @throws InputProblem "argument-range", "too-many-rows" and what `orderRowsIn` throws
 */
export function rangeOrders(range: unknown, { settings, dateOrder, days }: RangeReading): OrderRows | null {
  if (!isGiven(range)) return null;
  const rows = filledRows(range);
  const found = recognise(rows.slice(0, TOP_ROWS));
  const mapping = found && withAmountLevel(found, settings.amountLevel);
  if (found === null || mapping === null || missingRoles(mapping.columns).length > 0)
    throw new InputProblem("argument-range");
  const order = settings.dateOrder === "auto" ? dateOrder() : settings.dateOrder;
  const read = { ...mapping, names: found.names, dateOrder: order === "YMD" ? null : order };
  return orderRowsIn(cellsOf(rows, days()), read, settings);
}

/** The range's rows up to the last filled one. */
function filledRows(range: unknown): unknown[][] {
  if (!Array.isArray(range) || !Array.isArray(range[0])) throw new InputProblem("argument-range");
  const rows = range as unknown[][];
  let end = rows.length;
  while (end > 0 && !(rows[end - 1] ?? []).some(isFilled)) end--;
  if (end > MOST_RANGE_ROWS) throw new InputProblem("too-many-rows", { rows: end, limit: MOST_RANGE_ROWS });
  return rows.slice(0, end);
}
