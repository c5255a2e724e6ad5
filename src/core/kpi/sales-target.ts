import type { Balance } from "../cpm/balance.ts";
import { ratio } from "../values/share.ts";
import type { KpiYear } from "./kpi-years.ts";

/** What a year's sales come from, in whole numbers: the others stay as they are while one of them is looked for. */
export interface SalesParts {
  readonly buyers: number;
  readonly purchases: number;
  /** To people who are known, and to others [minor units]. */
  readonly sales: number;
  readonly unidentifiedSales: number;
  /** People new in the year, those of them who bought again in it, and what these second purchases come to [minor units]. */
  readonly newCustomers: number;
  readonly newWithSecond: number;
  readonly secondSales: number;
}

/** What one figure alone has to be; null = it cannot be told. A rate above 1 cannot be reached; one below 0 need not be anything. */
export interface NeededForSales {
  /** 購入頻度 [purchases per buyer], 受注単価 [minor units], buyers [people], F2転換率 in the year [ratio]. */
  readonly purchaseFrequency: number | null;
  readonly averageOrderValue: number | null;
  readonly buyers: number | null;
  readonly f2Conversion: number | null;
}

/** The parts of the current year's sales. */
export const salesPartsOf = (year: KpiYear, balance: Balance): SalesParts => ({
  ...{ buyers: year.buyers, purchases: year.purchases },
  ...{ sales: year.sales, unidentifiedSales: year.unidentifiedSales },
  ...{ newCustomers: balance.newCustomers, newWithSecond: balance.newWithSecond },
  secondSales: balance.newSecondSales,
});

/**
 * What each figure alone has to be for a year's sales to meet a target, the others as they are: sales = buyers × 購入頻度 ×
 * 受注単価 + sales to nobody known; one more new customer with a second purchase brings the mean second purchase.
 *
 * @param target sales of a year, those to nobody known included [minor units]
 *
 * @example
 * // 9 buyers, 14 purchases for 700.00; of 3 new ones 2 bought again, for 45.00 each; 760.00 are wanted
 * const parts = { buyers: 9, purchases: 14, sales: 70_000, unidentifiedSales: 0 };
 * const all = { ...parts, newCustomers: 3, newWithSecond: 2, secondSales: 9_000 };
 * neededForSales(all, 76_000).f2Conversion //=> (2 + 6_000 / 4_500) / 3
 * neededForSales(all, 77_000).averageOrderValue //=> 5_500
 */
export function neededForSales(parts: SalesParts, target: number): NeededForSales {
  const { buyers, purchases, sales, unidentifiedSales, newCustomers, newWithSecond, secondSales } = parts;
  const wanted = Math.max(0, target - unidentifiedSales);
  const second = ratio(secondSales, newWithSecond);
  const more = second === null || second === 0 ? null : (wanted - sales) / second;
  return {
    purchaseFrequency: sales === 0 ? null : ratio(wanted * purchases, sales * buyers),
    averageOrderValue: ratio(wanted, purchases),
    buyers: ratio(wanted * buyers, sales),
    f2Conversion: more === null ? null : ratio(newWithSecond + more, newCustomers),
  };
}
