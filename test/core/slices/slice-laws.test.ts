import fc from "fast-check";
import { expect, it } from "vitest";
import { isoOf } from "../../../src/core/values/day.ts";
import type { Facts } from "../../../src/core/facts/tables.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import { RFM_RANKS } from "../../../src/core/schemes/rfm-scheme.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import type { RowsEngine } from "../../../src/engines/rows-engine.ts";
import { day } from "../../support/shop.ts";
import { type Line, lineShop, slicedFacts } from "../../support/sliced-shop.ts";

const CHANNELS = ["本店", "楽天市場", ""];
const PRODUCTS = ["S", "K", "L"];

/** Orders of one channel and one to three lines, each with a whole amount above zero. */
const orders = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", "C", "D", "E"),
    at: fc.integer({ min: day("2019-06-15"), max: day("2024-12-31") }),
    channel: fc.constantFrom(...CHANNELS),
    lines: fc.array(fc.tuple(fc.constantFrom(...PRODUCTS), fc.integer({ min: 1, max: 90 })), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 40 },
);

const linesOf = (
  all: readonly { customer: string; at: number; channel: string; lines: [string, number][] }[],
) =>
  all.flatMap(({ customer, at, channel, lines }, i) =>
    lines.map(([product, amount]): Line => [customer, isoOf(at), `O${i}`, channel, product, product, amount]),
  );

const ANCHOR = "2024-12-31";

/** The facts of a slice; null when nobody is in it. */
function factsOf(engine: RowsEngine, slice: Slice | null): Facts | null {
  try {
    return slicedFacts(engine, slice, { anchor: ANCHOR });
  } catch (problem) {
    if (problem instanceof InputProblem && problem.code === "slice-empty") return null;
    throw problem;
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

it("slices by channel share out purchases and money; people may stand in several", () => {
  fc.assert(
    fc.property(orders, (all) => {
      const engine = lineShop(linesOf(all));
      const whole = slicedFacts(engine, null, { anchor: ANCHOR }).meta;
      const parts = CHANNELS.map((channel) => factsOf(engine, { orders: { channel: [channel] } })?.meta);
      const total = (of: "sales" | "purchases" | "customers") => sum(parts.map((meta) => meta?.[of] ?? 0));
      expect([total("sales"), total("purchases")]).toEqual([whole.sales, whole.purchases]);
      expect(total("customers")).toBeGreaterThanOrEqual(whole.customers);
    }),
    { numRuns: 60 },
  );
});

it("slices by product share out money, and each is worth what its lines are", () => {
  fc.assert(
    fc.property(orders, (all) => {
      const lines = linesOf(all);
      const engine = lineShop(lines);
      for (const product of PRODUCTS) {
        const mine = lines.filter((line) => line[4] === product);
        const meta = factsOf(engine, { orders: { product: [product] } })?.meta;
        expect(meta?.sales ?? 0).toBe(sum(mine.map((line) => Number(line[6]) * 100)));
        expect(meta?.purchases ?? 0).toBe(new Set(mine.map((line) => line[2])).size);
      }
    }),
    { numRuns: 60 },
  );
});

/** What only the cart's numbers ask: months by the other rule with them. */
const CART = /^\{"table":"cart"|"rule":"period"/;

it("a filter on all values is no filter, but for the cart's numbers, which are of the whole shop", () => {
  const everything: readonly Slice[] = [
    { orders: { channel: CHANNELS } },
    { orders: { product: PRODUCTS } },
    { customers: { stage: ["1", "2", "3", "4", "5"] } },
    { customers: { rfmRank: RFM_RANKS } },
    { customers: { firstProduct: PRODUCTS } },
    { customers: { firstChannel: CHANNELS } },
  ];
  fc.assert(
    fc.property(orders, fc.boolean(), (all, mergeSameDayOrders) => {
      const engine = lineShop(linesOf(all), { mergeSameDayOrders });
      const { tables } = slicedFacts(engine, null, { anchor: ANCHOR });
      const whole = Object.fromEntries(Object.entries(tables).filter(([key]) => !CART.test(key)));
      for (const slice of everything)
        expect(slicedFacts(engine, slice, { anchor: ANCHOR }).tables).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

it("slices by stage share out the people, each with all they bought", () => {
  fc.assert(
    fc.property(orders, (all) => {
      const engine = lineShop(linesOf(all));
      const whole = slicedFacts(engine, null, { anchor: ANCHOR }).meta;
      const parts = [1, 2, 3, 4, 5].map((n) => factsOf(engine, { customers: { stage: [String(n)] } })?.meta);
      expect(sum(parts.map((meta) => meta?.customers ?? 0))).toBe(whole.customers);
      expect(sum(parts.map((meta) => meta?.sales ?? 0))).toBe(whole.sales);
    }),
    { numRuns: 60 },
  );
});

it("the order of the rows changes nothing", () => {
  const slices: readonly Slice[] = [
    { orders: { product: ["S"] } },
    { customers: { firstProduct: ["K"] } },
    { orders: { channel: ["本店"] }, customers: { firstChannel: ["楽天市場"] } },
  ];
  const shuffled = orders.chain((all) => {
    const lines = linesOf(all);
    return fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }));
  });
  fc.assert(
    fc.property(shuffled, ([lines, others]) => {
      const [one, other] = [lineShop(lines), lineShop(others)];
      for (const slice of slices) {
        const [a, b] = [factsOf(one, slice), factsOf(other, slice)];
        expect(b && sorted(b)).toEqual(a && sorted(a));
      }
    }),
    { numRuns: 60 },
  );
});

/** Cells and patterns are sets: they come in the order in which customers do. */
function sorted({ tables }: Facts) {
  const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return Object.entries(tables).map(([request, rows]) => [request, inOrder(rows)]);
}
