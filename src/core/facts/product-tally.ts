/** Counts of goods by slot, and what of a person and of an order is known while they are swept. */

/** Days after the first purchase at which the people who entered by a product are looked at. */
export const ENTRY_DAYS = [90, 180, 365] as const;

const STEPS = ENTRY_DAYS.length;

/** Sums by slot; the lists of steps hold `STEPS` entries a slot. */
export interface Tally {
  readonly slots: number;
  /** People, orders and lines [count]. */
  readonly counts: Readonly<
    Record<
      "buyers" | "repeaters" | "entered" | "enteredAgain" | "followed" | "orders" | "lines" | "unpriced",
      Int32Array
    >
  >;
  /** Minor units, and pieces. */
  readonly sums: Readonly<Record<"sales" | "repeatSales" | "quantity", Float64Array>>;
  readonly steps: Readonly<Record<"mature" | "again" | "ltv", Float64Array>>;
}

export function emptyTally(slots: number): Tally {
  const counts = () => new Int32Array(slots);
  const sums = () => new Float64Array(slots);
  const steps = () => new Float64Array(slots * STEPS);
  return {
    slots,
    counts: {
      ...{ buyers: counts(), repeaters: counts(), entered: counts(), enteredAgain: counts() },
      ...{ followed: counts(), orders: counts(), lines: counts(), unpriced: counts() },
    },
    sums: { sales: sums(), repeatSales: sums(), quantity: sums() },
    steps: { mature: steps(), again: steps(), ltv: steps() },
  };
}

/** Adds to a place of a column. */
export function add(column: Int32Array | Float64Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}

/** The steps of a slot as a list. */
export const stepsOf = (column: Float64Array, slot: number): number[] => [
  ...column.subarray(slot * STEPS, (slot + 1) * STEPS),
];

/** One order while its lines are read. */
export interface OpenOrder {
  /** The slots that its lines name, each once. */
  readonly met: number[];
  /** By slot: whether it is among them; its lines' amounts [minor units]; whether one of these is below zero. */
  readonly isMet: Uint8Array;
  readonly amount: Float64Array;
  readonly isReturned: Uint8Array;
  /** The order's own amount [minor units], and the lines' together. */
  total: number;
  lines: number;
}

export const emptyOrder = (slots: number): OpenOrder => ({
  met: [],
  isMet: new Uint8Array(slots),
  amount: new Float64Array(slots),
  isReturned: new Uint8Array(slots),
  total: 0,
  lines: 0,
});

/**
 * Whether an order holds a product still: what was taken back in the same order, so that nothing of its price is left, is
 * not bought.
 */
export const isHeld = ({ amount, isReturned }: OpenOrder, slot: number): boolean =>
  isReturned[slot] === 0 || (amount[slot] ?? 0) > 0;

/** Makes room for the next order. */
export function clearOrder(order: OpenOrder): void {
  for (const slot of order.met) {
    order.isMet[slot] = 0;
    order.amount[slot] = 0;
    order.isReturned[slot] = 0;
  }
  order.met.length = 0;
  order.total = 0;
  order.lines = 0;
}
