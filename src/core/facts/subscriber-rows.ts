import { tellsSubscriptions } from "../subscriptions/delivery-lines.ts";
import {
  type Standing,
  STANDINGS,
  type Subscriptions,
  standingOf,
  subscriptionsOf,
} from "../subscriptions/subscriptions.ts";
import { lastNumber, latestSubscriptions } from "../subscriptions/latest-subscription.ts";
import { add, compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { median } from "../values/median.ts";
import { total } from "../values/sum.ts";
import type { SharedShop } from "./cohort-values.ts";
import { commonValues, everybody, type PeopleValues } from "./common-values.ts";
import { BECOMING_DAYS, type Becoming, type SubscribersRow, type SubscriptionAsk } from "./subscription.ts";
import type { SegmentShop } from "../segments/people-seen.ts";

/** How many words that tell nothing are named [count]. */
export const NAMED_WORDS = 5;

/**
 * The table `subscribers`; nothing where the sheet tells no subscriptions.
 *
 * @param find gives those of the shop, where they are known already
 */
export function subscriberRows(
  shop: SharedShop,
  ask: SubscriptionAsk,
  find: () => Subscriptions = () => subscriptionsOf(shop, ask),
): SubscribersRow[] {
  if (!tellsSubscriptions(shop.purchases.rows)) return [];
  const found = find();
  const { remarks, reader, shopCycle } = found;
  const { mixed, unread, unreadExample, unknown, named } = reader.remarks;
  const words = [...unknown].map(([word, rows]) => ({ word, rows }));
  words.sort((a, b) => b.rows - a.rows || compareTexts(a.word, b.word));
  const { all: subscriptions, ...rest } = remarks;
  return [
    {
      ...standings(found, ask.anchor),
      ...becoming(shop, found, ask),
      ...{ shopCycle, subscriptions, ...rest, mixed, unread, unreadExample },
      ...{ named: named.size, namedExample: [...named].sort(compareTexts)[0] ?? "" },
      unknown: words.slice(0, NAMED_WORDS),
      unknownRows: total(words.map(({ rows }) => rows)),
    },
  ];
}

function standings(found: Subscriptions, anchor: Day): Pick<SubscribersRow, Standing> {
  const counts: Record<Standing, number[]> = { going: [0], late: [0], stopped: [0] };
  for (const one of latestSubscriptions(found).values()) {
    const k = lastNumber(one);
    for (const kind of STANDINGS) while (counts[kind].length <= k) counts[kind].push(0);
    const list = counts[standingOf(one, anchor)];
    list[k] = (list[k] ?? 0) + 1;
  }
  return counts;
}

/** People who first bought once: of each place in the ledger, the days until they subscribed; null = they did not, or no such. */
interface Starters {
  readonly isStarter: Uint8Array;
  readonly days: readonly (number | null)[];
}

function becoming(
  shop: SharedShop,
  found: Subscriptions,
  ask: SubscriptionAsk,
): Pick<SubscribersRow, "becoming" | "becomingDays"> {
  const { ledger } = shop;
  const starters = startersOf(shop, found, ask.anchor);
  const counted = (c: number): boolean => starters.isStarter[c] === 1;
  const all = { ...everybody(ledger.customers), texts: [null] };
  const goods = shop.valuesOf("firstProduct", ask.anchor);
  const days = starters.days.filter((one) => one !== null);
  const ends = [...BECOMING_DAYS, Infinity];
  return {
    becoming: [
      ...becomingRows(all, starters),
      ...(goods ? becomingRows(commonValues(goods, ask.most, counted), starters) : []),
    ],
    becomingDays: ends.map((end, i) => days.filter((one) => one <= end && one > (ends[i - 1] ?? -1)).length),
  };
}

function startersOf({ purchases, ledger }: SegmentShop, { delivers }: Subscriptions, anchor: Day): Starters {
  const { start, places } = ledger.made;
  const isMerged = places.length > ledger.day.length;
  const isStarter = new Uint8Array(ledger.customers);
  const days: (number | null)[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const [begin, end] = [start[c] ?? 0, start[c + 1] ?? 0];
    const dayAt = (at: number): Day => (at < end ? (purchases.day[places[at] ?? 0] ?? 0) : Infinity);
    let at = begin;
    while (at < end && delivers[places[at] ?? 0] !== 1) at++;
    const [first, subscribed] = [dayAt(begin), dayAt(at)];
    const began = at === begin || (isMerged && subscribed === first);
    isStarter[c] = Number(first <= anchor && !began);
    days.push(isStarter[c] === 1 && subscribed <= anchor ? subscribed - first : null);
  }
  return { isStarter, days };
}

function becomingRows(
  { texts, start, codes }: PeopleValues<string | null>,
  { isStarter, days }: Starters,
): Becoming[] {
  const starters = new Int32Array(texts.length);
  const became = texts.map((): number[] => []);
  isStarter.forEach((is, c) => {
    if (is === 0) return;
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const value = codes[i] ?? 0;
      add(starters, value, 1);
      const after = days[c] ?? null;
      if (after !== null) became[value]?.push(after);
    }
  });
  return texts.flatMap((value, i) => {
    const mine = became[i] ?? [];
    const people = starters[i] ?? 0;
    return people === 0 ? [] : { value, starters: people, became: mine.length, medianDays: median(mine) };
  });
}
