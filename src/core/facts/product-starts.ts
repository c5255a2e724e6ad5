import type { Ledger } from "../ledger.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import type { SegmentShop } from "../segments/people-seen.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import { intColumn, numberColumn } from "../values/column.ts";

/** The part of a ledger that cohorts are counted from. */
export type CohortLedger = Pick<Ledger, "customers" | "start" | "day" | "amount">;

/**
 * A shop's ledger from each one's first purchase with a product on, whatever was bought later: that purchase is then the
 * first one (definitions.md 9, variant S25). Who never bought the product has no purchase left. A purchase holds it unless
 * as much was taken back in the same order (11.2).
 *
 * @param product its name, else its code, as the lines say it; of several spellings that differ by width or case the exact one
 */
export function ledgerSince(shop: SegmentShop, product: string): CohortLedger {
  const { customers, start, day, amount } = shop.ledger;
  const begins = productStarts(shop, product);
  const starts = new Int32Array(customers + 1);
  const [days, amounts] = [intColumn(), numberColumn()];
  let length = 0;
  for (let c = 0; c < customers; c++) {
    const end = start[c + 1] ?? 0;
    for (let i = begins[c] ?? end; i < end; i++, length++) {
      days.push(day[i] ?? 0);
      amounts.push(amount[i] ?? 0);
    }
    starts[c + 1] = length;
  }
  return { customers, start: starts, day: days.values(), amount: amounts.values() };
}

/** Where in the ledger each one's first purchase with a product stands; where it ends, when nobody's does. */
function productStarts(shop: SegmentShop, product: string): Int32Array {
  const { customers, start, made, day } = shop.ledger;
  const merged = made.places.length > day.length;
  const holds = holderOf(shop, product);
  const begins = start.slice(1);
  for (let c = 0; c < customers; c++) {
    const mine = made.places.subarray(made.start[c], made.start[c + 1]);
    let at = start[c] ?? 0;
    for (let from = 0; from < mine.length; at++) {
      const to = merged ? endOfDay(shop, mine, from) : from + 1;
      if (holds(mine.subarray(from, to))) {
        begins[c] = at;
        break;
      }
      from = to;
    }
  }
  return begins;
}

function endOfDay({ purchases: { day } }: SegmentShop, places: Int32Array, from: number): number {
  let to = from + 1;
  while (to < places.length && day[places[to] ?? 0] === day[places[from] ?? 0]) to++;
  return to;
}

/** Whether purchases that are one hold a product. */
function holderOf({ purchases }: SegmentShop, product: string): (places: Int32Array) => boolean {
  if (!hasColumn(purchases.rows, "product")) return () => false;
  const { texts, codeAt } = wordsSaid(purchases, "product");
  const code = codeOf(texts, product);
  if (code < 0) return () => false;
  const { start, row } = purchases.lines();
  const { amount } = purchases.rows;
  return (places) => {
    let [met, returned, left] = [false, false, 0];
    for (const place of places)
      for (let i = start[place] ?? 0; i < (start[place + 1] ?? 0); i++) {
        const at = row[i] ?? 0;
        if (codeAt(at) !== code) continue;
        const worth = amount[at] ?? NaN;
        met = true;
        returned ||= worth < 0;
        left += Number.isNaN(worth) ? 0 : worth;
      }
    return met && (!returned || left > 0);
  };
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

function codeOf(texts: readonly string[], product: string): number {
  const exact = texts.indexOf(product);
  return exact >= 0 ? exact : texts.findIndex((text) => folded(text) === folded(product));
}
