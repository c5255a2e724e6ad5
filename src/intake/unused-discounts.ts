import { columnsOf } from "./row-mapper.ts";
import { isPartName } from "./columns-by-name.ts";
import { foldHeader } from "./header-text.ts";
import type { FileMapping } from "./mapping.ts";
import { type UnusedMoney, unusedMoney } from "./unused-refunds.ts";

const DISCOUNT =
  /値引|割引|クーポン|ポイント(?:利用|使用)|(?:利用|使用)ポイント|discount|coupon|voucher|rabatt|gutschein|remise|descuento|sconto|desconto|korting|优惠|折扣|할인/;
/** Words that make it something else than money: a code, a name, a rate, points that were earned. */
const OTHER =
  /率|コード|名|種|番号|数|獲得|付与|残|有無|code|name|rate|percent|type|(?<!dis)count|number|\bid|reason|title/;

/**
 * The columns of discounts that a mapping leaves beside amounts that by their name are those of the goods, before any
 * discount; of what an order came to in all they are taken off already.
 *
 * @param names the header's cells
 * @param below the rows below the header
 */
export function unusedDiscounts(
  names: readonly string[],
  below: readonly (readonly unknown[])[],
  mapping: FileMapping,
): UnusedMoney[] {
  const [amount] = [...columnsOf(mapping, "orderTotal"), ...columnsOf(mapping, "amount")];
  const isGoods = amount !== undefined && isPartName(names[amount] ?? "");
  if (!isGoods || mapping.profile !== null || typeof mapping.columns.discount === "number") return [];
  return unusedMoney(names, below, mapping, isDiscountName);
}

/**
 * True for a column that by its name holds money that was taken off.
 *
 * @example
 * ["値引額", "クーポンコード", "Discount"].map(isDiscountName) //=> [true, false, true]
 */
export function isDiscountName(name: string): boolean {
  const text = foldHeader(name);
  return DISCOUNT.test(text) && !OTHER.test(text);
}
