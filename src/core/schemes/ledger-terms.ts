import { axisCuts } from "../facts/cells.ts";
import { salesUntil } from "../facts/sales.ts";
import type { Ledger } from "../ledger.ts";
import type { ClassLimits } from "../settings.ts";
import type { Day } from "../values/day.ts";
import { cpmAmountOf } from "./cpm-scheme.ts";
import type { SchemeTerms } from "./scheme.ts";

/**
 * What the people of a ledger are classed by: the terms that `termsOf` gives for its facts, and where the scores begin.
 *
 * @example
 * // no amount is set: seven times the average order up to the day; the purchase of day 30 comes later
 * const ledger = { day: [10, 12, 30], amount: [400, 600, 900], unidentified: { day: [], amount: [] } };
 * ledgerTerms(ledger, { anchor: 20, limits: { cpmAmount: null } }).cpmAmount //=> 3_500
 */
export function ledgerTerms(
  ledger: Ledger,
  { anchor, limits }: { readonly anchor: Day; readonly limits: ClassLimits },
): SchemeTerms {
  const { purchases, amount } = salesUntil(ledger, anchor).known;
  const cpmAmount = cpmAmountOf(limits, { purchases, sales: amount });
  return { anchor, limits, cpmAmount, cuts: (axis) => axisCuts(ledger, axis) };
}
