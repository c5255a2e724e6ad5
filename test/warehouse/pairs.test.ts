import { beforeAll, describe, expect, it } from "vitest";
import type { PairsAsk } from "../../src/core/facts/pairs.ts";
import { DUCKDB } from "../../src/engines/sql/dialect.ts";
import { pairsAmong } from "../../src/engines/sql/tables/pairs.ts";
import type { SqlShop } from "../../src/engines/sql/view.ts";
import { type DuckRunner, duckRunner } from "../../src/warehouse/duckdb.ts";
import { RULES } from "../support/shop.ts";

/*
 * By hand: A and B stand in three orders each, C in two. A and C were bought together by two people, A and B by one.
 */
const LINES = [
  ["p1", 1, "o1", "A"],
  ["p1", 1, "o1", "B"],
  ["p1", 2, "o2", "A"],
  ["p1", 2, "o2", "C"],
  ["p2", 1, "o3", "A"],
  ["p2", 1, "o3", "C"],
  ["p2", 2, "o4", "B"],
  ["p3", 1, "o5", "B"],
] as const;

const shop: SqlShop = { dialect: DUCKDB, columns: new Set(["product"]), rules: RULES, currency: null };

describe("Products of one order, looked for among few", () => {
  let duck: DuckRunner;
  beforeAll(async () => {
    duck = await duckRunner({ threads: 1 });
    const lines = LINES.map(
      ([person, nth, ord, product], i) => `('${person}', ${nth}, '${ord}', '${product}', ${i})`,
    );
    await duck.keep(
      "given",
      `SELECT * FROM (VALUES ${lines.join(", ")}) AS v(person, nth, ord, product, row_no)`,
    );
    await duck.keep("ledger", "SELECT DISTINCT person, nth, ord, 10 + nth AS day FROM given");
    await duck.keep("judged", "SELECT ord, row_no, 0 AS reason FROM given");
    await duck.keep("orders", "SELECT row_no, product, 500 AS amount FROM given");
  });

  async function told(searched: number, most: number) {
    const ask: PairsAsk = { by: "product", from: null, to: 99, most, least: 1 };
    const table = pairsAmong(searched);
    const rows = table.rows(await duck.query(table.sql(ask, shop), table.order?.(ask)), ask);
    return rows.map(({ one, other, orders, people, isProven }) => [one + other, orders, people, isProven]);
  }

  it("are all proven where every product was looked at", async () => {
    expect(await told(3, 2)).toEqual([
      ["AC", 2, 2, true],
      ["AB", 1, 1, true],
    ]);
  });

  it.each([1, 2])(
    "are not proven where one that was not looked at stands in more orders (%d told)",
    async (most) => {
      expect(await told(2, most)).toEqual([["AB", 1, 1, false]]);
    },
  );
});
