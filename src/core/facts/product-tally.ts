/** Counts of goods by slot. */

/** Sums by slot, all columns of one kind, so that adding to one is the same for all. */
export interface Tally {
  readonly slots: number;
  /** People, orders, lines and pieces [count]; sales [minor units]. */
  readonly sums: Readonly<Record<SumName, Float64Array>>;
}

const SUM_NAMES = [
  ...(["buyers", "repeaters", "entered", "enteredAgain", "followed", "orders"] as const),
  ...(["lines", "unpriced", "quantity", "sales", "repeatSales"] as const),
] as const;
type SumName = (typeof SUM_NAMES)[number];

export const emptyTally = (slots: number): Tally => ({
  slots,
  sums: Object.fromEntries(SUM_NAMES.map((name) => [name, new Float64Array(slots)])) as Tally["sums"],
});
