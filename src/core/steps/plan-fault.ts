import { rowTest } from "../slices/slice-rows.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import type { Day } from "../values/day.ts";
import { type StepPlan, startSpan } from "./step-plan.ts";
import type { StepShop } from "./step-shop.ts";

/** Why the orders cannot say who is due by a plan. */
export type PlanFault =
  /** No column says it. */
  | { readonly kind: "noShipDates" | "noBirthdays" | "noProducts" }
  /** No order is of it. */
  | { readonly kind: "noSuchProduct"; readonly product: string }
  /** Everybody who is due would have started before the first order. */
  | { readonly kind: "beforeData"; readonly start: Day; readonly most: number };

/**
 * What the orders cannot tell a plan.
 *
 * @returns null = nothing is wrong with it
 *
 * @example
 * // three days after an order was sent, in a sheet without ship dates
 * const plan = { start: { from: "shipped" }, days: 3, stops: { on: "never" } };
 * planFault(plan, { purchases: { rows: { shipDays: null } }, dataStart: 5, today: 100 }) //=> { kind: "noShipDates" }
 */
export function planFault({ start, days, stops }: StepPlan, shop: StepShop): PlanFault | null {
  const { purchases, dataStart, today } = shop;
  if (start.from === "shipped" && purchases.rows.shipDays === null) return { kind: "noShipDates" };
  if (start.from === "birthday" && shop.birthdays() === null) return { kind: "noBirthdays" };
  if (stops.on === "product") {
    if (!hasColumn(purchases.rows, "product")) return { kind: "noProducts" };
    const isProduct = rowTest(purchases.rows, "product", [stops.product]);
    if (!purchases.lines().row.some(isProduct)) return { kind: "noSuchProduct", product: stops.product };
  }
  if (start.from === "birthday" || dataStart === null || startSpan({ days }, today).to >= dataStart)
    return null;
  return { kind: "beforeData", start: dataStart, most: startSpan({ days: 0 }, today).to - dataStart };
}

/**
 * The first day of the calendar that the orders reach back for; null = all do.
 *
 * @example
 * // orders since day 90: thirty days after a first order is day 120 at the earliest
 * knownFrom({ start: { from: "order", k: 1 }, days: 30 }, { dataStart: 90, today: 100 }) //=> 120
 */
export function knownFrom({ start, days }: StepPlan, { dataStart, today }: StepShop): Day | null {
  if (start.from === "birthday" || dataStart === null) return null;
  const first = dataStart + days;
  return first > today ? first : null;
}
