import type { AnchorChoice } from "../core/cpm/anchor.ts";
import type { CustomerRow } from "../core/segments/customer-classes.ts";
import type { ListedCustomer } from "../core/segments/customer-list.ts";
import type { CustomerSet } from "../core/segments/customer-sets.ts";
import type { PeopleColumns, Segment } from "../core/segments/segment.ts";
import type { Day } from "../core/values/day.ts";
import type { Asks, Facts } from "../core/facts/tables.ts";
import type { ClassLimits } from "../core/settings.ts";
import type { SchemeId } from "../core/schemes/schemes.ts";
import type { Slice } from "../core/slices/slices.ts";

/** What is asked: of which part of the shop, as of when, by which limits. */
export interface Question {
  readonly anchor: AnchorChoice;
  readonly today: Day;
  readonly limits: ClassLimits;
  /** The part of the shop that is asked for; null or absent = all of it. The anchor is that of the whole shop. */
  readonly slice?: Slice | null;
}

/** Where the facts come from: the rows of a sheet here, a warehouse behind the same questions later. */
export interface Engine {
  /**
   * @throws InputProblem "no-purchases", "dates-unreadable", "amounts-unreadable", "order-ids-shared", "no-ship-dates",
   *   "no-customers", "contacts-unreadable", "anchor-before-data", "anchor-far-off"; of a slice "slice-empty" when nobody is in it, and where the sheet cannot tell it
   */
  facts(question: Question, asks: Asks): Facts;
  /** The people behind the facts; asked for lists only, never for a metric. */
  customers(question: Question): CustomerRow[];
  /** The class of every customer ID in a scheme; of the people that `customers` names. */
  classesById(question: Question, scheme: SchemeId): ReadonlyMap<string, string>;
  /** The people of one set, largest lifetime sales first: as many as the facts count. */
  list(question: Question, set: CustomerSet): ListedCustomer[];
  /**
   * Everybody with a purchase by the anchor, in codes: neither ID nor contact.
   *
   * @param of the segment whose fields are needed; absent or null = all that the sheet says
   * @param beside fields beside those, see `dayFields`
   */
  peopleColumns(question: Question, of?: Segment | null, beside?: readonly string[]): PeopleColumns;
  /**
   * The people of a segment, as codes into the purchases' customer IDs: as many as `chosenIn` counts in those columns.
   *
   * @throws InputProblem "slice-no-channel" and its like for a condition that the sheet cannot tell
   */
  segmentCodes(question: Question, segment: Segment): Int32Array;
}
