import type { Dialect } from "../dialect.ts";
import type { SqlProfile, TableColumnType } from "./profile.ts";

/**
 * Events of Google Analytics 4 in BigQuery: a purchase is an event, its lines are nested in it. An event that is sent
 * twice for one transaction counts once, the first; one without a number of its own is an order by itself, with all its
 * lines. Refunds are not netted. Who has no `user_id` is a device.
 *
 * Source: support.google.com/analytics/answer/7029846, "BigQuery Export schema".
 */
export const GA4: SqlProfile = {
  id: "ga4",
  roles: {
    orderId: ["transaction_id"],
    date: ["event_time"],
    customer: ["customer"],
    orderTotal: ["purchase_revenue"],
    amount: ["item_revenue"],
    quantity: ["quantity"],
    shipping: ["shipping_value"],
    tax: ["tax_value"],
    product: ["item_id"],
    productName: ["item_name"],
    category: ["item_category"],
  },
  marks: [["event_name", "event_timestamp", "user_pseudo_id", "ecommerce", "items"]],
  ...{ timesIn: "UTC", dateOrder: null, zone: null, channel: null, key: null, warning: "profile-ga4" },
  from: (table, dialect) => ({
    sql: `(${linesOf(table, dialect)}) AS ga4_lines`,
    columns: columnsOf(dialect),
  }),
};

/** The order of an event: its transaction, or where it has none, the device and the time that it was sent from and at. */
const orderOf = (d: Dialect): string =>
  `COALESCE(NULLIF(NULLIF(ecommerce.transaction_id, '(not set)'), ''), COALESCE(user_pseudo_id, '') || ' ' || CAST(event_timestamp AS ${d.text}))`;

function linesOf(table: string, d: Dialect): string {
  const events = `SELECT events.*, ROW_NUMBER() OVER (PARTITION BY ${orderOf(d)} ORDER BY event_timestamp, user_pseudo_id) AS nth FROM ${table} AS events WHERE event_name = 'purchase'`;
  const item = ["item_id", "item_name", "item_category", "item_revenue", "quantity"].map(
    (name) => `item.${name} AS ${name}`,
  );
  const order = ["purchase_revenue", "shipping_value", "tax_value"].map(
    (name) => `ecommerce.${name} AS ${name}`,
  );
  const whole = [`${d.ofMicros("event_timestamp")} AS event_time`, `${orderOf(d)} AS transaction_id`];
  return `SELECT ${[...whole, "COALESCE(user_id, user_pseudo_id) AS customer", ...order, ...item].join(", ")}
FROM (${events}) AS purchases ${d.unnested("purchases.items")} WHERE nth = 1`;
}

function columnsOf({ id, text, int, real }: Dialect): TableColumnType[] {
  const typed = (type: string, ...names: readonly string[]): TableColumnType[] =>
    names.map((name) => ({ name, type }));
  return [
    ...typed(id === "duckdb" ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP", "event_time"),
    ...typed(text, "transaction_id", "customer", "item_id", "item_name", "item_category"),
    ...typed(real, "purchase_revenue", "shipping_value", "tax_value", "item_revenue"),
    ...typed(int, "quantity"),
  ];
}
