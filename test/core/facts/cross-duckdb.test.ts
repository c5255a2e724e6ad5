import { describe, expect, it } from "vitest";
import { crossRequest } from "../../../src/core/facts/cross.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import type { CrossSettings } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { ProductLine } from "../../support/product-shop.ts";
import { productRows } from "../../support/product-shop.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

/*
 * Counted by DuckDB 1.5.6 over the same 300 lines, made there by `range(300)`: orders i // 2, customers
 * (i // 2) * 6271 % 997 % 60, products i * 7919 % 1009 % 9, days (i // 2) * 11 % 150 after 2024-01-01, each line as dear.
 * A customer's orders stand by day, lines, ID. Of each base those who also bought p0 … p8: ever; not in an order with the
 * base; from the first order with the base on; both.
 */
const COUNTED = [
  {
    base: ["p0"],
    match: "any",
    buyers: 21,
    also: [
      "p1:11 p2:6 p3:4 p4:3 p5:5 p6:5 p7:8 p8:8",
      "p1:7 p2:6 p3:4 p4:3 p5:5 p6:5 p7:8 p8:4",
      "p1:4 p2:1 p3:1 p4:1 p5:3 p6:5 p7:6 p8:7",
      "p2:1 p3:1 p4:1 p5:3 p6:5 p7:6 p8:3",
    ],
  },
  {
    base: ["p1"],
    match: "any",
    buyers: 21,
    also: [
      "p0:11 p2:8 p3:6 p4:4 p5:3 p6:3 p7:7 p8:4",
      "p0:7 p2:5 p3:6 p4:4 p5:3 p6:3 p7:7 p8:4",
      "p0:11 p2:3 p3:2 p5:1 p6:2 p7:6 p8:4",
      "p0:7 p3:2 p5:1 p6:2 p7:6 p8:4",
    ],
  },
  {
    base: ["p2", "p5"],
    match: "any",
    buyers: 36,
    also: [
      "p0:11 p1:10 p3:11 p4:11 p6:7 p7:11 p8:9",
      "p0:11 p1:7 p3:9 p4:9 p6:4 p7:11 p8:9",
      "p0:7 p1:9 p3:8 p4:5 p6:3 p7:3 p8:4",
      "p0:7 p1:6 p3:6 p4:3 p7:3 p8:4",
    ],
  },
  {
    base: ["p2", "p5"],
    match: "all",
    buyers: 2,
    also: ["p1:1 p3:1 p4:1 p6:1", "p1:1 p6:1", "p1:1 p3:1 p4:1", "p1:1"],
  },
] as const;
const LINES = Array.from({ length: 300 }, (_, i): ProductLine => {
  const order = Math.floor(i / 2);
  const customer = `C${((order * 6271) % 997) % 60}`;
  const date = isoOf(day("2024-01-01") + ((order * 11) % 150));
  return [customer, date, `O${order}`, `p${((i * 7919) % 1009) % 9}`, 100, 1];
});
const shop = wideShop(productRows(LINES));

function tableOf(chosen: Partial<CrossSettings>) {
  const anchor = day("2024-12-31");
  const ask = crossRequest({ anchor }, { ...SETTINGS, ...chosen });
  const asked = { kind: "day", day: anchor } as const;
  return rowsOf(
    shop.facts({ anchor: asked, today: RULES.today, limits: SETTINGS }, () => [ask]),
    ask,
  );
}

describe("what DuckDB counts", () => {
  it.each(COUNTED)("of buyers of $base ($match)", ({ base, match, buyers, also }) => {
    const found = [
      [true, false],
      [false, false],
      [true, true],
      [false, true],
    ].map(([crossSameOrder = true, crossAfterFirst = false]) => {
      const rows = tableOf({ crossBase: base, crossMatch: match, crossSameOrder, crossAfterFirst });
      const row = rows.find(({ kind }) => kind === "base");
      expect(row?.buyers).toBe(buyers);
      const told = rows.flatMap(({ kind, name }, i) =>
        kind === "named" && row?.also[i] ? [`${name}:${row.also[i]}`] : [],
      );
      return told.sort().join(" ");
    });
    expect(found).toEqual(also);
  });

  it("of everybody", () => {
    const rows = tableOf({});
    expect(rows[rows.length - 1]).toMatchObject({ kind: "all", buyers: 60, orders: 150 });
  });
});
