/** A small shop as GA4 exports its events to BigQuery; times are UTC: a day in Tokyo begins at 15:00. */
import type { Dialect } from "../../src/engines/sql/dialect.ts";
import { cast, type KnownShop, typeOf } from "./known-shops.ts";

/** An event: what it is, when, who is signed in, on which device, the order's number, its money, its lines. */
type Event = readonly [
  name: string,
  at: string,
  user: string | null,
  device: string | null,
  order: string | null,
  revenue: number | null,
  items: readonly (readonly [id: string, revenue: number, quantity: number])[],
];
const TEA = ["tea", 3000, 1] as const;
const T2_LINES = [
  ["tea", 2000, 1],
  ["rice", 2000, 2],
] as const;
const EVENTS: readonly Event[] = [
  ["purchase", "2021-10-10 03:00:00", "A", "phone-a", "T1", 3000, [TEA]],
  // Two lines for 4,000, and 200 that no line has; already April in Tokyo.
  ["purchase", "2022-03-31 15:30:00", "A", "phone-a", "T2", 4200, T2_LINES],
  // Sent twice, and once more when the page was opened again weeks later.
  ["purchase", "2022-03-31 15:30:05", "A", "phone-a", "T2", 4200, T2_LINES],
  ["purchase", "2022-05-01 00:00:00", null, "tablet-a", "T2", 4200, T2_LINES],
  ["page_view", "2023-08-31 23:59:00", "A", "phone-a", null, null, []],
  ["add_to_cart", "2023-09-01 00:00:00", "A", "phone-a", null, null, [["tea", 5000, 1]]],
  ["purchase", "2023-09-01 00:01:00", "A", "phone-a", "T3", 5000, [["tea", 5000, 1]]],
  ["refund", "2023-09-09 00:00:00", "A", "phone-a", "T3", null, []],
  // One person on two devices, never signed in.
  ["purchase", "2022-06-01 03:00:00", null, "phone-b", "T4", 1500, [["tea", 1500, 1]]],
  ["purchase", "2023-06-01 03:00:00", null, "desk-b", "T5", 1700, [["tea", 1700, 1]]],
  // Two orders without a number, the first of two lines; its revenue is that of both.
  [
    "purchase",
    "2023-12-12 03:00:00",
    null,
    "phone-c",
    "(not set)",
    800,
    [
      ["tea", 500, 1],
      ["rice", 300, 1],
    ],
  ],
  ["purchase", "2023-12-12 03:01:00", null, "phone-c", null, 900, [["tea", 900, 1]]],
  ["purchase", "2022-01-05 03:00:00", "D", "phone-d", "T6", 2600, []],
  ["purchase", "2023-05-05 03:00:00", "D", "desk-d", "T7", 2700, [["tea", 2700, 1]]],
  // The first of April in Tokyo.
  ["purchase", "2024-03-31 15:00:00", "A", "phone-a", "T8", 1000, [["tea", 1000, 1]]],
  // Nothing may be known of who refuses to be measured.
  ["purchase", "2024-02-02 03:00:00", null, null, "T9", 600, [["tea", 600, 1]]],
];

/** `events_…` of GA4's export. */
export const GA4_SHOP: KnownShop = {
  table: "ga4_events",
  schema: [
    ...[
      { name: "event_timestamp", type: "INTEGER" },
      { name: "event_name", type: "STRING" },
    ],
    ...[
      { name: "user_id", type: "STRING" },
      { name: "user_pseudo_id", type: "STRING" },
    ],
    ...[
      { name: "ecommerce", type: "RECORD" },
      { name: "items", type: "RECORD", mode: "REPEATED" },
    ],
  ],
  sql: (d) => EVENTS.map((event) => eventSql(d, event)).join("\nUNION ALL "),
};

function eventSql(d: Dialect, [name, at, user, device, order, revenue, items]: Event): string {
  const told = { transaction_id: cast(d, "text", order), purchase_revenue: cast(d, "money", revenue) };
  const sums = { shipping_value: cast(d, "money", null), tax_value: cast(d, "money", null) };
  const lines = items.map(([id, money, pieces]) =>
    record(d, {
      ...{
        item_id: cast(d, "text", id),
        item_name: cast(d, "text", id),
        item_category: cast(d, "text", "food"),
      },
      ...{ item_revenue: cast(d, "money", money), quantity: cast(d, "whole", pieces) },
    }),
  );
  const cells = {
    event_timestamp: cast(d, "whole", Date.parse(`${at}Z`) * 1000),
    event_name: cast(d, "text", name),
    user_id: cast(d, "text", user),
    user_pseudo_id: cast(d, "text", device),
    ecommerce: record(d, { ...told, ...sums }),
    items: listOf(d, lines),
  };
  const columns = Object.entries(cells).map(([column, sql]) => `${sql} AS ${column}`);
  return `SELECT ${columns.join(", ")}`;
}

function record(d: Dialect, cells: Readonly<Record<string, string>>): string {
  const named = Object.entries(cells);
  return d.id === "duckdb"
    ? `{${named.map(([name, sql]) => `'${name}': ${sql}`).join(", ")}}`
    : `STRUCT(${named.map(([name, sql]) => `${sql} AS ${name}`).join(", ")})`;
}

/** A list of lines; one without any still says of what it would be. */
function listOf(d: Dialect, lines: readonly string[]): string {
  const [text, real, int] = [typeOf("text", d), typeOf("money", d), typeOf("whole", d)];
  const fields = `item_id ${text}, item_name ${text}, item_category ${text}, item_revenue ${real}, quantity ${int}`;
  const list = `[${lines.join(", ")}]`;
  return d.id === "duckdb" ? `CAST(${list} AS STRUCT(${fields})[])` : `ARRAY<STRUCT<${fields}>>${list}`;
}
