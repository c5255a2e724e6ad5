import type { ClassLimits } from "../settings.ts";
import { minorOf } from "../values/money.ts";
import type { Scheme } from "./scheme.ts";

/** The classic CPM groups, best first. */
export const CPM_GROUPS = ["loyal", "trend", "steady", "toddler", "first"] as const;
/** A classic CPM group by tenure and lifetime sales. */
export type CpmGroup = (typeof CPM_GROUPS)[number];
/** Whether somebody still buys: 現役 or 離脱. */
export const CPM_STATUSES = ["active", "churned"] as const;
export type CpmStatus = (typeof CPM_STATUSES)[number];
/** A group with its status. */
export type CpmClass = `${CpmGroup}-${CpmStatus}`;

const withStatus = (status: CpmStatus) => CPM_GROUPS.map((group) => `${group}-${status}` as const);

/** CPM 10群: five groups by tenure and sales, each 現役 or 離脱 (definitions.md 6). */
export const CPM_SCHEME: Scheme<CpmClass> = {
  classes: [...withStatus("active"), ...withStatus("churned")],
  away: withStatus("churned"),
  reads: ["cpmTenureDays", "cpmActiveDays", "cpmAmount"],
  axes({ anchor, limits, cpmAmount }) {
    return [
      { of: "purchases", at: anchor, lowerEnds: [2] },
      { of: "tenureDays", at: anchor, lowerEnds: limits.cpmTenureDays },
      { of: "sales", at: anchor, lowerEnds: [cpmAmount] },
      { of: "idleDays", at: anchor, lowerEnds: [limits.cpmActiveDays] },
    ];
  },
  classOf([again = 0, tenure = 0, rich = 0, away = 0]) {
    const status = away > 0 ? "churned" : "active";
    return `${groupOf(again, tenure, rich)}-${status}`;
  },
};

/**
 * The two parts of a class.
 *
 * @example
 * cpmParts("loyal-churned") //=> { group: "loyal", status: "churned" }
 */
export function cpmParts(name: CpmClass): { readonly group: CpmGroup; readonly status: CpmStatus } {
  const [group, status] = name.split("-") as [CpmGroup, CpmStatus];
  return { group, status };
}

function groupOf(again: number, tenure: number, rich: number): CpmGroup {
  if (again === 0) return "first";
  if (tenure === 0) return "toddler";
  if (rich === 0) return "steady";
  return tenure === 1 ? "trend" : "loyal";
}

/** 流行 and 優良 begin at this many average orders where the shop sets no amount [count] (definitions.md, source S22). */
export const AUTO_ORDERS = 7;

/**
 * Where 流行 and 優良 begin [minor units]: the shop's amount, else 7 × 受注単価 of its purchases up to the anchor.
 *
 * @param shop purchases [count] and their sales [minor units]
 *
 * @example
 * cpmAmountOf({ cpmAmount: null }, { purchases: 3, sales: 1_000_000 }) //=> 2_333_334
 */
export function cpmAmountOf(
  { cpmAmount }: Pick<ClassLimits, "cpmAmount">,
  { purchases, sales }: { readonly purchases: number; readonly sales: number },
): number {
  if (cpmAmount !== null) return minorOf(cpmAmount);
  return purchases === 0 ? 0 : Math.ceil((AUTO_ORDERS * sales) / purchases);
}
