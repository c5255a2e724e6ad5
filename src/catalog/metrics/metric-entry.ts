import type { YearSetKind } from "../../core/segments/year-sets.ts";
import type { Text } from "../language.ts";

/** The days a number is counted in: W0, W1, everything older, all up to the anchor, or those that the cell names. */
export type WindowName = "current" | "previous" | "older" | "lifetime" | "period";

/** Whose people, or whose sales, stand on a side: a set's, of the stage that the cell names, or the cell's own RFM group. */
export type Side = YearSetKind | "group";

/** A number's name on the sheets, what it is in a sentence, and how it is computed. */
interface Named {
  readonly label: Text;
  readonly meaning: Text;
  /** In words; null = it is a count or a sum, and its meaning says all. */
  readonly formula: Text | null;
  readonly over: readonly WindowName[];
}

/** People of a set, or what they bought for. */
interface OfSet extends Named {
  readonly kind: "people" | "sales";
  readonly top: Side;
}

/** People by people, sales by sales, or sales by people. */
export interface Divided extends Named {
  readonly kind: "share" | "salesShare" | "salesPerPerson";
  readonly top: Side;
  readonly bottom: Side;
}

/** People by people, purchases by purchases, money by money; money by purchases or people, purchases by people. */
export type QuotientKind =
  | "peopleShare"
  | "purchaseShare"
  | "amountShare"
  | "salesPerPurchase"
  | "amountPerPerson"
  | "purchasesPerPerson";

/**
 * No customers' number: rows, purchases and amounts; a quotient whose sides the cell names; made of other numbers. With a
 * top it is one of people whom the cell's set names.
 */
interface Other extends Named {
  readonly kind: "count" | QuotientKind | "computed";
  readonly top?: "group";
}

/** A number the reports show. Explanation, denominators, intervals and lists of people are read from its sides. */
export type MetricEntry = OfSet | Divided | Other;
