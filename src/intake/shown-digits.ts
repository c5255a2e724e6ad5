import { lookOf } from "../catalog/currency.ts";

/**
 * The decimals with which the page shows amounts of a currency: those of the reports.
 *
 * @param currency ISO 4217
 *
 * @example
 * shownDigits("USD") //=> 2
 * @example
 * shownDigits("TWD") //=> 0
 */
export const shownDigits = (currency: string): number => lookOf(currency).digits;
