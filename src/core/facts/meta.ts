import { EXCLUSION_REASONS, type ExcludedRow, type ExclusionReason } from "../orders/exclusions.ts";
import { dataSpan, type Ledger } from "../ledger.ts";
import type { Purchases } from "../orders/purchases.ts";
import type { Day } from "../values/day.ts";
import { type PurchaseSum, salesUntil } from "./sales.ts";

/** What was read and what of it counts, in one row. */
export interface MetaFacts {
  readonly anchor: Day;
  /** Rows read, blank rows left out [count]. */
  readonly rows: number;
  /** Identified, up to the anchor. */
  readonly purchases: number;
  readonly customers: number;
  /** Minor units. */
  readonly sales: number;
  /** Where the history of identified purchases up to the anchor begins, see `dataSpan`. */
  readonly dataStart: Day;
  /** The same of the whole shop. */
  readonly shopStart: Day;
  /** The first of those purchases, whether or not it is history, and the last one. */
  readonly firstPurchase: Day;
  readonly lastPurchase: Day;
  /** Up to the anchor. */
  readonly unidentified: { readonly purchases: number; readonly sales: number };
  /** Purchases dated after the anchor, ignored everywhere [count]. */
  readonly afterAnchor: number;
  readonly excluded: readonly ExcludedFacts[];
  readonly hasOrderIds: boolean;
  readonly identicalRows: number;
  /** Orders whose rows all hold one amount, where nearly all orders of several rows do [count]. */
  readonly repeatedTotals: number;
  /** What a slice leaves outside; null where the whole shop was asked for. */
  readonly slice: SliceFacts | null;
}

/** What of the shop's purchases is not in a slice, identified or not, whenever bought. */
export interface SliceFacts {
  readonly purchases: number;
  /** Minor units; below 0 where the lines of orders come to more than the orders. */
  readonly amount: number;
  /** Matching rows that state no amount of their own and are worth nothing here [count]. */
  readonly unpricedRows: number;
}

/** The rows that are no purchases for one reason. */
export interface ExcludedFacts {
  readonly reason: ExclusionReason;
  readonly rows: number;
  /** Minor units. */
  readonly amount: number;
  /** The first rows of this kind. */
  readonly examples: readonly ExcludedExample[];
}

/** A row that is no purchase, as it is shown: where it stands, and what stands there. */
export interface ExcludedExample {
  /** As the sheet counts rows (1 = first). */
  readonly row: number;
  readonly value: string;
  /** The file it came from and its row there; null = not known. */
  readonly file: string | null;
  readonly fileRow: number | null;
}

/** How many rows are kept as examples of each reason for exclusion [count]. */
const EXAMPLES = 5;

/** What the table of meta facts is made from, besides the ledger. */
export interface MetaParts {
  readonly anchor: Day;
  /** Where the whole shop's history begins: before a long stretch without a purchase it is no history. */
  readonly start: Day;
  /** The ledger that says how far the data reach; of chosen people it is everybody's. */
  readonly reach: Ledger;
  readonly excluded: readonly ExcludedFacts[];
  readonly slice: SliceFacts | null;
  /** Purchases dated after the anchor [count]. */
  readonly afterAnchor: number;
}

/**
 * What was read and what of it counts at an anchor.
 *
 * @example
 * // of three rows two are purchases, of which one comes after the anchor
 * const none = { day: [], amount: [] };
 * const ledger = { customers: 1, start: [0, 2], day: [5, 8], amount: [500, 300], unidentified: none };
 * const parts = { anchor: 6, start: 0, reach: ledger, excluded: [], slice: null, afterAnchor: 1 };
 * const { rows, purchases, sales, lastPurchase } = metaFacts({ rows: { length: 3 } }, ledger, parts);
 * [rows, purchases, sales, lastPurchase] //=> [3, 1, 500, 5]
 */
export function metaFacts(purchases: Purchases, ledger: Ledger, parts: MetaParts): MetaFacts {
  const { anchor, start, reach, excluded, slice, afterAnchor } = parts;
  const span = dataSpan(reach, anchor) ?? { first: anchor, last: anchor };
  const { known, unknown } = salesUntil(ledger, anchor);
  return {
    anchor,
    rows: purchases.rows.length,
    purchases: known.purchases,
    customers: customersUntil(ledger, anchor),
    sales: known.amount,
    dataStart: Math.max(span.first, start),
    shopStart: start,
    firstPurchase: span.first,
    lastPurchase: span.last,
    unidentified: { purchases: unknown.purchases, sales: unknown.amount },
    afterAnchor,
    excluded,
    hasOrderIds: purchases.hasOrderIds,
    identicalRows: ledger.identicalRows,
    repeatedTotals: purchases.repeatedTotals,
    slice,
  };
}

/**
 * What of the whole shop a slice's ledger leaves outside.
 *
 * @param all `everything` of the whole ledger
 *
 * @example
 * // five purchases for 9.00, of which the slice has two for 4.00
 * const ledger = { day: [1, 2], amount: [300, 100], unidentified: { day: [], amount: [] } };
 * sliceFacts({ purchases: 5, amount: 900 }, { ledger, unpricedRows: 0 })
 * //=> { purchases: 3, amount: 500, unpricedRows: 0 }
 */
export function sliceFacts(
  all: PurchaseSum,
  { ledger, unpricedRows }: { readonly ledger: Ledger; readonly unpricedRows: number },
): SliceFacts {
  const inside = everything(ledger);
  return {
    purchases: all.purchases - inside.purchases,
    amount: all.amount - inside.amount,
    unpricedRows,
  };
}

/**
 * A ledger's purchases and their sum [minor units], whoever bought and whenever.
 *
 * @example
 * everything({ day: [10], amount: [500], unidentified: { day: [12], amount: [80] } }) //=> { purchases: 2, amount: 580 }
 */
export function everything(ledger: Ledger): PurchaseSum {
  const { known, unknown } = salesUntil(ledger, Infinity);
  return { purchases: known.purchases + unknown.purchases, amount: known.amount + unknown.amount };
}

/**
 * People with a purchase up to a day [count].
 *
 * @example
 * customersUntil({ customers: 2, start: [0, 2], day: [10, 30, 25] }, 20) //=> 1
 */
export function customersUntil({ customers, start, day }: Ledger, until: Day): number {
  let count = 0;
  for (let c = 0; c < customers; c++) if ((day[start[c] ?? 0] ?? 0) <= until) count++;
  return count;
}

/**
 * What was left out, by reason, with the first rows of each.
 *
 * @example
 * const example = { row: 4, value: "キャンセル", file: null, fileRow: null };
 * excludedFacts([{ ...example, reason: "cancelled", column: "status", amount: 500 }])
 * //=> [{ reason: "cancelled", rows: 1, amount: 500, examples: [{ row: 4, value: "キャンセル", file: null, fileRow: null }] }]
 */
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
