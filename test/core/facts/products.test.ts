import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProductRow, productsRequest } from "../../../src/core/facts/products.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type TwinLine, twinGoods, twinNext, twinOrders } from "../../support/slow-twin-products.ts";
import {
  PRODUCT_ANCHOR as ANCHOR,
  PRODUCT_LINES,
  type ProductLine,
  productRows,
} from "../../support/product-shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

/** What the table says as of an anchor, and the sums that it has to come to. */
function tableOf(engine: RowsEngine, { anchor = ANCHOR, most = 100, by = "product" as const } = {}) {
  const ask = { ...productsRequest(day(anchor), by), most };
  const question = {
    anchor: { kind: "day", day: day(anchor) },
    today: RULES.today,
    limits: SETTINGS,
  } as const;
  const facts = engine.facts(question, () => [ask]);
  return { rows: rowsOf(facts, ask), meta: facts.meta };
}

const soap = {
  ...{ kind: "named", name: "石けん", goods: 1 },
  ...{ buyers: 3, repeaters: 2, entered: 3, enteredAgain: 3 },
  ...{ orders: 5, lines: 6, unpriced: 0, quantity: 7 },
  // C's order of 1,000 goes before that of 2,000 of the same day: the larger one is the repeat.
  ...{ sales: 700_000, repeatSales: 300_000, followed: 3 },
};

describe("the table of products, worked by hand", () => {
  const { rows } = tableOf(wideShop(productRows(PRODUCT_LINES)));
  const named = (name: string): ProductRow | undefined => rows.find((row) => row.name === name);

  it("counts orders, not pieces or lines, and who entered by a product", () => {
    expect(rows.map(({ kind, name }) => name || kind)).toEqual([
      ...["石けん", "クリーム", "化粧水"],
      ...["unnamed", "all"],
    ]);
    expect(named("石けん")).toMatchObject(soap);
  });

  it("drops what was taken back in the same order, but keeps its money in the sums", () => {
    expect(named("クリーム")).toMatchObject({
      ...{ buyers: 1, repeaters: 1, entered: 1, enteredAgain: 1, orders: 2, lines: 4, quantity: 2 },
      ...{ sales: 600_000, repeatSales: 300_000 },
    });
    expect(named("化粧水")).toMatchObject({
      ...{
        buyers: 2,
        repeaters: 0,
        entered: 1,
        enteredAgain: 0,
        orders: 2,
        sales: 1_000_000,
        repeatSales: 0,
      },
      ...{ followed: 0, next: [] },
    });
  });

  it("names what the next order held, with the days in the middle", () => {
    // Rows 0, 1 and 2 are soap, cream and lotion: C again soap on the same day, A cream after 30 days, B lotion after 90.
    expect(named("石けん")?.next).toEqual([
      { row: 0, people: 1, medianDays: 0 },
      { row: 1, people: 1, medianDays: 30 },
      { row: 2, people: 1, medianDays: 90 },
    ]);
    expect(named("クリーム")).toMatchObject({ followed: 1, next: [{ row: 1, people: 1, medianDays: 30 }] });
  });

  it("comes to the ledger's people, orders and sales in the row of everything", () => {
    expect(rows[rows.length - 1]).toMatchObject({
      ...{
        kind: "all",
        buyers: 5,
        repeaters: 3,
        entered: 5,
        enteredAgain: 3,
        orders: 9,
        lines: 13,
        quantity: 12,
      },
      ...{ sales: 2_350_000, repeatSales: 1_100_000 },
    });
  });

  it("makes one order of a day where days are merged", () => {
    const merged = tableOf(wideShop(productRows(PRODUCT_LINES), { mergeSameDayOrders: true }));
    expect(merged.rows[0]).toMatchObject({
      ...{ ...soap, repeaters: 1, enteredAgain: 2, orders: 4, followed: 2 },
      repeatSales: 100_000,
    });
    expect(merged.rows[merged.rows.length - 1]).toMatchObject({ orders: 8, repeaters: 2 });
  });

  it("holds all others as one product, so that nothing is lost", () => {
    const few = tableOf(wideShop(productRows(PRODUCT_LINES)), { most: 1 });
    expect(few.rows.map(({ kind }) => kind)).toEqual(["named", "others", "unnamed", "all"]);
    expect(few.rows[1]).toMatchObject({
      ...{ name: "", goods: 2, buyers: 3, repeaters: 1, entered: 2, enteredAgain: 1, orders: 4, lines: 6 },
      ...{ sales: 1_600_000, repeatSales: 300_000 },
    });
    expect(few.rows[3]).toEqual({ ...rows[rows.length - 1] });
  });
});

it("gives a row of its own to what most people bought, however often one person did", () => {
  const often = ["A1", "A2", "A3"].map((id): ProductLine => ["A", "2024-01-05", id, "石けん", 1000, 1]);
  const two = ["B", "C"].map((who): ProductLine => [who, "2024-01-05", `${who}1`, "化粧水", 1000, 1]);
  const { rows } = tableOf(wideShop(productRows([...often, ...two])), { most: 1 });
  expect(rows.map(({ kind, name, buyers }) => [kind, name, buyers])).toEqual([
    ["named", "化粧水", 2],
    ["others", "", 1],
    ["all", "", 3],
  ]);
});

