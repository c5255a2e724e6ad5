import { BIGQUERY_PRICE } from "../../catalog/bigquery-price.ts";

const GIBIBYTE = 2 ** 30;
/**
 * What a query may be billed for, at the most, of what a dry run says that its first statement reads: the statements after
 * it read what that one put aside, again and again, which no dry run tells. None has been run on BigQuery yet.
 */
const TIMES = 20;
/** Each of some sixty statements is billed for 10 MB of every table at least, however small these are. */
const LEAST = 10 * GIBIBYTE;

/** What a query reads of its table, and what it may cost at the most. */
export interface QueryCost {
  /** Of the orders' table [bytes]. */
  bytes: number;
  /** Above this BigQuery refuses it [bytes]. */
  most: number;
  /** What that many cost on demand [US dollars]. */
  dollars: number;
}

/**
 * The limit that a query is run with.
 *
 * @param bytes that a dry run says are read of the orders' table
 *
 * @example
 * // 1 GiB of orders: 20 GiB at the most, at 6.25 dollars a TiB
 * queryCost(2 ** 30) //=> { bytes: 1073741824, most: 21474836480, dollars: 0.1220703125 }
 * @example
 * queryCost(0).most //=> 10737418240
 */
export function queryCost(bytes: number): QueryCost {
  const most = Math.max(LEAST, TIMES * bytes);
  return { bytes, most, dollars: (most / 1024 ** 4) * BIGQUERY_PRICE.dollarsATebibyte };
}

/**
 * Whether a limit may go along with a query: there is none without one.
 *
 * @example
 * [isLimit(2 ** 30), isLimit(0), isLimit(Infinity), isLimit("1")] //=> [true, false, false, false]
 */
export const isLimit = (most: unknown): most is number =>
  typeof most === "number" && Number.isSafeInteger(most) && most > 0;
