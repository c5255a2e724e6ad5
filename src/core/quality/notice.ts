import type { ProblemValues } from "../values/problem.ts";

/** What a reader has to know before believing a number, by name; the catalogue holds the sentences. */
export type NoticeCode =
  | "unreadable-rows"
  | "customer-conflicts"
  | "total-conflicts"
  | "amounts-with-fractions"
  | "sum-lines"
  | "twin-orders"
  | "current-year-incomplete"
  | "previous-year-incomplete"
  | "no-dormant-history"
  | "projection-without-returns"
  | "short-dormant-history"
  | "no-previous-year"
  | "no-current-purchases"
  | "tail-empty"
  | "new-may-be-old"
  | "all-new"
  | "one-customer"
  | "next-year-above-this"
  | "unidentified"
  | "unknown-statuses"
  | "excluded-items-unknown"
  | "excluded-items-unpriced"
  | "contacts-unread"
  | "giant-customer"
  | "many-contacts"
  | "look-alike-ids"
  | "ids-doubtful"
  | "rows-are-purchases"
  | "identical-rows"
  | "several-days"
  | "repeated-totals"
  | "filled-in"
  | "after-anchor";

/** One notice and what its sentence mentions. */
export interface Notice {
  readonly code: NoticeCode;
  readonly values: ProblemValues;
  /** What the sentence lists, each with what it mentions. */
  readonly items?: readonly ProblemValues[];
}
