/**
 * Small shops as known programs write them, one SELECT for both dialects: what stands around the columns that are read is
 * left out. Times are UTC: a day in Tokyo begins at 15:00.
 */
import type { Dialect } from "../../src/engines/sql/dialect.ts";

/** What cells of a column hold. */
type Kind = "text" | "whole" | "money" | "instant" | "flag";
type Cell = string | number | boolean | null;

export interface KnownShop {
  readonly table: string;
  /** The columns as BigQuery's console tells them. */
  readonly schema: readonly { readonly name: string; readonly type: string; readonly mode?: string }[];
  readonly sql: (d: Dialect) => string;
}

const BIGQUERY: Readonly<Record<Kind, string>> = {
  ...{ text: "STRING", whole: "INTEGER", money: "FLOAT", instant: "TIMESTAMP", flag: "BOOLEAN" },
};

export function typeOf(kind: Kind, d: Dialect): string {
  if (kind === "instant") return d.id === "duckdb" ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
  return { text: d.text, whole: d.int, money: d.real, flag: d.id === "duckdb" ? "BOOLEAN" : "BOOL" }[kind];
}

const literal = (cell: Cell): string =>
  cell === null ? "NULL" : typeof cell === "string" ? `'${cell}'` : String(cell).toUpperCase();
export const cast = (d: Dialect, kind: Kind, cell: Cell): string =>
  `CAST(${literal(cell)} AS ${typeOf(kind, d)})`;

/** A table of plain columns. */
const plainShop = (
  table: string,
  columns: readonly (readonly [name: string, kind: Kind])[],
  rows: readonly (readonly Cell[])[],
): KnownShop => ({
  table,
  schema: columns.map(([name, kind]) => ({ name, type: BIGQUERY[kind] })),
  sql: (d) =>
    rows
      .map((row) => {
        const cells = columns.map(
          ([name, kind], i) => `${cast(d, kind, row[i] ?? null)} AS ${d.named(name)}`,
        );
        return `SELECT ${cells.join(", ")}`;
      })
      .join("\nUNION ALL "),
});

const A = "a@example.com";
const [CANCELLED, TEST] = ["2023-10-02 00:00:00+00", true];

/** `shopify__orders` of dbt_shopify: a row an order; `order_adjusted_total` is `total_price` less what was paid back. */
export const DBT_SHOP = plainShop(
  "shopify__orders",
  [
    ...([
      ["order_id", "whole"],
      ["customer_id", "whole"],
      ["email", "text"],
    ] as const),
    ...([
      ["processed_timestamp", "instant"],
      ["total_price", "money"],
      ["order_adjusted_total", "money"],
    ] as const),
    ...([
      ["financial_status", "text"],
      ["cancelled_timestamp", "instant"],
      ["is_test_order", "flag"],
    ] as const),
    ...([
      ["currency", "text"],
      ["source_relation", "text"],
    ] as const),
  ],
  [
    [5001, 101, A, "2021-06-10 02:00:00+00", 3000, 3000, "paid"],
    // Already April in Tokyo, and so the year to March 2023.
    [5002, 101, A, "2022-03-31 15:30:00+00", 4000, 4000, "paid"],
    // The last minute of March in Tokyo; 500 were paid back.
    [5003, 101, A, "2024-03-31 14:59:00+00", 5000, 4500, "partially_refunded"],
    // And the first of April.
    [5004, 101, A, "2024-03-31 15:00:00+00", 9000, 9000, "paid"],
    [5005, 102, "b@example.com", "2022-05-05 01:00:00+00", 2000, 2000, "paid"],
    [5006, 102, "b@example.com", "2023-03-31 14:00:00+00", 2500, 2500, "paid"],
    [5007, 102, "b@example.com", "2023-09-01 03:00:00+00", 6000, 6000, "voided", CANCELLED],
    // Cancelled, though its money is not paid back yet.
    [5008, 102, "b@example.com", "2023-10-01 03:00:00+00", 1500, 1500, "paid", CANCELLED],
    [5009, 103, "c@example.com", "2021-12-24 12:00:00+00", 7000, 7000, "paid"],
    [5010, 103, "c@example.com", "2023-12-24 12:00:00+00", 8000, 8000, "paid"],
    // Guests: one address written in two ways, and that of customer 101.
    [5011, null, "e@example.com", "2023-05-01 00:00:00+00", 1200, 1200, "paid"],
    [5012, null, "E@Example.com", "2023-06-01 00:00:00+00", 1300, 1300, "paid"],
    [5013, null, A, "2023-08-20 00:00:00+00", 1000, 1000, "pending"],
    // All of it paid back.
    [5014, 104, "d@example.com", "2023-07-07 00:00:00+00", 4400, 0, "refunded"],
    [5015, 104, "d@example.com", "2023-08-08 00:00:00+00", 3300, 3300, "paid"],
    [5016, 107, "g@example.com", "2023-09-09 00:00:00+00", 100000, 100000, "paid", null, TEST],
    // A sample for nothing, and an order at the till by nobody known.
    [5017, 108, "h@example.com", "2023-11-11 00:00:00+00", 0, 0, "paid"],
    [5018, null, null, "2024-01-15 00:00:00+00", 700, 700, "paid"],
  ].map(([...row]) => [...row, ...Array.from({ length: 9 - row.length }, () => null), "JPY", ""]),
);

