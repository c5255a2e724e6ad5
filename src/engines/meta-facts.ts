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
 * @param whole the whole shop's ledger: where it has long stretches without a purchase, the history before is no history
 * @param reach the ledger that says how far the data reach; of chosen people it is everybody's
 */
export function metaFacts(
  purchases: Purchases,
  ledger: Ledger,
  identified: KnownPeople,
  anchor: Day,
  whole: Ledger,
  reach: Ledger,
): MetaFacts {
  const span = dataSpan(reach, anchor) ?? { first: anchor, last: anchor };
  const start = dataSpan(whole, anchor)?.start ?? anchor;
  const { known, unknown } = salesUntil(ledger, anchor);
  const quality = qualityFacts(purchases, ledger, identified, anchor);
  return {
    anchor,
    rows: purchases.rows,
    purchases: known.purchases,
    customers: customersUntil(ledger, anchor),
    sales: known.amount,
    dataStart: Math.max(span.first, start),
    lastPurchase: span.last,
    unidentified: { purchases: unknown.purchases, sales: unknown.amount },
    afterAnchor: quality.afterAnchor.purchases,
    excluded: excludedFacts(purchases.excluded),
    hasOrderIds: purchases.hasOrderIds,
    identicalRows: ledger.identicalRows,
    repeatedTotals: purchases.repeatedTotals,
    quality,
  };
}

/** What of the whole ledger a slice's leaves outside. */
export function sliceFacts(whole: Ledger, { ledger, unpricedRows }: SlicedShop): SliceFacts {
  const [all, inside] = [everything(whole), everything(ledger)];
  return {
    purchases: all.purchases - inside.purchases,
    amount: all.amount - inside.amount,
    unpricedRows,
  };
}

function everything(ledger: Ledger): PurchaseSum {
  const { known, unknown } = salesUntil(ledger, Infinity);
  return { purchases: known.purchases + unknown.purchases, amount: known.amount + unknown.amount };
}

/** People with a purchase up to a day [count]. */
export function customersUntil({ customers, start, day }: Ledger, until: Day): number {
  let count = 0;
  for (let c = 0; c < customers; c++) if ((day[start[c] ?? 0] ?? 0) <= until) count++;
  return count;
}

function excludedFacts(rows: readonly ExcludedRow[]): ExcludedFacts[] {
  return EXCLUSION_REASONS.flatMap((reason) => {
    const mine = rows.filter((row) => row.reason === reason);
    const amount = mine.reduce((sum, row) => sum + row.amount, 0);
    const examples = mine
      .slice(0, EXAMPLES)
      .map(({ row, value, file, fileRow }) => ({ row, value, file, fileRow }));
    return mine.length === 0 ? [] : [{ reason, rows: mine.length, amount, examples }];
  });
}
