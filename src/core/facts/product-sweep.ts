import type { Ledger } from "../ledger.ts";
import { add, type Column, intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { type GoodsSlots, heldSlots, type OrderGoods, put, type SlotList, slotList } from "./order-goods.ts";
import type { LedgerLines } from "./product-lines.ts";
import { emptyTally, type Tally } from "./product-tally.ts";

/** What a sweep over the orders of a part finds. */
export interface SweptGoods {
  readonly tally: Tally;
  /** The slot of all goods together, which every order holds. */
  readonly all: number;
  /**
   * An entry for each product of somebody's next order after their first one with a product: both slots as from · slots + to,
   * and the days between.
   */
  readonly next: Readonly<Record<"pair" | "days", Int32Array>>;
}

/** What orders name, which of it stands by itself, their lines, and up to when they count. */
interface Swept {
  readonly lines: Pick<LedgerLines, "orders" | "amount" | "quantity">;
  readonly goods: OrderGoods;
  readonly slots: GoodsSlots;
  readonly anchor: Day;
}

/**
 * Counts the goods of a part's orders up to an anchor, person by person and order by order.
 *
 * @example
 * // somebody buys goods 0, then goods 0 and 1 four days later
 * const ledger = { customers: 1, start: [0, 2], day: [5, 9] };
 * const lines = { orders: [0, 1, 3], amount: [300, 300, 200], quantity: null };
 * const named = { line: [0, 0, 1], start: [0, 1, 3], code: [0, 0, 1], kept: [1, 1, 1], amount: [300, 300, 200] };
 * const goods = { ...named, texts: ["石けん", "化粧水"], marks: [5, 5, 5], pieces: [0, 0, 0] };
 * const slots = { slotOf: [0, 1, 3], names: ["石けん", "化粧水"] };
 * const { tally, next } = sweptGoods(ledger, { lines, goods, slots, anchor: 9 });
 * [[...tally.sums.orders], [...tally.sums.repeaters], [...next.days]] //=> [[2, 1, 0, 0, 2], [1, 0, 0, 0, 1], [4, 4]]
 */
export function sweptGoods(ledger: Ledger, swept: Swept): SweptGoods {
  const { customers, start, day } = ledger;
  const count = counterOf(swept);
  for (let person = 0; person < customers; person++) {
    begin(count, person);
    for (let order = start[person] ?? 0; order < (start[person + 1] ?? 0); order++) {
      const on = day[order] ?? 0;
      if (on > swept.anchor) break;
      addOrder(count, order, on);
    }
  }
  addLines(count.tally, ledger, swept);
  const { tally, all, pair, days } = count;
  return { tally, all, next: { pair: pair.values(), days: days.values() } };
}

/** What is counted, and how one person stands while their orders are. */
interface Counter extends Pick<Swept, "goods" | "slots"> {
  readonly tally: Tally;
  readonly all: number;
  readonly pair: Column<Int32Array>;
  readonly days: Column<Int32Array>;
  /** By slot: how often the person bought it, and whose count that is. */
  readonly times: Int32Array;
  readonly whose: Int32Array;
  /** What the open order holds, what the order before was the person's first to hold, and what their first order holds. */
  readonly held: SlotList;
  readonly fresh: SlotList;
  readonly entry: SlotList;
  person: number;
  orders: number;
  previousDay: Day;
}

function counterOf({ goods, slots }: Swept): Counter {
  const all = slots.names.length + 2;
  return {
    goods,
    slots,
    tally: emptyTally(all + 1),
    all,
    pair: intColumn(),
    days: intColumn(),
    times: new Int32Array(all + 1),
    whose: new Int32Array(all + 1).fill(-1),
    held: slotList(all + 1),
    fresh: slotList(all + 1),
    entry: slotList(all + 1),
    person: 0,
    orders: 0,
    previousDay: 0,
  };
}

function begin(count: Counter, person: number): void {
  count.person = person;
  count.orders = count.fresh.count = count.entry.count = 0;
}

function addOrder(count: Counter, order: number, day: Day): void {
  count.orders++;
  addSales(count, order);
  heldSlots(count.goods, order, { slots: count.slots, into: count.held });
  follow(count, day - count.previousDay);
  meetAll(count);
  count.previousDay = day;
}

const timesOf = ({ times, whose, person }: Counter, slot: number): number =>
  whose[slot] === person ? (times[slot] ?? 0) : 0;

/** What the order's goods come to, whether it holds them or not. */
function addSales(count: Counter, order: number): void {
  const { goods, slots, all, orders } = count;
  const { sales, repeatSales } = count.tally.sums;
  for (let at = goods.start[order] ?? 0; at < (goods.start[order + 1] ?? 0); at++) {
    const slot = slots.slotOf[goods.code[at] ?? 0] ?? 0;
    const amount = goods.amount[at] ?? 0;
    add(sales, slot, amount);
    if (timesOf(count, slot) > 0) add(repeatSales, slot, amount);
    if (orders > 1) add(repeatSales, all, amount);
  }
}

/** What the order before was the first to hold has this order's goods next. */
function follow({ tally, held, fresh, pair, days }: Counter, gap: number): void {
  for (let i = 0; i < fresh.count; i++) {
    const from = fresh.slots[i] ?? 0;
    add(tally.sums.followed, from, 1);
    for (let j = 0; j < held.count; j++) {
      pair.push(from * tally.slots + (held.slots[j] ?? 0));
      days.push(gap);
    }
  }
  fresh.count = 0;
}

function meetAll(count: Counter): void {
  const { held, fresh, all, orders } = count;
  for (let i = 0; i < held.count; i++) {
    const slot = held.slots[i] ?? 0;
    if (timesOf(count, slot) === 0) put(fresh, slot);
    if (orders === 1) enter(count, slot);
    meet(count, slot);
  }
  meet(count, all);
  if (orders === 1) enter(count, all);
  if (orders === 2) comeBack(count);
}

function meet(count: Counter, slot: number): void {
  const { sums } = count.tally;
  const known = timesOf(count, slot);
  add(sums.orders, slot, 1);
  if (known === 0) add(sums.buyers, slot, 1);
  if (known === 1) add(sums.repeaters, slot, 1);
  count.whose[slot] = count.person;
  count.times[slot] = known + 1;
}

function enter({ tally, entry }: Counter, slot: number): void {
  put(entry, slot);
  add(tally.sums.entered, slot, 1);
}

/** Counts a second order at the goods of the first one. */
function comeBack({ tally, entry }: Counter): void {
  for (let i = 0; i < entry.count; i++) add(tally.sums.enteredAgain, entry.slots[i] ?? 0, 1);
}

/** Lines, and what they state but for their amounts. */
function addLines(
  { sums: { lines, unpriced, quantity } }: Tally,
  { day }: Ledger,
  { lines: { orders, amount, quantity: pieces }, goods, slots: { slotOf }, anchor }: Swept,
): void {
  for (let order = 0; order < day.length; order++) {
    if ((day[order] ?? 0) > anchor) continue;
    for (let line = orders[order] ?? 0; line < (orders[order + 1] ?? 0); line++) {
      const slot = slotOf[goods.line[line] ?? 0] ?? 0;
      const money = amount[line] ?? NaN;
      const many = pieces === null ? NaN : (pieces[line] ?? NaN);
      add(lines, slot, 1);
      if (Number.isNaN(money)) add(unpriced, slot, 1);
      if (!Number.isNaN(many)) add(quantity, slot, money < 0 ? -Math.abs(many) : many);
    }
  }
}
