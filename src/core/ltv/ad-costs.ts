/** 広告費: what winning new customers cost, as the user wrote it down (definitions.md 12.5). */
import { type Day, dayOf, monthEnd } from "../values/day.ts";

/** The cells of a row. */
export type AdCostColumn = "state" | "month" | "channel" | "product" | "cpo" | "spend";

/** Which new customers a row is of. */
export interface AdCostKey {
  /** 初回チャネル and 初回商品 as the orders say them; "" = all. */
  readonly channel: string;
  readonly product: string;
}

/** A row that can be counted with: one of `cpo` and `spend` is an amount. */
export interface AdCost extends AdCostKey {
  /** As the sheet counts it, 1 = first. */
  readonly row: number;
  /** Such as "2024-03"; null = all months. */
  readonly month: string | null;
  /** For one new customer [minor units]. */
  readonly cpo: number | null;
  /** For all of them [minor units]. */
  readonly spend: number | null;
}

/** Why a row is not counted. */
export type AdCostFaultKind =
  /** Neither word of `state`; no month; no amount in either column, or in both; no number; below what may be. */
  | "state"
  | "month"
  | "noAmount"
  | "twoAmounts"
  | "noNumber"
  | "tooSmall"
  /** Another row says the same, or a sum of all months stands beside one of them. */
  | "twice"
  | "overlap"
  /** The month begins after the anchor, or ends before the first order. */
  | "afterAnchor"
  | "beforeData"
  /** The orders have no such column, or nobody first bought so. */
  | "noChannels"
  | "noProducts"
  | "nobody";

/** A row that is not counted, and the cell that has to be changed. */
export interface AdCostFault {
  readonly row: number;
  readonly column: AdCostColumn;
  /** What stands there. */
  readonly value: string;
  readonly kind: AdCostFaultKind;
  /** The row that it is at odds with, and what both are of; absent = none. */
  readonly other?: number;
  readonly of?: Pick<AdCost, "month" | "channel" | "product">;
  /** What the orders say instead; absent = nothing. */
  readonly known?: readonly string[];
}

/** 広告費 as a run read it. */
export interface AdCosts {
  /** The sheet's name. */
  readonly sheet: string;
  readonly costs: readonly AdCost[];
  readonly faults: readonly AdCostFault[];
  /** True where its header is gone, so that no row could be read. */
  readonly headless: boolean;
}

/**
 * The first and the last day of a month.
 *
 * @example
 * daysOfMonth("1970-02") //=> { first: 31, last: 58 }
 */
export function daysOfMonth(month: string): { readonly first: Day; readonly last: Day } {
  const [year = NaN, number = NaN] = month.split("-").map(Number);
  const first = dayOf(year, number, 1) ?? NaN;
  return { first, last: monthEnd(first) };
}

/** True where two rows are of the same new customers, whenever these came. */
export const isSameKey = (one: AdCostKey, other: AdCostKey): boolean =>
  one.channel === other.channel && one.product === other.product;

/** Of those of the same new customers the first. */
export const firstOfKeys = <Keyed extends AdCostKey>(all: readonly Keyed[]): Keyed[] =>
  all.filter((one, i) => all.findIndex((other) => isSameKey(one, other)) === i);

/**
 * What is wrong with a row beside those before it.
 *
 * @returns null = nothing
 *
 * @example
 * const all = { channel: "", product: "", cpo: null };
 * const [sum, march] = [{ ...all, row: 5, month: null, spend: 900 }, { ...all, row: 6, month: "2024-03", spend: 300 }];
 * [clashOf(march, [march]), clashOf(march, [sum]), clashOf({ ...march, month: "2024-04" }, [march])]
 * //=> [{ kind: "twice", other: 6 }, { kind: "overlap", other: 5 }, null]
 */
export function clashOf(
  one: Omit<AdCost, "row">,
  before: readonly AdCost[],
): Required<Pick<AdCostFault, "kind" | "other">> | null {
  const same = before.filter((other) => isSameKey(one, other));
  const twin = same.find(({ month }) => month === one.month);
  if (twin !== undefined) return { kind: "twice", other: twin.row };
  const isSum = ({ month, spend }: Pick<AdCost, "month" | "spend">) => month === null && spend !== null;
  const other = isSum(one) ? same[0] : same.find(isSum);
  return other === undefined ? null : { kind: "overlap", other: other.row };
}

/** New customers of a month. */
export interface NewInMonth {
  readonly month: string;
  readonly customers: number;
}

/** What new customers cost together. */
export interface CostSum {
  /** [minor units] */
  readonly cost: number;
  /** Those whom the cost is for [people]. */
  readonly customers: number;
  /** One of them [minor units]; null = there is nobody. */
  readonly cpo: number | null;
}

/**
 * What some new customers cost by the rows that are of them: each month by its own row, a month without one by the row of
 * all months; months of which no row tells do not count.
 *
 * @param costs rows of one key, no two of which clash
 * @param months the key's new customers, each month once
 * @returns null = no row is there
 *
 * @example
 * // January cost 5.00 a head, February 30.00 in all, nothing is said of March
 * const [january, february] = [{ month: "2024-01", cpo: 500, spend: null }, { month: "2024-02", cpo: null, spend: 3000 }];
 * const people = [["2024-01", 2], ["2024-02", 6], ["2024-03", 9]].map(([month, customers]) => ({ month, customers }));
 * costSum([january, february], people) //=> { cost: 4000, customers: 8, cpo: 500 }
 */
export function costSum(
  costs: readonly Pick<AdCost, "month" | "cpo" | "spend">[],
  months: readonly NewInMonth[],
): CostSum | null {
  const [first] = costs;
  if (first === undefined) return null;
  const everyMonth = costs.find(({ month }) => month === null);
  const own = new Map(costs.map((one) => [one.month, one]));
  let [cost, customers] = [0, 0];
  for (const { spend } of costs) cost += spend ?? 0;
  for (const { month, customers: people } of months) {
    const row = own.get(month) ?? everyMonth;
    if (row === undefined) continue;
    customers += people;
    cost += (row.cpo ?? 0) * people;
  }
  const typed = costs.length === 1 ? first.cpo : null;
  return { cost, customers, cpo: typed ?? (customers === 0 ? null : cost / customers) };
}
