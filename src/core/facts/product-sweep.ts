import type { Ledger } from "../ledger.ts";
import { add, intColumn } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { eachOrder, type OrderReader } from "./order-walk.ts";
import type { GoodsLines, LedgerLines } from "./product-lines.ts";
import {
  emptyOrder,
  emptyTally,
  forget,
  isHeld,
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
 * Counts the goods of a part's orders up to an anchor, person by person and order by order (see `eachOrder`): each line is
 * looked at once.
 *
 * @example
 * // somebody buys goods 0, then goods 0 and 1 four days later
 * const ledger = { customers: 1, day: [5, 9], made: { start: [0, 2], places: [0, 1] } };
 * const lines = { start: [0, 1, 3], day: [5, 9], amount: [300, 300, 200], quantity: null };
 * const goods = { slot: [0, 0, 1], names: ["石けん", "化粧水"] };
 * const { tally, next } = sweptGoods(ledger, lines, { goods, anchor: 9 });
 * [[...tally.sums.orders], [...tally.sums.repeaters], [...next.days]] //=> [[2, 1, 0, 0, 2], [1, 0, 0, 0, 1], [4, 4]]
 */
export function sweptGoods(
  ledger: Ledger,
  lines: LedgerLines,
  { goods, anchor }: { readonly goods: GoodsLines; readonly anchor: Day },
): SweptGoods {
  const { found, ...reader } = lineReader(lines, goods);
  eachOrder(ledger, lines, { period: { from: null, to: anchor }, reader });
  return found();
}

/** Reads the lines of purchases into one order after the other. */
function lineReader(ledgerLines: LedgerLines, { slot, names }: GoodsLines) {
  const { start, amount: amounts, quantity } = ledgerLines;
  const all = names.length + 2;
  const tally = emptyTally(all + 1);
  const { lines, unpriced, quantity: pieces } = tally.sums;
  const order = emptyOrder(all + 1, ledgerLines);

  function addLine(at: number, line: number): void {
    const amount = amounts[line] ?? NaN;
    meetLine(order, at, line);
    add(lines, at, 1);
    if (Number.isNaN(amount)) add(unpriced, at, 1);
    const many = quantity === null ? NaN : (quantity[line] ?? NaN);
    if (!Number.isNaN(many)) add(pieces, at, amount < 0 ? -Math.abs(many) : many);
  }

  return {
    ...personCounter(tally, order, all),
    add(entry: number): void {
      const end = start[entry + 1] ?? 0;
      for (let line = start[entry] ?? 0; line < end; line++) addLine(slot[line] ?? 0, line);
    },
    end: () => undefined,
  } satisfies OrderReader & { found(): SweptGoods };
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

  /** Counts the order whose lines were read. */
  function close(day: Day): void {
    orders++;
    settle();
    follow(day - previousDay);
    meetAll();
    previousDay = day;
  }

  /** Adds up what the order's goods come to, finds which of them it holds, and makes room for the next order. */
  function settle(): void {
    held.count = 0;
    for (let i = 0; i < met.count; i++) {
      const at = met.slots[i] ?? 0;
      const amount = order.amount[at] ?? 0;
      add(sums.sales, at, amount);
      if (timesOf(at) > 0) add(sums.repeatSales, at, amount);
      if (orders > 1) add(sums.repeatSales, all, amount);
      if (isHeld(order, at)) put(held, at);
      forget(order, at);
    }
    met.count = 0;
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
