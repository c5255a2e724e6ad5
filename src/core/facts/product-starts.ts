import type { Ledger } from "../ledger.ts";
import { wordsSaid } from "../segments/bought-column.ts";
import { hasColumn } from "../slices/slice-columns.ts";
import { withoutDelivery } from "../subscriptions/named-deliveries.ts";
import { compareTexts, intColumn, numberColumn } from "../values/column.ts";
import type { SharedLines } from "./product-lines.ts";

/** The part of a ledger that cohorts are counted from. */
export type CohortLedger = Pick<Ledger, "customers" | "start" | "day" | "amount">;

/**
 * A shop's ledger from each one's first purchase with a product on, whatever was bought later: that purchase is then the
 * first one (definitions.md 9, variant S25). Who never bought the product has no purchase left.
 *
 * @param product its name, else its code, as the lines say it, a delivery in it left aside; of several spellings
 *   that differ by width or case the exact one, else the first by their texts
 */
export function ledgerSince(part: SharedLines, product: string): CohortLedger {
  const { customers, start, day, amount } = part.ledger;
  const begins = productStarts(part, product);
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
function productStarts(part: SharedLines, product: string): Int32Array {
  const { start } = part.ledger;
  const begins = start.slice(1);
  const name = nameOf(part, product);
  if (name === null) return begins;
  const { texts, start: places, code, kept } = part.orderGoods("product");
  const one = texts.indexOf(name);
  for (let person = 0; person < begins.length; person++)
    for (let order = (start[person + 1] ?? 0) - 1; order >= (start[person] ?? 0); order--)
      for (let at = places[order] ?? 0; at < (places[order + 1] ?? 0); at++)
        if (code[at] === one && kept[at] === 1) begins[person] = order;
  return begins;
}

/**
 * A product's name as names are compared: width and case do not matter.
 *
 * @example
 * foldedProduct(" ﾁﾖｺ A") //=> "チヨコ a"
 */
export const foldedProduct = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** How the lines say a product, of several spellings the first by their texts; null = none of them does. */
function nameOf({ purchases }: SharedLines, product: string): string | null {
  if (!hasColumn(purchases.rows, "product")) return null;
  const { texts } = wordsSaid(purchases, "product");
  const plain = withoutDelivery(product);
  if (texts.includes(plain)) return plain;
  const alike = texts.filter((text) => foldedProduct(text) === foldedProduct(plain));
  return alike.sort(compareTexts)[0] ?? null;
}
