import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";
import type { CrossChoice } from "./cross.ts";
import { type GoodsSlots, heldSlots, type OrderGoods, put, type SlotList, slotList } from "./order-goods.ts";

/** The last day that counts, and the first; null = from the first purchase on. */
export type Period = Pick<CrossChoice, "from" | "to">;

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
  readonly goods: OrderGoods;
  readonly slots: GoodsSlots;
  readonly period: Period;
  /** Is told the person's place in the ledger; only those with an order in the period are seen. */
  readonly see: (person: number, baskets: Baskets) => void;
}

/**
 * Walks the people of a part with what their orders of a period hold. What has no name is in no order's set.
 *
 * @example
 * // one order of goods 0 and 1, then one of goods 1 that were taken back in it
 * const ledger = { customers: 1, start: [0, 2], day: [5, 9] };
 * const goods = { start: [0, 2, 3], code: [0, 1, 1], kept: [1, 1, 0] };
 * const slots = { slotOf: [0, 1], names: ["石けん", "化粧水"] };
 * const held = [];
 * const see = (person, { count, masks }) => held.push([person, ...masks.subarray(0, count)]);
 * eachBaskets(ledger, { goods, slots, period: { from: null, to: 9 }, see });
 * held //=> [[0, 3, 0]]
 */
export function eachBaskets({ customers, start, day }: Ledger, { goods, slots, period, see }: Swept): void {
  const named = slots.names.length + 1;
  const held = slotList(named + 1);
  const words = wordsFor(named);
  const baskets: Baskets = { words, count: 0, masks: new Int32Array(words * 64) };
  const from: Day = period.from ?? -Infinity;
  for (let person = 0; person < customers; person++) {
    baskets.count = 0;
    for (let order = start[person] ?? 0; order < (start[person + 1] ?? 0); order++) {
      const on = day[order] ?? 0;
      if (on > period.to) break;
      if (on < from) continue;
      heldSlots(goods, order, { slots, into: held });
      const at = nextSet(baskets);
      for (let i = 0; i < held.count; i++) {
        const slot = held.slots[i] ?? 0;
        if (slot < named) baskets.masks[at + (slot >> 5)]! |= 1 << (slot & 31);
      }
    }
    if (baskets.count > 0) see(person, baskets);
  }
}

/** Where the set of one more order stands, emptied. */
function nextSet(baskets: Baskets): number {
  const { words } = baskets;
  const at = baskets.count++ * words;
  if (at + words > baskets.masks.length) baskets.masks = doubled(baskets.masks);
  baskets.masks.fill(0, at, at + words);
  return at;
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
 * Lists the slots of a set, rising.
 *
 * @param at where its first word stands
 * @param into is filled anew
 *
 * @example
 * const list = { slots: new Int32Array(3), count: 0 };
 * listSlots(Int32Array.of(0, 5, 2), { at: 1, words: 2 }, list);
 * [...list.slots] //=> [0, 2, 33]
 */
export function listSlots(
  masks: Int32Array,
  { at, words }: { readonly at: number; readonly words: number },
  into: SlotList,
): void {
  into.count = 0;
  for (let w = 0; w < words; w++) {
    for (let left = masks[at + w] ?? 0; left !== 0; left &= left - 1)
      put(into, 32 * w + 31 - Math.clz32(left & -left));
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
