import { isKept, lineMark } from "../orders/taken-back.ts";
import { add } from "../values/column.ts";
import type { LedgerLines } from "./product-lines.ts";

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
  /** By slot, what its lines say, see `lineMark`; 0 = none names it. */
  readonly marks: Uint8Array;
  /** By slot, its lines' amounts [minor units], and the pieces of those without a price. */
  readonly amount: Float64Array;
  readonly pieces: Float64Array;
  readonly lines: LineNumbers;
}

/** What lines state. */
export type LineNumbers = Pick<LedgerLines, "amount" | "quantity">;

export const emptyOrder = (slots: number, lines: LineNumbers): OpenOrder => ({
  met: slotList(slots),
  held: slotList(slots),
  marks: new Uint8Array(slots),
  amount: new Float64Array(slots),
  pieces: new Float64Array(slots),
  lines,
});

/** Notes that a line of an order names a slot. */
export function meetLine(order: OpenOrder, at: number, line: number): void {
  const { met, marks, lines } = order;
  const amount = lines.amount[line] ?? NaN;
  const pieces = lines.quantity === null ? NaN : (lines.quantity[line] ?? NaN);
  if (marks[at] === 0) put(met, at);
  marks[at]! |= lineMark(amount, pieces);
  if (amount < 0 || amount > 0) add(order.amount, at, amount);
  else if (!Number.isNaN(pieces)) add(order.pieces, at, pieces);
}

/** Whether an order holds what its lines name, see `isKept`. */
export const isHeld = ({ marks, amount, pieces }: OpenOrder, at: number): boolean =>
  isKept(marks[at] ?? 0, amount[at] ?? 0, pieces[at] ?? 0);

/** Makes room for a slot of the next order. */
export function forget({ marks, amount, pieces }: OpenOrder, at: number): void {
  marks[at] = 0;
  amount[at] = 0;
  pieces[at] = 0;
}

/**
 * Ends an order: hands over the slots that it holds, and makes room for the next one.
 *
 * @example
 * // goods 0; goods 1 that were taken back, and goods 2, which were free, too
 * const order = emptyOrder(3, { amount: [300, 200, -200, 0, 0], quantity: [1, 1, 1, 1, -1] });
 * [0, 1, 1, 2, 2].forEach((slot, line) => meetLine(order, slot, line));
 * const held = [];
 * endOrder(order, (slot) => held.push(slot));
 * [held, order.met.count, [...order.amount]] //=> [[0], 0, [0, 0, 0]]
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
