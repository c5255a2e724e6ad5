import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minorOf } from "../../../src/core/values/money.ts";
import { type Dialect, DUCKDB, GOOGLESQL } from "../../../src/engines/sql/dialect.ts";
import { ordersView } from "../../../src/engines/sql/profiles/orders-view.ts";
import { ownProfile } from "../../../src/engines/sql/profiles/own-profile.ts";
import { type DuckRunner, duckRunner } from "../../../src/warehouse/duckdb.ts";
import { type GoogleRunner, googleRunner } from "../../../src/warehouse/googlesql.ts";
import type { KeepingRunner } from "../../../src/warehouse/keeping-runner.ts";

let duck: DuckRunner;
let google: GoogleRunner;
beforeAll(async () => {
  duck = await duckRunner({ threads: 1 });
  google = await googleRunner();
});
afterAll(() => google.close());

/** What a table's amounts are in minor units, by the executor. */
async function minors(runner: KeepingRunner, dialect: Dialect, values: readonly number[]) {
  await runner.fill(
    "given",
    [
      { name: "k", type: "BIGINT", at: (row) => row },
      { name: "v", type: "DOUBLE", at: (row) => values[row] ?? 0 },
    ],
    values.length,
  );
  const columns = [
    { name: "k", type: dialect.int },
    { name: "v", type: dialect.real },
  ];
  const profile = ownProfile({ orderId: "k", date: "k", customer: "k", amount: "v" }, columns);
  const { sql } = ordersView(profile, { dialect, table: "given", zone: "Asia/Tokyo", columns });
  const rows = await runner.query(`SELECT order_id, amount, amount_unread FROM (${sql}) AS orders`);
  const found = new Map(rows.map((row) => [Number(row["order_id"]), row]));
  return values.map((_, i) => found.get(i)?.["amount"] ?? null);
}

/** Halves that binary fractions miss, from both sides. */
const HALVES = [1.005, 2.675, -0.005, 1e15 / 7, 0.285, -1.115, 1.0049999999999999, 0.004999999999999999];
const LARGE = [
  90071992547409.91, 90071992547409.93, 1234567890123.455, 1e300, 45035996273704.97, 123456789012345.5,
];

/** Fractions near a half of a minor unit. */
const near = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -40, max: 40 }))
  .map(([units, steps]) => (units + 0.5) / 100 + steps * 1e-14);
const values = fc.array(fc.oneof(near, fc.double({ noNaN: true, min: -1e13, max: 1e13 })), {
  minLength: 400,
  maxLength: 400,
});

describe.each([
  ["DuckDB", DUCKDB, () => duck, 25],
  ["GoogleSQL", GOOGLESQL, () => google, 3],
] as const)("Fractions in minor units, by the SQL of %s", (_, dialect, runner, numRuns) => {
  const held = (all: readonly number[]) =>
    all
      .map((one) => (Number.isSafeInteger(minorOf(one)) ? minorOf(one) : null))
      .map((one) => (one === 0 ? 0 : one));

  it("are rounded half away from zero by the decimal that is seen", async () => {
    expect(await minors(runner(), dialect, [1.005, 2.675, -0.005, 0.004])).toEqual([101, 268, -1, 0]);
  });

  it("are what the core rounds to, at halves and where fractions end", async () => {
    const all = [...HALVES, ...LARGE];
    expect(await minors(runner(), dialect, all)).toEqual(held(all));
  });

  it("are that, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(values, async (all) => {
        expect(await minors(runner(), dialect, all)).toEqual(held(all));
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
