import type { SegmentShop } from "../segments/people-seen.ts";
import { tellsSubscriptions } from "../subscriptions/delivery-lines.ts";
import { type Subscription, type Subscriptions, subscriptionsOf } from "../subscriptions/subscriptions.ts";
import { add } from "../values/column.ts";
import { indices } from "../values/grouping.ts";
import type { Day } from "../values/day.ts";
import { commonValues, everybody, type PeopleValues } from "./common-values.ts";
import type { SubscriptionAsk, SubscriptionAxis, SubscriptionRow } from "./subscription.ts";

/** Sums by delivery, the first one first. */
type Counts = Readonly<Record<"known" | "decided" | "stopped", number[]>>;

/**
 * The table `subscription` (definitions.md 9.2).
 *
 * @param find gives those of the shop, where they are known already
 * @returns all together, then by first product and by channel where the sheet tells them, those of most subscriptions first;
 *   nothing where it tells no subscriptions
 */
export function subscriptionRows(
  shop: SegmentShop,
  ask: SubscriptionAsk,
  find: () => Subscriptions = () => subscriptionsOf(shop, ask),
): SubscriptionRow[] {
  if (!tellsSubscriptions(shop.purchases.rows)) return [];
  const found = find();
  const axes: readonly [SubscriptionAxis, PeopleValues | null][] = [
    ["all", everybody(found.all.length)],
    ["firstProduct", goodsOf(found)],
    ["firstChannel", channelsOf(shop, found)],
  ];
  return axes.flatMap(([by, values]) => (values ? axisRows(found, { by, values }, ask) : []));
}

/** The goods of each subscription's first delivery. */
function goodsOf({ all, reader }: Subscriptions): PeopleValues | null {
  if (reader.goods.length === 0) return null;
  const codes = all.map(({ goods }) => (goods.length === 0 ? [reader.goods.length] : goods));
  const start = new Int32Array(all.length + 1);
  codes.forEach((mine, i) => (start[i + 1] = (start[i] ?? 0) + mine.length));
  return { texts: [...reader.goods, ""], start, codes: Int32Array.from(codes.flat()) };
}

function channelsOf({ purchases }: SegmentShop, { all }: Subscriptions): PeopleValues | null {
  const { channel, channels } = purchases;
  if (channels.length === 0) return null;
  const codes = Int32Array.from(all, ({ first }) => {
    const code = channel[first] ?? -1;
    return code < 0 ? channels.length : code;
  });
  return { texts: [...channels, ""], start: indices(all.length + 1), codes };
}

/** What subscriptions are told apart by. */
interface Axis {
  readonly by: SubscriptionAxis;
  readonly values: PeopleValues;
}

function axisRows({ all }: Subscriptions, { by, values }: Axis, ask: SubscriptionAsk): SubscriptionRow[] {
  const isCounted = (i: number): boolean => (all[i]?.numbers.length ?? 0) > 0;
  const { texts, start, codes } =
    by === "all" ? { ...values, texts: [null] } : commonValues(values, ask.most, isCounted);
  const people = new Int32Array(texts.length);
  const counts = texts.map((): Counts => ({ known: [], decided: [], stopped: [] }));
  all.forEach((one, i) => {
    if (!isCounted(i)) return;
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) {
      const value = codes[at] ?? 0;
      add(people, value, 1);
      const mine = counts[value];
      if (mine) addSubscription(mine, one, ask.anchor);
    }
  });
  return texts.flatMap((value, i) => {
    const [subscriptions = 0, mine] = [people[i], counts[i]];
    return mine && (subscriptions > 0 || by === "all") ? { by, value, subscriptions, ...mine } : [];
  });
}

/** A number that stands on several days is the delivery of the latest of them. */
function addSubscription({ known, decided, stopped }: Counts, one: Subscription, anchor: Day): void {
  const { days, numbers, cycle } = one;
  const isRising = numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
  numbers.forEach((number, at) => {
    if (!isRising && numbers.lastIndexOf(number) !== at) return;
    while (known.length < number) for (const list of [known, decided, stopped]) list.push(0);
    addOne(known, number);
    if (anchor - (days[at] ?? 0) <= 2 * cycle) return;
    addOne(decided, number);
    if (at === days.length - 1) addOne(stopped, number);
  });
}

function addOne(list: number[], number: number): void {
  list[number - 1] = (list[number - 1] ?? 0) + 1;
}
