import type { Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import { compareTexts } from "../values/column.ts";
import type { Day } from "../values/day.ts";
import { median } from "../values/median.ts";
import { type DeliveryReader, deliveryReader, type TakesLine } from "./delivery-lines.ts";
import type { DeliveryWords } from "./order-kinds.ts";

/** A shop whose lines tell subscriptions from single orders. */
export interface SubscriptionShop {
  readonly purchases: Purchases;
  readonly ledger: Ledger;
  readonly rules: DeliveryWords;
}

/** One subscription up to the anchor: its deliveries, each on a day of its own. */
export interface Subscription {
  /** Whose it is, by place in the ledger. */
  readonly customer: number;
  /** Rising. */
  readonly days: readonly Day[];
  /** Which delivery each is; empty = it is left out, because earlier ones may lie before the data. */
  readonly numbers: readonly number[];
  /** Its own usual days from a delivery to the next, at least 7, else the shop's. */
  readonly cycle: number;
  /** The purchase of its first delivery, and codes of the goods in it, each once. */
  readonly first: number;
  readonly goods: readonly number[];
}

/** What a shop's subscriptions rest on, beside what its lines say. */
export interface SubscriptionRemarks {
  /** Subscriptions left out, and all [count]. */
  leftOut: number;
  all: number;
  /** 定期ID that stand with several customers; orders on a day that had a delivery of the same subscription [count]. */
  sharedIds: number;
  sameDay: number;
  /** Subscriptions whose 定期回数 repeats or goes back from one delivery to the next [count]. */
  unsteady: number;
  /** Those without a 定期ID that stopped as another product's began, within two cycles [count]; and the goods of the last of them by their texts. */
  changed: number;
  changedFrom: string;
  changedTo: string;
}

/** All subscriptions of a shop. */
export interface Subscriptions {
  readonly all: readonly Subscription[];
  /** The median of all gaps between deliveries [days]; null = there is none. */
  readonly shopCycle: number | null;
  readonly remarks: SubscriptionRemarks;
  readonly reader: DeliveryReader;
  /** By purchase: 1 where one of its lines is of a subscription. */
  readonly delivers: Uint8Array;
}

/** A cycle is at least so many days, and these where no gap is known [days]. */
const SHORTEST_CYCLE = 7;
const NO_GAP_CYCLE = 30;

/** A subscription while its deliveries are collected; 0 = its 定期回数 is not said. */
interface Collected {
  readonly customer: number;
  readonly first: number;
  /** Whether a 定期ID tells it, and not its product. */
  readonly isById: boolean;
  readonly goods: number[];
  readonly days: Day[];
  readonly said: number[];
  /** The latest purchase that was read into it. */
  last: number;
}

/**
 * The subscriptions of identified people up to an anchor (definitions.md 9.2): a 定期ID of a customer, else a customer's
 * product.
 *
 * @param start where the history begins: one not numbered whose first delivery lies within two cycles after it is left out
 */
export function subscriptionsOf(
  shop: SubscriptionShop,
  { anchor, start }: { readonly anchor: Day; readonly start: Day },
): Subscriptions {
  const reader = deliveryReader(shop.purchases, shop.rules);
  const remarks: SubscriptionRemarks = {
    ...{ leftOut: 0, all: 0, sharedIds: 0, sameDay: 0, unsteady: 0 },
    ...{ changed: 0, changedFrom: "", changedTo: "" },
  };
  const delivers = new Uint8Array(shop.purchases.length);
  const collected = collect(shop, reader, { anchor, remarks, delivers });
  const gaps = collected.map(({ days }) => gapsOf(days));
  const shopCycle = median(gaps.flat());
  const all = collected.map((one, i) => {
    const cycle = Math.max(SHORTEST_CYCLE, median(gaps[i] ?? []) ?? shopCycle ?? NO_GAP_CYCLE);
    const { customer, days, first, goods } = one;
    const numbers = numbersOf(one, remarks, (days[0] ?? 0) - start <= 2 * cycle);
    return { customer, days, numbers, cycle, first, goods };
  });
  remarks.all = all.length;
  noteChanges(
    all.filter((_, i) => collected[i]?.isById === false),
    { anchor, remarks, goods: reader.goods },
  );
  return { all, shopCycle, remarks, reader, delivers };
}

const gapsOf = (days: readonly Day[]): number[] => days.slice(1).map((day, i) => day - (days[i] ?? 0));

function collect(
  { purchases, ledger }: SubscriptionShop,
  reader: DeliveryReader,
  { anchor, remarks, delivers }: { readonly anchor: Day } & Pick<Subscriptions, "remarks" | "delivers">,
): Collected[] {
  const { start, places } = ledger.made;
  const owners = new Int32Array(reader.ids.length).fill(-1);
  const shared = new Set<number>();
  const all: Collected[] = [];
  let mine = new Map<number, Collected>();
  let [customer, purchase, day] = [0, 0, 0];
  const take: TakesLine = (id, goods, number) => {
    if (id >= 0 && (owners[id] ?? -1) >= 0 && owners[id] !== customer) shared.add(id);
    if (id >= 0) owners[id] = customer;
    // Codes of both kinds, none of them twice.
    const key = id >= 0 ? 2 * id : 2 * goods + 3;
    let one = mine.get(key);
    if (one === undefined) {
      one = { customer, first: purchase, isById: id >= 0, goods: [], days: [], said: [], last: purchase };
      mine.set(key, one);
      all.push(one);
    }
    if (one.last !== purchase && one.days[one.days.length - 1] === day) remarks.sameDay++;
    one.last = purchase;
    delivers[purchase] = 1;
    addLine(one, { goods, number, day });
  };
  for (customer = 0; customer < ledger.customers; customer++) {
    if (mine.size > 0) mine = new Map();
    const end = start[customer + 1] ?? 0;
    for (let i = start[customer] ?? 0; i < end; i++) {
      purchase = places[i] ?? 0;
      day = purchases.day[purchase] ?? 0;
      if (day > anchor) break;
      reader.read(purchase, take);
    }
  }
  remarks.sharedIds = shared.size;
  return all;
}

/** Two deliveries on a day are one, the later of both. */
function addLine(
  { days, said, goods: named }: Collected,
  { goods, number, day }: Readonly<Record<"goods" | "number" | "day", number>>,
): void {
  const last = days.length - 1;
  if (days[last] === day) said[last] = Math.max(said[last] ?? 0, number);
  else {
    days.push(day);
    said.push(number);
  }
  if (days.length === 1 && goods >= 0 && !named.includes(goods)) named.push(goods);
}

/** Which delivery each day is: what is said, between what is said one after the other; where nothing is, the k-th day. */
function numbersOf(
  { said }: Pick<Collected, "said">,
  remarks: SubscriptionRemarks,
  isEarly: boolean,
): number[] {
  const at = said.findIndex((number) => number > 0);
  if (at < 0 && isEarly) {
    remarks.leftOut++;
    return [];
  }
  let before = at < 0 ? 0 : Math.max(0, (said[at] ?? 0) - at - 1);
  let isSteady = true;
  const numbers = said.map((number) => {
    if (number > 0 && number <= before) isSteady = false;
    return (before = number > 0 ? number : before + 1);
  });
  if (!isSteady) remarks.unsteady++;
  return numbers;
}

/** @param all those of a customer side by side, by the day they began */
function noteChanges(
  all: readonly Subscription[],
  {
    anchor,
    remarks,
    goods,
  }: Pick<Subscriptions, "remarks"> & { readonly anchor: Day } & Pick<DeliveryReader, "goods">,
): void {
  const nameOf = (one: Subscription | undefined): string => goods[one?.goods[0] ?? -1] ?? "";
  all.forEach((one, i) => {
    if (standingOf(one, anchor) !== "stopped") return;
    const last = one.days[one.days.length - 1] ?? 0;
    let at = i + 1;
    while (all[at]?.customer === one.customer && (all[at]?.days[0] ?? 0) <= last) at++;
    const next = all[at];
    if (next?.customer !== one.customer || (next.days[0] ?? 0) - last > 2 * one.cycle) return;
    remarks.changed++;
    const [from, to] = [nameOf(one), nameOf(next)];
    const after = compareTexts(from, remarks.changedFrom) || compareTexts(to, remarks.changedTo);
    if (after > 0) [remarks.changedFrom, remarks.changedTo] = [from, to];
  });
}

/** Where a subscription stands: delivered within a cycle, overdue by less than another one, or stopped. */
export const STANDINGS = ["going", "late", "stopped"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Where a subscription stands at the anchor.
 *
 * @example
 * // two cycles of 30 days after the last delivery it has not stopped yet
 * const standingAfter = (days) => standingOf({ days: [10], cycle: 30 }, 10 + days);
 * [30, 31, 60, 61].map(standingAfter) //=> ["going", "late", "late", "stopped"]
 */
export function standingOf({ days, cycle }: Pick<Subscription, "days" | "cycle">, anchor: Day): Standing {
  const since = anchor - (days[days.length - 1] ?? 0);
  if (since > 2 * cycle) return "stopped";
  return since > cycle ? "late" : "going";
}
