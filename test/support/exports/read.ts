import { completedOrders } from "../../../src/core/orders/complete-orders.ts";
import { dayOf, isoOf } from "../../../src/core/values/day.ts";
import { orderIntake } from "../../../src/core/rows/order-intake.ts";
import type { ColumnRole } from "../../../src/core/rows/column-roles.ts";
import type { OrderRows } from "../../../src/core/rows/order-rows.ts";
import { type Purchases, purchasesOf } from "../../../src/core/orders/purchases.ts";
import { DEFAULT_RULES } from "../../../src/core/settings.ts";
import { readOrderFile } from "../../../src/intake/order-file.ts";
import { recognise, withAmountLevel } from "../../../src/intake/recognise.ts";
import { type MappedRows, orderFileToRows } from "../../../src/intake/to-rows.ts";
import { dayInZone } from "../../../src/intake/zone.ts";

const RULES = { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: dayOf(2030, 1, 1) ?? 0 };
const tokyo = dayInZone("Asia/Tokyo");

/** A file as the page reads it: recognised, and asked about amounts the answer is "the whole order's". */
export function readExport(bytes: Uint8Array) {
  const file = readOrderFile("orders.csv", bytes);
  const found = recognise(file.rows.slice(0, 20));
  if (found === null) throw new Error("no header");
  const first = orderFileToRows(file, found, tokyo);
  if (first.survey.amountQuestion === null) return { found, mapped: first };
  return { found, mapped: orderFileToRows(file, withAmountLevel(found, "order"), tokyo) };
}

/** What the core makes of mapped rows. */
export function purchasesIn({ columns, rows }: MappedRows): { rows: OrderRows; purchases: Purchases } {
  const at = Object.fromEntries(columns.map((role, i): [ColumnRole, number] => [role, i]));
  const intake = orderIntake(tokyo, at);
  intake.add(rows, at, 2);
  const read = completedOrders(intake.finish(null), RULES);
  return { rows: read, purchases: purchasesOf(read, RULES) };
}

/** Order, day and amount in yen of each purchase, by order. */
export function listed({ length, order, orderIds, day, amount }: Purchases): [string, string, number][] {
  return Array.from({ length }, (_, i): [string, string, number] => [
    (orderIds[order[i] ?? -1] ?? "").replace(/^#/, ""),
    isoOf(day[i] ?? 0),
    (amount[i] ?? 0) / 100,
  ]).sort(([a], [b]) => a.localeCompare(b));
}
