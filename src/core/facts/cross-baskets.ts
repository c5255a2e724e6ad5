import type { Ledger } from "../ledger.ts";
import { eachOrder, type OrderReader, type Period } from "./order-walk.ts";
import type { GoodsLines, LedgerLines } from "./product-lines.ts";
import { emptyOrder, endOrder, meetLine } from "./product-tally.ts";
import type { CrossChoice } from "./cross.ts";

/** One person's orders after the other, each as a set of bits: slot s is bit s % 32 of word s / 32. */
export interface Baskets {
  /** Words an order [count]. */
  readonly words: number;
  /** Orders of the person [count]; order i holds the bits of the words i · words … */
  count: number;
  masks: Int32Array;
}

/**
 * How many words hold so many slots [count].
 *
 * @example
 * [0, 32, 33].map(wordsFor) //=> [1, 1, 2]
 */
export const wordsFor = (slots: number): number => Math.max(1, Math.ceil(slots / 32));

/** What people are walked for. */
interface Swept {
  readonly goods: GoodsLines;
  readonly period: Period;
  /** Is told the person's place in the ledger; only those with an order in the period are seen. */
  readonly see: (person: number, baskets: Baskets) => void;
}

/**
 * Walks the people of a part with what their orders of a period hold, see `eachOrder`. Lines that name nothing are in no
 * order's set.
 *
 * @example
 * // one order of goods 0 and 1, then one of goods 1 that were taken back in it
 * const ledger = { customers: 1, day: [5, 9], made: { start: [0, 2], places: [0, 1] } };
 * const lines = { start: [0, 2, 4], day: [5, 9], amount: [300, 200, 200, -200], quantity: null };
 * const goods = { slot: [0, 1, 1, 1], names: ["石けん", "化粧水"] };
 * const held = [];
 * const see = (person, { count, masks }) => held.push([person, ...masks.subarray(0, count)]);
 * eachBaskets(ledger, lines, { goods, period: { from: null, to: 9 }, see });
 * held //=> [[0, 3, 0]]
 */
export const eachBaskets = (ledger: Ledger, lines: LedgerLines, { period, ...swept }: Swept): void =>
  eachOrder(ledger, lines, { period, reader: basketFiller(lines, swept) });

/** Reads lines into the sets of one person's orders. */
function basketFiller(
  lines: LedgerLines,
  { goods: { slot, names }, see }: Omit<Swept, "period">,
): OrderReader {
  const { start } = lines;
  // Named goods and all others; the slot of what nothing is said of is behind them.
  const slots = names.length + 1;
  const order = emptyOrder(slots + 1, lines);
  const words = wordsFor(slots);
  const baskets: Baskets = { words, count: 0, masks: new Int32Array(words * 64) };

  // Where the set of the open order stands.
  let at = 0;
  const hold = (one: number): void => {
    if (one < slots) baskets.masks[at + (one >> 5)]! |= 1 << (one & 31);
  };
  return {
    begin: () => void (baskets.count = 0),
    add(entry) {
      const end = start[entry + 1] ?? 0;
      for (let line = start[entry] ?? 0; line < end; line++) meetLine(order, slot[line] ?? 0, line);
    },
    close() {
      at = baskets.count++ * words;
      if (at + words > baskets.masks.length) baskets.masks = doubled(baskets.masks);
      baskets.masks.fill(0, at, at + words);
      endOrder(order, hold);
    },
    end(person) {
      if (baskets.count > 0) see(person, baskets);
    },
  };
}

function doubled(masks: Int32Array): Int32Array {
  const more = new Int32Array(2 * masks.length);
  more.set(masks);
  return more;
}

/**
 * A set of slots as bits.
 *
 * @param words how many words it takes [count]
 *
 * @example
 * [...bitsOf([0, 33], 2)] //=> [1, 2]
 */
export function bitsOf(slots: Iterable<number>, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const slot of slots) bits[slot >> 5]! |= 1 << (slot & 31);
  return bits;
}

/**
 * Tells the slots of a set, rising.
 *
 * @param at where its first word stands
 *
 * @example
 * const slots = [];
 * eachBit(Int32Array.of(0, 5, 2), { at: 1, words: 2 }, (slot) => slots.push(slot));
 * slots //=> [0, 2, 33]
 */
export function eachBit(
  masks: Int32Array,
  { at, words }: { readonly at: number; readonly words: number },
  tell: (slot: number) => void,
): void {
  for (let w = 0; w < words; w++) {
    for (let left = masks[at + w] ?? 0; left !== 0; left &= left - 1)
      tell(32 * w + 31 - Math.clz32(left & -left));
  }
}

/** A base of products, and where the sets of one person are put that belong to it. */
export interface Base extends Pick<CrossChoice, "match" | "sameOrder" | "afterFirst"> {
  readonly bits: Int32Array;
  /** Is filled with what the person bought beside the base. */
  readonly beside: Int32Array;
  /** Is filled with what of the base the person bought. */
  readonly met: Int32Array;
}

/**
 * Whether a person bought a base, and what beside it (definitions.md 11.3).
 *
 * @example
 * // the first order holds 0 and 1, the second 2; the base is 0
 * const baskets = { words: 1, count: 2, masks: Int32Array.of(3, 4) };
 * const base = { bits: Int32Array.of(1), match: "any", afterFirst: false, beside: new Int32Array(1), met: new Int32Array(1) };
 * const of = (sameOrder) => [boughtBeside(baskets, { ...base, sameOrder }), base.beside[0]];
 * [of(true), of(false)] //=> [[true, 6], [true, 4]]
 */
export function boughtBeside({ words, count, masks }: Baskets, base: Base): boolean {
  const { bits, beside, met } = base;
  beside.fill(0);
  met.fill(0);
  let began = false;
  for (let i = 0; i < count; i++) {
    let holds = 0;
    for (let w = 0; w < words; w++) {
      const both = (masks[i * words + w] ?? 0) & (bits[w] ?? 0);
      holds |= both;
      met[w]! |= both;
    }
    began ||= holds !== 0;
    if (holds === 0 ? base.afterFirst && !began : !base.sameOrder) continue;
    for (let w = 0; w < words; w++) beside[w]! |= masks[i * words + w] ?? 0;
  }
  for (let w = 0; w < words; w++) beside[w]! &= ~(bits[w] ?? 0);
  return base.match === "any" ? began : met.every((word, w) => word === bits[w]);
}
