import { type Ledger, lifetime } from "../ledger.ts";
import { type Day } from "../values/day.ts";
import { type RfmRank, rfmRankOf } from "./rfm.ts";
import { type SeasonalKind, seasonalityOf } from "./seasons.ts";
import type { StageThresholds } from "../settings.ts";
import { stageOf } from "../cpm/stages.ts";
import { windowsOf } from "../cpm/windows.ts";

/** A nurture segment by last purchase and number of purchases. */
export type NurtureSegment = "new" | "firstRepeat" | "repeat" | "loyal" | "dormant" | "lost";
/** A classic CPM group by tenure and lifetime sales. */
export type CpmGroup = "first" | "toddler" | "steady" | "trend" | "loyal";
/** 現役 or 離脱. */
export type CpmStatus = "active" | "churned";

/**
 * The nurture segment.
 *
 * @param idleDays days since the last purchase
 * @param purchases lifetime purchases [count, ≥ 1]
 *
 * @example
 * nurtureSegmentOf(121, 9) //=> "dormant"
 */
export function nurtureSegmentOf(idleDays: number, purchases: number): NurtureSegment {
  if (idleDays >= 361) return "lost";
  if (idleDays >= 121) return "dormant";
  if (purchases >= 6) return "loyal";
  if (purchases >= 3) return "repeat";
  return purchases === 2 ? "firstRepeat" : "new";
}

/** Lowest lifetime sales of 流行 and 優良 [minor units]: 70,000 yen. */
const CPM_SALES = 7_000_000;

/**
 * The classic CPM group.
 *
 * @param purchases lifetime purchases [count, ≥ 1]
 * @param tenureDays first to last purchase [days]
 * @param sales lifetime sales [minor units]
 *
 * @example
 * cpmGroupOf(3, 90, 1_000_000) //=> "steady"
 */
export function cpmGroupOf(purchases: number, tenureDays: number, sales: number): CpmGroup {
  if (purchases === 1) return "first";
  if (tenureDays < 90) return "toddler";
  if (sales < CPM_SALES) return "steady";
  return tenureDays < 210 ? "trend" : "loyal";
}

/**
 * 現役 until 239 days after the last purchase, then 離脱.
 *
 * @example
 * cpmStatusOf(240) //=> "churned"
 */
export function cpmStatusOf(idleDays: number): CpmStatus {
  return idleDays < 240 ? "active" : "churned";
}

/** One customer as lists show them; money in minor units. */
export interface CustomerRow {
  readonly customerId: string;
  readonly stage: number;
  readonly status: "active" | "lapsed";
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly purchases: number;
  readonly sales: number;
  readonly rfmRank: RfmRank;
  readonly nurtureSegment: NurtureSegment;
  readonly cpmGroup: CpmGroup;
  readonly cpmStatus: CpmStatus;
  readonly seasonal: SeasonalKind;
}

/**
 * Every customer with a purchase up to the anchor, by customer ID.
 *
 * @param thresholds F1…F5 [lifetime purchases]
 * @returns one row a customer; purchases after the anchor are ignored
 */
export function customerRows(ledger: Ledger, anchor: Day, thresholds: StageThresholds): CustomerRow[] {
  const { previousEnd } = windowsOf(anchor);
  const rows: CustomerRow[] = [];
  for (let c = 0; c < ledger.customers; c++) {
    const { purchases, sales, first, last } = lifetime(ledger, c, anchor);
    if (purchases === 0) continue;
    const idle = anchor - last;
    rows.push({
      customerId: ledger.customerIds[c] ?? "",
      stage: stageOf(purchases, thresholds),
      status: last > previousEnd ? "active" : "lapsed",
      firstDay: first,
      lastDay: last,
      purchases,
      sales,
      rfmRank: rfmRankOf(idle, purchases),
      nurtureSegment: nurtureSegmentOf(idle, purchases),
      cpmGroup: cpmGroupOf(purchases, last - first, sales),
      cpmStatus: cpmStatusOf(idle),
      seasonal: seasonalityOf(ledger, c, anchor).kind,
    });
  }
  return rows.sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
}
