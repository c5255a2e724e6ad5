/**
 * A slow, plain twin of the subscriptions of definitions 9.2: lists that are filtered again for every question. Nothing here
 * is shared with the product. Days are whole numbers; a number of 0 is not said.
 */
export interface TwinDelivery {
  readonly customer: string;
  readonly day: number;
  readonly order: string;
  readonly goods: string;
  readonly isSubscription: boolean;
  readonly number: number;
  readonly id: string;
  readonly channel: string;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
};

/** All deliveries of one subscription up to the anchor. */
const keyOf = ({ customer, id, goods }: TwinDelivery): string =>
  id === "" ? `${customer} buys ${goods}` : `${customer} has ${id}`;

const gaps = (days: readonly number[]): number[] =>
  days.flatMap((day, i) => (i === 0 ? [] : [day - days[i - 1]!]));

/** The tables of all subscriptions, of one product at first, or of one channel at first. */
export function twinSubscriptions(
  lines: readonly TwinDelivery[],
  anchor: number,
  isMeant: (firsts: readonly TwinDelivery[], firstOrder: TwinDelivery) => boolean,
) {
  const bought = lines.filter(({ day }) => day <= anchor);
  const start = Math.min(...bought.map(({ day }) => day));
  const mine = bought.filter(({ isSubscription }) => isSubscription);
  const keys = unique(mine.map(keyOf));
  const daysOf = (key: string): number[] =>
    unique(mine.filter((line) => keyOf(line) === key).map(({ day }) => day)).sort((a, b) => a - b);
  const shop = middle(keys.flatMap((key) => gaps(daysOf(key))));
  const known: number[] = [];
  const decided: number[] = [];
  const stopped: number[] = [];
  let subscriptions = 0;
  let leftOut = 0;
  for (const key of keys) {
    const own = mine.filter((line) => keyOf(line) === key);
    const days = daysOf(key);
    const cycle = Math.max(7, middle(gaps(days)) ?? shop ?? 30);
    const said = days.map((day) =>
      Math.max(...own.filter((line) => line.day === day).map(({ number }) => number)),
    );
    const isNumbered = said.some((number) => number > 0);
    if (!isNumbered && days[0]! - start <= 2 * cycle) {
      leftOut++;
      continue;
    }
    const firsts = own.filter(({ day }) => day === days[0]);
    // Orders of the same day stand in the order of their IDs: all amounts here are equal.
    const firstOrder = [...firsts].sort((a, b) => (a.order < b.order ? -1 : 1))[0]!;
    if (!isMeant(firsts, firstOrder)) continue;
    subscriptions++;
    const numberAt = (at: number): number => {
      if (said[at]! > 0) return said[at]!;
      for (let before = at - 1; before >= 0; before--)
        if (said[before]! > 0) return said[before]! + at - before;
      const next = said.findIndex((number) => number > 0);
      return next < 0 ? at + 1 : Math.max(said[next]! - next, 1) + at;
    };
    const numbers = days.map((_, at) => numberAt(at));
    for (const number of unique(numbers)) {
      const day = Math.max(...days.filter((_, at) => numbers[at] === number));
      known[number] = (known[number] ?? 0) + 1;
      if (anchor - day <= 2 * cycle) continue;
      decided[number] = (decided[number] ?? 0) + 1;
      if (!days.some((other) => other > day)) stopped[number] = (stopped[number] ?? 0) + 1;
    }
  }
  const listed = (counts: readonly number[]): number[] =>
    Array.from({ length: Math.max(0, known.length - 1) }, (_, i) => counts[i + 1] ?? 0);
  return { subscriptions, leftOut, known: listed(known), decided: listed(decided), stopped: listed(stopped) };
}

/** People whose first order holds no subscription: all, and the days after which those who did subscribed. */
export function twinBecoming(lines: readonly TwinDelivery[], anchor: number) {
  const bought = lines.filter(({ day }) => day <= anchor);
  const people = unique(bought.map(({ customer }) => customer)).map((customer) => {
    const mine = bought.filter((line) => line.customer === customer);
    const first = [...mine].sort((a, b) => a.day - b.day || (a.order < b.order ? -1 : 1))[0]!;
    const isSubscriber = mine.some(({ order, isSubscription }) => order === first.order && isSubscription);
    const later = mine.filter(({ isSubscription }) => isSubscription).map(({ day }) => day);
    return { isSubscriber, days: later.length === 0 ? null : Math.min(...later) - first.day };
  });
  const starters = people.filter(({ isSubscriber }) => !isSubscriber);
  return { starters: starters.length, days: starters.flatMap(({ days }) => (days === null ? [] : [days])) };
}
