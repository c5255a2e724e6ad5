import { intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import type { GoodsLines, LinesPart } from "./product-lines.ts";
import {
  add,
  clearOrder,
  emptyOrder,
  emptyTally,
  findHeld,
  meetLine,
  put,
  slotList,
  type Tally,
} from "./product-tally.ts";

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

/**
 * Counts the goods of a part's orders up to an anchor, person by person and order by order: each line is looked at once.
 * Where orders of one day are one purchase, they are one order here, too.
 */
export function sweptGoods(part: LinesPart, goods: GoodsLines, anchor: Day): SweptGoods {
  const { day: days } = part.purchases;
  const { made, customers, day: entries } = part.ledger;
  const merged = made.places.length > entries.length;
  const lines = lineAdder(part, goods);
  const { begin, close, found } = lines.person();
  for (let c = 0; c < customers; c++) {
    const end = made.start[c + 1] ?? 0;
    begin(c);
    let before = 0;
    for (let i = made.start[c] ?? 0; i < end; i++) {
      const p = made.places[i] ?? 0;
      const day = days[p] ?? 0;
      if (day > anchor) break;
      if (!merged || day !== before) close(before);
      lines.add(p);
      before = day;
    }
    close(before);
  }
  return found();
}

/** Reads the lines of purchases into one order after the other. */
function lineAdder({ purchases }: LinesPart, { slot, names }: GoodsLines) {
  const { start, row } = purchases.lines();
  const { amount: amounts, quantity } = purchases.rows;
  const all = names.length + 2;
  const tally = emptyTally(all + 1);
  const { lines, unpriced, quantity: pieces } = tally.sums;
  const order = emptyOrder(all + 1);

  function addLine(at: number, of: number): void {
    const amount = amounts[of] ?? NaN;
    meetLine(order, at, amount);
    add(lines, at, 1);
    if (Number.isNaN(amount)) add(unpriced, at, 1);
    const many = quantity === null ? NaN : (quantity[of] ?? NaN);
    if (!Number.isNaN(many)) add(pieces, at, amount < 0 ? -Math.abs(many) : many);
  }

  return {
    add(p: number): void {
      order.purchases++;
      const end = start[p + 1] ?? 0;
      for (let line = start[p] ?? 0; line < end; line++) addLine(slot[line] ?? 0, row[line] ?? 0);
    },
    person: () => personCounter(tally, order, all),
  };
}

/** Counts the orders of one person after the other. */
function personCounter(tally: Tally, order: ReturnType<typeof emptyOrder>, all: number) {
  const { slots, sums } = tally;
  const { met, held } = order;
  const [pair, days] = [intColumn(), intColumn()];
  // How often the person bought each slot, and whose count that is.
  const [times, whose] = [new Int32Array(slots), new Int32Array(slots).fill(-1)];
  // What the order before was the person's first to hold, and what their first order holds.
  const [fresh, entry] = [slotList(slots), slotList(slots)];
  let person = 0;
  let orders = 0;
  let previousDay = 0;

  const timesOf = (at: number): number => (whose[at] === person ? (times[at] ?? 0) : 0);

  function begin(c: number): void {
    person = c;
    orders = 0;
    fresh.count = 0;
    entry.count = 0;
  }

  /** Counts the order whose lines were read; nothing where none was. */
  function close(day: Day): void {
    if (order.purchases === 0) return;
    orders++;
    addSales();
    findHeld(order);
    follow(day - previousDay);
    meetAll();
    previousDay = day;
    clearOrder(order);
  }

  function addSales(): void {
    for (let i = 0; i < met.count; i++) {
      const at = met.slots[i] ?? 0;
      const amount = order.amount[at] ?? 0;
      add(sums.sales, at, amount);
      if (timesOf(at) > 0) add(sums.repeatSales, at, amount);
      if (orders > 1) add(sums.repeatSales, all, amount);
    }
  }

  /** What the order before was the first to hold has this order's goods next. */
  function follow(gap: number): void {
    for (let i = 0; i < fresh.count; i++) {
      const from = fresh.slots[i] ?? 0;
      add(sums.followed, from, 1);
      for (let j = 0; j < held.count; j++) {
        pair.push(from * slots + (held.slots[j] ?? 0));
        days.push(gap);
      }
    }
    fresh.count = 0;
  }

  function meetAll(): void {
    for (let i = 0; i < held.count; i++) {
      const at = held.slots[i] ?? 0;
      if (timesOf(at) === 0) put(fresh, at);
      if (orders === 1) enter(at);
      meet(at);
    }
    meet(all);
    if (orders === 1) enter(all);
    if (orders === 2) comeBack();
  }

  function meet(at: number): void {
    const known = timesOf(at);
    add(sums.orders, at, 1);
    if (known === 0) add(sums.buyers, at, 1);
    if (known === 1) add(sums.repeaters, at, 1);
    whose[at] = person;
    times[at] = known + 1;
  }

  function enter(at: number): void {
    put(entry, at);
    add(sums.entered, at, 1);
  }

  /** Counts a second order at the goods of the first one. */
  function comeBack(): void {
    for (let i = 0; i < entry.count; i++) add(sums.enteredAgain, entry.slots[i] ?? 0, 1);
  }

  return {
    ...{ begin, close },
    found: (): SweptGoods => ({ tally, all, next: { pair: pair.values(), days: days.values() } }),
  };
}
