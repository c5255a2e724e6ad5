/** What the sidebar shows of one number: plain data. */
import type { Segment } from "../../core/segments/segment.ts";
import type { CustomerSet } from "../../core/segments/customer-sets.ts";

/** One thing behind a number, with its name. */
export interface ExplainedLine {
  label: string;
  value: string;
}

/** People behind a number who can be listed, or handed over. */
export interface OfferedList {
  /** What they are called, without how many they are. */
  name: string;
  set: CustomerSet;
  label: string;
  /** How many the number counts [people, ≥ 1]. */
  customers: number;
  /** Of a number of 比較: its column, 0 = the whole shop; absent = the people of the run's own slice. */
  compared?: number;
  /** The same people by conditions on the whole shop. */
  segment: Segment;
  /** What conditions cannot say of them, in a sentence; "" = they have exactly these people. */
  segmentNote: string;
}

/** A number explained. */
export interface Explanation {
  kind: "number";
  /** Where it stands: the sheet's name and the cell in A1 notation. */
  sheet: string;
  cell: string;
  name: string;
  /** Whose number: stage, rank, year or month; "" = the whole shop's. */
  of: string;
  /** As the cell shows it. */
  shows: string;
  meaning: string;
  lines: ExplainedLine[];
  /** Sentences: 参考値 and why, what stands in, that it is live. */
  notes: string[];
  lists: OfferedList[];
}

/** The orders of the person in a row of a list. */
export interface PersonOrders {
  kind: "person";
  customerId: string;
  /** How many there are, and up to when. */
  sentence: string;
  /** A day with what was bought on it, the latest first. */
  lines: ExplainedLine[];
}

/** Why there is nothing to explain, in one sentence. */
export interface NoExplanation {
  kind: "none";
  sentence: string;
}
