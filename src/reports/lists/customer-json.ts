import type { CustomerRow } from "../../core/segments/customer-classes.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/**
 * `customers`: one entry a person, by customer ID.
 *
 * @example
 * const row = { customerId: "A", firstDay: 19_447, lastDay: 19_813, sales: 50_000, seasonal: "none", nextOrderDue: null };
 * const { firstOrder, lastOrder, sales, seasonal, nextOrderDue } = customerJson(row);
 * [firstOrder, lastOrder, sales, seasonal, nextOrderDue] //=> ["2023-03-31", "2024-03-31", 500, null, null]
 */
export function customerJson(row: CustomerRow) {
  return {
    customerId: row.customerId,
    stage: row.stage,
    status: row.status,
    firstOrder: isoOf(row.firstDay),
    lastOrder: isoOf(row.lastDay),
    orders: row.purchases,
    sales: majorOf(row.sales),
    rfmRank: row.rfmRank,
    nurtureSegment: row.nurtureSegment,
    cpmGroup: row.cpmGroup,
    cpmStatus: row.cpmStatus,
    seasonal: row.seasonal === "none" ? null : row.seasonal,
    nextOrderDue: row.nextOrderDue === null ? null : isoOf(row.nextOrderDue),
  };
}
