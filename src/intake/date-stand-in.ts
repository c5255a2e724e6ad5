import { foldHeader } from "./header-text.ts";
import type { FileMapping } from "./mapping.ts";

/** What a day is of that is not the order's: paid, shipped, delivered. */
const OF_SOMETHING_ELSE =
  /入金|支払|決済|発送|出荷|配送|配達|納品|到着|paid|payment|ship|dispatch|deliver|versand|zahl|liefer|expedi|livr|pago|env[ií]o|付款|支付|发货|發貨|결제|발송/;

/**
 * The column of dates where it is that of a payment or a parcel, as no other one is known; null = it is the order's.
 *
 * @param names the header's cells
 */
export function standInDate(names: readonly string[], { columns, profile }: FileMapping): string | null {
  const header = typeof columns.date === "number" ? (names[columns.date] ?? "") : "";
  return profile === null && OF_SOMETHING_ELSE.test(foldHeader(header)) ? header : null;
}
