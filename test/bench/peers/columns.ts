import type { BenchRow } from "../rows.ts";
import { dayOf, minorOf } from "../work.ts";

/** Rows as columns, which is how the peers take them in. */
export interface BenchColumns {
  readonly order: string[];
  readonly customer: string[];
  readonly day: number[];
  /** Minor units. */
  readonly amount: number[];
  readonly status: string[];
}

/** @param end the row after the last one */
export function columnsOf(rows: readonly BenchRow[], begin = 0, end = rows.length): BenchColumns {
  const length = end - begin;
  const [order, customer, status] = [
    new Array<string>(length),
    new Array<string>(length),
    new Array<string>(length),
  ];
  const [day, amount] = [new Array<number>(length), new Array<number>(length)];
  for (let i = 0; i < length; i++) {
    const row = rows[begin + i];
    if (row === undefined) break;
    order[i] = row[0];
    customer[i] = row[1];
    day[i] = dayOf(row[2]);
    amount[i] = minorOf(row[3]);
    status[i] = row[4];
  }
  return { order, customer, day, amount, status };
}
