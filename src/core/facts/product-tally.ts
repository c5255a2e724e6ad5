import { isKept } from "../orders/taken-back.ts";
import { add } from "../values/column.ts";

/** Counts of goods by slot, and what of a person and of an order is known while they are swept. */

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

/** Some slots, each once, in a column that is filled anew again and again. */
export interface SlotList {
  readonly slots: Int32Array;
  count: number;
}

export const slotList = (slots: number): SlotList => ({ slots: new Int32Array(slots), count: 0 });

/** Adds one that is not yet among them. */
export function put(list: SlotList, slot: number): void {
  list.slots[list.count++] = slot;
}

/** One order while its lines are read. */
export interface OpenOrder {
  /** What its lines name; of those what it holds. */
  readonly met: SlotList;
  readonly held: SlotList;
  /** By slot: 0 = no line names it, else `MET`, or `RETURNED` where a line's amount is below zero. */
  readonly state: Uint8Array;
  /** By slot, its lines' amounts [minor units]. */
  readonly amount: Float64Array;
}

const MET = 1;
const RETURNED = 2;

export const emptyOrder = (slots: number): OpenOrder => ({
  met: slotList(slots),
  held: slotList(slots),
  state: new Uint8Array(slots),
  amount: new Float64Array(slots),
});

/** Notes that a line of an order names a slot. @param amount the line's [minor units]; NaN = it states none */
export function meetLine({ met, state, amount: sums }: OpenOrder, at: number, amount: number): void {
  if (state[at] === 0) {
    put(met, at);
    state[at] = MET;
  }
  if (!Number.isNaN(amount)) add(sums, at, amount);
  if (amount < 0) state[at] = RETURNED;
}

/** Whether an order holds what its lines name, see `isKept`. */
export const isHeld = ({ state, amount }: OpenOrder, at: number): boolean =>
  isKept(state[at] === RETURNED, amount[at] ?? 0);

/** Makes room for a slot of the next order. */
export function forget({ state, amount }: OpenOrder, at: number): void {
  state[at] = 0;
  amount[at] = 0;
}

/**
 * Ends an order: hands over the slots that it holds, and makes room for the next one.
 *
 * @example
 * // goods 0, and goods 1 that were taken back
 * const order = emptyOrder(2);
 * meetLine(order, 0, 300);
 * meetLine(order, 1, 200);
 * meetLine(order, 1, -200);
 * const held = [];
 * endOrder(order, (slot) => held.push(slot));
 * [held, order.met.count, [...order.amount]] //=> [[0], 0, [0, 0]]
 */
export function endOrder(order: OpenOrder, hold: (slot: number) => void): void {
  const { met } = order;
  for (let i = 0; i < met.count; i++) {
    const slot = met.slots[i] ?? 0;
    if (isHeld(order, slot)) hold(slot);
    forget(order, slot);
  }
  met.count = 0;
}
