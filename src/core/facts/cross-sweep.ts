import type { CrossAsk } from "./cross.ts";
import {
  type Base,
  type Baskets,
  bitsOf,
  boughtBeside,
  eachBaskets,
  listSlots,
  wordsFor,
} from "./cross-baskets.ts";
import { add } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import type { Ledger } from "../ledger.ts";
import { type GoodsSlots, type OrderGoods, type SlotList, slotList } from "./order-goods.ts";

/** What a sweep over the orders of a part finds; slots are those of the named goods, then that of all others. */
export interface Crossed {
  /** By slot: people, and orders. */
  readonly buyers: Float64Array;
  readonly orders: Float64Array;
  /** By slot · slots + other slot: people of the one who bought the other beside it. */
  readonly also: Float64Array;
  /** By slot: people of the one who bought any beside it that does not stand side by side with others. */
  readonly rest: Float64Array;
  readonly base: Sums & { readonly also: Float64Array };
  readonly all: Sums;
}

/** People and orders, and the people who bought any of the rest [count]. */
type Sums = Record<"buyers" | "orders" | "rest", number>;

/** Is told who bought the base, and what beside it. */
type SeeBuyer = (person: number, beside: Int32Array) => void;

/** What is crossed; `see` is told each buyer of the base. */
type SweptCross = CrossAsk & {
  readonly goods: OrderGoods;
  readonly slots: GoodsSlots;
  readonly see?: SeeBuyer;
};

/** Counts who bought what beside what in the orders of a period. */
export function crossed(ledger: Ledger, { goods, slots, see, ...ask }: SweptCross): Crossed {
  const found = emptyCrossed(slots.names.length + 1);
  const counters = [
    orderCounter(found),
    ...(ask.most > 0 ? [ownBases(found, ask)] : []),
    ...(ask.base.length > 0 ? [chosenBase(found, { slots, ask, see })] : []),
  ];
  eachBaskets(ledger, {
    ...{ goods, slots, period: ask },
    see: (person, baskets) => {
      for (const count of counters) count(person, baskets);
    },
  });
  return found;
}

/** Counts the orders of one person. */
type Counter = (person: number, baskets: Baskets) => void;

const emptyCrossed = (slots: number): Crossed => ({
  buyers: new Float64Array(slots),
  orders: new Float64Array(slots),
  also: new Float64Array(slots * slots),
  rest: new Float64Array(slots),
  base: { buyers: 0, orders: 0, rest: 0, also: new Float64Array(slots) },
  all: { buyers: 0, orders: 0, rest: 0 },
});

/** Orders, and who has any. */
function orderCounter({ orders, all }: Crossed): Counter {
  const held = slotList(orders.length);
  return (_, { words, count, masks }) => {
    all.buyers++;
    all.orders += count;
    for (let order = 0; order < count; order++) {
      listSlots(masks, { at: order * words, words }, held);
      for (let i = 0; i < held.count; i++) add(orders, held.slots[i] ?? 0, 1);
    }
  };
}

/** Each of the goods as a base of its own. */
function ownBases(found: Crossed, ask: CrossAsk): Counter {
  const slots = found.buyers.length;
  const words = wordsFor(slots);
  const bases = Array.from({ length: slots }, (_, slot) => baseOf([slot], { ...ask, match: "any", words }));
  const others = restOf(slots, ask.shown);
  const isPlain = ask.sameOrder && !ask.afterFirst;
  const ever = new Int32Array(words);
  const [mine, beside] = [slotList(slots), slotList(slots)];
  return (_, baskets) => {
    ever.fill(0);
    for (let i = 0; i < baskets.count * words; i++) ever[i % words]! |= baskets.masks[i] ?? 0;
    if (holdsAny(ever, others)) found.all.rest++;
    listSlots(ever, { at: 0, words }, mine);
    for (let i = 0; i < mine.count; i++) {
      const slot = mine.slots[i] ?? 0;
      const base = bases[slot];
      if (!isPlain && base && boughtBeside(baskets, base)) listSlots(base.beside, { at: 0, words }, beside);
      addBeside(found, slot, { beside: isPlain ? mine : beside, shown: ask.shown });
    }
  };
}

/** Counts a buyer of one of the goods, and what they bought beside it. */
function addBeside(
  { buyers, also, rest }: Crossed,
  slot: number,
  { beside, shown }: { readonly beside: SlotList; readonly shown: number },
): void {
  let hasRest = false;
  add(buyers, slot, 1);
  for (let i = 0; i < beside.count; i++) {
    const other = beside.slots[i] ?? 0;
    if (other === slot) continue;
    add(also, slot * buyers.length + other, 1);
    hasRest ||= other >= shown;
  }
  if (hasRest) add(rest, slot, 1);
}

/** The slots that do not stand side by side. */
const restOf = (slots: number, shown: number): Int32Array =>
  bitsOf(indices(slots).slice(shown), wordsFor(slots));

const holdsAny = (bits: Int32Array, of: Int32Array): boolean =>
  bits.some((word, w) => (word & (of[w] ?? 0)) !== 0);

/** What a base is made of, and how it is read. */
type Based = Pick<Base, "match" | "sameOrder" | "afterFirst"> & Pick<Baskets, "words">;

const baseOf = (slots: readonly number[], { words, match, sameOrder, afterFirst }: Based): Base => ({
  bits: bitsOf(slots, words),
  beside: new Int32Array(words),
  met: new Int32Array(words),
  ...{ match, sameOrder, afterFirst },
});

/** The chosen base; of names that are not there nobody bought all. */
function chosenBase(
  { base }: Crossed,
  {
    slots: { names },
    ask,
    see,
  }: { readonly slots: GoodsSlots; readonly ask: CrossAsk; readonly see: SeeBuyer | undefined },
): Counter {
  const slots = ask.base.map((name) => names.indexOf(name)).filter((slot) => slot >= 0);
  const words = wordsFor(base.also.length);
  const chosen = baseOf(slots, { ...ask, words });
  const others = restOf(base.also.length, ask.shown);
  const isPossible = ask.match === "any" || slots.length === ask.base.length;
  const beside = slotList(base.also.length);
  return (person, baskets) => {
    if (!isPossible || !boughtBeside(baskets, chosen)) return;
    base.buyers++;
    base.orders += ordersWith(baskets, chosen.bits);
    listSlots(chosen.beside, { at: 0, words }, beside);
    for (let i = 0; i < beside.count; i++) add(base.also, beside.slots[i] ?? 0, 1);
    if (holdsAny(chosen.beside, others)) base.rest++;
    see?.(person, chosen.beside);
  };
}

/** Orders that hold any of a base [count]. */
function ordersWith({ words, count, masks }: Baskets, bits: Int32Array): number {
  let orders = 0;
  for (let i = 0; i < count; i++) {
    let holds = 0;
    for (let w = 0; w < words; w++) holds |= (masks[i * words + w] ?? 0) & (bits[w] ?? 0);
    if (holds !== 0) orders++;
  }
  return orders;
}