it("names five of what the next order held, those of most people", () => {
  // Six people began with soap; the next order of each holds a and b … f up to their own letter.
  const letters = [..."abcdef"];
  const lines = letters.flatMap((letter, i): ProductLine[] => [
    [letter, "2024-01-05", `${letter}1`, "石けん", 1000, 1],
    ...letters
      .slice(0, i + 1)
      .map((goods): ProductLine => [letter, "2024-01-25", `${letter}2`, goods, 1000, 1]),
  ]);
  const { rows } = tableOf(wideShop(productRows(lines)));
  const next = rows.find(({ name }) => name === "石けん")?.next ?? [];
  expect(next.map(({ row, people }) => [rows[row]?.name, people])).toEqual([
    ...[
      ["a", 6],
      ["b", 5],
      ["c", 4],
    ],
    ...[
      ["d", 3],
      ["e", 2],
    ],
  ]);
});

describe("what lines cannot say", () => {
  it("is no table without such a column, and no amounts where only orders state them", () => {
    expect(tableOf(wideShop(productRows(PRODUCT_LINES)), { by: "category" as "product" }).rows).toEqual([]);
    const row = { customer: "A", date: "2024-01-05", orderId: "A1", orderTotal: 4000 };
    const { rows, meta } = tableOf(
      wideShop([
        { ...row, productName: "石けん" },
        { ...row, productName: "クリーム" },
      ]),
    );
    expect(
      rows.map(({ lines, unpriced, sales, quantity }) => ({ lines, unpriced, sales, quantity })),
    ).toEqual([
      ...Array<object>(2).fill({ lines: 1, unpriced: 1, sales: 0, quantity: null }),
      { lines: 2, unpriced: 2, sales: 0, quantity: null },
    ]);
    expect(meta.sales).toBe(400_000);
  });

  it("counts nothing after the anchor and nothing of nobody known", () => {
    const lines = productRows([...PRODUCT_LINES, ["", "2024-01-06", "N1", "石けん", 900, 1]]);
    expect(tableOf(wideShop(lines)).rows[0]).toMatchObject(soap);
    const early = tableOf(wideShop(lines), { anchor: "2024-01-31" }).rows;
    expect(early[early.length - 1]).toMatchObject({ buyers: 3, orders: 4, sales: 900_000 });
  });
});

const FIRST = day("2023-01-01");
const anyLine = fc.record({
  customer: fc.constantFrom("A", "B", "C", "D"),
  day: fc.integer({ min: FIRST, max: FIRST + 500 }),
  order: fc.integer({ min: 1, max: 9 }),
  goods: fc.constantFrom("a", "b", "c", "d", ""),
  amount: fc.constantFrom(100, 200, 300, 0, -100),
});

/** An order is of one customer, and of one day in one out of two cases. */
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 40 }).map((lines) =>
  lines.map((line): TwinLine => ({
    ...line,
    order: `${line.customer}${line.order % 2 ? line.day : line.order}`,
  })),
);

describe("laws", () => {
  it("the table is that of the definitions, read one by one, whatever is merged or left to the others", () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), fc.integer({ min: 1, max: 4 }), (lines, merge, most) => {
        const anchor = FIRST + 480;
        const people = twinOrders(lines, anchor, merge);
        fc.pre(people.length > 0);
        const rules: Partial<CleaningRules> = { mergeSameDayOrders: merge };
        const cells = lines.map(({ customer, day: at, order, goods, amount }) => ({
          ...{ customer, date: isoOf(at), orderId: order, productName: goods, amount },
        }));
        const { rows, meta } = tableOf(wideShop(cells, rules), { anchor: isoOf(anchor), most });
        const names = rows.flatMap(({ kind, name }) => (kind === "named" ? [name] : []));
        const isIn =
          ({ kind, name }: ProductRow) =>
          (goods: string): boolean =>
            kind === "all" ||
            (kind === "named"
              ? goods === name
              : kind === "unnamed"
                ? goods === ""
                : goods !== "" && !names.includes(goods));
        for (const row of rows.slice(0, -1)) {
          const twin = twinGoods(people, isIn(row));
          const hundred = (amount: number): number => amount * 100;
          expect(row).toMatchObject({
            ...twin,
            ...{ sales: hundred(twin.sales), repeatSales: hundred(twin.repeatSales) },
          });
          for (const { row: at, people: n, medianDays } of row.next) {
            const next = twinNext(people, isIn(row), isIn(rows[at] as ProductRow));
            expect({ followed: row.followed, people: n, medianDays }).toEqual(next);
          }
        }
        const all = rows[rows.length - 1];
        expect(all).toMatchObject({ buyers: meta.customers, orders: meta.purchases, sales: meta.sales });
        expect(all?.repeaters).toBe(people.filter((orders) => orders.length > 1).length);
      }),
    );
  });
});
