import { GA4 } from "./ga4.ts";
import { ownProfile } from "./own-profile.ts";
import { ProfileProblem, type ProfileRole, type SqlProfile, type TableColumnType } from "./profile.ts";

/**
 * `shopify__orders` of Fivetran's dbt package: one row an order, times in UTC unless its variable `shopify_timezone` says
 * otherwise, trials left out already; `order_adjusted_total` is the total less refunds. With that variable set, a mapping
 * of one's own says "timesIn": "zone".
 *
 * Source: github.com/fivetran/dbt_shopify, models/shopify__orders.sql and the staging model stg_shopify__order.sql.
 */
const DBT_SHOPIFY: SqlProfile = {
  id: "dbt_shopify",
  roles: {
    orderId: ["order_id"],
    date: ["processed_timestamp", "created_timestamp"],
    customer: ["customer_id"],
    email: ["email"],
    phone: ["billing_address_phone", "shipping_address_phone"],
    // Several shops in one table, where orders have the same numbers.
    channel: ["source_relation"],
    amount: ["order_adjusted_total", "total_price", "total_price_shop_amount"],
    currency: ["currency", "currency_code"],
    status: ["financial_status", "display_financial_status"],
    cancelledAt: ["cancelled_timestamp"],
    isTest: ["is_test_order"],
    prefecture: ["billing_address_province"],
    consent: ["has_buyer_accepted_marketing"],
    buyerName: ["billing_address_name"],
    postalCode: ["billing_address_zip"],
    city: ["billing_address_city"],
    address1: ["billing_address_address_1"],
    address2: ["billing_address_address_2"],
  },
  marks: [["order_id", "processed_timestamp", "cancelled_timestamp", "financial_status"]],
  ...{ timesIn: "UTC", dateOrder: null, zone: null, channel: null, warning: null },
  key: ["orderId", "channel"],
};

/**
 * Shopify's own orders: the file that its admin exports (a row a line, the order's cells on its first one), or the table
 * `order` that connectors copy from its API.
 *
 * Source: help.shopify.com, "Exporting orders"; shopify.dev, REST Admin API, Order.
 */
const SHOPIFY: SqlProfile = {
  id: "shopify",
  roles: {
    orderId: ["Name", "id", "order_id"],
    date: ["Created at", "processed_at", "created_at"],
    shipDate: ["Fulfilled at"],
    customer: ["customer_id"],
    email: ["Email"],
    phone: ["Phone", "Billing Phone"],
    buyerName: ["Billing Name", "Shipping Name"],
    orderTotal: ["Total", "total_price"],
    unitPrice: ["Lineitem price"],
    quantity: ["Lineitem quantity"],
    shipping: ["Shipping"],
    tax: ["Taxes", "total_tax"],
    refund: ["Refunded Amount"],
    currency: ["Currency"],
    status: ["Financial Status", "financial_status"],
    cancelledAt: ["Cancelled at", "cancelled_at"],
    isTest: ["test"],
    product: ["Lineitem sku"],
    productName: ["Lineitem name"],
    prefecture: ["Billing Province Name", "Billing Province"],
    consent: ["Accepts Marketing", "buyer_accepts_marketing"],
    postalCode: ["Billing Zip"],
    city: ["Billing City"],
    address1: ["Billing Address1", "Billing Street"],
    address2: ["Billing Address2"],
    couponCode: ["Discount Code"],
    couponAmount: ["Discount Amount"],
  },
  marks: [
    ["Name", "Created at", "Financial Status", "Lineitem name"],
    ["id", "processed_at", "financial_status", "total_price"],
  ],
  ...{ timesIn: null, dateOrder: null, zone: null, channel: "Shopify", key: null, warning: null },
};

/** The kinds of tables that are known, but the shop's own. */
export const PROFILES: readonly SqlProfile[] = [DBT_SHOPIFY, SHOPIFY, GA4];

/**
 * The profile that is meant: by its name, or by what a mapping says of a table's columns.
 *
 * @throws ProfileProblem "profile-name", and as `ownProfile` does
 *
 * @example
 * profileNamed("ga4", []).id //=> "ga4"
 */
export function profileNamed(
  named: string | Readonly<Record<string, unknown>>,
  columns: readonly TableColumnType[],
): SqlProfile {
  if (typeof named !== "string") return ownProfile(named, columns);
  const found = PROFILES.find(({ id }) => id === named);
  if (found !== undefined) return found;
  throw new ProfileProblem("profile-name", { value: named, known: PROFILES.map(({ id }) => id).join(", ") });
}

/**
 * The profile of a table by its columns; null = it is one of the shop's own.
 *
 * @example
 * const columns = ["event_name", "event_timestamp", "user_pseudo_id", "ecommerce", "items"].map((name) => ({ name }));
 * profileOfColumns(columns).id //=> "ga4"
 * @example
 * profileOfColumns([{ name: "order_no" }]) //=> null
 */
export function profileOfColumns(columns: readonly Pick<TableColumnType, "name">[]): SqlProfile | null {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  const isIt = ({ marks }: SqlProfile): boolean =>
    marks.some((all) => all.every((name) => names.has(name.toLowerCase())));
  return PROFILES.find(isIt) ?? null;
}

/**
 * The columns that a profile reads where they are there, as its page tells them.
 *
 * @example
 * columnsRead({ roles: { email: ["Email", "email"] } }) //=> [["email", "Email / email"]]
 */
export const columnsRead = ({ roles }: Pick<SqlProfile, "roles">): (readonly [ProfileRole, string])[] =>
  (Object.entries(roles) as [ProfileRole, readonly string[]][]).map(([role, names]) => [
    role,
    names.join(" / "),
  ]);
