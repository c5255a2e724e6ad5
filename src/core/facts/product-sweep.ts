import { intColumn } from "../values/column.ts";
import { type Day, latestMonthEnd } from "../values/day.ts";
import type { GoodsLines, LinesPart } from "./product-lines.ts";
import { add, clearOrder, emptyOrder, emptyTally, ENTRY_DAYS, isHeld, type Tally } from "./product-tally.ts";

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
  const { purchases, ledger } = part;
  const { made } = ledger;
  const merged = made.places.length > ledger.day.length;
  const sweep = sweepOf(part, goods, anchor);
  for (let c = 0; c < ledger.customers; c++) {
    const end = made.start[c + 1] ?? 0;
    sweep.begin(c);
    let before = NaN;
    for (let i = made.start[c] ?? 0; i < end; i++) {
      const p = made.places[i] ?? 0;
      const day = purchases.day[p] ?? 0;
      if (day > anchor) break;
      if (!merged || day !== before) sweep.close();
      sweep.addLines(p, day);
      before = day;
    }
    sweep.close();
    sweep.enter();
  }
  return sweep.found();
}

/** The sweep's steps over what they share. */
function sweepOf({ purchases }: LinesPart, { slot, names }: GoodsLines, anchor: Day) {
  const { start, row } = purchases.lines();
  const { amount: rowAmount, quantity } = purchases.rows;
  const all = names.length + 2;
  const tally = emptyTally(all + 1);
  const { counts, sums, steps } = tally;
  const order = emptyOrder(all + 1);
  const [pair, days] = [intColumn(), intColumn()];
  // A person is looked at for a step only where everybody of their first month has aged so many days (definitions.md 9).
  const matureUntil = ENTRY_DAYS.map((step) => latestMonthEnd(anchor - step));
  // Of the person: how often each slot was bought, and whose that count is; the orders so far and their days.
  const [times, whose] = [new Int32Array(all + 1), new Int32Array(all + 1).fill(-1)];
  const within = new Float64Array(ENTRY_DAYS.length);
  let [person, orders, day, firstDay, secondDay, previousDay] = [0, 0, 0, 0, 0, 0];
  // Slots: first held by the order before, held by this one, held by the first one.
  let fresh: number[] = [];
  let held: number[] = [];
  let entry: number[] = [];

  const timesOf = (at: number): number => (whose[at] === person ? (times[at] ?? 0) : 0);

  function begin(c: number): void {
    [person, orders, fresh, entry] = [c, 0, [], []];
    within.fill(0);
  }

  function addLines(p: number, on: Day): void {
    day = on;
    order.total += purchases.amount[p] ?? 0;
    order.lines += 1;
    for (let line = start[p] ?? 0; line < (start[p + 1] ?? 0); line++) addLine(slot[line] ?? 0, row[line] ?? 0);
  }

  function addLine(at: number, of: number): void {
    if (order.isMet[at] === 0) {
      order.isMet[at] = 1;
      order.met.push(at);
    }
    const amount = rowAmount[of] ?? NaN;
    const pieces = quantity?.[of] ?? NaN;
    add(counts.lines, at, 1);
    if (Number.isNaN(amount)) add(counts.unpriced, at, 1);
    else add(order.amount, at, amount);
    if (amount < 0) order.isReturned[at] = 1;
    if (!Number.isNaN(pieces)) add(sums.quantity, at, amount < 0 ? -Math.abs(pieces) : pieces);
  }

  /** Counts the order whose lines were read; nothing where none was. */
  function close(): void {
    if (order.lines === 0) return;
    orders += 1;
    if (orders === 1) firstDay = day;
    if (orders === 2) secondDay = day;
    addSales();
    held = order.met.filter((at) => isHeld(order, at));
    if (orders > 1) follow();
    fresh = held.filter((at) => timesOf(at) === 0);
    for (const at of held) meet(at);
    meet(all);
    if (orders === 1) entry = [...held, all];
    for (let i = 0; i < ENTRY_DAYS.length; i++)
      if (day - firstDay <= (ENTRY_DAYS[i] ?? 0)) add(within, i, order.total);
    previousDay = day;
    clearOrder(order);
  }

  function addSales(): void {
    for (const at of order.met) {
      const amount = order.amount[at] ?? 0;
      add(sums.sales, at, amount);
      if (timesOf(at) > 0) add(sums.repeatSales, at, amount);
      if (orders > 1) add(sums.repeatSales, all, amount);
    }
  }

  /** What the order before was the first to hold has this order's goods next. */
  function follow(): void {
    for (const from of fresh) {
      add(counts.followed, from, 1);
      for (const to of held) {
        pair.push(from * tally.slots + to);
        days.push(day - previousDay);
      }
    }
  }

  function meet(at: number): void {
    const known = timesOf(at);
    add(counts.orders, at, 1);
    if (known === 0) add(counts.buyers, at, 1);
    if (known === 1) add(counts.repeaters, at, 1);
    whose[at] = person;
    times[at] = known + 1;
  }

  /** Counts the person at the goods of the first order. */
  function enter(): void {
    for (const at of entry) {
      add(counts.entered, at, 1);
      if (orders > 1) add(counts.enteredAgain, at, 1);
      for (let i = 0; i < ENTRY_DAYS.length; i++) if (firstDay <= (matureUntil[i] ?? 0)) ripen(at, i);
    }
  }

  function ripen(at: number, step: number): void {
    const place = at * ENTRY_DAYS.length + step;
    add(steps.mature, place, 1);
    if (orders > 1 && secondDay - firstDay <= (ENTRY_DAYS[step] ?? 0)) add(steps.again, place, 1);
    add(steps.ltv, place, within[step] ?? 0);
  }

  return {
    ...{ begin, addLines, close, enter },
    found: (): SweptGoods => ({ tally, all, next: { pair: pair.values(), days: days.values() } }),
  };
}
