import type { Ledger } from "../ledger.ts";
import type { Day } from "../values/day.ts";

/** Purchases and their amounts [minor units]. */
export interface PurchaseSum {
  readonly purchases: number;
  readonly amount: number;
}

/** A ledger's purchases up to a day, of people who are known and of nobody known. */
export interface SalesUntil {
  readonly known: PurchaseSum;
  readonly unknown: PurchaseSum;
}

/**
 * What was bought up to a day, by people who are known and by nobody known [count, minor units].
 *
 * @param until the last day that counts
 *
 * @example
 * const unidentified = { day: [12], amount: [80] };
 * salesUntil({ day: [10, 30], amount: [500, 700], unidentified }, 20)
 * //=> { known: { purchases: 1, amount: 500 }, unknown: { purchases: 1, amount: 80 } }
 */
export function salesUntil(ledger: Ledger, until: Day): SalesUntil {
  return { known: sumUntil(ledger, until), unknown: sumUntil(ledger.unidentified, until) };
}

function sumUntil({ day, amount }: Pick<Ledger, "day" | "amount">, until: Day): PurchaseSum {
  const sum = { purchases: 0, amount: 0 };
  for (let i = 0; i < day.length; i++) {
    if ((day[i] ?? 0) > until) continue;
    sum.purchases++;
    sum.amount += amount[i] ?? 0;
  }
  return sum;
}
