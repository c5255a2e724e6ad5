import type { Adjustment } from "../orders/deductions.ts";
import type { StatusDecision } from "../orders/statuses.ts";
import type { SumLineFacts } from "./sum-lines.ts";
import type { TwinOrderFacts } from "./twin-orders.ts";
import type { FractionFacts } from "./fraction-facts.ts";
import type { ConflictFacts } from "./order-conflicts.ts";
import type { UnreadableFacts } from "./unreadable.ts";
import type { DoubtfulIds } from "../rows/lost-ids.ts";
import type { Day } from "../values/day.ts";

/**
 * What every cleaning rule did (definitions.md section 2). Amounts are in minor units. Beside `MetaFacts` they
 * reconcile exactly: `rawAmount` − amounts of the adjustments taken off − amounts of `meta.excluded`
 * = `meta.sales` + `meta.unidentified.sales` + `afterAnchor.amount`.
 */
export interface QualityFacts {
  /** What the rows state, as far as it can be read: an order's total once, otherwise every row's own amount. */
  readonly rawAmount: number;
  readonly adjustments: Readonly<Record<Adjustment, AdjustmentFacts>>;
  /** Purchases dated after the anchor, identified or not. */
  readonly afterAnchor: { readonly purchases: number; readonly amount: number };
  /** Every distinct status, most rows first; none where there is no such column. */
  readonly statuses: Listed<StatusFacts>;
  /** The statuses that are neither known to count nor off. */
  readonly unknownStatuses: UnknownStatuses;
  /** Where the orders came from, largest amount first; none where there is no such column. */
  readonly channels: Listed<ChannelFacts>;
  /** The files the rows came from, most rows first; none where there is no such column. */
  readonly files: Listed<FileFacts>;
  /** What cannot be read, and orders of several customers. */
  readonly unreadable: UnreadableFacts;
  readonly conflicts: ConflictFacts;
  /** Amounts that the currency cannot be in. */
  readonly fractions: FractionFacts | null;
  /** Orders with their sum on a row of its own. */
  readonly sumLines: SumLineFacts | null;
  /** Purchases that may be one order that came twice. */
  readonly twinOrders: TwinOrderFacts | null;
  readonly identity: IdentityFacts;
  readonly people: PeopleFacts;
  readonly excludedItems: ExcludedItemFacts | null;
  readonly effects: EffectFacts;
}

/** Products that were to be left out, and are not; null where none was to be. */
export interface ExcludedItemFacts {
  /** Names of the settings that no row says. */
  readonly unknown: readonly string[];
  /** Left-out lines without an amount of their own in orders of other products, whose total still holds them [count]. */
  readonly unpricedRows: number;
}

/** The first entries of a list that may be long, and all others in one sum. */
export interface Listed<T> {
  readonly first: readonly T[];
  /** The entries that are not listed, their rows, and the sum of their amounts; all 0 when every one is. */
  readonly rest: { readonly entries: number; readonly rows: number; readonly amount: number };
}

/** One kind of amount beside the orders' totals, over the orders that count as purchases. */
export interface AdjustmentFacts {
  /** False = the sheet has no such column. */
  readonly hasColumn: boolean;
  /** False = contained in the sales by the settings: orders and amount say what would be taken off. */
  readonly takenOff: boolean;
  /** Purchases that state one other than 0 [count]. */
  readonly orders: number;
  readonly amount: number;
}

/** What is done with the rows of a status; `netted`: they take money off their orders, whatever it says. */
export type StatusEffect = StatusDecision["decision"] | "netted";

/** One status text as it stands in the rows, with what is done with them. */
export interface StatusFacts {
  /** Empty = rows without a status. */
  readonly status: string;
  readonly rows: number;
  /** What these rows state, counted as in `rawAmount`. */
  readonly amount: number;
  readonly effect: StatusEffect;
  /** The word that decided; null = none. */
  readonly word: string | null;
}

/** Statuses that nothing is known of; their rows count. */
export interface UnknownStatuses {
  /** Different texts [count]. */
  readonly statuses: number;
  readonly rows: number;
  readonly amount: number;
  /** Those of the most rows. */
  readonly most: readonly StatusFacts[];
}

/** One channel's rows and its purchases, up to and after the anchor, identified or not. */
export interface ChannelFacts {
  /** Empty = rows without a channel. */
  readonly channel: string;
  readonly rows: number;
  readonly purchases: number;
  /** Of the purchases. */
  readonly amount: number;
  /** First and last day with a purchase; null without any. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** One imported file. */
export interface FileFacts {
  /** Empty = rows without a file name. */
  readonly file: string;
  readonly rows: number;
  /** What these rows state, counted as in `rawAmount`. */
  readonly amount: number;
  /** Its rows that are no purchases [count]. */
  readonly excludedRows: number;
}

/** By what the purchases' people are known; purchases up to and after the anchor. */
export interface IdentityFacts {
  readonly customerId: number;
  readonly email: number;
  readonly phone: number;
  /** Purchases of nobody known. */
  readonly unknown: number;
  /** Customer IDs that occur in several channels [count]. */
  readonly idsInSeveralChannels: number;
  /** IDs that count under another one by an accepted join [count]. */
  readonly joinedIds: number;
}

/** What a reader has to know of who the customers are. */
export interface PeopleFacts {
  /** Customer IDs that stand for nobody, by the words they are called by, most rows first. */
  readonly placeholders: Listed<PlaceholderFacts>;
  /** An ID with far more purchases than any other, and the purchases of all [count]; null = none. */
  readonly giant: { readonly id: string; readonly purchases: number; readonly all: number } | null;
  readonly manyContacts: CrowdFacts | null;
  /** IDs that differ from another one's in zeros before them, width or case only [count]. */
  readonly lookAlikes: number;
  readonly unreadContacts: UnreadContacts | null;
  /** Long IDs of which some look destroyed, too few to refuse them; null = none. */
  readonly doubtfulIds: DoubtfulIds | null;
}

/** A word that stands in place of a customer ID. */
export interface PlaceholderFacts {
  readonly word: string;
  readonly rows: number;
  /** What these rows state, counted as in `rawAmount`. */
  readonly amount: number;
}

/** The ID of most purchases among those that carry many different e-mails or phones. */
export interface CrowdFacts {
  readonly id: string;
  readonly purchases: number;
  /** Different ones where they are many [count]; 0 = not many. */
  readonly emails: number;
  readonly phones: number;
  /** Further such IDs [count]. */
  readonly others: number;
}

/** Purchases whose people are unknown because what names them cannot be read. */
export interface UnreadContacts {
  readonly purchases: number;
  /** The first such cell, and its row as the sheet counts it. */
  readonly value: string;
  readonly row: number;
}

/** What the switches and the quieter rules do, or would do, with these rows. */
export interface EffectFacts {
  /** Purchases on a day on which their customer has another one: merged into it, or would be [count]. */
  readonly sameDayPurchases: number;
  /** Orders worth nothing: left out, or counted where the settings say so [count]. */
  readonly zeroYenOrders: number;
  /** Test rows that are left out, or would be. */
  readonly testRows: { readonly rows: number; readonly amount: number };
  /** Purchases that rows of a negative amount or a refund column made smaller, and by how much. */
  readonly nettedRefunds: { readonly orders: number; readonly amount: number };
  /** Negative orders without the order they belong to, by month (such as 2024-03), the earliest first. */
  readonly unmatchedNegatives: readonly {
    readonly month: string;
    readonly orders: number;
    readonly amount: number;
  }[];
}
