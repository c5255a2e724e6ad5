import { foldedProduct } from "../../../core/facts/product-starts.ts";
import { withoutDelivery } from "../../../core/subscriptions/named-deliveries.ts";
import type { Day } from "../../../core/values/day.ts";
import type { SqlShop } from "../view.ts";
import { deliveryNames } from "./delivery-names.ts";
import { goodsColumns, IS_HELD, linesOf } from "./goods-lines.ts";

/**
 * A query of the ledger from each one's first purchase with a product on, see `core/facts/product-starts.ts`: that
 * purchase is the first one.
 *
 * @param until the last day whose purchases count
 */
export function ledgerSince(shop: SqlShop, product: string, until: Day): string {
  const lines = linesOf(shop, { by: "product", from: null, to: until });
  return `SELECT ledger.person AS person, day, amount, ledger.nth - begins.nth + 1 AS nth FROM ledger JOIN (SELECT person, MIN(nth) AS nth FROM (
 SELECT person, nth, ${IS_HELD} AS held FROM (${lines}) AS meant JOIN (${wordOf(shop, product)}) AS chosen ON chosen.word = meant.word GROUP BY person, nth) AS held_orders
 WHERE held = 1 GROUP BY person) AS begins ON begins.person = ledger.person AND ledger.nth >= begins.nth`;
}

/** A query of how the lines say a product: as it is said, else the first of what differs by width or case alone. */
function wordOf(shop: SqlShop, product: string): string {
  const { dialect: d } = shop;
  const plain = withoutDelivery(product);
  const texts = goodsColumns(shop, "product").map((column) => `SELECT ${column} AS text FROM orders`);
  const words = `SELECT DISTINCT plain AS word FROM (${deliveryNames(shop, texts.join(" UNION DISTINCT "))}) AS names`;
  const alike = `LOWER(TRIM(${d.normal("word")})) = ${d.quoted(foldedProduct(plain))}`;
  return `SELECT COALESCE(MIN(CASE WHEN word = ${d.quoted(plain)} THEN word END), MIN(CASE WHEN ${alike} THEN word END)) AS word FROM (${words}) AS words`;
}
