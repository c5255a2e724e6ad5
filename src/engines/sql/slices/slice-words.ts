import { type ColumnField, SLICE_COLUMNS } from "../../../core/slices/slice-columns.ts";
import { InputProblem } from "../../../core/values/problem.ts";
import { TEXTS } from "../profiles/view-roles.ts";
import type { SqlShop } from "../view.ts";

/**
 * Requires that the orders have a column that says a field.
 *
 * @throws InputProblem "slice-no-channel" and its like
 *
 * @example
 * // products are named by their codes alone
 * requireSaying("product", { columns: new Set(["product"]) }) //=> undefined
 */
export function requireSaying(field: ColumnField, shop: Pick<SqlShop, "columns">): void {
  if (!saysField(field, shop)) throw new InputProblem(SLICE_COLUMNS[field].missing);
}

/**
 * Whether the orders have a column that says a field.
 *
 * @example
 * const shop = { columns: new Set(["product"]) };
 * [saysField("product", shop), saysField("channel", shop)] //=> [true, false]
 */
export function saysField(field: ColumnField, { columns }: Pick<SqlShop, "columns">): boolean {
  const roles: readonly string[] = SLICE_COLUMNS[field].roles;
  return TEXTS.some(([column, role]) => roles.includes(role) && columns.has(column));
}

/**
 * Words as literals, but for the blank one; null = there is no other.
 *
 * @example
 * wantedWords(["本店", ""], { dialect: { quoted: (text) => `'${text}'` } }) //=> "'本店'"
 */
export function wantedWords(values: readonly string[], { dialect }: Pick<SqlShop, "dialect">): string | null {
  const words = values.filter((value) => value !== "").map((value) => dialect.quoted(value));
  return words.length === 0 ? null : words.join(", ");
}

/**
 * Whether an order is of one of some channels; "" = of none.
 *
 * @throws InputProblem "slice-no-channel"
 *
 * @example
 * const shop = { columns: new Set(["channel"]), dialect: { quoted: (text) => `'${text}'` } };
 * inChannels(["本店", ""], shop) //=> "COALESCE(channel, '') IN ('本店', '')"
 */
export function inChannels(values: readonly string[], shop: Pick<SqlShop, "dialect" | "columns">): string {
  requireSaying("channel", shop);
  return `COALESCE(channel, '') IN (${values.map((value) => shop.dialect.quoted(value)).join(", ")})`;
}
