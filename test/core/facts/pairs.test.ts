import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairRows } from "../../../src/core/facts/pair-rows.ts";
import type { PairRow } from "../../../src/core/facts/pairs.ts";
import { sharedLines } from "../../../src/core/facts/product-lines.ts";
import { isoOf } from "../../../src/core/values/day.ts";
import { type ProductLine, productRows } from "../../support/product-shop.ts";
import { day } from "../../support/shop.ts";
import { wideShop } from "../../support/wide-shop.ts";

interface Asked {
  readonly most?: number;
  readonly least?: number;
  readonly from?: string;
  readonly searched?: number;
}

function pairsOf(lines: readonly ProductLine[], { most = 20, least = 1, from, searched }: Asked = {}) {
  const { purchases, ledger } = wideShop(productRows(lines));
  const period = { from: from === undefined ? null : day(from), to: day("2024-12-31") };
  return pairRows(sharedLines({ purchases, ledger }), { by: "product", ...period, most, least }, searched);
}
const said = ({ one, other, orders, people }: PairRow): string => `${one}+${other} ${orders}/${people}`;

/** An order of a customer, whose name is the first letter of its ID. */
const order = (id: string, names: readonly string[], date = "2024-01-05"): ProductLine[] =>
  names.map((name) => [id.charAt(0), date, id, name, 1000, 1]);

describe("products in one order, by hand", () => {
  const lines = [
    ...order("A1", ["茶", "石けん"]),
    ...order("A2", ["茶", "石けん"]),
    ...order("B1", ["茶", "石けん", "クリーム"], "2024-03-05"),
    ...order("C1", ["クリーム"]),
  ];

  it("are counted by order and by person, with the orders of either", () => {
    expect(pairsOf(lines)[0]).toEqual({
      ...{ one: "石けん", other: "茶", oneOrders: 3, otherOrders: 3 },
      ...{ orders: 3, people: 2, isProven: true },
    });
    expect(pairsOf(lines).map(said)).toEqual(["石けん+茶 3/2", "石けん+クリーム 1/1", "茶+クリーム 1/1"]);
  });

  it("lie within the period", () => {
    expect(pairsOf(lines, { from: "2024-02-01" }).map(said)).toEqual([
      "クリーム+石けん 1/1",
      "クリーム+茶 1/1",
      "石けん+茶 1/1",
    ]);
  });

  it("are those of the most orders, and of enough people as many", () => {
    const one = ["1", "2", "3"].flatMap((n) => order(`A${n}`, ["a", "b"]));
    const two = ["B1", "C1"].flatMap((id) => order(id, ["c", "d"]));
    expect(pairsOf([...one, ...two], { most: 1, least: 2 }).map(said)).toEqual(["a+b 3/1", "c+d 2/2"]);
  });

  it("are proven where no product that was not looked at is in so many orders", () => {
    // a and b in five orders, c in two, d and e in one.
    const five = ["A1", "A2", "B1", "C1", "D1"].flatMap((id) => order(id, ["a", "b"]));
    const all = [...five, ...order("E1", ["c"]), ...order("E2", ["c", "d"]), ...order("F1", ["e"])];
    const proven = (asked: Asked) => pairsOf(all, asked).map((pair) => `${said(pair)} ${pair.isProven}`);
    expect(proven({ most: 1, searched: 2 })).toEqual(["a+b 5/4 true"]);
    expect(proven({ most: 2, searched: 2 })).toEqual(["a+b 5/4 false"]);
    expect(proven({ most: 2 })).toEqual(["a+b 5/4 true", "c+d 1/1 true"]);
    expect(proven({ most: 2, searched: 1 })).toEqual([]);
  });
});

it("are what DuckDB counts", () => {
  // By DuckDB 1.5.6 over the lines of cross-duckdb.test.ts: orders / people.
  const counted = "p0p1:4/4 p0p8:4/4 p1p2:3/3 p2p3:2/2 p3p4:1/1 p4p5:2/2 p5p6:3/3 p6p7:3/3 p7p8:3/3";
  const lines = Array.from({ length: 300 }, (_, i): ProductLine => {
    const at = Math.floor(i / 2);
    const date = isoOf(day("2024-01-01") + ((at * 11) % 150));
    return [`C${((at * 6271) % 997) % 60}`, date, `O${at}`, `p${((i * 7919) % 1009) % 9}`, 100, 1];
  });
  const told = pairsOf(lines).map(
    ({ one, other, orders, people }) => `${[one, other].sort().join("")}:${orders}/${people}`,
  );
  expect(told.sort().join(" ")).toBe(counted);
});

describe("of any orders", () => {
  const lines = fc
    .array(
      fc.record({
        who: fc.constantFrom("A", "B", "C", "D"),
        id: fc.nat({ max: 3 }),
        names: fc.subarray(["a", "b", "c", "d", "e", "f", "g"]),
      }),
      { maxLength: 25 },
    )
    .map((orders) =>
      orders.flatMap(({ who, id, names }) => order(`${who}${id}`, names, `2024-01-0${id + 1}`)),
    );

  /** Every two names, every order. */
  function plain(all: readonly ProductLine[]) {
    const names = [...new Set(all.map(([, , , name]) => name))].sort();
    const orders = [...new Set(all.map(([, , id]) => id))];
    const holds = (id: string, name: string) => all.some((one) => one[2] === id && one[3] === name);
    return names.flatMap((a, i) =>
      names.slice(i + 1).flatMap((b) => {
        const both = orders.filter((id) => holds(id, a) && holds(id, b));
        const people = new Set(both.map((id) => id.charAt(0))).size;
        return both.length === 0 ? [] : [{ names: a + b, orders: both.length, people }];
      }),
    );
  }

  it("they are all pairs; and what is proven among few products is what all products give", () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (all, searched, most) => {
          const whole = pairsOf(all, { most: 99 }).map(({ one, other, orders, people }) => ({
            ...{ names: [one, other].sort().join(""), orders, people },
          }));
          const byName = (a: { names: string }, b: { names: string }) => (a.names < b.names ? -1 : 1);
          expect(whole.sort(byName)).toEqual(plain(all).sort(byName));
          for (const least of [1, 2]) {
            const few = pairsOf(all, { most, least, searched });
            if (!few.every(({ isProven }) => isProven) || few.length === 0) continue;
            const orders = (rows: readonly PairRow[], people: number) =>
              rows
                .filter((row) => row.people >= people)
                .map((row) => row.orders)
                .slice(0, most);
            for (const people of [1, least])
              expect(orders(few, people)).toEqual(orders(pairsOf(all, { most, least }), people));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
