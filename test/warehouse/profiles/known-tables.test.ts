import { describe, expect, it } from "vitest";
import type { Dialect } from "../../../src/engines/sql/dialect.ts";
import { ordersFound, ordersLook } from "../../../src/engines/sql/profiles/orders-look.ts";
import { PROFILES, profileOfColumns } from "../../../src/engines/sql/profiles/profiles.ts";
import { executors, viewed, viewedTexts } from "../../support/profile-views.ts";
import { day } from "../../support/shop.ts";

const profile = (id: string) => PROFILES.find((one) => one.id === id)!;
const instant = ({ id }: Dialect): string => (id === "duckdb" ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP");

/** Columns of dbt_shopify's `shopify__orders` as BigQuery has them, by what they hold. */
function dbtOrders(d: Dialect) {
  const order = (id: number, at: string, total: string, more: Record<string, string> = {}) => {
    const cells = {
      order_id: `CAST(${id} AS ${d.int})`,
      processed_timestamp: `CAST('${at}+00' AS ${instant(d)})`,
      customer_id: `CAST(77 AS ${d.int})`,
      email: "'a@example.com'",
      order_adjusted_total: `CAST(${total} AS ${d.real})`,
      financial_status: "'paid'",
      cancelled_timestamp: `CAST(NULL AS ${instant(d)})`,
      is_test_order: "FALSE",
      currency: "'JPY'",
      ...more,
    };
    return `SELECT ${Object.entries(cells)
      .map(([name, sql]) => `${sql} AS ${name}`)
      .join(", ")}`;
  };
  const cancelled = { cancelled_timestamp: `CAST('2024-04-02 00:00:00+00' AS ${instant(d)})` };
  const rows = [
    order(1, "2024-03-31 15:30:00", "1000.005"),
    order(2, "2024-04-01 00:00:00", "500", cancelled),
    order(3, "2024-04-01 00:00:00", "300", { is_test_order: "TRUE" }),
  ];
  const types: Record<string, string> = {
    ...{ order_id: d.int, processed_timestamp: instant(d), customer_id: d.int, email: d.text },
    ...{ order_adjusted_total: d.real, financial_status: d.text, cancelled_timestamp: instant(d) },
    ...{ is_test_order: "BOOLEAN", currency: d.text },
  };
  return {
    sql: rows.join(" UNION ALL "),
    columns: Object.entries(types).map(([name, type]) => ({ name, type })),
  };
}

describe.each(executors())("Tables that are known, by %s", (_, dialect, runner) => {
  it("dbt_shopify: days in the shop's zone, what was cancelled and what was a trial", async () => {
    const { sql, columns } = dbtOrders(dialect);
    expect(profileOfColumns(columns)?.id).toBe("dbt_shopify");
    await runner().keep("shopify__orders", sql);
    const { view, rows } = await viewed(runner(), profile("dbt_shopify"), {
      dialect,
      columns,
      table: "shopify__orders",
    });
    const told = [...rows].sort((a, b) => Number(a["order_id"]) - Number(b["order_id"]));
    expect(told).toMatchObject([
      {
        order_id: "1",
        day: day("2024-04-01"),
        customer: "77",
        amount: 100_001,
        status: "paid",
        buyer_name: null,
      },
      { order_id: "2", day: day("2024-04-01"), status: "cancelled", amount: 50_000, currency: "JPY" },
      { order_id: "3", status: "paid", buyer_name: "test" },
    ]);
    const [look] = await runner().query(ordersLook(view));
    expect(ordersFound(view, look!).warnings).toEqual([{ code: "profile-tests", values: { rows: "1" } }]);
  });

  it("shopify: its export, whose order stands on its first line", async () => {
    const names = ["Name", "Email", "Financial Status", "Currency", "Total", "Created at", "Cancelled at"];
    names.push("Lineitem name", "Lineitem price", "Lineitem quantity", "Refunded Amount");
    const rows = [
      [
        "#1",
        "a@example.com",
        "paid",
        "JPY",
        "1200",
        "2024-03-31 23:30:00 +0900",
        "",
        "茶",
        "500",
        "2",
        "100",
      ],
      ["#1", "", "", "", "", "2024-03-31 23:30:00 +0900", "", "米", "200", "1", ""],
    ];
    expect(profileOfColumns(names.map((name) => ({ name })))?.id).toBe("shopify");
    const columns = names.map((name) => ({ name, type: dialect.text }));
    await viewedTexts(runner(), dialect, {
      names,
      rows,
      mapping: { customer: "Email", date: "Created at", amount: "Total" },
    });
    const { rows: found } = await viewed(runner(), profile("shopify"), { dialect, columns });
    const told = [...found].sort((a, b) => Number(b["amount"]) - Number(a["amount"]));
    expect(told).toMatchObject([
      { order_id: "#1", day: day("2024-03-31"), email: "a@example.com", customer: null, channel: "Shopify" },
      { order_id: "#1", day: day("2024-03-31"), email: null, order_total: null, amount: 20_000, quantity: 1 },
    ]);
    expect(told[0]).toMatchObject({
      order_total: 120_000,
      refund: 10_000,
      amount: 100_000,
      product_name: "茶",
    });
  });

  it("ga4: a purchase event with its lines; one that is sent twice counts once, one without a number by itself", async () => {
    const struct = (cells: Record<string, string>): string => {
      const told = Object.entries(cells);
      return dialect.id === "duckdb"
        ? `{${told.map(([name, sql]) => `'${name}': ${sql}`).join(", ")}}`
        : `STRUCT(${told.map(([name, sql]) => `${sql} AS ${name}`).join(", ")})`;
    };
    const real = (value: string): string => `CAST(${value} AS ${dialect.real})`;
    const item = (id: string, revenue: string): string =>
      struct({
        ...{ item_id: `'${id}'`, item_name: `'${id}の名'`, item_category: "'食品'" },
        ...{ item_revenue: real(revenue), quantity: `CAST(2 AS ${dialect.int})` },
      });
    const event = (
      name: string,
      micros: string,
      id: string,
      user: string,
      items: readonly string[],
    ): string => {
      const order = struct({
        ...{ transaction_id: id, purchase_revenue: real("1234.5") },
        ...{ shipping_value: real("0"), tax_value: real("100") },
      });
      return `SELECT '${name}' AS event_name, CAST(${micros} AS ${dialect.int}) AS event_timestamp, 'device' AS user_pseudo_id, ${user} AS user_id, ${order} AS ecommerce, [${items.join(", ")}] AS items`;
    };
    // 2024-03-31 15:30:00 in UTC.
    const [at, later] = ["1711899000000000", "1711899005000000"];
    const nobody = `CAST(NULL AS ${dialect.text})`;
    const events = [
      event("purchase", at, "'T1'", "'u1'", [item("A", "1000"), item("B", "234.5")]),
      event("purchase", later, "'T1'", "'u1'", [item("A", "1000"), item("B", "234.5")]),
      event("page_view", at, "'T1'", "'u1'", [item("A", "1000")]),
      event("purchase", at, "'(not set)'", nobody, [item("A", "1000"), item("B", "234.5")]),
      event("purchase", later, "''", nobody, [item("A", "1234.5")]),
    ];
    const names = ["event_name", "event_timestamp", "user_pseudo_id", "user_id", "ecommerce", "items"];
    const columns = names.map((name) => ({ name, type: dialect.text }));
    expect(profileOfColumns(columns)?.id).toBe("ga4");
    const table = `(${events.join(" UNION ALL ")})`;
    const { view, rows } = await viewed(runner(), profile("ga4"), { dialect, columns, table });
    const told = rows.map((row) => [row["order_id"], row["customer"], row["product"], row["amount"]]);
    expect(told.map((row) => row.join(" ")).sort()).toEqual([
      "T1 u1 A 100000",
      "T1 u1 B 23450",
      `device ${at} device A 100000`,
      `device ${at} device B 23450`,
      `device ${later} device A 123450`,
    ]);
    for (const row of rows)
      expect(row).toMatchObject({ day: day("2024-04-01"), order_total: 123_450, tax: 10_000, quantity: 2 });
    expect(view.warnings).toEqual(["profile-ga4"]);
  });
});

it("A table of the shop's own is none of them", () => {
  expect(profileOfColumns([{ name: "order_id" }, { name: "created_at" }])).toBeNull();
});
