/**
 * A slow, plain twin of the table of products, written from the definitions (11.2): lists that are filtered again for
 * every question. Nothing here is shared with the product. Days are whole numbers, amounts whole numbers.
 */
export interface TwinLine {
  readonly customer: string;
  readonly day: number;
  readonly order: string;
  readonly goods: string;
  readonly amount: number;
}

interface TwinOrder {
  readonly day: number;
  readonly id: string;
  readonly total: number;
  readonly lines: readonly TwinLine[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Each customer's orders above zero, by day, then amount, then ID. */
export function twinOrders(lines: readonly TwinLine[], anchor: number, mergeDays: boolean): TwinOrder[][] {
  return unique(lines.map(({ customer }) => customer)).flatMap((customer) => {
    const mine = lines.filter((line) => line.customer === customer);
    const paid = unique(mine.map(({ order }) => order)).flatMap((id) => {
      const own = mine.filter(({ order }) => order === id);
      const total = sum(own.map(({ amount }) => amount));
      return total > 0 ? [{ id, day: Math.min(...own.map(({ day }) => day)), total, lines: own }] : [];
    });
    const orders = paid
      .filter(({ day }) => day <= anchor)
      .sort((a, b) => a.day - b.day || a.total - b.total || (a.id < b.id ? -1 : 1));
    if (orders.length === 0) return [];
    if (!mergeDays) return [orders];
    const days = unique(orders.map(({ day }) => day));
    return [
      days.map((day) => {
        const those = orders.filter((one) => one.day === day);
        const total = sum(those.map((one) => one.total));
        return { id: those[0]?.id ?? "", day, total, lines: those.flatMap((one) => one.lines) };
      }),
    ];
  });
}

/** Whether an order holds goods: a line names them, and not as much was taken back. */
export function twinHolds(order: TwinOrder, isMeant: (goods: string) => boolean): boolean {
  const own = order.lines.filter(({ goods }) => isMeant(goods)).map(({ amount }) => amount);
  return own.length > 0 && (own.every((amount) => amount >= 0) || sum(own) > 0);
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
};

/** What the table says of some goods. */
export function twinGoods(people: readonly TwinOrder[][], isMeant: (goods: string) => boolean) {
  const holding = (orders: readonly TwinOrder[]) => orders.filter((order) => twinHolds(order, isMeant));
  const entrants = people.filter(([first]) => first !== undefined && twinHolds(first, isMeant));
  const own = (order: TwinOrder) => order.lines.filter(({ goods }) => isMeant(goods));
  const money = (orders: readonly TwinOrder[]) => sum(orders.flatMap(own).map(({ amount }) => amount));
  return {
    buyers: people.filter((orders) => holding(orders).length > 0).length,
    repeaters: people.filter((orders) => holding(orders).length > 1).length,
    entered: entrants.length,
    enteredAgain: entrants.filter((orders) => orders.length > 1).length,
    orders: sum(people.map((orders) => holding(orders).length)),
    lines: people.flat().flatMap(own).length,
    sales: money(people.flat()),
    repeatSales: sum(
      people.map((orders) => {
        const first = orders.findIndex((order) => twinHolds(order, isMeant));
        return first < 0 ? 0 : money(orders.slice(first + 1));
      }),
    ),
  };
}

/** People with a next order after their first one with some goods, and for other goods how many and in how many days. */
export function twinNext(
  people: readonly TwinOrder[][],
  from: (goods: string) => boolean,
  to: (goods: string) => boolean,
) {
  const pairs = people.flatMap((orders) => {
    const first = orders.findIndex((order) => twinHolds(order, from));
    const [before, next] = [orders[first], orders[first + 1]];
    return first < 0 || before === undefined || next === undefined ? [] : [{ before, next }];
  });
  const found = pairs.filter(({ next }) => twinHolds(next, to));
  const days = found.map(({ before, next }) => next.day - before.day);
  return { followed: pairs.length, people: found.length, medianDays: median(days) };
}
