import { firstLine } from "../orders/lines.ts";
import { rowTest } from "../slices/slice-rows.ts";
import type { Day } from "../values/day.ts";
import { CALENDAR_DAYS, type StepPlan, type StepStop } from "./step-plan.ts";
import type { StepShop } from "./step-shop.ts";
import { type Start, startsOf } from "./step-starts.ts";

/** Somebody's day of a plan. */
export interface Due {
  /** Into the purchases' customer IDs. */
  readonly code: number;
  readonly day: Day;
}

/** Why a mail that the calendar would have is off it, in the order in which the reasons are looked for. */
export const OFF_REASONS = ["outside", "bought"] as const;
export type OffReason = (typeof OFF_REASONS)[number];

/** A plan in the calendar. Mails that fall into its days = due + the sum of those that are off, always. */
export interface PlanDue {
  /** By person; nobody twice on one day. */
  readonly due: readonly Due[];
  /** Mails that are off, by the first reason that holds [count]. */
  readonly off: Readonly<Record<OffReason, number>>;
  /** People of whom the orders do not say from when to count, see `Starts` [count]. */
  readonly unsaid: number;
}

/**
 * Who is due when in the days of the calendar (definitions.md 12.6): a plan's days after its start, from today on; who is
 * not among those it is for, or bought since the start, up to today, is off.
 *
 * @param chosen whom it is for, by code into the customer IDs: 1 = for them; null = everybody
 * @throws InputProblem "slice-no-product" for a product where the sheet says none
 *
 * @example
 * // ten days after the first order, unless they buy again: due on day 105; the other one bought on day 99
 * const people = { codes: [0, 1], start: [0, 1, 3], day: [95, 90, 99], places: [0, 1, 2] };
 * const shop = { people, today: 100, purchases: {}, rules: { mergeSameDayOrders: false } };
 * const plan = { start: { from: "order", k: 1 }, days: 10, stops: { on: "purchase" } };
 * dueOf(plan, shop, null) //=> { due: [{ code: 0, day: 105 }], off: { outside: 0, bought: 1 }, unsaid: 0 }
 */
export function dueOf(plan: StepPlan, shop: StepShop, chosen: Uint8Array | null): PlanDue {
  const { people, today } = shop;
  const starts = startsOf(plan, shop);
  const isOff = boughtSince(plan.stops, shop);
  const due: Due[] = [];
  const off = { outside: 0, bought: 0 };
  let unsaid = 0;
  for (const [c, code] of people.codes.entries()) {
    if ((people.day[people.start[c] ?? 0] ?? 0) > today) continue;
    const found = starts(c);
    const isMeant = chosen === null || chosen[code] === 1;
    if (found.isUnsaid && isMeant) unsaid++;
    for (const start of found.starts) {
      const day = start.day + plan.days;
      if (day < today || day >= today + CALENDAR_DAYS) continue;
      if (!isMeant) off.outside++;
      else if (isOff(c, start)) off.bought++;
      else due.push({ code, day });
    }
  }
  return { due, off, unsaid };
}

/** Whether somebody bought what takes them off a plan since its start. */
function boughtSince(stops: StepStop, { people, purchases, today }: StepShop) {
  if (stops.on === "never") return () => false;
  const isProduct = stops.on === "product" ? rowTest(purchases.rows, "product", [stops.product]) : null;
  const lines = isProduct && purchases.lines();
  return (c: number, { since }: Start): boolean => {
    for (let at = since; at < (people.start[c + 1] ?? 0) && (people.day[at] ?? 0) <= today; at++)
      if (isProduct === null || lines === null) return true;
      else if (firstLine(lines, people.places[at] ?? 0, isProduct) >= 0) return true;
    return false;
  };
}
