import { type PatternRow, patternRequest } from "../facts/pattern.ts";
import { OUTLOOK_STAGES } from "../facts/state.ts";
import { type Facts, rowsOf } from "../facts/tables.ts";
import type { StageThresholds } from "../settings.ts";
import { type Day, yearsBefore } from "../values/day.ts";
import { ratio } from "../values/share.ts";
import { sumOf } from "../values/sum.ts";

/** The new customers of a year and what they bought in it. */
export interface FirstYear {
  /** People whose first purchase lies in the year [count]. */
  readonly customers: number;
  /** Of those, people with two or more purchases in it. */
  readonly repeaters: number;
  /** By purchases in it, 1 … 5 and more: people [count]. */
  readonly byStage: readonly number[];
  /** All they bought in it, of that their first purchases [minor units], and how many purchases came after the first. */
  readonly sales: number;
  readonly firstSales: number;
  readonly repeatOrders: number;
}

/** The table of who bought for the first time in the current year. */
export const firstYearRequest = (anchor: Day) =>
  ({
    table: "period",
    ends: [yearsBefore(anchor, 2), yearsBefore(anchor, 1), anchor],
    rule: "order",
  }) as const;

/** The new customers of the current year. @param facts with `firstYearRequest` and the pattern of the anchor */
export function firstYearOf(facts: Pick<Facts, "meta" | "tables">, limits: StageThresholds): FirstYear {
  const { anchor } = facts.meta;
  const rows = rowsOf(facts, patternRequest(anchor, limits)).filter(isNew);
  const [, , current] = rowsOf(facts, firstYearRequest(anchor));
  const people = (isCounted: (purchases: number) => boolean): number =>
    sumOf(
      rows.filter(({ current: purchases }) => isCounted(purchases)),
      "customers",
    );
  const customers = sumOf(rows, "customers");
  return {
    customers,
    repeaters: people((purchases) => purchases > 1),
    byStage: Array.from({ length: OUTLOOK_STAGES }, (_, i) =>
      people((purchases) => Math.min(purchases, OUTLOOK_STAGES) === i + 1),
    ),
    sales: sumOf(rows, "currentAmount"),
    firstSales: current?.newSales ?? 0,
    repeatOrders: sumOf(rows, "currentPurchases") - customers,
  };
}

const isNew = ({ older, previous, current }: PatternRow): boolean => older + previous === 0 && current > 0;

/** What a new customer's first year grows from. */
export interface Seeds {
  /** F2転換率: the share who bought again in the year [ratio]. */
  readonly repeatRate: number;
  /** 回転率: purchases after the first, by new customers [ratio, may exceed 1]. */
  readonly ordersPerNew: number;
  /** リピート平均受注単価 [minor units]. */
  readonly repeatOrderValue: number;
}

/**
 * The seeds as they were in a year; 0 where there is nobody, or no purchase after a first one.
 *
 * @example
 * seedsOf({ customers: 4, repeaters: 2, repeatOrders: 3, sales: 1_000, firstSales: 400 })
 * //=> { repeatRate: 0.5, ordersPerNew: 0.75, repeatOrderValue: 200 }
 */
export function seedsOf(first: Omit<FirstYear, "byStage">): Seeds {
  const { customers, repeaters, repeatOrders, sales, firstSales } = first;
  return {
    repeatRate: ratio(repeaters, customers) ?? 0,
    ordersPerNew: ratio(repeatOrders, customers) ?? 0,
    repeatOrderValue: ratio(sales - firstSales, repeatOrders) ?? 0,
  };
}

/** What a first purchase comes to [minor units]; 0 where nobody is new. */
export const firstOrderValue = ({ firstSales, customers }: Pick<FirstYear, "firstSales" | "customers">) =>
  ratio(firstSales, customers) ?? 0;

/**
 * What a new customer buys for in the first year by its seeds [minor units]. 回転率 is that of the F2転換率 measured:
 * another rate moves the purchases after the first in proportion, as each who comes back buys as often.
 *
 * @example
 * const first = { customers: 4, repeaters: 2, repeatOrders: 3, sales: 1_000, firstSales: 400 };
 * const seeds = seedsOf(first);
 * [firstYearSales(first, seeds), firstYearSales(first, { ...seeds, repeatRate: 1 })] //=> [250, 400]
 */
export function firstYearSales(first: Omit<FirstYear, "byStage">, seeds: Seeds): number {
  const measured = seedsOf(first).repeatRate;
  const times = measured === 0 ? 1 : seeds.repeatRate / measured;
  return firstOrderValue(first) + seeds.ordersPerNew * times * seeds.repeatOrderValue;
}
