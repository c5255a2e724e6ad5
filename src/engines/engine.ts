import type { AnchorChoice } from "../core/cpm/anchor.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import type { ListedCustomer } from "../core/segments/customer-list.ts";
import type { CustomerSet } from "../core/segments/customer-sets.ts";
import type { Day } from "../core/values/day.ts";
import type { Facts } from "../core/facts.ts";
import type { StageThresholds } from "../core/settings.ts";
import type { Slice } from "../core/slices/slices.ts";

/** What an engine is asked: everything that depends on dates and class limits is said here, nothing is left to it. */
export interface Question {
  readonly anchor: AnchorChoice;
  readonly today: Day;
  readonly stageThresholds: StageThresholds;
  /** The part of the shop that is asked for; null or absent = all of it. The anchor is that of the whole shop. */
  readonly slice?: Slice | null;
  /**
   * `headline` leaves out the monthly ledger and the track record; `comparison`, of which a run may ask several, has what
   * stands in a column of 比較 and no more: the pattern table of the anchor alone, no ranks, nothing for the outlook.
   */
  readonly extent?: "all" | "headline" | "comparison";
}

/** Where the facts come from: the rows of a sheet here, a warehouse behind the same two questions later. */
export interface Engine {
  /**
   * @throws InputProblem "no-purchases", "dates-unreadable", "amounts-unreadable", "order-ids-shared", "no-ship-dates",
   *   "no-customers", "contacts-unreadable", "anchor-before-data", "anchor-far-off"; of a slice "slice-empty" when nobody is in it, and where the sheet cannot tell it
   */
  facts(question: Question): Facts;
  /** The people behind the facts; asked for lists only, never for a metric. */
  customers(question: Question): CustomerRow[];
  /** The people of one set, largest lifetime sales first: as many as the facts count. */
  list(question: Question, set: CustomerSet): ListedCustomer[];
}
