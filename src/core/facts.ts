import type { Day } from "./values/day.ts";
import type { ExclusionReason } from "./orders/exclusions.ts";
import type { HistoryFacts } from "./history/history-facts.ts";
import type { StateRow } from "./outlook/state-facts.ts";
import type { QualityFacts } from "./quality/quality.ts";
import type { TrackFacts } from "./cpm/track-facts.ts";
import type { Windows } from "./cpm/windows.ts";

/** Which tables and measures the facts have: raised whenever one is added, so that stored ones without it are made anew. */
export const FACTS_VERSION = 2;

/** The small tables an engine answers with; none holds a customer. Everything else is arithmetic on them. */
export interface Facts {
  readonly meta: MetaFacts;
  /** Entry k belongs to the anchor Y(k); entry 0 to the anchor itself, which of a compared slice stands alone. */
  readonly patterns: readonly PatternTable[];
  /** Empty of a compared slice, as is `state`. */
  readonly rfm: readonly RfmCell[];
  /** What the outlook learns from: people by stage and lapse at each year's end, and what they did in the year after. */
  readonly state: readonly StateRow[];
  /** The monthly ledger and the track record; absent where only headlines were asked for. */
  readonly history?: HistoryFacts;
  readonly track?: TrackFacts;
}

/** What was read and what of it counts, in one row. */
export interface MetaFacts {
  readonly anchor: Day;
  /** Rows read, blank rows left out [count]. */
  readonly rows: number;
  /** Identified, up to the anchor. */
  readonly purchases: number;
  readonly customers: number;
  /** Minor units. */
  readonly sales: number;
  /** Where the history of identified purchases up to the anchor begins, see `dataSpan`, and the last one. */
  readonly dataStart: Day;
  readonly lastPurchase: Day;
  /** Up to the anchor. */
  readonly unidentified: { readonly purchases: number; readonly sales: number };
  /** Purchases dated after the anchor, ignored everywhere [count]. */
  readonly afterAnchor: number;
  readonly excluded: readonly ExcludedFacts[];
  readonly hasOrderIds: boolean;
  readonly identicalRows: number;
  /** Orders whose rows all hold one amount, where nearly all orders of several rows do [count]. */
  readonly repeatedTotals: number;
  readonly quality: QualityFacts;
  /** What a slice leaves outside; absent where the whole shop was asked for. */
  readonly slice?: SliceFacts;
}

/** What of the shop's purchases is not in a slice, identified or not, whenever bought. */
export interface SliceFacts {
  readonly purchases: number;
  /** Minor units; below 0 where the lines of orders come to more than the orders. */
  readonly amount: number;
  /** Matching rows that state no amount of their own and are worth nothing here [count]. */
  readonly unpricedRows: number;
}

/** The rows that are no purchases for one reason. */
export interface ExcludedFacts {
  readonly reason: ExclusionReason;
  readonly rows: number;
  /** Minor units. */
  readonly amount: number;
  /** The first rows of this kind. */
  readonly examples: readonly ExcludedExample[];
}

/** A row that is no purchase, as it is shown: where it stands, and what stands there. */
export interface ExcludedExample {
  /** As the sheet counts rows (1 = first). */
  readonly row: number;
  readonly value: string;
  /** The file it came from and its row there; null = not known. */
  readonly file: string | null;
  readonly fileRow: number | null;
}

/** Customers by how often they bought in each window: everything older, the previous year, the current year. */
export interface PatternTable {
  readonly windows: Windows;
  /** Purchases are counted up to here (T5): min(T5, sum) needs no more. */
  readonly cap: number;
  readonly rows: readonly PatternRow[];
}

/** The customers of one combination of counts. */
export interface PatternRow {
  /** min(purchases in the window, cap): older, W1, W0. */
  readonly older: number;
  readonly previous: number;
  readonly current: number;
  readonly customers: number;
  /** Purchases and amount [minor units] of these customers in W1 and W0, uncapped. */
  readonly previousPurchases: number;
  readonly previousAmount: number;
  readonly currentPurchases: number;
  readonly currentAmount: number;
  /** Of that, each one's second purchase in W0. */
  readonly secondAmount: number;
}

/** Customers of one R, F and M class; classes count from 0 in the order of their limits. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly customers: number;
  readonly purchases: number;
  /** Minor units, lifetime up to the anchor. */
  readonly sales: number;
}
