import type { ShopFacts } from "../../core/facts/tables.ts";
import { reconciliationOf } from "../../core/quality/reconciliation.ts";
import { majorOf } from "../../core/values/money.ts";

/** `quality`: what was read and what was left out. */
export function qualityJson(shop: ShopFacts) {
  const { meta, quality } = shop;
  return {
    rows: meta.rows,
    purchases: meta.purchases,
    customers: meta.customers,
    sales: majorOf(meta.sales),
    unidentified: { purchases: meta.unidentified.purchases, sales: majorOf(meta.unidentified.sales) },
    excluded: meta.excluded.map(({ reason, rows, amount }) => ({ reason, rows, amount: majorOf(amount) })),
    statuses: quality.statuses.first.map((one) => ({ ...one, amount: majorOf(one.amount) })),
    identicalRows: meta.identicalRows,
    placeholderIds: quality.people.placeholders.first.map(({ word, rows, amount }) => ({
      ...{ word, rows, amount: majorOf(amount) },
    })),
    afterAnchor: meta.afterAnchor,
    reconciliation: reconciliationJson(shop),
  };
}

/** raw − adjustments − amounts of the exclusions = analysed, to the yen. */
function reconciliationJson(shop: ShopFacts) {
  const { raw, takenOff, leftOut, analysed } = reconciliationOf(shop);
  const amounts = Object.fromEntries(takenOff.map(({ adjustment, amount }) => [adjustment, majorOf(amount)]));
  return {
    raw: majorOf(raw),
    adjustments: { shipping: 0, tax: 0, discount: 0, refund: 0, ...amounts },
    exclusions: leftOut.map(({ amount, ...one }) => ({ ...one, amount: majorOf(amount) })),
    analysed: majorOf(analysed),
  };
}
