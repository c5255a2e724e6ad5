import type { Day } from "../core/values/day.ts";
import { EXCLUSION_REASONS, type ExcludedRow } from "../core/orders/exclusions.ts";
import type { ExcludedFacts, MetaFacts, SliceFacts } from "../core/facts.ts";
import { dataSpan, type Ledger } from "../core/ledger.ts";
import type { Purchases } from "../core/orders/purchases.ts";
import {
  type KnownPeople,
  type PurchaseSum,
  qualityFacts,
  salesUntil,
} from "../core/quality/quality-facts.ts";
import type { SlicedShop } from "../core/slices/slice-shop.ts";

/** Of every reason for exclusion, so many rows are kept as examples. */
const EXAMPLES = 5;

/**
 * What was read and what of it counts at an anchor.
 *
 * @param start where the whole shop's history begins: before a long stretch without a purchase it is no history
 * @param reach the ledger that says how far the data reach; of chosen people it is everybody's
 */
export function metaFacts(
  purchases: Purchases,
  ledger: Ledger,
  identified: KnownPeople,
  anchor: Day,
  start: Day,
  reach: Ledger,
): Omit<MetaFacts, "excluded"> {
  const span = dataSpan(reach, anchor) ?? { first: anchor, last: anchor };
  const { known, unknown } = salesUntil(ledger, anchor);
  const quality = qualityFacts(purchases, ledger, identified, anchor);
  return {
    anchor,
    rows: purchases.rows.length,
    purchases: known.purchases,
    customers: customersUntil(ledger, anchor),
    sales: known.amount,
    dataStart: Math.max(span.first, start),
    lastPurchase: span.last,
    unidentified: { purchases: unknown.purchases, sales: unknown.amount },
    afterAnchor: quality.afterAnchor.purchases,
    hasOrderIds: purchases.hasOrderIds,
    identicalRows: ledger.identicalRows,
    repeatedTotals: purchases.repeatedTotals,
    quality,
  };
}

/** What of the whole shop a slice's ledger leaves outside. @param all `everything` of the whole ledger */
export function sliceFacts(all: PurchaseSum, { ledger, unpricedRows }: SlicedShop): SliceFacts {
  const inside = everything(ledger);
  return {
    purchases: all.purchases - inside.purchases,
    amount: all.amount - inside.amount,
    unpricedRows,
  };
}

/** A ledger's purchases and money, whoever bought and whenever. */
export function everything(ledger: Ledger): PurchaseSum {
  const { known, unknown } = salesUntil(ledger, Infinity);
  return { purchases: known.purchases + unknown.purchases, amount: known.amount + unknown.amount };
}

/** People with a purchase up to a day [count]. */
export function customersUntil({ customers, start, day }: Ledger, until: Day): number {
  let count = 0;
  for (let c = 0; c < customers; c++) if ((day[start[c] ?? 0] ?? 0) <= until) count++;
  return count;
}

/** What was left out, by reason, with the first rows of each. */
export function excludedFacts(rows: readonly ExcludedRow[]): ExcludedFacts[] {
  return EXCLUSION_REASONS.flatMap((reason) => {
    const mine = rows.filter((row) => row.reason === reason);
    const amount = mine.reduce((sum, row) => sum + row.amount, 0);
    const examples = mine
      .slice(0, EXAMPLES)
      .map(({ row, value, file, fileRow }) => ({ row, value, file, fileRow }));
    return mine.length === 0 ? [] : [{ reason, rows: mine.length, amount, examples }];
  });
}
