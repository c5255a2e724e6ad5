import type { CleaningRules } from "../../core/settings.ts";
import type { Dialect } from "./dialect.ts";

/*
 * The view `orders`: the lines of a shop's orders, one row a line, as every cleaning rule and facts table reads them.
 * Whoever asks makes it of what the shop has. Texts are trimmed, a blank one is null; days are whole numbers from
 * 1970-01-01 on in the shop's zone; money is whole minor units (1/100 of the currency unit), rounded once.
 */

/** Columns of texts that a view may have. */
export const TEXT_COLUMNS = [
  ...(["order_id", "customer", "email", "phone", "buyer_name", "channel", "status"] as const),
  ...(["product", "product_name", "category", "prefecture", "sex", "birthday", "attribute"] as const),
  ...(["coupon_code", "order_kind", "delivery_number", "subscription_id"] as const),
  /** How each buyer is reached, and what is said of being written to: read where people are listed, never counted. */
  ...(["opt_out", "consent", "line_user"] as const),
  ...(["last_name", "first_name", "last_name_kana", "first_name_kana"] as const),
  ...(["postal_code", "city", "address1", "address2"] as const),
  /** `total` or `header`: a row of a file that is no order; and the file that a row came from. */
  ...(["row_kind", "file"] as const),
  /** What stands where no day or amount can be read. */
  ...(["day_unread", "ship_day_unread", "amount_unread", "order_total_unread"] as const),
  ...(["shipping_unread", "tax_unread", "discount_unread", "refund_unread"] as const),
] as const;

/** Columns of whole numbers: days, and money in minor units. */
export const INT_COLUMNS = [
  ...(["day", "ship_day", "amount", "order_total", "shipping", "tax", "discount", "refund"] as const),
  ...(["coupon_amount", "unit_cost", "file_row"] as const),
  /** The day of birth that `birthday` says. */
  "born",
] as const;

/** Columns of numbers with decimals. */
export const REAL_COLUMNS = ["quantity"] as const;

/** A column that a view may have, beside `row_no`, which tells the rows apart and is always there. */
export type ViewColumn =
  (typeof TEXT_COLUMNS)[number] | (typeof INT_COLUMNS)[number] | (typeof REAL_COLUMNS)[number];

/** A shop as its SQL is written for it. */
export interface SqlShop {
  readonly dialect: Dialect;
  /** The columns that its view has. */
  readonly columns: ReadonlySet<ViewColumn>;
  readonly rules: CleaningRules;
  /** The currency its orders say they are in (ISO 4217); null = they say none. */
  readonly currency: string | null;
}

/** A query that later ones read by its name. */
export interface Step {
  readonly name: string;
  readonly sql: string;
  /** The steps behind it alone read it. */
  readonly isPassing?: true;
}

/**
 * A column of the view where the shop has it, else null of its type.
 */
export function columnOf(
  { dialect, columns }: Pick<SqlShop, "dialect" | "columns">,
  column: ViewColumn,
): string {
  return columns.has(column) ? column : `CAST(NULL AS ${typeOf(dialect, column)})`;
}

/** The same where the view is joined to others. */
export const orderColumn = (shop: Pick<SqlShop, "dialect" | "columns">, column: ViewColumn): string =>
  shop.columns.has(column) ? `orders.${column}` : columnOf(shop, column);

/**
 * A column's type.
 *
 * @example
 * typeOf({ text: "STRING", int: "INT64", real: "FLOAT64" }, "day") //=> "INT64"
 */
export function typeOf(
  { text, int, real }: Pick<Dialect, "text" | "int" | "real">,
  column: ViewColumn,
): string {
  if (TEXT_COLUMNS.some((one) => one === column)) return text;
  return INT_COLUMNS.some((one) => one === column) ? int : real;
}