/** A line of an order that is not its first: the export says who, how much and how it stands on the first one only. */
const more = (
  order: string,
  at: string,
  sku: string,
  price: number,
  pieces: number,
  email = "",
): string[] => [
  ...[order, email, "", "", "", "", "", "", at],
  ...[String(pieces), sku, String(price), sku, "", "", ""],
];
const first = (
  order: string,
  who: { readonly email?: string; readonly phone?: string },
  at: string,
  {
    status = "paid",
    total,
    shipping = 0,
    refund = 0,
    cancelled = "",
    line: [sku, price, pieces],
  }: ExportedOrder,
): string[] => [
  ...[
    order,
    who.email ?? "",
    status,
    "JPY",
    String(total - shipping),
    String(shipping),
    "0",
    String(total),
    at,
  ],
  ...[String(pieces), sku, String(price), sku, cancelled, String(refund), who.phone ?? ""],
];
interface ExportedOrder {
  readonly status?: string;
  readonly total: number;
  readonly shipping?: number;
  readonly refund?: number;
  readonly cancelled?: string;
  readonly line: readonly [sku: string, price: number, pieces: number];
}
const EXPORT = [
  ...[
    "Name",
    "Email",
    "Financial Status",
    "Currency",
    "Subtotal",
    "Shipping",
    "Taxes",
    "Total",
    "Created at",
  ],
  ...[
    "Lineitem quantity",
    "Lineitem name",
    "Lineitem price",
    "Lineitem sku",
    "Cancelled at",
    "Refunded Amount",
    "Phone",
  ],
];
const B = "b@example.com";
const C = "c@example.com";

/** The file that Shopify's admin exports: a row a line, times with the offset of the shop. */
export const SHOPIFY_SHOP = plainShop(
  "shopify_export",
  EXPORT.map((name) => [name, "text"] as const),
  [
    first("#1001", { email: A }, "2021-05-01 10:00:00 +0900", {
      total: 3300,
      shipping: 300,
      line: ["tea", 3000, 1],
    }),
    // Three lines for 5,000 and 500 for sending them; already April in Tokyo.
    first("#1002", { email: A }, "2022-03-31 15:30:00 +0000", {
      total: 5500,
      shipping: 500,
      line: ["tea", 1000, 2],
    }),
    more("#1002", "2022-03-31 15:30:00 +0000", "rice", 2000, 1, A),
    more("#1002", "2022-03-31 15:30:00 +0000", "bowl", 500, 2, A),
    // One of two lines was sent back.
    first("#1003", { email: A }, "2023-07-01 09:00:00 +0900", {
      ...{ status: "partially_refunded", total: 4000, refund: 1500, line: ["tea", 2500, 1] },
    }),
    more("#1003", "2023-07-01 09:00:00 +0900", "rice", 1500, 1),
    first("#1004", { email: B }, "2022-08-08 10:00:00 +0900", { total: 2200, line: ["tea", 2200, 1] }),
    first("#1005", { email: B }, "2023-05-05 10:00:00 +0900", {
      ...{ total: 8000, cancelled: "2023-05-06 10:00:00 +0900", line: ["tea", 4000, 1] },
    }),
    more("#1005", "2023-05-05 10:00:00 +0900", "rice", 4000, 1),
    first("#1006", { email: C }, "2021-08-15 10:00:00 +0900", { total: 6600, line: ["tea", 6600, 1] }),
    first("#1007", { email: C }, "2023-08-15 10:00:00 +0900", {
      ...{ status: "refunded", total: 7700, refund: 7700, line: ["tea", 7700, 1] },
    }),
    first("#1008", { email: "C@example.com" }, "2024-03-31 23:59:00 +0900", {
      total: 8800,
      line: ["tea", 8800, 1],
    }),
    // Known by telephone alone.
    first("#1009", { phone: "+81 90-1234-5678" }, "2023-09-09 10:00:00 +0900", {
      total: 1100,
      line: ["tea", 1100, 1],
    }),
    first("#1010", { phone: "+819012345678" }, "2023-10-10 10:00:00 +0900", {
      total: 2100,
      line: ["tea", 2100, 1],
    }),
    // At the till, by nobody known.
    first("#1011", {}, "2023-11-11 10:00:00 +0900", { total: 500, line: ["tea", 500, 1] }),
    // The first of April in Tokyo.
    first("#1012", { email: A }, "2024-03-31 15:00:00 +0000", { total: 900, line: ["tea", 900, 1] }),
    // A gift card pays for all of it before the sale: its total is nothing.
    first("#1013", { email: "e@example.com" }, "2023-12-01 10:00:00 +0900", {
      total: 0,
      line: ["tea", 1000, 1],
    }),
  ],
);
