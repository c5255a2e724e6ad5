import type { Day } from "../values/day.ts";

/** What subscriptions are told apart by: all together, what their first delivery held, or where it was ordered. */
export type SubscriptionAxis = "all" | "firstProduct" | "firstChannel";

/** Subscriptions up to an anchor (definitions.md 9.2). */
export interface SubscriptionAsk {
  readonly anchor: Day;
  /** Where the history begins. */
  readonly start: Day;
  /** How many products and channels stand by themselves, those of most subscriptions [count]. */
  readonly most: number;
}

/** Subscriptions of one kind; the lists have an entry a delivery, the first one first [count]. */
export interface SubscriptionRow {
  readonly by: SubscriptionAxis;
  /** "" = nothing is said; null = those of all rarer values, by `all` everything. */
  readonly value: string | null;
  /** Those whose deliveries can be counted. */
  readonly subscriptions: number;
  /** Whose i-th delivery is known; of those, more than two cycles ago; of those, the last one. */
  readonly known: readonly number[];
  readonly decided: readonly number[];
  readonly stopped: readonly number[];
}

/** Days from a first purchase to a first subscription order: the upper ends of a count, the last one open. */
export const BECOMING_DAYS = [30, 60, 90, 180, 365] as const;

/** People who first bought once, by the goods of that purchase, and those who became subscribers later. */
export interface Becoming {
  /** "" = nothing is said; null = those of all rarer values. */
  readonly value: string | null;
  readonly starters: number;
  readonly became: number;
  /** In the middle; null = nobody did. */
  readonly medianDays: number | null;
}

/** The people of all subscriptions, and what was found while they were read; one row. */
export interface SubscribersRow {
  /**
   * People by their latest delivery, that of the subscription delivered last: entry k for the k-th, entry 0 where the
   * earlier ones may lie before the data.
   */
  readonly going: readonly number[];
  readonly late: readonly number[];
  readonly stopped: readonly number[];
  /** Everybody first, with the value null, then by goods. */
  readonly becoming: readonly Becoming[];
  /** People who became subscribers, by `BECOMING_DAYS`, the last entry for more. */
  readonly becomingDays: readonly number[];
  readonly shopCycle: number | null;
  readonly subscriptions: number;
  readonly leftOut: number;
  readonly sharedIds: number;
  readonly sameDay: number;
  readonly unsteady: number;
  /** Those that stopped as another product's began, and the goods of one. */
  readonly changed: number;
  readonly changedFrom: string;
  readonly changedTo: string;
  readonly mixed: number;
  /** Rows whose 定期回数 is no number, and what one says. */
  readonly unread: number;
  readonly unreadExample: string;
  /** Names of goods that were read without the delivery in them [count], and one. */
  readonly named: number;
  readonly namedExample: string;
  /** Words of 注文種別 that are of neither kind, those of most rows first; and all such rows. */
  readonly unknown: readonly { readonly word: string; readonly rows: number }[];
  readonly unknownRows: number;
}
