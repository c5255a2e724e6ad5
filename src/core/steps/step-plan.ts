/** Plans of mails that follow something a person did (definitions.md 12.6). */
import type { Stage } from "../cpm/stages.ts";
import type { RfmRank } from "../schemes/rfm-scheme.ts";
import type { Day } from "../values/day.ts";

/** From what a plan counts. */
export type StepStart =
  /** The k-th order, 1 = the first. */
  | { readonly from: "order"; readonly k: number }
  /** The order by which a stage is reached. */
  | { readonly from: "stage"; readonly stage: Stage }
  /** The day on which somebody comes into a rank, be it by an order or by silence. */
  | { readonly from: "rank"; readonly rank: RfmRank }
  /** The day on which the last part of an order was sent. */
  | { readonly from: "shipped" }
  /** The birthday; who was born on 29 February has it on the 28th where a year has no 29th. */
  | { readonly from: "birthday" };

/** What takes somebody off a plan: a purchase since the start, one of a product (by code or name), or nothing. */
export type StepStop =
  | { readonly on: "purchase" }
  | { readonly on: "product"; readonly product: string }
  | { readonly on: "never" };

/** A plan, and whom it is for is decided beside it. */
export interface StepPlan {
  /** What the mail is called; no two plans share it. */
  readonly name: string;
  readonly start: StepStart;
  /** From the start to the mail [whole days, ≥ 0]. */
  readonly days: number;
  readonly stops: StepStop;
}

/** Days of the calendar, today among them. */
export const CALENDAR_DAYS = 30;

/**
 * Whether a day is one of the calendar.
 *
 * @example
 * [99, 100, 129, 130].map((day) => isInCalendar(day, 100)) //=> [false, true, true, false]
 */
export const isInCalendar = (day: Day, today: Day): boolean => day >= today && day < today + CALENDAR_DAYS;

/** The longest wait of a plan, and the largest k of an order. */
export const [MOST_STEP_DAYS, MOST_ORDER] = [730, 99];

/**
 * The first and the last day on which a plan has to start for somebody to be due in the calendar.
 *
 * @example
 * startSpan({ days: 10 }, 100) //=> { from: 90, to: 119 }
 */
export const startSpan = ({ days }: Pick<StepPlan, "days">, today: Day) => ({
  from: today - days,
  to: today + CALENDAR_DAYS - 1 - days,
});
