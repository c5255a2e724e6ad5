import {
  DELIVERY_IN_NAME,
  EMPTY_BRACKETS,
  OUTER_BLANKS,
} from "../../../core/subscriptions/named-deliveries.ts";
import type { SqlShop } from "../view.ts";

/** What a number of a delivery is written like; its group is the number. */
const NUMBER = "^第?0*([1-9][0-9]{0,2})(\\.0+)?(回目?)?$";

/** What a text says without blanks around it and in one width, and the number in that; null = none. */
export const saidIn = ({ dialect: d }: Pick<SqlShop, "dialect">, text: string): string =>
  `TRIM(${d.normal(text)})`;
export const numberIn = ({ dialect: d }: Pick<SqlShop, "dialect">, said: string): string =>
  `CASE WHEN ${d.matches(said, NUMBER)} THEN CAST(${d.replaced(said, NUMBER, "\\1")} AS ${d.int}) END`;

/**
 * A query of names of goods, see `namedDeliveries`: each `text`, what is left of it without a delivery as `plain`, and the
 * `number` that it tells; null = none.
 *
 * @param names a query of distinct names, of one column `text`
 */
export function deliveryNames(shop: Pick<SqlShop, "dialect">, names: string): string {
  const { dialect: d } = shop;
  const rest = d.replaced("text", DELIVERY_IN_NAME, "\\1\\4");
  const plain = d.replaced(d.replaced(rest, EMPTY_BRACKETS, ""), OUTER_BLANKS, "");
  const said = saidIn(shop, d.replaced("text", DELIVERY_IN_NAME, "\\2\\3"));
  return `SELECT text, CASE WHEN is_named AND rest <> '' THEN rest ELSE text END AS plain, CASE WHEN is_named THEN ${numberIn(shop, "said")} END AS number
 FROM (SELECT text, ${d.matches("text", DELIVERY_IN_NAME)} AS is_named, ${plain} AS rest, ${said} AS said FROM (${names}) AS met WHERE text IS NOT NULL) AS parted`;
}
