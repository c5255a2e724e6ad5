import type { Ledger } from "../../core/ledger.ts";
import type { ExcludedRow } from "../../core/orders/exclusions.ts";
import type { Purchases } from "../../core/orders/purchases.ts";
import { isoOf } from "../../core/values/day.ts";
import { majorOf } from "../../core/values/money.ts";

/** A shop's purchases, by customer and in the order of their rows. */
interface CountedShop {
  readonly ledger: Ledger;
  readonly purchases: Purchases;
}

/**
 * Every purchase as it counts, and every row that is none, so that a reading can be checked row by row.
 *
 * @example
 * // one purchase by A, none of nobody known, no row left out
 * const bought = { customers: 1, customerIds: ["A"], start: [0, 1], day: Int32Array.of(19_813), amount: [50_000] };
 * const ledger = { ...bought, order: [0], orderIds: ["#1"], channel: [], channels: [] };
 * purchasesJson({ ledger, purchases: { length: 0, excluded: [] } }).purchases
 * //=> [{ orderId: "#1", date: "2024-03-31", customerId: "A", amount: 500, channel: null }]
 */
export function purchasesJson({ ledger, purchases }: CountedShop) {
  return {
    purchases: [...knownPurchases(ledger), ...unknownPurchases(purchases)],
    refused: purchases.excluded.map(refusedJson),
  };
}

/** A row as its file counts it; as the sheet does where it came from none. */
function refusedJson({ file, row, fileRow, column, reason, value }: ExcludedRow) {
  return { file, row: fileRow ?? row, column, reason, value };
}

/** Purchases of identified customers; orders of one day are one entry where the settings merge them. */
function knownPurchases(ledger: Ledger) {
  return Array.from({ length: ledger.customers }, (_, c) => c).flatMap((c) =>
    Array.from(ledger.day.subarray(ledger.start[c], ledger.start[c + 1]), (day, k) => {
      const i = (ledger.start[c] ?? 0) + k;
      const orderId = ledger.orderIds[ledger.order[i] ?? -1] ?? null;
      const channel = ledger.channels[ledger.channel[i] ?? -1] ?? null;
      return purchaseJson({
        orderId,
        channel,
        day,
        customerId: ledger.customerIds[c],
        amount: ledger.amount[i],
      });
    }),
  );
}

function unknownPurchases(purchases: Purchases) {
  const { length, customer, order, orderIds, channel, channels, day, amount } = purchases;
  return Array.from({ length }, (_, i) => i)
    .filter((i) => (customer[i] ?? -1) < 0)
    .map((i) => {
      const orderId = orderIds[order[i] ?? -1] ?? null;
      const place = { orderId, channel: channels[channel[i] ?? -1] ?? null };
      return purchaseJson({ ...place, day: day[i], customerId: undefined, amount: amount[i] });
    });
}

interface OnePurchase {
  readonly orderId: string | null;
  readonly channel: string | null;
  readonly day: number | undefined;
  readonly customerId: string | undefined;
  readonly amount: number | undefined;
}

function purchaseJson({ orderId, channel, day = 0, customerId, amount = 0 }: OnePurchase) {
  return { orderId, date: isoOf(day), customerId: customerId ?? null, amount: majorOf(amount), channel };
}
