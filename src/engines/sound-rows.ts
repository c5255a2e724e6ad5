import type { ExcludedRow } from "../core/orders/exclusions.ts";
import type { Purchases } from "../core/orders/purchases.ts";
import { MOST_CONFLICTS } from "../core/quality/order-conflicts.ts";
import { STOP_SHARE, unreadableShare } from "../core/quality/unreadable.ts";
import type { CleaningRules } from "../core/settings.ts";
import { InputProblem } from "../core/values/problem.ts";

/**
 * Refuses rows that as a whole are not what they were taken for, so that nothing is counted from them.
 *
 * @throws InputProblem "dates-unreadable" or "amounts-unreadable" when more than half cannot be read; "order-ids-shared"
 *   when too many order IDs, and more than one, stand under several customers and the rules go by IDs alone
 */
export function requireSound({ cleaning, excluded }: Purchases, { orderKey }: CleaningRules): void {
  const { unreadable, conflicts } = cleaning;
  if (unreadableShare(unreadable) > STOP_SHARE) {
    const { rows, dates, ofRows } = unreadable;
    const ofDates = dates * 2 >= rows;
    const { row, value } = exampleOf(excluded, ofDates ? "badDate" : "badAmount");
    const bad = ofDates ? dates : rows - dates;
    throw new InputProblem(ofDates ? "dates-unreadable" : "amounts-unreadable", {
      ...{ row, value, bad, rows: ofRows },
    });
  }
  const { orders, ofOrders, example } = conflicts;
  if (orderKey === "id" && orders > 1 && orders > ofOrders * MOST_CONFLICTS)
    throw new InputProblem("order-ids-shared", { id: example, orders, all: ofOrders });
}

/** A row that was left out for a reason, and the cell that decided: a filled one where there is any. */
function exampleOf(excluded: readonly ExcludedRow[], reason: ExcludedRow["reason"]) {
  const mine = excluded.filter((one) => one.reason === reason);
  const { row = 0, fileRow = null, value = "" } = mine.find((one) => one.value !== "") ?? mine[0] ?? {};
  return { row: fileRow ?? row, value };
}
