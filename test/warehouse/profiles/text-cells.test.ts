import { describe, expect, it } from "vitest";
import { amountOf, minorOf } from "../../../src/core/values/money.ts";
import { ownProfile } from "../../../src/engines/sql/profiles/own-profile.ts";
import { executors, viewed, viewedTexts } from "../../support/profile-views.ts";

const AMOUNTS = [
  ...[
    "1200",
    "-1200",
    "1,200",
    "1,234,567.5",
    "¥1,200",
    "￥1,200",
    "1,200円",
    "△1,200",
    "▲300",
    "-¥500",
    "¥-500",
  ],
  ...["１，２００", "0", "12.345", "1.005", "1e3", " 500 "],
];
/** What the core reads, but no SQL: told by name, never taken for something else. */
const UNREAD = ["about 5", "$5", "1.234,50", "(1,200)", "1,2,3", "-", "5-", "1,200 税込"];

describe.each(executors())("Texts in the view of a table, by %s", (_, dialect, runner) => {
  it("are trimmed as cells are; a blank one is null; leading zeros stay", async () => {
    const rows = [
      ["\u3000 00123\u00a0", "\t\n a b \ufeff", "2024-01-05", "5"],
      [" ", "", "2024-01-06", "5"],
    ];
    const mapping = { customer: "c", product: "p", date: "d", amount: "a" };
    const { rows: found } = await viewedTexts(runner(), dialect, {
      names: ["c", "p", "d", "a"],
      rows,
      mapping,
    });
    const told = found.map((row) => [row["customer"], row["product"]]).sort();
    expect(told).toEqual([
      [null, null],
      ["00123", "a b"],
    ]);
  });

  it("of amounts are what the core reads", async () => {
    const rows = AMOUNTS.map((text, i) => [String(i), "2024-01-05", text]);
    const mapping = { customer: "k", date: "d", amount: "a" };
    const { rows: found } = await viewedTexts(runner(), dialect, { names: ["k", "d", "a"], rows, mapping });
    const minors = new Map(found.map((row) => [AMOUNTS[Number(row["customer"])], row["amount"]]));
    for (const text of AMOUNTS)
      expect([text, minors.get(text)]).toEqual([text, minorOf(amountOf(text.trim()) ?? NaN)]);
  });

  it("that are no amounts are kept to be told", async () => {
    const rows = UNREAD.map((text, i) => [String(i), "2024-01-05", text]);
    const mapping = { customer: "k", date: "d", amount: "a" };
    const { rows: found } = await viewedTexts(runner(), dialect, { names: ["k", "d", "a"], rows, mapping });
    for (const row of found)
      expect(row).toMatchObject({ amount: null, amount_unread: UNREAD[Number(row["customer"])] });
  });

  it("are the price times the pieces where no amount stands", async () => {
    const names = ["k", "d", "a", "p", "q"];
    const rows = [
      ["1", "2024-01-05", "500", "300", "2"],
      ["2", "2024-01-05", null, "300", "2"],
      ["3", "2024-01-05", null, "300", null],
    ];
    const mapping = { customer: "k", date: "d", amount: "a", unitPrice: "p", quantity: "q" };
    const { rows: found } = await viewedTexts(runner(), dialect, { names, rows, mapping });
    const told = found
      .map((row) => [row["customer"], row["amount"], row["amount_unread"], row["quantity"]])
      .sort();
    expect(told).toEqual([
      ["1", 50_000, null, 2],
      ["2", 60_000, null, 2],
      ["3", null, "300 × ", null],
    ]);
  });

  it("of numbers are IDs without a point; a number is what it is", async () => {
    await runner().keep(
      "typed",
      `SELECT CAST(123 AS ${dialect.real}) AS c, CAST('2024-01-05' AS DATE) AS d, CAST(2.675 AS NUMERIC) AS a`,
    );
    const columns = [
      { name: "c", type: dialect.real },
      { name: "d", type: "DATE" },
      { name: "a", type: dialect.id === "duckdb" ? "DECIMAL(18,3)" : "NUMERIC" },
    ];
    const profile = ownProfile({ customer: "c", date: "d", amount: "a" }, columns);
    const { rows } = await viewed(runner(), profile, { dialect, columns, table: "typed" });
    expect(rows).toMatchObject([{ customer: "123", amount: 268 }]);
  });

  it("number rows apart, whatever repeats", async () => {
    const rows = Array.from({ length: 50 }, (__, i) => [String(i % 3), "2024-01-05", "5"]);
    const mapping = { customer: "k", date: "d", amount: "a" };
    const { rows: found } = await viewedTexts(runner(), dialect, { names: ["k", "d", "a"], rows, mapping });
    expect(new Set(found.map((row) => row["row_no"])).size).toBe(50);
  });
});
